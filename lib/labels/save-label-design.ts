import sql from 'sql-template-tag';
import { codeKey } from '../kernel/code';
import type { Ctx } from '../kernel/ctx';
import { AppError, throwAll } from '../kernel/errors';
import type { Activation, Removal } from '../kernel/inputs';
import { assertFree, removeRow, type SavedRow, saveRow, setRowFlag } from '../server/rows';
import { findUses } from '../server/uses';
import { designErrors, fieldsText } from './label-design.rules';
import { type DesignFields, labelDesignShape, readLabelDesign, usesOfDesign } from './label-design.shape';
import type { SaveLabelDesign } from './save-label-design.schema';

/** The one that was proposed for the kind is no longer; the trail says so. */
async function stepDown(ctx: Ctx, kind: string, except: string | null): Promise<void> {
  const rows = await ctx.sql<{ id: string; code: string }>(
    sql`UPDATE label_report SET is_default = false, version = version + 1, updated_at = ${ctx.now}, updated_by = ${ctx.actor.userId}
        WHERE company_id = ${ctx.company.id} AND kind = ${kind} AND is_default AND id IS DISTINCT FROM ${except}::uuid RETURNING id, code`,
  );
  for (const { id, code } of rows)
    ctx.record({ action: 'labelReport.save', entity: 'labelReport', entityId: id, label: code, changes: { isDefault: [true, false] } });
}

/**
 * Saves a design of labels. A new default takes the place of the old one of its kind; a design that items or lots name stays one for lots.
 * @throws E_LABEL_CARRIER, E_LABEL_FIELD, E_LABEL_EMPTY, E_LABEL_SHEET, E_CODE_EXISTS, E_FIELD_FROZEN (kind), E_CONFLICT, E_NOT_FOUND
 * @rules LAB-01, LOT-27
 */
export async function saveLabelDesign(ctx: Ctx, { id, version, lines, ...given }: SaveLabelDesign): Promise<SavedRow> {
  throwAll(designErrors({ ...given, lines }));
  const fields: DesignFields = { ...given, isDefault: given.isDefault && given.active, fields: fieldsText(lines) };
  return saveRow(ctx, labelDesignShape, { id, version }, fields, async (before) => {
    const { code, kind } = fields;
    await assertFree(ctx, 'label_report', { path: 'code', code, keys: { code_key: codeKey(code) }, except: before?.id });
    if (before && before.fields.kind !== kind) {
      const used = await findUses(ctx, usesOfDesign, before.id);
      if (used.length > 0) throw new AppError('E_FIELD_FROZEN', { uses: used }).at('kind');
    }
    if (fields.isDefault) await stepDown(ctx, kind, before?.id ?? null);
  });
}

/** Deletes a design that no item and no lot names; its prints stay in the log. @throws E_IN_USE, E_CONFLICT, E_NOT_FOUND */
export const removeLabelDesign = (ctx: Ctx, input: Removal): Promise<{ id: string }> =>
  removeRow(ctx, labelDesignShape, input, usesOfDesign);

/** Takes a design out of use, so that nobody is offered it, or brings it back. @throws E_CONFLICT, E_NOT_FOUND */
export async function activateLabelDesign(ctx: Ctx, { id, version, active }: Activation): Promise<SavedRow> {
  const design = await readLabelDesign(ctx.sql, ctx.company.id, id);
  if (!design) throw new AppError('E_NOT_FOUND');
  const saved = await setRowFlag(ctx, labelDesignShape, { id, version }, { name: 'active', value: active });
  if (active || !design.isDefault) return saved;
  return setRowFlag(ctx, labelDesignShape, saved, { name: 'isDefault', value: false });
}
