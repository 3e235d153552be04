import { afterAll, beforeAll, expect, test } from 'vitest';
import { saveLabelDesign } from '../labels/save-label-design';
import { saveLabelDesignSchema } from '../labels/save-label-design.schema';
import { DESIGNS } from '../labels/starting-designs.types';
import { type Database, openDatabase } from '../server/db';
import { runVerb } from '../server/run-verb';
import { type ApiFirm, apiFirm, caller, codeOf, makeKey } from '../testing/api-house';
import { type TestDatabase, testDatabase } from '../testing/database';
import { openApi } from './open-api';

let server: TestDatabase;
let db: Database;
let call: ReturnType<typeof caller>;
let firm: ApiFirm;
let designId: string;

beforeAll(async () => {
  server = await testDatabase();
  db = openDatabase(server.appUrl, 4);
  call = caller(db);
  firm = await apiFirm(db, 'Labels');
  const design = saveLabelDesignSchema.parse({ ...DESIGNS.lotSmall, description: 'Lots', isDefault: true, active: true });
  designId = (await runVerb(db, firm.caller, saveLabelDesign, design)).id;
});
afterAll(async () => {
  await db.close();
  await server.close();
});

const body = (format: string) => ({ designId, format, what: { of: 'ids', ids: [firm.lotId] } });
const bytes = async (answer: { body: unknown }) => Buffer.from(await new Response(answer.body as ReadableStream).arrayBuffer());

test.each([
  ['PDF', 'application/pdf', '%PDF-'],
  ['SVG', 'image/svg+xml', '<svg '],
  ['PNG', 'image/png', '\u0089PNG'],
  ['ZPL', 'application/zpl', '^XA'],
])('[LAB-01 part] a program gets a label as %s, and the print is in the log', async (format, type, begin) => {
  const answer = await call('POST', '/labels', { key: firm.key, body: body(format), idempotency: `label ${format}` });
  expect([answer.status, answer.headers['content-type']]).toEqual([201, type]);
  expect((await bytes(answer)).toString('latin1').startsWith(begin)).toBe(true);
  const where = { companyId: firm.caller.company.id, format };
  expect(await db.prisma.labelPrint.count({ where })).toBe(1);
  // The same call again is the same print.
  const again = await call('POST', '/labels', { key: firm.key, body: body(format), idempotency: `label ${format}` });
  expect(again.status).toBe(201);
  await bytes(again);
  expect(await db.prisma.labelPrint.count({ where })).toBe(1);
});

test('a label that cannot be is a problem with its reason, and a key without the right prints nothing', async () => {
  const design = saveLabelDesignSchema.parse({ ...DESIGNS.lotGs1, description: 'GS1', isDefault: false, active: true });
  const { id } = await runVerb(db, firm.caller, saveLabelDesign, design);
  const refused = await call('POST', '/labels', { key: firm.key, body: { ...body('PDF'), designId: id }, idempotency: 'gs1' });
  expect([refused.status, codeOf(refused)]).toEqual([422, 'E_LABEL_NO_GTIN']);
  const reader = await makeKey(db, firm.caller, ['read']);
  const stranger = await call('POST', '/labels', { key: reader, body: body('PDF'), idempotency: 'x' });
  expect([stranger.status, codeOf(stranger)]).toEqual([403, 'E_API_SCOPE']);
});

test('the description of the interface names the types that a label comes as', () => {
  const { paths } = openApi('https://filo.example', (id) => id);
  expect(Object.keys(paths['/labels']?.post?.responses['201']?.content ?? {})).toEqual([
    'application/pdf',
    'image/svg+xml',
    'image/png',
    'application/zpl',
  ]);
});
