import { isId } from '../kernel/id';
import { type StockPlace, type StockTab, TAB_PLACES } from './stock-tabs.rules';

type RowIds = Readonly<Record<`${'item' | 'variant' | StockPlace}Id`, string | null>>;
export const PARTS = ['itemId', 'variantId', 'warehouseId', 'locationId', 'lotId', 'partnerId', 'projectId'] as const;

/** Item, variant and place of a row as one text; `-` stands for what it has not, or what its tab does not tell apart. */
export const rowKey = (row: RowIds): string => PARTS.map((part) => row[part] ?? '-').join('.');

/** What narrows the view to exactly the row of a key, in the words of its address; null where the text is no key of a row. */
export type RowNarrowing = Readonly<{ itemId: string; variantId: string }> & Readonly<Partial<Record<Place, string>>>;
type Place = 'warehouse' | 'locationId' | 'lotId' | 'partnerId' | 'projectId';

export function narrowedToKey(key: string, tab: StockTab): RowNarrowing | null {
  const ids = key.split('.');
  if (ids.length !== PARTS.length || !ids.every((id, at) => isId(id) || (id === '-' && at > 0))) return null;
  const idOf = (part: (typeof PARTS)[number]): string => ids[PARTS.indexOf(part)] ?? '-';
  const places = TAB_PLACES[tab].map((place) => [place === 'warehouse' ? place : `${place}Id`, idOf(`${place}Id`)] as const);
  return { itemId: idOf('itemId'), variantId: idOf('variantId'), ...Object.fromEntries(places) };
}
