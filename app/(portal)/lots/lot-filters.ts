import type { useTranslations } from 'next-intl';
import type { Chip, QuickFilter } from '@/components/register/toolbar';
import { LOT_VIEWS, type LotRegisterParams, type LotView } from '@/lib/lots/lot-register.params';
import type { StatusOption } from '@/lib/lots/lot-register.query';

type Words = ReturnType<typeof useTranslations<'lots'>>;
/** The parameters of the folded filters. */
export const FILTER_NAMES = ['code', 'supplierLot', 'item', 'status', 'expiryFrom', 'expiryTo', 'near'] as const;

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
  const chips = FILTER_NAMES.filter((name) => params[name] !== '').map((name) => ({
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
