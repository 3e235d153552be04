'use client';

import { useTranslations } from 'next-intl';
import { type ComponentProps, useMemo } from 'react';
import { registerColumns } from '@/components/register/columns';
import { RegisterTable } from '@/components/register/register-table';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import { Badge, StatusChip } from '@/components/ui/status-chip';
import { useFormats } from '@/lib/i18n/use-words';
import type { LabelDesignListParams } from '@/lib/labels/label-design-register.params';
import { LABEL_SUBJECTS, type StoredDesign } from '@/lib/labels/label.types';
import { filterChip } from '../parts/filter-chip';
import { SetupList } from '../parts/setup-list';

type Props = Pick<ComponentProps<typeof SetupList>, 'kit' | 'add'> & {
  readonly params: LabelDesignListParams;
  readonly page: { readonly rows: readonly StoredDesign[]; readonly total: number };
};

/** Filters, chips, rows and pages of the designs. */
export function LabelDesignList({ params, page, kit, add }: Props) {
  const t = useTranslations('labels');
  const register = useTranslations('register');
  const common = useTranslations('common');
  const kinds = { label: t('kindFilter'), choices: LABEL_SUBJECTS.map((value) => ({ value, label: t(`kinds.${value}`) })) };
  const controls = (
    <Field key={params.kind} label={kinds.label}>
      {(control) => <Select {...control} name="kind" defaultValue={params.kind} empty={common('all')} choices={kinds.choices} />}
    </Field>
  );
  return (
    <SetupList
      {...{ kit, params, page, add }}
      chips={filterChip(register, { name: 'kind', value: params.kind, ...kinds })}
      filters={{ names: ['kind'], controls }}
      empty={{ title: t('emptyTitle'), body: t('emptyBody') }}
    >
      <DesignsTable rows={page.rows} sort={params.sort} />
    </SetupList>
  );
}

const column = registerColumns<StoredDesign>();

function DesignsTable({ rows, sort }: { readonly rows: readonly StoredDesign[]; readonly sort: string }) {
  const t = useTranslations('labels');
  const { quantity } = useFormats();
  const columns = useMemo(
    () =>
      column.columns([
        column.accessor('description', { header: t('description'), meta: { sort: 'description', fact: true } }),
        column.accessor('kind', { header: t('kind'), meta: { sort: 'kind', fact: true }, cell: (cell) => t(`kinds.${cell.getValue()}`) }),
        column.display({
          id: 'size',
          header: t('size'),
          meta: { fact: true },
          cell: ({ row }) => `${quantity(String(row.original.widthMm))} × ${quantity(String(row.original.heightMm), 'mm')}`,
        }),
        column.accessor('carrier', { header: t('carrier'), cell: (cell) => t(`carriers.${cell.getValue()}`) }),
        column.accessor('medium', { header: t('medium'), cell: (cell) => t(`media.${cell.getValue()}`) }),
        column.accessor('isDefault', {
          header: t('isDefault'),
          cell: (cell) => (cell.getValue() ? <Badge>{t('isDefault')}</Badge> : null),
        }),
        column.accessor('active', {
          header: t('state'),
          cell: (cell) => <StatusChip status={cell.getValue() ? 'active' : 'archived'} />,
        }),
      ]),
    [t, quantity],
  );
  return (
    <RegisterTable
      label={t('title')}
      rows={rows}
      columns={columns}
      sort={sort}
      first={{ header: t('code'), sort: 'code', code: ({ code }) => code, href: ({ id }) => `/setup/labels/${id}` }}
      rowId={({ id }) => id}
    />
  );
}
