import type { Complaint, ValueType } from '../import-files/value.rules';
import type { Ctx } from '../kernel/ctx';
import type { FieldValues } from '../kernel/changes';
import type { Permission } from '../kernel/permissions';

export const IMPORT_KINDS = ['items', 'partners', 'locations', 'openingLots', 'openingSerials', 'records', 'lotStatuses'] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

/** A column of a file of this kind. Its name stands in the messages under the kind and `id`. */
export type ImportField = {
  readonly id: string;
  readonly type: ValueType;
  readonly required?: boolean;
  /** The code of something that must exist. */
  readonly refers?: boolean;
  readonly choices?: readonly string[];
  readonly example: string;
};

/** A row whose cells could be read; a field that no column is used for is missing, an empty cell is null. */
export type ImportRow = { readonly line: number; readonly values: Readonly<Record<string, string | null>> };

export type MadeEntity = 'item' | 'partner' | 'location' | 'stock_record' | 'lot';

/** Something an import made (`before` null) or changed; `rowKey` is by what its rows are known again. */
export type Made = {
  readonly entity: MadeEntity;
  readonly id: string;
  readonly label: string;
  readonly before: FieldValues | null;
  readonly version: number | null;
  readonly rowKey?: string;
};

export type Outcome = 'created' | 'updated' | 'skipped';

/** A complaint about a row; `field` is the id of the field, null for the row as a whole. */
export type RowComplaint = Complaint & { readonly field: string | null };

/** Where the work of a kind tells what came of each row: exactly one outcome or at least one complaint a row. */
export type Report = {
  readonly settle: (line: number, outcome: Outcome) => void;
  readonly refuse: (line: number, complaints: readonly RowComplaint[]) => void;
  readonly made: (made: Made) => void;
  /** Says how many rows are done; throws when the work shall not go on. */
  readonly progress: (done: number) => Promise<void>;
};

/** Rows of a file of this kind as the data stands now, in the order of its fields. */
export type KindRows = AsyncIterable<readonly (readonly (string | null)[])[]>;

/** What is done with the rows of one kind of file: checks and commits run the same `apply`. */
export type KindWork = {
  /** What one must be allowed beside importing. */
  readonly permission: Permission;
  /** By what two rows of a file say the same thing; null when they never do. */
  readonly keyOf: (row: ImportRow) => string | null;
  /** Rows with the same text here stand or fall together; absent: each for itself. */
  readonly wholeBy?: (row: ImportRow) => string;
  /** The rows so that those which others of the file refer to come first; absent: their order does. */
  readonly inOrder?: (rows: readonly ImportRow[]) => readonly ImportRow[];
  readonly apply: (ctx: Ctx, rows: readonly ImportRow[], report: Report) => Promise<void>;
  /** Takes back what `apply` made or changed; answers the version of what is as it was before. @throws AppError of the verbs when something else has used it since */
  readonly undo: (ctx: Ctx, made: Made, reason: string) => Promise<number | null>;
  readonly rows: (ctx: Pick<Ctx, 'sql'>, companyId: number) => KindRows;
};
