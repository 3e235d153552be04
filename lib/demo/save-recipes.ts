import { saveBom } from '../boms/save-bom';
import { saveBomSchema } from '../boms/save-bom.schema';
import { saveAltUomSchema, saveGtinSchema, saveItemLocationSchema } from '../item-parts/item-parts.schema';
import { saveItemLocation } from '../item-parts/item-locations';
import { saveAltUom, saveGtin } from '../item-parts/item-units';
import type { UnitKey } from './demo.types';
import { RECIPES } from './recipes';
import type { DemoHouse, Run } from './house';

/** The bills of materials; and of one item the weight of a piece, the number of its package and where it lies. */
export async function saveRecipes(
  run: Run,
  { items, warehouses, shelves }: DemoHouse,
  units: Readonly<Record<UnitKey, string>>,
): Promise<void> {
  const itemOf = (code: string) => {
    const item = items.get(code);
    if (!item) throw new Error(`the demo has no item ${code}`);
    return item;
  };
  for (const [code, parts] of Object.entries(RECIPES)) {
    const components = parts.map(({ item, quantity, fixed = false }) => ({
      itemId: itemOf(item).id,
      variantId: null,
      quantity,
      uomId: units[itemOf(item).unit],
      fixed,
      scrapPct: '0',
      movable: true,
      phantomLevel: false,
      alternatives: [],
    }));
    const head = {
      itemId: itemOf(code).id,
      variantId: null,
      code: '1',
      isDefault: true,
      parentQty: '1',
      phantomAssembly: false,
      active: true,
    };
    await run(saveBom, saveBomSchema.parse({ ...head, components }));
  }
  const { id: itemId } = itemOf('MOZZ-125');
  const weight = { itemId, uomId: units.KG, conversionFactor: '0.125', isDefault: false, mandatory: true, priority: false };
  await run(saveAltUom, saveAltUomSchema.parse(weight));
  await run(saveGtin, saveGtinSchema.parse({ itemId, gtin: '2000000000015', uomId: units.PCS, quantity: '1' }));
  const [locationId] = shelves.COLD;
  const place = { itemId, warehouseId: warehouses.COLD, locationId, priority: 1 };
  await run(saveItemLocation, saveItemLocationSchema.parse(place));
}
