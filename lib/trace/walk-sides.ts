import type { RunSql } from '../kernel/ctx';
import type { Past } from './past.types';
import { levelsOf, orderSteps } from './trace.rules';
import type { WalkedSide } from './trace-graph.rules';
import type { TraceDirection } from './trace.types';
import { piecesOf, walkTrace } from './walk-trace.query';

export type Ways = Readonly<Record<TraceDirection, boolean>> & { readonly past?: Past | null };
/** A lot or piece, and others that the trace begins with as well. */
export type Beginning = { readonly id: string; readonly isSerial: boolean; readonly more?: readonly string[] };
export type WalkedTrace = { readonly starts: readonly string[] } & Readonly<Record<TraceDirection, WalkedSide>>;

/** Both sides of a lot or piece over all levels, the lot with its pieces; a direction that is not asked for has the starts alone. @rules TRACE-06, TRACE-10, TRACE-12 */
export async function walkSides(run: RunSql, companyId: number, start: Beginning, ways: Ways): Promise<WalkedTrace> {
  const given = [start.id, ...(start.more ?? [])];
  const pieces = start.isSerial && given.length === 1 ? [] : await piecesOf(run, companyId, given);
  const starts = [...new Set([...given, ...pieces])];
  const walk = async (direction: TraceDirection): Promise<WalkedSide> => {
    const steps = ways[direction] ? await walkTrace(run, companyId, starts, { direction, past: ways.past ?? null }) : [];
    const levels = levelsOf(starts, steps);
    return { steps: orderSteps(levels, steps), levels };
  };
  const [composition, usage] = await Promise.all([walk('composition'), walk('usage')]);
  return { starts, composition, usage };
}
