'use client';

import { useTranslations } from 'next-intl';
import { Checkbox } from '@/components/ui/checkbox';
import { Field } from '@/components/ui/field';
import { CodeInput, Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import type { LotRegisterParams } from '@/lib/lots/lot-register.params';
import type { StatusOption } from '@/lib/lots/lot-register.query';

type FilterProps = { readonly params: LotRegisterParams; readonly statuses: readonly StatusOption[] };

/** The controls of the folded filters, named like their parameters. @rules REG-01 */
export function LotFilterControls({ params, statuses }: FilterProps) {
  const t = useTranslations('lots');
  const choices = [{ value: '-', label: t('noStatus') }, ...statuses.map(({ code, description }) => ({ value: code, label: description }))];
  return (
    <>
      <Field label={t('code')} help={t('wildcards')}>
        {(control) => <CodeInput {...control} key={params.code} name="code" defaultValue={params.code} />}
      </Field>
      <Field label={t('supplierLot')} help={t('wildcards')}>
        {(control) => <CodeInput {...control} key={params.supplierLot} name="supplierLot" defaultValue={params.supplierLot} />}
      </Field>
      <Field label={t('item')} help={t('itemHelp')}>
        {(control) => <CodeInput {...control} key={params.item} name="item" defaultValue={params.item} />}
      </Field>
      <Field label={t('status')}>
        {(control) => (
          <Select {...control} key={params.status} name="status" defaultValue={params.status} empty={t('all')} choices={choices} />
        )}
      </Field>
      <Field label={t('expiryFrom')}>
        {(control) => <Input {...control} key={params.expiryFrom} type="date" name="expiryFrom" defaultValue={params.expiryFrom} />}
      </Field>
      <Field label={t('expiryTo')}>
        {(control) => <Input {...control} key={params.expiryTo} type="date" name="expiryTo" defaultValue={params.expiryTo} />}
      </Field>
      <Checkbox key={params.near} label={t('near')} name="near" value="1" defaultChecked={params.near === '1'} className="pb-2" />
    </>
  );
}
