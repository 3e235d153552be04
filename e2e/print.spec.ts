import type { Page } from '@playwright/test';
import { firstLot } from './first-lot-house';
import { expect, test } from './fixtures';
import { faultsOf } from './axe';
import { wordsOf } from './words';

const en = wordsOf('en').t;
const it = wordsOf('it').t;
const healthy = async (page: Page) => expect(await faultsOf(page)).toEqual([]);

test('[UI-08] lists and cards are shown as paper before they are printed, in the language of the company unless another one is chosen', async ({
  page,
  context,
  house,
}) => {
  const firm = await firstLot(house);
  const pineId = await firm.item('PINE');
  await firm.load(pineId, '5', { code: 'P-1' });
  await house.db.prisma.company.update({ where: { id: firm.caller.company.id }, data: { language: 'it' } });
  await house.signIn(context, firm.caller);
  await page.addInitScript(() => {
    window.print = () => Reflect.set(window, 'printed', Number(Reflect.get(window, 'printed') ?? 0) + 1);
  });
  const printed = () => page.evaluate(() => Number(Reflect.get(window, 'printed') ?? 0));
  const navigation = page.getByRole('navigation').first();

  // A list, narrowed: the paper has the same rows.
  await page.goto('/lots?item=PINE');
  await expect(navigation).toBeVisible();
  await page.getByRole('button', { name: en('register.take') }).click();
  await page.getByRole('menuitem', { name: en('register.print') }).click();
  await expect(page).toHaveURL(/item=PINE&paper=it/);
  await expect(page.getByRole('heading', { level: 1, name: it('lots.title') })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'it');
  await expect(page.getByRole('columnheader', { name: it('lots.onHand') })).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: 'P-1' })).toHaveCount(1);
  await expect(page.getByRole('row').filter({ hasText: firm.lot.code })).toHaveCount(0);
  await expect(navigation).toBeHidden();
  await expect(page.getByRole('searchbox')).toHaveCount(0);
  await healthy(page);
  expect(await printed()).toBe(0);
  const bar = page.getByRole('region', { name: it('common.paper') });
  await bar.getByRole('button', { name: it('common.paperPrint') }).click();
  expect(await printed()).toBe(1);
  await page.emulateMedia({ media: 'print' });
  await expect(bar).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await bar.getByRole('link', { name: 'English' }).click();
  await expect(page.getByRole('heading', { level: 1, name: en('lots.title') })).toBeVisible();
  await expect(page.getByRole('columnheader', { name: en('lots.onHand') })).toBeVisible();
  await page.getByRole('link', { name: en('common.paperBack') }).click();
  await expect(page).toHaveURL(/\/lots\?item=PINE$/);
  await expect(navigation).toBeVisible();

  // The cards of a record and of a lot, whose way on leads out of the preview.
  for (const [address, menu, shown] of [
    [`/records/${firm.loadRecord}`, en('records.card.print'), it('records.card.lines')],
    [`/lots/${firm.lot.id}`, en('lots.print'), it('lots.onHand')],
  ] as const) {
    await page.goto(address);
    await page.getByRole('button', { name: en('common.more') }).click();
    await page.getByRole('menuitem', { name: menu }).click();
    await expect(page).toHaveURL(/paper=it/);
    await expect(page.getByText(shown).first()).toBeVisible();
    await expect(page.getByText(/^Stampato /)).toBeVisible();
    await expect(navigation).toBeHidden();
    await expect(page.getByRole('button', { name: it('common.more') })).toBeHidden();
    await healthy(page);
  }
  await page.getByRole('banner').getByRole('link', { name: 'Nova' }).click();
  await expect(page.getByRole('region', { name: it('common.paper') })).toHaveCount(0);
  await expect(navigation).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});
