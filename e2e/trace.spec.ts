import type { Page } from '@playwright/test';
import { newId } from '../lib/kernel/id';
import { savePartner } from '../lib/partners/save-partner';
import { createLotFromLot } from '../lib/transformations/create-lot-from-lot';
import { createLotFromLotSchema } from '../lib/transformations/create-lot-from-lot.schema';
import { firstLot } from './first-lot-house';
import { expect, type House, test } from './fixtures';
import { keyboard } from './hands';
import { wordsOf } from './words';

const { t } = wordsOf('en');
const rows = (page: Page, name: string) => page.getByRole('region', { name }).getByRole('table').locator('tbody').getByRole('row');

/** Milk of a supplier becomes two cheeses, one of them is ripened, and a customer gets some of that. */
async function dairy(house: House) {
  const firm = await firstLot(house);
  const { run, warehouseId, itemId, template, load, unload, supplierId, input } = firm;
  const into = await template('LFI', { type: 'LOAD' });
  const templateId = await template('LFO', {
    type: 'UNLOAD',
    integrateInitialQty: true,
    createLotFromLot: true,
    offsetWarehouseId: warehouseId,
    offsetTemplateId: into,
  });
  const partner = { account: 'C', subaccount: '9', nickname: null, isProducer: false, isSubcontractor: false, active: true };
  const { id: customerId } = await run(savePartner, { ...partner, name: 'Corner shop', isCustomer: true, isSupplier: false });
  const turn = async (lotId: string, quantity: string, into: readonly string[]) => {
    const results = into.map((each) => ({ quantity: each, generated: true }));
    const { postingDate } = input({ templateId, lines: [] });
    const given = { commandId: newId(), templateId, postingDate, origins: [{ lotId, quantity }], results };
    return (await run(createLotFromLot, createLotFromLotSchema.parse(given))).lots;
  };
  const milk = await load(itemId, '100', { supplierLotCode: 'FARM-7' }, { partnerId: supplierId });
  const [fresh, hard] = await turn(milk.id, '100', ['60', '40']);
  const [ripe] = await turn(fresh?.id ?? '', '60', ['60']);
  await unload(itemId, ripe?.id ?? '', '25', { partnerId: customerId });
  return { ...firm, milk, fresh, hard, ripe };
}

test('[TRACE-04][TRACE-05][TRACE-11][EDGE-107] by keyboard from the card of a lot to everything made of it, who has it and what is left; and back from there to the supplier', async ({
  page,
  context,
  house,
}) => {
  const { caller, milk, fresh, hard, ripe } = await dairy(house);
  await house.signIn(context, caller);
  const hand = keyboard(page);
  await page.goto(`/lots/${milk.id}`);
  await hand.press(page.getByRole('main').getByRole('link', { name: t('lots.trace'), exact: true }));
  await expect(rows(page, t('trace.went'))).toHaveText([
    new RegExp(`1${fresh?.code}.*60 KG${milk.code}`),
    new RegExp(`1${hard?.code}.*40 KG${milk.code}`),
    new RegExp(`2${ripe?.code}.*60 KG${fresh?.code}`),
  ]);
  await expect(rows(page, t('trace.deliveries'))).toHaveText([new RegExp(`Corner shop${ripe?.code}.*25 KG`)]);
  await expect(rows(page, t('trace.remaining'))).toHaveText([/WH1.*75 KG/]);
  await expect(page.getByRole('region', { name: t('trace.thread') }).getByRole('link')).toHaveText([
    fresh?.code ?? '',
    hard?.code ?? '',
    ripe?.code ?? '',
  ]);

  await hand.press(page.getByRole('region', { name: t('trace.thread') }).getByRole('link', { name: ripe?.code ?? '' }));
  await expect(rows(page, t('trace.came'))).toHaveText([new RegExp(`1${fresh?.code}.*60 KG`), new RegExp(`2${milk.code}.*60 KG`)]);
  await expect(rows(page, t('trace.origins'))).toHaveText([new RegExp(`AcmeFARM-7${milk.code}.*100 KG`)]);
});

test('[TRACE-06] directions are switched off one by one; with both off the page says what to do', async ({ page, context, house }) => {
  const { caller, milk } = await dairy(house);
  await house.signIn(context, caller);
  await page.goto(`/trace?lot=${milk.id}`);
  const ways = page.getByRole('navigation', { name: t('trace.directions') });
  await ways.getByRole('link', { name: t('trace.usage') }).click();
  await expect(page.getByRole('region', { name: t('trace.went') })).toHaveCount(0);
  await ways.getByRole('link', { name: t('trace.composition') }).click();
  await expect(page.getByText(t('errors.E_TRACE_DIRECTION'))).toBeVisible();
  await ways.getByRole('link', { name: t('trace.usage') }).click();
  await page
    .getByRole('navigation', { name: t('trace.levelsLabel') })
    .getByRole('link', { name: t('trace.levels', { count: 1 }) })
    .click();
  await expect(rows(page, t('trace.went'))).toHaveCount(2);
  await expect(page.getByText(t('trace.within', { levels: 1, deepest: '2' }))).toBeVisible();
});

test('a trace begins with what was typed or scanned: a part of a code, a supplier lot; what nobody has is said so', async ({
  page,
  context,
  house,
}) => {
  const { caller } = await dairy(house);
  await house.signIn(context, caller);
  await page.goto('/trace');
  await page.getByLabel(t('trace.find')).fill('farm-7');
  await page.keyboard.press('Enter');
  await page
    .getByRole('region', { name: t('trace.which') })
    .getByRole('link', { name: /FARM-7/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/trace\?lot=/);
  await page.getByLabel(t('trace.find')).fill('NOBODY');
  await page.keyboard.press('Enter');
  await expect(page.getByText(t('trace.nothingTitle', { q: 'NOBODY' }))).toBeVisible();
  await page.goto(`/trace?lot=${newId()}`);
  await expect(page.getByText(t('trace.notFoundTitle'))).toBeVisible();
});
