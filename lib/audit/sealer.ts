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

/** Between steps of long work: each look for what is not sealed reads the latest hundred thousand events. */
export const BETWEEN_STEPS_MS = 2_000;

/** Has the events of a company sealed soon, after `delay` milliseconds. A failure is logged; the next event or the next start tries again. */
export function sealSoon(db: Database, companyId: number, delay = DELAY_MS): void {
  const companies = waiting();
  if (companies.has(companyId)) return;
  companies.add(companyId);
  setTimeout(() => {
    companies.delete(companyId);
    sealCompany(db, companyId).catch((error: unknown) => log('error', 'seal', { companyId, error: String(error) }));
  }, delay);
}
