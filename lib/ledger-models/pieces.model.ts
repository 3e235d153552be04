// Test support: what pieces, transfers and lots made of lots must do, said as naively as can be; nothing of the product is used here.

export const WAREHOUSES = ['WH1', 'SHOP'] as const;
export const LAST_DAY = 4;

/** Numbers drawn at random; what they mean depends on the state of the model when the command is due. */
export type RawMove = {
  readonly kind: 'make' | 'unload' | 'back' | 'transfer' | 'split' | 'void';
  readonly item: number;
  readonly pick: readonly number[];
  readonly day: number;
};

type Piece = { readonly id: number; readonly item: number; readonly code: string };
type Step = { readonly piece: number; readonly to: number | null; readonly lot: number | null };
type Posting = { readonly day: number; voided: boolean; readonly steps: readonly Step[] };
export type Where = { readonly warehouse: number; readonly lot: number | null } | 'OUT' | 'NONE';

/** What a raw command means: pieces by index, lots by index (null without lots). `lot` of `make` and `split` is a new one. */
export type Meaning =
  | { readonly kind: 'make'; readonly item: number; readonly count: number; readonly day: number }
  | {
      readonly kind: 'unload' | 'back' | 'transfer';
      readonly item: number;
      readonly pieces: readonly number[];
      readonly lot: number | null;
      readonly day: number;
    }
  | { readonly kind: 'split'; readonly item: number; readonly pieces: readonly number[]; readonly lot: number; readonly day: number }
  | { readonly kind: 'void'; readonly posting: number };

export class PiecesModel {
  readonly pieces: Piece[] = [];
  readonly postings: Posting[] = [];
  lots = 0;
  /** How many numbers each item has issued. */
  private readonly issued = new Map<number, number>();

  /** The live steps of a piece, in the order of posting. */
  private history(piece: number): { posting: number; step: Step }[] {
    return this.postings.flatMap(({ voided, steps }, posting) =>
      voided ? [] : steps.filter((step) => step.piece === piece).map((step) => ({ posting, step })),
    );
  }

  where(piece: number): Where {
    const last = this.history(piece).at(-1)?.step;
    if (!last) return 'NONE';
    return last.to === null ? 'OUT' : { warehouse: last.to, lot: last.lot };
  }

  /** The lot that a piece is or was in last. */
  lotOf(piece: number): number | null {
    return this.history(piece).at(-1)?.step.lot ?? null;
  }

  private lastDay(piece: number): number {
    const last = this.history(piece).at(-1);
    return last ? (this.postings[last.posting]?.day ?? 0) : 0;
  }

  private live(item: number): Piece[] {
    return this.pieces.filter((piece) => piece.item === item && this.where(piece.id) !== 'NONE');
  }

  /** Pieces of one lot that are alike are chosen together; sometimes one that does not fit is among them. */
  meaning({ kind, item, pick, day }: RawMove): Meaning | null {
    if (kind === 'make') return { kind, item, count: 1 + ((pick[0] ?? 0) % 3), day };
    if (kind === 'void') return this.postings.length === 0 ? null : { kind, posting: (pick[0] ?? 0) % this.postings.length };
    const all = this.live(item);
    const first = all[(pick[0] ?? 0) % Math.max(1, all.length)];
    if (!first) return null;
    const chosen = pick.map((n) => all[n % all.length]).filter((piece) => piece !== undefined);
    const odd = (pick[0] ?? 0) % 7 === 0;
    const alike = (piece: Piece) => odd || JSON.stringify(this.where(piece.id)) === JSON.stringify(this.where(first.id));
    const pieces = [...new Set(chosen.filter(alike).map(({ id }) => id))];
    const lot = this.lotOf(first.id);
    if (kind === 'split') return lot === null ? null : { kind, item, pieces, lot, day };
    return { kind, item, pieces, lot, day };
  }

  /** Carries a command out; true when it was allowed. */
  apply(command: Meaning): boolean {
    if (command.kind === 'void') return this.void(command.posting);
    if (command.kind === 'make') {
      const lot = command.item === 1 ? this.lots++ : null;
      const made = Array.from({ length: command.count }, (): Piece => {
        this.issued.set(command.item, (this.issued.get(command.item) ?? 0) + 1);
        const code = String(this.issued.get(command.item)).padStart(5, '0');
        return { id: this.pieces.length, item: command.item, code };
      });
      const ids = Array.from({ length: command.count }, (_, index) => this.pieces.length + index);
      this.pieces.push(...made.map((piece, index) => ({ ...piece, id: ids[index] ?? 0 })));
      this.postings.push({ day: command.day, voided: false, steps: ids.map((piece) => ({ piece, to: 0, lot })) });
      return true;
    }
    const { kind, pieces, lot, day } = command;
    const fits = (piece: number) => {
      const at = this.where(piece);
      if (day < this.lastDay(piece)) return false;
      if (kind === 'back') return at === 'OUT';
      return typeof at === 'object' && at.warehouse === 0 && at.lot === lot;
    };
    if (pieces.length === 0 || !pieces.every(fits)) return false;
    const to = { unload: null, back: 0, transfer: 1, split: 0 }[kind];
    const into = kind === 'split' ? this.lots++ : lot;
    this.postings.push({ day, voided: false, steps: pieces.map((piece) => ({ piece, to, lot: into })) });
    return true;
  }

  /** Only what is the last thing that happened to each of its pieces can be taken back, and only once. */
  private void(posting: number): boolean {
    const one = this.postings[posting];
    if (!one || one.voided || !one.steps.every(({ piece }) => this.history(piece).at(-1)?.posting === posting)) return false;
    one.voided = true;
    return true;
  }
}
