import type { OwnStock } from '../boms/explode-parents';
import { stockKey } from '../boms/explode.rules';
import type { FieldError } from '../kernel/errors';
import { add, isQuantity, negate, subtract, ZERO } from '../kernel/quantity';
import type { LineState, NewEntry } from '../stock/ledger.types';
import type { PostingFacts } from './record-facts.query';
import type { OtherSide } from './plan.types';
import type { RecordComponentInput, RecordLineInput } from '../records/record.types';

type Named = Pick<LineState, 'id' | 'itemId' | 'variantId'>;

/** Whether an offset record moved components instead of what the main lines moved: its lines name other items than theirs. @rules BOM-02 */
export function isExploded(lines: readonly Named[], offsetLines: readonly (Named & Pick<LineState, 'mainLineId'>)[]): boolean {
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

/** What is left of it to others once lines have the components that they were given. @rules WDR-07 */
export function lessTaken(own: OwnStock | null, taken: readonly RecordComponentInput[]): OwnStock | null {
  if (!own || taken.length === 0) return own;
  const plain = new Map(own.plain);
  for (const { itemId, variantId, quantity, lots } of taken) {
    const key = stockKey(itemId, variantId);
    if (lots.length === 0 && isQuantity(quantity)) plain.set(key, subtract(plain.get(key) ?? ZERO, quantity));
  }
  const kept = taken.flatMap(({ lots, locationId }) =>
    lots.flatMap((lot) =>
      lot.lotId !== null && isQuantity(lot.quantity)
        ? [{ lotId: lot.lotId, locationId: lot.locationId ?? locationId, quantity: lot.quantity }]
        : [],
    ),
  );
  return { ...own, kept: [...own.kept, ...kept], plain };
}

/** A line that keeps its item keeps the version that it was taken apart by. @rules BOM-04, OFF-07 */
export const standingBom = ({ itemId }: { readonly itemId: string }, stands: LineState | null) =>
  stands?.bomItemId === itemId && stands.bomVersion ? { itemId, version: stands.bomVersion } : null;

type Completed = Pick<RecordLineInput, 'components'>;

/** Where a component stands in the form: at its row where a person completed it, else among the lines of the other side. @rules BOM-07 */
export function componentPath(n: number, answers: readonly (number | null)[], given: readonly Completed[]): string {
  const main = answers[n] ?? null;
  const at = answers.slice(0, n).filter((one) => one === main).length;
  return main !== null && given[main]?.components ? `lines.${main}.components.${at}` : `offset.lines.${n}`;
}

/** Complaints about components, at the rows where a person completed them. @rules BOM-07 */
export const atComponents = (errors: readonly FieldError[], otherSide: OtherSide | null, given: readonly Completed[]): FieldError[] =>
  errors.map((error) => ({
    ...error,
    path: otherSide
      ? error.path.replace(/^offset\.lines\.(\d+)/, (_, n: string) => componentPath(Number(n), otherSide.answers, given))
      : error.path,
  }));
