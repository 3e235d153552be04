import sql from 'sql-template-tag';
import type { Ctx } from '../kernel/ctx';
import { AppError } from '../kernel/errors';
import { saveRow } from '../server/rows';
import { lockSwitchesExclusively } from '../server/switches';
import { wholeYear, yearsToOpenNow } from './period.rules';
import { PERIOD_SHAPE } from './save-period';

/**
 * Opens the years that are due, each whole: what was closed of the year before stays a matter of that year. While no posting is under way.
 * @throws E_CODE_EXISTS when they are open already
 * @rules POST-05, POST-26
 */
export async function openYears(ctx: Ctx): Promise<{ years: number[] }> {
  await lockSwitchesExclusively(ctx);
  const rows = await ctx.sql<{ year: number }>(
    sql`SELECT year FROM yearly_parameters WHERE company_id = ${ctx.company.id} ORDER BY year FOR UPDATE`,
  );
  const known = rows.map(({ year }) => year);
  const years = yearsToOpenNow(known, ctx.today);
  if (years.length === 0) throw new AppError('E_CODE_EXISTS', { code: String(Math.max(0, ...known)) });
  for (const year of years) await saveRow(ctx, PERIOD_SHAPE, {}, { ...wholeYear(year), lastClosingDate: null });
  return { years };
}
