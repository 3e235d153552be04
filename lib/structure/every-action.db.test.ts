import path from 'node:path';
import sql, { raw } from 'sql-template-tag';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newClaims } from '../auth/session-token';
import { readSession } from '../auth/read-session';
import { dayIn } from '../kernel/day';
import { newId } from '../kernel/id';
import { type ActionAccess, accessOf } from '../server/action';
import { type Database, openDatabase } from '../server/db';
import { type Caller, runVerb } from '../server/run-verb';
import { testCompany } from '../testing/company';
import { type TestDatabase, testDatabase } from '../testing/database';
import { lotHouse, type Run } from '../testing/lot-house';
import { looseObjects, sampleOf, uuidPaths } from '../testing/zod-samples';
import { isTest, root, sources } from './sources';

const MARK = 'Zx9Canary';
let server: TestDatabase;
let db: Database;
let own: Caller;
let other: Caller;
type Ids = ReadonlyMap<string, string>;
let ownIds: Ids;
let otherIds: Ids;

/** A firm with a row in most tables; `mark` stands in every text. */
async function firm(mark: string): Promise<Caller> {
  const caller = await testCompany(db, { name: `${mark} firm` });
  const run: Run = (verb, input) => runVerb(db, caller, verb, input);
  const house = await lotHouse(run, dayIn('Europe/Rome', new Date()));
  await house.location(`${mark}L`);
  const item = await house.item(`${mark}I`, { description: mark });
  await house.load(item, '10', { code: `${mark}LOT` });
  return caller;
}

/** One id of every table of a company. */
async function idsOf(companyId: number): Promise<Ids> {
  const tables = await db.sql<{
    name: string;
  }>(sql`SELECT c.table_name AS name FROM information_schema.columns c JOIN information_schema.columns i
      ON i.table_name = c.table_name AND i.table_schema = c.table_schema AND i.column_name = 'id' AND i.data_type = 'uuid'
    WHERE c.table_schema = 'public' AND c.column_name = 'company_id' ORDER BY 1`);
  const found = new Map<string, string>();
  for (const { name } of tables) {
    const [row] = await db.sql<{ id: string }>(sql`SELECT id FROM ${raw(name)} WHERE company_id = ${companyId} ORDER BY id DESC LIMIT 1`);
    if (row) found.set(name, row.id);
  }
  return found;
}

/** All rows of a company but the trail of who looked, as one text per table. */
async function contents(companyId: number): Promise<Record<string, string>> {
  const tables = await db.sql<{ name: string }>(
    sql`SELECT DISTINCT table_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'company_id'
        AND table_name IN (SELECT tablename FROM pg_tables WHERE schemaname = 'public') ORDER BY 1`,
  );
  const texts: Record<string, string> = {};
  for (const { name } of tables) {
    const [row] = await db.sql<{ text: string }>(
      sql`SELECT coalesce(string_agg(t::text, E'\n' ORDER BY t::text), '') AS text FROM ${raw(name)} t WHERE company_id = ${companyId}`,
    );
    texts[name] = row?.text ?? '';
  }
  return texts;
}

async function everyAction(): Promise<[string, ActionAccess][]> {
  const files = sources.filter(({ file, text }) => !isTest(file) && /^\s*['"]use server['"]/.test(text)).map(({ file }) => file);
  const modules = await Promise.all(files.map(async (file): Promise<object> => import(path.join(root, file))));
  return modules.flatMap((module) =>
    Object.entries(module).flatMap(([name, action]): [string, ActionAccess][] => {
      const access = accessOf(action);
      return access ? [[name, access]] : [];
    }),
  );
}

/** The table that a field most likely points into. */
function tableOf(field: string, ids: Ids): string | undefined {
  const name = (field.split('.').findLast((part) => !/^\d+$/.test(part)) ?? '')
    .replace(/Ids?$/, '')
    .replaceAll(/([A-Z])/g, '_$1')
    .toLowerCase();
  const known: Readonly<Record<string, string>> = {
    uom: 'unit_of_measure',
    template: 'warehouse_template',
    supplier: 'partner',
    producer: 'partner',
    status: 'lot_status',
    record: 'stock_record',
    parent: 'location',
    last: 'lot',
    after: 'lot',
  };
  return [known[name], name].find((table) => table !== undefined && ids.has(table));
}

/** Does what the browser could make the server do, and gives back everything that would be told. */
async function tell({ kind, input, work }: ActionAccess, raw: unknown): Promise<string> {
  const parsed = input.safeParse(raw);
  if (!parsed.success) return '';
  const session = await readSession(db, newClaims(own.actor.userId, 1, new Date()), own.company.id);
  const call = work as (...given: unknown[]) => Promise<unknown>;
  try {
    const said =
      kind === 'change' ? await runVerb(db, own, (ctx) => call(ctx, parsed.data), null) : await call({ db, session }, parsed.data, newId());
    return JSON.stringify(said) ?? '';
  } catch (error) {
    const { code, params, fields } = error as { code?: string; params?: unknown; fields?: unknown };
    return JSON.stringify({ code, params, fields });
  }
}

beforeAll(async () => {
  server = await testDatabase();
  db = openDatabase(server.appUrl, 6);
  own = await firm('Own');
  other = await firm(MARK);
  [ownIds, otherIds] = [await idsOf(own.company.id), await idsOf(other.company.id)];
});
afterAll(async () => {
  await db.close();
  await server.close();
});

test('[S7] no action takes a key that it does not know, at any depth of its input', async () => {
  const loose = (await everyAction()).flatMap(([name, { input }]) => looseObjects(input).map((where) => `${name}${where}`));
  expect(loose).toEqual([]);
});

test('[S2] ids of another company in every place of every input read nothing of it and change nothing in it', {
  timeout: 240_000,
}, async () => {
  const before = await contents(other.company.id);
  const leaks: string[] = [];
  const unread: string[] = [];
  let asked = 0;
  for (const [name, access] of await everyAction()) {
    const paths = access.kind === 'public' ? [] : uuidPaths(access.input);
    const guess = (field: string, ids: Ids) => (field === 'commandId' ? newId() : (ids.get(tableOf(field, ids) ?? 'item') ?? newId()));
    const inputs = [
      // All places at once; then one at a time, the others with ids of one's own, so that the first check does not hide the next.
      ...(paths.length > 0 ? [sampleOf(access.input, (field) => guess(field, otherIds))] : []),
      ...paths.map((foreign) => sampleOf(access.input, (field) => guess(field, field === foreign ? otherIds : ownIds))),
    ];
    if (inputs.length > 0 && !access.input.safeParse(inputs[0]).success) unread.push(name);
    for (const input of inputs) {
      asked++;
      const said = await tell(access, input);
      if (said.includes(MARK)) leaks.push(`${name}: ${said.slice(0, 200)}`);
    }
  }
  // A schema that refuses what is made here, whoever owns the ids, would hollow the test out.
  expect(unread).toEqual([]);
  expect(asked).toBeGreaterThan(200);
  expect(leaks).toEqual([]);
  expect(await contents(other.company.id)).toEqual(before);
});
