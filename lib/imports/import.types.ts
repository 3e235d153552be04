import type { Encoding, ImportFormat, Separator } from '../import-files/file.types';
import type { DecimalSign } from '../import-files/value.rules';
import type { ImportKind } from '../import-kinds/kind.types';
import type { ErrorCode } from '../kernel/error-codes';
import type { ErrorParams } from '../kernel/errors';
import type { JobView } from '../jobs/job.types';

export const IMPORT_STATES = ['READ', 'CHECKING', 'CHECKED', 'RUNNING', 'PARTLY', 'DONE', 'UNDOING', 'UNDONE'] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

/** How a file is read, and what was seen beside. */
export type ImportSettings = {
  readonly format: ImportFormat;
  readonly encoding: Encoding | null;
  readonly separator: Separator | null;
  readonly sheet: string | null;
  readonly sheets: readonly string[];
  readonly hiddenSheets: readonly string[];
  readonly decimal: DecimalSign;
};

export type ImportCounts = {
  readonly rows: number;
  readonly created: number;
  readonly updated: number;
  readonly skipped: number;
  readonly refused: number;
};

/** An import as its verbs need it. */
export type ImportRun = {
  readonly id: string;
  readonly kind: ImportKind;
  readonly fileName: string;
  readonly settings: ImportSettings;
  readonly heads: readonly string[];
  /** The field that each column is used for; null: none. */
  readonly mapping: readonly (string | null)[];
  readonly sample: readonly (readonly string[])[];
  readonly state: ImportState;
  readonly jobId: string | null;
  readonly goodRowsOnly: boolean;
  /** Rows of a batch, each of which is a transaction of its own; null: all rows in one. */
  readonly batchRows: number | null;
  readonly counts: ImportCounts;
  readonly version: number;
};

/** A line of the history. */
export type ImportListRow = Pick<ImportRun, 'id' | 'kind' | 'fileName' | 'state' | 'counts'> & {
  readonly userName: string;
  readonly createdAt: string;
};

/** Complaints that one repair mends: the same at the same field about the same thing. */
export type ProblemGroup = {
  readonly field: string | null;
  readonly code: ErrorCode;
  readonly params: ErrorParams;
  readonly rows: number;
  /** The first of them. */
  readonly lines: readonly number[];
};

export const BATCH_STATES = ['WAITING', 'DONE', 'REFUSED', 'UNDONE'] as const;
export type BatchState = (typeof BATCH_STATES)[number];

/** A batch of an import; what is counted of one that was refused would have come of its rows. */
export type ImportBatch = ImportCounts & {
  readonly n: number;
  readonly state: BatchState;
  readonly firstLine: number;
  readonly lastLine: number;
};

/** The batches of an import, a page of them, and how many there are in each state. */
export type ImportBatches = {
  readonly rows: readonly ImportBatch[];
  readonly total: number;
  readonly states: Readonly<Record<BatchState, number>>;
};

/** An import as its page shows it. */
export type ImportView = ImportRun & {
  readonly userName: string;
  readonly createdAt: string;
  readonly doneAt: string | null;
  readonly undoneAt: string | null;
  readonly undoneByName: string | null;
  readonly problems: readonly ProblemGroup[];
  readonly moreProblems: number;
  readonly batches: ImportBatches;
  readonly job: (Pick<JobView, 'state' | 'done' | 'total' | 'failure'> & { readonly userId: string }) | null;
  /** The bytes are still there: rows may be asked for again. */
  readonly fileKept: boolean;
};
