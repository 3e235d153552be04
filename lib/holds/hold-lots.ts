import sql from 'sql-template-tag';
import type { Ctx } from '../kernel/ctx';
import { AppError } from '../kernel/errors';
import { once } from '../server/once';
import { lockLots } from '../stock/stock-locks';
import type { HoldLotsInput } from './hold-lots.schema';

export type LotsHeld = { readonly held: number };

/**
 * Puts one or many lots on hold, with a cause and a reason; a lot may carry several holds. On hand stays, available becomes 0 at once.
 * Waits for postings that have a lot in hand; those that come later see the hold. Once per command id.
 * @throws E_NOT_FOUND (a lot that does not exist or is void)
 * @rules LOT-30, WTH-01
 */
export function holdLots(ctx: Ctx, input: HoldLotsInput): Promise<LotsHeld> {
  return once(ctx, 'lot.hold', input, async () => {
    const { cause, reason, commandId } = input;
    const ids = [...new Set(input.lotIds)];
    const locked = await lockLots(ctx, ids);
    if (ids.some((id) => locked.get(id)?.voided !== false)) throw new AppError('E_NOT_FOUND').at('lotIds');
    // A statement of its own: only now does it see every ledger row of the postings that were waited for.
    await ctx.sql(
      sql`WITH held AS (
            UPDATE lot SET open_holds = open_holds + 1, version = version + 1, updated_at = now(), updated_by = ${ctx.actor.userId}::uuid
            WHERE company_id = ${ctx.company.id} AND id = ANY(${ids}::uuid[]) RETURNING id
          )
          INSERT INTO lot_hold (company_id, id, lot_id, action_id, cause, reason, after_seq, opened_by, opened_by_name)
          SELECT ${ctx.company.id}, gen_random_uuid(), h.id, ${commandId}::uuid, ${cause}, ${reason},
            COALESCE((SELECT max(e.seq) FROM stock_entry e WHERE e.company_id = ${ctx.company.id} AND e.lot_id = h.id), 0), ${ctx.actor.userId}::uuid, ${ctx.actor.name}
          FROM held h`,
    );
    for (const { id, code } of locked.values())
      ctx.record({ action: 'lot.hold', entity: 'lot', entityId: id, label: code, reason, changes: { hold: [null, cause] } });
    return { held: ids.length };
  });
}
