import type { Ctx } from '../kernel/ctx';
import { AppError } from '../kernel/errors';
import type { Activation, Removal } from '../kernel/inputs';
import { lockRow, removeRow, type SavedRow, setRowFlag } from '../server/rows';
import { lockSwitchesExclusively } from '../server/switches';
import { assertNoCycle } from './assert-no-cycle';
import { bomShape } from './bom.shape';
import { removeComponents } from './save-bom';

/**
 * Takes a version out of use, or back. The default version stays in use: another one takes its place first.
 * @throws E_BOM_DEFAULT, E_BOM_CYCLE (back into use), E_CONFLICT, E_NOT_FOUND
 */
export async function activateBom(ctx: Ctx, { active, ...ref }: Activation): Promise<SavedRow> {
  await lockSwitchesExclusively(ctx);
  const bom = await lockRow(ctx, bomShape, ref.id);
  if (bom?.fields.isDefault && !active) throw new AppError('E_BOM_DEFAULT');
  const saved = await setRowFlag(ctx, bomShape, ref, { name: 'active', value: active });
  if (active) await assertNoCycle(ctx, saved.id);
  return saved;
}

/** Deletes a version with its components; what was posted by it stays. @throws E_CONFLICT, E_NOT_FOUND */
export async function removeBom(ctx: Ctx, input: Removal): Promise<{ id: string }> {
  await lockSwitchesExclusively(ctx);
  await removeComponents(ctx, input.id);
  return removeRow(ctx, bomShape, input, []);
}
