import type { Page } from '@playwright/test';
import { saveGtin } from '../lib/item-parts/item-units';
import { dayIn } from '../lib/kernel/day';
import { runVerb } from '../lib/server/run-verb';
import { serialHouse } from '../lib/testing/serial-house';
import { expect, type House } from './fixtures';
import { wordsOf } from './words';

export const GTIN = '04006381333931';
export const BIKE_GTIN = '05901234123457';

/** A firm with an item by lot and one by piece, both with a number of goods; places, and templates that move. */
export async function scanHouse(house: House) {
  const caller = await house.company();
  const run = <I, O>(verb: Parameters<typeof runVerb<I, O>>[2], input: I) => runVerb(house.db, caller, verb, input);
  const firm = await serialHouse(run, dayIn('Europe/Rome', new Date()));
  const oak = await firm.item('OAK', { description: 'Oak board', allowExpiryEdit: true });
  const bike = await firm.serialItem('BIKE', { description: 'City bike' });
  await run(saveGtin, { itemId: oak, gtin: GTIN, uomId: firm.uomId, quantity: '1' });
  const { uomId } = await house.db.prisma.item.findFirstOrThrow({
    where: { companyId: caller.company.id, id: bike },
    select: { uomId: true },
  });
  await run(saveGtin, { itemId: bike, gtin: BIKE_GTIN, uomId, quantity: '1' });
  const places = { a: await firm.location('A-1'), b: await firm.location('B-1'), c: await firm.location('C-1') };
  return { ...firm, caller, oak, bike, places };
}
export type ScanHouse = Awaited<ReturnType<typeof scanHouse>>;

/** A scanner that types like a keyboard: all at once, then Enter. */
export async function wedge(page: Page, code: string): Promise<void> {
  const [head = '', ...rest] = code.split('\u001d');
  await page.keyboard.type(head);
  for (const part of rest) {
    await page.keyboard.press('Control+]');
    await page.keyboard.type(part);
  }
  await page.keyboard.press('Enter');
}

/** What lies in the firm: lot or none, place or none, quantity. */
export async function stockOf(house: House, companyId: number, itemId: string): Promise<string[]> {
  const rows = await house.db.prisma.stockBalance.findMany({
    where: { companyId, itemId, quantity: { not: 0 } },
    select: { quantity: true, lot: { select: { code: true } }, location: { select: { code: true } } },
  });
  return rows.map(({ quantity, lot, location }) => [lot?.code ?? '-', location?.code ?? '-', quantity.toString()].join(' ')).sort();
}

export const recordsOf = (house: House, companyId: number): Promise<number> => house.db.prisma.stockRecord.count({ where: { companyId } });

const words = wordsOf('en');

export const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
/** The answer to the last scan. */
export const verdict = (page: Page, text: string) => page.getByRole('status').filter({ hasText: text });
export const post = (page: Page, count: number) => button(page, words.t('scanScreens.post', { count }));
export const inQueue = (page: Page, state: string) => page.locator(`li[data-state="${state}"]`);

/** Opens a screen, chooses its template once, and waits for the field to have the focus. */
export async function openScreen(page: Page, screen: string, template?: string): Promise<void> {
  await page.goto(`/scan/${screen}`);
  if (template) {
    await page.getByLabel(words.t('scanScreens.setup.template')).selectOption(template);
    await button(page, words.t('scanScreens.setup.begin')).click();
  }
  await expect(page.getByRole('textbox', { name: words.t('scanScreens.ask.item') })).toBeFocused();
}

export async function enter(page: Page, house: House): Promise<ScanHouse> {
  const firm = await scanHouse(house);
  await house.signIn(page.context(), firm.caller);
  return firm;
}
