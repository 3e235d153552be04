import sql from 'sql-template-tag';
import type { Ctx } from '../kernel/ctx';

/**
 * Recomputes the last usable day of every lot of these items, in one statement: the day before the block, or the expiry where that comes
 * first (`usableUntil` of expiry.rules). Only inside a transaction that keeps postings out.
 * @rules EXP-09
 */
export async function refreshUsableUntil(ctx: Ctx, itemIds: readonly string[], blockDays: number | null): Promise<void> {
  await ctx.sql(
    sql`UPDATE lot SET usable_until = least(expiry_date, expiry_date - ${blockDays}::int - 1)
        WHERE company_id = ${ctx.company.id} AND item_id = ANY(${[...itemIds]}::uuid[]) AND voided_at IS NULL
          AND usable_until IS DISTINCT FROM least(expiry_date, expiry_date - ${blockDays}::int - 1)`,
  );
}
