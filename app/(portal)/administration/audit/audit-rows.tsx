'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { registerColumns } from '@/components/register/columns';
import { RegisterTable } from '@/components/register/register-table';
import { MomentText } from '@/components/ui/moment';
import { auditPlace } from '@/lib/audit/audit-place.rules';
import type { AuditRow } from '@/lib/audit/audit-register.query';
import { auditWords } from '@/lib/i18n/audit-words';
import { useFormats } from '@/lib/i18n/use-words';

const column = registerColumns<AuditRow>();
type Props = { readonly rows: readonly AuditRow[]; readonly open: string | null; readonly administrator: boolean };

/** The events of the trail, the latest first. */
export function AuditRows({ rows, open, administrator }: Props) {
  const t = useTranslations('audit');
  const formats = useFormats();
  const words = useMemo(() => auditWords(t, formats), [t, formats]);
  const columns = useMemo(
    () =>
      column.columns([
        column.accessor('at', { header: t('when'), meta: { fact: true }, cell: (cell) => <MomentText value={cell.getValue()} /> }),
        column.accessor('by', { header: t('who'), meta: { fact: true } }),
        column.accessor((row) => words.event(row), { id: 'did', header: t('did'), meta: { fact: true } }),
        column.accessor((row) => summary(row, words, t), { id: 'changes', header: t('changes') }),
        column.accessor('reason', { header: t('reason') }),
        column.accessor('seal', {
          header: t('seal'),
          meta: { align: 'right' },
          cell: (cell) => cell.getValue() ?? <span className="text-muted">{t('unsealed')}</span>,
        }),
      ]),
    [t, words],
  );
  return (
    <RegisterTable
      label={t('title')}
      rows={rows}
      columns={columns}
      open={open ?? undefined}
      panel
      rowId={(row) => row.id}
      first={{
        header: t('object'),
        code: (row) => words.thing(row) || '–',
        href: (row) => auditPlace(row, administrator) ?? `?open=${row.id}`,
      }}
    />
  );
}

function summary({ changes }: AuditRow, words: ReturnType<typeof auditWords>, t: ReturnType<typeof useTranslations<'audit'>>): string {
  const [first, ...rest] = changes;
  if (!first) return '';
  const { field, old, next } = words.change(first);
  return [`${field}: ${old} → ${next}`, ...(rest.length > 0 ? [t('more', { count: rest.length })] : [])].join(', ');
}
