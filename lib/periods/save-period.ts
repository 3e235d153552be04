import sql from 'sql-template-tag';
import type { Ctx } from '../kernel/ctx';
import type { Day } from '../kernel/day';
import { AppError, throwAll } from '../kernel/errors';
import type { Removal } from '../kernel/inputs';
import { assertFree, lockRow, removeRow, type RowShape, type SavedRow, saveRow } from '../server/rows';
import { lockSwitchesExclusively } from '../server/switches';
import { periodErrors } from './period.rules';
import type { SavePeriod } from './save-period.schema';

type PeriodFields = { year: number; periodStart: Day; periodEnd: Day; lastClosingDate: Day | null };

export const PERIOD_SHAPE: RowShape<PeriodFields> = {
  entity: 'yearlyParameters',
  table: 'yearly_parameters',
  columns: { year: 'year', periodStart: 'period_start', periodEnd: 'period_end', lastClosingDate: 'last_closing_date' },
  label: ({ year }) => String(year),
};

/** The first records of a year, by number and day; they keep its period. */
async function recordsOf(ctx: Ctx, year: number): Promise<{ id: string; code: string; total: number }[]> {
  return ctx.sql(
    sql`SELECT id, number || ' (' || posting_date || ')' AS code, count(*) OVER ()::int AS total FROM stock_record
        WHERE company_id = ${ctx.company.id} AND posting_date BETWEEN make_date(${year}, 1, 1) AND make_date(${year}, 12, 31)
        ORDER BY posting_date, number LIMIT 4`,
  );
}

/**
 * Saves the open period of a year (a new year without `id`), while no posting is under way.
 * @throws E_PERIOD_RANGE, E_CODE_EXISTS, E_FIELD_FROZEN (the year, once it has records), E_CONFLICT
 * @rules POST-05, POST-26
 */
export async function savePeriod(ctx: Ctx, { id, version, ...given }: SavePeriod): Promise<SavedRow> {
  const fields: PeriodFields = { ...given, lastClosingDate: given.lastClosingDate ?? null };
  throwAll(periodErrors(fields));
  await lockSwitchesExclusively(ctx);
  return saveRow(ctx, PERIOD_SHAPE, { id, version }, fields, async (before) => {
    await assertFree(ctx, PERIOD_SHAPE.table, { path: 'year', code: String(fields.year), keys: { year: fields.year }, except: before?.id });
    if (before && before.fields.year !== fields.year && (await recordsOf(ctx, before.fields.year)).length > 0)
      throw new AppError('E_FIELD_FROZEN').at('year');
  });
}

/** Deletes a year without records. @throws E_IN_USE, E_CONFLICT, E_NOT_FOUND @rules POST-26 */
export async function removePeriod(ctx: Ctx, ref: Removal): Promise<{ id: string }> {
  await lockSwitchesExclusively(ctx);
  const row = await lockRow(ctx, PERIOD_SHAPE, ref.id);
  const records = row ? await recordsOf(ctx, row.fields.year) : [];
  const first = records.slice(0, 3);
  if (row && records.length > 0)
    throw new AppError('E_IN_USE', {
      code: String(row.fields.year),
      uses: [
        {
          what: 'records',
          count: records[0]?.total ?? 0,
          codes: first.map(({ code }) => code),
          rows: first.map(({ id, code }) => ({ id, code, to: 'record' })),
          more: records.length > 3,
        },
      ],
    });
  return removeRow(ctx, PERIOD_SHAPE, ref, []);
}
