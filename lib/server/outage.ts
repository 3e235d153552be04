import { asAppError } from './db-errors';
import type { Database } from './db';
import { log } from './log';

/** What the browser gets to know of a failed page: enough for the sight that says since when. */
const DIGEST = 'DATABASE_DOWN';

let since: Date | null = null;

/** Notes what a statement met: the moment the database went away, and that it is back. */
function note(error: unknown): void {
  const down = error !== null && asAppError(error)?.code === 'E_DATABASE_DOWN';
  if (down && since === null) {
    since = new Date();
    log('error', 'database away', { error });
  }
  if (error === null && since !== null) {
    log('warn', 'database back', { awaySince: since.toISOString() });
    since = null;
  }
  // The framework hands an error's own digest to the page that shows it, and nothing else of it.
  if (down && since && error instanceof Error && !('digest' in error)) Object.assign(error, { digest: `${DIGEST}@${since.toISOString()}` });
}

/** The same database, which remembers since when it cannot be reached. */
export function watched(db: Database): Database {
  const watch = async <T>(work: Promise<T>): Promise<T> => {
    try {
      const done = await work;
      if (since !== null) note(null);
      return done;
    } catch (error) {
      note(error);
      throw error;
    }
  };
  return {
    ...db,
    sql: (statement, name) => watch(db.sql(statement, name)),
    transaction: (work, mode) => watch(db.transaction(work, mode)),
  };
}
