import { DEMO_PEOPLE } from '../lib/demo/people';
import { permissionsOf } from '../lib/auth/permission-table';
import type { Role } from '../lib/kernel/permissions';
import type { Caller } from '../lib/server/run-verb';
import { expect, type House, test } from './fixtures';
import { wordsOf } from './words';

const { t } = wordsOf('en');

async function person(house: House, companyId: number, role: Role): Promise<Caller> {
  const { email, name } = DEMO_PEOPLE.find((one) => one.role === role) ?? { email: '', name: '' };
  const { id } = await house.db.prisma.appUser.findFirstOrThrow({ where: { email } });
  const company = { id: companyId, code: 'VALDORO', timeZone: 'Europe/Rome', demo: true };
  return { company, actor: { userId: id, name, companyId, permissions: permissionsOf([role]) } };
}

test('an administrator adds a demo company with one click; every page of it says so; it is removed in one click, and the others stay', async ({
  page,
  context,
  house,
}) => {
  await house.signIn(context, await house.company({ name: 'Nova' }));
  await page.goto('/setup/company');
  await page.getByRole('link', { name: t('company.foundTitle') }).click();
  await page.getByRole('button', { name: t('demo.add') }).dblclick();
  await expect(page.getByRole('region', { name: t('demo.label') })).toContainText(t('demo.band'), { timeout: 90_000 });
  await expect(page).toHaveURL('/');
  await page.goto('/administration/companies/new');
  await expect(page.getByRole('heading', { name: t('demo.offer') })).toHaveCount(0);
  const { id: companyId } = await house.db.prisma.company.findFirstOrThrow({ where: { demo: true }, select: { id: true } });
  await context.clearCookies();
  await house.signIn(context, await person(house, companyId, 'OPERATOR'));
  for (const place of ['/', '/lots', '/records', '/records/new']) {
    await page.goto(place);
    await expect(page.getByRole('region', { name: t('demo.label') })).toContainText(t('demo.band'));
    await expect(page.getByRole('button', { name: t('demo.remove') })).toHaveCount(0);
  }

  await context.clearCookies();
  await house.signIn(context, await person(house, companyId, 'ADMIN'));
  await page.goto('/lots');
  await page.getByRole('button', { name: t('demo.remove') }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('40 items');
  await expect(dialog).toContainText('4 people');
  await dialog.getByRole('button', { name: t('demo.keep') }).click();
  await expect(dialog).toBeHidden();
  await page.getByRole('button', { name: t('demo.remove') }).click();
  await expect(dialog).toContainText('40 items');
  await dialog.getByRole('button', { name: t('demo.removeNow') }).dblclick();
  await expect(page).toHaveURL(/\/sign-in/);
  expect(await house.db.prisma.company.count({ where: { demo: true } })).toBe(0);
  expect(await house.db.prisma.appUser.count({ where: { email: { endsWith: '@demo.example' } } })).toBe(0);
});
