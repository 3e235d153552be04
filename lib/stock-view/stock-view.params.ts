import { z } from 'zod';
import { type Day, isDay } from '../kernel/day';
import { isId } from '../kernel/id';
import { addressText } from '../kernel/list-params';

export const STOCK_TABS = ['item', 'warehouse', 'location', 'partner', 'project', 'lot', 'detail'] as const;
export type StockTab = (typeof STOCK_TABS)[number];

/** Which rows by their quantity on hand; what is zero is left out unless asked for (STK-07). */
export const STOCK_SHOWS = ['held', 'positive', 'negative', 'zero', 'all'] as const;
export type StockShow = (typeof STOCK_SHOWS)[number];

export const STOCK_KEYS = ['item', 'warehouse', 'location', 'partner', 'project', 'lot', 'expiry', 'onHand', 'available'] as const;
export type StockKey = (typeof STOCK_KEYS)[number];
const ORDERS = STOCK_KEYS.flatMap((key) => [key, `-${key}`] as const);

const text = (max: number) => addressText(max).default('');
const id = () => z.string().refine(isId).nullable().catch(null).default(null);
/** An id, or `-` for what has none. */
const idOrNone = () =>
  z
    .string()
    .refine((given) => given === '-' || isId(given))
    .nullable()
    .catch(null)
    .default(null);

/** What the address says about the stock view; anything else falls back to its default. @rules STK-07 */
export const stockViewParams = z.object({
  tab: z.enum(STOCK_TABS).catch('item').default('item'),
  /** Words of item code, description or lot. */
  q: text(200),
  /** Patterns: `%` and `_` are wildcards, without them it is the whole code. */
  item: text(60),
  location: text(100),
  lot: text(50),
  /** Part of the name of a customer or supplier whose stock it is. */
  partner: text(100),
  warehouse: id(),
  itemId: id(),
  variantId: idOrNone(),
  locationId: idOrNone(),
  partnerId: idOrNone(),
  projectId: idOrNone(),
  lotId: idOrNone(),
  date: z.string().refine(isDay).catch('').default(''),
  show: z.enum(STOCK_SHOWS).catch('held').default('held'),
  sort: z.enum(ORDERS).nullable().catch(null).default(null),
  page: z.coerce.number().int().min(1).max(100_000).catch(1).default(1),
});
export type StockViewParams = z.output<typeof stockViewParams>;

/** The parts of a place that the rows of each tab are told apart by, beside item and variant. */
export const TAB_PLACES: Readonly<Record<StockTab, readonly StockPlace[]>> = {
  item: [],
  warehouse: ['warehouse'],
  location: ['warehouse', 'location'],
  partner: ['warehouse', 'partner'],
  project: ['warehouse', 'project'],
  lot: ['warehouse', 'lot'],
  detail: ['warehouse', 'location', 'lot', 'partner', 'project'],
};
export type StockPlace = 'warehouse' | 'location' | 'lot' | 'partner' | 'project';

/** What a tab can be ordered by; the first is what it is ordered by unless asked. */
export const sortKeys = (tab: StockTab): readonly StockKey[] => [...LEADS[tab], 'onHand', 'available'];
const LEADS: Readonly<Record<StockTab, readonly StockKey[]>> = {
  item: ['item'],
  warehouse: ['warehouse', 'item'],
  location: ['location', 'warehouse', 'item'],
  partner: ['partner', 'warehouse', 'item'],
  project: ['project', 'warehouse', 'item'],
  lot: ['lot', 'warehouse', 'item', 'expiry'],
  detail: ['item', 'warehouse', 'location', 'lot', 'partner', 'project', 'expiry'],
};

/** The order asked for where the tab has it, else the first of the tab. */
export function sortFor({ tab, sort }: Pick<StockViewParams, 'tab' | 'sort'>): string {
  const keys = sortKeys(tab);
  const asked = keys.find((key) => key === sort?.replace(/^-/, ''));
  return asked && sort ? sort : (keys[0] ?? 'item');
}

/** The past day asked about; null is today, which days to come count as. @rules STK-01 */
export const pastDay = ({ date }: Pick<StockViewParams, 'date'>, today: Day): Day | null => (date !== '' && date < today ? date : null);
