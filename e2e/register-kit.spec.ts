import type { Page } from '@playwright/test';
import { changeLotStatus } from '../lib/lots/change-lot-status';
import { firstLot } from './first-lot-house';
import { expect, test } from './fixtures';
import { faultsOf } from './axe';

test('a dialog whose code does not arrive says so, and comes with the next attempt', async ({ page, context, house }) => {
  const { caller } = await firstLot(house);
  await house.signIn(context, caller);
  await page.goto('/lots', { waitUntil: 'networkidle' });
  await context.route('**/_next/static/**', (route) => route.abort());
  const alert = page.getByRole('alert').filter({ hasText: 'A part of this page did not arrive' });
  const columns = page.getByRole('button', { name: 'Columns' });
  await columns.press('Enter');
  await expect(alert.getByRole('button', { name: 'Try again' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(alert).toBeVisible();
  await alert.getByRole('button', { name: 'Close' }).click();
  await expect(alert).toBeHidden();
  await expect(columns).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(alert).toBeVisible();
  await context.unroute('**/_next/static/**');
  await alert.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('dialog', { name: 'Columns' })).toBeVisible();
  await expect(alert).toBeHidden();
});

test('[UI-02 part] [UI-07 part] on a phone order, facts of the cards, height and files are in one place', async ({
  page,
  context,
  house,
}) => {
  const { caller, load, item } = await firstLot(house);
  const itemId = await item('PINE');
  for (const code of ['P-1', 'P-2', 'P-3']) await load(itemId, '5', { code });
  await house.signIn(context, caller);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/lots?item=PINE');
  const cards = page.getByRole('list', { name: 'Lots' }).getByRole('listitem');
  await expect(cards).toHaveText([/P-1/, /P-2/, /P-3/]);
  await expect(cards.first()).not.toContainText('Initial');
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  const sheet = page.getByRole('dialog', { name: 'How the list is shown' });
  await sheet.getByRole('combobox', { name: 'Order' }).selectOption({ label: 'Lot' });
  await sheet.getByRole('button', { name: /turn the order round/ }).click();
  await expect(page).toHaveURL(/sort=-code/);
  await sheet.getByRole('checkbox', { name: 'Initial' }).check();
  await sheet.getByRole('radio', { name: 'Compact' }).check();
  expect(await faultsOf(page)).toEqual([]);
  const download = page.waitForEvent('download');
  await sheet.getByRole('button', { name: /CSV/ }).click();
  expect((await download).suggestedFilename()).toMatch(/\.csv$/);
  await page.keyboard.press('Escape');
  await expect(cards).toHaveText([/P-3/, /P-2/, /P-1/]);
  await expect(cards.first()).toContainText('Initial');
  await page.reload();
  await expect(cards.first()).toContainText('Initial');
});

/** What the page of a work in the background says, once it has come to its end. */
async function doneWork(page: Page, title: string): Promise<{ changed: string; left: string }> {
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: 'Done.' })).toBeVisible({ timeout: 60_000 });
  const fact = (term: string) => page.locator('dt', { hasText: term }).locator('xpath=following-sibling::dd[1]').innerText();
  return { changed: await fact('Changed'), left: await fact('Stayed as they were') };
}

test('[LOT-30 part] [REG-03 part] every lot of a filter is put on hold in one go and freed again where it says that it is done', async ({
  page,
  context,
  house,
}) => {
  const { caller, post, loadId, item } = await firstLot(house);
  const itemId = await item('MANY');
  await post({
    templateId: loadId,
    lines: [{ itemId, quantity: '60', lots: Array.from({ length: 60 }, () => ({ generated: true, quantity: '1' })) }],
  });
  await house.signIn(context, caller);
  await page.goto('/lots?item=MANY');
  await page.getByRole('checkbox', { name: 'Select every row of this page' }).click();
  await page.getByRole('button', { name: 'Select every row of this filter' }).click();
  await expect(page.getByRole('status').filter({ hasText: '60 selected' })).toBeVisible();
  await page.getByRole('button', { name: 'Put on hold' }).click();
  const dialog = page.getByRole('dialog', { name: 'Put 60 lots on hold' });
  await dialog.getByRole('combobox', { name: /Cause/ }).selectOption({ label: 'Notice from the supplier' });
  await dialog.getByRole('textbox', { name: /Reason/ }).fill('their notice of today');
  await dialog.getByRole('button', { name: 'Put on hold' }).click();
  expect(await doneWork(page, 'Many lots on hold: their notice of today')).toEqual({ changed: '60', left: '0' });
  const held = () => house.db.prisma.lot.count({ where: { companyId: caller.company.id, itemId, openHolds: { gt: 0 } } });
  expect(await held()).toBe(60);
  await page.getByRole('button', { name: 'Take back' }).click();
  expect(await doneWork(page, 'Holds of many lots taken back')).toEqual({ changed: '60', left: '0' });
  expect(await held()).toBe(0);
});

test('[LOT-19] [REG-03 part] a status given to every lot of a filter is taken back, but not where somebody gave another since', async ({
  page,
  context,
  house,
}) => {
  const { caller, post, loadId, item, run } = await firstLot(house);
  const itemId = await item('MANY');
  await post({
    templateId: loadId,
    lines: [{ itemId, quantity: '60', lots: Array.from({ length: 60 }, () => ({ generated: true, quantity: '1' })) }],
  });
  const where = { companyId: caller.company.id, itemId };
  const [had, since] = await house.db.prisma.lot.findMany({ where, orderBy: { codeKey: 'asc' } });
  const status = await house.db.prisma.lotStatus.findFirstOrThrow({
    where: { companyId: caller.company.id, description: 'In quarantine' },
  });
  const give = (id: string | undefined) => run(changeLotStatus, { lotIds: [id ?? ''], statusId: status.id, reason: 'seen' });
  await give(had?.id);
  await house.signIn(context, caller);
  await page.goto('/lots?item=MANY');
  await page.getByRole('checkbox', { name: 'Select every row of this page' }).click();
  await page.getByRole('button', { name: 'Select every row of this filter' }).click();
  await page.getByRole('button', { name: 'Change status' }).click();
  const dialog = page.getByRole('dialog', { name: 'Change the status of 60 lots' });
  await dialog.getByRole('combobox', { name: 'New status' }).selectOption({ label: 'Released' });
  await dialog.getByRole('textbox', { name: /Reason/ }).fill('the wrong list');
  await dialog.getByRole('button', { name: 'Change status' }).click();
  expect(await doneWork(page, 'Status of many lots: REL · the wrong list')).toEqual({ changed: '60', left: '0' });
  await give(since?.id);
  await page.getByRole('button', { name: 'Take back' }).click();
  expect(await doneWork(page, 'Status of many lots taken back')).toEqual({ changed: '59', left: '1' });
  const stored = await house.db.prisma.lot.groupBy({ by: ['statusId'], where, _count: true });
  expect(new Map(stored.map(({ statusId, _count }) => [statusId, _count]))).toEqual(
    new Map([
      [null, 58],
      [status.id, 2],
    ]),
  );
});

test('[UI-01 part] [UI-02 part] templates are found by warehouse, direction, lots and use, and taken away as a file', async ({
  page,
  context,
  house,
}) => {
  const { caller } = await firstLot(house);
  await house.signIn(context, caller);
  await page.goto('/setup/templates');
  await page.getByText('More filters').click();
  await page.getByRole('combobox', { name: 'Direction' }).selectOption({ label: 'Load' });
  await page.getByRole('combobox', { name: 'Used by records' }).selectOption({ label: 'Yes' });
  await page.getByRole('button', { name: 'Apply' }).click();
  await expect(page.getByRole('list', { name: 'Filters in use' })).toContainText('Direction: Load');
  const rows = page.getByRole('region', { name: 'Warehouse templates' }).getByRole('row');
  await expect(rows).toHaveCount(2);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export and print' }).click();
  await page.getByRole('menuitem', { name: /CSV/ }).click();
  expect((await download).suggestedFilename()).toMatch(/^Warehouse templates .*\.csv$/);
  await page.getByRole('link', { name: 'Clear all' }).click();
  await expect(page.getByRole('list', { name: 'Filters in use' })).toBeHidden();
});
