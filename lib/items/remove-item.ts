import sql, { raw } from 'sql-template-tag';
import type { Ctx } from '../kernel/ctx';
import type { Activation, Removal } from '../kernel/inputs';
import { lockRow, removeRow, type SavedRow, setRowFlag } from '../server/rows';
import { assertUnused } from '../server/uses';
import { itemShape, itemUses } from './item.shape';

/** What belongs to the item alone; counters name variants and so go before them. */
const PARTS = ['code_counter', 'item_location_map', 'item_supplier', 'item_alt_uom', 'item_gtin', 'item_variant'] as const;

/**
 * Deletes an item that was never used, its variants, suppliers and locations with it.
 * @throws E_IN_USE naming records and lots (archive it instead), E_CONFLICT, E_NOT_FOUND
 */
export async function removeItem(ctx: Ctx, input: Removal): Promise<{ id: string }> {
  const item = await lockRow(ctx, itemShape, input.id);
  if (item) await assertUnused(ctx, itemUses, item.id, item.fields.code);
  for (const table of PARTS)
    await ctx.sql(sql`DELETE FROM ${raw(table)} WHERE company_id = ${ctx.company.id} AND item_id = ${input.id}::uuid`);
  return removeRow(ctx, itemShape, input, itemUses);
}

/** Takes an item out of use, or back: new lines no longer offer it. @throws E_CONFLICT, E_NOT_FOUND */
export async function activateItem(ctx: Ctx, { active, ...ref }: Activation): Promise<SavedRow> {
  return setRowFlag(ctx, itemShape, ref, { name: 'archived', value: !active });
}
