import sql from 'sql-template-tag';
import { codeKey } from '../kernel/code';
import type { Ctx } from '../kernel/ctx';
import { AppError, throwAll } from '../kernel/errors';
import type { Removal } from '../kernel/inputs';
import { assertFree, lockRow, removeRow, saveRow, type SavedRow } from '../server/rows';
import { assertUnused, findUses } from '../server/uses';
import { locationErrors, readLocation } from './location-facts';
import { assertOffsets } from './offset-facts';
import type { SaveTemplate, SetTemplateActive } from './save-template.schema';
import { templateErrors, usedTemplateErrors } from './template.rules';
import { templateOffsets, templateRecords, templateShape, templateUses } from './template.shape';

/** One template at most opens the balances of a warehouse. The warehouse is locked, so that two cannot become it at once. */
async function assertOnlyOpening(ctx: Ctx, { id, warehouseId, openingBalance }: SaveTemplate): Promise<void> {
  if (!openingBalance) return;
  await ctx.sql(sql`SELECT 1 FROM warehouse WHERE company_id = ${ctx.company.id} AND id = ${warehouseId}::uuid FOR NO KEY UPDATE`);
  const [other] = await ctx.sql<{ code: string }>(
    sql`SELECT code FROM warehouse_template WHERE company_id = ${ctx.company.id} AND warehouse_id = ${warehouseId}::uuid AND opening_balance
          AND id IS DISTINCT FROM ${id ?? null}::uuid`,
  );
  if (other) throw new AppError('E_OPENING_TAKEN', { template: other.code }).at('openingBalance');
}

/**
 * Creates or changes a warehouse template; records posted so far keep what they were posted with.
 * @throws E_TEMPLATE_FLAGS with the dependants, E_OPENING_IS_LOAD, E_OPENING_TAKEN, E_FIELD_FROZEN, E_LOCATION_OTHER_WAREHOUSE,
 * E_LOCATION_IS_GROUP, E_LOCATION_INACTIVE, E_OFFSET_TEMPLATE, E_OFFSET_OF, E_CODE_EXISTS, E_CONFLICT, E_NOT_FOUND
 */
export async function saveTemplate(ctx: Ctx, input: SaveTemplate): Promise<SavedRow> {
  const { id, version, ...template } = input;
  throwAll(templateErrors(template));
  if (template.locationId) throwAll(locationErrors(await readLocation(ctx, template.locationId), template.warehouseId));
  await assertFree(ctx, 'warehouse_template', {
    path: 'code',
    code: template.code,
    keys: { warehouse_id: template.warehouseId, code_key: codeKey(template.code) },
    except: id,
  });
  await assertOnlyOpening(ctx, input);
  await assertOffsets(ctx, { ...template, id: id ?? null });
  return saveRow(ctx, templateShape, { id, version }, template, async (before) => {
    if (before) throwAll(usedTemplateErrors(before.fields, template, (await findUses(ctx, templateRecords, before.id)).length > 0));
  });
}

/** Deletes a template that no record was posted with. @throws E_IN_USE naming records and the templates whose offset it is, E_CONFLICT, E_NOT_FOUND */
export async function removeTemplate(ctx: Ctx, input: Removal): Promise<{ id: string }> {
  return removeRow(ctx, templateShape, input, templateUses);
}

/**
 * Archives a template, so that it is offered nowhere, or brings it back; its records stay. The offset of another template stays in use.
 * @throws E_IN_USE naming those templates, E_CONFLICT, E_NOT_FOUND
 */
export async function setTemplateActive(ctx: Ctx, { id, version, active }: SetTemplateActive): Promise<SavedRow> {
  const template = await lockRow(ctx, templateShape, id);
  if (!template) throw new AppError('E_NOT_FOUND');
  if (!active) await assertUnused(ctx, templateOffsets, id, template.fields.code);
  return saveRow(ctx, templateShape, { id, version }, { ...template.fields, active });
}
