import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { dayIn } from '../lib/kernel/day';
import { runVerb } from '../lib/server/run-verb';
import { type SerialHouse, serialHouse } from '../lib/testing/serial-house';
import { expect, type House, test } from './fixtures';
import { keyboard, reach } from './hands';
import { wordsOf } from './words';

const { t } = wordsOf('en');
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const grid = (page: Page, item: string) => page.getByRole('region', { name: t('records.serials.title', { item }) });
const entry = (page: Page) => page.getByLabel(t('records.serials.entry'));

type Firm = SerialHouse & { readonly toShop: string };

/** A company that numbers its pieces, with a shop to which goods are moved. */
async function firmOf(house: House, page: Page): Promise<Firm> {
  const caller = await house.company({ name: 'Nova' });
  const firm = await serialHouse((verb, input) => runVerb(house.db, caller, verb, input), dayIn(caller.company.timeZone, new Date()));
  const shopId = await firm.warehouse('SHOP');
  const arrive = await firm.template('A01', { type: 'LOAD', warehouseId: shopId });
  const toShop = await firm.template('T01', { type: 'UNLOAD', offsetWarehouseId: shopId, offsetTemplateId: arrive });
  await house.signIn(page.context(), caller);
  return { ...firm, toShop };
}

async function open(page: Page, template: string, item: string, quantity: string): Promise<void> {
  await page.goto(`/records/new?template=${template}&item=${item}&quantity=${quantity}`);
  await expect(button(page, t('records.new.post'))).toBeEnabled();
}

const posted = (page: Page, number: string, warehouse: string) =>
  expect(page.getByRole('heading', { level: 1, name: t('records.card.title', { number, warehouse }) })).toBeVisible();

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .setLegacyMode(true)
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' ')}`)).toEqual([]);
}

test('[SER-06] [SER-15] [SER-10] [EDGE-92] by keyboard: five pieces are loaded, two leave through the look-up, and one that left does not leave again', async ({
  page,
  house,
}) => {
  const firm = await firmOf(house, page);
  const item = await firm.serialItem('CLOCK');
  const hand = keyboard(page);
  await open(page, firm.makeId, item, '5');
  await expect(grid(page, 'MOB CLOCK')).toContainText('00001 … 00005');
  await expectAccessible(page);
  await hand.send(button(page, t('records.new.post')));
  await posted(page, '1', 'WH1');
  await expect(page.getByRole('main')).toContainText('00001 … 00005');

  await open(page, firm.unloadId, item, '2');
  await hand.press(button(page, t('records.serials.choose')));
  await hand.press(button(page, t('records.serials.look.oldest', { count: 2 })));
  await expect(page.getByRole('option', { selected: true })).toHaveCount(2);
  await expectAccessible(page);
  await hand.press(button(page, t('records.serials.look.take', { count: 2 })));
  await expect(grid(page, 'MOB CLOCK')).toContainText(t('records.serials.count', { entered: '2', required: '2' }));
  await hand.send(button(page, t('records.new.post')));
  await posted(page, '2', 'WH1');

  await open(page, firm.unloadId, item, '1');
  await reach(page, entry(page));
  await page.keyboard.type('00001');
  await page.keyboard.press('Enter');
  await expect(entry(page)).toBeFocused();
  await expect(grid(page, 'MOB CLOCK').getByRole('listitem')).toContainText('already unloaded');
  await hand.send(button(page, t('records.new.post')));
  await expect(page.getByRole('main').getByRole('alert')).toContainText('00001');
  await expect(page.getByRole('main').getByRole('alert')).toContainText('already unloaded');
});

test('[SER-08] [SER-09] [SER-01] numbers come as ranges, lists and pasted columns, and each is judged at its row', async ({
  page,
  house,
}) => {
  const firm = await firmOf(house, page);
  const item = await firm.serialItem('RANGE', { serialGeneration: 'MANUAL' });
  await firm.loadPieces(item, '1', ['SN-002']);
  await open(page, firm.makeId, item, '3');
  const rows = grid(page, 'MOB RANGE').getByRole('listitem');
  await entry(page).fill('SN-001..SN-003');
  await entry(page).press('Enter');
  await expect(rows).toHaveCount(3);
  await expect(rows.nth(1)).toContainText('already in stock in WH1');
  await expect(rows.first()).toContainText(t('records.serials.verdict.new'));
  await page.setViewportSize({ width: 360, height: 800 });
  await expectAccessible(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  await rows.nth(1).getByRole('textbox').fill('sn-001');
  await expect(rows.nth(1)).toContainText(t('records.serials.verdict.twice'));
  await rows.nth(1).getByRole('button').click();
  await entry(page).fill('SN-002');
  await button(page, t('records.serials.fillFrom', { count: '1' })).waitFor({ state: 'hidden' });
  await entry(page).fill('ABC..7');
  await entry(page).press('Enter');
  await expect(page.getByText('is not a range')).toBeVisible();
  await entry(page).fill('SN-004, SN-005');
  await entry(page).press('Enter');
  await expect(grid(page, 'MOB RANGE')).toContainText(t('records.serials.raised', { quantity: '4' }));
  await page.getByRole('button', { name: t('records.new.post') }).click();
  await posted(page, '2', 'WH1');
  await expect(page.getByRole('main')).toContainText('SN-001 … SN-005');
});

test('[OFF-01] [OFF-02] a transfer shows and posts both sides, and each record leads to the other', async ({ page, house }) => {
  const firm = await firmOf(house, page);
  const item = await firm.serialItem('MOVE');
  await firm.loadPieces(item, '3');
  await open(page, firm.toShop, item, '1');
  await expect(page.getByRole('region', { name: t('records.offset.title', { warehouse: 'SHOP' }) })).toBeVisible();
  await entry(page).fill('00002');
  await entry(page).press('Enter');
  const preview = page.getByRole('region', { name: t('records.preview.title') });
  await expect(preview.getByRole('listitem')).toContainText([/^− 1.*WH1: 00002$/, /^\+ 1.*SHOP: 00002$/]);
  await button(page, t('records.new.post')).click();
  await posted(page, '2', 'WH1');
  await page.getByRole('link', { name: t('records.card.title', { number: '1', warehouse: 'SHOP' }) }).click();
  await posted(page, '1', 'SHOP');
  await expectAccessible(page);
  await page.getByRole('link', { name: t('records.card.correctMain', { number: '2' }) }).click();
  await expect(page.getByRole('heading', { level: 1, name: t('records.correct.title') })).toBeVisible();
  await page.getByLabel(t('records.header.reason')).fill('The other one');
  await page.getByRole('button', { name: t('records.serials.remove', { row: '1' }) }).click();
  await entry(page).fill('00003');
  await entry(page).press('Enter');
  await expect(page.getByText(t('records.correct.piecesIn', { item: 'MOB MOVE', numbers: '00003' }))).toBeVisible();
  await button(page, t('records.correct.action')).click();
  await posted(page, '2', 'WH1');
  await expect(page.getByRole('main')).toContainText('00003');
});

test('[EDGE-90] [SER-04] [SER-07] numbers typed by hand stay when one works on another line; the grids show what the register knows of a piece', async ({
  page,
  house,
}) => {
  const firm = await firmOf(house, page);
  const item = await firm.serialItem('HAND', { serialGeneration: 'MANUAL' });
  await open(page, firm.makeId, item, '2');
  const here = grid(page, 'MOB HAND');
  await entry(page).fill('SN-1, SN-2');
  await entry(page).press('Enter');
  await here.getByRole('button', { name: t('records.serials.columns') }).click();
  await here.getByLabel(t('records.serials.customerCode', { row: '1' })).fill('C-9');
  await page.getByLabel(t('records.line.add')).fill('HAND');
  await page.getByRole('option', { name: /HAND/ }).click();
  const second = page.locator('[data-line="1"]');
  await expect(second).toBeVisible();
  await second.getByLabel(t('records.line.quantity'), { exact: true }).fill('1');
  await expect(here).toHaveCount(1);
  await page
    .locator('[data-line="0"]')
    .getByRole('button', { name: t('records.line.unfoldPieces') })
    .click();
  await expect(here.getByRole('textbox', { name: t('records.serials.number', { row: '1' }) })).toHaveValue('SN-1');
  await here.getByRole('button', { name: t('records.serials.columns') }).click();
  await expect(here.getByLabel(t('records.serials.customerCode', { row: '1' }))).toHaveValue('C-9');
  await page
    .locator('[data-line="1"]')
    .getByRole('button', { name: t('records.line.remove', { line: '2' }) })
    .click();
  await button(page, t('records.new.post')).click();
  await posted(page, '1', 'WH1');

  await open(page, firm.unloadId, item, '1');
  await entry(page).fill('SN-1');
  await entry(page).press('Enter');
  await here.getByRole('button', { name: t('records.serials.columns') }).click();
  await expect(here.getByRole('listitem')).toContainText('C-9');
  for (const head of ['customerCode', 'supplierCode', 'start', 'inserted', 'edited', 'flags'] as const)
    await expect(here.getByText(t(`records.serials.head.${head}`), { exact: true })).toBeVisible();
});
