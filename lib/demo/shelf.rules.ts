import type { Day } from '../kernel/day';
import { add, compare, isPositive, minimum, subtract, sum } from '../kernel/quantity';

/** A lot as the teller of the history remembers it; without `lot` it is what an item without lots has in stock. */
export type Piece = {
  readonly item: string;
  readonly lot: { readonly id: string; readonly code: string } | null;
  readonly place: string | null;
  readonly since: Day;
  readonly usableUntil: Day | null;
  /** Waits for the laboratory until then. */
  releaseOn: Day | null;
  /** Taken out of the play: rejected, returned, under investigation. */
  held: boolean;
  quantity: string;
};
export type Taken = { readonly piece: Piece; readonly quantity: string };

const never = '9999-12-31';

/** What of an item may be given out on a day, first expiring first. */
export const free = (pieces: readonly Piece[], item: string, day: Day): Piece[] =>
  pieces
    .filter((piece) => piece.item === item && isPositive(piece.quantity) && !piece.held && piece.releaseOn === null)
    .filter(({ usableUntil }) => usableUntil === null || usableUntil >= day)
    .sort((a, b) => ((a.usableUntil ?? never) < (b.usableUntil ?? never) ? -1 : 1));

export const stockOf = (pieces: readonly Piece[]): string => sum(pieces.map(({ quantity }) => quantity));

/** Takes a quantity off these pieces, in their order; what they do not have is left out. */
export function take(pieces: readonly Piece[], quantity: string): Taken[] {
  let need = quantity;
  const taken: Taken[] = [];
  for (const piece of pieces) {
    if (!isPositive(need)) break;
    const part = minimum(piece.quantity, need);
    need = subtract(need, part);
    piece.quantity = subtract(piece.quantity, part);
    taken.push({ piece, quantity: part });
  }
  return taken;
}

/** Expired by this many days or more, and still there. */
export const spoilt = (pieces: readonly Piece[], before: Day): Piece[] =>
  pieces.filter(
    ({ lot, usableUntil, quantity, held }) => lot !== null && !held && usableUntil !== null && usableUntil < before && isPositive(quantity),
  );

export const giveBack = (piece: Piece, quantity: string): void => {
  piece.quantity = add(piece.quantity, quantity);
};
export const enough = (pieces: readonly Piece[], quantity: string): boolean => compare(stockOf(pieces), quantity) >= 0;
