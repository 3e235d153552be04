import type { Locator, Page } from '@playwright/test';
import { dayIn } from '../lib/kernel/day';
import { runVerb } from '../lib/server/run-verb';
import { serialHouse } from '../lib/testing/serial-house';
import { expect, type House, test } from './fixtures';
import { wordsOf } from './words';

const { t } = wordsOf('en');
const main = (page: Page) => page.getByRole('main');
const button = (within: Page | Locator, name: string) => within.getByRole('button', { name, exact: true });

/** A firm with a lot of 20, a piece and a way to make lots of lots. */
async function firmOf(house: House, page: Page) {
  const caller = await house.company({ name: 'Nova' });
  const firm = await serialHouse((verb, input) => runVerb(house.db, caller, verb, input), dayIn(caller.company.timeZone, new Date()));
  const grain = await firm.item('GRAIN');
  const lot = await firm.load(grain, '20', { code: 'G-1' });
  const clock = await firm.serialItem('CLOCK');
  await firm.loadPieces(clock, '1', ['C-1']);
  const [piece] = await house.db.prisma.serial.findMany({ where: { companyId: caller.company.id } });
  const offsetTemplateId = await firm.template('LFI', { type: 'LOAD' });
  await firm.template('LFO', {
    type: 'UNLOAD',
    integrateInitialQty: true,
    createLotFromLot: true,
    offsetWarehouseId: firm.warehouseId,
    offsetTemplateId,
  });
  await house.signIn(page.context(), caller);
  return { ...firm, company: caller.company.id, grain, lot, piece: piece?.id ?? '' };
}

test('[N1] a double click on the button of every form of lots, pieces and records does it once', async ({ page, house }) => {
  test.setTimeout(180_000);
  const firm = await firmOf(house, page);
  const facts = (action: string) => house.db.prisma.auditEvent.count({ where: { companyId: firm.company, action } });
  const dialog = page.getByRole('dialog');
  const twice = async (action: string, send: Locator) => {
    const before = await facts(action);
    await expect(send).toBeEnabled();
    await send.dblclick();
    await expect.poll(() => facts(action), action).toBe(before + 1);
    // What a second sending would have written stands by the time the next page is there.
    await expect(dialog).toHaveCount(0);
    expect(await facts(action), action).toBe(before + 1);
  };
  const choose = async (name: string) => {
    await button(main(page), t('common.more')).click();
    await page.getByRole('menuitem', { name }).click();
  };

  await page.goto(`/lots/${firm.lot.id}/edit`);
  await page.getByLabel(t('lots.notes')).fill('once');
  await twice('lot.save', button(page, t('lots.save')));
  await page.goto(`/lots/${firm.lot.id}`);
  await choose(t('holds.hold'));
  await dialog.getByLabel(t('holds.cause')).selectOption({ label: t('holds.causes.COMPLAINT') });
  await dialog.getByLabel(t('holds.reason')).fill('smells odd');
  await twice('lot.hold', button(dialog, t('holds.hold')));
  await button(main(page), t('holds.lift')).click();
  await dialog.getByLabel(t('holds.reason')).fill('checked');
  await twice('lot.hold-lift', button(dialog, t('holds.lift')));

  await page.goto(`/serials/${firm.piece}/edit`);
  await page.getByLabel(t('serials.customerCode')).fill('OURS');
  await twice('serial.save', button(page, t('serials.save')));

  await page.goto(`/records/new?template=${firm.loadId}&item=${firm.grain}&quantity=5`);
  await button(page, t('records.grid.auto')).click();
  await twice('record.post', button(page, t('records.new.post')));
  await page.goto(`/lots/transform?lots=${firm.lot.id}`);
  await twice('lot.transform', button(page, t('transform.post')));
});
