import sql, { type Sql } from 'sql-template-tag';
import type { AuditFact, Ctx } from '../kernel/ctx';
import { newId } from '../kernel/id';

export type CommandAnswer = { readonly id: string; readonly result: unknown };

/** What one verb leaves behind besides its changes: its facts, and the answer of its command where it had one. */
type Leavings = { readonly facts: readonly AuditFact[]; readonly answer?: CommandAnswer | undefined };

/**
 * The statement that writes the facts of one verb into the trail, and the answer of its command, in its transaction; the time is the database's.
 * @throws Error when there is no fact: a verb that changed things and tells nothing is a fault
 */
export function auditStatement(
  ctx: Pick<Ctx, 'company' | 'actor'>,
  { facts, answer }: Leavings,
  requestId?: string,
): { statement: Sql; name: string } {
  if (facts.length === 0) throw new Error('a verb ended without a fact for the audit trail');
  const rows = facts.map((fact) => ({ id: newId(), ...fact, changes: fact.changes ?? null, reason: fact.reason ?? null }));
  const written = sql`INSERT INTO audit_event (company_id, id, actor_id, actor_name, action, entity, entity_id, label, changes, reason, request_id)
        SELECT ${ctx.company.id}, r.id, ${ctx.actor.userId}, ${ctx.actor.name}, r.action, r.entity, r."entityId", r.label, r.changes, r.reason, ${requestId ?? null}
        FROM ROWS FROM (json_to_recordset(${JSON.stringify(rows)}::json) AS (id uuid, action text, entity text, "entityId" uuid, label text, changes jsonb, reason text))
          WITH ORDINALITY AS r(id, action, entity, "entityId", label, changes, reason, ord)
        ORDER BY r.ord`;
  if (!answer) return { statement: written, name: 'write-audit' };
  return {
    statement: sql`WITH answered AS (UPDATE command SET result = ${JSON.stringify(answer.result)}::jsonb WHERE company_id = ${ctx.company.id} AND id = ${answer.id}::uuid)
        ${written}`,
    name: 'write-audit-and-answer',
  };
}

/** Writes the facts of one verb into the trail at once; for those who run outside `runVerb`. */
export async function writeAudit(ctx: Ctx, facts: readonly AuditFact[], requestId?: string): Promise<void> {
  const { statement, name } = auditStatement(ctx, { facts }, requestId);
  await ctx.sql(statement, name);
}
