import pg from 'pg';
import { type Database, openDatabase } from '../server/db';
import { type Caller, runVerb, type Verb } from '../server/run-verb';
import { testCompany } from './company';
import { testDatabase } from './database';

export type Workbench = {
  readonly db: Database;
  readonly caller: Caller;
  readonly companyId: number;
  /** Runs a verb as the administrator of the company. */
  readonly run: <I, O>(verb: Verb<I, O>, input: I) => Promise<O>;
  /** Lets the server learn how much there is, as it does by itself in time: statements over everything are planned for empty tables before. */
  readonly analyse: () => Promise<void>;
  /** As somebody with all rights, who may tamper. */
  readonly adminUrl: string;
  readonly close: () => Promise<void>;
};

/** A database of the test file's own with one company and its administrator. */
export async function workbench(): Promise<Workbench> {
  const database = await testDatabase();
  const db = openDatabase(database.appUrl);
  const caller = await testCompany(db);
  return {
    db,
    caller,
    companyId: caller.company.id,
    run: (verb, input) => runVerb(db, caller, verb, input),
    analyse: async () => {
      const owner = new pg.Client({ connectionString: database.url });
      await owner.connect();
      await owner.query('ANALYZE');
      await owner.end();
    },
    adminUrl: database.adminUrl,
    close: async () => {
      await db.close();
      await database.close();
    },
  };
}
