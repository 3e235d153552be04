import sql, { type Sql } from 'sql-template-tag';
import type { RunSql } from '../kernel/ctx';

export type LotStatusStep = {
  readonly id: string;
  readonly at: Date;
  readonly from: string | null;
  readonly to: string | null;
  readonly toKind: string | null;
  readonly reason: string | null;
  readonly by: string;
};

/** Every change of a lot's status with its reason, newest first. @rules LOT-19 */
export async function listStatusSteps(run: RunSql, companyId: number, lotId: string): Promise<LotStatusStep[]> {
  return run<LotStatusStep>(
    sql`SELECT c.id, c.changed_at AS at, f.description AS from, t.description AS to, t.kind AS "toKind", c.reason, c.changed_by_name AS by
        FROM lot_status_change c
        LEFT JOIN lot_status f ON f.company_id = c.company_id AND f.id = c.from_status_id
        LEFT JOIN lot_status t ON t.company_id = c.company_id AND t.id = c.to_status_id
        WHERE c.company_id = ${companyId} AND c.lot_id = ${lotId}::uuid ORDER BY c.seq DESC`,
  );
}

export type LotChange = { readonly field: string; readonly old: string | null; readonly new: string | null };
export type LotEvent = {
  readonly id: string;
  readonly at: Date;
  readonly by: string;
  readonly action: string;
  readonly reason: string | null;
  readonly changes: readonly LotChange[];
};

/** What a value of the trail means to a person: rows that it points to give their name. */
const named = (value: Sql): Sql => sql`CASE
  WHEN ${value} IS NULL THEN NULL
  WHEN c.key IN ('supplierId', 'producerId') THEN (SELECT p.name FROM partner p WHERE p.company_id = a.company_id AND p.id = (${value})::uuid)
  WHEN c.key = 'lotTypeId' THEN (SELECT t.description FROM lot_type t WHERE t.company_id = a.company_id AND t.id = (${value})::uuid)
  WHEN c.key = 'evaluationId' THEN (SELECT e.description FROM lot_evaluation e WHERE e.company_id = a.company_id AND e.id = (${value})::uuid)
  WHEN c.key = 'labelReportId' THEN (SELECT b.description FROM label_report b WHERE b.company_id = a.company_id AND b.id = (${value})::uuid)
  WHEN c.key = 'projectId' THEN (SELECT j.description FROM project j WHERE j.company_id = a.company_id AND j.id = (${value})::uuid)
  ELSE ${value} END`;

/** The trail of one lot, newest first, with names instead of ids. */
export async function listLotEvents(run: RunSql, companyId: number, lotId: string): Promise<LotEvent[]> {
  return run<LotEvent>(
    sql`SELECT a.id, a.at, a.actor_name AS by, a.action, a.reason,
          COALESCE((SELECT json_agg(json_build_object('field', c.key, 'old', ${named(sql`c.value->>0`)}, 'new', ${named(sql`c.value->>1`)}) ORDER BY c.key)
            FROM jsonb_each(a.changes) c), '[]') AS changes
        FROM audit_event a WHERE a.company_id = ${companyId} AND a.entity = 'lot' AND a.entity_id = ${lotId}::uuid ORDER BY a.seq DESC`,
  );
}

export type ClosedSince = { readonly at: Date; readonly by: string; readonly reason: string | null };

/** When, by whom and why a lot was closed the last time; null if it never was. */
export async function lastClosing(run: RunSql, companyId: number, lotId: string): Promise<ClosedSince | null> {
  const [found] = await run<ClosedSince>(
    sql`SELECT at, actor_name AS by, reason FROM audit_event
        WHERE company_id = ${companyId} AND entity = 'lot' AND entity_id = ${lotId}::uuid AND action = 'lot.close' ORDER BY seq DESC LIMIT 1`,
  );
  return found ?? null;
}
