import sql from 'sql-template-tag';
import type { Ctx } from '../kernel/ctx';
import { changeSerialFlags, type FlagsChanged } from './change-serial-flags';
import type { ChangeFlagsOfFilterInput } from './change-serial-flags.schema';
import { serialConditions } from './serial-filters.query';
import { serialFilters } from './serial-register.params';

const BATCH = 500;

/** `next`: where the next step begins; null at the end. */
export type FlagStep = Omit<FlagsChanged, 'ids'> & { readonly next: string | null };

/**
 * Changes a flag of the next five hundred pieces of a filter, in the order of their ids up to `last`: each is met once, also when the change takes it
 * out of the filter, and pieces made in the meantime are left alone.
 * @rules SER-11, SER-12, SER-13, REG-03
 */
export async function changeFlagsOfFilter(ctx: Ctx, { search, after, last, change, reason }: ChangeFlagsOfFilterInput): Promise<FlagStep> {
  const conditions = await serialConditions(ctx.sql, ctx.company.id, serialFilters.parse(search));
  const found = await ctx.sql<{ id: string }>(
    sql`SELECT s.id FROM serial s WHERE s.company_id = ${ctx.company.id} AND s.voided_at IS NULL AND ${conditions}
          AND s.id <= ${last}::uuid AND (${after}::uuid IS NULL OR s.id > ${after}::uuid) ORDER BY s.id LIMIT ${BATCH}`,
  );
  const ids = found.map(({ id }) => id);
  const end = ids.at(-1);
  if (end === undefined) {
    ctx.record({ action: 'serial.flags-unchanged', entity: 'serial', entityId: last, label: '', reason });
    return { changed: 0, unchanged: 0, next: null };
  }
  const { changed, unchanged } = await changeSerialFlags(ctx, { serialIds: ids, change, reason });
  return { changed, unchanged, next: ids.length < BATCH ? null : end };
}
