import { BLANK_LOT } from '../records/blank-lot.rules';
import { stockKey } from '../boms/explode.rules';
import { add, compare, isQuantity, negate, normal, type Quantity, ZERO } from '../kernel/quantity';
import type { LineState } from '../stock/ledger.types';
import type { StandingPiece } from '../stock/serial-locks';
import type { PieceMate } from './piece-mates.query';
import type { RecordComponentInput, RecordLineInput, RecordLotInput } from '../records/record.types';
import type { LiveEntry } from './standing-record.query';

/** A component as it was posted, in the shape in which a person completes one; `amount` per main unit. */
export type PostedComponent = RecordComponentInput & { readonly amount: string | null };

/** The components that a line was posted with, and the version of the bill of materials that they came from. */
export type PostedComponents = { readonly version: string; readonly components: readonly PostedComponent[] };

/** What the other side of a record wrote, as it stands. */
export type ComponentBooks = {
  readonly offsetLines: readonly Pick<
    LineState,
    'id' | 'mainLineId' | 'itemId' | 'variantId' | 'locationId' | 'baseQty' | 'baseAmount' | 'removed'
  >[];
  readonly entries: readonly Pick<LiveEntry, 'id' | 'lineId' | 'lotId' | 'locationId' | 'quantity' | 'packages' | 'rfidTag'>[];
  readonly pieces: readonly Pick<StandingPiece, 'lineId' | 'entryId' | 'serialId' | 'code'>[];
  readonly mates: readonly PieceMate[];
};

const BARE_PIECE = { customerCode: null, supplierCode: null, startDate: null, expiryDate: null };
const unsigned = (quantity: Quantity): Quantity => normal(compare(quantity, ZERO) < 0 ? negate(quantity) : quantity);

/**
 * The components of a main line as they were posted. `products` are the pieces of that line as they shall stand: a mapping to a piece that the line has no
 * more is none.
 * @rules TRACE-08, TRACE-12, OFF-07
 */
export function componentsAsPosted(
  { offsetLines, entries, pieces, mates }: ComponentBooks,
  mainLineId: string,
  products: readonly { readonly serialId: string | null }[],
): PostedComponent[] {
  const productOf = new Map(mates.map(({ pieceId, productId }) => [pieceId, productId]));
  const placeOf = new Map(products.map(({ serialId }, at) => [serialId, at]));
  return offsetLines
    .filter((line) => line.mainLineId === mainLineId && !line.removed)
    .map((line) => {
      const own = entries.filter(({ lineId }) => lineId === line.id);
      const inLots = own.filter(({ lotId }) => lotId !== null);
      const lotOf = new Map(inLots.map(({ id }, at) => [id, at]));
      return {
        itemId: line.itemId,
        variantId: line.variantId,
        quantity: unsigned(line.baseQty),
        amount: line.baseAmount && normal(line.baseAmount),
        locationId: line.locationId,
        lots: inLots.map(({ lotId, locationId, quantity, packages, rfidTag }) => ({
          ...BLANK_LOT,
          lotId,
          locationId,
          quantity: unsigned(quantity),
          packages,
          rfidTag,
        })),
        serials: pieces
          .filter(({ lineId }) => lineId === line.id)
          .map(({ serialId, code, entryId }) => ({
            ...BARE_PIECE,
            serialId,
            code,
            lot: lotOf.get(entryId) ?? null,
            mate: placeOf.get(productOf.get(serialId) ?? '') ?? null,
          })),
      };
    });
}

const amountText = (quantity: string) => (isQuantity(quantity) ? normal(quantity) : quantity);

/** One component in one text: equal texts move the same goods and go with the same pieces. */
function textOf({ itemId, variantId, quantity, locationId, lots, serials }: RecordComponentInput): string {
  const lotText = (lot: RecordLotInput) =>
    [lot.lotId ?? `new ${lot.code ?? ''}`, lot.locationId ?? locationId, amountText(lot.quantity), lot.packages, lot.rfidTag].join('|');
  const pieceText = ({ serialId, code, lot, mate }: RecordComponentInput['serials'][number]) => {
    const own = lot === null ? undefined : lots[lot];
    return [serialId ?? `by code ${code ?? ''}`, own ? lotText(own) : '', mate ?? ''].join('|');
  };
  return JSON.stringify([
    stockKey(itemId, variantId),
    amountText(quantity),
    lots.length > 0 ? null : locationId,
    lots.map(lotText).toSorted(),
    serials.map(pieceText).toSorted(),
  ]);
}

/** True where completed components are those that were posted, down to lots, pieces and their mapping. @rules POST-18, TRACE-08 */
export function sameComponents(given: readonly RecordComponentInput[], posted: readonly RecordComponentInput[]): boolean {
  const [asked, stand] = [given.map(textOf).toSorted(), posted.map(textOf).toSorted()];
  return asked.length === stand.length && asked.every((text, at) => text === stand[at]);
}

/** How much of each item lines name, by `stockKey`. */
export function sumsByItem(
  lines: readonly { readonly itemId: string; readonly variantId: string | null; readonly quantity: Quantity }[],
): Map<string, Quantity> {
  const totals = new Map<string, Quantity>();
  for (const { itemId, variantId, quantity } of lines)
    if (isQuantity(quantity)) totals.set(stockKey(itemId, variantId), add(totals.get(stockKey(itemId, variantId)) ?? ZERO, quantity));
  return totals;
}

/** True where completed components name as much of each item as was posted: the facts hold, whatever the bill of materials says today. @rules TRACE-08 */
function sameSums(given: readonly RecordComponentInput[], posted: readonly RecordComponentInput[]): boolean {
  const [asked, stand] = [sumsByItem(given), sumsByItem(posted)];
  return asked.size === stand.size && [...stand].every(([key, quantity]) => compare(asked.get(key) ?? ZERO, quantity) === 0);
}

/** True while a line asks for as much of the item as it was posted with: its components stand as long. */
export const asksTheSame = (
  given: Pick<RecordLineInput, 'itemId' | 'variantId' | 'quantity'>,
  line: Pick<LineState, 'itemId' | 'variantId' | 'baseQty'>,
): boolean =>
  given.itemId === line.itemId &&
  given.variantId === line.variantId &&
  isQuantity(given.quantity) &&
  compare(given.quantity, unsigned(line.baseQty)) === 0;

/** What the line at a place of a record was posted with before. */
export type PostedOf = (n: number) => PostedComponents | null;
export const NOTHING_POSTED: PostedOf = () => null;

/**
 * Of each line the posted components that hold whatever its bill of materials says today: completed ones that name as much of each item, or `free` ones.
 * @rules TRACE-08, BOM-06
 */
export const heldComponents = (
  lines: readonly Pick<RecordLineInput, 'components'>[],
  free: boolean,
  posted: PostedOf,
): readonly (PostedComponents | null)[] =>
  lines.map(({ components }, n) => {
    const stand = posted(n);
    return components && stand && (free || sameSums(components, stand.components)) ? stand : null;
  });

/** Amount and place of a component that was posted before: facts, not defaults; null for another one. @rules TRACE-08 */
export function asItStood(
  { itemId, variantId, locationId }: Pick<RecordLineInput, 'itemId' | 'variantId' | 'locationId'>,
  posted: PostedComponents | null,
): Pick<RecordLineInput, 'amount' | 'locationId'> | null {
  const stood = posted?.components.find((one) => stockKey(one.itemId, one.variantId) === stockKey(itemId, variantId));
  return stood ? { amount: stood.amount, locationId } : null;
}
