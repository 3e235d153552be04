import { type EventNode, planLinks } from '../trace/link.rules';
import type { TracedLinks } from '../stock/post-trace';
import type { Leg } from './plan-legs';
import type { PathedRow } from './plan-rows';
import type { PlanOptions } from './plan.types';

/** The nodes of a row: its pieces, else its lot. Pieces that only change their lot stay the same pieces: there the lots are the nodes. @rules TRACE-03, LFL-09 */
const nodesOf = (row: PathedRow, byLot: boolean): EventNode[] => {
  const common = { itemId: row.itemId, entryId: row.id };
  if (row.serials.length > 0 && !byLot) return row.serials.map(({ id }) => ({ ...common, lotId: row.lotId, serialId: id, quantity: '1' }));
  return [{ ...common, lotId: row.lotId, serialId: null, quantity: row.quantity }];
};

/**
 * The genealogy of a posting: what its unloading side took in went into what its loading side gave out; nothing for other postings.
 * @rules TRACE-01, TRACE-02, TRACE-03, TRACE-12, LFL-10
 */
export function tracedLinks(main: Leg, other: Leg | null, { transforms, pairs, recordId }: PlanOptions): TracedLinks[] {
  if (!transforms || !other) return [];
  const nodes = (leg: Leg, lineIds: ReadonlySet<string>) =>
    leg.rows.filter(({ lineId }) => lineIds.has(lineId)).flatMap((row) => nodesOf(row, transforms === 'LOT_FROM_LOT'));
  const event = (lineId: string, mainLines: ReadonlySet<string>, otherLines: ReadonlySet<string>): TracedLinks => {
    const [mine, theirs] = [nodes(main, mainLines), nodes(other, otherLines)];
    const sides = main.terms.direction === 'UNLOAD' ? { inputs: mine, outputs: theirs } : { inputs: theirs, outputs: mine };
    return { recordId, lineId, kind: transforms, links: planLinks({ ...sides, pairs }) };
  };
  const [first] = main.lines;
  if (transforms === 'LOT_FROM_LOT' && first)
    return [event(first.id, new Set(main.lines.map(({ id }) => id)), new Set(other.lines.map(({ id }) => id)))];
  return main.lines.map(({ id }) =>
    event(id, new Set([id]), new Set(other.lines.filter(({ mainLineId }) => mainLineId === id).map((line) => line.id))),
  );
}
