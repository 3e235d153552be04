import sql, { empty } from 'sql-template-tag';
import { AppError } from '../kernel/errors';
import type { Ctx } from '../kernel/ctx';
import { grouped } from '../kernel/grouped';
import type { ChangeLotStatusInput } from './change-lot-status.schema';

/** What lots had before, those with the same together. */
export type StatusBefore = { readonly statusId: string | null; readonly lotIds: readonly string[] };
export type StatusChanged = { readonly changed: number; readonly unchanged: number; readonly before: readonly StatusBefore[] };

type Changed = { id: string; code: string; before: string | null; beforeId: string | null };

const beforeOf = (changed: readonly Changed[]): StatusBefore[] =>
  [...grouped(changed, ({ beforeId }) => beforeId)].map(([statusId, lots]) => ({ statusId, lotIds: lots.map(({ id }) => id) }));

/**
 * Gives one status to one or many lots, with a reason. Lots that have it already stay untouched and get no entry.
 * Waits for postings that hold a lot; those that come later see the new status. On the way back (`onlyFrom`) lots that something changed since,
 * voided ones among them, are left as they are and counted as unchanged.
 * @throws E_NOT_FOUND (a lot or the status)
 * @rules LOT-17, LOT-19, LOT-20
 */
export async function changeLotStatus(ctx: Ctx, input: ChangeLotStatusInput): Promise<StatusChanged> {
  const company = ctx.company.id;
  const [status] =
    input.statusId === null
      ? [{ code: null }]
      : await ctx.sql<{ code: string | null }>(
          sql`SELECT code FROM lot_status WHERE company_id = ${company} AND id = ${input.statusId}::uuid AND active`,
        );
  if (!status) throw new AppError('E_NOT_FOUND').at('statusId');
  const ids = [...new Set(input.lotIds)];
  const locked = await ctx.sql(
    sql`SELECT id FROM lot WHERE company_id = ${company} AND id = ANY(${ids}::uuid[]) AND voided_at IS NULL ORDER BY id FOR UPDATE`,
  );
  if (input.onlyFrom === undefined && locked.length !== ids.length) throw new AppError('E_NOT_FOUND').at('lotIds');
  const onlyFrom = input.onlyFrom === undefined ? empty : sql`AND l.status_id IS NOT DISTINCT FROM ${input.onlyFrom}::uuid`;
  const changed = await ctx.sql<Changed>(
    sql`WITH moving AS (
          SELECT l.id, l.status_id, s.code AS before FROM lot l LEFT JOIN lot_status s ON s.company_id = l.company_id AND s.id = l.status_id
          WHERE l.company_id = ${company} AND l.id = ANY(${ids}::uuid[]) AND l.voided_at IS NULL AND l.status_id IS DISTINCT FROM ${input.statusId}::uuid ${onlyFrom}
        ), moved AS (
          UPDATE lot SET status_id = ${input.statusId}::uuid, version = version + 1, updated_at = now(), updated_by = ${ctx.actor.userId}::uuid
          FROM moving m WHERE lot.company_id = ${company} AND lot.id = m.id RETURNING lot.id, lot.code, m.before, m.status_id
        ), said AS (
          INSERT INTO lot_status_change (company_id, id, lot_id, from_status_id, to_status_id, reason, changed_by, changed_by_name)
          SELECT ${company}, gen_random_uuid(), id, status_id, ${input.statusId}::uuid, ${input.reason}, ${ctx.actor.userId}::uuid, ${ctx.actor.name} FROM moved
        )
        SELECT id, code, before, status_id AS "beforeId" FROM moved ORDER BY code`,
  );
  for (const lot of changed) {
    ctx.record({
      action: 'lot.status',
      entity: 'lot',
      entityId: lot.id,
      label: lot.code,
      reason: input.reason,
      changes: { status: [lot.before, status.code] },
    });
  }
  if (changed.length === 0)
    ctx.record({ action: 'lot.status-unchanged', entity: 'lot', entityId: ids[0] ?? '', label: status.code ?? '', reason: input.reason });
  return { changed: changed.length, unchanged: ids.length - changed.length, before: beforeOf(changed) };
}
