/** What a cell of a spreadsheet is, beside its text. A CSV knows texts alone. */
export type CellKind = 'text' | 'number' | 'day' | 'moment' | 'flag' | 'formula' | 'merged' | 'fault';

/** `text` is exactly what the file says: a number is never turned into another one on the way. */
export type FileCell = { readonly kind: CellKind; readonly text: string };

/** One row of a file; `line` is where people find it: the line of a text file, the row of a sheet. */
export type FileRow = { readonly line: number; readonly cells: readonly FileCell[] };

export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
export type Encoding = (typeof ENCODINGS)[number];

export const SEPARATORS = [',', ';', '\t', '|'] as const;
export type Separator = (typeof SEPARATORS)[number];

export const FILE_FORMATS = ['csv', 'xlsx'] as const;
export type ImportFormat = (typeof FILE_FORMATS)[number];

/** How a file is to be read; what is null is found out. */
export type ReadSettings = {
  readonly encoding?: Encoding | null | undefined;
  readonly separator?: Separator | null | undefined;
  readonly sheet?: string | null | undefined;
};

/** A file that can be read: what was found out about it, and its rows as they come, each once. */
export type OpenFile = {
  readonly format: ImportFormat;
  readonly encoding: Encoding | null;
  readonly separator: Separator | null;
  /** The sheets that people see, and the one that is read. */
  readonly sheets: readonly string[];
  readonly sheet: string | null;
  /** Sheets that people do not see: they are never read. */
  readonly hiddenSheets: readonly string[];
  readonly rows: () => AsyncIterable<FileRow>;
};
