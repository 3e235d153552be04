import sql from 'sql-template-tag';
import { bomUsesOfVariant } from '../boms/bom-uses';
import { codeKey } from '../kernel/code';
import type { Ctx } from '../kernel/ctx';
import { AppError } from '../kernel/errors';
import type { Removal } from '../kernel/inputs';
import { assertFree, removeRow, type RowShape, saveRow, type SavedRow } from '../server/rows';
import { findUses, type Use } from '../server/uses';
import { lockSwitchesExclusively } from '../server/switches';
import type { SaveVariant } from './item-parts.schema';

type VariantFields = {
  readonly itemId: string;
  readonly code: string;
  readonly description: string;
  readonly barcode: string | null;
  readonly minStock: string | null;
  readonly maxStock: string | null;
  readonly active: boolean;
};

const variantShape: RowShape<VariantFields> = {
  entity: 'itemVariant',
  table: 'item_variant',
  columns: {
    itemId: 'item_id',
    code: 'code',
    description: 'description',
    barcode: 'barcode',
    minStock: 'min_stock',
    maxStock: 'max_stock',
    active: 'active',
  },
  derived: ({ code }) => ({ code_key: codeKey(code) }),
  label: ({ code }) => code,
};

const variantUses: readonly Use[] = [
  { what: 'lots', table: 'lot', column: 'variant_id', label: 'u.code', to: 'lot', ref: 'u.id' },
  {
    what: 'lines',
    table: 'stock_line',
    column: 'variant_id',
    label: `(SELECT r.number || ' (' || r.posting_date || ')' FROM stock_record r WHERE r.company_id = u.company_id AND r.id = u.record_id)`,
    to: 'record',
    ref: 'u.record_id',
  },
  ...bomUsesOfVariant,
];

/** The first variant of an item that has already moved would leave its stock without one. */
async function assertMayHaveVariants(ctx: Ctx, itemId: string): Promise<void> {
  const [item] = await ctx.sql<{ code: string; moved: boolean }>(
    sql`SELECT i.code, EXISTS (SELECT 1 FROM stock_line l WHERE l.company_id = i.company_id AND l.item_id = i.id AND l.variant_id IS NULL) AS moved
        FROM item i WHERE i.company_id = ${ctx.company.id} AND i.id = ${itemId}::uuid`,
  );
  if (!item) throw new AppError('E_NOT_FOUND');
  if (item.moved) throw new AppError('E_ITEM_USED', { item: item.code, field: 'variants' }).at('code');
}

/**
 * Adds or changes a variant of an item. Once an item has variants, every line and lot of it names one.
 * @throws E_CODE_EXISTS, E_FIELD_FROZEN for the code of a used one, E_ITEM_USED when the item has moved without variants, E_CONFLICT, E_NOT_FOUND
 */
export async function saveVariant(ctx: Ctx, { id, version, ...given }: SaveVariant): Promise<SavedRow> {
  const fields: VariantFields = { barcode: null, minStock: null, maxStock: null, ...given };
  await lockSwitchesExclusively(ctx);
  await assertFree(ctx, 'item_variant', {
    path: 'code',
    code: fields.code,
    keys: { item_id: fields.itemId, code_key: codeKey(fields.code) },
    except: id,
  });
  return saveRow(ctx, variantShape, { id, version }, fields, async (before) => {
    if (!before) return assertMayHaveVariants(ctx, fields.itemId);
    if (before.fields.itemId !== fields.itemId) throw new AppError('E_NOT_FOUND');
    if (before.fields.code !== fields.code && (await findUses(ctx, variantUses, before.id)).length > 0)
      throw new AppError('E_FIELD_FROZEN', { field: 'code' }).at('code');
  });
}

/** Deletes a variant that was never used. @throws E_IN_USE, E_CONFLICT, E_NOT_FOUND */
export async function removeVariant(ctx: Ctx, input: Removal): Promise<{ id: string }> {
  return removeRow(ctx, variantShape, input, variantUses);
}
