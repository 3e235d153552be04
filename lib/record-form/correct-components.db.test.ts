import sql from 'sql-template-tag';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { saveBom } from '../boms/save-bom';
import { saveBomSchema } from '../boms/save-bom.schema';
import { dayIn } from '../kernel/day';
import { newId } from '../kernel/id';
import { correctRecord } from '../records/correct-record';
import { correctRecordSchema } from '../records/record.schema';
import { type SerialHouse, serialHouse } from '../testing/serial-house';
import { type Workbench, workbench } from '../testing/workbench';
import { verifyBooks } from '../verify/verify-books';
import { correctionInput } from './correction-input.rules';
import { previewComponents } from './explode-lines';
import { openCorrection, type OpenedCorrection } from './open-correction.query';
import type { FormComponentValues, FormLineValues } from './record-form.types';

const today = dayIn('Europe/Rome', new Date());
let one: Workbench;
let house: SerialHouse;
let pieceId: string;
let make: string;
let takeApart: string;

beforeAll(async () => {
  one = await workbench();
  house = await serialHouse(one.run, today);
  const other = { offsetWarehouseId: house.warehouseId };
  const consume = await house.template('UC', { type: 'UNLOAD', billOfMaterials: true, proposedCost: 'STANDARD' });
  const recover = await house.template('LC', { type: 'LOAD', billOfMaterials: true, createSerials: true });
  make = await house.template('P1', { type: 'LOAD', createSerials: true, ...other, offsetTemplateId: consume });
  takeApart = await house.template('D1', { type: 'UNLOAD', ...other, offsetTemplateId: recover });
  const probe = await house.serialItem('PROBE');
  pieceId = (await one.db.prisma.item.findFirstOrThrow({ where: { companyId: one.companyId, id: probe } })).uomId;
});
afterAll(async () => {
  const faults = (await verifyBooks(one.db)).filter(({ faults: found }) => found > 0);
  await one.close();
  expect(faults).toEqual([]);
});

const saveVersion = (itemId: string, uomId: string, components: readonly (readonly [string, string])[], code = '1') =>
  house.run(
    saveBom,
    saveBomSchema.parse({
      itemId,
      variantId: null,
      code,
      isDefault: true,
      parentQty: '1',
      phantomAssembly: false,
      active: true,
      components: components.map(([component, quantity]) => ({
        itemId: component,
        variantId: null,
        quantity,
        uomId,
        fixed: false,
        scrapPct: '0',
        movable: true,
        phantomLevel: false,
        alternatives: [],
      })),
    }),
  );

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
  await saveVersion(dough, house.uomId, [
    [flour, '2'],
    [water, '10'],
  ]);
  const posted = await house.post({
    templateId: make,
    lines: [{ itemId: dough, quantity: '5', lots: [{ generated: true, quantity: '5' }] }],
  });
  return { dough, flour, water, first, second, recordId: posted.recordId };
}

const open = async (recordId: string): Promise<OpenedCorrection> => {
  const opened = await openCorrection({ db: one.db, session: { company: { ...one.caller.company } } as never }, recordId);
  if (!opened) throw new Error('the record cannot be corrected');
  return opened;
};
const lineOf = ({ defaults }: OpenedCorrection): FormLineValues => {
  const [line] = defaults.lines;
  if (!line) throw new Error('the record has no line');
  return line;
};
/** Corrects as the form does, with its only line changed. */
const correct = async (opened: OpenedCorrection, change: (line: FormLineValues) => FormLineValues, rest: object = {}) => {
  const values = { ...opened.defaults, ...rest, reason: 'counted again', lines: [change(lineOf(opened))] };
  return house.run(correctRecord, correctRecordSchema.parse({ ...correctionInput(values, opened), commandId: newId() }));
};
const withRows = (line: FormLineValues, change: (rows: FormComponentValues[]) => FormComponentValues[]): FormLineValues => ({
  ...line,
  components: line.components && { ...line.components, rows: change(line.components.rows) },
});
const onHand = async (ids: readonly string[]) => {
  const rows = await one.db.sql<{ id: string; quantity: string }>(
    sql`SELECT lot_id AS id, sum(quantity) AS quantity FROM stock_balance WHERE company_id = ${one.companyId} AND lot_id = ANY(${[...ids]}::uuid[]) GROUP BY 1`,
  );
  return ids.map((id) => rows.find((row) => row.id === id)?.quantity ?? '0');
};
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
    const opened = await open(recordId);
    expect(lineOf(opened).components?.rows).toMatchObject([
      { itemId: flour, quantity: '10', lots: [{ lotId: first.id, quantity: '10' }] },
      { itemId: water, quantity: '50', lots: [] },
    ]);
    const before = await rowsOf(recordId);
    await correct(opened, (line) => line, { note: 'seen' });
    expect(await rowsOf(recordId)).toBe(before);
  });

  test('[TRACE-08] [TRACE-09] [OFF-07] the line changes and its components do not: they stay, whatever the bill of materials says meanwhile', async () => {
    const { recordId, dough, flour, first, second } = await bakery();
    await saveVersion(dough, house.uomId, [[flour, '3']], '2');
    const opened = await open(recordId);
    await correct(opened, (line) => ({ ...line, amount: '7' }));
    expect(await onHand([first.id, second.id])).toEqual(['10', '10']);
    const edges = await one.db.sql<{ input: string }>(
      sql`SELECT input_node AS input FROM trace_edge WHERE company_id = ${one.companyId} AND links > 0 AND input_node = ANY(${[first.id, second.id]}::uuid[])`,
    );
    expect(edges).toEqual([{ input: first.id }]);
    const again = await open(recordId);
    expect(lineOf(again)).toMatchObject({ amount: '7', components: { rows: [{ quantity: '10' }, { quantity: '50' }] } });
  });

  test('[TRACE-08] one who says nothing of components, through the interface of programs, leaves them as posted', async () => {
    const { recordId, first, second } = await bakery();
    const opened = await open(recordId);
    await correct(opened, (line) => ({ ...line, amount: '3', components: null }));
    expect(await onHand([first.id, second.id])).toEqual(['10', '10']);
  });

  test('[BOM-07] [POST-18] [TRACE-09] another lot is taken in place of the first; the old link goes', async () => {
    const { recordId, first, second } = await bakery();
    const opened = await open(recordId);
    await correct(opened, (line) =>
      withRows(line, ([flour, ...rest]) =>
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
    expect(await onHand([first.id, second.id])).toEqual(['16', '4']);
    const again = await open(recordId);
    await correct(again, (line) =>
      withRows(line, (rows) =>
        rows.map((row) => ({
          ...row,
          lots: row.lots.filter(({ lotId }) => lotId === second.id).map((lot) => ({ ...lot, quantity: '10' })),
        })),
      ),
    );
    expect(await onHand([first.id, second.id])).toEqual(['20', '0']);
    const edges = await one.db.sql<{ input: string }>(
      sql`SELECT input_node AS input FROM trace_edge WHERE company_id = ${one.companyId} AND links > 0 AND input_node = ANY(${[first.id, second.id]}::uuid[])`,
    );
    expect(edges).toEqual([{ input: second.id }]);
  });

  test('[BOM-06] [POST-21] other quantities are refused unless the company lets them differ, more than there is always', async () => {
    const { recordId, first } = await bakery();
    const opened = await open(recordId);
    const taking = (quantity: string) =>
      correct(opened, (line) =>
        withRows(line, ([flour, ...rest]) =>
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
    expect(await onHand([first.id])).toEqual(['12']);
    const again = await open(recordId);
    expect(lineOf(again).components?.rows[0]).toMatchObject({ quantity: '8' });
    await correct(again, (line) => ({ ...line, amount: '2' }));
    expect(await onHand([first.id])).toEqual(['12']);
  });

  test('[OFF-07] [BOM-03] another quantity of the line has them worked out anew, with its own stock on offer', async () => {
    const { recordId, dough, first, second } = await bakery();
    const opened = await open(recordId);
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
      lines: [{ itemId: dough, variantId: null, quantity: '10', lineId: lineOf(opened).lineId }],
    });
    expect(preview?.lines[0]).toMatchObject({
      shortages: [],
      components: [{ lots: [{ lotId: first.id, quantity: '20' }] }, { quantity: '100' }],
    });
    await correct(opened, (line) => ({ ...line, quantity: '10', lots: line.lots.map((lot) => ({ ...lot, quantity: '10' })) }));
    expect(await onHand([first.id, second.id])).toEqual(['0', '10']);
  });

  test('[COST-01] [TRACE-08] the amounts at which components left are facts too', async () => {
    const { recordId, flour } = await bakery();
    await one.db.sql(sql`UPDATE item SET standard_cost = 9 WHERE company_id = ${one.companyId} AND id = ${flour}::uuid`);
    await correct(await open(recordId), (line) => ({ ...line, amount: '1' }));
    const [row] = await one.db.sql<{ amount: string }>(
      sql`SELECT l.base_amount AS amount FROM stock_line l JOIN stock_record r ON r.company_id = l.company_id AND r.id = l.record_id
          WHERE l.company_id = ${one.companyId} AND r.main_record_id = ${recordId}::uuid AND l.item_id = ${flour}::uuid AND l.removed_at IS NULL`,
    );
    expect(Number(row?.amount ?? 0)).toBe(0);
  });
});

/** Two frames for two bicycles, each mapped to its own. */
async function bicycles() {
  nth += 1;
  const [bike, frame] = [await house.serialItem(`BIKE${nth}`), await house.serialItem(`FRAME${nth}`, { serialGeneration: 'MANUAL' })];
  await saveVersion(bike, pieceId, [[frame, '1']]);
  await house.loadPieces(frame, '3', ['F-1', 'F-2', 'F-3']);
  const components = [{ itemId: frame, quantity: '2', serials: ['F-1', 'F-2'].map((code, at) => ({ code, mate: 1 - at })) }];
  const posted = await house.post({ templateId: make, lines: [{ itemId: bike, quantity: '2', components } as never] });
  return { bike, frame, recordId: posted.recordId };
}
const edgesOf = async (itemId: string) => {
  const rows = await one.db.sql<{ edge: string }>(
    sql`SELECT i.code || '→' || o.code AS edge FROM trace_edge e
        JOIN serial i ON i.company_id = e.company_id AND i.id = e.input_node JOIN serial o ON o.company_id = e.company_id AND o.id = e.output_node
        WHERE e.company_id = ${one.companyId} AND e.links > 0 AND ${itemId}::uuid IN (i.item_id, o.item_id) ORDER BY 1`,
  );
  return rows.map(({ edge }) => edge);
};

describe('numbers of components in a correction', () => {
  test('[TRACE-12] the mapping is shown as it was posted and kept when the line changes', async () => {
    const { recordId, frame } = await bicycles();
    const opened = await open(recordId);
    expect(lineOf(opened).components?.rows[0]?.serials.map(({ code, mate }) => [code, mate])).toEqual([
      ['F-1', 1],
      ['F-2', 0],
    ]);
    await correct(opened, (line) => ({ ...line, amount: '4' }));
    expect(await edgesOf(frame)).toEqual(['F-1→00002', 'F-2→00001']);
  });

  test('[TRACE-12] [TRACE-09] [SER-07] it is changed, and so is which piece went in', async () => {
    const { recordId, frame } = await bicycles();
    await correct(await open(recordId), (line) =>
      withRows(line, (rows) =>
        rows.map((row) => ({ ...row, serials: row.serials.map((piece) => ({ ...piece, mate: 1 - (piece.mate ?? 0) })) })),
      ),
    );
    expect(await edgesOf(frame)).toEqual(['F-1→00001', 'F-2→00002']);
    const third = await one.db.prisma.serial.findFirstOrThrow({ where: { companyId: one.companyId, itemId: frame, code: 'F-3' } });
    await correct(await open(recordId), (line) =>
      withRows(line, (rows) =>
        rows.map((row) => ({
          ...row,
          serials: row.serials.map((piece) => (piece.code === 'F-2' ? { ...piece, serialId: third.id, code: 'F-3' } : piece)),
        })),
      ),
    );
    expect(await edgesOf(frame)).toEqual(['F-1→00001', 'F-3→00002']);
    const back = await one.db.prisma.serial.findFirstOrThrow({ where: { companyId: one.companyId, itemId: frame, code: 'F-2' } });
    expect(back.state).toBe('IN_STOCK');
  });

  test('[BOM-02] [POST-18] [LOT-24] parts that a disassembly gave keep their lots while it is corrected', async () => {
    const { dough, flour } = await bakery();
    const stock = await house.load(dough, '9');
    const posted = await house.post({
      templateId: takeApart,
      lines: [{ itemId: dough, quantity: '2', lots: [{ lotId: stock.id, quantity: '2' }] }],
    });
    const opened = await open(posted.recordId);
    const [part] = lineOf(opened).components?.rows ?? [];
    expect(part).toMatchObject({ itemId: flour, quantity: '4', lots: [{ quantity: '4' }] });
    await correct(opened, (line) => ({ ...line, amount: '5' }));
    expect(await onHand([part?.lots[0]?.lotId ?? '', stock.id])).toEqual(['4', '7']);
  });
});
