import sql from 'sql-template-tag';
import { changesOf } from '../kernel/changes';
import { codeKey } from '../kernel/code';
import type { Ctx } from '../kernel/ctx';
import { AppError, type FieldError, throwAll } from '../kernel/errors';
import { newId } from '../kernel/id';
import { assertFree, saveRow, type SavedRow } from '../server/rows';
import { lockSwitchesExclusively } from '../server/switches';
import { assertNoCycle } from './assert-no-cycle';
import { type BomFields, bomShape, componentsInWords } from './bom.shape';
import { type BomItem, readBomItems } from './bom-items.query';
import type { SaveBom, SaveComponent } from './save-bom.schema';

type Ref = { readonly itemId: string; readonly variantId: string | null };

/** What is wrong with the item and variant of a row. */
function itemErrors(items: ReadonlyMap<string, BomItem>, { itemId, variantId }: Ref, at: string, anyVariant: boolean): FieldError[] {
  const item = items.get(itemId);
  if (!item) return [{ path: `${at}itemId`, code: 'E_NOT_FOUND', params: {} }];
  const params = { item: item.code };
  if (variantId === null)
    return item.variants.length > 0 && !anyVariant ? [{ path: `${at}variantId`, code: 'E_VARIANT_REQUIRED', params }] : [];
  const known = item.variants.some(({ id }) => id === variantId);
  return known ? [] : [{ path: `${at}variantId`, code: 'E_VARIANT_UNKNOWN', params }];
}

function componentErrors(items: ReadonlyMap<string, BomItem>, component: SaveComponent, index: number): FieldError[] {
  const at = `components.${index}.`;
  const item = items.get(component.itemId);
  const unitKnown = item?.units.some(({ id }) => id === component.uomId) ?? true;
  return [
    ...itemErrors(items, component, at, false),
    ...(unitKnown ? [] : [{ path: `${at}uomId`, code: 'E_UOM_NOT_OF_ITEM' as const, params: { item: item?.code ?? '' } }]),
    ...component.alternatives.flatMap((each, n) => itemErrors(items, each, `${at}alternatives.${n}.`, false)),
  ];
}

async function writeComponents(ctx: Ctx, bomId: string, components: readonly SaveComponent[]): Promise<void> {
  const rows = components.map(({ alternatives, ...row }, index) => ({ ...row, id: newId(), sequence: index + 1, alternatives }));
  const alternatives = rows.flatMap(({ id, alternatives }) =>
    alternatives.map((each, n) => ({ ...each, id: newId(), componentId: id, sequence: n + 1 })),
  );
  await removeComponents(ctx, bomId);
  await ctx.sql(
    sql`INSERT INTO bom_component (company_id, id, bom_id, sequence, item_id, variant_id, quantity, uom_id, fixed, scrap_pct, valid_from, valid_to, movable, phantom_level, note)
        SELECT ${ctx.company.id}, r.id, ${bomId}::uuid, r.sequence, r."itemId", r."variantId", r.quantity, r."uomId", r.fixed, r."scrapPct", r."validFrom", r."validTo", r.movable, r."phantomLevel", r.note
        FROM json_to_recordset(${JSON.stringify(rows)}::json) AS r(id uuid, sequence int, "itemId" uuid, "variantId" uuid, quantity numeric, "uomId" uuid, fixed bool, "scrapPct" numeric,
          "validFrom" date, "validTo" date, movable bool, "phantomLevel" bool, note text)`,
  );
  await ctx.sql(
    sql`INSERT INTO bom_alternative (company_id, id, component_id, sequence, item_id, variant_id, ratio)
        SELECT ${ctx.company.id}, r.id, r."componentId", r.sequence, r."itemId", r."variantId", r.ratio
        FROM json_to_recordset(${JSON.stringify(alternatives)}::json) AS r(id uuid, "componentId" uuid, sequence int, "itemId" uuid, "variantId" uuid, ratio numeric)`,
  );
}

/** Takes all components of a version away, alternatives first. */
export async function removeComponents(ctx: Ctx, bomId: string): Promise<void> {
  await ctx.sql(
    sql`DELETE FROM bom_alternative WHERE company_id = ${ctx.company.id}
          AND component_id IN (SELECT id FROM bom_component WHERE company_id = ${ctx.company.id} AND bom_id = ${bomId}::uuid)`,
  );
  await ctx.sql(sql`DELETE FROM bom_component WHERE company_id = ${ctx.company.id} AND bom_id = ${bomId}::uuid`);
}

/** The version that was the default of the item and variant makes room. */
async function takeDefault(ctx: Ctx, { itemId, variantId }: Ref, except: string | null): Promise<void> {
  const [old] = await ctx.sql<{ id: string; code: string }>(
    sql`UPDATE bom SET is_default = false, version = version + 1, updated_at = ${ctx.now}, updated_by = ${ctx.actor.userId}::uuid
        WHERE company_id = ${ctx.company.id} AND item_id = ${itemId}::uuid AND variant_id IS NOT DISTINCT FROM ${variantId}::uuid
          AND is_default AND id IS DISTINCT FROM ${except}::uuid RETURNING id, code`,
  );
  if (old) ctx.record({ action: 'bom.save', entity: 'bom', entityId: old.id, label: old.code, changes: { isDefault: [true, false] } });
}

/** One code per item and variant. @throws E_CODE_EXISTS */
async function assertCodeFree(ctx: Ctx, { itemId, variantId, code }: BomFields, except: string | null): Promise<void> {
  if (variantId !== null)
    return assertFree(ctx, 'bom', {
      path: 'code',
      code,
      keys: { item_id: itemId, variant_id: variantId, code_key: codeKey(code) },
      except,
    });
  const taken = await ctx.sql(
    sql`SELECT 1 FROM bom WHERE company_id = ${ctx.company.id} AND item_id = ${itemId}::uuid AND variant_id IS NULL AND code_key = ${codeKey(code)}
          AND id IS DISTINCT FROM ${except}::uuid`,
  );
  if (taken.length > 0) throw new AppError('E_CODE_EXISTS', { code }).at('code');
}

/**
 * Creates or changes a version of a bill of materials with its components, while no posting is under way; a new default takes the place
 * of the old one. What was posted by it stays as it is.
 * @throws E_NOT_FOUND, E_VARIANT_REQUIRED, E_VARIANT_UNKNOWN, E_UOM_NOT_OF_ITEM at the row, E_CODE_EXISTS, E_BOM_CYCLE with the path, E_CONFLICT
 * @rules BOM-04, BOM-05
 */
export async function saveBom(ctx: Ctx, { id, version, components, ...fields }: SaveBom): Promise<SavedRow> {
  await lockSwitchesExclusively(ctx);
  const refs = [fields, ...components, ...components.flatMap(({ alternatives }) => alternatives)];
  const found = await readBomItems(
    ctx.sql,
    ctx.company.id,
    refs.map(({ itemId }) => itemId),
  );
  const items = new Map(found.map((item) => [item.id, item]));
  throwAll([...itemErrors(items, fields, '', true), ...components.flatMap((each, index) => componentErrors(items, each, index))]);
  await assertCodeFree(ctx, fields, id ?? null);
  const before = id ? await componentsInWords(ctx.sql, ctx.company.id, id) : null;
  const saved = await saveRow(ctx, bomShape, { id, version }, fields, async (row) => {
    if (row && row.fields.itemId !== fields.itemId) throw new AppError('E_FIELD_FROZEN').at('itemId');
    if (fields.isDefault) await takeDefault(ctx, fields, row?.id ?? null);
  });
  await writeComponents(ctx, saved.id, components);
  if (fields.active) await assertNoCycle(ctx, saved.id);
  await tellComponents(ctx, { id: saved.id, label: `${items.get(fields.itemId)?.code ?? ''} ${fields.code}` }, before);
  return saved;
}

async function tellComponents(
  ctx: Ctx,
  bom: { id: string; label: string },
  before: Awaited<ReturnType<typeof componentsInWords>> | null,
): Promise<void> {
  const after = await componentsInWords(ctx.sql, ctx.company.id, bom.id);
  const places = Object.fromEntries([...Object.keys(before ?? {}), ...Object.keys(after)].map((name) => [name, null]));
  const changes = changesOf({ ...places, ...before }, { ...places, ...after });
  if (Object.keys(changes).length > 0) ctx.record({ action: 'bom.compose', entity: 'bom', entityId: bom.id, label: bom.label, changes });
}
