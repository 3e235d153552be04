import sql from 'sql-template-tag';
import type { Database } from '../server/db';
import { CANONICAL, type ChainedEvent, chainHash, GENESIS } from './chain';

/** The advisory lock class of the sealer: one at a time per company. */
const SEAL_LOCK = 2;
const BATCH = 500;

type Head = { n: string; hash: Buffer };
type Mode = 'recent' | 'all';

/** Events that wait this far behind the head are only found by the look at start (`all`). */
const REACH = 100_000;

/**
 * Gives every event of a company that has none yet its gap-free number and its place in the hash chain, in batches,
 * each in a transaction of its own. Runs after the commit, so postings never wait for the chain.
 * @returns how many events were sealed
 */
export async function sealCompany(db: Database, companyId: number, mode: Mode = 'recent'): Promise<number> {
  let total = 0;
  // Each batch looks on from where the last one ended: what is written behind that place meanwhile has a run of its own after its commit.
  for (let from: number | null = mode === 'all' ? 0 : null; ; ) {
    const { sealed, last } = await sealBatch(db, companyId, from);
    total += sealed;
    if (sealed < BATCH) return total;
    from = last;
  }
}

/** Seals the next events from a place on; null: from the reach of the head. */
function sealBatch(db: Database, companyId: number, place: number | null): Promise<{ readonly sealed: number; readonly last: number }> {
  return db.transaction(async ({ sql: run }) => {
    await run(sql`SELECT pg_advisory_xact_lock(${SEAL_LOCK}, id) FROM company WHERE id = ${companyId}`);
    const [head] = await run<Head & { seq: string }>(
      sql`SELECT s.n, s.hash, e.seq FROM audit_seal s JOIN audit_event e ON e.company_id = s.company_id AND e.id = s.event_id
          WHERE s.company_id = ${companyId} ORDER BY s.n DESC LIMIT 1`,
    );
    const from = place ?? (head ? Math.max(0, Number(head.seq) - REACH) : 0);
    const events = await run<ChainedEvent & { seq: string }>(
      sql`SELECT e.id, e.seq, ${CANONICAL} AS canonical FROM audit_event e
          WHERE e.company_id = ${companyId} AND e.seq >= ${from} AND NOT EXISTS (SELECT 1 FROM audit_seal s WHERE s.company_id = e.company_id AND s.event_id = e.id)
          ORDER BY e.seq LIMIT ${BATCH}`,
    );
    const last = Number(events.at(-1)?.seq ?? from);
    if (events.length === 0) return { sealed: 0, last };
    let n = Number(head?.n ?? 0);
    let prev = head?.hash ?? GENESIS;
    const seals = events.map(({ id, canonical }) => {
      const seal = { n: ++n, event: id, prev: prev.toString('hex'), hash: '' };
      prev = chainHash(prev, n, canonical);
      return { ...seal, hash: prev.toString('hex') };
    });
    await run(
      sql`INSERT INTO audit_seal (company_id, n, event_id, prev, hash)
          SELECT ${companyId}, s.n, s.event, decode(s.prev, 'hex'), decode(s.hash, 'hex') FROM json_to_recordset(${JSON.stringify(seals)}::json) AS s(n bigint, event uuid, prev text, hash text) ORDER BY s.n`,
    );
    return { sealed: events.length, last };
  });
}

/** Seals what a crash left unsealed, in every company; called at start. */
export async function sealEverything(db: Database): Promise<void> {
  for (const { id } of await db.sql<{ id: number }>(sql`SELECT id FROM company`)) await sealCompany(db, id, 'all');
}
