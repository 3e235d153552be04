import type { Ctx } from '../kernel/ctx';
import type { Activation, Removal } from '../kernel/inputs';
import { removeRow, type SavedRow, setRowFlag } from '../server/rows';
import { PARTNER_SHAPE, PARTNER_USES } from './partner-shape';

/** Deletes a partner that nothing refers to. @throws E_IN_USE, E_CONFLICT, E_NOT_FOUND */
export async function removePartner(ctx: Ctx, ref: Removal): Promise<{ id: string }> {
  return removeRow(ctx, PARTNER_SHAPE, ref, PARTNER_USES);
}

/** Takes a partner out of use, or back. @throws E_CONFLICT, E_NOT_FOUND */
export async function activatePartner(ctx: Ctx, { active, ...ref }: Activation): Promise<SavedRow> {
  return setRowFlag(ctx, PARTNER_SHAPE, ref, { name: 'active', value: active });
}
