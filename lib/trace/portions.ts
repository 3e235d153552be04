import sql, { type Sql } from 'sql-template-tag';
import type { RunSql } from '../kernel/ctx';

/** A stretch of the keys of a company: from behind `after` up to and with `upTo`. */
export type Portion = { readonly after: string; readonly upTo: string };

const FIRST = '00000000-0000-0000-0000-000000000000';
const LAST = 'ffffffff-ffff-ffff-ffff-ffffffffffff';
/** Rows that are read in one go. */
export const PORTION = 20_000;

export const within = (column: Sql, { after, upTo }: Portion): Sql => sql`${column} > ${after}::uuid AND ${column} <= ${upTo}::uuid`;

/**
 * All keys there can be, in portions with about the same number of rows: `keysAfter` lists the keys of the rows behind one, in their order. What has no
 * rows falls into one of the portions too.
 */
export async function* portions(run: RunSql, keysAfter: (after: string) => Sql): AsyncGenerator<Portion> {
  for (let after = FIRST; ; ) {
    const [edge] = await run<{ id: string }>(sql`${keysAfter(after)} OFFSET ${PORTION} LIMIT 1`);
    yield { after, upTo: edge?.id ?? LAST };
    if (!edge) return;
    after = edge.id;
  }
}
