'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { registerColumns } from '@/components/register/columns';
import { RegisterTable } from '@/components/register/register-table';
import { MomentText } from '@/components/ui/moment';
import { useFormats } from '@/lib/i18n/use-words';
import type { UserRow } from '@/lib/users/users.query';
import { UserStateChip } from './user-state';

const column = registerColumns<UserRow>();

export const userHref = ({ id, state }: Pick<UserRow, 'id' | 'state'>): string =>
  state === 'invited' ? `/administration/users/invitations/${id}` : `/administration/users/${id}`;

/** The rows of the users. */
export function UserRows({ rows, sort, now }: { rows: readonly UserRow[]; sort: string; now: string }) {
  const t = useTranslations('users');
  const { list } = useFormats();
  const columns = useMemo(
    () =>
      column.columns([
        column.accessor('email', { header: t('email'), meta: { sort: 'email' } }),
        column.accessor((row) => list(row.roles.map((role) => t(`roles.${role}.name`))), {
          id: 'roles',
          header: t('rolesTitle'),
          meta: { fact: true },
        }),
        column.accessor('state', { header: t('state'), meta: { fact: true }, cell: (cell) => <UserStateChip state={cell.getValue()} /> }),
        column.accessor('seen', {
          header: t('seen'),
          meta: { sort: 'seen', fact: true },
          cell: ({ row }) => <Seen {...row.original} now={now} />,
        }),
      ]),
    [t, list, now],
  );
  return (
    <RegisterTable
      label={t('title')}
      rows={rows}
      columns={columns}
      sort={sort}
      rowId={(row) => row.id}
      first={{ header: t('name'), sort: 'name', code: (row) => row.name, href: userHref, named: true }}
    />
  );
}

function Seen({ state, seen, now }: UserRow & { now: string }) {
  const t = useTranslations('users');
  if (!seen) return <span className="text-muted">{t('neverSeen')}</span>;
  if (state !== 'invited') return <MomentText value={seen} now={now} />;
  return <span className="text-muted">{seen < now ? t('linkOver') : t('linkWorks')}</span>;
}
