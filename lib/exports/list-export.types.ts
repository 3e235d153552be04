import type { RunSql } from '../kernel/ctx';
import type { Day } from '../kernel/day';
import type { Permission } from '../kernel/permissions';
import type { Search } from '../kernel/list-params';

/** Numbers and days become typed cells; numbers come as the text of the database, days as `2026-11-22`, moments as a Date or ISO text. */
export type ExportKind = 'text' | 'number' | 'day' | 'moment' | 'flag';

/** What stands in a cell; its column tells what it is. */
export type ExportValue = string | number | boolean | Date | null;

/** A text of the product by its key (`lots.code`), in the language of the export. */
export type ExportWords = (key: string) => string;

export type ExportColumn<Row> = {
  /** Id of the column in the register; several columns of a file may belong to one of the register. */
  readonly id: string;
  /** Key of its head in the messages. */
  readonly label: string;
  readonly kind?: ExportKind;
  readonly value: (row: Row, words: ExportWords) => ExportValue;
};

/** What the rows of an export are read with: one moment of the data, one company. */
export type ExportReader = { readonly sql: RunSql; readonly companyId: number; readonly userId: string; readonly today: Day };

/** A list that people can take away as CSV or XLSX. */
export type ListExport<Row> = {
  /** Key of its title in the messages; the file and the sheet are named by it. */
  readonly title: string;
  /** What one must be allowed beside taking lists away; absent: every member who may export may. */
  readonly permission?: Permission;
  /** In the order of the register; the first always comes along. */
  readonly columns: readonly ExportColumn<Row>[];
  /** Every row that the same address shows, batch by batch. */
  readonly batches: (reader: ExportReader, search: Search) => AsyncIterable<readonly Row[]>;
};

/** An export whose rows only its own columns know. */
export type AnyListExport = {
  readonly title: string;
  readonly permission?: Permission;
  readonly columns: readonly Pick<ExportColumn<never>, 'id' | 'label' | 'kind'>[];
  /** Cells of the chosen columns, batch by batch. */
  readonly cells: (reader: ExportReader, search: Search, chosen: readonly string[], words: ExportWords) => AsyncIterable<ExportRows>;
};

/** Rows of cells, in the order of the columns. */
export type ExportRows = readonly (readonly ExportValue[])[];

export const EXPORT_FORMATS = ['csv', 'xlsx'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];
