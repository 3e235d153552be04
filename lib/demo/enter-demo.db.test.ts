import sql from 'sql-template-tag';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newClaims } from '../auth/session-token';
import { readSession } from '../auth/read-session';
import { newId } from '../kernel/id';
import { type Database, openDatabase } from '../server/db';
import type { Caller } from '../server/run-verb';
import { testCompany } from '../testing/company';
import { type TestDatabase, testDatabase } from '../testing/database';
import { enterDemo, readDemo } from './enter-demo';
import { DEMO_PEOPLE } from './people';

let server: TestDatabase;
let db: Database;

beforeAll(async () => {
  server = await testDatabase();
  db = openDatabase(server.appUrl, 6);
});
afterAll(async () => {
  await db.close();
  await server.close();
});

const sessionOf = async ({ actor }: Caller, companyId: number | null = null) => {
  const session = await readSession(db, newClaims(actor.userId, 1, new Date()), companyId);
  if (!session) throw new Error('no session');
  return session;
};

test('an administrator enters a demo company, which is made once however often it is asked for', async () => {
  const [ada, bea] = [await testCompany(db), await testCompany(db)];
  expect(await readDemo(db.sql, ada.actor.userId)).toBeNull();
  const enter = async (caller: Caller) => enterDemo({ db, session: await sessionOf(caller) }, { language: 'it' }, newId());
  const first = await enter(ada);
  const { companyId } = first;
  expect(await enter(ada)).toEqual(first);
  expect(await enter(bea)).toEqual(first);
  expect(await db.prisma.company.count({ where: { demo: true } })).toBe(1);
  for (const caller of [ada, bea]) {
    const session = await sessionOf(caller, companyId);
    expect(session.company).toMatchObject({ id: companyId, demo: true, language: 'it' });
    expect(session.actor.permissions.has('company.manage')).toBe(true);
    expect(await readDemo(db.sql, caller.actor.userId)).toMatchObject({ id: companyId, mine: true });
  }
  expect(await db.prisma.membership.count({ where: { companyId } })).toBe(DEMO_PEOPLE.length + 2);
  const joined = await db.sql<{ label: string }>(
    sql`SELECT label FROM audit_event WHERE company_id = ${companyId} AND action = 'user.join' AND actor_name = 'Ada Admin' ORDER BY seq`,
  );
  expect(joined.length).toBe(2);
}, 120_000);
