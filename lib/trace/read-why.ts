import type { RunSql } from '../kernel/ctx';
import { waysTo } from './trace.rules';
import { readTraceRows } from './trace-rows.query';
import type { TraceDirection, TraceRow } from './trace.types';
import { type Beginning, walkSides, type Ways } from './walk-sides';

/** How a lot or piece came into a trace: the ways from the start, at most twenty, each as its steps. */
export type Why = { readonly direction: TraceDirection; readonly ways: readonly (readonly TraceRow[])[] };

/** Why a lot or piece is in the answer of a trace; null when it is not. @rules TRACE-10 */
export async function readWhy(
  run: RunSql,
  companyId: number,
  start: Beginning,
  { node, ...asked }: Ways & { readonly node: string },
): Promise<Why | null> {
  const walked = await walkSides(run, companyId, start, asked);
  const direction = walked.usage.levels.has(node) ? 'usage' : 'composition';
  const { levels, steps } = walked[direction];
  const ways = waysTo(levels, steps, node);
  if (ways.length === 0) return null;
  const key = ({ from, to }: { from: string; to: string }) => `${from} ${to}`;
  const used = [...new Map(ways.flat().map((step) => [key(step), step])).values()];
  const rows = await readTraceRows(run, companyId, used, { direction, past: asked.past ?? null });
  const told = new Map(rows.map((row) => [key(row), row]));
  return { direction, ways: ways.map((way) => way.flatMap((step) => told.get(key(step)) ?? [])) };
}
