import { readFileSync } from 'node:fs';
import { rowsOf } from './facts';
import { firstLot } from './first-lot-house';
import { expect, test } from './fixtures';

test('[REG-01 part] [REG-03] [UI-07] [EDGE-112] a view keeps filters and columns, a file has what is shown, and many lots change status by keyboard', async ({
  page,
  context,
  house,
}) => {
  const { caller, load, item } = await firstLot(house);
  const itemId = await item('PINE');
  for (const code of ['P-1', 'P-2', 'P-3']) await load(itemId, '5', { code });
  await house.signIn(context, caller);

  await page.goto('/lots?item=PINE');
  const table = page.getByRole('region', { name: 'Lots' });
  await expect(table.getByRole('link', { name: 'P-1' })).toBeVisible();
  await expect(page.getByText('3 lots')).toBeVisible();

  await page.getByRole('button', { name: 'Columns' }).click();
  await page.getByRole('checkbox', { name: 'Description', exact: true }).uncheck();
  await page.getByRole('checkbox', { name: 'Notes' }).check();
  await page.keyboard.press('Escape');
  await expect(table.getByRole('columnheader', { name: 'Description' })).toBeHidden();

  await page.getByRole('button', { name: 'Views' }).click();
  await page.getByRole('menuitem', { name: 'Save as a view' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Pine only');
  await page.getByRole('button', { name: 'Save view' }).click();
  await expect(page.getByRole('button', { name: 'View: Pine only' })).toBeVisible();

  await page.goto('/lots');
  await expect(table.getByRole('link', { name: '00001' })).toBeVisible();
  await page.getByRole('button', { name: 'Views' }).click();
  await page.getByRole('menuitem', { name: 'Pine only' }).click();
  await expect(table.getByRole('columnheader', { name: 'Notes' })).toBeVisible();
  await expect(table.getByRole('link', { name: '00001' })).toBeHidden();

  await page.getByRole('button', { name: 'Export and print' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: /CSV/ }).click();
  const lines = readFileSync(await (await download).path(), 'utf8')
    .trim()
    .split('\r\n');
  expect(lines[0]).toContain('Notes');
  expect(lines[0]).not.toContain('Description');
  expect(lines.slice(1).map((line) => line.split(',')[0])).toEqual(['P-1', 'P-2', 'P-3']);

  await table.getByRole('button', { name: 'Unfold P-1' }).click();
  await expect(page.getByRole('table', { name: 'Where lot P-1 is' })).toContainText('WH1');

  await table.getByRole('button', { name: 'Fold P-1' }).click();

  await table.focus();
  for (const key of ['j', 'x', 'j', 'x']) await page.keyboard.press(key);
  await expect(page.getByRole('status').filter({ hasText: '2 selected' })).toBeVisible();
  await page.getByRole('button', { name: 'Change status' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'New status' }).selectOption({ label: 'In quarantine' });
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('smells odd');
  await dialog.getByRole('button', { name: 'Change status' }).click();
  await expect(table.getByText('In quarantine')).toHaveCount(2);
});

test('[REG-02] [REG-04] a row opens beside the list, the code and Enter open the lot, and "+" tells where it is', async ({
  page,
  context,
  house,
}) => {
  const { caller, load, item } = await firstLot(house);
  const itemId = await item('FIR', { description: 'Fir board' });
  const lot = await load(itemId, '5', { code: 'R-1' });
  await load(itemId, '5', { code: 'R-2' });
  await house.signIn(context, caller);
  await page.goto('/lots?item=FIR');
  const table = page.getByRole('region', { name: 'Lots' });
  const row = table.getByRole('row').filter({ has: page.getByRole('link', { name: 'R-1' }) });

  await row.getByRole('cell', { name: 'Fir board' }).click();
  const panel = page.getByRole('complementary', { name: /beside/i });
  await expect(page).toHaveURL(new RegExp(`open=${lot.id}`));
  await expect(panel).toContainText('R-1');
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();

  await table.getByRole('button', { name: 'Unfold R-1' }).click();
  // The table stands inside a row of the list, so its own heads come along.
  expect((await rowsOf(page.getByRole('table', { name: 'Where lot R-1 is' }))).at(-1)).toMatchObject({
    Warehouse: 'WH1',
    Description: 'Warehouse WH1',
    Initial: '5 KG',
    'On hand': '5 KG',
    Committed: '0 KG',
    Available: '5 KG',
  });

  await row.getByRole('link', { name: 'R-1' }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`/lots/${lot.id}`);
  await page.goBack();
  await table.getByRole('link', { name: 'R-2' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('R-2');
});

test('[LOT-04] lots are made by records alone: the register has no button for a new one, and no address makes one', async ({
  page,
  context,
  house,
}) => {
  const { caller, lot } = await firstLot(house);
  await house.signIn(context, caller);
  await page.goto('/lots?view=all');
  const main = page.getByRole('main');
  await expect(main.getByRole('link', { name: lot.code }).first()).toBeVisible();
  await expect(
    main.getByRole('link', { name: /\b(new|add|create)\b/i }).or(main.getByRole('button', { name: /\b(new|add|create)\b/i })),
  ).toHaveCount(0);
  await page.keyboard.press('c');
  const chooser = page.getByRole('dialog');
  await expect(chooser.getByRole('link').first()).toBeVisible();
  const offered = await chooser.getByRole('link').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  expect(offered.filter((address) => address.startsWith('/lots') && !address.startsWith('/lots/transform'))).toEqual([]);
  expect((await page.goto('/lots/new'))?.status()).toBe(404);
});
