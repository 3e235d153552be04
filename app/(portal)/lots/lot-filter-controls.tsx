'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Checkbox } from '@/components/ui/checkbox';
import { CheckList } from '@/components/ui/check-list';
import { DayFilter } from '@/components/ui/day-field';
import { Field } from '@/components/ui/field';
import { CodeInput, Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { useFormats } from '@/lib/i18n/use-words';
import type { LotRegisterParams } from '@/lib/lots/lot-register.params';
import { EXPIRY_STATES, LOT_FIGURES } from '@/lib/lots/lot-register.types';
import type { LotChoices } from '@/lib/lots/lot-register.query';
import { statusChoices } from './lot-filters';

type FilterProps = { readonly params: LotRegisterParams; readonly choices: LotChoices };
type Several = 'status' | 'lotType' | 'evaluation' | 'warehouse';
type Named = 'sellable' | 'expiry' | 'onHand' | 'committed' | 'available';
type Typed = 'code' | 'supplierLot' | 'item' | 'variant' | 'supplier' | 'producer' | 'customer' | 'project' | 'tag' | 'notes';
type Days = 'expiryFrom' | 'expiryTo' | 'startFrom' | 'startTo' | 'loadFrom' | 'loadTo';

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className="col-span-full min-w-0">
      <legend className="mb-2 text-table font-semibold">{title}</legend>
      <div className="grid grid-cols-1 items-start gap-4 sm:grid-cols-2 lg:grid-cols-4">{children}</div>
    </fieldset>
  );
}

/** The controls of the folded filters, named like their parameters. @rules REG-01 */
export function LotFilterControls({ params, choices }: FilterProps) {
  const t = useTranslations('lots');
  const common = useTranslations('common');
  const { either } = useFormats();
  const named = (list: LotChoices['lotTypes']) => list.map(({ code, description }) => ({ value: code, label: `${code} ${description}` }));
  const figures = [
    { value: 'zero', label: t('figure.zero') },
    { value: 'positive', label: t('figure.positive') },
  ];
  const choose = (name: Named, list: readonly { value: string; label: string }[]) => (
    <Field key={name} label={t(name)}>
      {(control) => <Select {...control} key={params[name]} name={name} defaultValue={params[name]} empty={t('any')} choices={list} />}
    </Field>
  );
  const several = (name: Several, list: readonly { value: string; label: string }[]) => (
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
  const type = (name: Typed, help: string, code = false) => {
    const As = code ? CodeInput : Input;
    return (
      <Field label={t(name)} help={help}>
        {(control) => <As {...control} key={params[name]} name={name} defaultValue={params[name]} maxLength={200} />}
      </Field>
    );
  };
  const day = (name: Days) => (
    <Field label={t(name)}>{(control) => <DayFilter {...control} key={params[name]} name={name} defaultValue={params[name]} />}</Field>
  );
  return (
    <>
      <Group title={t('filterSections.what')}>
        {type('code', t('wildcards'), true)}
        {type('supplierLot', t('withoutHelp'), true)}
        {type('item', t('itemHelp'), true)}
        {type('variant', t('wildcards'), true)}
        {several('status', statusChoices(choices, t))}
        {choose('sellable', [
          { value: 'yes', label: common('yes') },
          { value: 'no', label: common('no') },
        ])}
        {choices.lotTypes.length > 0 || params.lotType.length > 0 ? several('lotType', named(choices.lotTypes)) : null}
        {choices.evaluations.length > 0 || params.evaluation.length > 0 ? several('evaluation', named(choices.evaluations)) : null}
        {type('tag', t('wildcards'), true)}
        {type('notes', '')}
      </Group>
      <Group title={t('filterSections.who')}>
        {several('warehouse', named(choices.warehouses))}
        {type('supplier', t('partnerHelp'))}
        {type('producer', t('partnerHelp'))}
        {type('customer', t('partnerHelp'))}
        {type('project', t('projectHelp'))}
      </Group>
      <Group title={t('filterSections.when')}>
        {choose(
          'expiry',
          EXPIRY_STATES.map((value) => ({ value, label: t(`expiryState.${value}`) })),
        )}
        {day('expiryFrom')}
        {day('expiryTo')}
        <Checkbox key={params.near} label={t('near')} name="near" value="1" defaultChecked={params.near === '1'} className="pt-7" />
        <Checkbox
          key={`held${params.held}`}
          label={t('held')}
          name="held"
          value="1"
          defaultChecked={params.held === '1'}
          className="pt-7"
        />
        {day('startFrom')}
        {day('startTo')}
        {day('loadFrom')}
        {day('loadTo')}
      </Group>
      <Group title={t('filterSections.figures')}>{LOT_FIGURES.map((name) => choose(name, figures))}</Group>
    </>
  );
}
