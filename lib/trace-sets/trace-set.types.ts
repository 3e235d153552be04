/** Where a trace of several begins: the lots and pieces of a record, of a partner, or those that codes name. */
export type SetAsked = { readonly record: string | null; readonly partner: string | null; readonly codes: string };
export type SetMember = { readonly id: string; readonly isSerial: boolean; readonly code: string; readonly itemCode: string };
export type TraceSet = {
  readonly kind: 'record' | 'partner' | 'codes';
  /** The record or partner by its name; empty for codes. */
  readonly name: string;
  readonly members: readonly SetMember[];
  /** How many there are, also those beyond the ones taken. */
  readonly total: number;
  /** Codes that nothing has. */
  readonly missing: readonly string[];
};
