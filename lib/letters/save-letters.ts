import sql, { raw } from 'sql-template-tag';
import type { Ctx } from '../kernel/ctx';
import { type ErrorParams, type FieldError, throwAll } from '../kernel/errors';
import { newId } from '../kernel/id';
import { whoWasFaster } from '../server/conflict';
import { doubledYears } from './letters.rules';
import type { SaveLetters } from './save-letters.schema';

type Wanted = { readonly period: number; readonly letters: string; readonly version: number | null };
type Stored = {
  readonly id: string;
  readonly period: number;
  readonly letters: string;
  readonly version: number;
  readonly updatedBy: string | null;
  readonly updatedAt: Date;
};
type LetterTable = {
  readonly table: 'month_letter' | 'year_letter';
  readonly column: 'month' | 'year';
  readonly entity: string;
  readonly list: 'months' | 'years';
};

const MONTH: LetterTable = { table: 'month_letter', column: 'month', entity: 'monthLetter', list: 'months' };
const YEAR: LetterTable = { table: 'year_letter', column: 'year', entity: 'yearLetter', list: 'years' };

/** A row that is gone by now has no version. */
const GONE = 0;

/** Who read an older row, or none where there is one by now, is told so at the field, with both letters and the version that stands. */
async function conflicts(
  ctx: Ctx,
  home: LetterTable,
  wanted: readonly Wanted[],
  stored: ReadonlyMap<number, Stored>,
): Promise<FieldError[]> {
  const errors: FieldError[] = [];
  for (const [at, { period, letters, version }] of wanted.entries()) {
    const row = stored.get(period);
    if ((row?.version ?? null) === version || (row?.letters ?? '') === letters) continue;
    const who: ErrorParams = row ? await whoWasFaster(ctx, row) : { version: GONE };
    const params = { ...who, old: row?.letters ?? '', yours: letters, ...(row ? { theirs: row.letters } : {}) };
    errors.push({ path: `${home.list}.${at}.letters`, code: 'E_CONFLICT', params });
  }
  return errors;
}

/** Brings one table to what is wanted, with two statements however many rows change; one fact per row that did. */
async function write(ctx: Ctx, home: LetterTable, wanted: readonly Wanted[]): Promise<number> {
  const table = raw(home.table);
  const column = raw(home.column);
  const rows = await ctx.sql<Stored>(
    sql`SELECT id, ${column} AS period, letters, version, updated_by AS "updatedBy", updated_at AS "updatedAt" FROM ${table} WHERE company_id = ${ctx.company.id} AND ${column} = ANY(${wanted.map(({ period }) => period)}::int[]) ORDER BY id FOR UPDATE`,
  );
  const stored = new Map(rows.map((row) => [row.period, row]));
  throwAll(await conflicts(ctx, home, wanted, stored));
  const changed = wanted.filter(({ period, letters }) => (stored.get(period)?.letters ?? '') !== letters);
  const gone = changed.filter(({ letters }) => letters === '');
  const kept = changed
    .filter(({ letters }) => letters !== '')
    .map(({ period, letters }) => ({ id: stored.get(period)?.id ?? newId(), period, letters }));
  await ctx.sql(
    sql`DELETE FROM ${table} WHERE company_id = ${ctx.company.id} AND ${column} = ANY(${gone.map(({ period }) => period)}::int[])`,
  );
  await ctx.sql(
    sql`INSERT INTO ${table} AS t (company_id, id, ${column}, letters, created_by, updated_by)
        SELECT ${ctx.company.id}, r.id, r.period, r.letters, ${ctx.actor.userId}, ${ctx.actor.userId} FROM json_to_recordset(${JSON.stringify(kept)}::json) AS r(id uuid, period int, letters text)
        ON CONFLICT (company_id, ${column}) DO UPDATE SET letters = excluded.letters, version = t.version + 1, updated_at = ${ctx.now}, updated_by = excluded.updated_by`,
  );
  for (const { period, letters } of changed) {
    const before = stored.get(period);
    const id = before?.id ?? kept.find((row) => row.period === period)?.id ?? newId();
    ctx.record({
      action: letters === '' ? `${home.entity}.remove` : `${home.entity}.save`,
      entity: home.entity,
      entityId: id,
      label: String(period),
      changes: { letters: [before?.letters ?? null, letters || null] },
    });
  }
  return changed.length;
}

/**
 * Saves the letters of months and years as the page shows them; empty letters take the row away. Returns how many rows changed.
 * @throws E_CODE_EXISTS (a year twice), E_CONFLICT at the letters that someone else has changed
 * @rules CODE-17
 */
export async function saveLetters(ctx: Ctx, { months, years }: SaveLetters): Promise<{ changed: number }> {
  throwAll(doubledYears(years));
  const changedMonths = await write(
    ctx,
    MONTH,
    months.map(({ month, ...rest }) => ({ period: month, ...rest })),
  );
  const changedYears = await write(
    ctx,
    YEAR,
    years.map(({ year, ...rest }) => ({ period: year, ...rest })),
  );
  const changed = changedMonths + changedYears;
  // Pressing save without a change is a save all the same.
  if (changed === 0)
    ctx.record({ action: 'letters.save', entity: 'letters', entityId: newId(), label: String(ctx.company.code), changes: {} });
  return { changed };
}
