'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { CheckList } from '@/components/ui/check-list';
import { DayFilter } from '@/components/ui/day-field';
import { Field } from '@/components/ui/field';
import { CodeInput, Input } from '@/components/ui/input';
import { useFormats } from '@/lib/i18n/use-words';
import type { SerialRegisterParams } from '@/lib/serials/serial-register.params';
import type { SerialChoices } from '@/lib/serials/serial-register.query';
import { FLAG_FILTERS } from '@/lib/serials/serial-register.types';

type Typed = 'code' | 'item' | 'variant' | 'lot' | 'customerCode' | 'supplierCode' | 'supplier';
type Days = 'startFrom' | 'startTo' | 'expiryFrom' | 'expiryTo' | 'insertFrom' | 'insertTo';

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className="col-span-full min-w-0">
      <legend className="mb-2 text-table font-semibold">{title}</legend>
      <div className="grid grid-cols-1 items-start gap-4 sm:grid-cols-2 lg:grid-cols-4">{children}</div>
    </fieldset>
  );
}

/** The controls of the folded filters, named like their parameters. @rules REG-01 */
export function SerialFilterControls({ params, choices }: { readonly params: SerialRegisterParams; readonly choices: SerialChoices }) {
  const t = useTranslations('serials');
  const { either } = useFormats();
  const choose = (name: 'flag' | 'warehouse', list: readonly { value: string; label: string }[]) => (
    <CheckList
      key={`${name}${params[name]}`}
      label={t(name)}
      name={name}
      defaultValue={params[name]}
      empty={t('any')}
      list={either}
      choices={list}
    />
  );
  const type = (name: Typed, help: string) => {
    const As = name === 'supplier' ? Input : CodeInput;
    return (
      <Field label={t(name)} help={help}>
        {(control) => <As {...control} key={params[name]} name={name} defaultValue={params[name]} maxLength={100} />}
      </Field>
    );
  };
  const day = (name: Days) => (
    <Field label={t(name)}>{(control) => <DayFilter {...control} key={params[name]} name={name} defaultValue={params[name]} />}</Field>
  );
  const flags = FLAG_FILTERS.map((value) => ({ value, label: t(`flagFilter.${value}`) }));
  const warehouses = choices.warehouses.map(({ code, description }) => ({ value: code, label: `${code} ${description}` }));
  return (
    <>
      <Group title={t('filterSections.what')}>
        {type('code', t('wildcards'))}
        {type('item', t('itemHelp'))}
        {type('variant', t('wildcards'))}
        {type('lot', t('withoutHelp'))}
        {type('customerCode', t('withoutHelp'))}
        {type('supplierCode', t('withoutHelp'))}
        {choose('flag', flags)}
      </Group>
      <Group title={t('filterSections.where')}>
        {choose('warehouse', warehouses)}
        {type('supplier', t('partnerHelp'))}
      </Group>
      <Group title={t('filterSections.when')}>
        {day('startFrom')}
        {day('startTo')}
        {day('expiryFrom')}
        {day('expiryTo')}
        {day('insertFrom')}
        {day('insertTo')}
      </Group>
    </>
  );
}
