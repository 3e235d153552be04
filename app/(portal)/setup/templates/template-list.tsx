'use client';

import { useTranslations } from 'next-intl';
import type { ComponentProps } from 'react';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import type { TemplateListParams } from '@/lib/templates/template-register.params';
import { TEMPLATE_FILTERS, TEMPLATE_TYPES } from '@/lib/templates/template.types';
import type { TemplateRow } from '@/lib/templates/templates.query';
import { filterChip } from '../parts/filter-chip';
import { SetupList } from '../parts/setup-list';
import { TemplatesTable } from './templates-table';

type Choice = { readonly value: string; readonly label: string };
type TemplateListProps = Pick<ComponentProps<typeof SetupList>, 'kit' | 'add'> & {
  readonly params: TemplateListParams;
  readonly page: { readonly rows: readonly TemplateRow[]; readonly total: number };
  readonly warehouses: readonly Choice[];
};

/** What each filter asks, in words: its name and its choices. */
function useFilters(warehouses: readonly Choice[]) {
  const t = useTranslations('templates');
  const common = useTranslations('common');
  const yesNo = [
    { value: 'yes', label: common('yes') },
    { value: 'no', label: common('no') },
  ];
  return {
    warehouse: { label: t('columnWarehouse'), choices: warehouses },
    type: { label: t('columnType'), choices: TEMPLATE_TYPES.map((value) => ({ value, label: t(`types.${value}`) })) },
    lots: {
      label: t('columnLots'),
      choices: [
        { value: 'yes', label: t('withLots') },
        { value: 'no', label: t('withoutLots') },
      ],
    },
    used: { label: t('usedFilter'), choices: yesNo },
  } as const;
}

/** Filters, chips, rows and pages of the templates. */
export function TemplateList({ params, page, warehouses, kit, add }: TemplateListProps) {
  const t = useTranslations('templates');
  const register = useTranslations('register');
  const common = useTranslations('common');
  const filters = useFilters(warehouses);
  const controls = TEMPLATE_FILTERS.map((name) => (
    <Field key={`${name}=${params[name]}`} label={filters[name].label}>
      {(control) => (
        <Select {...control} name={name} defaultValue={params[name]} empty={common('all')} choices={[...filters[name].choices]} />
      )}
    </Field>
  ));
  const chips = TEMPLATE_FILTERS.flatMap((name) => filterChip(register, { name, value: params[name], ...filters[name] }));
  return (
    <SetupList
      {...{ kit, params, page, chips, add }}
      filters={{ names: TEMPLATE_FILTERS, controls }}
      search={t('searchPlaceholder')}
      empty={{ title: t('emptyTitle'), body: t('emptyBody') }}
    >
      <TemplatesTable rows={page.rows} sort={params.sort} />
    </SetupList>
  );
}
