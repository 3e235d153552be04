'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { registerColumns } from '@/components/register/columns';
import { RegisterTable } from '@/components/register/register-table';
import { useFormats } from '@/lib/i18n/use-words';
import { PARTNER_ROLES } from '@/lib/partners/partner.rules';
import type { PartnerRow } from '@/lib/partners/partners.query';
import { ActiveChip } from '../parts/active-chip';

const column = registerColumns<PartnerRow>();

/** The rows of the partners. */
export function PartnerRows({ rows, sort }: { rows: readonly PartnerRow[]; sort: string }) {
  const t = useTranslations('partners');
  const tables = useTranslations('tables');
  const { list } = useFormats();
  const columns = useMemo(
    () =>
      column.columns([
        column.accessor('name', { header: t('name'), meta: { sort: 'name', fact: true } }),
        column.accessor((row) => `${row.account} / ${row.subaccount}`, {
          id: 'account',
          header: t('account'),
          meta: { sort: 'account' },
          cell: (cell) => <code>{cell.getValue()}</code>,
        }),
        column.accessor((row) => list(PARTNER_ROLES.filter((role) => row[role]).map((role) => t(role))), {
          id: 'roles',
          header: t('roles'),
          meta: { fact: true },
        }),
        column.accessor('active', {
          header: tables('state'),
          meta: { fact: true },
          cell: (cell) => <ActiveChip active={cell.getValue()} />,
        }),
      ]),
    [t, tables, list],
  );
  return (
    <RegisterTable
      label={t('title')}
      rows={rows}
      columns={columns}
      sort={sort}
      rowId={(row) => row.id}
      first={{ header: t('nickname'), sort: 'nickname', code: (row) => row.nickname, href: (row) => `/setup/partners/${row.id}` }}
    />
  );
}
