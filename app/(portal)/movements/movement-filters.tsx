import type { useTranslations } from 'next-intl';
import type { Chip, QuickFilter } from '@/components/register/toolbar';
import { CheckList } from '@/components/ui/check-list';
import { DayFilter } from '@/components/ui/day-field';
import { Field } from '@/components/ui/field';
import { CodeInput, Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import type { Formats } from '@/lib/i18n/words';
import type { MovementRegisterParams } from '@/lib/movements/movement-register.params';
import { MOVEMENT_KINDS, MOVEMENT_VIEWS } from '@/lib/movements/movement-register.types';
import type { MovementRow } from '@/lib/movements/movement-register.query';
import { BALANCE_PARTS } from '@/lib/balance/balance.types';
import type { FilterChoices } from '@/lib/record-register/record-register.query';

export type MovementWords = ReturnType<typeof useTranslations<'movements'>>;
/** The parameters of the folded filters. */
const NAMES = [
  'from',
  'to',
  'warehouse',
  'template',
  'item',
  'lot',
  'serial',
  'location',
  'account',
  'partner',
  'project',
  'costCentre',
  'tag',
  'kind',
  'part',
] as const;
const IDS = ['itemId', 'variantId', 'locationId', 'lotId', 'serialId', 'partnerId', 'projectId', 'record'] as const;

/** All, loads, unloads. */
export const movementViews = (params: MovementRegisterParams, t: MovementWords): QuickFilter[] =>
  MOVEMENT_VIEWS.map((key) => ({
    key,
    label: t(`view.${key}`),
    changes: { view: key === 'all' ? null : key },
    current: key === params.view,
  }));

type ChipFacts = { readonly choices: FilterChoices; readonly rows: readonly MovementRow[] };

/** The filters in use, in words. What an id narrows to is called by the name that the first row gives. */
export function movementChips(
  params: MovementRegisterParams,
  { choices, rows }: ChipFacts,
  words: { t: MovementWords; formats: Pick<Formats, 'day' | 'either'> },
): Chip[] {
  const { t, formats } = words;
  const row = rows[0];
  const ids: Record<(typeof IDS)[number], string | null | undefined> = {
    itemId: row?.item,
    variantId: row?.variant,
    locationId: row?.location,
    lotId: row?.lot,
    serialId: row?.serials?.split(', ')[0],
    partnerId: row?.partner,
    projectId: row?.project,
    record: row && `${row.warehouse} / ${row.number}`,
  };
  const codes = (all: readonly { readonly id: string; readonly code: string }[], asked: readonly string[]) =>
    formats.either(asked.map((each) => all.find(({ id }) => id === each)?.code ?? '?'));
  const shown: Record<(typeof NAMES)[number], string | null> = {
    from: params.from && formats.day(params.from),
    to: params.to && formats.day(params.to),
    warehouse: codes(choices.warehouses, params.warehouse),
    template: codes(choices.templates, params.template),
    item: params.item,
    lot: params.lot,
    serial: params.serial,
    location: params.location,
    account: params.account,
    partner: params.partner,
    project: params.project,
    costCentre: params.costCentre,
    tag: params.tag,
    kind: params.kind === 'all' ? null : t(`kinds.${params.kind}`),
    part: params.part && t(`parts.${params.part}`),
  };
  const chip = (key: string, name: string, value: string): Chip => ({
    key,
    label: t('chip', { name, value }),
    changes: { [key]: null, ...(key === 'itemId' ? { variantId: null } : {}) },
  });
  return [
    ...(params.q ? [{ key: 'q', label: params.q, changes: { q: null } }] : []),
    ...NAMES.flatMap((key) => (shown[key] ? [chip(key, t(key), shown[key])] : [])),
    ...IDS.flatMap((key) => {
      const id = params[key];
      if (id === null || (key === 'variantId' && params.itemId !== null && id === '-')) return [];
      return [chip(key, t(key), id === '-' ? t('none') : (ids[key] ?? '…'))];
    }),
  ];
}

/** The folded filters; their names are those of the address. */
export function movementFilters(
  params: MovementRegisterParams,
  choices: FilterChoices,
  { t, formats }: { t: MovementWords; formats: Pick<Formats, 'either'> },
) {
  const text = (name: 'account' | 'partner' | 'project' | 'costCentre', help: string) => (
    <Field label={t(name)} help={help}>
      {(control) => <Input {...control} key={params[name]} name={name} defaultValue={params[name]} />}
    </Field>
  );
  const code = (name: 'item' | 'lot' | 'serial' | 'location' | 'tag', help: string) => (
    <Field label={t(name)} help={help}>
      {(control) => <CodeInput {...control} key={params[name]} name={name} defaultValue={params[name]} />}
    </Field>
  );
  const day = (name: 'from' | 'to') => (
    <Field label={t(name)}>{(control) => <DayFilter {...control} key={params[name]} name={name} defaultValue={params[name]} />}</Field>
  );
  const choice = (name: 'warehouse' | 'template', options: readonly { readonly value: string; readonly label: string }[]) => (
    <CheckList
      key={`${name}${params[name]}`}
      label={t(name)}
      name={name}
      defaultValue={params[name]}
      empty={t('any')}
      list={formats.either}
      choices={options}
    />
  );
  const controls = (
    <>
      {day('from')}
      {day('to')}
      {choice(
        'warehouse',
        choices.warehouses.map(({ id, code: name, description }) => ({ value: id, label: `${name} ${description}` })),
      )}
      {choice(
        'template',
        choices.templates.map(({ id, code: name, description, warehouse }) => ({
          value: id,
          label: `${warehouse} · ${name} ${description}`,
        })),
      )}
      {code('item', t('itemHelp'))}
      {code('lot', t('wildcards'))}
      {code('serial', t('wildcards'))}
      {code('location', t('locationHelp'))}
      {text('account', t('nameHelp'))}
      {params.partner ? text('partner', t('nameHelp')) : null}
      {text('project', t('tableHelp'))}
      {text('costCentre', t('tableHelp'))}
      {code('tag', t('wildcards'))}
      <Field label={t('kind')}>
        {(control) => (
          <Select
            {...control}
            key={params.kind}
            name="kind"
            defaultValue={params.kind}
            choices={MOVEMENT_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
          />
        )}
      </Field>
      <Field label={t('part')} help={t('partHelp')}>
        {(control) => (
          <Select
            {...control}
            key={params.part}
            name="part"
            defaultValue={params.part ?? ''}
            choices={[{ value: '', label: t('any') }, ...BALANCE_PARTS.map((value) => ({ value, label: t(`parts.${value}`) }))]}
          />
        )}
      </Field>
    </>
  );
  return { names: NAMES, controls };
}
