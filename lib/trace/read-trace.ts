import type { RunSql } from '../kernel/ctx';
import type { PageOf } from '../server/page-of';
import { listDeliveries, listOrigins, listRemaining, listUnexplained } from './trace-ends.query';
import { readTraceRows } from './trace-rows.query';
import type { Delivery, Origin, Remaining, TraceDirection, TraceRow, Unexplained } from './trace.types';
import type { Past } from './past.types';
import type { WalkedSide } from './trace-graph.rules';
import { type Beginning, walkSides } from './walk-sides';

/** One side of a trace: everything reached, and the page of steps that is shown. */
export type TraceSide = {
  readonly rows: readonly TraceRow[];
  readonly page: number;
  readonly pages: number;
  /** Steps within the levels asked for. */
  readonly steps: number;
  /** Lots and pieces reached on all levels, the starts left out. */
  readonly reached: number;
  readonly deepest: number;
};
export type Trace = {
  readonly composition: TraceSide | null;
  readonly usage: TraceSide | null;
  readonly origins: PageOf<Origin>;
  readonly deliveries: PageOf<Delivery>;
  readonly remaining: readonly Remaining[];
  /** Where the forward answer ends though something went on. */
  readonly unexplained: PageOf<Unexplained>;
};

export const TRACE_PAGE = 50;
/** Rows of suppliers and customers that a page shows. */
const ENDS_MOST = 200;

type Asked = {
  readonly composition: boolean;
  readonly usage: boolean;
  readonly levels: number;
  readonly past?: Past | null;
  /** Steps on a page, where it is not the usual number. */
  readonly size?: number;
  readonly page: Readonly<Record<TraceDirection, number>>;
};
/**
 * Where a lot or piece came from and where it went, over all levels: nothing is cut, lists longer than a page say how long they are.
 * A lot of numbered pieces is traced with its pieces. A direction that is not asked for is not walked, and its ends are those of the start alone.
 * @rules TRACE-04, TRACE-05, TRACE-06, TRACE-10, TRACE-11, TRACE-12
 */
export async function readTrace(run: RunSql, companyId: number, start: Beginning, asked: Asked): Promise<Trace> {
  const { starts, composition: back, usage: on } = await walkSides(run, companyId, start, asked);
  const { past = null, size = TRACE_PAGE } = asked;
  const side = async (direction: TraceDirection, { steps, levels }: WalkedSide): Promise<TraceSide | null> => {
    if (!asked[direction]) return null;
    const shown = asked.levels === 0 ? steps : steps.filter(({ level }) => level <= asked.levels);
    const pages = Math.max(1, Math.ceil(shown.length / size));
    const page = Math.min(asked.page[direction], pages);
    const rows = await readTraceRows(run, companyId, shown.slice((page - 1) * size, page * size), { direction, past });
    return { rows, page, pages, steps: shown.length, reached: levels.size - starts.length, deepest: steps.at(-1)?.level ?? 0 };
  };
  const [composition, usage, origins, deliveries, remaining, unexplained] = await Promise.all([
    side('composition', back),
    side('usage', on),
    listOrigins(run, companyId, { nodes: [...back.levels.keys()], most: Math.max(size, ENDS_MOST), past }),
    listDeliveries(run, companyId, { nodes: [...on.levels.keys()], most: Math.max(size, ENDS_MOST), past }),
    listRemaining(run, companyId, [...on.levels.keys()], past),
    listUnexplained(run, companyId, { nodes: asked.usage ? [...on.levels.keys()] : [], most: ENDS_MOST, past }),
  ]);
  return { composition, usage, origins, deliveries, remaining, unexplained };
}
