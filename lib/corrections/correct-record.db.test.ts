import sql from 'sql-template-tag';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays, dayIn } from '../kernel/day';
import { newId } from '../kernel/id';
import { savePeriod } from '../periods/save-period';
import { type LotHouse, lotHouse } from '../testing/lot-house';
import { type Workbench, workbench } from '../testing/workbench';
import { lotsOnOffer } from '../availability/availability.query';
import { correctRecord } from './correct-record';
import { recordHistory } from '../record-register/record-card.query';
import { correctRecordSchema } from '../records/record.schema';
import { voidRecord } from './void-record';

const today = dayIn('Europe/Rome', new Date());
let one: Workbench;
let house: LotHouse;

beforeAll(async () => {
  one = await workbench();
  house = await lotHouse(one.run, today);
});
afterAll(() => one.close());

const lot = async (id: string) =>
  (
    await one.db.sql<{ code: string; initial_quantity: string; on_hand: string; total_loaded: string; voided: boolean }>(
      sql`SELECT code, initial_quantity, on_hand, total_loaded, voided_at IS NOT NULL AS voided FROM lot WHERE company_id = ${one.companyId} AND id = ${id}::uuid`,
    )
  )[0];
const record = async (id: string) =>
  (
    await one.db.sql<{ version: number; number: number; revision: number; voided: boolean }>(
      sql`SELECT version, number, revision, voided_at IS NOT NULL AS voided FROM stock_record WHERE company_id = ${one.companyId} AND id = ${id}::uuid`,
    )
  )[0];
const lineOf = async (recordId: string) =>
  (
    await one.db.sql<{ id: string; item_id: string }>(
      sql`SELECT id, item_id FROM stock_line WHERE company_id = ${one.companyId} AND record_id = ${recordId}::uuid AND removed_at IS NULL ORDER BY line_no`,
    )
  )[0];
const entries = (recordId: string) =>
  one.db.sql<{ quantity: string; direction: string; reversal: boolean; revision: number }>(
    sql`SELECT quantity, direction, reverses_id IS NOT NULL AS reversal, revision FROM stock_entry WHERE company_id = ${one.companyId} AND record_id = ${recordId}::uuid ORDER BY seq`,
  );
const takeBack = async (recordId: string) =>
  house.run(voidRecord, {
    commandId: newId(),
    confirm: [],
    recordId,
    version: (await record(recordId))?.version ?? 0,
    reason: 'typed by mistake',
  });
const correct = async (recordId: string, lotId: string | null, quantity: string, rest: object = {}) => {
  const line = await lineOf(recordId);
  return house.run(
    correctRecord,
    correctRecordSchema.parse({
      commandId: newId(),
      recordId,
      version: (await record(recordId))?.version,
      reason: 'counted again',
      lines: [{ lineId: line?.id, itemId: line?.item_id, quantity, lots: [{ lotId, generated: lotId === null, quantity }] }],
      ...rest,
    }),
  );
};
const refused = (code: string, params: object = {}) => expect.objectContaining({ code, params: expect.objectContaining(params) });

describe('voiding', () => {
  test('[POST-18][LOT-23][LOT-24][NUM-03] a voided load keeps its number, reverses its rows and voids the lot; the code is free again', async () => {
    const item = await house.item('V1');
    const made = await house.load(item, '100', { code: 'X1' });
    const before = await record(made.recordId);
    await takeBack(made.recordId);
    expect(await record(made.recordId)).toMatchObject({ voided: true, number: before?.number });
    expect(await entries(made.recordId)).toMatchObject([
      { quantity: '100', reversal: false },
      { quantity: '-100', direction: 'LOAD', reversal: true },
    ]);
    expect(await lot(made.id)).toMatchObject({ voided: true, on_hand: '0', initial_quantity: '0', total_loaded: '0' });
    const again = await house.load(item, '1', { code: 'X1' });
    expect(again.id).not.toBe(made.id);
    await expect(takeBack(made.recordId)).rejects.toMatchObject({ code: 'E_ALREADY_VOIDED' });
  });

  test('[POST-21][POST-15] a load that has left cannot be voided; the unload can, and then the load', async () => {
    const item = await house.item('V2');
    const made = await house.load(item, '10');
    const gone = await house.unload(item, made.id, '4');
    await expect(takeBack(made.recordId)).rejects.toEqual(
      refused('E_STOCK_WOULD_GO_NEGATIVE', { lot: made.code, missing: '4', date: today }),
    );
    await takeBack(gone.recordId);
    expect(await lot(made.id)).toMatchObject({ on_hand: '10', voided: false });
    await takeBack(made.recordId);
    expect(await lot(made.id)).toMatchObject({ voided: true });
  });

  test('[CODE-11] a voided code is filled again where gaps are filled', async () => {
    const filling = await house.codeType('FILL', {
      fillMissing: true,
      startNumeric: '0',
      segments: [{ kind: 'PROGRESSIVE', length: 3, fillChar: '0', text: null }],
    });
    const item = await house.item('V3', { lotCodeTypeId: filling });
    const lots = [];
    for (let n = 0; n < 4; n++) lots.push(await house.load(item, '1'));
    await takeBack(lots[2]?.recordId ?? '');
    const codes = [(await house.load(item, '1')).code, (await house.load(item, '1')).code];
    expect(codes).toEqual(['002', '004']);
  });

  test('[LOT-09][LOT-10] after the first load is voided the initial quantity is that of the next live one', async () => {
    const item = await house.item('V4');
    const made = await house.load(item, '10');
    await house.load(item, '7', { lotId: made.id, generated: false });
    await takeBack(made.recordId);
    expect(await lot(made.id)).toMatchObject({ initial_quantity: '7', on_hand: '7', total_loaded: '7', voided: false });
  });
});

describe('correcting', () => {
  test('[POST-18][LOT-09] a corrected load keeps record, number and lot; the ledger holds both truths', async () => {
    const item = await house.item('C1');
    const made = await house.load(item, '100');
    await house.unload(item, made.id, '30');
    await correct(made.recordId, made.id, '80');
    expect(await lot(made.id)).toMatchObject({ initial_quantity: '80', on_hand: '50', total_loaded: '80' });
    expect(await entries(made.recordId)).toMatchObject([
      { quantity: '100' },
      { quantity: '-100', reversal: true, revision: 1 },
      { quantity: '80', revision: 1 },
    ]);
    expect(await record(made.recordId)).toMatchObject({ revision: 1, voided: false });
  });

  test('[POST-21] a load cannot be reduced below what has left; the error names what is missing', async () => {
    const item = await house.item('C2');
    const made = await house.load(item, '10', {}, { postingDate: addDays(today, -3) });
    await house.unload(item, made.id, '6', { postingDate: addDays(today, -1) });
    await expect(correct(made.recordId, made.id, '5')).rejects.toEqual(
      refused('E_STOCK_WOULD_GO_NEGATIVE', { lot: made.code, missing: '1', date: addDays(today, -1) }),
    );
    await correct(made.recordId, made.id, '6');
    expect(await lot(made.id)).toMatchObject({ on_hand: '0' });
  });

  test('[LOT-24] moving a load to another lot voids the one it made', async () => {
    const item = await house.item('C3');
    const first = await house.load(item, '10');
    const second = await house.load(item, '5');
    await correct(first.recordId, second.id, '10');
    expect(await lot(first.id)).toMatchObject({ voided: true });
    expect(await lot(second.id)).toMatchObject({ on_hand: '15' });
  });

  test('[POST-18] texts alone, notes of lines among them, need no reason and touch no row; all else needs one', async () => {
    const item = await house.item('C6');
    const made = await house.load(item, '10');
    const line = await lineOf(made.recordId);
    const lines = [
      { lineId: line?.id, itemId: line?.item_id, quantity: '10', note: 'third pallet', lots: [{ lotId: made.id, quantity: '10' }] },
    ];
    await correct(made.recordId, made.id, '10', { reason: '', note: 'checked', lines });
    expect(await entries(made.recordId)).toHaveLength(1);
    const [event] = await recordHistory(one.db.sql, one.companyId, made.recordId);
    expect(event).toMatchObject({ action: 'record.correct', reason: null });
    expect(event?.changes).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ field: 'note', after: 'checked' }),
        expect.objectContaining({ field: 'lineNote', line: '1', after: 'third pallet' }),
      ]),
    );
    const refusedWithoutReason = expect.objectContaining({
      code: 'E_REASON_REQUIRED',
      fields: [expect.objectContaining({ path: 'reason' })],
    });
    await expect(correct(made.recordId, made.id, '9', { reason: ' ' })).rejects.toEqual(refusedWithoutReason);
    await expect(correct(made.recordId, made.id, '10', { reason: '', partnerId: house.supplierId })).rejects.toEqual(refusedWithoutReason);
  });

  test('[LOT-12] a corrected line that types the code of another lot asks first; its own lot it may name', async () => {
    const item = await house.item('C7');
    const first = await house.load(item, '10');
    const second = await house.load(item, '5');
    const line = await lineOf(first.recordId);
    const typed = (code: string, quantity: string, confirm: string[] = []) =>
      correct(first.recordId, null, quantity, {
        confirm,
        lines: [{ lineId: line?.id, itemId: line?.item_id, quantity, lots: [{ code, quantity }] }],
      });
    await typed(first.code, '8');
    await expect(typed(second.code, '8')).rejects.toEqual(refused('W_LOT_EXISTS', { lot: second.code }));
    await typed(second.code, '8', ['W_LOT_EXISTS']);
    expect(await lot(second.id)).toMatchObject({ on_hand: '13' });
  });

  test('[POST-18] while an unload is corrected, what it took itself is on offer again', async () => {
    const item = await house.item('C8');
    const made = await house.load(item, '10');
    const gone = await house.unload(item, made.id, '10');
    const offers = (recordId: string | null) =>
      lotsOnOffer(one.db.sql, one.companyId, {
        itemId: item,
        variantId: null,
        warehouseId: house.warehouseId,
        locationId: null,
        date: today,
        partnerId: null,
        projectId: null,
        taken: [],
        recordId,
      });
    expect(await offers(null)).toEqual([]);
    expect(await offers(gone.recordId)).toMatchObject([{ lotId: made.id, onHand: '10', available: '10', reasons: [] }]);
    await correct(gone.recordId, made.id, '4');
    expect(await offers(gone.recordId)).toMatchObject([{ available: '10' }]);
    expect(await offers(null)).toMatchObject([{ available: '6' }]);
  });

  test('texts alone change without a row in the ledger; an old version is a conflict', async () => {
    const item = await house.item('C4');
    const made = await house.load(item, '10');
    const before = await record(made.recordId);
    await correct(made.recordId, made.id, '10', { note: 'checked' });
    expect(await entries(made.recordId)).toHaveLength(1);
    await expect(correct(made.recordId, made.id, '11', { version: before?.version })).rejects.toMatchObject({ code: 'E_CONFLICT' });
  });

  test('[POST-05] nothing is posted, corrected or voided in a closed period', async () => {
    const item = await house.item('C5');
    const day = [addDays(today, -5), addDays(today, -4)].find((one) => !one.endsWith('-01-01')) ?? today;
    const made = await house.load(item, '10', {}, { postingDate: day });
    const year = Number(day.slice(0, 4));
    const [period] = await one.db.sql<{ id: string; version: number }>(
      sql`SELECT id, version FROM yearly_parameters WHERE company_id = ${one.companyId} AND year = ${year}`,
    );
    await house.run(savePeriod, {
      id: period?.id ?? '',
      version: period?.version ?? 0,
      year,
      periodStart: `${year}-01-01`,
      periodEnd: addDays(day, -1),
    });
    await expect(takeBack(made.recordId)).rejects.toEqual(refused('E_PERIOD_CLOSED'));
    await expect(correct(made.recordId, made.id, '9')).rejects.toEqual(refused('E_PERIOD_CLOSED'));
    await expect(house.load(item, '1', {}, { postingDate: day })).rejects.toEqual(refused('E_PERIOD_CLOSED'));
  });
});
