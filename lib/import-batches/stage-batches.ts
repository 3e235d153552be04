import sql from 'sql-template-tag';
import { grouped } from '../kernel/grouped';
import { KINDS } from '../import-kinds/kinds';
import type { ImportRow, KindWork, RowComplaint } from '../import-kinds/kind.types';
import { readBytes } from '../imports/import-run';
import type { ImportRun } from '../imports/import.types';
import { json } from '../imports/keep-outcome';
import { Outcomes } from '../imports/outcomes';
import { readRows } from '../imports/read-rows';
import type { Ctx } from '../kernel/ctx';
import { cutBatches } from './cut-batches.rules';

/** A row as it waits: what it says, and why it is refused, by the reading of the file or by the check before. */
export type WaitingRow = {
  readonly line: number;
  readonly said: ImportRow['values'] | null;
  readonly complaints: readonly RowComplaint[] | null;
};

/** Rows that are written at a time. */
const AT_ONCE = 5_000;

type Refused = ReadonlyMap<number, readonly RowComplaint[]>;

/** What the check refused stays refused: an import is exactly what was seen before it. */
async function refusedByCheck(ctx: Ctx, importId: string): Promise<Refused> {
  const rows = await ctx.sql<RowComplaint & { line: number }>(
    sql`SELECT line, field, code, params FROM import_problem WHERE company_id = ${ctx.company.id} AND import_id = ${importId}::uuid AND batch = 0 ORDER BY n`,
  );
  const refused = new Map<number, RowComplaint[]>();
  for (const { line, ...complaint } of rows) refused.set(line, [...(refused.get(line) ?? []), complaint]);
  return refused;
}

/** Rows of one record together, those that others refer to first, those that cannot be read where they stand in the file. */
function* units(
  work: KindWork,
  rows: readonly ImportRow[],
  refused: Outcomes['refused'],
  before: Refused,
): Generator<readonly WaitingRow[]> {
  const unread = [...refused].map(([line, complaints]): WaitingRow => ({ line, said: null, complaints })).sort((a, b) => a.line - b.line);
  const ordered = work.inOrder?.(rows) ?? rows;
  const groups = work.wholeBy ? grouped(ordered, work.wholeBy).values() : ordered.map((row) => [row]);
  let next = 0;
  for (const group of groups) {
    const first = group[0]?.line ?? 0;
    for (let one = unread[next]; one && one.line < first; one = unread[++next]) yield [one];
    yield group.map(({ line, values }) => ({ line, said: values, complaints: before.get(line) ?? null }));
  }
  for (const one of unread.slice(next)) yield [one];
}

async function keepRows(ctx: Ctx, importId: string, batches: readonly (readonly WaitingRow[])[]): Promise<void> {
  const waiting = batches.flatMap((batch, at) => batch.map((row, n) => ({ ...row, batch: at + 1, n })));
  for (let at = 0; at < waiting.length; at += AT_ONCE)
    await ctx.sql(
      sql`INSERT INTO import_row (company_id, import_id, batch, n, line, said, complaints)
          SELECT ${ctx.company.id}, ${importId}::uuid, t.batch, t.n, t.line, t.said, t.complaints
          FROM json_to_recordset(${json(waiting.slice(at, at + AT_ONCE))}::json) AS t(batch int, n int, line int, said jsonb, complaints jsonb)`,
    );
}

/**
 * Reads the file and puts its rows down, batch by batch, so that each step finds its own; nothing of them is done yet. What was put down before stays.
 * @returns how many rows wait
 */
export async function stageBatches(ctx: Ctx, run: ImportRun): Promise<number> {
  const company = ctx.company.id;
  const [there] = await ctx.sql<{ all: number; left: number }>(
    sql`SELECT count(*)::int AS all, COALESCE(sum(row_count) FILTER (WHERE state IN ('WAITING', 'REFUSED')), 0)::int AS left
        FROM import_batch WHERE company_id = ${company} AND import_id = ${run.id}::uuid`,
  );
  if (there && there.all > 0) return there.left;
  const work = KINDS[run.kind];
  const outcomes = new Outcomes(ctx);
  const { rows, lines } = await readRows(run, await readBytes(ctx.sql, company, run.id), work, outcomes);
  const before = await refusedByCheck(ctx, run.id);
  const batches = cutBatches(units(work, rows, outcomes.refused, before), run.batchRows ?? lines.length);
  const heads = batches.map((batch, at) => {
    const of = batch.map(({ line }) => line).sort((a, b) => a - b);
    return { n: at + 1, first: of[0], last: of.at(-1), rows: of.length };
  });
  await ctx.sql(sql`DELETE FROM import_problem WHERE company_id = ${company} AND import_id = ${run.id}::uuid`);
  await ctx.sql(
    sql`INSERT INTO import_batch (company_id, import_id, n, first_line, last_line, row_count)
        SELECT ${company}, ${run.id}::uuid, t.n, t.first, t.last, t.rows FROM json_to_recordset(${JSON.stringify(heads)}::json) AS t(n int, first int, last int, rows int)`,
  );
  await keepRows(ctx, run.id, batches);
  return lines.length;
}
