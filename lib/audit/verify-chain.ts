import sql from 'sql-template-tag';
import type { Database } from '../server/db';
import { CANONICAL, type ChainedEvent, chainHash, GENESIS } from './chain';

const BATCH = 5_000;

export type ChainReport = {
  readonly events: number;
  /** The hash of the last event, to be kept outside: it proves that nothing before it was changed. */
  readonly head: string;
  /** What is wrong, in words; empty for a whole chain. */
  readonly faults: readonly string[];
};

type Link = ChainedEvent & { n: string; prev: Buffer; hash: Buffer };

/**
 * Walks the chain of a company from its beginning and recomputes every hash. Finds edited, deleted, inserted and reordered events, a cut
 * tail only with `knownHead` (a head kept outside), and events that wait unsealed for over a minute.
 */
export async function verifyChain(db: Database, companyId: number, knownHead?: string): Promise<ChainReport> {
  const faults: string[] = [];
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
      if (Number(link.n) !== n) faults.push(`number ${n} is missing`);
      n = Number(link.n);
      if (!link.prev.equals(prev)) faults.push(`number ${n} does not follow the one before`);
      if (!link.id) faults.push(`the event of number ${n} is gone`);
      else if (!chainHash(link.prev, n, link.canonical).equals(link.hash)) faults.push(`number ${n} was changed`);
      prev = link.hash;
      headSeen ||= link.hash.toString('hex') === knownHead;
      if (faults.length > 20) return { events: n, head: prev.toString('hex'), faults };
    }
    more = links.length === BATCH;
  }
  if (!headSeen) faults.push('the head kept outside is not in the chain');
  const [late] = await db.sql<{ count: number }>(
    sql`SELECT count(*)::int AS count FROM audit_event e WHERE e.company_id = ${companyId} AND e.at < clock_timestamp() - interval '1 minute'
          AND NOT EXISTS (SELECT 1 FROM audit_seal s WHERE s.company_id = e.company_id AND s.event_id = e.id)`,
  );
  if (late && late.count > 0) faults.push(`${late.count} events are unsealed for over a minute`);
  return { events: n, head: prev.toString('hex'), faults };
}
