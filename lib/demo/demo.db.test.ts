import pg from 'pg';
import sql from 'sql-template-tag';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signIn } from '../auth/sign-in';
import { addDays, dayIn } from '../kernel/day';
import { type Database, openDatabase } from '../server/db';
import { type Caller, runVerb } from '../server/run-verb';
import { addMember } from '../getting-started/create-company';
import { testCompany } from '../testing/company';
import { type TestDatabase, testDatabase } from '../testing/database';
import { lotHouse } from '../testing/lot-house';
import { readTrace } from '../trace/read-trace';
import { verifyBooks } from '../verify/verify-books';
import { makeDemoCompany } from './make-demo-company';
import { DEMO_PEOPLE } from './people';
import { countDemo, removeDemo } from './remove-demo-company';

const PASSWORD = 'quiet-lamp-river-nine';
/** The history is told by hundreds of verbs, twice. */
const PATIENCE_MS = 180_000;
const today = dayIn('Europe/Rome', new Date());
let server: TestDatabase;
let db: Database;
let owner: pg.Client;
let neighbour: Caller;
let demoId = 0;

beforeAll(async () => {
  server = await testDatabase();
  db = openDatabase(server.appUrl, 4);
  owner = new pg.Client({ connectionString: server.url });
  await owner.connect();
  neighbour = await testCompany(db);
  const house = await lotHouse((verb, input) => runVerb(db, neighbour, verb, input), today);
  const itemId = await house.item('A');
  const lot = await house.load(itemId, '10');
  await house.unload(itemId, lot.id, '4');
  const made = await makeDemoCompany(db, { language: 'it', passwordOf: () => PASSWORD });
  demoId = made?.companyId ?? 0;
}, PATIENCE_MS);

afterAll(async () => {
  await owner.end();
  await db.close();
  await server.close();
});

type Counted = Record<string, number>;
const figures = async <Row>(statement: ReturnType<typeof sql>): Promise<Row | undefined> => (await db.sql<Row>(statement))[0];

/** Every table with how many rows each company has in it, and the tables of no company. */
async function census(): Promise<Record<string, string[]>> {
  const { rows: tables } = await owner.query<{ name: string; owned: boolean }>(
    `SELECT c.relname AS name, EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'company_id' AND NOT a.attisdropped) AS owned
     FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname <> '_prisma_migrations' ORDER BY 1`,
  );
  const counted: Record<string, string[]> = {};
  for (const { name, owned } of tables) {
    const { rows } = await owner.query<{ row: string }>(
      `SELECT t::text AS row FROM "${name}" t ${owned ? `WHERE company_id <> ${demoId}` : ''} ORDER BY 1`,
    );
    counted[name] = rows.map(({ row }) => row);
  }
  return counted;
}

const rowsOf = async (companyId: number): Promise<Counted> => {
  const { rows } = await owner.query<{ name: string }>(
    `SELECT c.relname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attname = 'company_id' AND NOT a.attisdropped`,
  );
  const counted: Counted = {};
  for (const { name } of rows) {
    const answer = await owner.query<{ n: number }>(`SELECT count(*)::int AS n FROM "${name}" WHERE company_id = $1`, [companyId]);
    counted[name] = answer.rows[0]?.n ?? 0;
  }
  return counted;
};

const stateOf = (work: Promise<unknown>): Promise<string | undefined> =>
  work.then(
    () => 'done',
    (error: { code?: string }) => error.code,
  );
const sessionOf = ({ company, actor }: Caller) => ({ company, user: { id: actor.userId } });

test('[TRACE-04][TRACE-05][TRACE-11] what was sold can be traced over three levels, back to the supplier of the milk', async () => {
  const sold = await figures<{ id: string }>(
    sql`SELECT l.id FROM lot l JOIN item i ON i.company_id = l.company_id AND i.id = l.item_id AND i.code = 'CACIO-PEPPER'
        WHERE l.company_id = ${demoId} AND l.voided_at IS NULL AND l.on_hand < l.total_loaded ORDER BY l.id LIMIT 1`,
  );
  const asked = { composition: true, usage: true, levels: 0, page: { composition: 1, usage: 1 } };
  const trace = await readTrace(db.sql, demoId, { id: sold?.id ?? '', isSerial: false }, asked);
  expect(trace.composition?.deepest).toBe(2);
  expect(trace.origins.rows.length).toBeGreaterThan(0);
  expect(trace.origins.rows.filter(({ partner }) => partner === null)).toEqual([]);
  expect(trace.deliveries.rows.length).toBeGreaterThan(0);
});

describe('the demo company', () => {
  test('tells half a year of a firm, with lots in every state, and its books are right', async () => {
    const made = await figures<Counted>(
      sql`SELECT count(*)::int AS records, count(*) FILTER (WHERE voided_at IS NOT NULL)::int AS voided, count(*) FILTER (WHERE revision > 0 AND voided_at IS NULL)::int AS corrected,
            count(DISTINCT template_id)::int AS templates, (max(posting_date) - min(posting_date))::int AS days, (${today}::date - max(posting_date))::int AS idle
          FROM stock_record WHERE company_id = ${demoId}`,
    );
    expect(made).toMatchObject({ templates: 12 });
    expect(made?.records).toBeGreaterThanOrEqual(300);
    expect(Math.min(made?.voided ?? 0, made?.corrected ?? 0)).toBeGreaterThan(0);
    expect(made?.days).toBeGreaterThan(175);
    expect(made?.idle).toBeLessThan(4);
    const lots = await figures<Counted>(
      sql`SELECT count(*) FILTER (WHERE s.kind = 'QUARANTINE')::int AS waiting, count(*) FILTER (WHERE s.kind = 'REJECTED')::int AS rejected, count(*) FILTER (WHERE s.kind = 'OTHER')::int AS doubtful,
            count(*) FILTER (WHERE l.closed)::int AS closed, count(*) FILTER (WHERE NOT l.sellable)::int AS kept, count(*) FILTER (WHERE l.on_hand > 0 AND l.expiry_date < ${today}::date)::int AS expired,
            count(*) FILTER (WHERE l.on_hand > 0 AND l.expiry_date BETWEEN ${today}::date AND ${addDays(today, 14)}::date)::int AS expiring,
            count(*) FILTER (WHERE l.on_hand > 0 AND l.on_hand < l.initial_quantity)::int AS opened, count(*) FILTER (WHERE l.voided_at IS NOT NULL)::int AS voided,
            count(*) FILTER (WHERE l.open_holds > 0)::int AS on_hold, count(f.lot_id)::int AS with_file
          FROM lot l LEFT JOIN attachment f ON f.company_id = l.company_id AND f.lot_id = l.id JOIN lot_status s ON s.company_id = l.company_id AND s.id = l.status_id WHERE l.company_id = ${demoId}`,
    );
    expect(Object.entries(lots ?? {}).filter(([, count]) => count === 0)).toEqual([]);
    expect(await figures(sql`SELECT count(*)::int AS items FROM item WHERE company_id = ${demoId}`)).toEqual({ items: 40 });
    expect((await verifyBooks(db)).filter(({ faults }) => faults > 0)).toEqual([]);
  });

  test('speaks the language it was asked for, and one person per role can sign in', async () => {
    expect(await figures(sql`SELECT description FROM item WHERE company_id = ${demoId} AND code = 'RICOTTA'`)).toEqual({
      description: 'Ricotta 250 g',
    });
    expect(await figures(sql`SELECT description FROM item WHERE company_id = ${demoId} AND code = 'SALT'`)).toEqual({
      description: 'Sale marino fino',
    });
    const roles = await db.sql<{ email: string; roles: string[] }>(
      sql`SELECT u.email, m.roles FROM membership m JOIN app_user u ON u.id = m.user_id WHERE m.company_id = ${demoId} ORDER BY u.email`,
    );
    expect(roles).toEqual(DEMO_PEOPLE.map(({ email, role }) => ({ email, roles: [role] })).sort((a, b) => (a.email < b.email ? -1 : 1)));
    expect(await signIn(db, { email: 'quality@demo.example', password: PASSWORD, address: '203.0.113.1' })).toMatchObject({
      sessionVersion: 1,
    });
  });

  test('is made once: asking again adds nothing', async () => {
    const before = await rowsOf(demoId);
    expect(await makeDemoCompany(db, { language: 'en', passwordOf: () => PASSWORD })).toBeNull();
    expect(await rowsOf(demoId)).toEqual(before);
    expect(await db.prisma.company.count()).toBe(2);
  });
});

describe('its removal', () => {
  test('is refused for a company that was not made as a demo, and none becomes one, whoever asks', async () => {
    const before = await census();
    expect(await stateOf(removeDemo({ db, session: sessionOf(neighbour) }))).toBe('FL002');
    expect(await stateOf(countDemo({ db, session: sessionOf(neighbour) }))).toBe('E_NOT_DEMO');
    const flip = `UPDATE company SET demo = true WHERE id = ${neighbour.company.id}`;
    expect(await stateOf(db.sql(sql`UPDATE company SET demo = true WHERE id = ${neighbour.company.id} /* company_id */`))).toBe('FL001');
    expect(await stateOf(owner.query(flip))).toBe('FL001');
    expect(await stateOf(owner.query(`SELECT remove_demo_company(${neighbour.company.id})`))).toBe('FL002');
    expect(await stateOf(owner.query('SELECT remove_demo_company(NULL)'))).toBe('FL002');
    expect(await census()).toEqual(before);
  });

  test('no statement of the application takes a row of history, of a demo neither', async () => {
    const app = new pg.Client({ connectionString: server.appUrl });
    await app.connect();
    for (const table of ['stock_record', 'stock_line', 'lot', 'stock_entry', 'audit_event']) {
      await app.query('BEGIN');
      await app.query(`SELECT set_config('filo.demo_removal', '${demoId}', true)`);
      expect(await stateOf(app.query(`DELETE FROM ${table} WHERE company_id = ${demoId}`))).toMatch(/^(FL001|42501)$/);
      await app.query('ROLLBACK');
    }
    await app.end();
    await owner.query('BEGIN');
    await owner.query(`SELECT set_config('filo.demo_removal', '${demoId}', true)`);
    expect(await stateOf(owner.query(`DELETE FROM lot_status_change WHERE company_id = ${neighbour.company.id}`))).toBe('done');
    expect(await stateOf(owner.query(`DELETE FROM audit_event WHERE company_id = ${neighbour.company.id}`))).toBe('FL001');
    await owner.query('ROLLBACK');
  });

  test(
    'takes the demo to its last row, with the people of no other company, and no row of anybody else',
    async () => {
      const guest = await db.transaction(({ tx }) =>
        addMember(tx, neighbour.company.id, { name: 'Guest', email: 'guest@example.com', passwordHash: '-' }, ['VIEWER']),
      );
      const [viewer] = await db.sql<{ id: string }>(
        sql`SELECT user_id AS id FROM membership WHERE company_id = ${demoId} AND roles = '{VIEWER}'`,
      );
      await db.prisma.membership.create({ data: { companyId: demoId, userId: guest, roles: ['OPERATOR'] } });
      await db.prisma.endedSession.create({ data: { id: guest, userId: viewer?.id ?? '', expiresAt: new Date() } });
      const before = await census();
      const demoUsers = new Set(DEMO_PEOPLE.map(({ email }) => email));
      const admin = await db.prisma.membership.findFirstOrThrow({ where: { companyId: demoId, roles: { has: 'ADMIN' } } });
      const company = { id: demoId, code: 'VALDORO', timeZone: 'Europe/Rome', demo: true };
      expect(await countDemo({ db, session: { company, user: { id: admin.userId } } })).toMatchObject({ items: 40, people: 4 });
      const { rows } = await removeDemo({ db, session: { company, user: { id: admin.userId } } });
      expect(rows).toBeGreaterThan(3_000);
      expect(Object.entries(await rowsOf(demoId)).filter(([, count]) => count > 0)).toEqual([]);
      const after = await census();
      const kept = (table: string, rows: readonly string[]) => {
        if (table === 'company') return rows.filter((row) => !row.startsWith(`(${demoId},`));
        if (table === 'app_user') return rows.filter((row) => ![...demoUsers].some((email) => row.includes(email)));
        return table === 'ended_session' ? [] : rows;
      };
      expect(after).toEqual(Object.fromEntries(Object.entries(before).map(([table, rows]) => [table, kept(table, rows)])));
      expect((await verifyBooks(db)).filter(({ faults }) => faults > 0)).toEqual([]);
      expect(await makeDemoCompany(db, { language: 'en', passwordOf: () => PASSWORD, today: addDays(today, -17) })).toMatchObject({
        people: DEMO_PEOPLE,
      });
      expect((await verifyBooks(db)).filter(({ faults }) => faults > 0)).toEqual([]);
    },
    PATIENCE_MS,
  );
});
