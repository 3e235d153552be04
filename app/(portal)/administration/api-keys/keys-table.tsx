'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { registerColumns } from '@/components/register/columns';
import { RegisterTable } from '@/components/register/register-table';
import { MomentText } from '@/components/ui/moment';
import { useFormats } from '@/lib/i18n/use-words';
import type { ApiKeyRow } from '@/lib/api-keys/api-keys.query';
import { KeyState } from './key-state';

const column = registerColumns<ApiKeyRow>();

/** All keys, those in use first. */
export function KeysTable({ rows }: { rows: readonly ApiKeyRow[] }) {
  const t = useTranslations('apiKeys');
  const { list } = useFormats();
  const columns = useMemo(
    () =>
      column.columns([
        column.accessor('state', { header: t('state'), meta: { fact: true }, cell: (cell) => <KeyState state={cell.getValue()} /> }),
        column.accessor((row) => list(row.scopes.map((scope) => t(`scopes.${scope.replace('.', '_') as 'read'}.name`))), {
          id: 'scopes',
          header: t('mayDo'),
          meta: { fact: true },
        }),
        column.accessor('person', { header: t('person'), meta: { fact: true } }),
        column.accessor('expiresAt', { header: t('until'), meta: { fact: true }, cell: (cell) => <MomentText value={cell.getValue()} /> }),
        column.accessor('lastUsedAt', {
          header: t('lastUsed'),
          meta: { fact: true },
          cell: (cell) => {
            const used = cell.getValue();
            return used ? <MomentText value={used} /> : <span className="text-muted">{t('never')}</span>;
          },
        }),
      ]),
    [t, list],
  );
  return (
    <RegisterTable
      label={t('title')}
      rows={rows}
      columns={columns}
      rowId={(row) => row.id}
      first={{ header: t('name'), code: (row) => row.name, href: (row) => `/administration/api-keys/${row.id}`, named: true }}
    />
  );
}
