import { afterAll, beforeAll, expect, test } from 'vitest';
import { readLetters } from '../letters/letters.query';
import { listParams } from '../kernel/list-params';
import { listPartners, partnerListParams } from '../partners/partners.query';
import { savePartner } from '../partners/save-partner';
import { listPeriods } from '../periods/periods.query';
import { type Database, openDatabase } from '../server/db';
import { type Caller, runVerb } from '../server/run-verb';
import { testCompany } from '../testing/company';
import { type TestDatabase, testDatabase } from '../testing/database';
import { plainStock, plainWarehouse } from '../testing/plain-stock';
import { saveLocation } from '../warehouses/save-location';
import { listLocations } from '../warehouses/locations.query';
import { listWarehouses, readWarehouse } from '../warehouses/warehouses.query';
import { searchOptions } from './options.query';
import { saveTableRow } from './save-table-row';
import { readSetupCounts } from './setup-counts.query';
import { listTableRows } from './table-register.query';

let server: TestDatabase;
let db: Database;
let caller: Caller;
let company: number;
const params = listParams(['code', 'description']);

beforeAll(async () => {
  server = await testDatabase();
  db = openDatabase(server.appUrl, 4);
  caller = await testCompany(db);
  company = caller.company.id;
});

afterAll(async () => {
  await db.close();
  await server.close();
});

const project = (code: string, description: string, active = true) =>
  runVerb(db, caller, saveTableRow, { table: 'projects', code, description, active });

test('[UI-01] a list finds all words, with two spaces any word; signs of patterns stand for themselves', async () => {
  await project('P-100', 'New roof of the dairy');
  await project('P-1', 'Dairy');
  await project('P_2', '50% more cellars', false);
  const codes = async (given: object) => (await listTableRows(db, company, 'projects', params.parse(given))).rows.map(({ code }) => code);
  expect(await codes({ q: 'dairy roof' })).toEqual(['P-100']);
  expect(await codes({ q: 'roof  cellars', sort: '-code' })).toEqual(['P_2', 'P-100']);
  expect(await codes({ q: '50%' })).toEqual(['P_2']);
  expect(await codes({ q: 'P_' })).toEqual(['P_2']);
  expect(await codes({ state: 'active', sort: 'description' })).toEqual(['P-1', 'P-100']);
  expect(await codes({ state: 'nonsense', sort: 'nonsense', page: 'x' })).toHaveLength(3);
});

test('[UI-04 part] a look-up offers active rows only, the exact code first, twenty at most', async () => {
  const found = await searchOptions(db, company, { source: 'projects', q: 'p-1' });
  expect(found.map(({ code }) => code)).toEqual(['P-1', 'P-100']);
  for (let number = 10; number < 35; number++) await project(`Z${number}`, 'Many');
  expect(await searchOptions(db, company, { source: 'projects', q: '' })).toHaveLength(20);
  const stranger = await testCompany(db);
  expect(await searchOptions(db, stranger.company.id, { source: 'projects', q: '' })).toEqual([]);
});

test('locations stand after the one they lie inside; groups are offered only as parents', async () => {
  const { id: warehouseId } = await plainWarehouse(db, caller, { code: 'WH1' });
  const blank = {
    warehouseId,
    description: null,
    parentId: null,
    isGroup: false,
    priority: 0,
    monoItem: false,
    monoLot: false,
    active: true,
    blocked: false,
    obsolete: false,
  };
  const late = await runVerb(db, caller, saveLocation, { ...blank, code: 'A', priority: 5, isGroup: true });
  await runVerb(db, caller, saveLocation, { ...blank, code: 'B', priority: -1 });
  const inner = await runVerb(db, caller, saveLocation, { ...blank, code: 'A-1', parentId: late.id });
  await plainStock(db, caller, { warehouseId, locationId: inner.id });
  const { rows, total } = await listLocations(db, company, warehouseId, { q: '', page: 1 });
  expect(rows.map(({ code, parentCode, holdsStock }) => [code, parentCode, holdsStock])).toEqual([
    ['B', null, false],
    ['A', null, false],
    ['A-1', 'A', true],
  ]);
  expect(total).toBe(3);
  const offered = async (groups: boolean) =>
    (await searchOptions(db, company, { source: 'locations', q: '', warehouseId, groups })).map(({ code }) => code);
  expect([await offered(false), await offered(true)]).toEqual([
    ['A-1', 'B'],
    ['A', 'A-1', 'B'],
  ]);
  expect((await listWarehouses(db, company, params.parse({}))).rows).toMatchObject([{ code: 'WH1', locations: 3 }]);
  expect((await readWarehouse(db, company, warehouseId))?.use).toEqual({ moved: true, holdsStock: true, holdsUnplaced: false });
});

test('partners are found by role, and everything is counted', async () => {
  const blank = {
    account: '200',
    nickname: null,
    isCustomer: false,
    isSupplier: false,
    isProducer: false,
    isSubcontractor: false,
    active: true,
  };
  await runVerb(db, caller, savePartner, { ...blank, subaccount: '1', name: 'Molino Rossi', isSupplier: true });
  await runVerb(db, caller, savePartner, { ...blank, subaccount: '2', name: 'Bar Sport', isCustomer: true });
  expect(
    (await searchOptions(db, company, { source: 'partners', q: 'rossi', role: 'isSupplier' })).map(({ code, description }) => [
      code,
      description,
    ]),
  ).toEqual([['MOLINOROSSI', 'Molino Rossi']]);
  expect((await listPartners(db, company, partnerListParams.parse({ role: 'isCustomer' }))).rows.map(({ name }) => name)).toEqual([
    'Bar Sport',
  ]);
  const [period] = await listPeriods(db, company);
  const counts = await readSetupCounts(db, company, period?.periodStart ?? '');
  expect(counts).toMatchObject({
    projects: 28,
    partners: 2,
    warehouses: 1,
    'lot-statuses': 3,
    periods: 1,
    monthLetters: 0,
    openPeriod: { from: period?.periodStart },
  });
  expect((await readSetupCounts(db, company, '1999-01-01')).openPeriod).toBeNull();
  expect(await readLetters(db, company)).toEqual({ months: [], years: [] });
});
