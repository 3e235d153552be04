import sql, { type Sql } from 'sql-template-tag';
import type { Ctx } from '../kernel/ctx';
import type { FilterStepInput } from './filter-step.schema';
import { lotConditions } from './lot-filters.query';
import { lotFilters } from './lot-register.params';
import { LOT_SOURCES } from './lot-register.query';

const BATCH = 500;

export type LotsOfStep = {
  readonly ids: readonly string[] /** Where the next step begins; null at the end. */;
  readonly next: string | null;
};

/**
 * The next five hundred lots of a filter, in the order of their ids up to `last`: each lot is met once, also when the change takes it out of
 * the filter, and lots made in the meantime are left alone. `also` narrows further.
 * @rules REG-03
 */
export async function lotsOfStep(ctx: Ctx, { search, after, last }: FilterStepInput, also: Sql = sql`true`): Promise<LotsOfStep> {
  const conditions = await lotConditions(ctx.sql, lotFilters.parse(search), { companyId: ctx.company.id, today: ctx.today });
  const found = await ctx.sql<{ id: string }>(
    sql`SELECT l.id FROM ${LOT_SOURCES}
        WHERE l.company_id = ${ctx.company.id} AND l.voided_at IS NULL AND ${conditions} AND ${also}
          AND l.id <= ${last}::uuid AND (${after}::uuid IS NULL OR l.id > ${after}::uuid) ORDER BY l.id LIMIT ${BATCH}`,
  );
  const ids = found.map(({ id }) => id);
  return { ids, next: ids.length < BATCH ? null : (ids.at(-1) ?? null) };
}
