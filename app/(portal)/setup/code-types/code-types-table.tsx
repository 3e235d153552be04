'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { registerColumns } from '@/components/register/columns';
import { RegisterTable } from '@/components/register/register-table';
import { CodeText } from '@/components/ui/code-text';
import { StatusChip } from '@/components/ui/status-chip';
import type { CodeTypeListRow } from '@/lib/code-types/code-type-register.query';
import type { CodePurpose } from '@/lib/code-types/code-type.types';
import { useFormats } from '@/lib/i18n/use-words';

const column = registerColumns<CodeTypeListRow>();

/** The code types of the company. */
export function CodeTypesTable({ rows, purpose }: { rows: readonly CodeTypeListRow[]; purpose: CodePurpose }) {
  const t = useTranslations('codeTypes');
  const { quantity } = useFormats();
  const columns = useMemo(() => {
    const partText = ({ kind, length, fillChar, text }: CodeTypeListRow['segments'][number]): string =>
      kind === 'TEXT' ? `“${text ?? ''}”` : `${t(`kinds.${kind}`)}${length ? ` ${length}${fillChar ? ` (${fillChar})` : ''}` : ''}`;
    return column.columns([
      column.accessor('description', { header: t('columnDescription'), meta: { fact: true } }),
      column.display({
        id: 'composition',
        header: t('columnComposition'),
        meta: { fact: true },
        cell: ({ row }) => row.original.segments.map(partText).join(' + '),
      }),
      column.accessor('lastCode', {
        header: t('columnLast'),
        meta: { fact: true },
        cell: ({ getValue }) => (getValue() ? <CodeText code={getValue() ?? ''} copy={false} /> : '–'),
      }),
      column.accessor('items', {
        header: t('columnItems'),
        meta: { align: 'right' },
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
      first={{ header: t('columnCode'), code: ({ code }) => code, href: ({ id }) => `/setup/code-types/${id}` }}
      rowId={({ id }) => id}
    />
  );
}
