import { createHash } from 'node:crypto';
import sql, { type Sql } from 'sql-template-tag';

/** An event as it enters the chain: its canonical text, made by the database in one form for all versions. */
export type ChainedEvent = { readonly id: string; readonly canonical: string };

/** Before the first event of a company. */
export const GENESIS: Buffer = Buffer.alloc(32);

/** Columns of the canonical text, in this order for ever: changing it would break every chain. */
export const CANONICAL: Sql = sql`json_build_array(e.company_id, e.id, e.seq, to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
  e.actor_id, e.actor_name, e.action, e.entity, e.entity_id, e.label, e.changes::text, e.reason, e.request_id)::text`;

/** The hash of event number `n`: SHA-256 over the hash before it, its number and its text. */
export function chainHash(prev: Buffer, n: number, canonical: string): Buffer {
  const number = Buffer.alloc(8);
  number.writeBigUInt64BE(BigInt(n));
  return createHash('sha256').update(prev).update(number).update(canonical, 'utf8').digest();
}
