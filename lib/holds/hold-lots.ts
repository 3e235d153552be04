import sql from 'sql-template-tag';
import type { Ctx } from '../kernel/ctx';
import { AppError } from '../kernel/errors';
import { once } from '../server/once';
import { lotsMadeOf } from '../trace/lots-made-of.query';
import { type LockedLot, lockLots } from '../stock/stock-locks';
import type { HoldLotsInput } from './hold-lots.schema';

/** `actionId`: by it all holds of this go can be lifted together. */
export type LotsHeld = { readonly held: number; readonly actionId: string };

type Opening = Pick<HoldLotsInput, 'cause' | 'reason'> & { readonly ids: readonly string[]; readonly actionId: string };

/** Opens one hold on each of the locked lots. */
export async function openHolds(
  ctx: Ctx,
  locked: ReadonlyMap<string, LockedLot>,
  { ids, actionId, cause, reason }: Opening,
): Promise<void> {
  // A statement of its own: only now does it see every ledger row of the postings that were waited for.
  await ctx.sql(
    sql`WITH held AS (
          UPDATE lot SET open_holds = open_holds + 1, version = version + 1, updated_at = now(), updated_by = ${ctx.actor.userId}::uuid
          WHERE company_id = ${ctx.company.id} AND id = ANY(${ids}::uuid[]) RETURNING id
        )
        INSERT INTO lot_hold (company_id, id, lot_id, action_id, cause, reason, after_seq, opened_by, opened_by_name)
        SELECT ${ctx.company.id}, gen_random_uuid(), h.id, ${actionId}::uuid, ${cause}, ${reason},
          COALESCE((SELECT max(e.seq) FROM stock_entry e WHERE e.company_id = ${ctx.company.id} AND e.lot_id = h.id), 0), ${ctx.actor.userId}::uuid, ${ctx.actor.name}
        FROM held h`,
  );
  for (const id of ids)
    ctx.record({
      action: 'lot.hold',
      entity: 'lot',
      entityId: id,
      label: locked.get(id)?.code ?? '',
      reason,
      changes: { hold: [null, cause] },
    });
}

/** More than this is no list that anybody has looked at: a filter of the register does it in steps. */
const MOST_AT_ONCE = 10_000;

/**
 * These lots and every lot that something of them went into, locked. Who makes something of a lot locks it too: what was found before is looked for once
 * more behind the lock, until nothing new comes.
 * @param most how many there may be in all  @throws E_NUMBER_RANGE
 */
export async function lockWithMade(
  ctx: Ctx,
  lots: ReadonlyMap<string, LockedLot>,
  most = Number.POSITIVE_INFINITY,
): Promise<Map<string, LockedLot>> {
  const locked = new Map(lots);
  for (let isNew = locked.size > 0; isNew; ) {
    const made = (await lotsMadeOf(ctx.sql, ctx.company.id, [...lots.keys()])).map(({ id }) => id).filter((id) => !locked.has(id));
    if (locked.size + made.length > most) throw new AppError('E_NUMBER_RANGE', { max: most }).at('cascade');
    for (const [id, lot] of await lockLots(ctx, made)) locked.set(id, lot);
    isNew = made.length > 0;
  }
  return locked;
}

/** The lots that are meant, locked. @throws E_NOT_FOUND, E_NUMBER_RANGE */
async function lockMeant(
  ctx: Ctx,
  { lotIds, cascade }: Pick<HoldLotsInput, 'lotIds' | 'cascade'>,
): Promise<ReadonlyMap<string, LockedLot>> {
  const asked = [...new Set(lotIds)];
  const locked = await lockLots(ctx, asked);
  if (asked.some((id) => locked.get(id)?.voided !== false)) throw new AppError('E_NOT_FOUND').at('lotIds');
  return cascade ? lockWithMade(ctx, locked, MOST_AT_ONCE) : locked;
}

/**
 * Puts one or many lots on hold, with a cause and a reason; a lot may carry several holds. With `cascade` also every lot that something of them went
 * into, all in one go that can be lifted together. On hand stays, available becomes 0 at once.
 * Waits for postings that have a lot in hand; those that come later see the hold. Once per command id.
 * @throws E_NOT_FOUND (a lot that does not exist or is void), E_NUMBER_RANGE (more than ten thousand)
 * @rules LOT-30, WTH-01, TRACE-04
 */
export function holdLots(ctx: Ctx, input: HoldLotsInput): Promise<LotsHeld> {
  return once(ctx, 'lot.hold', input, async () => {
    const { cause, reason, commandId } = input;
    const locked = await lockMeant(ctx, input);
    const ids = [...locked].flatMap(([id, { voided }]) => (voided ? [] : [id]));
    await openHolds(ctx, locked, { ids, actionId: commandId, cause, reason });
    return { held: ids.length, actionId: commandId };
  });
}
