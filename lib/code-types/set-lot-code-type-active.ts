import type { Ctx } from '../kernel/ctx';
import { AppError } from '../kernel/errors';
import { lockRow, saveRow, type SavedRow } from '../server/rows';
import { lotCodeTypeShape } from './lot-code-type.shape';
import type { SetLotCodeTypeActive } from './save-lot-code-type.schema';

/**
 * Archives a code type, so that no further item is offered it, or brings it back. Items that have it keep it and go on making codes.
 * @throws E_CONFLICT, E_NOT_FOUND
 */
export async function setLotCodeTypeActive(ctx: Ctx, { id, version, active }: SetLotCodeTypeActive): Promise<SavedRow> {
  const type = await lockRow(ctx, lotCodeTypeShape, id);
  if (!type) throw new AppError('E_NOT_FOUND');
  return saveRow(ctx, lotCodeTypeShape, { id, version }, { ...type.fields, active });
}
