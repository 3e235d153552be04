import sql from 'sql-template-tag';
import { newId } from '../kernel/id';
import { PERMISSIONS } from '../kernel/permissions';
import { type Database, openDatabase } from '../server/db';
import { type Caller, runVerb, type Verb } from '../server/run-verb';
import { testDatabase } from './database';

export type TestCompany = {
  readonly db: Database;
  readonly caller: Caller;
  readonly companyId: number;
  /** Runs a verb as the administrator of the company. */
  readonly run: <I, O>(verb: Verb<I, O>, input: I) => Promise<O>;
  readonly close: () => Promise<void>;
};

/** A database of the test file's own with one company and its administrator, who may do everything. */
export async function testCompany(): Promise<TestCompany> {
  const database = await testDatabase();
  const db = openDatabase(database.appUrl);
  const [company] = await db.sql<{ id: number; code: string }>(sql`INSERT INTO company (code, code_key, name) VALUES ('C1', 'C1', 'Company one') RETURNING id, code`);
  if (!company) throw new Error('the company was not made');
  await db.sql(sql`INSERT INTO company_settings (company_id) VALUES (${company.id})`);
  const userId = newId();
  await db.sql(sql`INSERT INTO app_user (id, email, email_key, name, password_hash) VALUES (${userId}::uuid, 'ada@example.com', 'ADA@EXAMPLE.COM', 'Ada', '-')`);
  const caller: Caller = {
    actor: { userId, name: 'Ada', companyId: company.id, permissions: new Set(PERMISSIONS) },
    company: { ...company, timeZone: 'Europe/Rome', demo: false },
  };
  return {
    db,
    caller,
    companyId: company.id,
    run: (verb, input) => runVerb(db, caller, verb, input),
    close: async () => {
      await db.close();
      await database.close();
    },
  };
}
