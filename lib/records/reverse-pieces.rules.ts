import { AppError } from '../kernel/errors';
import type { NewEntry, PieceMove } from '../stock/ledger.types';

/** A piece of a posted entry that stands. */
type Standing = {
  readonly id: string;
  readonly serialId: string;
  readonly entryId: string;
  readonly code: string;
  readonly laterRecord: string | null;
  readonly laterDate: string | null;
  readonly cancelled: boolean;
  readonly forcedClosed: boolean;
};

/** The rows that take pieces back: each in the reversal of its entry. @rules POST-18, SER-19 */
export function reversedPieces(pieces: readonly Standing[], reversals: readonly NewEntry[]): PieceMove[] {
  const reversalOf = new Map(reversals.map((entry) => [entry.reversesId, entry.id]));
  return pieces.flatMap(({ id, serialId, entryId }) => {
    const reversal = reversalOf.get(entryId);
    return reversal ? [{ serialId, entryId: reversal, reversesId: id }] : [];
  });
}

/**
 * Refuses to take back what is not the last movement of a piece, and pieces that are void or out of circulation.
 * @throws E_SERIAL_LATER_MOVEMENT naming the later record, E_SERIAL_FLAGGED
 * @rules SER-11, SER-12, SER-21
 */
export function assertLastMovements(pieces: readonly Standing[]): void {
  const later = pieces.find(({ laterRecord }) => laterRecord !== null);
  if (later)
    throw new AppError('E_SERIAL_LATER_MOVEMENT', { serial: later.code, record: later.laterRecord ?? '', date: later.laterDate ?? '' });
  const flagged = pieces.find(({ cancelled, forcedClosed }) => cancelled || forcedClosed);
  if (flagged) throw new AppError('E_SERIAL_FLAGGED', { serial: flagged.code, flag: flagged.cancelled ? 'CANCELLED' : 'FORCED_CLOSED' });
}
