import sql from 'sql-template-tag';
import type { AuditFact, Ctx } from '../kernel/ctx';
import { newId } from '../kernel/id';

export type CommandAnswer = { readonly id: string; readonly result: unknown };

/** What one verb leaves behind besides its changes. */
type Leavings = { readonly facts: readonly AuditFact[]; readonly answers?: readonly CommandAnswer[] };

/** Writes the facts of one verb into the trail, and the answers of its commands, in its transaction; the time is the database's. */
export async function writeAudit(ctx: Ctx, { facts, answers = [] }: Leavings, requestId?: string): Promise<void> {
  if (facts.length === 0) throw new Error('a verb ended without a fact for the audit trail');
  const rows = facts.map((fact) => ({ id: newId(), ...fact, changes: fact.changes ?? null, reason: fact.reason ?? null }));
  await ctx.sql(
    sql`WITH answered AS (UPDATE command SET result = a.result FROM json_to_recordset(${JSON.stringify(answers)}::json) AS a(id uuid, result jsonb)
          WHERE command.company_id = ${ctx.company.id} AND command.id = a.id)
        INSERT INTO audit_event (company_id, id, actor_id, actor_name, action, entity, entity_id, label, changes, reason, request_id)
        SELECT ${ctx.company.id}, r.id, ${ctx.actor.userId}, ${ctx.actor.name}, r.action, r.entity, r."entityId", r.label, r.changes, r.reason, ${requestId ?? null}
        FROM ROWS FROM (json_to_recordset(${JSON.stringify(rows)}::json) AS (id uuid, action text, entity text, "entityId" uuid, label text, changes jsonb, reason text))
          WITH ORDINALITY AS r(id, action, entity, "entityId", label, changes, reason, ord)
        ORDER BY r.ord`,
    'write-audit',
  );
}
