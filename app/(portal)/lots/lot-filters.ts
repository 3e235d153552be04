import type { useTranslations } from 'next-intl';
import type { Chip, QuickFilter } from '@/components/register/toolbar';
import type { Formats } from '@/lib/i18n/words';
import type { LotRegisterParams, LotView } from '@/lib/lots/lot-register.params';
import { LOT_VIEWS } from '@/lib/lots/lot-register.types';
import type { LotChoices, LotListRow } from '@/lib/lots/lot-register.query';
import type { ShippedView } from '@/lib/kernel/list-kit';

type Words = ReturnType<typeof useTranslations<'lots'>>;
/** The parameters of the folded filters. @rules REG-01 */
export const FILTER_NAMES = [
  'code',
  'supplierLot',
  'item',
  'variant',
  'status',
  'sellable',
  'lotType',
  'evaluation',
  'tag',
  'notes',
  'warehouse',
  'supplier',
  'producer',
  'customer',
  'project',
  'expiry',
  'expiryFrom',
  'expiryTo',
  'startFrom',
  'startTo',
  'loadFrom',
  'loadTo',
  'near',
  'held',
  'onHand',
  'committed',
  'available',
] as const;
type FilterName = (typeof FILTER_NAMES)[number];

const VIEW_WORDS = { open: 'open', closed: 'closedTab', all: 'all' } as const satisfies Record<LotView, string>;
const DAYS: ReadonlySet<string> = new Set<FilterName>(['expiryFrom', 'expiryTo', 'startFrom', 'startTo', 'loadFrom', 'loadTo']);
const KINDS = { 'kind:RELEASED': 'RELEASED', 'kind:QUARANTINE': 'QUARANTINE', 'kind:REJECTED': 'REJECTED', 'kind:OTHER': 'OTHER' } as const;

/** Open, closed, all. @rules LOT-29 */
export const lotViews = (view: LotView, t: Words): QuickFilter[] =>
  LOT_VIEWS.map((key) => ({ key, label: t(VIEW_WORDS[key]), changes: { view: key === 'open' ? null : key }, current: key === view }));

/** The views that come with the product. */
export const shippedViews = (t: Words): ShippedView[] => [
  { key: 'expiring', label: t('shipped.expiring'), search: 'expiry=d30&sort=expiry' },
  { key: 'expired', label: t('shipped.expired'), search: 'expiry=expired&sort=expiry' },
  { key: 'quarantine', label: t('shipped.quarantine'), search: 'sort=start&status=kind%3AQUARANTINE' },
  { key: 'held', label: t('held'), search: 'held=1' },
  { key: 'no-expiry', label: t('shipped.noExpiry'), search: 'expiry=none' },
  { key: 'no-supplier-lot', label: t('shipped.noSupplierLot'), search: 'supplierLot=-' },
];

/** The choices of the status filter: none, every one of a kind, each. */
export const statusChoices = (choices: LotChoices, t: Words) => [
  { value: '-', label: t('noStatus') },
  ...Object.entries(KINDS)
    .filter(([, kind]) => choices.statuses.some((status) => status.kind === kind))
    .map(([value, kind]) => ({ value, label: t(`kinds.${kind}`) })),
  ...choices.statuses.map(({ code, description }) => ({ value: code, label: description })),
];

type Told = {
  readonly choices: LotChoices;
  readonly t: Words;
  readonly formats: Pick<Formats, 'day' | 'either'>;
  readonly yesNo: (yes: boolean) => string;
};

/** A filter's value as people know it. */
function wordsOf(name: FilterName, params: LotRegisterParams, { choices, t, formats, yesNo }: Told): string {
  if (name === 'status' || name === 'lotType' || name === 'evaluation' || name === 'warehouse') {
    const named = (list: LotChoices['lotTypes']) => list.map(({ code, description }) => ({ value: code, label: description }));
    const known = {
      status: () => statusChoices(choices, t),
      lotType: () => named(choices.lotTypes),
      evaluation: () => named(choices.evaluations),
      warehouse: () => [],
    }[name]();
    return formats.either(params[name].map((value) => known.find((choice) => choice.value === value)?.label ?? value));
  }
  const value = params[name];
  if (name === 'expiry' && params.expiry) return t(`expiryState.${params.expiry}`);
  if (name === 'supplierLot' && value === '-') return t('without');
  if (name === 'sellable') return yesNo(value === 'yes');
  if (name === 'onHand' || name === 'committed' || name === 'available') return t(`figure.${value === 'zero' ? 'zero' : 'positive'}`);
  return DAYS.has(name) ? formats.day(value) : value;
}

/** The first row on show, which gives names to what ids narrow to. */
type Named = Pick<LotListRow, 'classCode' | 'itemCode' | 'supplier'>;

/** The filters in use, in words. */
export function lotChips(params: LotRegisterParams, row: Named | undefined, told: Told): Chip[] {
  const { t } = told;
  const supplier = params.supplierId === '-' ? t('without') : (row?.supplier ?? '…');
  const chips = FILTER_NAMES.filter((name) => params[name].length > 0).map((name) => ({
    key: name,
    label: name === 'near' || name === 'held' ? t(name) : t('chip', { name: t(name), value: wordsOf(name, params, told) }),
    changes: { [name]: null },
  }));
  return [
    ...(params.q ? [{ key: 'q', label: params.q, changes: { q: null } }] : []),
    ...(params.itemId
      ? [
          {
            key: 'itemId',
            label: t('chip', { name: t('item'), value: row ? `${row.classCode} ${row.itemCode}` : '…' }),
            changes: { itemId: null },
          },
        ]
      : []),
    ...(params.supplierId
      ? [{ key: 'supplierId', label: t('chip', { name: t('supplier'), value: supplier }), changes: { supplierId: null } }]
      : []),
    ...chips,
  ];
}
