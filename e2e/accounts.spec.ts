import type { APIRequestContext } from '@playwright/test';
import { expect, PORTAL, test } from './fixtures';
import { faultsOf } from './axe';

const PASSWORD = 'green window under seven';
/** What a copy of a cookie is worth: 200 is in, 307 is sent to sign in. */
const worth = async (request: APIRequestContext, { name, value }: { name: string; value: string }, path = '/profile') =>
  (await request.get(path, { headers: { cookie: `${name}=${value}` }, maxRedirects: 0 })).status();

test('an administrator invites a person, who joins, loses a right and is kept out, each at the next click; all of it stands in the trail', async ({
  page,
  context,
  house,
  browser,
}) => {
  const ada = await house.company({ name: 'Nova' });
  await house.signIn(context, ada);
  await page.goto('/administration/users');
  await page.getByRole('link', { name: 'Invite a user' }).click();
  const email = `bea-${ada.company.id}@example.com`;
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Name').fill('Bea Bianchi');
  await page.getByRole('button', { name: 'Make the invitation link' }).click();
  const link = await page.locator('code').filter({ hasText: '/invitation?token=' }).textContent();
  expect(await faultsOf(page)).toEqual([]);

  const guest = await browser.newContext();
  const there = await guest.newPage();
  await there.goto(link ?? '');
  await expect(there.getByRole('heading', { name: 'Welcome to Nova' })).toBeVisible();
  expect(await faultsOf(there)).toEqual([]);
  await there.getByLabel('Password').fill(PASSWORD);
  await there.getByRole('button', { name: 'Join the company' }).click();
  await expect(there).toHaveURL(`${PORTAL}/`);
  await there.goto(link ?? '');
  await expect(there.getByText('This link does not work')).toBeVisible();
  await there.goto('/administration/users');
  await expect(there.getByRole('heading', { name: 'Users' })).toHaveCount(0);

  await page.goto('/administration/users');
  await page.getByRole('link', { name: 'Bea Bianchi' }).first().click();
  await page.getByRole('button', { name: 'Disable' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Disable' }).click();
  await expect(page.getByText('Bea Bianchi may not enter this company')).toBeVisible();
  await there.goto('/lots');
  await expect(there).toHaveURL(/\/sign-in/);
  await page.getByRole('button', { name: 'Enable' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Enable' }).click();
  await expect(page.getByText('Bea Bianchi may not enter this company')).toHaveCount(0);

  await page.goto('/administration/audit');
  for (const event of ['Invitation: made', 'User: joined', 'User: disabled', 'User: enabled'])
    await expect(page.getByRole('cell', { name: event })).toBeVisible();
  await page.getByRole('button', { name: 'Verify now' }).click();
  await expect(page.getByText('the chain is whole')).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);
  await page.goto('/administration/system');
  await expect(page.getByRole('heading', { name: 'System' })).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);
  await guest.close();
});

test('[S8 part] a replayed cookie is worth nothing after sign-out, a new password, disabling or removal, and only what the new roles allow after their change', async ({
  house,
  request,
}) => {
  const ada = await house.company();
  const users = house.db.prisma.appUser;
  const kept = async (roles: Parameters<typeof house.member>[1]) => {
    const caller = await house.member(ada, roles);
    return { caller, cookie: await house.session(caller) };
  };
  const { runVerb } = await import('../lib/server/run-verb');
  const { changeRoles, disableMember, removeMember } = await import('../lib/users/change-member');

  const demoted = await kept(['ADMIN']);
  expect(await worth(request, demoted.cookie, '/administration/users')).toBe(200);
  await runVerb(house.db, ada, changeRoles, { userId: demoted.caller.actor.userId, version: 1, roles: ['VIEWER'] });
  expect(await worth(request, demoted.cookie, '/administration/users')).toBe(403);
  expect(await worth(request, demoted.cookie)).toBe(200);

  const disabled = await kept(['OPERATOR']);
  expect(await worth(request, disabled.cookie)).toBe(200);
  await runVerb(house.db, ada, disableMember, { userId: disabled.caller.actor.userId, version: 1 });
  expect(await worth(request, disabled.cookie)).toBe(307);

  const removed = await kept(['OPERATOR']);
  await runVerb(house.db, ada, removeMember, { userId: removed.caller.actor.userId, version: 1 });
  expect(await worth(request, removed.cookie)).toBe(307);

  const renewed = await kept(['OPERATOR']);
  await users.update({ where: { id: renewed.caller.actor.userId }, data: { sessionVersion: { increment: 1 } } });
  expect(await worth(request, renewed.cookie)).toBe(307);
});

test('[S8 part] a session warns minutes before its end, goes on when asked to, and covers the page when it is over', async ({
  page,
  context,
  house,
}) => {
  await house.signIn(context, await house.company());
  await page.clock.install();
  await page.goto('/profile');
  await page.getByLabel('Your name').fill('Half typed');
  await page.clock.fastForward('27:30');
  const warning = page.getByRole('dialog', { name: 'Are you still there?' });
  await expect(warning).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);
  const answered = page.waitForResponse((response) => response.request().method() === 'POST');
  await warning.getByRole('button', { name: 'Stay signed in' }).click();
  expect((await answered).status()).toBe(200);
  await page.clock.fastForward('03:00');
  await expect(page.getByRole('alertdialog', { name: 'You have been signed out' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Sign in again' })).toHaveAttribute('target', '_blank');
  await expect(page.getByLabel('Your name')).toHaveValue('Half typed');
});

test('[S28 part] after signing out the way back shows nothing', async ({ page, context, house }) => {
  await house.signIn(context, await house.company({ name: 'Nova' }));
  await page.goto('/administration/users');
  await expect(page.getByRole('heading', { name: 'Users' })).toBeVisible();
  await page.getByRole('button', { name: 'your menu' }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(page).toHaveURL(/\/sign-in/);
  await page.goBack();
  await expect(page).toHaveURL(/\/sign-in/);
  await expect(page.getByText('Ada Admin')).toHaveCount(0);
});
