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
    close: async () => {
      await db.close();
      await database.close();
    },
  };
}
