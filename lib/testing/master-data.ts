import sql from 'sql-template-tag';
import { newId } from '../kernel/id';
import { saveItem } from '../items/save-item';
import { type SaveItem, saveItemSchema } from '../items/save-item.schema';
import type { Workbench } from './workbench';

/** The small tables that an item needs: a class that lets go of used items, one that does not, and a unit. */
export async function smallTables({
  db,
  companyId,
}: Pick<Workbench, 'db' | 'companyId'>): Promise<{ classId: string; fixedClassId: string; uomId: string }> {
  const [classId, fixedClassId, uomId] = [newId(), newId(), newId()];
  await db.sql(
    sql`INSERT INTO item_class (company_id, id, code, code_key, description, change_class_allowed)
        VALUES (${companyId}, ${classId}::uuid, 'MOB', 'MOB', 'Furniture', true), (${companyId}, ${fixedClassId}::uuid, 'RAW', 'RAW', 'Raw material', false)`,
  );
  await db.sql(
    sql`INSERT INTO unit_of_measure (company_id, id, code, code_key, description) VALUES (${companyId}, ${uomId}::uuid, 'KG', 'KG', 'Kilogram')`,
  );
  return { classId, fixedClassId, uomId };
}

/** An item as its form sends it, with the defaults of domain 2.7. */
export const itemInput = (rest: Partial<SaveItem> & Pick<SaveItem, 'itemClassId' | 'uomId' | 'code'>): SaveItem =>
  saveItemSchema.parse({
    description: `Item ${rest.code}`,
    description2: null,
    characteristicId: null,
    productCategoryId: null,
    itemTypeId: null,
    phantom: false,
    archived: false,
    manualLoadAllowed: true,
    standardCost: '',
    salesPrice: '',
    mrpConsiderUnavailableLots: false,
    lotManaged: false,
    serialManaged: false,
    withdrawalType: 'FIFO',
    lotCodeTypeId: null,
    initialLotStatusId: null,
    lotValidityDays: null,
    lotExpiryType: 'EXACT',
    allowExpiryEdit: false,
    blockWarningDays: null,
    blockDays: null,
    singleSupplierLot: true,
    ...rest,
  });

/** Saves an item made by `itemInput`. */
export const testItem = (one: Workbench, rest: Parameters<typeof itemInput>[0]): Promise<{ id: string; version: number }> =>
  one.run(saveItem, itemInput(rest));

/** A warehouse with one location. */
export async function testWarehouse({ db, companyId }: Workbench, code: string): Promise<{ warehouseId: string; locationId: string }> {
  const [warehouseId, locationId] = [newId(), newId()];
  await db.sql(
    sql`INSERT INTO warehouse (company_id, id, code, code_key, description) VALUES (${companyId}, ${warehouseId}::uuid, ${code}, ${code}, 'Warehouse')`,
  );
  await db.sql(
    sql`INSERT INTO location (company_id, id, warehouse_id, code, code_key) VALUES (${companyId}, ${locationId}::uuid, ${warehouseId}::uuid, ${`${code}-A`}, ${`${code}-A`})`,
  );
  return { warehouseId, locationId };
}
