import sql from 'sql-template-tag';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { giveBackImport } from '../imports/move-import';
import { askForCommit } from '../imports/move-import';
import { saveTableRow } from '../tables/save-table-row';
import { type Database, openDatabase } from '../server/db';
import { type TestDatabase, testDatabase } from '../testing/database';
import { countsOf, type ImportHouse, importHouse } from '../testing/import-house';
import { verifyBooks } from '../verify/verify-books';
import { runBatch } from './run-batch';

let server: TestDatabase;
let db: Database;

beforeAll(async () => {
  server = await testDatabase();
  db = openDatabase(server.appUrl, 4);
});
afterAll(async () => {
  await db.close();
  await server.close();
});

const ITEM = { class: 'MOB', code: '1', description: 'Board', unit: 'KG' };
const items = (count: number, rest: Record<number, object> = {}) =>
  Array.from({ length: count }, (_, at) => ({ ...ITEM, code: String(at + 1), ...rest[at + 1] }));

async function stocked(): Promise<ImportHouse> {
  const house = await importHouse(db);
  await house.item('FLOUR', { allowExpiryEdit: true });
  await house.serialItem('SAW');
  return house;
}
const counts = (house: ImportHouse) => countsOf(db, house.caller.company.id);
const waiting = async (house: ImportHouse) =>
  (await db.sql<{ n: number }>(sql`SELECT count(*)::int AS n FROM import_row WHERE company_id = ${house.caller.company.id}`))[0]?.n;
async function checked(house: ImportHouse, ...given: Parameters<ImportHouse['upload']>): Promise<string> {
  const id = await house.upload(...given);
  await house.check(id);
  return id;
}
const statesOf = ({ batches }: { batches: { rows: readonly { n: number; state: string; created: number; refused: number }[] } }) =>
  batches.rows.map(({ n, state, created, refused }) => `${n} ${state} ${created} ${refused}`);

describe('batches', () => {
  test('[I3] each stands by itself and is told with its rows and counts; the whole counts what the check said, and nothing waits any more', async () => {
    const house = await importHouse(db);
    const id = await checked(house, 'items', items(7));
    const done = await house.commit(id, false, 3);
    expect([done.state, done.counts]).toEqual(['DONE', { rows: 7, created: 7, updated: 0, skipped: 0, refused: 0 }]);
    expect(
      done.batches.rows.map(({ n, state, firstLine, lastLine, rows, created }) => [n, state, firstLine, lastLine, rows, created]),
    ).toEqual([
      [1, 'DONE', 2, 4, 3, 3],
      [2, 'DONE', 5, 7, 3, 3],
      [3, 'DONE', 8, 8, 1, 1],
    ]);
    expect([(await counts(house))['items'], await waiting(house)]).toEqual([7, 0]);
    const again = await house.commit(await checked(house, 'items', items(7)), false, 2);
    expect(again).toMatchObject({ state: 'DONE', counts: { created: 0, skipped: 7 }, batches: { total: 4 } });
  });

  test('[I3][I4] one with a refused row is kept out whole and names its rows; the others are in; going on brings it in when the cause is gone', async () => {
    const house = await importHouse(db);
    const id = await checked(house, 'items', items(6, { 3: { unit: 'BOX' } }));
    const partly = await house.commit(id, false, 2);
    expect([partly.state, statesOf(partly)]).toEqual(['PARTLY', ['1 DONE 2 0', '2 REFUSED 1 1', '3 DONE 2 0']]);
    expect(partly.problems).toMatchObject([{ field: 'unit', code: 'E_IMPORT_UNKNOWN', lines: [4] }]);
    expect([partly.counts.created, (await counts(house))['items'], await waiting(house)]).toEqual([4, 4, 2]);
    expect(statesOf(await house.rest(id))).toEqual(['1 DONE 2 0', '2 REFUSED 1 1', '3 DONE 2 0']);
    await house.run(saveTableRow, { table: 'units', code: 'BOX', description: 'Box', active: true, decimals: 0 } as never);
    const all = await house.rest(id);
    expect([all.state, statesOf(all), all.problems]).toEqual(['DONE', ['1 DONE 2 0', '2 DONE 2 0', '3 DONE 2 0'], []]);
    expect([(await counts(house))['items'], await waiting(house)]).toEqual([6, 0]);
  });

  test('[I3] the good rows alone can be asked for at once or for the rest; with none in it stands as after its check', async () => {
    const house = await importHouse(db);
    const rows = items(4, { 2: { unit: 'BOX' }, 4: { description: '' } });
    const none = await house.commit(await checked(house, 'items', rows), false, 2);
    expect([none.state, (await counts(house))['items']]).toEqual(['CHECKED', 0]);
    const good = await house.commit(none.id, true, 2);
    expect([good.state, statesOf(good)]).toEqual(['DONE', ['1 DONE 1 1', '2 DONE 1 1']]);
    const other = await house.commit(
      await checked(
        house,
        'items',
        items(8, { 2: { unit: 'BOX' } })
          .slice(4)
          .concat(rows),
      ),
      false,
      4,
    );
    expect(other.state).toBe('PARTLY');
    expect(await house.rest(other.id, true)).toMatchObject({ state: 'DONE', counts: { created: 4, skipped: 2, refused: 2 } });
  });

  test('[I3] rows of one record stay together, however far apart they stand; places come before what lies in them', async () => {
    const house = await stocked();
    const load = { reference: 'R1', warehouse: 'WH1', template: 'L01', date: house.today, item: 'FLOUR', quantity: '5', lot: 'L1' };
    const rows = [
      load,
      { ...load, reference: 'R2', lot: 'L2' },
      { ...load, lot: 'L3' },
      { ...load, reference: 'R3', template: 'U01', lot: 'L1' },
      { ...load, reference: 'R2', lot: 'L4' },
    ];
    const done = await house.commit(await checked(house, 'records', rows), false, 2);
    expect([done.state, done.batches.rows.map(({ rows: of }) => of), (await counts(house))['records']]).toEqual(['DONE', [2, 2, 1], 3]);
    const places = [
      { warehouse: 'WH1', code: 'A-1-1', parent: 'A-1' },
      { warehouse: 'WH1', code: 'A-1', parent: 'A' },
      { warehouse: 'WH1', code: 'A', parent: '' },
    ];
    expect(await house.commit(await checked(house, 'locations', places), false, 1)).toMatchObject({
      state: 'DONE',
      counts: { created: 3 },
    });
  });

  test('[I3] what was stopped on its way stands as far as it came, and goes on behind it', async () => {
    const house = await importHouse(db);
    const id = await checked(house, 'items', items(5));
    await house.verb(askForCommit, { id, version: (await house.view(id)).version, goodRowsOnly: false, batchRows: 2 });
    const jobId = (await house.view(id)).jobId ?? '';
    for (const after of [null, '0']) await house.verb(runBatch, { jobId, input: { importId: id }, after });
    await giveBackImport(db.sql, house.caller.company.id, { importId: id });
    expect(await house.view(id)).toMatchObject({
      state: 'PARTLY',
      counts: { rows: 5, created: 2 },
      batches: { states: { DONE: 1, WAITING: 2 } },
    });
    expect(await house.rest(id)).toMatchObject({ state: 'DONE', counts: { created: 5 } });
    expect((await counts(house))['items']).toBe(5);
  });
});

describe('the way back', () => {
  test('[I7] undoes every batch; then the file comes in again as if it had never been', async () => {
    const house = await stocked();
    const start = await counts(house);
    const lots = Array.from({ length: 5 }, (_, at) => ({ warehouse: 'WH1', item: 'FLOUR', lot: `L${at}`, quantity: '2' }));
    const pieces = Array.from({ length: 5 }, (_, at) => ({ warehouse: 'WH1', item: 'SAW', serial: `S${at}` }));
    const first = await house.commit(await checked(house, 'openingLots', lots), false, 2);
    const second = await house.commit(await checked(house, 'openingSerials', pieces), false, 2);
    expect(await counts(house)).toMatchObject({ lots: 5, serials: 5, records: 6 });
    for (const { id } of [second, first])
      expect(await house.undo(id)).toMatchObject({ state: 'UNDONE', batches: { states: { UNDONE: 3, DONE: 0 } } });
    expect(await counts(house)).toEqual({ ...start, records: 6 });
    for (const [kind, rows] of [
      ['openingLots', lots],
      ['openingSerials', pieces],
    ] as const)
      expect((await house.commit(await checked(house, kind, rows), false, 3)).counts).toMatchObject({ created: 5, skipped: 0 });
    expect((await verifyBooks(db)).filter(({ faults }) => faults > 0)).toEqual([]);
  });

  test('[I7] stops at what was used since and says in which batch; what is undone comes in again with a new import', async () => {
    const house = await stocked();
    const rows = Array.from({ length: 5 }, (_, at) => ({ warehouse: 'WH1', item: 'FLOUR', lot: `U${at}`, quantity: '2' }));
    const { id } = await house.commit(await checked(house, 'openingLots', rows), false, 2);
    const [used] = await db.prisma.lot.findMany({ where: { companyId: house.caller.company.id, code: 'U3' } });
    if (!used) throw new Error('no lot');
    await house.unload(used.itemId, used.id, '1');
    await expect(house.undo(id)).rejects.toMatchObject({ code: 'E_IMPORT_UNDO_BATCH', params: { batch: 2 } });
    await giveBackImport(db.sql, house.caller.company.id, { importId: id });
    expect(await house.view(id)).toMatchObject({ state: 'PARTLY', batches: { states: { DONE: 2, UNDONE: 1 } } });
    expect((await house.commit(await checked(house, 'openingLots', rows), false, 2)).counts).toMatchObject({ created: 1, skipped: 4 });
  });
});
