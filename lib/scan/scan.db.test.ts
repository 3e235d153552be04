import sql from 'sql-template-tag';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lookupBomItems } from '../boms/bom-items.query';
import { lookupItems } from '../items/item-register.query';
import { saveGtin } from '../item-parts/item-units';
import { dayIn } from '../kernel/day';
import { searchFormLocations, searchFormLots, searchFormPartners } from '../record-form/record-form.query';
import { type Caller, runVerb } from '../server/run-verb';
import { searchOptions } from '../tables/options.query';
import { optionsSchema } from '../tables/options.schema';
import { testCompany } from '../testing/company';
import { type LotHouse, lotHouse } from '../testing/lot-house';
import { type Workbench, workbench } from '../testing/workbench';
import { readScan } from './read-scan';
import { saveScanSettings } from './save-scan-settings';
import { readScanSettings } from './scan-settings.query';
import type { BarcodeRule, TokenKind } from './scan-settings.types';

let one: Workbench;
let house: LotHouse;
let oak: string;
const today = dayIn('Europe/Rome', new Date());
const GTIN = '04006381333931';
const BOX = '14006381333938';

const rule = (prefix: string, ...kinds: TokenKind[]): BarcodeRule => ({
  name: `Rule ${prefix}`,
  prefix,
  separator: '-',
  tokens: kinds.map((kind) => ({ kind, length: null })),
});
const scan = (input: string | readonly string[], caller: Caller = one.caller) =>
  readScan({ run: one.db.sql, companyId: caller.company.id, today }, typeof input === 'string' ? [input] : input);
const codes = (things: readonly { readonly code: string }[]) => things.map(({ code }) => code);

beforeAll(async () => {
  one = await workbench();
  house = await lotHouse(one.run, today);
  oak = await house.item('OAK', { description: 'Oak board' });
  await house.item('A-B');
  await house.location('A-1');
  await house.location('GONE', { active: false });
  for (const code of ['L1', '12', '123']) await house.load(oak, '10', { code });
  await one.run(saveGtin, { itemId: oak, gtin: GTIN, uomId: house.uomId, quantity: '1' });
  await one.run(saveGtin, { itemId: oak, gtin: BOX, uomId: house.uomId, quantity: '24' });
});
afterAll(() => one.close());

test('[GS1-01] a number of goods finds the item of its packaging level, with lot and what the scan says', async () => {
  const answer = await scan(`]d201${BOX}1727123110l1`);
  expect(answer).toMatchObject({
    form: 'elements',
    ok: true,
    says: { gtin: BOX, lot: 'l1', expiry: '2027-12-31' },
    found: { items: [{ id: oak, code: 'OAK', uomCode: 'KG', lotManaged: true }], level: { gtin: BOX, quantity: '24', uomCode: 'KG' } },
    pieces: [{ ai: '01' }, { ai: '17', meaning: { day: '2027-12-31' } }, { ai: '10', value: 'l1' }],
  });
  expect(codes(answer.found.lots)).toEqual(['L1']);
  expect((await scan('4006381333931')).found.items).toMatchObject([{ id: oak }]);
  expect((await scan(`01${GTIN}10NEW`)).found).toMatchObject({ items: [{ id: oak }], lots: [] });
  expect((await scan('(01)05901234123457(10)L1')).found).toMatchObject({ items: [], lots: [] });
});

test('[GS1-16] a lot that is stored in another case is found and told', async () => {
  expect((await scan(`(01)${GTIN}(10)l1`)).otherCase).toBe('L1');
  expect((await scan(`(01)${GTIN}(10)L1`)).otherCase).toBeNull();
});

test('[GS1-11] two symbols of one carton are read together', async () => {
  const answer = await scan([`]C101${GTIN}`, ']C110L1']);
  expect(answer).toMatchObject({ ok: true, problems: [], says: { gtin: GTIN, lot: 'L1' } });
  expect(codes(answer.found.lots)).toEqual(['L1']);
});

test('[BAR-05] [EDGE-57] a plain code is a lot, an item, a place or a partner, and exactly that', async () => {
  expect(codes((await scan('12')).found.lots)).toEqual(['12']);
  expect(codes((await scan('oak')).found.items)).toEqual(['OAK']);
  expect(codes((await scan('mob oak')).found.items)).toEqual(['OAK']);
  expect((await scan('a-1')).found.locations).toMatchObject([{ code: 'A-1', warehouseCode: 'WH1' }]);
  expect((await scan('nothing like it')).found).toMatchObject({ items: [], lots: [], serials: [], locations: [], partners: [] });
});

test('[EDGE-58] a location out of use is not found; one whose code has the separator is read right', async () => {
  await one.run(saveScanSettings, {
    version: 0,
    separator: '~',
    rules: [rule('Loc', 'WAREHOUSE', 'LOCATION'), rule('Lot', 'CLASS', 'ITEM', 'LOT')],
  });
  expect((await scan('gone')).found.locations).toEqual([]);
  expect((await scan('Loc-WH1-A-1')).found.locations).toMatchObject([{ code: 'A-1' }]);
  expect((await scan('Loc-WH1-GONE')).found.locations).toEqual([]);
});

test('[BAR-01] [BAR-02] a code of the company is read by its rule; where several ways are there, the data decides', async () => {
  expect(await scan('Lot-MOB-OAK-123')).toMatchObject({
    form: 'own',
    rule: 'Rule Lot',
    pieces: [
      { kind: 'CLASS', value: 'MOB' },
      { kind: 'ITEM', value: 'OAK' },
      { kind: 'LOT', value: '123' },
    ],
    found: { items: [{ code: 'OAK' }], lots: [{ code: '123' }] },
  });
  expect((await scan('Lot-MOB-OAK-999')).found).toMatchObject({ items: [{ code: 'OAK' }], lots: [] });
  const dashed = await one.run(saveGtin, { itemId: oak, gtin: '96385074', uomId: house.uomId, quantity: '2' });
  expect(dashed.version).toBe(1);
  const [item] = (await scan('A-B')).found.items;
  await house.load(item?.id ?? '', '5', { code: 'X-1' });
  expect((await scan('Lot-MOB-A-B-X-1')).found).toMatchObject({ items: [{ code: 'A-B' }], lots: [{ code: 'X-1' }] });
  await expect(scan('Lot-MOB-A-B-X-2')).rejects.toMatchObject({ code: 'E_BARCODE_AMBIGUOUS', params: { count: 0 } });
  const a = await house.item('A');
  await house.load(a, '5', { code: 'B-X-1' });
  await expect(scan('Lot-MOB-A-B-X-1')).rejects.toMatchObject({ code: 'E_BARCODE_AMBIGUOUS', params: { count: 2 } });
});

test('[BAR-03 part] a quantity is a part like the others', async () => {
  const { version } = await readScanSettings(one.db.sql, one.companyId);
  await one.run(saveScanSettings, { version, separator: '~', rules: [rule('ItemQty', 'CLASS', 'ITEM', 'QUANTITY')] });
  expect(await scan('ItemQty-MOB-OAK-35,5')).toMatchObject({
    says: { item: 'OAK', quantity: '35.5' },
    found: { items: [{ code: 'OAK' }] },
  });
});

test('[BAR-01 part] the settings are saved whole, once for each version, and the trail says what changed', async () => {
  const { version } = await readScanSettings(one.db.sql, one.companyId);
  const wanted = { separator: '|', rules: [rule('Q', 'ITEM'), rule('q', 'LOT')] };
  await expect(one.run(saveScanSettings, { version, ...wanted })).rejects.toMatchObject({
    code: 'E_CODE_EXISTS',
    fields: [{ path: 'rules.1.prefix' }],
  });
  await expect(one.run(saveScanSettings, { version: version - 1, separator: '|', rules: [] })).rejects.toMatchObject({
    code: 'E_CONFLICT',
  });
  await one.run(saveScanSettings, { version, separator: '|', rules: [rule('Q', 'ITEM')] });
  const [event] = await one.db.sql<{ changes: unknown }>(
    sql`SELECT changes FROM audit_event WHERE company_id = ${one.companyId} AND entity = 'scanSettings' ORDER BY seq DESC LIMIT 1`,
  );
  expect(event?.changes).toEqual({ separator: ['~', '|'], rules: ['ItemQty-CLASS-ITEM-QUANTITY', 'Q-ITEM'] });
});

test('[SCAN-01] look-ups of items and lots take a scan as they take a code', async () => {
  const typed = `]d201${GTIN}10L1`;
  expect(codes(await lookupItems(one.db.sql, one.companyId, { query: typed }))).toEqual(['OAK']);
  expect(codes(await lookupItems(one.db.sql, one.companyId, { query: `(01)${BOX}` }))).toEqual(['OAK']);
  expect(await lookupBomItems(one.db.sql, one.companyId, typed)).toMatchObject([{ id: oak }]);
  expect(codes(await searchFormLots(one.db.sql, one.companyId, { itemId: oak, variantId: null, q: typed }))).toEqual(['L1']);
});

test('[BAR-01] [BAR-02] look-ups of places, partners and warehouses take a code of the company, and find that one alone', async () => {
  const { version } = await readScanSettings(one.db.sql, one.companyId);
  const rules = [rule('Loc', 'WAREHOUSE', 'LOCATION'), rule('Prt', 'PARTNER'), rule('Lot', 'ITEM', 'LOT')];
  await one.run(saveScanSettings, { version, separator: '|', rules });
  await house.location('A-10');
  for (const name of ['Mill', 'Millhouse']) await house.supplier(name, name);
  const places = (q: string) => searchFormLocations(one.db.sql, one.companyId, { warehouseId: house.warehouseId, q });
  expect(codes(await places('a-1'))).toEqual(['A-1', 'A-10']);
  expect(codes(await places('Loc-WH1-A-1'))).toEqual(['A-1']);
  expect(codes(await places(`(01)${GTIN}(10)L1`))).toEqual([]);
  expect(codes(await searchFormPartners(one.db.sql, one.companyId, { q: 'Prt-MILL', role: null }))).toEqual(['MILL']);
  expect(codes(await searchFormPartners(one.db.sql, one.companyId, { q: 'mill', role: null }))).toEqual(['MILL', 'MILLHOUSE']);
  const options = (source: 'warehouses' | 'partners' | 'locations', q: string) =>
    searchOptions(one.db, one.companyId, optionsSchema.parse({ source, q, warehouseId: house.warehouseId }));
  expect(codes(await options('warehouses', 'Loc-WH1-A-1'))).toEqual(['WH1']);
  expect(codes(await options('locations', 'Loc-WH1-A-1'))).toEqual(['A-1']);
  expect(codes(await options('partners', 'Prt-MILL'))).toEqual(['MILL']);
  const lots = (q: string) => searchFormLots(one.db.sql, one.companyId, { itemId: oak, variantId: null, q });
  expect(codes(await lots('Lot-OAK-12'))).toEqual(['12']);
  expect(codes(await lots(`01${GTIN}1012|21S7`))).toEqual(['12']);
});

test('[S1 part] nobody finds what belongs to another company', async () => {
  const stranger = await testCompany(one.db);
  for (const input of [GTIN, 'L1', 'OAK', `(01)${GTIN}(10)L1`]) {
    expect((await scan(input, stranger)).found).toMatchObject({ items: [], lots: [], level: null });
  }
  await expect(runVerb(one.db, stranger, saveScanSettings, { version: 0, separator: '', rules: [] })).resolves.toEqual({ version: 1 });
});
