import { defineExport, numberedPages } from '../exports/define-export';
import type { AnyListExport, ExportColumn } from '../exports/list-export.types';
import { listParams } from '../kernel/list-params';
import { listTableRows, TABLE_SORTS, tableListName } from './table-register.query';
import { type ExtraField, TABLE_KEYS, type TableKey, type TableRow, TABLES } from './tables.types';

function extraColumn({ name }: ExtraField): ExportColumn<TableRow> {
  const label = `tables.${name}`;
  switch (name) {
    case 'decimals':
      return { id: name, label, kind: 'number', value: (row) => row.decimals ?? null };
    case 'kind':
      return { id: name, label, value: (row, words) => words(`tables.kinds.${row.kind ?? 'OTHER'}`) };
    case 'labelKind':
      return { id: name, label, value: (row, words) => (row.labelKind ? words(`tables.labelKinds.${row.labelKind}`) : null) };
    default:
      return { id: name, label, kind: 'flag', value: (row) => row[name] ?? false };
  }
}

const exportOf = (table: TableKey): AnyListExport =>
  defineExport<TableRow>({
    title: `tables.${table}.title`,
    columns: [
      { id: 'code', label: 'tables.code', value: (row) => row.code },
      { id: 'description', label: 'tables.description', value: (row) => row.description },
      ...TABLES[table].extras.map(extraColumn),
      { id: 'active', label: 'tables.state', value: (row, words) => words(`common.status.${row.active ? 'active' : 'archived'}`) },
    ],
    batches: ({ sql, companyId }, search) =>
      numberedPages((page) => listTableRows({ sql }, companyId, table, { ...listParams(TABLE_SORTS).parse(search), page })),
  });

/** One export for each small table, with the columns of its register. @rules UI-02 */
export const tableExports: Readonly<Record<string, AnyListExport>> = Object.fromEntries(
  TABLE_KEYS.map((table) => [tableListName(table), exportOf(table)]),
);
