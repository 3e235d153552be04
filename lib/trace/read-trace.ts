import type { RunSql } from '../kernel/ctx';
import type { PageOf } from '../server/page-of';
import { type NodeSet, nodeSet } from './node-set';
import { listOrigins, readOutward } from './trace-ends.query';
import { listRemaining } from './trace-remaining.query';
import { readTraceRows } from './trace-rows.query';
import type { Delivery, Origin, Remaining, TraceDirection, TraceRow, Unexplained } from './trace.types';
import type { Past } from './past.types';
import { type Beginning, idsOf } from './walk-sides';
import { reachOf, startsOf } from './walk-trace.query';

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
/** Rows of suppliers, customers and gaps, where no other number is asked for. */
const ENDS_MOST = 200;

type Asked = {
  readonly composition: boolean;
  readonly usage: boolean;
  readonly levels: number;
  readonly past?: Past | null;
  /** Steps on a page, where it is not the usual number. */
  readonly size?: number;
  /** Rows of suppliers, customers and gaps, likewise. */
  readonly ends?: number;
  readonly page: Readonly<Record<TraceDirection, number>>;
};
/** One way of the trace; where it is not asked for, the starts alone. */
type Walked = { readonly side: Promise<TraceSide> | null; readonly nodes: NodeSet };

/**
 * Where a lot or piece came from and where it went, over all levels: nothing is cut, lists longer than a page say how long they are.
 * A lot of numbered pieces is traced with its pieces. A direction that is not asked for is not walked, and its ends are those of the start alone.
 * @rules TRACE-04, TRACE-05, TRACE-06, TRACE-10, TRACE-11, TRACE-12
 */
export async function readTrace(run: RunSql, companyId: number, start: Beginning, asked: Asked): Promise<Trace> {
  const { past = null, size = TRACE_PAGE, levels } = asked;
  const [ids, most] = [idsOf(start), asked.ends ?? Math.max(size, ENDS_MOST)];
  const walk = async (direction: TraceDirection): Promise<Walked> => {
    if (!asked[direction]) return { side: null, nodes: nodeSet(await startsOf(run, companyId, ids)) };
    const { nodes, shown, ...reach } = await reachOf(run, companyId, ids, { direction, past, levels, page: asked.page[direction], size });
    const rows = readTraceRows(run, companyId, shown, { direction, past });
    return { nodes, side: rows.then((rows) => ({ rows, pages: Math.max(1, Math.ceil(reach.steps / size)), ...reach })) };
  };
  const back = async () => {
    const { nodes, side } = await walk('composition');
    return Promise.all([side, listOrigins(run, companyId, { nodes, most, past })]);
  };
  const on = async () => {
    const { nodes, side } = await walk('usage');
    return Promise.all([
      side,
      readOutward(run, companyId, { nodes, first: start.id, most, past }),
      listRemaining(run, companyId, nodes, past),
    ]);
  };
  const [[composition, origins], [usage, { deliveries, unexplained }, remaining]] = await Promise.all([back(), on()]);
  return { composition, usage, origins, deliveries, remaining, unexplained: asked.usage ? unexplained : { rows: [], total: 0 } };
}
