import sql from 'sql-template-tag';
import type { Ctx } from '../kernel/ctx';
import { AppError } from '../kernel/errors';
import { once } from '../server/once';
import { lockLots } from '../stock/stock-locks';
import type { HoldCause } from './hold.types';
import type { LiftHoldsInput } from './hold-lots.schema';

/** Lots that had a hold of this cause and reason. */
export type HeldBefore = { readonly cause: HoldCause; readonly reason: string; readonly lotIds: readonly string[] };
export type HoldsLifted = { readonly lifted: number; readonly lots: number; readonly before: readonly HeldBefore[] };

type Meant = Pick<LiftHoldsInput, 'holdIds' | 'lotIds' | 'together' | 'actionId'>;
type NamedHold = {
  readonly id: string;
  readonly lotId: string;
  readonly cause: HoldCause;
  readonly reason: string;
  readonly lifted: boolean;
};

/** The holds that are meant, open or not. */
const namedHolds = (ctx: Ctx, { holdIds, lotIds, together, actionId }: Meant): Promise<NamedHold[]> =>
  ctx.sql<NamedHold>(
    sql`SELECT h.id, h.lot_id AS "lotId", h.cause, h.reason, f.id IS NOT NULL AS lifted FROM lot_hold h
        LEFT JOIN lot_hold_lift f ON f.company_id = h.company_id AND f.hold_id = h.id
        WHERE h.company_id = ${ctx.company.id}
          AND (h.id = ANY(${holdIds}::uuid[]) OR h.lot_id = ANY(${lotIds}::uuid[]) OR h.action_id = ${actionId ?? null}::uuid
            OR (${together} AND h.action_id IN (SELECT g.action_id FROM lot_hold g WHERE g.company_id = ${ctx.company.id} AND g.id = ANY(${holdIds}::uuid[]))))
        ORDER BY h.seq`,
  );

/** More than this is not taken back from a message. */
const MOST_TO_UNDO = 5_000;
/** Each reason of its own comes back by a command of its own. */
const MOST_REASONS = 50;

function beforeOf(holds: readonly NamedHold[]): HeldBefore[] {
  if (holds.length > MOST_TO_UNDO) return [];
  const alike = new Map<string, Omit<HeldBefore, 'lotIds'> & { readonly lotIds: Set<string> }>();
  for (const { cause, reason, lotId } of holds) {
    const key = `${cause} ${reason}`;
    alike.set(key, { cause, reason, lotIds: (alike.get(key)?.lotIds ?? new Set<string>()).add(lotId) });
  }
  return alike.size > MOST_REASONS ? [] : [...alike.values()].map(({ lotIds, ...had }) => ({ ...had, lotIds: [...lotIds] }));
}

/** Lifts what is open of the holds that are meant; `ids`: which they were. */
export async function liftOpen(ctx: Ctx, meant: Meant, reason: string): Promise<HoldsLifted & { readonly ids: readonly string[] }> {
  // All lots that are named, held or not, and the holds read anew under their locks: another may hold or lift them meanwhile.
  const locked = await lockLots(ctx, [...meant.lotIds, ...(await namedHolds(ctx, meant)).map(({ lotId }) => lotId)]);
  const holds = (await namedHolds(ctx, meant)).filter(({ lifted }) => !lifted);
  const ids = holds.map(({ id }) => id);
  if (ids.length > 0)
    await ctx.sql(
      sql`WITH lifted AS (
            INSERT INTO lot_hold_lift (company_id, id, hold_id, reason, after_seq, lifted_by, lifted_by_name)
            SELECT h.company_id, gen_random_uuid(), h.id, ${reason},
              COALESCE((SELECT max(e.seq) FROM stock_entry e WHERE e.company_id = h.company_id AND e.lot_id = h.lot_id), 0), ${ctx.actor.userId}::uuid, ${ctx.actor.name}
            FROM lot_hold h WHERE h.company_id = ${ctx.company.id} AND h.id = ANY(${ids}::uuid[]) RETURNING hold_id
          )
          UPDATE lot SET open_holds = open_holds - n.holds, version = version + 1, updated_at = now(), updated_by = ${ctx.actor.userId}::uuid
          FROM (SELECT h.lot_id, count(*)::int AS holds FROM lifted JOIN lot_hold h ON h.company_id = ${ctx.company.id} AND h.id = lifted.hold_id GROUP BY h.lot_id) n
          WHERE lot.company_id = ${ctx.company.id} AND lot.id = n.lot_id`,
    );
  for (const { lotId, cause } of holds)
    ctx.record({
      action: 'lot.hold-lift',
      entity: 'lot',
      entityId: lotId,
      label: locked.get(lotId)?.code ?? '',
      reason,
      changes: { hold: [cause, null] },
    });
  return { lifted: holds.length, lots: new Set(holds.map(({ lotId }) => lotId)).size, before: beforeOf(holds), ids };
}

/**
 * Lifts holds, with a reason; what else keeps a lot from use (status, dates, other holds) stays. Once per command id.
 * @throws E_HOLD_LIFTED when none of them is open any more
 * @rules LOT-30
 */
export function liftHolds(ctx: Ctx, input: LiftHoldsInput): Promise<HoldsLifted> {
  return once(ctx, 'lot.hold-lift', input, async () => {
    const done = await liftOpen(ctx, input, input.reason);
    if (done.lifted === 0) throw new AppError('E_HOLD_LIFTED');
    const { ids: _ids, ...told } = done;
    return told;
  });
}
