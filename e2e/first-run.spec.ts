import { expect, PORTAL, test } from './fixtures';
import { faultsOf } from './axe';
import { ADA, FIRST_COMPANY } from './people';

test.describe.configure({ mode: 'serial' });

const welcome = (): string => process.env.FILO_E2E_WELCOME_URL ?? '';

test('without the link of the start nobody gets in, and the page says where the link is', async ({ page }) => {
  await page.goto('/welcome?token=guess');
  await expect(page.getByText('This link does not work')).toBeVisible();
  await expect(page.getByRole('textbox')).toHaveCount(0);
});

test('there is no account to sign in with before the first run', async ({ page }) => {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail address').fill('admin');
  await page.getByLabel('Password').fill('admin');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'You are not signed in' })).toBeVisible();
});

test('the link opens the welcome page: company and administrator are made once, and the administrator is signed in', async ({
  page,
  context,
}) => {
  await page.goto(welcome());
  expect(await faultsOf(page)).toEqual([]);
  await page.getByRole('button', { name: 'Create company' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'things stop this' })).toBeFocused();

  await page.getByLabel('Name', { exact: false }).first().fill(FIRST_COMPANY.name);
  await page.getByLabel('Short code').fill(FIRST_COMPANY.code);
  await page.getByLabel('Your name').fill(ADA.name);
  await page.getByLabel('E-mail address').fill(ADA.email);
  await page.getByLabel('Password').fill('Acme-Foods-2026');
  await expect(page.getByText('Too easy to guess')).toBeVisible();
  await page.getByRole('button', { name: 'Create company' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'too easy to guess' })).toBeVisible();

  await page.getByLabel('Password').fill(ADA.password);
  await expect(page.getByText('Strong')).toBeVisible();
  await page.getByRole('button', { name: 'Create company' }).click();
  await expect(page).toHaveURL(`${PORTAL}/`);
  const session = (await context.cookies()).find(({ name }) => name === 'filo.session');
  expect(session).toMatchObject({ httpOnly: true, sameSite: 'Lax', secure: false, path: '/' });
  await page.goto('/profile');
  await expect(page.getByRole('heading', { name: ADA.name })).toBeVisible();
});

test('afterwards the link is worth nothing and the page is gone', async ({ page, request }) => {
  expect((await request.get(welcome())).status()).toBe(404);
  await page.goto('/profile');
  await expect(page).toHaveURL(`${PORTAL}/sign-in?callbackUrl=%2Fprofile`);
});
