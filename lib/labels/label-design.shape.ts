import sql, { raw } from 'sql-template-tag';
import { codeKey } from '../kernel/code';
import type { RunSql } from '../kernel/ctx';
import type { RowShape } from '../server/rows';
import type { Use } from '../server/uses';
import { readFields } from './label-design.rules';
import type { LabelDesign, StoredDesign } from './label.types';

/** The fields of a design as the database has them: its lines are one text. */
export type DesignFields = Omit<LabelDesign, 'lines'> & {
  readonly code: string;
  readonly description: string;
  readonly isDefault: boolean;
  readonly active: boolean;
  readonly fields: string;
};

/** The row of a design. */
export const labelDesignShape: RowShape<DesignFields> = {
  entity: 'labelReport',
  table: 'label_report',
  columns: {
    code: 'code',
    description: 'description',
    isDefault: 'is_default',
    active: 'active',
    kind: 'kind',
    widthMm: 'width_mm',
    heightMm: 'height_mm',
    carrier: 'carrier',
    withExpiry: 'with_expiry',
    withLot: 'with_lot',
    fields: 'fields',
    freeText: 'free_text',
    medium: 'medium',
    pageWidthMm: 'page_width_mm',
    pageHeightMm: 'page_height_mm',
    sheetColumns: 'sheet_columns',
    sheetRows: 'sheet_rows',
    marginLeftMm: 'margin_left_mm',
    marginTopMm: 'margin_top_mm',
    gapXMm: 'gap_x_mm',
    gapYMm: 'gap_y_mm',
    dpi: 'dpi',
  },
  derived: ({ code }) => ({ code_key: codeKey(code) }),
  label: ({ code }) => code,
};

/** Columns of a design over the alias `t`. */
export const DESIGN_COLUMNS = raw(
  ['t.id', 't.version', ...Object.entries(labelDesignShape.columns).map(([name, column]) => `t.${column} AS "${name}"`)].join(', '),
);

export type DesignRow = DesignFields & { readonly id: string; readonly version: number };

/** A row with its lines apart. */
export const storedDesign = ({ fields, ...row }: DesignRow): StoredDesign => ({ ...row, lines: readFields(fields) });

const item = (column: string): Use => ({ what: 'items', table: 'item', column, label: 'u.code', to: 'item', ref: 'u.id' });

/** What names a design: items for their lots, and lots for themselves (LOT-27). */
export const usesOfDesign: readonly Use[] = [
  { what: 'lots', table: 'lot', column: 'label_report_id', label: 'u.code', to: 'lot', ref: 'u.id' },
  item('label_unique_id'),
  item('label_compliant_id'),
  item('label_non_compliant_id'),
  item('label_quarantine_id'),
];

/** One design; null when the company has no such one. */
export async function readLabelDesign(run: RunSql, companyId: number, id: string): Promise<StoredDesign | null> {
  const [row] = await run<DesignRow>(
    sql`SELECT ${DESIGN_COLUMNS} FROM label_report t WHERE t.company_id = ${companyId} AND t.id = ${id}::uuid`,
  );
  return row ? storedDesign(row) : null;
}
