import type { Route } from 'next';
import type { StockPlace } from '@/lib/stock-view/stock-tabs.rules';
import type { StockViewParams } from '@/lib/stock-view/stock-view.params';
import { TAB_PLACES } from '@/lib/stock-view/stock-tabs.rules';
import type { StockRow } from '@/lib/stock-view/stock-view.types';

const PLACE_IDS = {
  warehouse: ['warehouse', 'warehouseId'],
  location: ['locationId', 'locationId'],
  lot: ['lotId', 'lotId'],
  partner: ['partnerId', 'partnerId'],
  project: ['projectId', 'projectId'],
} as const satisfies Record<StockPlace, readonly [keyof StockViewParams, keyof StockRow]>;

/** What narrows the view to exactly this row; `-` stands for what has none. */
export function narrowedTo(row: StockRow, tab: StockViewParams['tab']): Readonly<Record<string, string>> {
  const places = TAB_PLACES[tab].map((place) => [PLACE_IDS[place][0], row[PLACE_IDS[place][1]] ?? '-'] as const);
  return { itemId: row.itemId, variantId: row.variantId ?? '-', ...Object.fromEntries(places) };
}

const CARRIED = ['q', 'item', 'location', 'lot', 'partner', 'warehouse', 'locationId', 'partnerId', 'projectId', 'lotId'] as const;

/** The movements that a figure is the sum of: those of the row, under the filters of the view, up to its day. @rules STK-01 */
export function movementsOf(row: StockRow, params: StockViewParams, past: string | null): Route {
  const search = new URLSearchParams();
  for (const name of CARRIED) for (const value of [params[name] ?? []].flat()) if (value !== '') search.append(name, value);
  for (const [name, value] of Object.entries(narrowedTo(row, params.tab))) search.set(name, value);
  if (past) search.set('to', past);
  return `/movements?${search}` as Route;
}

/** The pieces that a row counts today: those of its item that lie in its place and lot. */
export function piecesOf(row: StockRow, tab: StockViewParams['tab']): Route {
  const search = new URLSearchParams({ itemId: row.itemId, variantId: row.variantId ?? '-' });
  const places = {
    warehouse: ['warehouseId', row.warehouseId],
    location: ['locationId', row.locationId],
    lot: ['lotId', row.lotId],
  } as const;
  for (const place of TAB_PLACES[tab]) {
    if (place === 'partner' || place === 'project') continue;
    const [name, id] = places[place];
    search.set(name, id ?? '-');
  }
  return `/serials?${search}` as Route;
}

/** The card of what a row of the tab begins with. */
export function cardOf(row: StockRow, tab: StockViewParams['tab']): string | undefined {
  if (tab === 'lot') return row.lotId ? `/lots/${row.lotId}` : undefined;
  if (tab === 'warehouse') return `/setup/warehouses/${row.warehouseId}`;
  if (tab === 'location') return row.locationId ? `/setup/warehouses/${row.warehouseId}/locations/${row.locationId}` : undefined;
  if (tab === 'partner') return row.partnerId ? `/setup/partners/${row.partnerId}` : undefined;
  return tab === 'project' ? undefined : `/setup/items/${row.itemId}`;
}
