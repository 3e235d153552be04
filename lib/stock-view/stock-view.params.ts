import { z } from 'zod';
import { type Day, isDay } from '../kernel/day';
import { isId } from '../kernel/id';
import { addressText, severalOf } from '../kernel/list-params';
import { STOCK_KEYS, STOCK_SHOWS, STOCK_TABS } from './stock-tabs.rules';

const ORDERS = STOCK_KEYS.flatMap((key) => [key, `-${key}`] as const);

const text = (max: number) => addressText(max).default('');
const id = () => z.string().refine(isId).nullable().catch(null).default(null);
/** Ids, of which one is enough. */
const ids = () => severalOf(z.string().refine(isId));
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
  warehouse: ids(),
  itemId: id(),
  variantId: idOrNone(),
  locationId: idOrNone(),
  partnerId: idOrNone(),
  projectId: idOrNone(),
  lotId: idOrNone(),
  date: z.string().refine(isDay).catch('').default(''),
  show: z.enum(STOCK_SHOWS).catch('held').default('held'),
  sort: z.enum(ORDERS).nullable().catch(null).default(null),
  /** The row beside the list, by its key; anything else is no row. */
  open: text(300),
  page: z.coerce.number().int().min(1).max(100_000).catch(1).default(1),
});
export type StockViewParams = z.output<typeof stockViewParams>;

/** The past day asked about; null is today, which days to come count as. @rules STK-01 */
export const pastDay = ({ date }: Pick<StockViewParams, 'date'>, today: Day): Day | null => (date !== '' && date < today ? date : null);
