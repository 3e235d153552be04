import { type EventNode, type PiecePairs, planLinks, planLinksOfPieces } from '../trace/link.rules';
import type { TracedLinks } from '../stock/post-trace';
import type { Leg } from './plan-legs';
import type { PathedRow } from './plan-rows';
import type { PlanOptions } from './plan.types';

const lotNode = (row: PathedRow) => ({
  itemId: row.itemId,
  entryId: row.id,
  lotId: row.lotId,
  serialId: null,
  quantity: row.quantity,
  pieces: row.serials.map(({ id }) => id),
});

/** The nodes of a row: its pieces, else its lot. @rules TRACE-03 */
const nodesOf = (row: PathedRow): EventNode[] =>
  row.serials.length > 0
    ? row.serials.map(({ id }) => ({ itemId: row.itemId, entryId: row.id, lotId: row.lotId, serialId: id, quantity: '1' }))
    : [lotNode(row)];

const piecesOf = (rows: readonly PathedRow[]) => rows.flatMap(({ serials }) => serials);

/** Which component pieces a person mapped to which pieces of the product, whose places in their line are given. @rules TRACE-12 */
function mappedPieces(main: readonly PathedRow[], components: readonly PathedRow[], componentsAre: PiecePairs['told']): PiecePairs {
  const products = new Map(piecesOf(main).map(({ position, id }) => [position, id]));
  const pairs = piecesOf(components).flatMap(({ id, input }) => {
    const product = typeof input?.mate === 'number' ? products.get(input.mate) : undefined;
    if (product === undefined) return [];
    return [componentsAre === 'INPUT' ? { input: id, output: product } : { input: product, output: id }];
  });
  return { pairs, told: componentsAre };
}

/**
 * The genealogy of a posting: what its unloading side took in went into what its loading side gave out; nothing for other postings. Pieces that only
 * change their lot stay the same pieces: there the lots are the nodes.
 * @rules TRACE-01, TRACE-02, TRACE-03, TRACE-12, LFL-09, LFL-10
 */
export function tracedLinks(main: Leg, other: Leg | null, { transforms, recordId }: PlanOptions): TracedLinks[] {
  if (!transforms || !other) return [];
  const [first] = main.lines;
  if (transforms === 'LOT_FROM_LOT' && first) {
    const [from, to] = main.terms.direction === 'UNLOAD' ? [main, other] : [other, main];
    const [inputs, outputs] = [from.rows.map(lotNode), to.rows.map(lotNode)];
    const links = piecesOf(from.rows).length > 0 ? planLinksOfPieces(inputs, outputs) : planLinks({ inputs, outputs });
    return [{ recordId, lineId: first.id, kind: transforms, links }];
  }
  return main.lines.map(({ id }) => {
    const answering = new Set(other.lines.filter(({ mainLineId }) => mainLineId === id).map((line) => line.id));
    const [mine, theirs] = [main.rows.filter(({ lineId }) => lineId === id), other.rows.filter(({ lineId }) => answering.has(lineId))];
    const unloads = main.terms.direction === 'UNLOAD';
    const [inputs, outputs] = unloads ? [mine, theirs] : [theirs, mine];
    const mapped = mappedPieces(mine, theirs, unloads ? 'OUTPUT' : 'INPUT');
    return {
      recordId,
      lineId: id,
      kind: transforms,
      links: planLinks({ inputs: inputs.flatMap(nodesOf), outputs: outputs.flatMap(nodesOf), mapped }),
    };
  });
}
