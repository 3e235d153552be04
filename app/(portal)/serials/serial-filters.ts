import type { useTranslations } from 'next-intl';
import type { Chip, QuickFilter } from '@/components/register/toolbar';
import type { Formats } from '@/lib/i18n/words';
import type { ShippedView } from '@/lib/kernel/list-kit';
import type { SerialRegisterParams, SerialView } from '@/lib/serials/serial-register.params';
import type { SerialListRow } from '@/lib/serials/serial-register.query';
import { SERIAL_VIEWS } from '@/lib/serials/serial-register.types';

export type SerialWords = ReturnType<typeof useTranslations<'serials'>>;

/** The parameters of the folded filters. @rules REG-01 */
export const FILTER_NAMES = [
  'code',
  'item',
  'variant',
  'lot',
  'customerCode',
  'supplierCode',
  'flag',
  'warehouse',
  'supplier',
  'startFrom',
  'startTo',
  'expiryFrom',
  'expiryTo',
  'insertFrom',
  'insertTo',
] as const;
type FilterName = (typeof FILTER_NAMES)[number];
const IDS = ['itemId', 'variantId', 'lotId', 'warehouseId', 'locationId'] as const;
const ID_WORDS = { itemId: 'item', variantId: 'variant', lotId: 'lot', warehouseId: 'warehouse', locationId: 'location' } as const;

/** In stock, left, all. */
export const serialViews = (view: SerialView, t: SerialWords): QuickFilter[] =>
  SERIAL_VIEWS.map((key) => ({ key, label: t(`view.${key}`), changes: { view: key === 'stock' ? null : key }, current: key === view }));

/** The views that come with the product. */
export const shippedViews = (t: SerialWords): ShippedView[] => [
  { key: 'flagged', label: t('shipped.flagged'), search: 'view=all&flag=any' },
  { key: 'reserved', label: t('shipped.reserved'), search: 'flag=reserved' },
  { key: 'expiring', label: t('shipped.expiring'), search: 'sort=expiry' },
];

/** A filter's value as people know it. */
function wordsOf(name: FilterName, params: SerialRegisterParams, t: SerialWords, { day, either }: Pick<Formats, 'day' | 'either'>): string {
  if (name === 'flag') return either(params.flag.map((flag) => t(`flagFilter.${flag}`)));
  if (name === 'warehouse') return either(params.warehouse);
  if (/(From|To)$/.test(name)) return day(params[name]);
  return params[name] === '-' ? t('none') : params[name];
}

/** The filters in use, in words; what an id narrows to is called by the name that the first row gives. */
export function serialChips(
  params: SerialRegisterParams,
  row: SerialListRow | undefined,
  { t, formats }: { readonly t: SerialWords; readonly formats: Pick<Formats, 'day' | 'either'> },
): Chip[] {
  const named = {
    itemId: row && `${row.classCode} ${row.itemCode}`,
    variantId: row?.variant,
    lotId: row?.lot,
    warehouseId: row?.warehouse,
    locationId: row?.location,
  };
  const chip = (key: string, name: string, value: string): Chip => ({ key, label: t('chip', { name, value }), changes: { [key]: null } });
  return [
    ...(params.q ? [{ key: 'q', label: params.q, changes: { q: null } }] : []),
    ...FILTER_NAMES.filter((name) => params[name].length > 0).map((name) => chip(name, t(name), wordsOf(name, params, t, formats))),
    ...IDS.flatMap((key) => {
      const id = params[key];
      return id === null ? [] : [chip(key, t(ID_WORDS[key]), id === '-' ? t('none') : (named[key] ?? '…'))];
    }),
  ];
}
