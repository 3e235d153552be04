import type { Page } from '@playwright/test';
import { correctRecord } from '../lib/corrections/correct-record';
import { correctRecordSchema } from '../lib/records/record.schema';
import { newId } from '../lib/kernel/id';
import { readRecordCard } from '../lib/record-register/record-card.query';
import { dayIn } from '../lib/kernel/day';
import { runVerb } from '../lib/server/run-verb';
import { serialHouse } from '../lib/testing/serial-house';
import { rowsOf } from './facts';
import { expect, type House, test } from './fixtures';
import { faultsOf } from './axe';
import { firstLot } from './first-lot-house';

const table = (page: Page) => page.getByRole('table', { name: 'Stock', exact: true });
const quantities = async (page: Page) => (await rowsOf(page.getByRole('table', { name: 'Movements' }))).map((row) => row.Quantity);
const healthy = async (page: Page) => expect(await faultsOf(page)).toEqual([]);

/** The first lot, another item whose description has a sign that addresses know, and a corrected load. */
async function stocked(house: House) {
  const firm = await firstLot(house);
  const boxId = await firm.item('BOX', { description: 'Box #7 & more' });
  const { id, recordId } = await firm.load(boxId, '12', { code: 'K_1' });
  await firm.load(boxId, '5', { code: 'KX1' });
  const card = await readRecordCard(house.db.sql, firm.caller.company.id, recordId);
  const line = { lineId: card?.lines[0]?.id, itemId: boxId, quantity: '10', lots: [{ lotId: id, quantity: '10' }] };
  await firm.run(
    correctRecord,
    correctRecordSchema.parse({ commandId: newId(), confirm: [], recordId, version: 1, reason: 'Counted again', lines: [line] }),
  );
  return { ...firm, recordId };
}

test('[EDGE-104] [EDGE-105] [EDGE-106] the stock is narrowed by lot and description, its figures lead to what they are made of, and the print has the same filters', async ({
  page,
  context,
  house,
}) => {
  const { caller } = await stocked(house);
  await house.signIn(context, caller);
  await page.goto('/');
  await page.getByRole('link', { name: 'Stock', exact: true }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Stock' })).toBeVisible();
  await page.getByRole('searchbox').fill('Box #7');
  await page.getByRole('searchbox').press('Enter');
  await expect(page).toHaveURL(/q=Box\+%237/);
  expect(await rowsOf(table(page))).toMatchObject([{ Item: 'MOB BOX', Description: 'Box #7 & more', 'On hand': '15', Available: '15' }]);
  await page.getByRole('link', { name: 'Lot', exact: true }).click();
  await page.getByText('More filters').click();
  await page.getByRole('textbox', { name: 'Lot', exact: true }).fill('k%1');
  await page.getByRole('button', { name: 'Apply' }).click();
  await expect(page.getByRole('link', { name: 'Remove the filter Lot: k%1' })).toBeVisible();
  expect((await rowsOf(table(page))).map((row) => [row.Lot, row['On hand']]).sort()).toEqual([
    ['KX1', '5'],
    ['K_1', '10'],
  ]);
  await healthy(page);
  await page.getByRole('link', { name: 'Print', exact: true }).click();
  await expect(page.getByText('Box #7 · Lot: k%1')).toBeVisible();
  expect((await rowsOf(page.getByRole('region', { name: 'Stock' }).getByRole('table'))).map(({ Lot }) => Lot).sort()).toEqual([
    'KX1',
    'K_1',
  ]);
  await healthy(page);
  await page.goBack();
  await table(page).getByRole('row', { name: 'K_1' }).getByRole('link', { name: '10' }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Movements' })).toBeVisible();
  expect(await quantities(page)).toEqual(['+10 KG', '−12 KG', '+12 KG']);
  await expect(page.getByText('Sum of all 3 movements')).toBeVisible();
  await healthy(page);
});

test('[POST-18 part] the card of a corrected record shows what each step wrote and leads to its movements and neighbours', async ({
  page,
  context,
  house,
}) => {
  const { caller, recordId } = await stocked(house);
  await house.signIn(context, caller);
  await page.goto(`/records/${recordId}`);
  const steps = page.getByRole('list', { name: 'Rows written' });
  await expect(steps).toHaveCount(2);
  await expect(steps.nth(0).getByRole('listitem')).toHaveText([/−12 KG.*MOB BOX.*K_1.*reversal/, /\+10 KG.*MOB BOX.*K_1/]);
  await expect(steps.nth(1).getByRole('listitem')).toHaveText([/\+12 KG.*MOB BOX.*K_1/]);
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Its movements' }).click();
  await expect(page).toHaveURL(new RegExp(`record=${recordId}`));
  expect(await quantities(page)).toEqual(['+10 KG', '−12 KG', '+12 KG']);
  await page.goBack();
  await page.getByRole('link', { name: /^After: / }).click();
  await expect(page).not.toHaveURL(new RegExp(recordId));
  await page.getByRole('link', { name: /^Before: / }).click();
  await expect(page).toHaveURL(new RegExp(recordId));
});

test('[UI-08 part] the print of the stock is shown before it is printed, in the language of the company or another one', async ({
  page,
  context,
  house,
}) => {
  const { caller } = await stocked(house);
  await house.db.prisma.company.update({ where: { id: caller.company.id }, data: { language: 'it' } });
  await house.signIn(context, caller);
  await page.goto('/stock?q=Box');
  await page.getByRole('link', { name: 'Print', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Giacenze per' })).toBeVisible();
  await expect(page.getByRole('columnheader', { name: 'Disponibile' }).first()).toBeVisible();
  const languages = page.getByRole('navigation', { name: 'Language of the print' });
  await languages.getByRole('link', { name: 'English' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Stock by item' })).toBeVisible();
  await expect(page).toHaveURL(/q=Box/);
  await healthy(page);
  await page.emulateMedia({ media: 'print' });
  await expect(languages).toBeHidden();
});

test('[STK-01 part] [STK-07 part] a row of the stock opens beside the list by mouse and by keyboard, says where it is, and the address keeps it', async ({
  page,
  context,
  house,
}) => {
  const { caller } = await stocked(house);
  await house.signIn(context, caller);
  await page.goto('/stock?q=box');
  const list = page.getByRole('region', { name: 'Stock' });
  await list.getByRole('cell', { name: 'Box #7 & more' }).click();
  const panel = page.getByRole('complementary', { name: 'Beside the list' });
  await expect(panel.getByRole('heading', { name: 'MOB BOX' })).toBeVisible();
  await expect(page).toHaveURL(/q=box&open=/);
  const parts = async () => (await rowsOf(panel.getByRole('table'))).map((row) => [row.Place, row.Lot, row['On hand']]);
  expect((await parts()).sort()).toEqual([
    ['WH1', 'KX1', '5'],
    ['WH1', 'K_1', '10'],
  ]);
  await healthy(page);
  await page.reload();
  await expect(panel.getByRole('heading', { name: 'MOB BOX' })).toBeVisible();
  await panel.getByRole('link', { name: 'Show all 2 rows in the list' }).click();
  await expect(page).toHaveURL(/tab=detail/);
  await expect(panel).toBeHidden();
  await list.focus();
  for (const key of ['j', 'o']) await page.keyboard.press(key);
  await expect(panel.getByText('Where it is')).toBeHidden();
  await expect(panel.getByRole('definition').first()).toContainText('KG');
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await page.goto('/stock?tab=lot&q=box');
  await list
    .getByRole('row')
    .filter({ hasText: 'K_1' })
    .getByRole('cell', { name: 'MOB BOX' })
    .click({ position: { x: 2, y: 2 } });
  await panel.getByRole('link', { name: 'Open the card' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('K_1');
});

test('[STK-01 part] [POST-01 part] ticked rows of the detail become the draft of a record that takes all that lies there', async ({
  page,
  context,
  house,
}) => {
  const caller = await house.company({ name: 'Legno' });
  const firm = await serialHouse((verb, input) => runVerb(house.db, caller, verb, input), dayIn(caller.company.timeZone, new Date()));
  const item = await firm.item('BOX');
  await firm.load(item, '12', { code: 'K1' });
  await firm.load(item, '5', { code: 'K2' });
  await house.signIn(context, caller);
  await page.goto('/stock?tab=detail&q=box');
  await page.getByRole('checkbox', { name: 'Select every row of this page' }).click();
  await page.getByRole('button', { name: 'Generate record' }).click();
  const dialog = page.getByRole('dialog', { name: 'A record of 2 rows' });
  await healthy(page);
  const template = dialog.getByRole('combobox', { name: 'Template' });
  const unload = await template.getByRole('option').filter({ hasText: 'U01' }).first().getAttribute('value');
  await template.selectOption(unload ?? '');
  await dialog.getByRole('button', { name: 'Open the draft' }).click();
  await expect(page).toHaveURL(/\/records\/new\?draft=/);
  await expect(page.getByText('K1').first()).toBeVisible();
  await page.getByRole('button', { name: 'Post record' }).click();
  await expect(page).toHaveURL(/\/records\/[0-9a-f-]{36}/);
  await page.goto('/stock?tab=detail&q=box');
  await expect(page.getByRole('cell', { name: 'K1' })).toHaveCount(0);
});
