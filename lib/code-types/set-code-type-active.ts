import type { Ctx } from '../kernel/ctx';
import { AppError } from '../kernel/errors';
import { saveRow, type SavedRow } from '../server/rows';
import { codeTypeShape, readCodeType } from './code-type.shape';
import type { SetCodeTypeActive } from './save-code-type.schema';

/**
 * Archives a code type, so that no further item is offered it, or brings it back. Items that have it keep it and go on making codes.
 * @throws E_CONFLICT, E_NOT_FOUND
 */
export async function setCodeTypeActive(ctx: Ctx, { id, version, active }: SetCodeTypeActive): Promise<SavedRow> {
  const type = await readCodeType(ctx.sql, ctx.company.id, id);
  if (!type) throw new AppError('E_NOT_FOUND');
  const { purpose, code, description, fillMissing, startNumeric, startAlpha, unitHandling } = type;
  const fields = { purpose, code, description, fillMissing, startNumeric, startAlpha, unitHandling, active };
  return saveRow(ctx, codeTypeShape(purpose), { id, version }, fields);
}
