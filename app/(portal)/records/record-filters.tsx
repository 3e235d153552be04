import type { useTranslations } from 'next-intl';
import type { Chip, QuickFilter } from '@/components/register/toolbar';
import { CheckList } from '@/components/ui/check-list';
import { DayFilter } from '@/components/ui/day-field';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import type { Formats } from '@/lib/i18n/words';
import type { RecordRegisterParams } from '@/lib/record-register/record-register.params';
import { RECORD_VIEWS } from '@/lib/record-register/record-register.types';
import type { FilterChoices } from '@/lib/record-register/record-register.query';

type Words = ReturnType<typeof useTranslations<'records.list'>>;
const NAMES = ['warehouse', 'template', 'from', 'to', 'number', 'document', 'account', 'voided'] as const;

/** All, loads, unloads, and one's own drafts. */
export const recordViews = (params: RecordRegisterParams, draftCount: number | null, t: Words): QuickFilter[] =>
  RECORD_VIEWS.filter((key) => key !== 'drafts' || draftCount !== null).map((key) => ({
    key,
    label: t(`view.${key}`),
    changes: { view: key === 'all' ? null : key },
    current: key === params.view,
    count: key === 'drafts' ? (draftCount ?? undefined) : undefined,
  }));

/** The filters in use, in words. */
export function recordChips(
  params: RecordRegisterParams,
  choices: FilterChoices,
  words: { t: Words; formats: Pick<Formats, 'day' | 'either'> },
): Chip[] {
  const { t, formats } = words;
  const codes = (all: readonly { readonly id: string; readonly code: string }[], ids: readonly string[]) =>
    formats.either(ids.map((each) => all.find(({ id }) => id === each)?.code ?? '?'));
  const shown: Record<(typeof NAMES)[number], string | null> = {
    warehouse: codes(choices.warehouses, params.warehouse),
    template: codes(choices.templates, params.template),
    from: params.from && formats.day(params.from),
    to: params.to && formats.day(params.to),
    number: params.number === null ? null : String(params.number),
    document: params.document,
    account: params.account,
    voided: params.voided === 'hide' ? t('withoutVoided') : null,
  };
  const chips = NAMES.flatMap((key) =>
    shown[key]
      ? [{ key, label: key === 'voided' ? t('withoutVoided') : t('chip', { name: t(key), value: shown[key] }), changes: { [key]: null } }]
      : [],
  );
  return [...(params.q ? [{ key: 'q', label: params.q, changes: { q: null } }] : []), ...chips];
}

/** The folded filters; their names are those of the address. */
export function recordFilters(
  params: RecordRegisterParams,
  choices: FilterChoices,
  { t, formats }: { t: Words; formats: Pick<Formats, 'either'> },
) {
  const shared = { empty: t('any'), list: formats.either };
  const controls = (
    <>
      <CheckList
        {...shared}
        key={`w${params.warehouse}`}
        label={t('warehouse')}
        name="warehouse"
        defaultValue={params.warehouse}
        choices={choices.warehouses.map(({ id, code, description }) => ({ value: id, label: `${code} ${description}` }))}
      />
      <CheckList
        {...shared}
        key={`t${params.template}`}
        label={t('template')}
        name="template"
        defaultValue={params.template}
        choices={choices.templates.map(({ id, code, description, warehouse }) => ({
          value: id,
          label: `${warehouse} · ${code} ${description}`,
        }))}
      />
      <Field label={t('from')}>{(control) => <DayFilter {...control} key={params.from} name="from" defaultValue={params.from} />}</Field>
      <Field label={t('to')}>{(control) => <DayFilter {...control} key={params.to} name="to" defaultValue={params.to} />}</Field>
      <Field label={t('number')}>
        {(control) => <Input {...control} key={params.number} inputMode="numeric" name="number" defaultValue={params.number ?? ''} />}
      </Field>
      <Field label={t('document')}>
        {(control) => <Input {...control} key={params.document} name="document" defaultValue={params.document} />}
      </Field>
      <Field label={t('account')}>
        {(control) => <Input {...control} key={params.account} name="account" defaultValue={params.account} />}
      </Field>
      <Field label={t('voided')}>
        {(control) => (
          <Select
            {...control}
            key={params.voided}
            name="voided"
            defaultValue={params.voided}
            choices={[
              { value: 'show', label: t('voidedShown') },
              { value: 'hide', label: t('voidedHidden') },
            ]}
          />
        )}
      </Field>
    </>
  );
  return { names: NAMES, controls };
}
