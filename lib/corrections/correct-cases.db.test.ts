import sql from 'sql-template-tag';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dayIn } from '../kernel/day';
import { newId } from '../kernel/id';
import { saveVariant } from '../item-parts/item-variants';
import { changeLotStatus } from '../lots/change-lot-status';
import { type LotHouse, lotHouse } from '../testing/lot-house';
import { type Workbench, workbench } from '../testing/workbench';
import { correctRecord } from './correct-record';
import { correctRecordSchema } from '../records/record.schema';

let one: Workbench;
let house: LotHouse;

beforeAll(async () => {
  one = await workbench();
  house = await lotHouse(one.run, dayIn('Europe/Rome', new Date()));
});
afterAll(() => one.close());

type Lot = { readonly lotId: string; readonly quantity: string };
const lineOf = async (recordId: string) =>
  (
    await one.db.sql<{ id: string }>(
      sql`SELECT id FROM stock_line WHERE company_id = ${one.companyId} AND record_id = ${recordId}::uuid ORDER BY line_no`,
    )
  )[0]?.id;
const correct = async (recordId: string, itemId: string, quantity: string, lots: readonly Lot[], rest: object = {}) =>
  house.run(
    correctRecord,
    correctRecordSchema.parse({
      commandId: newId(),
      recordId,
      version: 1,
      reason: 'counted',
      lines: [{ lineId: await lineOf(recordId), itemId, quantity, lots, ...rest }],
    }),
  );
const onHand = async (lotId: string) =>
  (
    await one.db.sql<{ quantity: string }>(
      sql`SELECT on_hand AS quantity FROM lot WHERE company_id = ${one.companyId} AND id = ${lotId}::uuid`,
    )
  )[0]?.quantity;

describe('cases that random histories found', () => {
  test('[POST-18] an unload that took everything can be corrected to less', async () => {
    const item = await house.item('LESS');
    const lot = await house.load(item, '10');
    const { recordId } = await house.unload(item, lot.id, '10');
    await correct(recordId, item, '6', [{ lotId: lot.id, quantity: '6' }]);
    expect(await onHand(lot.id)).toBe('4');
  });

  test('[POST-18][WTH-01] an unload of a lot that went into quarantine since can be corrected to less, not to more', async () => {
    const item = await house.item('QUA');
    const lot = await house.load(item, '10');
    const { recordId } = await house.unload(item, lot.id, '5');
    const [status] = await one.db.sql<{ id: string }>(sql`SELECT id FROM lot_status WHERE company_id = ${one.companyId} AND code = 'QUA'`);
    await house.run(changeLotStatus, { lotIds: [lot.id], statusId: status?.id ?? null, reason: 'smell' });
    await expect(correct(recordId, item, '6', [{ lotId: lot.id, quantity: '6' }])).rejects.toMatchObject({
      code: 'E_LOT_NOT_WITHDRAWABLE',
    });
    await correct(recordId, item, '3', [{ lotId: lot.id, quantity: '3' }]);
    expect(await onHand(lot.id)).toBe('7');
  });

  test('[POST-08][POST-18] two rows of one lot that no longer add up to the line are refused, not taken for unchanged', async () => {
    const item = await house.item('ROWS');
    const lot = await house.load(item, '10');
    const rows = [
      { lotId: lot.id, quantity: '1' },
      { lotId: lot.id, quantity: '3' },
    ];
    const { recordId } = await house.post({ templateId: house.unloadId, lines: [{ itemId: item, quantity: '4', lots: rows }] });
    const threes = [
      { lotId: lot.id, quantity: '3' },
      { lotId: lot.id, quantity: '3' },
    ];
    await expect(correct(recordId, item, '4', threes)).rejects.toMatchObject({ code: 'E_LOT_SUM' });
  });

  test('[POST-18] an amount that is no number is refused on its field', async () => {
    const item = await house.item('AMOUNT');
    const lot = await house.load(item, '10');
    const asItWas = [{ lotId: lot.id, quantity: '10' }];
    await expect(correct(lot.recordId, item, '10', asItWas, { amount: 'dear' })).rejects.toMatchObject({
      code: 'E_QTY_FORMAT',
      fields: [{ path: 'lines.0.amount' }],
    });
  });

  test('[POST-18] a line corrected to another variant becomes a new line; the old one keeps its number', async () => {
    const item = await house.item('VARIANT', { lotManaged: false, lotCodeTypeId: null });
    const variants = [];
    for (const code of ['RED', 'BLUE'])
      variants.push(await house.run(saveVariant, { id: null, version: null, itemId: item, code, description: code, active: true }));
    const { recordId } = await house.post({
      templateId: house.loadId,
      lines: [{ itemId: item, variantId: variants[0]?.id ?? null, quantity: '5' }],
    });
    await correct(recordId, item, '5', [], { variantId: variants[1]?.id });
    const lines = await one.db.sql(
      sql`SELECT line_no, variant_id, removed_at IS NOT NULL AS removed FROM stock_line WHERE company_id = ${one.companyId} AND record_id = ${recordId}::uuid ORDER BY line_no`,
    );
    expect(lines).toEqual([
      { line_no: 1, variant_id: variants[0]?.id, removed: true },
      { line_no: 2, variant_id: variants[1]?.id, removed: false },
    ]);
    const balances = await one.db.sql(
      sql`SELECT variant_id, quantity FROM stock_balance WHERE company_id = ${one.companyId} AND item_id = ${item}::uuid AND quantity <> 0`,
    );
    expect(balances).toEqual([{ variant_id: variants[1]?.id, quantity: '5' }]);
  });
});
