import sql from 'sql-template-tag';
import { type CodeTypeReference, purposeErrors } from '../code-types/purpose-errors';
import { codeKey } from '../kernel/code';
import type { Ctx } from '../kernel/ctx';
import { AppError, throwAll } from '../kernel/errors';
import { refreshUsableUntil } from '../lots/refresh-usable-until';
import { assertFree, saveRow, type SavedRow } from '../server/rows';
import { lockSwitchesExclusively } from '../server/switches';
import { type ItemUse, itemErrors, type MainUnit, normalItem, serialUnitErrors, usedItemErrors } from './item.rules';
import { itemShape } from './item.shape';
import type { ItemFields } from './item.types';
import type { SaveItem } from './save-item.schema';

/** Whether any line of a record ever named the item, and whether its class lets go of used items. */
export async function itemUse(ctx: Ctx, id: string): Promise<ItemUse> {
  const [facts] = await ctx.sql<ItemUse>(
    sql`SELECT EXISTS (SELECT 1 FROM stock_line l WHERE l.company_id = i.company_id AND l.item_id = i.id) AS used, k.change_class_allowed AS "changeClassAllowed"
        FROM item i JOIN item_class k ON k.company_id = i.company_id AND k.id = i.item_class_id
        WHERE i.company_id = ${ctx.company.id} AND i.id = ${id}::uuid`,
  );
  return facts ?? { used: false, changeClassAllowed: true };
}

/** The code types that an item names, and what they are for. */
export const codeTypesOf = (item: Partial<Pick<ItemFields, 'lotCodeTypeId' | 'serialCodeTypeId'>>): CodeTypeReference[] => [
  { path: 'lotCodeTypeId', id: item.lotCodeTypeId, purpose: 'LOT' },
  { path: 'serialCodeTypeId', id: item.serialCodeTypeId, purpose: 'SERIAL' },
];

/** The main unit, which nobody changes before this item is saved. */
async function mainUnit(ctx: Ctx, uomId: string): Promise<MainUnit> {
  const [unit] = await ctx.sql<MainUnit>(
    sql`SELECT code, decimals FROM unit_of_measure WHERE company_id = ${ctx.company.id} AND id = ${uomId}::uuid FOR SHARE`,
  );
  if (!unit) throw new AppError('E_NOT_FOUND').at('uomId');
  return unit;
}

/** The main unit cannot be one of the second units at the same time. */
async function assertNoSecondUnit(ctx: Ctx, itemId: string, uomId: string): Promise<void> {
  const second = await ctx.sql(
    sql`SELECT 1 FROM item_alt_uom WHERE company_id = ${ctx.company.id} AND item_id = ${itemId}::uuid AND uom_id = ${uomId}::uuid`,
  );
  if (second.length > 0) throw new AppError('E_UOM_IS_MAIN').at('uomId');
}

/**
 * Creates or changes an item. A change waits until no posting is under way, as postings read what is changed here; when the
 * block days change, the last usable day of its lots follows.
 * @throws E_ITEM_USED on what may no longer change, E_BLOCK_DAYS_ORDER, E_CODE_TYPE_PURPOSE, E_SERIAL_UNIT, E_UOM_IS_MAIN, E_CODE_EXISTS, E_CONFLICT, E_NOT_FOUND
 * @rules CFG-04, EXP-09, SER-02, EDGE-14
 */
export async function saveItem(ctx: Ctx, { id, version, ...input }: SaveItem): Promise<SavedRow> {
  const item: ItemFields = normalItem(input);
  throwAll(itemErrors(item));
  throwAll(await purposeErrors(ctx, codeTypesOf(item)));
  if (item.serialManaged) throwAll(serialUnitErrors(item, await mainUnit(ctx, item.uomId)));
  if (id) await lockSwitchesExclusively(ctx);
  await assertFree(ctx, 'item', {
    path: 'code',
    code: item.code,
    keys: { item_class_id: item.itemClassId, code_key: codeKey(item.code) },
    except: id,
  });
  let blockDaysChanged = false;
  const saved = await saveRow(ctx, itemShape, { id, version }, item, async (before) => {
    if (!before) return;
    if (before.fields.uomId !== item.uomId) await assertNoSecondUnit(ctx, before.id, item.uomId);
    throwAll(usedItemErrors(before.fields, item, await itemUse(ctx, before.id)));
    blockDaysChanged = before.fields.blockDays !== item.blockDays;
  });
  if (blockDaysChanged) await refreshUsableUntil(ctx, [saved.id], item.blockDays);
  return saved;
}
