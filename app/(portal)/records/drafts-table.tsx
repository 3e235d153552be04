'use client';

import { Trash2 } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { registerColumns } from '@/components/register/columns';
import { RegisterTable } from '@/components/register/register-table';
import { IconButton } from '@/components/ui/button';
import { MomentText } from '@/components/ui/moment';
import { DayText } from '@/components/ui/quantity';
import { notify } from '@/components/ui/toast';
import { useErrorText } from '@/lib/i18n/use-words';
import { isDay } from '@/lib/kernel/day';
import type { DraftRow } from '@/lib/drafts/drafts';
import { discardDraftAction } from './actions';
import { Template } from './records-table';

const column = registerColumns<DraftRow>();

/** Throws the draft of this row away; a draft holds nothing that anybody else could miss. */
function Discard({ id, name }: { id: string; name: string }) {
  const t = useTranslations('records.list');
  const errorText = useErrorText();
  const router = useRouter();
  const discard = async () => {
    const result = await discardDraftAction({ id });
    if (!result.ok) return notify({ title: errorText(result.code, result.params), kind: 'bad' });
    notify({ title: t('draftGone') });
    router.refresh();
  };
  return (
    <IconButton label={t('discard', { name })} onClick={() => void discard()} icon={<Trash2 aria-hidden="true" className="size-4" />} />
  );
}

/** The person's own drafts; the name opens the form where it was left. */
export function DraftsTable({ rows }: { rows: readonly DraftRow[] }) {
  const t = useTranslations('records.list');
  const columns = useMemo(
    () =>
      column.columns([
        column.accessor('warehouse', { header: t('warehouse'), cell: (cell) => cell.getValue() ?? '–' }),
        column.accessor('template', {
          header: t('template'),
          meta: { fact: true },
          cell: ({ row: { original } }) =>
            original.template && original.direction ? (
              <Template row={{ template: original.template, direction: original.direction }} />
            ) : (
              '–'
            ),
        }),
        column.accessor('postingDate', {
          header: t('date'),
          cell: (cell) => <DayText value={isDay(cell.getValue()) ? cell.getValue() : null} />,
        }),
        column.accessor('items', {
          header: t('lines'),
          meta: { fact: true },
          cell: (cell) => <span className="font-mono">{cell.getValue() ?? '–'}</span>,
        }),
        column.accessor('updatedAt', { header: t('kept'), meta: { fact: true }, cell: (cell) => <MomentText value={cell.getValue()} /> }),
        column.display({
          id: 'discard',
          header: () => <span className="sr-only">{t('throwAway')}</span>,
          cell: ({ row: { original } }) => <Discard id={original.id} name={nameOf(original)} />,
        }),
      ]),
    [t],
  );
  const nameOfRow = (row: DraftRow) => t('draftName', { name: nameOf(row) });
  return (
    <RegisterTable
      label={t('view.drafts')}
      rows={rows}
      columns={columns}
      rowId={(row) => row.id}
      first={{ header: t('draft'), code: nameOfRow, href: (row) => `/records/new?draft=${row.id}` }}
    />
  );
}

const nameOf = (row: DraftRow): string => [row.warehouse, row.items?.split(', ')[0]].filter(Boolean).join(' ') || '…';
