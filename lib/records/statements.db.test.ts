import sql from 'sql-template-tag';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dayIn } from '../kernel/day';
import { newId } from '../kernel/id';
import type { Database } from '../server/db';
import { runVerb, type Verb } from '../server/run-verb';
import { type SerialHouse, serialHouse } from '../testing/serial-house';
import { type Workbench, workbench } from '../testing/workbench';
import { correctRecord } from '../corrections/correct-record';
import { postRecord } from './post-record';
import { correctRecordSchema } from './record.schema';
import { voidRecord } from '../corrections/void-record';

let one: Workbench;
let house: SerialHouse;
let statements: number;

/** The same database, every statement of a verb counted. */
const counting = (db: Database): Database => ({
  ...db,
  transaction: (work) =>
    db.transaction((transaction) =>
      work({
        ...transaction,
        sql: (statement, name) => {
          statements += 1;
          return transaction.sql(statement, name);
        },
      }),
    ),
});

beforeAll(async () => {
  one = await workbench();
  house = await serialHouse(one.run, dayIn('Europe/Rome', new Date()));
});
afterAll(() => one.close());

async function count<I, O>(verb: Verb<I, O>, input: I): Promise<{ output: O; statements: number }> {
  statements = 0;
  const output = await runVerb(counting(one.db), one.caller, verb, input);
  return { output, statements };
}

/** Statements of a load of so many lots, an unload of all of them, a correction of the load and both voids. */
async function story(lots: number, typed: boolean): Promise<Record<string, number>> {
  const item = await house.item(`S${newId().slice(-8)}`);
  await house.load(item, '1');
  const rows = Array.from({ length: lots }, (_, index) => ({ quantity: '2', ...(typed ? { code: `T${index}` } : { generated: true }) }));
  const load = await count(
    postRecord,
    house.input({ templateId: house.loadId, lines: [{ itemId: item, quantity: String(lots * 2), lots: rows }] }),
  );
  const ids = load.output.lots.map(({ id }) => id);
  const out = ids.map((lotId) => ({ lotId, quantity: '1' }));
  const unload = await count(
    postRecord,
    house.input({ templateId: house.unloadId, lines: [{ itemId: item, quantity: String(lots), lots: out }] }),
  );
  const [line] = await one.db.sql<{ id: string }>(
    sql`SELECT id FROM stock_line WHERE company_id = ${one.companyId} AND record_id = ${load.output.recordId}::uuid`,
  );
  const more = ids.map((lotId) => ({ lotId, quantity: '3' }));
  const corrected = correctRecordSchema.parse({
    commandId: newId(),
    recordId: load.output.recordId,
    version: 1,
    reason: 'counted',
    lines: [{ lineId: line?.id, itemId: item, quantity: String(lots * 3), lots: more }],
  });
  const correct = await count(correctRecord, corrected);
  const takeBack = (recordId: string, version: number) =>
    count(voidRecord, { commandId: newId(), confirm: [], recordId, version, reason: 'drill' });
  const voidUnload = await takeBack(unload.output.recordId, 1);
  const voidLoad = await takeBack(load.output.recordId, 2);
  return {
    load: load.statements,
    unload: unload.statements,
    correct: correct.statements,
    voidUnload: voidUnload.statements,
    voidLoad: voidLoad.statements,
  };
}

describe('the number of statements', () => {
  test.each([{ typed: false }, { typed: true }])(
    '[POST-02 part] is the same for 1 and for 50 lots (codes typed: $typed)',
    async ({ typed }) => {
      const single = await story(1, typed);
      expect(await story(50, typed)).toEqual(single);
      expect(Math.max(...Object.values(single))).toBeLessThanOrEqual(20);
    },
  );

  test('[POST-02 part] back-dated before later movements it is the same for 1 and for 50 lots', async () => {
    const backDated = async (lots: number) => {
      const item = await house.item(`B${newId().slice(-8)}`);
      const day = house.input({ templateId: house.loadId, lines: [] }).postingDate;
      const earlier = `${day.slice(0, 4)}-01-01`;
      const rows = Array.from({ length: lots }, () => ({ quantity: '2', generated: true }));
      const { lots: made } = await house.post({
        templateId: house.loadId,
        postingDate: earlier,
        lines: [{ itemId: item, quantity: String(lots * 2), lots: rows }],
      });
      const out = made.map(({ id }) => ({ lotId: id, quantity: '1' }));
      const line = { itemId: item, quantity: String(lots), lots: out };
      await house.post({ templateId: house.unloadId, lines: [line] });
      return (await count(postRecord, house.input({ templateId: house.unloadId, postingDate: earlier, lines: [line] }))).statements;
    };
    expect(await backDated(50)).toBe(await backDated(1));
  });

  test('[POST-14 part] into a location that one item has to itself it is the same for 1 and for 50 lots', async () => {
    const into = async (lots: number) => {
      const item = await house.item(`M${newId().slice(-8)}`);
      const locationId = await house.location(`M${newId().slice(-8)}`, { monoItem: true });
      await house.load(item, '1');
      const rows = Array.from({ length: lots }, () => ({ quantity: '2', generated: true, locationId }));
      return (
        await count(
          postRecord,
          house.input({ templateId: house.loadId, lines: [{ itemId: item, quantity: String(lots * 2), lots: rows }] }),
        )
      ).statements;
    };
    expect(await into(50)).toBe(await into(1));
  });

  test('[SER-20] is the same for 1 and for 500 pieces: made, moved with an offset, taken out and taken back', async () => {
    const shopId = await house.warehouse('SHOP');
    const arrive = await house.template('ARR', { type: 'LOAD', warehouseId: shopId });
    const transferId = await house.template('TRA', { type: 'UNLOAD', offsetWarehouseId: shopId, offsetTemplateId: arrive });
    const leaveId = await house.template('LEA', { type: 'UNLOAD', warehouseId: shopId });
    const story = async (pieces: number) => {
      const item = await house.serialItem(`P${newId().slice(-8)}`);
      await house.loadPieces(item, '1');
      const codes = Array.from({ length: pieces }, (_, index) => String(index + 2).padStart(5, '0'));
      const post = (templateId: string, given: readonly string[], warehouseId = house.warehouseId) =>
        count(
          postRecord,
          house.input({ templateId, warehouseId, lines: [{ ...house.piecesLine(item, given), quantity: String(pieces) }] }),
        );
      const made = await post(house.makeId, []);
      const moved = await post(transferId, codes);
      const gone = await post(leaveId, codes, shopId);
      const back = await count(voidRecord, {
        commandId: newId(),
        confirm: [],
        recordId: gone.output.recordId,
        version: 1,
        reason: 'drill',
      });
      return [made, moved, gone, back].map(({ statements: each }) => each);
    };
    expect(await story(500)).toEqual(await story(1));
  });
});
