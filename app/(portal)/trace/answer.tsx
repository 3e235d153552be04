import type { Company } from '@/lib/kernel/ctx';
import { dayIn } from '@/lib/kernel/day';
import { appDatabase } from '@/lib/server/app-database';
import type { Begun } from '@/lib/trace/read-start';
import { readTraceGraph } from '@/lib/trace-graph/read-graph';
import { readTrace } from '@/lib/trace/read-trace';
import { readWhy } from '@/lib/trace/read-why';
import { pastOf, type TraceParams } from '@/lib/trace/trace.params';
import { LotBalanceView } from '../lots/[id]/lot-balance';
import { graphData } from './graph-data';
import { TraceAnswer } from './trace-answer';

/** More rows of a table than this are no paper that anybody reads; the page says so. */
const PAPER_ROWS = 2_000;
/** Rows of suppliers and customers on the screen; the file has all of them. */
const ENDS = 50;
/** Beside a graph nothing is told but figures and the largest gaps. */
const BESIDE_GRAPH = { size: 1, ends: 3 };

/** Reads the answer, as tables or as a graph of the same. @rules TRACE-04, TRACE-05, TRACE-06 */
export async function Answer({ start, set, params, company }: Begun & { params: TraceParams; company: Company }) {
  const { sql } = appDatabase();
  const time = new Date();
  const ways = { composition: params.composition === 'on', usage: params.usage === 'on' };
  const nothing = !ways.composition && !ways.usage;
  const past = pastOf(params, company.timeZone);
  const asked = {
    ...ways,
    levels: params.levels,
    past,
    ...(params.view === 'graph' ? BESIDE_GRAPH : params.paper ? { size: PAPER_ROWS } : { ends: ENDS }),
    page: { composition: params.back, usage: params.on },
  };
  const [trace, graph, why] = nothing
    ? [null, null, null]
    : await Promise.all([
        readTrace(sql, company.id, start, asked),
        params.view === 'graph' ? readTraceGraph(sql, company.id, start, { ...ways, past, most: params.nodes }) : null,
        params.why ? readWhy(sql, company.id, start, { ...ways, past, node: params.why }) : null,
      ]);
  const { timeZone } = company;
  const drawn = graph ? await graphData(graph, params, { set, today: dayIn(timeZone, time), timeZone }) : null;
  const balance =
    params.paper && !set && !start.isSerial ? <LotBalanceView lot={start} companyId={company.id} movements={1} asked /> : null;
  return <TraceAnswer {...{ start, set, trace, graph: drawn, why, balance, params, time, timeZone }} />;
}
