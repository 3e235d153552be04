import sql from 'sql-template-tag';
import type { Ctx } from '../kernel/ctx';
import { AppError } from '../kernel/errors';
import { lockLots } from '../stock/stock-locks';
import type { LotClosingInput } from './change-lot-status.schema';

async function setSellable(ctx: Ctx, input: LotClosingInput, sellable: boolean): Promise<{ lotId: string }> {
  const lot = (await lockLots(ctx, [input.lotId])).get(input.lotId);
  if (!lot || lot.voided) throw new AppError('E_NOT_FOUND');
  if (lot.version !== input.version) throw new AppError('E_CONFLICT');
  if (lot.sellable !== sellable) {
    await ctx.sql(
      sql`UPDATE lot SET sellable = ${sellable}, version = version + 1, updated_at = now(), updated_by = ${ctx.actor.userId}::uuid
          WHERE company_id = ${ctx.company.id} AND id = ${lot.id}::uuid`,
    );
  }
  const changes = { sellable: [lot.sellable, sellable] as const };
  ctx.record({ action: 'lot.sellable', entity: 'lot', entityId: lot.id, label: lot.code, reason: input.reason, changes });
  return { lotId: lot.id };
}

/** Lets a lot be withdrawn again, with a reason. @throws E_NOT_FOUND, E_CONFLICT @rules LOT-16, LOT-20 */
export const allowWithdrawal = (ctx: Ctx, input: LotClosingInput): Promise<{ lotId: string }> => setSellable(ctx, input, true);

/** Keeps a lot from being withdrawn, with a reason; what is on hand stays. @throws E_NOT_FOUND, E_CONFLICT @rules LOT-16, LOT-20 */
export const refuseWithdrawal = (ctx: Ctx, input: LotClosingInput): Promise<{ lotId: string }> => setSellable(ctx, input, false);
