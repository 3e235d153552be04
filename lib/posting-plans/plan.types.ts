import type { FieldError } from '../kernel/errors';
import type { InheritedValues, LineState, Movements, NewEntry, NewLot, PieceMove } from '../stock/ledger.types';
import type { TracedLinks } from '../stock/post-trace';
import type { PriorState } from '../stock/serial-locks';
import type { RecordInput } from '../records/record.types';

/** A line that stands already: its id and number stay through a correction. */
export type KnownLine = { readonly id: string; readonly lineNo: number };

export type Plan = {
  readonly movements: Movements;
  /** Pieces that exist and were moved or taken back: their place is folded anew after the writing. */
  readonly touchedSerials: readonly string[];
  /** One of them is reserved or flagged: the figures of pieces are counted anew. */
  readonly flaggedSerials: boolean;
  /** Writes where the series of the new codes stand. */
  readonly storeCounters: () => Promise<void>;
  readonly newLots: readonly NewLot[];
  /** Lots touched, old and new, with their codes. */
  readonly lots: readonly { readonly id: string; readonly code: string }[];
  readonly serials: PostedSerials;
  /** Genealogy of the transformation, if it is one (TRACE-02). */
  readonly trace: readonly TracedLinks[];
  readonly errors: readonly FieldError[];
  readonly warnings: readonly FieldError[];
};

/** How many pieces moved, and between which codes: a posting of thousands answers in a sentence. */
export type PostedSerials = { readonly count: number; readonly first: string | null; readonly last: string | null };

/**
 * The offset record with lines of its own; `answers` says per line which main line (by index) it answers to, `inherits` what its new lots take over
 * from the lots they are made of (LFL-08).
 */
export type OtherSide = {
  readonly record: RecordInput;
  readonly answers: readonly (number | null)[];
  readonly inherits?: InheritedValues;
  /** The number of its first new line; 1 without. */
  readonly nextLineNo?: number;
};

export type PlanOptions = {
  readonly recordId: string;
  /** The partner record of an offset, when the template has one (OFF-01). */
  readonly offsetRecordId: string | null;
  /** Per index of the input's lines; null makes a new line. */
  readonly known: readonly (KnownLine | null)[];
  /** Lines of the offset record that are its own, instead of the main ones the other way round: another item or lot comes out (BOM-02, LFL-04). */
  readonly otherSide?: OtherSide;
  /** The posting is a transformation: each main line with the lines that answer to it (BOM), or all of them together (LOT_FROM_LOT). */
  readonly transforms?: 'BOM' | 'LOT_FROM_LOT';
  /** Lines of the offset record that stand, by the main line they answer to. */
  readonly offsetKnown: ReadonlyMap<string, KnownLine>;
  readonly nextLineNo: number;
  /** Entries of the same record (and its offset) that are taken back in the same go (POST-18). */
  readonly reversals: readonly NewEntry[];
  readonly reversedPieces: readonly PieceMove[];
  /** What the pieces of those entries were before them. */
  readonly prior: ReadonlyMap<string, PriorState>;
  /** Further lines as they shall stand: those taken out. */
  readonly otherLines: readonly LineState[];
};
