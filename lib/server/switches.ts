import sql from 'sql-template-tag';
import type { Ctx } from '../kernel/ctx';

/** The advisory lock class of the company's switches: postings hold it shared, the verbs that change a switch exclusively (POST-26). */
export const SWITCHES_LOCK = 1;

/** Waits until no posting is under way, and keeps others out until the end of the transaction. */
export async function lockSwitchesExclusively(ctx: Ctx): Promise<void> {
  await ctx.sql(sql`SELECT pg_advisory_xact_lock(${SWITCHES_LOCK}, company_id) FROM company_settings WHERE company_id = ${ctx.company.id}`);
}
