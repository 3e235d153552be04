import type { Ctx } from '../kernel/ctx';
import { AppError } from '../kernel/errors';
import { lockRow, saveRow, type SavedRow } from '../server/rows';
import type { FixTemplate } from './save-template.schema';
import { templateShape } from './template.shape';

/**
 * Turns on the switches that a template lacks for the work with lots or serial numbers: those that the person saw and confirmed, and nothing else.
 * @throws E_CONFLICT when the template changed after it was shown, E_NOT_FOUND
 * @rules GUI-02
 */
export async function fixTemplate(ctx: Ctx, { id, version, flags }: FixTemplate): Promise<SavedRow> {
  const template = await lockRow(ctx, templateShape, id);
  if (!template) throw new AppError('E_NOT_FOUND');
  const fixed = { ...template.fields, ...Object.fromEntries(flags.map((flag) => [flag, true])) };
  return saveRow(ctx, templateShape, { id, version }, fixed);
}
