import type { Database } from '../server/db';
import { log } from '../server/log';
import { sealCompany } from './seal';

/** Right after the commit, yet late enough that a burst of postings is sealed in one batch. */
const DELAY_MS = 100;
const KEY = Symbol.for('filo.sealer');

type Waiting = Set<number>;

function waiting(): Waiting {
  const store = globalThis as { [KEY]?: Waiting };
  store[KEY] ??= new Set();
  return store[KEY];
}

/** Has the events of a company sealed soon. A failure is logged; the next event or the next start tries again. */
export function sealSoon(db: Database, companyId: number): void {
  const companies = waiting();
  if (companies.has(companyId)) return;
  companies.add(companyId);
  setTimeout(() => {
    companies.delete(companyId);
    sealCompany(db, companyId).catch((error: unknown) => log('error', 'seal', { companyId, error: String(error) }));
  }, DELAY_MS);
}
