// Apart from the parameters, whose parser the page of the stock does not need in the browser.

export const STOCK_TABS = ['item', 'warehouse', 'location', 'partner', 'project', 'lot', 'detail'] as const;
export type StockTab = (typeof STOCK_TABS)[number];

/** Which rows by their quantity on hand; what is zero is left out unless asked for (STK-07). */
export const STOCK_SHOWS = ['held', 'positive', 'negative', 'zero', 'all'] as const;
export type StockShow = (typeof STOCK_SHOWS)[number];

export const STOCK_KEYS = ['item', 'warehouse', 'location', 'partner', 'project', 'lot', 'expiry', 'onHand', 'available'] as const;
export type StockKey = (typeof STOCK_KEYS)[number];

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
export function sortFor({ tab, sort }: { readonly tab: StockTab; readonly sort: string | null }): string {
  const keys = sortKeys(tab);
  const asked = keys.find((key) => key === sort?.replace(/^-/, ''));
  return asked && sort ? sort : (keys[0] ?? 'item');
}
