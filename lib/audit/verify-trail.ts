import type { Database } from '../server/db';
import { type ChainReport, verifyChain } from './verify-chain';

export type TrailReport = ChainReport & { readonly at: string };

/** Walks the whole chain of the company one is in, and says what it found. */
export async function verifyTrail({
  db,
  session,
}: {
  readonly db: Database;
  readonly session: { readonly company: { readonly id: number } };
}): Promise<TrailReport> {
  return { ...(await verifyChain(db, session.company.id)), at: new Date().toISOString() };
}
