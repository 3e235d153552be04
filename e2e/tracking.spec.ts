import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { dayIn } from '../lib/kernel/day';
import { LANGUAGE_COOKIE, type Locale } from '../lib/i18n/locales';
import { runVerb } from '../lib/server/run-verb';
import { lotHouse } from '../lib/testing/lot-house';
import { serialHouse } from '../lib/testing/serial-house';
import { expect, type House, PORTAL, test } from './fixtures';
import { keyboard, reach } from './hands';
import { wordsOf } from './words';

const today = dayIn('Europe/Rome', new Date());
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];
const main = (page: Page) => page.getByRole('main');

async function accessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' | ')}`)).toEqual([]);
}

/** A firm with 40 KG of flour and 5 bicycles, both kept without lots and numbers. */
async function firm(house: House) {
  const caller = await house.company({ name: 'Nova' });
  const lots = await lotHouse((verb, input) => runVerb(house.db, caller, verb, input), today);
  const pieces = await serialHouse(lots.run, today, lots);
  const place = await lots.location('A1');
  const flour = await lots.item('FLOUR', { lotManaged: false, lotCodeTypeId: null, description: 'Soft flour' });
  const bike = await pieces.serialItem('BIKE', { serialManaged: false, serialCodeTypeId: null, description: 'City bike' });
  await lots.post({ templateId: lots.loadId, lines: [{ itemId: flour, quantity: '30' }] });
  await lots.post({ templateId: lots.loadId, lines: [{ itemId: flour, quantity: '10', locationId: place }] });
  await lots.post({ templateId: lots.loadId, lines: [{ itemId: bike, quantity: '5' }] });
  return { ...lots, caller, flour, bike };
}

async function speak(page: Page, language: Locale): Promise<void> {
  await page.context().addCookies([{ name: LANGUAGE_COOKIE, value: language, url: PORTAL }]);
}

test('by keyboard stock without lots gets an opening lot, an unload stands in the way of the end, and then it is taken back', async ({
  page,
  context,
  house,
}) => {
  const { t, day } = wordsOf('en');
  const { caller, flour, unload } = await firm(house);
  await house.signIn(context, caller);
  await speak(page, 'en');
  const hand = keyboard(page);
  await page.goto(`/setup/items/${flour}?tab=lots`);
  await hand.press(main(page).getByRole('link', { name: t('items.tracking.startLots') }));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('tracking.title', { item: 'MOB FLOUR' }));
  await accessible(page);
  const preview = page.getByRole('region', { name: t('tracking.preview') });
  await expect(preview.getByRole('listitem')).toHaveCount(2);
  const code = main(page).getByLabel(t('tracking.code'));
  await hand.type(code, 'F-2026');
  await expect(preview).toContainText('of lot F-2026');
  await hand.send(page.getByRole('button', { name: t('tracking.start') }));

  await expect(main(page).getByText(t('items.tracking.since', { date: day(today) }))).toBeVisible();
  const lot = await house.db.prisma.lot.findFirstOrThrow({ where: { companyId: caller.company.id, itemId: flour } });
  expect([lot.code, String(lot.onHand)]).toEqual(['F-2026', '40']);
  const taken = await unload(flour, lot.id, '4');
  await hand.press(main(page).getByRole('link', { name: t('items.tracking.manage') }));
  const later = main(page).getByRole('list', { name: t('tracking.later') });
  await expect(later.getByRole('link')).toHaveText([`WH1 ${day(today)} / ${taken.number}`]);
  await accessible(page);
  await hand.press(later.getByRole('link'));
  await page.goto(`/records/${taken.recordId}?void=1`);
  const dialog = page.getByRole('dialog');
  await reach(page, dialog.getByLabel(t('records.void.reason')));
  await page.keyboard.type('not yet');
  await hand.send(dialog.getByRole('button', { name: t('records.void.action') }));
  await expect(dialog).toHaveCount(0);

  await page.goto(`/setup/items/${flour}/tracking`);
  await accessible(page);
  await hand.type(main(page).getByLabel(t('tracking.reason')), 'too early');
  await hand.send(page.getByRole('button', { name: t('tracking.stop'), exact: true }));
  await expect(main(page).getByRole('link', { name: t('items.tracking.startLots') })).toBeVisible();
  const item = await house.db.prisma.item.findFirstOrThrow({ where: { companyId: caller.company.id, id: flour } });
  expect([item.lotManaged, item.trackedFrom]).toEqual([false, null]);
});

test('in Italian, by keyboard, five pieces get their numbers from a range, once there are as many as pieces', async ({
  page,
  context,
  house,
}) => {
  const { t } = wordsOf('it');
  const { caller, bike } = await firm(house);
  await house.signIn(context, caller);
  await speak(page, 'it');
  const hand = keyboard(page);
  await page.goto(`/setup/items/${bike}?tab=lots`);
  await hand.press(main(page).getByRole('link', { name: t('items.tracking.startSerials') }));
  const numbers = main(page).getByRole('textbox', { name: t('tracking.serialText') });
  await hand.type(numbers, 'TEL-01..TEL-04');
  await expect(main(page).getByText(t('tracking.counted', { given: '4', needed: '5' }))).toBeVisible();
  await hand.send(page.getByRole('button', { name: t('tracking.start') }));
  await expect(numbers).toHaveAttribute('aria-invalid', 'true');
  await accessible(page);
  await hand.type(numbers, 'TEL-01..TEL-05');
  await hand.send(page.getByRole('button', { name: t('tracking.start') }));
  await expect(main(page).getByRole('link', { name: t('items.tracking.manage') })).toBeVisible();
  const pieces = await house.db.prisma.serial.findMany({ where: { companyId: caller.company.id, itemId: bike }, orderBy: { code: 'asc' } });
  expect(pieces.map(({ code }) => code)).toEqual(['TEL-01', 'TEL-02', 'TEL-03', 'TEL-04', 'TEL-05']);
});

test('[SER-03] lots of an item get numbers too: a range for one lot, made ones for the other, seen before it is posted and taken back', async ({
  page,
  context,
  house,
}) => {
  const { t, day } = wordsOf('en');
  const { caller, ...lots } = await firm(house);
  const { uomId } = await house.db.prisma.item.findFirstOrThrow({ where: { companyId: caller.company.id, id: lots.bike } });
  const cask = await lots.item('CASK', { uomId, description: 'Oak cask' });
  await lots.load(cask, '3');
  await lots.load(cask, '2');
  await house.signIn(context, caller);
  await speak(page, 'en');
  await page.goto(`/setup/items/${cask}?tab=lots`);
  await main(page)
    .getByRole('link', { name: t('items.tracking.startSerials') })
    .click();
  await expect(page.getByRole('switch', { name: t('tracking.lots') })).toHaveCount(0);
  await accessible(page);
  const preview = page.getByRole('region', { name: t('tracking.preview') });
  await expect(preview.getByRole('listitem')).toHaveCount(2);
  await main(page)
    .getByRole('textbox', { name: t('tracking.serialText') })
    .first()
    .fill('C-1..C-3');
  await expect(preview.getByRole('listitem').first()).toContainText('C-1 to C-3');
  await page.getByRole('button', { name: t('tracking.start') }).click();
  await expect(main(page).getByText(t('items.tracking.since', { date: day(today) }))).toBeVisible();
  const numbers = await house.db.prisma.serial.findMany({
    where: { companyId: caller.company.id, itemId: cask },
    include: { lot: true },
    orderBy: { code: 'asc' },
  });
  expect(numbers.map(({ code, lot }) => `${lot?.code} ${code}`)).toEqual([
    '00002 00001',
    '00002 00002',
    '00001 C-1',
    '00001 C-2',
    '00001 C-3',
  ]);
  await main(page)
    .getByRole('link', { name: t('items.tracking.manage') })
    .click();
  await main(page).getByLabel(t('tracking.reason')).fill('too early');
  await page.getByRole('button', { name: t('tracking.stop') }).click();
  await expect(main(page).getByRole('link', { name: t('items.tracking.startSerials') })).toBeVisible();
  expect(await house.db.prisma.serial.count({ where: { companyId: caller.company.id, itemId: cask, voidedAt: null } })).toBe(0);
});
