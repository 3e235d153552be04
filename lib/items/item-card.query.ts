import type { RunSql } from '../kernel/ctx';
import {
  type ItemRow,
  listItemLocations,
  listItemSuppliers,
  listVariants,
  type PlaceRow,
  readItem,
  type SupplierRow,
  type VariantRow,
} from './item.query';
import { type ItemChoices, itemChoices } from './item-choices.query';

export const ITEM_TABS = ['general', 'lots', 'variants', 'suppliers', 'locations'] as const;
export type ItemTab = (typeof ITEM_TABS)[number];

/** The tab that the address names; the first one without a good name. */
export const itemTab = (text: string | undefined): ItemTab => ITEM_TABS.find((tab) => tab === text) ?? 'general';

export type ItemCard = {
  readonly item: ItemRow;
  readonly choices: ItemChoices;
  readonly variants: readonly VariantRow[];
  readonly suppliers: readonly SupplierRow[];
  readonly locations: readonly PlaceRow[];
};

/** All that the page of an item shows; null when the company has no such item. */
export async function readItemCard(run: RunSql, companyId: number, id: string): Promise<ItemCard | null> {
  const item = await readItem(run, companyId, id);
  if (!item) return null;
  const [choices, variants, suppliers, locations] = await Promise.all([
    itemChoices(run, companyId, id),
    listVariants(run, companyId, id),
    listItemSuppliers(run, companyId, id),
    listItemLocations(run, companyId, id),
  ]);
  return { item, choices, variants, suppliers, locations };
}
