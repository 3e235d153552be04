import type { useTranslations } from 'next-intl';
import type { Chip, QuickFilter } from '@/components/register/toolbar';
import { CheckList } from '@/components/ui/check-list';
import { DayFilter } from '@/components/ui/day-field';
import { Field } from '@/components/ui/field';
import { CodeInput, Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import type { Formats } from '@/lib/i18n/words';
import { STOCK_SHOWS, STOCK_TABS } from '@/lib/stock-view/stock-tabs.rules';
import type { StockViewParams } from '@/lib/stock-view/stock-view.params';
import type { StockChoices } from '@/lib/stock-view/stock-view.query';
import type { StockRow } from '@/lib/stock-view/stock-view.types';

export type StockWords = ReturnType<typeof useTranslations<'stock'>>;
/** The parameters of the folded filters. */
const NAMES = ['item', 'warehouse', 'location', 'lot', 'partner', 'date', 'show'] as const;
const IDS = ['itemId', 'variantId', 'locationId', 'lotId', 'partnerId', 'projectId'] as const;

/** The groupings that this company has a use for. */
export const stockTabs = (params: StockViewParams, choices: StockChoices, t: StockWords): QuickFilter[] =>
  STOCK_TABS.filter(
    (tab) => tab === params.tab || (tab === 'partner' ? choices.byPartner : tab === 'project' ? choices.byProject : true),
  ).map((key) => ({
    key,
    label: t(`tabs.${key}`),
    changes: { tab: key === 'item' ? null : key, sort: null },
    current: key === params.tab,
  }));

type ChipFacts = { readonly choices: StockChoices; readonly rows: readonly StockRow[]; readonly past: string | null };

/** The filters in use, in words. Rows that an id narrows to are called by the name that the first of them gives. */
export function stockChips(
  params: StockViewParams,
  { choices, rows, past }: ChipFacts,
  words: { t: StockWords; formats: Pick<Formats, 'day' | 'either'> },
): Chip[] {
  const { t, formats } = words;
  const row = rows[0];
  const ids: Record<(typeof IDS)[number], string | null | undefined> = {
    itemId: row && `${row.classCode} ${row.itemCode}`,
    variantId: row?.variant,
    locationId: row?.location,
    lotId: row?.lot,
    partnerId: row?.partner,
    projectId: row?.project,
  };
  const shown: Record<(typeof NAMES)[number], string | null> = {
    item: params.item,
    warehouse: formats.either(params.warehouse.map((each) => choices.warehouses.find(({ id }) => id === each)?.code ?? '?')),
    location: params.location,
    lot: params.lot,
    partner: params.partner,
    date: past && formats.day(past),
    show: params.show === 'held' ? null : t(`shows.${params.show}`),
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

/** The folded filters; their names are those of the address. @rules STK-07 */
export function stockFilters(
  params: StockViewParams,
  choices: StockChoices,
  words: { t: StockWords; formats: Pick<Formats, 'either'>; past: string | null },
) {
  const { t, formats, past } = words;
  const controls = (
    <>
      <Field label={t('item')} help={t('itemHelp')}>
        {(control) => <CodeInput {...control} key={params.item} name="item" defaultValue={params.item} />}
      </Field>
      <CheckList
        key={`w${params.warehouse}`}
        label={t('warehouse')}
        name="warehouse"
        defaultValue={params.warehouse}
        empty={t('any')}
        list={formats.either}
        choices={choices.warehouses.map(({ id, code, description }) => ({ value: id, label: `${code} ${description}` }))}
      />
      <Field label={t('location')} help={t('locationHelp')}>
        {(control) => <CodeInput {...control} key={params.location} name="location" defaultValue={params.location} />}
      </Field>
      <Field label={t('lot')} help={t('wildcards')}>
        {(control) => <CodeInput {...control} key={params.lot} name="lot" defaultValue={params.lot} />}
      </Field>
      {choices.byPartner || params.partner ? (
        <Field label={t('partner')} help={t('partnerHelp')}>
          {(control) => <Input {...control} key={params.partner} name="partner" defaultValue={params.partner} />}
        </Field>
      ) : null}
      <Field label={t('date')} help={t('dateHelp')}>
        {(control) => <DayFilter {...control} key={past} name="date" defaultValue={past ?? ''} />}
      </Field>
      <Field label={t('show')}>
        {(control) => (
          <Select
            {...control}
            key={params.show}
            name="show"
            defaultValue={params.show}
            choices={STOCK_SHOWS.map((value) => ({ value, label: t(`shows.${value}`) }))}
          />
        )}
      </Field>
    </>
  );
  return { names: NAMES, controls };
}
