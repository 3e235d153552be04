import sql from 'sql-template-tag';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dayIn } from '../kernel/day';
import { correctionBench } from '../testing/correction-bench';
import { type LotHouse, lotHouse } from '../testing/lot-house';
import { type Workbench, workbench } from '../testing/workbench';
import { verifyBooks } from '../verify/verify-books';
import { previewComponents } from '../record-form/explode-lines';

const today = dayIn('Europe/Rome', new Date());
let one: Workbench;
let house: LotHouse;
let hands: ReturnType<typeof correctionBench>;
let make: string;
let takeApart: string;

beforeAll(async () => {
  one = await workbench();
  house = await lotHouse(one.run, today);
  hands = correctionBench(one, house.run);
  const other = { offsetWarehouseId: house.warehouseId };
  const consume = await house.template('UC', { type: 'UNLOAD', billOfMaterials: true, proposedCost: 'STANDARD' });
  const recover = await house.template('LC', { type: 'LOAD', billOfMaterials: true });
  make = await house.template('P1', { type: 'LOAD', ...other, offsetTemplateId: consume });
  takeApart = await house.template('D1', { type: 'UNLOAD', ...other, offsetTemplateId: recover });
});
afterAll(async () => {
  const faults = (await verifyBooks(one.db)).filter(({ faults: found }) => found > 0);
  await one.close();
  expect(faults).toEqual([]);
});

let nth = 0;
/** Dough of two parts flour, of which two lots of 20 and 10 are in stock, and ten parts water, which has no lots. */
async function bakery() {
  nth += 1;
  const [dough, flour, water] = [
    await house.item(`DOUGH${nth}`),
    await house.item(`FLOUR${nth}`),
    await house.item(`WATER${nth}`, { lotManaged: false }),
  ];
  const first = await house.load(flour, '20', { startDate: '2025-01-01' });
  const second = await house.load(flour, '10', { startDate: '2025-02-01' });
  await house.post({ templateId: house.loadId, lines: [{ itemId: water, quantity: '100' }] });
  await hands.saveVersion(dough, house.uomId, [
    [flour, '2'],
    [water, '10'],
  ]);
  const posted = await house.post({
    templateId: make,
    lines: [{ itemId: dough, quantity: '5', lots: [{ generated: true, quantity: '5' }] }],
  });
  return { dough, flour, water, first, second, recordId: posted.recordId };
}

const rowsOf = async (recordId: string) => {
  const [row] = await one.db.sql<{ n: number }>(
    sql`SELECT count(*)::int AS n FROM stock_entry e JOIN stock_record r ON r.company_id = e.company_id AND r.id = e.record_id
        WHERE e.company_id = ${one.companyId} AND (r.id = ${recordId}::uuid OR r.main_record_id = ${recordId}::uuid)`,
  );
  return row?.n;
};
const setFree = (free: boolean) =>
  one.db.sql(sql`UPDATE company_settings SET allow_incomplete_bom_offset = ${free} WHERE company_id = ${one.companyId}`);

describe('the components of a posted production in its correction', () => {
  test('[POST-18] [TRACE-08] they are shown as they were posted; left alone, nothing of the ledger is written', async () => {
    const { recordId, flour, water, first } = await bakery();
    const opened = await hands.open(recordId);
    expect(hands.lineOf(opened).components?.rows).toMatchObject([
      { itemId: flour, quantity: '10', lots: [{ lotId: first.id, quantity: '10' }] },
      { itemId: water, quantity: '50', lots: [] },
    ]);
    const before = await rowsOf(recordId);
    await hands.correct(opened, (line) => line, { note: 'seen' });
    expect(await rowsOf(recordId)).toBe(before);
  });

  test('[TRACE-08] [TRACE-09] [OFF-07] the line changes and its components do not: they stay, whatever the bill of materials says meanwhile', async () => {
    const { recordId, dough, flour, first, second } = await bakery();
    await hands.saveVersion(dough, house.uomId, [[flour, '3']], '2');
    const opened = await hands.open(recordId);
    await hands.correct(opened, (line) => ({ ...line, amount: '7' }));
    expect(await hands.onHand([first.id, second.id])).toEqual(['10', '10']);
    const edges = await one.db.sql<{ input: string }>(
      sql`SELECT input_node AS input FROM trace_edge WHERE company_id = ${one.companyId} AND links > 0 AND input_node = ANY(${[first.id, second.id]}::uuid[])`,
    );
    expect(edges).toEqual([{ input: first.id }]);
    const again = await hands.open(recordId);
    expect(hands.lineOf(again)).toMatchObject({ amount: '7', components: { rows: [{ quantity: '10' }, { quantity: '50' }] } });
  });

  test('[TRACE-08] one who says nothing of components, through the interface of programs, leaves them as posted', async () => {
    const { recordId, first, second } = await bakery();
    const opened = await hands.open(recordId);
    await hands.correct(opened, (line) => ({ ...line, amount: '3', components: null }));
    expect(await hands.onHand([first.id, second.id])).toEqual(['10', '10']);
  });

  test('[BOM-07] [POST-18] [TRACE-09] another lot is taken in place of the first; the old link goes', async () => {
    const { recordId, first, second } = await bakery();
    const opened = await hands.open(recordId);
    await hands.correct(opened, (line) =>
      hands.withRows(line, ([flour, ...rest]) =>
        flour
          ? [
              {
                ...flour,
                lots: flour.lots.flatMap((lot) => [
                  { ...lot, quantity: '4' },
                  { ...lot, lotId: second.id, quantity: '6' },
                ]),
              },
              ...rest,
            ]
          : rest,
      ),
    );
    expect(await hands.onHand([first.id, second.id])).toEqual(['16', '4']);
    const again = await hands.open(recordId);
    await hands.correct(again, (line) =>
      hands.withRows(line, (rows) =>
        rows.map((row) => ({
          ...row,
          lots: row.lots.filter(({ lotId }) => lotId === second.id).map((lot) => ({ ...lot, quantity: '10' })),
        })),
      ),
    );
    expect(await hands.onHand([first.id, second.id])).toEqual(['20', '0']);
    const edges = await one.db.sql<{ input: string }>(
      sql`SELECT input_node AS input FROM trace_edge WHERE company_id = ${one.companyId} AND links > 0 AND input_node = ANY(${[first.id, second.id]}::uuid[])`,
    );
    expect(edges).toEqual([{ input: second.id }]);
  });

  test('[BOM-06] [POST-21] other quantities are refused unless the company lets them differ, more than there is always', async () => {
    const { recordId, first } = await bakery();
    const opened = await hands.open(recordId);
    const taking = (quantity: string) =>
      hands.correct(opened, (line) =>
        hands.withRows(line, ([flour, ...rest]) =>
          flour ? [{ ...flour, quantity, lots: flour.lots.map((lot) => ({ ...lot, quantity })) }, ...rest] : rest,
        ),
      );
    await expect(taking('8')).rejects.toMatchObject({ fields: [{ code: 'E_BOM_COMPONENTS', path: 'lines.0.quantity' }] });
    await setFree(true);
    await expect(taking('21')).rejects.toMatchObject({
      fields: [{ code: 'E_STOCK_WOULD_GO_NEGATIVE', path: 'lines.0.components.0.lots.0.quantity' }],
    });
    await taking('8');
    await setFree(false);
    expect(await hands.onHand([first.id])).toEqual(['12']);
    const again = await hands.open(recordId);
    expect(hands.lineOf(again).components?.rows[0]).toMatchObject({ quantity: '8' });
    await hands.correct(again, (line) => ({ ...line, amount: '2' }));
    expect(await hands.onHand([first.id])).toEqual(['12']);
  });

  test('[OFF-07] [BOM-03] another quantity of the line has them worked out anew, with its own stock on offer', async () => {
    const { recordId, dough, first, second } = await bakery();
    const opened = await hands.open(recordId);
    const { warehouseId, templateId } = opened.defaults;
    const preview = await previewComponents(one.db, one.caller, {
      warehouseId: warehouseId ?? '',
      templateId: templateId ?? '',
      postingDate: today,
      partnerId: null,
      stockPartnerId: null,
      projectId: null,
      bomVersion: null,
      recordId,
      lines: [{ itemId: dough, variantId: null, quantity: '10', lineId: hands.lineOf(opened).lineId }],
    });
    expect(preview?.lines[0]).toMatchObject({
      shortages: [],
      components: [{ lots: [{ lotId: first.id, quantity: '20' }] }, { quantity: '100' }],
    });
    await hands.correct(opened, (line) => ({ ...line, quantity: '10', lots: line.lots.map((lot) => ({ ...lot, quantity: '10' })) }));
    expect(await hands.onHand([first.id, second.id])).toEqual(['0', '10']);
  });

  test('[COST-01] [TRACE-08] the amounts at which components left are facts too', async () => {
    const { recordId, flour } = await bakery();
    await one.db.sql(sql`UPDATE item SET standard_cost = 9 WHERE company_id = ${one.companyId} AND id = ${flour}::uuid`);
    await hands.correct(await hands.open(recordId), (line) => ({ ...line, amount: '1' }));
    const [row] = await one.db.sql<{ amount: string }>(
      sql`SELECT l.base_amount AS amount FROM stock_line l JOIN stock_record r ON r.company_id = l.company_id AND r.id = l.record_id
          WHERE l.company_id = ${one.companyId} AND r.main_record_id = ${recordId}::uuid AND l.item_id = ${flour}::uuid AND l.removed_at IS NULL`,
    );
    expect(Number(row?.amount ?? 0)).toBe(0);
  });

  test('[BOM-02] [POST-18] [LOT-24] parts that a disassembly gave keep their lots while it is corrected', async () => {
    const { dough, flour } = await bakery();
    const stock = await house.load(dough, '9');
    const posted = await house.post({
      templateId: takeApart,
      lines: [{ itemId: dough, quantity: '2', lots: [{ lotId: stock.id, quantity: '2' }] }],
    });
    const opened = await hands.open(posted.recordId);
    const [part] = hands.lineOf(opened).components?.rows ?? [];
    expect(part).toMatchObject({ itemId: flour, quantity: '4', lots: [{ quantity: '4' }] });
    await hands.correct(opened, (line) => ({ ...line, amount: '5' }));
    expect(await hands.onHand([part?.lots[0]?.lotId ?? '', stock.id])).toEqual(['4', '7']);
  });
});
