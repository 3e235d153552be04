import type { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { Chip, QuickFilter } from '@/components/register/toolbar';
import { Checkbox } from '@/components/ui/checkbox';
import { Field } from '@/components/ui/field';
import { CodeInput, Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { LOT_VIEWS, type LotRegisterParams, type LotView } from '@/lib/lots/lot-register.params';
import type { StatusOption } from '@/lib/lots/lot-register.query';

type Words = ReturnType<typeof useTranslations<'lots'>>;
const NAMES = ['code', 'supplierLot', 'item', 'status', 'expiryFrom', 'expiryTo', 'near'] as const;

const VIEW_WORDS = { open: 'open', closed: 'closedTab', all: 'all' } as const satisfies Record<LotView, string>;

/** Open, closed, all. @rules LOT-29 */
export const lotViews = (view: LotView, t: Words): QuickFilter[] =>
  LOT_VIEWS.map((key) => ({ key, label: t(VIEW_WORDS[key]), changes: { view: key === 'open' ? null : key }, current: key === view }));

/** The filters in use, in words. */
export function lotChips(params: LotRegisterParams, statuses: readonly StatusOption[], t: Words): Chip[] {
  const words = {
    code: t('code'),
    supplierLot: t('supplierLot'),
    item: t('item'),
    status: t('status'),
    expiryFrom: t('expiryFrom'),
    expiryTo: t('expiryTo'),
    near: t('near'),
  };
  const status = params.status === '-' ? t('noStatus') : statuses.find(({ code }) => code === params.status)?.description;
  const chips = NAMES.filter((name) => params[name] !== '').map((name) => ({
    key: name,
    label: name === 'near' ? words.near : t('chip', { name: words[name], value: (name === 'status' ? status : undefined) ?? params[name] }),
    changes: { [name]: null },
  }));
  return [
    ...(params.q ? [{ key: 'q', label: params.q, changes: { q: null } }] : []),
    ...(params.itemId ? [{ key: 'itemId', label: t('item'), changes: { itemId: null } }] : []),
    ...chips,
  ];
}

type FilterProps = { readonly params: LotRegisterParams; readonly statuses: readonly StatusOption[]; readonly t: Words };

/** The controls of the folded filters. @rules REG-01 */
export function lotFilters({ params, statuses, t }: FilterProps): { names: readonly string[]; controls: ReactNode } {
  const choices = [{ value: '-', label: t('noStatus') }, ...statuses.map(({ code, description }) => ({ value: code, label: description }))];
  const controls = (
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
  return { names: NAMES, controls };
}
