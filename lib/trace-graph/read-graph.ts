import type { RunSql } from '../kernel/ctx';
import { itemsOfPieces, type NodeFacts, readNodeFacts } from './graph-nodes.query';
import { shapeTrace, type TraceShape } from './trace-graph.rules';
import { nodeSet } from '../trace/node-set';
import { listOrigins, readOutward } from '../trace/trace-ends.query';
import type { Delivery, Origin } from '../trace/trace.types';
import { type Beginning, walkSides, type Ways } from '../trace/walk-sides';

export type TraceGraph = TraceShape & {
  readonly facts: ReadonlyMap<string, NodeFacts>;
  readonly origins: readonly Origin[];
  readonly deliveries: readonly Delivery[];
};

/** Members of a group that are named, and rows of suppliers and customers that are drawn. */
const [NAMED, ENDS_MOST] = [20, 500];

/**
 * The same trace as a graph: what is nearest to the start, at most `most` lots, pieces or groups of like pieces, with suppliers and customers of these.
 * @rules TRACE-04, TRACE-05, TRACE-06, TRACE-11, TRACE-12
 */
export async function readTraceGraph(
  run: RunSql,
  companyId: number,
  start: Beginning,
  asked: Ways & { readonly most: number },
): Promise<TraceGraph> {
  const { starts, ...sides } = await walkSides(run, companyId, start, asked);
  const pieces = [...sides.composition.steps, ...sides.usage.steps].flatMap(({ to, toIsSerial }) => (toIsSerial ? [to] : []));
  const past = asked.past ?? null;
  const itemOf = await itemsOfPieces(run, companyId, pieces);
  const shape = shapeTrace(sides, { startId: start.id, starts, most: asked.most, itemOf });
  const of = (side: 'composition' | 'usage') =>
    nodeSet(shape.spots.flatMap((spot) => (spot.side === side || spot.side === 'start' ? spot.ids : [])));
  const [facts, origins, outward] = await Promise.all([
    readNodeFacts(
      run,
      companyId,
      shape.spots.flatMap(({ id, ids, side }) => (side === 'start' ? [id] : ids.slice(0, NAMED))),
    ),
    asked.composition ? listOrigins(run, companyId, { nodes: of('composition'), most: ENDS_MOST, past }) : null,
    asked.usage ? readOutward(run, companyId, { nodes: of('usage'), most: ENDS_MOST, past }) : null,
  ]);
  return { ...shape, facts, origins: origins?.rows ?? [], deliveries: outward?.deliveries.rows ?? [] };
}
