import type { OwnStock } from '../boms/explode-parents';
import { stockKey } from '../boms/explode.rules';
import { add, negate, ZERO } from '../kernel/quantity';
import type { LineState, NewEntry } from '../stock/ledger.types';
import type { PostingFacts } from './record-facts.query';

/** Whether an offset record moved components instead of what the main lines moved: its lines name other items than theirs. @rules BOM-02 */
export function isExploded(lines: readonly LineState[], offsetLines: readonly LineState[]): boolean {
  const mains = new Map(lines.map((line) => [line.id, line]));
  return offsetLines.some(({ mainLineId, itemId, variantId }) => {
    const main = mainLineId === null ? undefined : mains.get(mainLineId);
    return main !== undefined && (main.itemId !== itemId || main.variantId !== variantId);
  });
}

/** The facts of a record that stands: what its templates say today about bills of materials holds for future records only (2.13). */
export const asPosted = (facts: PostingFacts, exploded: boolean): PostingFacts => ({
  ...facts,
  template: facts.template && { ...facts.template, billOfMaterials: false },
  offset: facts.offset && { ...facts.offset, template: { ...facts.offset.template, billOfMaterials: exploded } },
});

/** What the components of a record took themselves: those of the lines that change come back, the others keep their lots. @rules OFF-07, POST-18 */
export function ownStock(recordId: string, entries: readonly NewEntry[], reversedLines: ReadonlySet<string>): OwnStock {
  const taken = entries.filter((entry) => entry.recordId === recordId && entry.direction === 'UNLOAD');
  const plain = new Map<string, string>();
  for (const { itemId, variantId, lotId, lineId, quantity } of taken) {
    const key = stockKey(itemId, variantId);
    if (lotId === null && reversedLines.has(lineId)) plain.set(key, add(plain.get(key) ?? ZERO, negate(quantity)));
  }
  const kept = taken.flatMap(({ lotId, locationId, lineId, quantity }) =>
    lotId !== null && !reversedLines.has(lineId) ? [{ lotId, locationId, quantity: negate(quantity) }] : [],
  );
  return { recordId, kept, plain };
}
