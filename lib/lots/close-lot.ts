import { AppError } from '../kernel/errors';
import type { Ctx } from '../kernel/ctx';
import { writeLotClosed } from '../stock/post';
import { lockLots } from '../stock/stock-locks';
import type { LotClosingInput } from './change-lot-status.schema';

async function setClosed(ctx: Ctx, input: LotClosingInput, closed: boolean): Promise<{ lotId: string }> {
  const lot = (await lockLots(ctx, [input.lotId])).get(input.lotId);
  if (!lot || lot.voided) throw new AppError('E_NOT_FOUND');
  if (lot.version !== input.version) throw new AppError('E_CONFLICT');
  if (lot.closed !== closed) await writeLotClosed(ctx, lot.id, closed);
  ctx.record({
    action: closed ? 'lot.close' : 'lot.reopen',
    entity: 'lot',
    entityId: lot.id,
    label: lot.code,
    reason: input.reason,
    changes: { closed: [lot.closed, closed] },
  });
  return { lotId: lot.id };
}

/**
 * Closes a lot by hand: its quantity leaves stock and availability, the ledger stays, new movements are refused.
 * @throws E_NOT_FOUND, E_CONFLICT
 * @rules LOT-15, LOT-20, LOT-25
 */
export const closeLot = (ctx: Ctx, input: LotClosingInput): Promise<{ lotId: string }> => setClosed(ctx, input, true);

/** Opens a closed lot again: what the ledger holds is back on hand. @throws E_NOT_FOUND, E_CONFLICT @rules LOT-15, LOT-20 */
export const reopenLot = (ctx: Ctx, input: LotClosingInput): Promise<{ lotId: string }> => setClosed(ctx, input, false);
