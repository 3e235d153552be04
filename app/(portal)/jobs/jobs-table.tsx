'use client';

import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useCallback, useEffect, useMemo } from 'react';
import { registerColumns } from '@/components/register/columns';
import { RegisterTable } from '@/components/register/register-table';
import { MomentText } from '@/components/ui/moment';
import { TextLink } from '@/components/ui/text-link';
import { useFormats } from '@/lib/i18n/use-words';
import type { JobView } from '@/lib/jobs/job.types';
import { JobState } from './job-state';

const column = registerColumns<JobView>();
const PAUSE_MS = 3_000;

/** One's own work, the latest first; it is read anew while some of it is under way. */
export function JobsTable({ rows }: { rows: readonly JobView[] }) {
  const t = useTranslations('jobs');
  const router = useRouter();
  const formats = useFormats();
  const isOpen = rows.some(({ endedAt }) => endedAt === null);
  useEffect(() => {
    if (!isOpen) return;
    const timer = setInterval(() => router.refresh(), PAUSE_MS);
    return () => clearInterval(timer);
  }, [isOpen, router]);
  const kindOf = useCallback(({ kind }: JobView) => t(`work.${kind as 'postRecord'}.kind`), [t]);
  const columns = useMemo(
    () =>
      column.columns([
        column.accessor('kind', { header: t('list.kind'), meta: { fact: true }, cell: (cell) => kindOf(cell.row.original) }),
        column.accessor('state', { header: t('list.state'), meta: { fact: true }, cell: (cell) => <JobState state={cell.getValue()} /> }),
        column.accessor('done', {
          header: t('list.progress'),
          meta: { fact: true },
          cell: ({ row: { original } }) =>
            t(`about.${original.topic}.progress`, {
              done: formats.quantity(String(original.done)),
              total: formats.quantity(String(original.total)),
            }),
        }),
        column.accessor('createdAt', {
          header: t('list.asked'),
          meta: { fact: true },
          cell: (cell) => <MomentText value={cell.getValue()} />,
        }),
        column.accessor('result', {
          header: t('list.result'),
          meta: { fact: true },
          cell: ({ row: { original } }) => {
            if (original.result)
              return (
                <TextLink href={(original.topic === 'labels' ? `/jobs/${original.id}` : original.result.href) as Route}>
                  {t(`about.${original.topic}.result`, { name: original.result.name })}
                </TextLink>
              );
            return original.draft ? <TextLink href={original.draft as Route}>{t('openDraft')}</TextLink> : '–';
          },
        }),
      ]),
    [t, formats, kindOf],
  );
  return (
    <RegisterTable
      label={t('list.title')}
      rows={rows}
      columns={columns}
      rowId={(row) => row.id}
      first={{ header: t('list.name'), code: (row) => row.label || kindOf(row), href: (row) => row.page ?? `/jobs/${row.id}`, named: true }}
    />
  );
}
