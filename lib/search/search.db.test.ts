import sql from 'sql-template-tag';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dayIn } from '../kernel/day';
import { newId } from '../kernel/id';
import { voidRecord } from '../corrections/void-record';
import type { Database } from '../server/db';
import { type Caller, runVerb } from '../server/run-verb';
import { testCompany, testMember } from '../testing/company';
import { type LotHouse, lotHouse } from '../testing/lot-house';
import { type Workbench, workbench } from '../testing/workbench';
import { searchEverywhere } from './search.query';
import { groupHits, type Hit, type HitKind } from './search.types';

let one: Workbench;
let db: Database;
let house: LotHouse;
let itemId: string;
const today = dayIn('Europe/Rome', new Date());

const search = async (text: string, by: Caller = one.caller, kind: HitKind | null = null, most = 5) =>
  (await searchEverywhere(db.sql, { companyId: by.company.id, userId: by.actor.userId }, { text, most, kind })).hits;
const found = (hits: readonly Hit[]) => hits.map(({ kind, code, rank }) => `${kind} ${code} ${rank}`);

beforeAll(async () => {
  one = await workbench();
  db = one.db;
  house = await lotHouse(one.run, today);
  itemId = await house.item('OAK', { description: 'Oak board', lotValidityDays: 30 });
  for (const code of ['A1', 'A12', 'XA1']) await house.load(itemId, '10', { code, supplierLotCode: `S-${code}` });
});

afterAll(() => one.close());

test('what was typed comes first, then what begins so, then what holds it; each kind is a group of its own', async () => {
  expect(found(await search('a1'))).toEqual(expect.arrayContaining(['lot A1 0', 'lot A12 1', 'lot XA1 2', 'supplierLot S-A1 2']));
  const [first] = groupHits(await search('a1'));
  expect(first).toMatchObject({
    kind: 'lot',
    hits: [{ code: 'A1', title: 'MOB OAK Oak board', quantity: '10', uom: 'KG', off: false }, { code: 'A12' }, { code: 'XA1' }],
  });
  expect(found(await search('S-A1'))[0]).toBe('supplierLot S-A1 0');
  expect(found(await search('oak'))).toContain('item MOB OAK 0');
  expect(found(await search('board oak'))).toEqual(['item MOB OAK 2']);
  expect(found(await search('oak a12'))).toContain('lot A12 1');
  expect(found(await search('ACME'))).toContain('partner ACME 0');
  expect(found(await search('WH1'))).toContain('warehouse WH1 0');
  expect(found(await search('N5'))).toContain('codeType N5 0');
  expect(found(await search('L01'))).toContain('template WH1 / L01 0');
});

test('a record is found by its number, with warehouse and day, and by its document; a voided one says so', async () => {
  const other = await house.load(itemId, '1', { code: 'B1' }, { refDocumentText: 'DDT 77/A' });
  expect(found(await search('WH1 / 4'))).toContain('record WH1 / 4 0');
  expect(found(await search(`4 ${today}`))).toContain('record WH1 / 4 0');
  expect(await search('WH2 / 4')).toEqual([]);
  expect(found(await search('ddt 77'))).toContain('record WH1 / 4 2');
  await one.run(voidRecord, { commandId: newId(), confirm: [], recordId: other.recordId, version: 1, reason: 'wrong' });
  expect((await search('ddt 77')).find(({ kind }) => kind === 'record')).toMatchObject({ off: true });
  expect(found(await search('B1'))).not.toContain('lot B1 0');
});

test('a pasted address finds its one thing', async () => {
  const [lot] = await search('A12');
  expect(found(await search(`https://filo.example.com/lots/${lot?.id}?tab=stock`))).toEqual(['lot A12 0']);
  expect(found(await search(itemId))).toEqual(['item MOB OAK 0']);
  expect(await search(newId())).toEqual([]);
});

test('[S1 part] nobody finds what belongs to another company, or a draft of somebody else', async () => {
  const stranger = await testCompany(db);
  const colleague = await testMember(db, one.caller, ['VIEWER']);
  const [lot] = await search('A1');
  for (const text of ['A1', 'oak', 'WH1', 'ACME', '1', lot?.id ?? '', itemId]) expect(await search(text, stranger)).toEqual([]);
  const payload = JSON.stringify({ warehouseId: house.warehouseId, templateId: house.loadId, refDocumentText: 'HALF DONE', lines: [] });
  await db.sql(
    sql`INSERT INTO record_draft (company_id, id, user_id, payload) VALUES (${one.companyId}, ${newId()}::uuid, ${one.caller.actor.userId}::uuid, ${payload}::jsonb)`,
  );
  expect(found(await search('half'))).toEqual(['draft WH1 / L01 2']);
  expect(await search('half', colleague)).toEqual([]);
});

test.each(['%', '_', '\\', "'; DROP TABLE lot; --", '%%%', '<script>alert(1)</script>', '𝓐1'.repeat(20), '9'.repeat(100)])(
  '[S3 part] %s is a text like any other',
  async (text) => {
    expect(Array.isArray(await search(text))).toBe(true);
    expect((await search('A1')).length).toBeGreaterThan(0);
  },
);

test('one kind alone may be asked for, and no more hits than asked', async () => {
  expect(new Set((await search('1', one.caller, 'supplierLot')).map(({ kind }) => kind))).toEqual(new Set(['supplierLot']));
  expect((await search('a', one.caller, 'lot', 2)).length).toBe(2);
  expect(await search('')).toEqual([]);
});

test('a company works while others search', async () => {
  const other = await testCompany(db);
  const run = <I, O>(verb: Parameters<typeof runVerb<I, O>>[2], input: I) => runVerb(db, other, verb, input);
  const theirs = await lotHouse(run, today);
  const theirItem = await theirs.item('OAK');
  await theirs.load(theirItem, '5', { code: 'A1' });
  expect((await search('A1', other)).map(({ id }) => id)).not.toEqual((await search('A1')).map(({ id }) => id));
  expect(found(await search('A1', other))).toContain('lot A1 0');
});
