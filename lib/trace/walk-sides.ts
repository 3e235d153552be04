import type { RunSql } from '../kernel/ctx';
import type { Past } from './past.types';
import type { WalkedSide } from '../trace-graph/trace-graph.rules';
import { levelsBy } from './trace.rules';
import type { TraceDirection } from './trace.types';
import { startsOf, walkTrace } from './walk-trace.query';

export type Ways = Readonly<Record<TraceDirection, boolean>> & { readonly past?: Past | null };
/** A lot or piece, and others that the trace begins with as well. */
export type Beginning = { readonly id: string; readonly isSerial: boolean; readonly more?: readonly string[] };
export type WalkedTrace = { readonly starts: readonly string[] } & Readonly<Record<TraceDirection, WalkedSide>>;

export const idsOf = ({ id, more = [] }: Beginning): readonly string[] => [id, ...more];

/** Both sides of a lot or piece over all levels, the lot with its pieces; a direction that is not asked for has the starts alone. @rules TRACE-06, TRACE-10, TRACE-12 */
export async function walkSides(run: RunSql, companyId: number, start: Beginning, ways: Ways): Promise<WalkedTrace> {
  const starts = await startsOf(run, companyId, idsOf(start));
  const walk = async (direction: TraceDirection): Promise<WalkedSide> => {
    const steps = ways[direction] ? await walkTrace(run, companyId, starts, { direction, past: ways.past ?? null }) : [];
    return { steps, levels: levelsBy(starts, steps) };
  };
  const [composition, usage] = await Promise.all([walk('composition'), walk('usage')]);
  return { starts, composition, usage };
}
