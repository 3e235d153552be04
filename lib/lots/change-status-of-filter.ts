import sql from 'sql-template-tag';
import type { Ctx } from '../kernel/ctx';
import { changeLotStatus } from './change-lot-status';
import type { ChangeStatusOfFilterInput } from './change-lot-status.schema';
import { lotConditions } from './lot-filters.query';
import { lotFilters } from './lot-register.params';
import { LOT_SOURCES } from './lot-register.query';

const BATCH = 500;

export type FilterStep = {
  readonly changed: number;
  readonly unchanged: number /** Where the next step begins; null at the end. */;
  readonly next: string | null;
};

/**
 * Gives one status to the next five hundred lots of a filter, in the order of their ids up to `last`: each lot is met once, also when
 * the change takes it out of the filter, and lots made in the meantime are left alone.
 * @throws E_NOT_FOUND (the status)
 * @rules LOT-19, LOT-20, REG-03
 */
export async function changeStatusOfFilter(
  ctx: Ctx,
  { search, after, last, statusId, reason }: ChangeStatusOfFilterInput,
): Promise<FilterStep> {
  const conditions = await lotConditions(ctx.sql, lotFilters.parse(search), { companyId: ctx.company.id, today: ctx.today });
  const found = await ctx.sql<{ id: string }>(
    sql`SELECT l.id FROM ${LOT_SOURCES}
        WHERE l.company_id = ${ctx.company.id} AND l.voided_at IS NULL AND ${conditions}
          AND l.id <= ${last}::uuid AND (${after}::uuid IS NULL OR l.id > ${after}::uuid) ORDER BY l.id LIMIT ${BATCH}`,
  );
  const ids = found.map(({ id }) => id);
  const end = ids.at(-1);
  if (end === undefined) {
    ctx.record({ action: 'lot.status-unchanged', entity: 'lot', entityId: last, label: '', reason });
    return { changed: 0, unchanged: 0, next: null };
  }
  const done = await changeLotStatus(ctx, { lotIds: ids, statusId, reason });
  return { ...done, next: ids.length < BATCH ? null : end };
}
