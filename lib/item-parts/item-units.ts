import sql from 'sql-template-tag';
import { bomUseOfAltUom } from '../boms/bom-uses';
import { gtinKey } from '../gs1/gtin.rules';
import type { Ctx } from '../kernel/ctx';
import { AppError } from '../kernel/errors';
import type { Removal } from '../kernel/inputs';
import { assertFree, removeRow, type RowShape, saveRow, type SavedRow } from '../server/rows';
import { lockSwitchesExclusively } from '../server/switches';
import { findUses, type Use } from '../server/uses';
import type { SaveAltUom, SaveGtin } from './item-parts.schema';

type AltUomFields = Omit<SaveAltUom, 'id' | 'version'>;
type GtinFields = Omit<SaveGtin, 'id' | 'version'>;

const UNIT = { uomId: { table: 'unit_of_measure', label: 't.code' } } as const;

const altUomShape: RowShape<AltUomFields> = {
  entity: 'itemAltUom',
  table: 'item_alt_uom',
  columns: {
    itemId: 'item_id',
    uomId: 'uom_id',
    conversionFactor: 'conversion_factor',
    isDefault: 'is_default',
    mandatory: 'mandatory',
    priority: 'priority',
  },
  label: ({ conversionFactor }) => conversionFactor,
  references: UNIT,
};

const gtinShape: RowShape<GtinFields> = {
  entity: 'itemGtin',
  table: 'item_gtin',
  columns: { itemId: 'item_id', gtin: 'gtin', uomId: 'uom_id', quantity: 'quantity' },
  derived: ({ gtin }) => ({ gtin_key: gtinKey(gtin) }),
  label: ({ gtin }) => gtin,
  references: UNIT,
};

const LINES: Use = {
  what: 'lines',
  table:
    '(SELECT l.company_id, a.id AS alt_id, l.record_id FROM stock_line l JOIN item_alt_uom a ON a.company_id = l.company_id AND a.item_id = l.item_id AND a.uom_id = l.move_uom_id)',
  column: 'alt_id',
  label: `(SELECT r.number || ' (' || r.posting_date || ')' FROM stock_record r WHERE r.company_id = u.company_id AND r.id = u.record_id)`,
  to: 'record',
  ref: 'u.record_id',
};
const ALT_UOM_USES: readonly Use[] = [
  LINES,
  {
    what: 'gtins',
    table:
      '(SELECT g.company_id, a.id AS alt_id, g.gtin FROM item_gtin g JOIN item_alt_uom a ON a.company_id = g.company_id AND a.item_id = g.item_id AND a.uom_id = g.uom_id)',
    column: 'alt_id',
    label: 'u.gtin',
  },
  bomUseOfAltUom,
];

type Units = { readonly mainId: string; readonly code: string; readonly altIds: readonly string[] };

async function readUnits(ctx: Ctx, itemId: string): Promise<Units> {
  const [units] = await ctx.sql<Units>(
    sql`SELECT i.uom_id AS "mainId", i.code, ARRAY(SELECT a.uom_id FROM item_alt_uom a WHERE a.company_id = i.company_id AND a.item_id = i.id) AS "altIds"
        FROM item i WHERE i.company_id = ${ctx.company.id} AND i.id = ${itemId}::uuid`,
  );
  if (!units) throw new AppError('E_NOT_FOUND');
  return units;
}

/**
 * Adds or changes a second unit of an item while no posting is under way; a fixed factor needs no leading quantity, and a new default
 * takes the place of the old one.
 * @throws E_UOM_IS_MAIN, E_CODE_EXISTS, E_FIELD_FROZEN (unit and factor once a line has used it), E_CONFLICT, E_NOT_FOUND
 * @rules UOM-02, UOM-03
 */
export async function saveAltUom(ctx: Ctx, { id, version, ...given }: SaveAltUom): Promise<SavedRow> {
  await lockSwitchesExclusively(ctx);
  const fields: AltUomFields = { ...given, priority: given.priority && !given.mandatory };
  const { mainId } = await readUnits(ctx, fields.itemId);
  if (mainId === fields.uomId) throw new AppError('E_UOM_IS_MAIN').at('uomId');
  await assertFree(ctx, 'item_alt_uom', { path: 'uomId', code: '', keys: { item_id: fields.itemId, uom_id: fields.uomId }, except: id });
  return saveRow(ctx, altUomShape, { id, version }, fields, async (before) => {
    if (before && before.fields.itemId !== fields.itemId) throw new AppError('E_NOT_FOUND');
    const changed = before && (['uomId', 'conversionFactor'] as const).find((name) => before.fields[name] !== fields[name]);
    if (changed && (await findUses(ctx, changed === 'uomId' ? ALT_UOM_USES : [LINES], before.id)).length > 0)
      throw new AppError('E_FIELD_FROZEN').at(changed);
    if (!fields.isDefault) return;
    await ctx.sql(
      sql`UPDATE item_alt_uom SET is_default = false, version = version + 1, updated_at = ${ctx.now}, updated_by = ${ctx.actor.userId}::uuid
          WHERE company_id = ${ctx.company.id} AND item_id = ${fields.itemId}::uuid AND is_default AND id IS DISTINCT FROM ${before?.id ?? null}::uuid`,
    );
  });
}

/** Takes a second unit off the item. @throws E_IN_USE (a line or a GTIN names it), E_CONFLICT, E_NOT_FOUND */
export async function removeAltUom(ctx: Ctx, input: Removal): Promise<{ id: string }> {
  await lockSwitchesExclusively(ctx);
  return removeRow(ctx, altUomShape, input, ALT_UOM_USES);
}

/** Whoever has the number already, in whatever length it was typed. */
async function assertGtinFree(ctx: Ctx, gtin: string, except: string | null): Promise<void> {
  const [taken] = await ctx.sql<{ item: string }>(
    sql`SELECT i.code AS item FROM item_gtin g JOIN item i ON i.company_id = g.company_id AND i.id = g.item_id
        WHERE g.company_id = ${ctx.company.id} AND g.gtin_key = ${gtinKey(gtin)} AND g.id IS DISTINCT FROM ${except}::uuid`,
  );
  if (taken) throw new AppError('E_GTIN_TAKEN', { item: taken.item }).at('gtin');
}

/**
 * Adds or changes the GTIN of a packaging level: a unit of the item, and how much of its main unit is inside.
 * @throws E_GTIN_TAKEN, E_CODE_EXISTS (the level has one), E_NOT_FOUND (a unit that the item does not have), E_CONFLICT
 */
export async function saveGtin(ctx: Ctx, { id, version, ...fields }: SaveGtin): Promise<SavedRow> {
  const { mainId, altIds } = await readUnits(ctx, fields.itemId);
  if (mainId !== fields.uomId && !altIds.includes(fields.uomId)) throw new AppError('E_NOT_FOUND').at('uomId');
  await assertGtinFree(ctx, fields.gtin, id ?? null);
  const level = { item_id: fields.itemId, uom_id: fields.uomId, quantity: fields.quantity };
  await assertFree(ctx, 'item_gtin', { path: 'quantity', code: '', keys: level, except: id });
  return saveRow(ctx, gtinShape, { id, version }, fields, (before) => {
    if (before && before.fields.itemId !== fields.itemId) throw new AppError('E_NOT_FOUND');
  });
}

/** Takes a GTIN off the item. @throws E_CONFLICT, E_NOT_FOUND */
export async function removeGtin(ctx: Ctx, input: Removal): Promise<{ id: string }> {
  return removeRow(ctx, gtinShape, input, []);
}
