import sql from 'sql-template-tag';
import type { Database } from '../server/db';
import { CANONICAL, type ChainedEvent, chainHash, GENESIS } from './chain';

const BATCH = 5_000;

/** What can be wrong with number `n` of a chain; `headUnknown` and `late` (with `n` events) are about the whole of it. */
export type ChainFault = { readonly say: 'missing' | 'unlinked' | 'gone' | 'changed' | 'headUnknown' | 'late'; readonly n: number };

export type ChainReport = {
  readonly events: number;
  /** The hash of the last event, to be kept outside: it proves that nothing before it was changed. */
  readonly head: string;
  /** What is wrong; empty for a whole chain. Each has a text in the messages of the audit trail. */
  readonly faults: readonly ChainFault[];
};

type Link = ChainedEvent & { n: string; prev: Buffer; hash: Buffer };

/**
 * Walks the chain of a company from its beginning and recomputes every hash. Finds edited, deleted, inserted and reordered events, a cut
 * tail only with `knownHead` (a head kept outside), and events that wait unsealed for over a minute.
 */
export async function verifyChain(db: Database, companyId: number, knownHead?: string): Promise<ChainReport> {
  const faults: ChainFault[] = [];
  let prev = GENESIS;
  let n = 0;
  let headSeen = knownHead === undefined;
  for (let more = true; more; ) {
    const links = await db.sql<Link>(
      sql`SELECT s.n, s.prev, s.hash, e.id, ${CANONICAL} AS canonical FROM audit_seal s LEFT JOIN audit_event e ON e.company_id = s.company_id AND e.id = s.event_id
          WHERE s.company_id = ${companyId} AND s.n > ${n} ORDER BY s.n LIMIT ${BATCH}`,
    );
    for (const link of links) {
      n += 1;
      if (Number(link.n) !== n) faults.push({ say: 'missing', n });
      n = Number(link.n);
      if (!link.prev.equals(prev)) faults.push({ say: 'unlinked', n });
      if (!link.id) faults.push({ say: 'gone', n });
      else if (!chainHash(link.prev, n, link.canonical).equals(link.hash)) faults.push({ say: 'changed', n });
      prev = link.hash;
      headSeen ||= link.hash.toString('hex') === knownHead;
      if (faults.length > 20) return { events: n, head: prev.toString('hex'), faults };
    }
    more = links.length === BATCH;
  }
  if (!headSeen) faults.push({ say: 'headUnknown', n });
  const [late] = await db.sql<{ count: number }>(
    sql`SELECT count(*)::int AS count FROM audit_event e WHERE e.company_id = ${companyId} AND e.at < clock_timestamp() - interval '1 minute'
          AND NOT EXISTS (SELECT 1 FROM audit_seal s WHERE s.company_id = e.company_id AND s.event_id = e.id)`,
  );
  if (late && late.count > 0) faults.push({ say: 'late', n: late.count });
  return { events: n, head: prev.toString('hex'), faults };
}
