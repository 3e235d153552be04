import sql from 'sql-template-tag';
import type { Ctx } from '../kernel/ctx';
import { AppError } from '../kernel/errors';
import type { Removal } from '../kernel/inputs';
import { lockRow, removeRow, type RowShape, saveRow, type SavedRow } from '../server/rows';
import type { SaveItemSupplier } from './item-parts.schema';

type SupplierFields = {
  readonly itemId: string;
  readonly supplierId: string;
  readonly producerId: string | null;
  readonly supplierItemCode: string | null;
  readonly isDefault: boolean;
};

const supplierShape: RowShape<SupplierFields> = {
  entity: 'itemSupplier',
  table: 'item_supplier',
  columns: {
    itemId: 'item_id',
    supplierId: 'supplier_id',
    producerId: 'producer_id',
    supplierItemCode: 'supplier_item_code',
    isDefault: 'is_default',
  },
  // Filled in by `named`: what the row is called stands in other tables.
  label: () => '',
  references: { supplierId: { table: 'partner', label: 't.nickname' }, producerId: { table: 'partner', label: 't.nickname' } },
};

/** The shape whose rows the trail calls by item and supplier. */
async function named(ctx: Ctx, { itemId, supplierId }: Pick<SupplierFields, 'itemId' | 'supplierId'>): Promise<RowShape<SupplierFields>> {
  const [names] = await ctx.sql<{ item: string; supplier: string }>(
    sql`SELECT i.code AS item, p.name AS supplier FROM item i JOIN partner p ON p.company_id = i.company_id AND p.id = ${supplierId}::uuid
        WHERE i.company_id = ${ctx.company.id} AND i.id = ${itemId}::uuid`,
  );
  return { ...supplierShape, label: () => (names ? `${names.item}, ${names.supplier}` : '') };
}

type PartnerFacts = { id: string; name: string; isSupplier: boolean; isProducer: boolean };

/** Both partners exist in their role, and the item does not list the supplier twice. */
async function assertPartners(ctx: Ctx, { id, itemId, supplierId, producerId }: SaveItemSupplier): Promise<void> {
  const partners = await ctx.sql<PartnerFacts>(
    sql`SELECT id, name, is_supplier AS "isSupplier", is_producer AS "isProducer" FROM partner
        WHERE company_id = ${ctx.company.id} AND id = ANY(${[supplierId, producerId]}::uuid[])`,
  );
  const supplier = partners.find((partner) => partner.id === supplierId && partner.isSupplier);
  if (!supplier) throw new AppError('E_NOT_FOUND').at('supplierId');
  if (producerId && !partners.some((partner) => partner.id === producerId && partner.isProducer))
    throw new AppError('E_NOT_FOUND').at('producerId');
  const twice = await ctx.sql(
    sql`SELECT 1 FROM item_supplier WHERE company_id = ${ctx.company.id} AND item_id = ${itemId}::uuid AND supplier_id = ${supplierId}::uuid AND id IS DISTINCT FROM ${id ?? null}::uuid`,
  );
  if (twice.length > 0) throw new AppError('E_CODE_EXISTS', { code: supplier.name }).at('supplierId');
}

/**
 * Adds or changes a preferred supplier; a new default takes the place of the old one.
 * @throws E_NOT_FOUND for a partner that is no supplier or producer, E_CODE_EXISTS, E_CONFLICT
 */
export async function saveItemSupplier(ctx: Ctx, input: SaveItemSupplier): Promise<SavedRow> {
  const { id, version, ...fields } = input;
  await assertPartners(ctx, input);
  if (fields.isDefault) {
    await ctx.sql(
      sql`UPDATE item_supplier SET is_default = false, version = version + 1, updated_at = ${ctx.now}, updated_by = ${ctx.actor.userId}::uuid
          WHERE company_id = ${ctx.company.id} AND item_id = ${fields.itemId}::uuid AND is_default AND id IS DISTINCT FROM ${id ?? null}::uuid`,
    );
  }
  return saveRow(ctx, await named(ctx, fields), { id, version }, fields);
}

/** Takes a supplier off the item. @throws E_CONFLICT, E_NOT_FOUND */
export async function removeItemSupplier(ctx: Ctx, input: Removal): Promise<{ id: string }> {
  const row = await lockRow(ctx, supplierShape, input.id);
  return removeRow(ctx, row ? await named(ctx, row.fields) : supplierShape, input, []);
}
