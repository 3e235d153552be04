/** What a part of a company's own code says. */
export const TOKEN_KINDS = ['CLASS', 'ITEM', 'VARIANT', 'LOT', 'SERIAL', 'QUANTITY', 'WAREHOUSE', 'LOCATION', 'PARTNER'] as const;
export type TokenKind = (typeof TOKEN_KINDS)[number];

/** A part, and how many characters it has at most when it may end before the separator. */
export type BarcodeToken = { readonly kind: TokenKind; readonly length: number | null };

/** How codes that begin with a prefix are read. */
export type BarcodeRule = {
  readonly name: string;
  readonly prefix: string;
  readonly separator: string;
  readonly tokens: readonly BarcodeToken[];
};

/** What the company says about its scanners and its own codes; version 0 while nobody has said anything. */
export type ScanSettings = { readonly version: number; readonly separator: string; readonly rules: readonly BarcodeRule[] };
export const NO_SCAN_SETTINGS: ScanSettings = { version: 0, separator: '', rules: [] };
