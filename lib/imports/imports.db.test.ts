import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { saveTableRow } from '../tables/save-table-row';
import { type Database, openDatabase } from '../server/db';
import { type TestDatabase, testDatabase } from '../testing/database';
import { countsOf, type ImportHouse, importHouse } from '../testing/import-house';
import { verifyBooks } from '../verify/verify-books';
import { askForCheck } from './move-import';

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

const ITEM = {
  class: 'MOB',
  code: '00012',
  description: 'Oak table',
  unit: 'KG',
  lots: 'yes',
  lotCodeType: 'N5',
  withdrawal: 'By expiry',
  shelfLifeDays: '365',
  standardCost: '12.50',
};
const PARTNER = { account: 'C', subaccount: '001', name: 'Rossi', customer: 'sì' };
const LOCATION = { warehouse: 'WH1', code: 'A-01', parent: 'A', priority: '10' };
const LOT = { warehouse: 'WH1', item: 'FLOUR', lot: 'L1', quantity: '12,5', expiry: '31/12/2027' };
const PIECE = { warehouse: 'WH1', item: 'SAW', serial: 'S1' };

/** A firm with one item by lots and one by pieces. */
async function stocked(): Promise<ImportHouse> {
  const house = await importHouse(db);
  await house.item('FLOUR', { allowExpiryEdit: true });
  await house.serialItem('SAW');
  return house;
}

const problemsOf = ({ problems }: { problems: readonly { field: string | null; code: string; rows: number }[] }) =>
  problems.map(({ field, code, rows }) => `${field} ${code} ${rows}`).sort();

describe('what becomes of rows', () => {
  test('[I2] a check writes nothing and says what the import then does; a second import changes nothing', async () => {
    const house = await importHouse(db);
    const before = await countsOf(db, house.caller.company.id);
    const id = await house.upload('items', [ITEM, { ...ITEM, code: '00013' }]);
    const checked = await house.check(id);
    expect([checked.state, checked.counts]).toEqual(['CHECKED', { rows: 2, created: 2, updated: 0, skipped: 0, refused: 0 }]);
    expect(await countsOf(db, house.caller.company.id)).toEqual(before);
    const done = await house.commit(id);
    expect([done.state, done.counts]).toEqual(['DONE', checked.counts]);
    expect((await countsOf(db, house.caller.company.id))['items']).toBe(2);
    const again = await house.bring('items', [
      { ...ITEM, description: 'Oak table, round' },
      { ...ITEM, code: '00013' },
    ]);
    expect(again.counts).toEqual({ rows: 2, created: 0, updated: 1, skipped: 1, refused: 0 });
  });

  test('[I3][I4] one bad row keeps all out, unless the good ones are asked for; all complaints come in one pass, grouped', async () => {
    const house = await importHouse(db);
    const rows = [
      ITEM,
      { ...ITEM, code: '2', unit: 'KGS', lots: 'perhaps' },
      { ...ITEM, code: '3', unit: 'KGS' },
      { ...ITEM, code: '4', description: '' },
      ITEM,
    ];
    const id = await house.upload('items', rows);
    const checked = await house.check(id);
    expect(problemsOf(checked)).toEqual([
      'description E_REQUIRED 1',
      'lots E_IMPORT_FLAG 1',
      'null E_IMPORT_TWICE 1',
      'unit E_IMPORT_UNKNOWN 1',
    ]);
    expect(checked.counts).toEqual({ rows: 5, created: 1, updated: 0, skipped: 0, refused: 4 });
    const refused = await house.commit(id);
    expect([refused.state, refused.counts, (await countsOf(db, house.caller.company.id))['items']]).toEqual(['CHECKED', checked.counts, 0]);
    const good = await house.commit(id, true);
    expect([good.state, good.counts, (await countsOf(db, house.caller.company.id))['items']]).toEqual(['DONE', checked.counts, 1]);
  });

  test('[I3] partners and locations; a location may lie inside one that comes later in the file', async () => {
    const house = await importHouse(db);
    expect((await house.bring('partners', [PARTNER, { ...PARTNER, subaccount: '002', customer: '' }], true)).counts).toMatchObject({
      created: 1,
      refused: 1,
    });
    expect((await house.bring('locations', [LOCATION, { warehouse: 'WH1', code: 'A', parent: '', priority: '' }])).counts.created).toBe(2);
    expect((await house.take('locations')).map(({ code, parent }) => [code, parent]).sort()).toEqual([
      ['A', ''],
      ['A-01', 'A'],
    ]);
    const twisted = await house.check(await house.upload('locations', [{ warehouse: 'WH1', code: 'A', parent: 'A-01' }]));
    expect(problemsOf(twisted)).toEqual(['parent E_LOCATION_CYCLE 1']);
  });

  test('[I3] a row that says what its verb makes of it anyway changes nothing, however often it comes', async () => {
    const house = await importHouse(db);
    const shelf = { warehouse: 'WH1', code: 'M', oneLot: 'yes', oneItem: 'no' };
    expect((await house.bring('locations', [shelf])).counts).toMatchObject({ created: 1 });
    expect((await house.bring('locations', [shelf])).counts).toMatchObject({ updated: 0, skipped: 1 });
    expect((await db.prisma.location.findFirst({ where: { companyId: house.caller.company.id, code: 'M' } }))?.version).toBe(1);
    const cost = await house.check(await house.upload('items', [{ ...ITEM, standardCost: '0.1234567' }]));
    expect(problemsOf(cost)).toEqual(['standardCost E_QTY_FORMAT 1']);
  });

  test('[I3] opening stock by lot is loaded once; what says otherwise is refused, what moved on is not brought back', async () => {
    const house = await stocked();
    const rows = [LOT, { ...LOT, lot: 'L2', quantity: '40' }];
    const first = await house.bring('openingLots', rows);
    expect([first.problems, first.counts.created]).toEqual([[], 2]);
    expect((await countsOf(db, house.caller.company.id))['records']).toBe(1);
    expect((await house.bring('openingLots', rows)).counts).toMatchObject({ created: 0, skipped: 2 });
    const other = await house.check(await house.upload('openingLots', [{ ...LOT, quantity: '13' }]));
    expect(problemsOf(other)).toEqual(['quantity E_IMPORT_STOCK_THERE 1']);
    const [lot] = await db.prisma.lot.findMany({ where: { companyId: house.caller.company.id, code: 'L2' } });
    if (!lot) throw new Error('no lot');
    await house.unload(lot.itemId, lot.id, '40');
    expect((await house.bring('openingLots', rows)).counts).toMatchObject({ created: 0, skipped: 2 });
  });

  test('[I4] a lot or piece that its record complains about is refused alone, at its column', async () => {
    const house = await stocked();
    const lots = await house.check(
      await house.upload('openingLots', [
        LOT,
        { ...LOT, lot: 'L2', quantity: '1.2345' },
        { ...LOT, lot: 'L3', item: 'SAW' },
        { ...LOT, lot: 'L4', warehouse: 'WH9' },
      ]),
    );
    expect([problemsOf(lots), lots.counts.created, lots.counts.refused]).toEqual([
      ['lot E_LOT_NOT_MANAGED 1', 'quantity E_QTY_DECIMALS 1', 'warehouse E_IMPORT_UNKNOWN 1'],
      1,
      3,
    ]);
    const pieces = await house.bring(
      'openingSerials',
      [PIECE, { ...PIECE, serial: 'S\u200b2' }, { ...PIECE, serial: 'S3' }, { ...PIECE, serial: 's3' }],
      true,
    );
    expect(pieces.counts).toMatchObject({ created: 2, refused: 2 });
    expect(problemsOf(pieces)).toEqual(['null E_IMPORT_TWICE 1', 'serial E_CODE_CHARS 1']);
    expect((await house.bring('openingSerials', [PIECE, { ...PIECE, serial: 'S3' }])).counts).toMatchObject({ created: 0, skipped: 2 });
  });

  test('[I3] rows with one reference are one record, whole or not at all, and once', async () => {
    const house = await stocked();
    const load = { reference: 'R1', warehouse: 'WH1', template: 'L01', date: house.today, item: 'FLOUR', quantity: '5', lot: 'L1' };
    const rows = [
      load,
      { ...load, lot: 'L2' },
      { ...load, reference: 'R2', quantity: 'x' },
      { ...load, reference: 'R2' },
      { ...load, reference: 'R3', template: 'U01', lot: 'NONE' },
    ];
    const id = await house.upload('records', rows);
    const checked = await house.check(id);
    expect(problemsOf(checked)).toEqual(['lot E_NOT_FOUND 1', 'null E_IMPORT_TOGETHER 1', 'quantity E_IMPORT_NUMBER 1']);
    expect((await house.commit(id, true)).counts).toMatchObject({ created: 2, refused: 3 });
    expect((await countsOf(db, house.caller.company.id))['records']).toBe(1);
    expect((await house.bring('records', [load, { ...load, lot: 'L2' }])).counts).toMatchObject({ created: 0, skipped: 2 });
  });

  test('[I3] lot statuses change what differs', async () => {
    const house = await stocked();
    await house.bring('openingLots', [LOT, { ...LOT, lot: 'L2' }]);
    await house.run(saveTableRow, {
      table: 'lot-statuses',
      code: 'OLDQ',
      description: 'Old quarantine',
      active: true,
      kind: 'QUARANTINE',
      excludeFromAvailability: true,
      notAvailableForMrp: false,
      labelKind: null,
    } as never);
    const row = { item: 'FLOUR', lot: 'L1', status: 'OLDQ', reason: 'From before' };
    const done = await house.bring('lotStatuses', [row, { ...row, lot: 'L2', reason: 'Other' }, { ...row, lot: 'L9' }], true);
    expect([done.counts, problemsOf(done)]).toEqual([
      { rows: 3, created: 0, updated: 2, skipped: 0, refused: 1 },
      ['lot E_IMPORT_UNKNOWN 1'],
    ]);
    expect((await house.bring('lotStatuses', [row])).counts).toMatchObject({ skipped: 1 });
    expect((await house.undo(done.id)).state).toBe('UNDONE');
    expect((await house.bring('lotStatuses', [row])).counts).toMatchObject({ updated: 1 });
  });
});

test('[I5] what a column was used for is remembered by its head for the kind, also that it was left out', async () => {
  const house = await importHouse(db);
  const rows = [{ Konto: 'C', Nummer: '7', Firma: 'Rossi', Kunde: 'yes', Name: 'x' }];
  const columns = ['account', 'subaccount', 'name', 'customer', null];
  const id = await house.upload('partners', rows);
  const { version, mapping, settings } = await house.view(id);
  expect(mapping).toEqual([null, null, null, null, 'name']);
  await house.verb(askForCheck, { id, version, mapping: columns, decimal: settings.decimal });
  expect((await house.view(await house.upload('partners', rows))).mapping).toEqual(columns);
  const turned = rows.map(({ Konto, ...rest }) => ({ ...rest, KONTO: Konto }));
  expect((await house.view(await house.upload('partners', turned))).mapping).toEqual([...columns.slice(1), 'account']);
  expect((await house.view(await house.upload('items', rows))).mapping).toEqual([null, null, null, null, null]);
  const other = await importHouse(db);
  expect((await other.view(await other.upload('partners', rows))).mapping).toEqual(mapping);
});

describe('the way back', () => {
  test('[I7] what was made goes, what was changed has its former values, records are voided; the books hold', async () => {
    const house = await stocked();
    const start = await countsOf(db, house.caller.company.id);
    const items = await house.bring('items', [ITEM]);
    const changed = await house.bring('items', [{ ...ITEM, description: 'Other' }]);
    const lots = await house.bring('openingLots', [LOT]);
    const pieces = await house.bring('openingSerials', [PIECE]);
    for (const { id } of [pieces, lots, changed, items]) expect((await house.undo(id)).state).toBe('UNDONE');
    expect(await countsOf(db, house.caller.company.id)).toEqual({ ...start, records: 2 });
    expect((await house.bring('openingLots', [LOT])).counts.created).toBe(1);
    expect((await verifyBooks(db)).filter(({ faults }) => faults > 0)).toEqual([]);
  });

  test('[I7] once something else has used or changed it, the way back is closed and says what is in the way', async () => {
    const house = await stocked();
    const items = await house.bring('items', [ITEM, { ...ITEM, code: '00013' }]);
    await house.bring('items', [{ ...ITEM, code: '00013', description: 'Changed since' }]);
    await expect(house.undo(items.id)).rejects.toMatchObject({ code: 'E_IMPORT_UNDO', params: { name: '00013' } });
    expect((await countsOf(db, house.caller.company.id))['items']).toBe(4);
    const lots = await house.bring('openingLots', [LOT]);
    const [lot] = await db.prisma.lot.findMany({ where: { companyId: house.caller.company.id } });
    if (!lot) throw new Error('no lot');
    await house.unload(lot.itemId, lot.id, '1');
    await expect(house.undo(lots.id)).rejects.toMatchObject({ code: 'E_IMPORT_UNDO' });
  });
});

test('[I8] what is taken out is known again when it comes back, for every kind', async () => {
  const house = await stocked();
  await house.bring('items', [ITEM]);
  await house.bring('partners', [PARTNER]);
  await house.bring('locations', [LOCATION, { warehouse: 'WH1', code: 'A', parent: '', priority: '' }]);
  await house.bring('openingLots', [
    { ...LOT, location: 'A-01' },
    { ...LOT, lot: 'L2' },
  ]);
  await house.bring('openingSerials', [PIECE]);
  await house.run(saveTableRow, {
    table: 'lot-statuses',
    code: 'OLDQ',
    description: 'Old quarantine',
    active: true,
    kind: 'QUARANTINE',
    excludeFromAvailability: true,
    notAvailableForMrp: false,
    labelKind: null,
  } as never);
  await house.bring('lotStatuses', [{ item: 'FLOUR', lot: 'L1', status: 'OLDQ', reason: 'From before' }]);
  await house.load(await house.item('OTHER'), '7');
  const before = await countsOf(db, house.caller.company.id);
  for (const kind of ['items', 'partners', 'locations', 'openingLots', 'openingSerials', 'records', 'lotStatuses'] as const) {
    const rows = await house.take(kind);
    const back = await house.bring(kind, rows);
    expect([kind, back.state, back.counts]).toEqual([
      kind,
      'DONE',
      { rows: rows.length, created: 0, updated: 0, skipped: rows.length, refused: 0 },
    ]);
    expect(rows.length).toBeGreaterThan(0);
  }
  expect(await countsOf(db, house.caller.company.id)).toEqual(before);
});
