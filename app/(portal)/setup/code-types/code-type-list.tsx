'use client';

import { useTranslations } from 'next-intl';
import type { ComponentProps } from 'react';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import type { CodeTypeListParams } from '@/lib/code-types/code-type-register.params';
import type { CodeTypeListRow } from '@/lib/code-types/code-type-register.query';
import { CODE_TYPE_FILTERS, type CodePurpose, isKindOf, SEGMENT_KINDS } from '@/lib/code-types/code-type.types';
import { filterChip } from '../parts/filter-chip';
import { SetupList } from '../parts/setup-list';
import { CodeTypesTable } from './code-types-table';

type CodeTypeListProps = Pick<ComponentProps<typeof SetupList>, 'kit' | 'add'> & {
  readonly params: CodeTypeListParams;
  readonly purpose: CodePurpose;
  readonly page: { readonly rows: readonly CodeTypeListRow[]; readonly total: number };
};

/** Filters, chips, rows and pages of the code types. */
export function CodeTypeList({ params, purpose, page, kit, add }: CodeTypeListProps) {
  const t = useTranslations('codeTypes');
  const register = useTranslations('register');
  const common = useTranslations('common');
  const filters = {
    part: {
      label: t('partFilter'),
      choices: SEGMENT_KINDS.filter((kind) => isKindOf(purpose, kind)).map((value) => ({ value, label: t(`kinds.${value}`) })),
    },
    used: {
      label: t('usedFilter'),
      choices: [
        { value: 'yes', label: common('yes') },
        { value: 'no', label: common('no') },
      ],
    },
  };
  const controls = CODE_TYPE_FILTERS.map((name) => (
    <Field key={`${name}=${params[name]}`} label={filters[name].label}>
      {(control) => <Select {...control} name={name} defaultValue={params[name]} empty={common('all')} choices={filters[name].choices} />}
    </Field>
  ));
  const chips = CODE_TYPE_FILTERS.flatMap((name) => filterChip(register, { name, value: params[name], ...filters[name] }));
  return (
    <SetupList
      {...{ kit, params, page, chips, add }}
      filters={{ names: CODE_TYPE_FILTERS, controls }}
      empty={{ title: t('emptyTitle', { purpose }), body: t('emptyBody', { purpose }) }}
    >
      <CodeTypesTable rows={page.rows} sort={params.sort} purpose={purpose} />
    </SetupList>
  );
}
