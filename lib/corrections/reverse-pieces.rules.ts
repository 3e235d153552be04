import type { NewEntry, PieceMove } from '../stock/ledger.types';

/** A piece of a posted entry that stands. */
type Standing = {
  readonly id: string;
  readonly serialId: string;
  readonly entryId: string;
};

/** The rows that take pieces back: each in the reversal of its entry. @rules POST-18, SER-19 */
export function reversedPieces(pieces: readonly Standing[], reversals: readonly NewEntry[]): PieceMove[] {
  const reversalOf = new Map(reversals.map((entry) => [entry.reversesId, entry.id]));
  return pieces.flatMap(({ id, serialId, entryId }) => {
    const reversal = reversalOf.get(entryId);
    return reversal ? [{ serialId, entryId: reversal, reversesId: id }] : [];
  });
}
