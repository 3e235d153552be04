import type { Ctx } from '../kernel/ctx';
import type { Removal } from '../kernel/inputs';
import { removeRow } from '../server/rows';
import { PARTNER_SHAPE, PARTNER_USES } from './partner-shape';

/** Deletes a partner that nothing refers to. @throws E_IN_USE, E_CONFLICT, E_NOT_FOUND */
export async function removePartner(ctx: Ctx, ref: Removal): Promise<{ id: string }> {
  return removeRow(ctx, PARTNER_SHAPE, ref, PARTNER_USES);
}
