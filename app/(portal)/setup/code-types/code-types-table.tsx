'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { registerColumns } from '@/components/register/columns';
import { RegisterTable } from '@/components/register/register-table';
import { CodeText } from '@/components/ui/code-text';
import { StatusChip } from '@/components/ui/status-chip';
import type { CodeTypeListRow } from '@/lib/code-types/code-type-register.query';
import { type CodePurpose, partWords } from '@/lib/code-types/code-type.types';
import { useFormats } from '@/lib/i18n/use-words';

const column = registerColumns<CodeTypeListRow>();

type CodeTypesTableProps = { readonly rows: readonly CodeTypeListRow[]; readonly sort: string; readonly purpose: CodePurpose };

/** The rows of the code types. */
export function CodeTypesTable({ rows, sort, purpose }: CodeTypesTableProps) {
  const t = useTranslations('codeTypes');
  const { quantity } = useFormats();
  const columns = useMemo(() => {
    return column.columns([
      column.accessor('description', { header: t('columnDescription'), meta: { sort: 'description', fact: true } }),
      column.display({
        id: 'composition',
        header: t('columnComposition'),
        meta: { fact: true },
        cell: ({ row }) => row.original.segments.map((segment) => partWords(segment, (kind) => t(`kinds.${kind}`))).join(' + '),
      }),
      column.accessor('lastCode', {
        header: t('columnLast'),
        meta: { fact: true },
        cell: ({ getValue }) => (getValue() ? <CodeText code={getValue() ?? ''} copy={false} /> : '–'),
      }),
      column.accessor('items', {
        header: t('columnItems'),
        meta: { sort: 'items', align: 'right' },
        cell: ({ getValue }) => quantity(String(getValue())),
      }),
      column.accessor('active', {
        header: t('columnState'),
        cell: ({ getValue }) => <StatusChip status={getValue() ? 'active' : 'archived'} />,
      }),
    ]);
  }, [t, quantity]);
  return (
    <RegisterTable
      label={t('list', { purpose })}
      rows={rows}
      columns={columns}
      sort={sort}
      first={{ header: t('columnCode'), sort: 'code', code: ({ code }) => code, href: ({ id }) => `/setup/code-types/${id}` }}
      rowId={({ id }) => id}
    />
  );
}
