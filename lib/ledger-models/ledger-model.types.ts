// Test support: the house of the model and what may be asked of it. Quantities are whole halves (3 is "1.5"), days are offsets in a small window.

export const ITEMS = [
  { lots: true, fills: false, validity: null, codeLength: 5 },
  { lots: true, fills: true, validity: 4, codeLength: 3 },
  { lots: false, fills: false, validity: null, codeLength: 0 },
] as const;
export const PLACES = [
  { warehouse: 0, location: null, blocked: false, alone: null },
  { warehouse: 0, location: 'A1', blocked: false, alone: null },
  { warehouse: 0, location: 'B1', blocked: true, alone: null },
  { warehouse: 1, location: null, blocked: false, alone: null },
  { warehouse: 0, location: 'I1', blocked: false, alone: 'item' },
  { warehouse: 0, location: 'L1', blocked: false, alone: 'lot' },
] as const;
export const TEMPLATES = [
  { warehouse: 0, load: true, integrates: false, anyLot: false },
  { warehouse: 0, load: true, integrates: true, anyLot: false },
  { warehouse: 0, load: false, integrates: false, anyLot: false },
  { warehouse: 0, load: false, integrates: false, anyLot: true },
  { warehouse: 1, load: true, integrates: false, anyLot: false },
  { warehouse: 1, load: false, integrates: false, anyLot: false },
] as const;
export const TODAY = 8;

/** Which lot a row names: one of the lots ever made, a typed code, a new code, or none (the item has no lots). */
export type LotRef = { readonly lot: number } | { readonly code: string } | 'auto' | 'none';
export type Row = { readonly lot: LotRef; readonly place: number; readonly quantity: number };
/** `line` is the index of a standing line in a correction, else null. */
export type Line = { readonly line: number | null; readonly item: number; readonly rows: readonly Row[] };
export type Command =
  | { readonly kind: 'post'; readonly template: number; readonly day: number; readonly confirm: boolean; readonly lines: readonly Line[] }
  | {
      readonly kind: 'correct';
      readonly record: number;
      readonly version: number;
      readonly confirm: boolean;
      readonly lines: readonly Line[];
    }
  | { readonly kind: 'void'; readonly record: number; readonly version: number }
  | { readonly kind: 'close' | 'reopen'; readonly lot: number; readonly version: number }
  | { readonly kind: 'hold'; readonly lots: readonly number[] }
  | { readonly kind: 'lift'; readonly lots: readonly number[] }
  | { readonly kind: 'status'; readonly lots: readonly number[]; readonly quarantine: boolean };
/** Accepted, with the lots made in their order; or refused with one of these codes. */
export type Outcome = { readonly made: readonly number[] } | { readonly refused: readonly string[] };
