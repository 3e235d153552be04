import type { Page } from '@playwright/test';
import { expect, PORTAL, test } from './fixtures';
import { faultsOf } from './axe';
import { ADA } from './people';

async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

test('a person signs in by keyboard, goes where the link led, and signs out; a copy of the cookie is then worth nothing', async ({
  page,
  context,
  request,
}) => {
  await page.goto('/profile');
  await expect(page).toHaveURL(/\/sign-in\?callbackUrl=%2Fprofile$/);
  expect(await faultsOf(page)).toEqual([]);
  await expect(page.getByLabel('E-mail address')).toHaveAttribute('autocomplete', 'username');
  await expect(page.getByLabel('Password')).toHaveAttribute('autocomplete', 'current-password');
  await expect(page.getByLabel('E-mail address')).toBeFocused();
  await page.keyboard.type(ADA.email);
  await page.keyboard.press('Tab');
  await page.keyboard.type(ADA.password);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${PORTAL}/profile`);
  await expect(page.getByRole('heading', { name: ADA.name })).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);

  const copy = (await context.cookies()).find(({ name }) => name === 'filo.session');
  const headers = { cookie: `filo.session=${copy?.value}` };
  expect((await request.get('/profile', { headers, maxRedirects: 0 })).status()).toBe(200);
  await page.getByRole('button', { name: `${ADA.name}, your menu` }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(page).toHaveURL(`${PORTAL}/sign-in`);
  expect((await context.cookies()).find(({ name }) => name === 'filo.session')).toBeUndefined();
  expect((await request.get('/profile', { headers, maxRedirects: 0 })).status()).toBe(307);
  await page.goBack();
  await expect(page).toHaveURL(/\/sign-in/);
});

test('a wrong password is said in words, in both languages, and keeps what was typed', async ({ page }) => {
  await page.goto('/sign-in');
  await signIn(page, 'nobody@example.com', 'wrong');
  const alert = page.getByRole('alert').filter({ hasText: 'You are not signed in' });
  await expect(alert).toContainText('Name or password is wrong');
  await expect(alert).toBeFocused();
  await expect(page.getByLabel('E-mail address')).toHaveValue('nobody@example.com');
  await page.getByRole('button', { name: 'Italiano' }).click();
  await expect(page.getByRole('heading', { name: 'Accedi' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'it');
});

test('guessing is stopped with the time to wait', async ({ page }) => {
  await page.goto('/sign-in');
  for (let i = 0; i < 6; i++) {
    const answered = page.waitForResponse('**/api/auth/callback/credentials*');
    await signIn(page, 'guessed@example.com', `wrong ${i}`);
    await answered;
  }
  await expect(page.getByRole('alert').filter({ hasText: 'Too many attempts' })).toBeVisible();
});

for (const target of ['//evil.example', '/\\evil.example', 'https://evil.example', '/%09/evil.example']) {
  test(`signing in never leads to ${target}`, async ({ page }) => {
    await page.goto(`/sign-in?callbackUrl=${encodeURIComponent(target)}`);
    await signIn(page, ADA.email, ADA.password);
    await page.waitForURL((url) => url.pathname !== '/sign-in');
    expect(new URL(page.url()).origin).toBe(PORTAL);
  });
}

test('a changed password ends the other sessions and keeps this one', async ({ page, context, house, request }) => {
  const eve = await house.company({ name: 'Eve and sons' });
  const kept = await house.session(eve);
  const { hashPassword } = await import('../lib/auth/password');
  await house.db.prisma.appUser.update({ where: { id: eve.actor.userId }, data: { passwordHash: await hashPassword(ADA.password) } });
  await house.signIn(context, eve);
  await page.goto('/profile');
  await page.getByLabel('Present password').fill(ADA.password);
  await page.getByLabel('New password').fill('green window under seven');
  await page.getByRole('button', { name: 'Change password' }).click();
  await expect(page.getByText('Your password has been changed')).toBeVisible();
  await page.reload();
  await expect(page).toHaveURL(`${PORTAL}/profile`);
  const other = await request.get('/profile', { headers: { cookie: `${kept.name}=${kept.value}` }, maxRedirects: 0 });
  expect(other.status()).toBe(307);
  await page.getByRole('button', { name: 'Sign out everywhere' }).click();
  await expect(page).toHaveURL(`${PORTAL}/sign-in`);
});

test('the chosen language holds at the next sign-in, on whatever device', async ({ page, context, house }) => {
  const eve = await house.company();
  const { email } = await house.db.prisma.appUser.findUniqueOrThrow({ where: { id: eve.actor.userId } });
  const { hashPassword } = await import('../lib/auth/password');
  await house.db.prisma.appUser.update({ where: { id: eve.actor.userId }, data: { passwordHash: await hashPassword(ADA.password) } });
  await house.signIn(context, eve);
  await page.goto('/profile');
  await page.getByRole('button', { name: 'your menu' }).click();
  const chosen = page.waitForResponse((response) => response.request().method() === 'POST');
  await page.getByRole('menuitemradio', { name: 'Italiano' }).click();
  await chosen;
  await context.clearCookies();
  await page.goto('/sign-in?callbackUrl=/profile');
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await signIn(page, email, ADA.password);
  await expect(page.getByRole('button', { name: 'Cambia la password' })).toBeVisible();
});

test('whoever chose a first page begins there after signing in, on whatever device; a link leads where it says', async ({
  page,
  context,
  house,
}) => {
  const eve = await house.company();
  const { email } = await house.db.prisma.appUser.findUniqueOrThrow({ where: { id: eve.actor.userId } });
  const { hashPassword } = await import('../lib/auth/password');
  await house.db.prisma.appUser.update({ where: { id: eve.actor.userId }, data: { passwordHash: await hashPassword(ADA.password) } });
  await house.signIn(context, eve);
  await page.goto('/profile');
  await page.getByRole('combobox', { name: 'First page' }).selectOption({ label: 'Stock' });
  await page.getByRole('button', { name: 'Save the profile' }).click();
  await expect(page.getByText('Your profile is saved')).toBeVisible();
  for (const [asked, title] of [
    ['/', 'Stock'],
    ['/lots', 'Lots'],
  ] as const) {
    await context.clearCookies();
    await page.goto(asked);
    await signIn(page, email, ADA.password);
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  }
});

test('switching a user off or taking the membership away ends the session at the next request', async ({ house, request }) => {
  const caller = await house.company();
  const viewer = await house.member(caller, ['VIEWER']);
  const { name, value } = await house.session(viewer);
  const open = async () => (await request.get('/profile', { headers: { cookie: `${name}=${value}` }, maxRedirects: 0 })).status();
  expect(await open()).toBe(200);
  await house.db.prisma.appUser.update({ where: { id: viewer.actor.userId }, data: { active: false } });
  expect(await open()).toBe(307);
  await house.db.prisma.appUser.update({ where: { id: viewer.actor.userId }, data: { active: true } });
  expect(await open()).toBe(200);
  await house.db.prisma.membership.deleteMany({ where: { companyId: caller.company.id, userId: viewer.actor.userId } });
  expect(await open()).toBe(307);
});
