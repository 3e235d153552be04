import { type BomListRow, type BomUse, listBomsOfItem, listBomUses } from '../boms/bom-register.query';
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
import type { AltUomMode } from '../company/settings.rules';
import { type AltUomRow, type GtinRow, listAltUoms, listGtins, readAltUomMode } from '../item-parts/item-units.query';

export const ITEM_TABS = ['general', 'lots', 'units', 'variants', 'boms', 'suppliers', 'locations'] as const;
export type ItemTab = (typeof ITEM_TABS)[number];

/** The tab that the address names; the first one without a good name. */
export const itemTab = (text: string | undefined): ItemTab => ITEM_TABS.find((tab) => tab === text) ?? 'general';

export type ItemCard = {
  readonly item: ItemRow;
  readonly choices: ItemChoices;
  readonly variants: readonly VariantRow[];
  readonly suppliers: readonly SupplierRow[];
  readonly locations: readonly PlaceRow[];
  readonly altUoms: readonly AltUomRow[];
  readonly gtins: readonly GtinRow[];
  readonly altUomMode: AltUomMode;
  readonly boms: readonly BomListRow[];
  readonly bomUses: readonly BomUse[];
};

/** All that the page of an item shows; null when the company has no such item. */
export async function readItemCard(run: RunSql, companyId: number, id: string): Promise<ItemCard | null> {
  const item = await readItem(run, companyId, id);
  if (!item) return null;
  const [choices, variants, suppliers, locations, altUoms, gtins, altUomMode, boms, bomUses] = await Promise.all([
    itemChoices(run, companyId, id),
    listVariants(run, companyId, id),
    listItemSuppliers(run, companyId, id),
    listItemLocations(run, companyId, id),
    listAltUoms(run, companyId, id),
    listGtins(run, companyId, id),
    readAltUomMode(run, companyId),
    listBomsOfItem({ sql: run }, companyId, id),
    listBomUses({ sql: run }, companyId, id),
  ]);
  return { item, choices, variants, suppliers, locations, altUoms, gtins, altUomMode, boms, bomUses };
}
