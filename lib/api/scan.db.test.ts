import { afterAll, beforeAll, expect, test } from 'vitest';
import { dayIn } from '../kernel/day';
import { type Database, openDatabase } from '../server/db';
import { type ApiFirm, apiFirm, caller, codeOf, makeKey } from '../testing/api-house';
import { type TestDatabase, testDatabase } from '../testing/database';
import sql from 'sql-template-tag';

let server: TestDatabase;
let db: Database;
let call: ReturnType<typeof caller>;
let own: ApiFirm;
let key: string;
const GTIN = '04006381333931';

beforeAll(async () => {
  server = await testDatabase();
  db = openDatabase(server.appUrl, 4);
  call = caller(db);
  own = await apiFirm(db, 'Own');
  key = await makeKey(db, own.caller, ['read']);
});
afterAll(async () => {
  await db.close();
  await server.close();
});

const parse = (body: object) => call('POST', '/scan/parse', { key, body });

test('[GS1-22] a scan is told piece by piece, with what it means, its link, its text for people and what is wrong', async () => {
  const answer = await parse({ input: `]d201${GTIN}1726020010A(1\u001d3103000500`, now: '2026-11-30T12:00:00Z' });
  expect(answer).toMatchObject({
    status: 200,
    body: {
      ok: true,
      form: 'elements',
      symbology: ']d2',
      elements: [
        { ai: '01', title: 'GTIN', value: GTIN, interpreted: null },
        { ai: '17', interpreted: { kind: 'day', day: '2026-02-28', dayGiven: false } },
        { ai: '10', value: 'A(1' },
        { ai: '3103', interpreted: { kind: 'number', number: '0.5', unit: 'kg' } },
      ],
      derived: { gtin: GTIN, lot: 'A(1', expiry: '2026-02-28', netWeight: '0.5', serial: null },
      digitalLink: `https://id.gs1.org/01/${GTIN}/10/A(1?17=260200&3103=000500`,
      hri: `(01)${GTIN}(17)260200(10)A(1(3103)000500`,
      problems: [],
    },
  });
});

test('[GS1-08] a problem names identifier, place and what to do, in the language asked for', async () => {
  const { body } = await parse({ input: `(01)04006381333932(10)${'A'.repeat(21)}` });
  expect(body).toMatchObject({
    ok: false,
    digitalLink: null,
    problems: [
      { ai: '01', code: 'E_GS1_CHECK_DIGIT', severity: 'error', offset: 4, message: expect.stringContaining('(01) has a check digit') },
      { ai: '10', code: 'E_GS1_VALUE_LONG', offset: 42, message: expect.stringContaining('at character 43') },
    ],
  });
});

test('[GS1-11] two symbols of a carton are read as one; what the company set in place of GS counts', async () => {
  const { body } = await parse({ input: `]C101${GTIN}`, others: [']C110A1'] });
  expect(body).toMatchObject({ ok: true, derived: { gtin: GTIN, lot: 'A1' }, problems: [] });
  const typed = { input: `01${GTIN}10A~21B` };
  expect((await parse(typed)).body).toMatchObject({ ok: false });
  await db.sql(
    sql`INSERT INTO scan_settings (company_id, separator, rules, updated_at) VALUES (${own.caller.company.id}, '~', '[]', now())`,
  );
  expect((await parse(typed)).body).toMatchObject({ ok: true, derived: { lot: 'A', serial: 'B' } });
});

test('what is no scan is told as such, and a body that is none is refused', async () => {
  expect((await parse({ input: 'LOT 7' })).body).toMatchObject({ ok: true, form: 'plain', text: 'LOT 7', elements: [] });
  expect(codeOf(await parse({ input: '' }))).toBe('E_INPUT');
  expect(codeOf(await parse({ input: 'x', more: 1 }))).toBe('E_INPUT');
});

test('[BAR-04 part] [POST-02 part] what was scanned is posted by the codes as they came, once for each Idempotency-Key', async () => {
  const { house, itemId } = own;
  const poster = await makeKey(db, own.caller, ['record.post'], 'Handheld');
  const body = {
    screen: 'receive',
    warehouseId: house.warehouseId,
    templateId: house.loadId,
    postingDate: dayIn(own.caller.company.timeZone, new Date()),
    lines: [{ codes: [`(10)HAND-1`] }],
  };
  const send = (given: object, idempotency: string) => call('POST', '/scan/records', { key: poster, body: given, idempotency });
  expect(codeOf(await send(body, 'h-1'))).toBe('E_SCAN_UNKNOWN');
  const known = { ...body, lines: [{ itemId, quantity: '3', lot: { code: 'HAND-1' } }] };
  const first = await send(known, 'h-2');
  expect(first).toMatchObject({ status: 201, body: { lots: [{ code: 'HAND-1' }] } });
  expect((await send(known, 'h-2')).body).toEqual(first.body);
  expect(codeOf(await call('POST', '/scan/records', { key, body: known, idempotency: 'h-3' }))).toBe('E_API_SCOPE');
});
