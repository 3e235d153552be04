import sql, { type Sql } from 'sql-template-tag';
import type { Ctx } from '../kernel/ctx';
import { STEP } from '../server/jobs/changed';
import { type LockedLot, lockLots } from '../stock/stock-locks';
import type { FilterWork } from './filter-step.schema';
import { lotConditions } from './lot-filters.query';
import { lotFilters } from './lot-register.params';
import { LOT_SOURCES } from './lot-register.query';

export type LotsOfStep = {
  /** Lots of the filter that are met in this step. */
  readonly met: number;
  /** Those of them that may be changed, locked: one that was voided meanwhile is left out. */
  readonly ids: readonly string[];
  readonly locked: ReadonlyMap<string, LockedLot>;
  /** Where the next step begins; null at the end. */
  readonly next: string | null;
};

const meant = async (ctx: Ctx, { search, last }: FilterWork, also: Sql): Promise<Sql> =>
  sql`${LOT_SOURCES} WHERE l.company_id = ${ctx.company.id} AND l.voided_at IS NULL AND ${await lotConditions(ctx.sql, lotFilters.parse(search), { companyId: ctx.company.id, today: ctx.today })}
      AND ${also} AND l.id <= ${last}::uuid`;

/**
 * The next lots of a filter, in the order of their ids up to `last`, locked: each is met once, also when the change takes it out of the filter, and
 * lots made in the meantime are left alone. `also` narrows further.
 * @rules REG-03
 */
export async function lotsOfStep(ctx: Ctx, work: FilterWork, after: string | null, also: Sql = sql`true`): Promise<LotsOfStep> {
  const found = await ctx.sql<{ id: string }>(
    sql`SELECT l.id FROM ${await meant(ctx, work, also)} AND (${after}::uuid IS NULL OR l.id > ${after}::uuid) ORDER BY l.id LIMIT ${STEP} /* company_id */`,
  );
  const locked = await lockLots(
    ctx,
    found.map(({ id }) => id),
  );
  return {
    met: found.length,
    ids: [...locked].flatMap(([id, { voided }]) => (voided ? [] : [id])),
    locked,
    next: found.length < STEP ? null : (found.at(-1)?.id ?? null),
  };
}

/** How many lots there are to go through. */
export async function countForWork(ctx: Ctx, work: FilterWork, also: Sql = sql`true`): Promise<number> {
  const [row] = await ctx.sql<{ count: number }>(sql`SELECT count(*)::int AS count FROM ${await meant(ctx, work, also)} /* company_id */`);
  return row?.count ?? 0;
}
