import sql from 'sql-template-tag';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { saveAltUom } from '../item-parts/item-units';
import { dayIn } from '../kernel/day';
import { newId } from '../kernel/id';
import { openCorrection } from '../correction-form/open-correction.query';
import { moveInput } from '../record-form/record-units.rules';
import { saveTableRow } from '../tables/save-table-row';
import { type LotHouse, lotHouse } from '../testing/lot-house';
import { type Workbench, workbench } from '../testing/workbench';
import { correctRecord } from '../corrections/correct-record';
import { correctRecordSchema } from './record.schema';

let one: Workbench;
let house: LotHouse;
let boxId: string;
let item: string;

beforeAll(async () => {
  one = await workbench();
  house = await lotHouse(one.run, dayIn('Europe/Rome', new Date()));
  boxId = (await one.run(saveTableRow, { table: 'units', code: 'BOX', description: 'Box', active: true, decimals: 2 })).id;
  item = await house.item('FLOUR');
  await one.run(saveAltUom, { itemId: item, uomId: boxId, conversionFactor: '12.5', isDefault: true, mandatory: false, priority: false });
});
afterAll(() => one.close());

const boxes = (quantity: string, amount: string | null = null) => ({ uomId: boxId, quantity, amount });
const entriesOf = async (recordId: string) =>
  (
    await one.db.sql<{ q: string }>(
      sql`SELECT quantity::text AS q FROM stock_entry WHERE company_id = ${one.companyId} AND record_id = ${recordId}::uuid ORDER BY seq`,
    )
  ).map(({ q }) => Number(q));
const opened = async (recordId: string) => {
  const form = await openCorrection(
    { db: one.db, session: { company: { id: one.companyId, timeZone: 'Europe/Rome' } } as never },
    recordId,
  );
  if (!form) throw new Error('the record cannot be corrected');
  return form;
};
const correct = async (
  recordId: string,
  change: (line: Awaited<ReturnType<typeof opened>>['defaults']['lines'][number]) => object,
  reason: string | null,
) => {
  const { defaults, version } = await opened(recordId);
  const lines = defaults.lines.map((line) => ({ ...line, move: moveInput(line.move), ...change(line) }));
  return one.run(correctRecord, correctRecordSchema.parse({ commandId: newId(), recordId, version, reason, lines }));
};

describe('a second unit on a line', () => {
  test('[UOM-04] [EDGE-28 part] lots are in the main unit, whatever the line was typed in', async () => {
    const load = (quantity: string) =>
      house.post({
        templateId: house.loadId,
        lines: [{ itemId: item, quantity: '50', move: boxes('4'), lots: [{ generated: true, quantity }] }],
      });
    await expect(load('4')).rejects.toMatchObject({
      fields: [{ code: 'E_LOT_SUM', params: { uom: 'KG', required: '50', missing: '46' } }],
    });
    const { recordId } = await load('50');
    expect(await entriesOf(recordId)).toEqual([50]);
  });

  test('[EDGE-28] [UOM-04] [OFF-01] [EDGE-30 part] a move typed in the default unit moves the main-unit quantity of its lot, the same out of one place and into the other', async () => {
    const shopId = await house.warehouse('SHOP');
    const into = await house.template('L02', { type: 'LOAD', warehouseId: shopId });
    const move = await house.template('T1', { type: 'UNLOAD', offsetWarehouseId: shopId, offsetTemplateId: into });
    const stock = await house.load(item, '50');
    const moved = (quantity: string) =>
      house.post({ templateId: move, lines: [{ itemId: item, quantity: '5', move: boxes('0.4'), lots: [{ lotId: stock.id, quantity }] }] });
    await expect(moved('0.4')).rejects.toMatchObject({ fields: [{ code: 'E_LOT_SUM', params: { uom: 'KG', required: '5' } }] });
    const { recordId, offset } = await moved('5');
    expect([await entriesOf(recordId), await entriesOf(offset?.recordId ?? '')]).toEqual([[-5], [5]]);
    const lines = await one.db.prisma.stockLine.findMany({
      where: { companyId: one.companyId, recordId: { in: [recordId, offset?.recordId ?? ''] } },
    });
    expect(lines.map(({ moveUomId, moveQty, baseQty }) => [moveUomId === boxId, String(moveQty), String(baseQty)])).toEqual([
      [true, '0.4', '5'],
      [true, '0.4', '5'],
    ]);
    const places = await one.db.prisma.stockBalance.findMany({
      where: { companyId: one.companyId, lotId: stock.id },
      orderBy: { quantity: 'asc' },
    });
    expect(places.map(({ quantity }) => String(quantity))).toEqual(['5', '45']);
  });

  test('[UOM-02] [POST-18] a correction opens with the unit, and only what is really changed writes rows', async () => {
    const lots = [{ generated: true, quantity: '50' }];
    const { recordId } = await house.post({
      templateId: house.loadId,
      lines: [{ itemId: item, quantity: '50', move: boxes('4', '125'), lots }],
    });
    const { defaults } = await opened(recordId);
    expect(defaults.lines[0]).toMatchObject({ quantity: '50', amount: null, move: { uomId: boxId, quantity: '4', amount: '125' } });
    await correct(recordId, () => ({ note: 'counted' }), null);
    expect(await entriesOf(recordId)).toEqual([50]);
    await expect(correct(recordId, () => ({ move: boxes('5', '125') }), null)).rejects.toMatchObject({
      fields: [{ code: 'E_REASON_REQUIRED' }],
    });
    await correct(recordId, () => ({ move: boxes('5', '125') }), 'five smaller boxes');
    expect(await entriesOf(recordId)).toEqual([50, -50, 50]);
    const line = await one.db.prisma.stockLine.findFirstOrThrow({ where: { companyId: one.companyId, recordId } });
    expect([String(line.moveQty), String(line.baseQty), String(line.baseAmount)]).toEqual(['5', '50', '12.5']);
    await correct(recordId, () => ({ move: null, amount: '12.5' }), 'weighed');
    const weighed = await one.db.prisma.stockLine.findFirstOrThrow({ where: { companyId: one.companyId, recordId } });
    expect([weighed.moveUomId, String(weighed.moveQty), String(weighed.moveAmount)]).toEqual([house.uomId, '50', '12.5']);
  });
});
