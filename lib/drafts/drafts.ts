import sql from 'sql-template-tag';
import { AppError } from '../kernel/errors';
import type { Database } from '../server/db';
import type { Session } from '../server/session';
import { type DraftPayload, draftPayloadSchema } from './save-draft.schema';

type Reader = { readonly db: Pick<Database, 'sql'>; readonly session: Pick<Session, 'company' | 'user'> };

export type DraftRow = {
  readonly id: string;
  readonly updatedAt: string;
  readonly warehouse: string | null;
  readonly template: string | null;
  readonly direction: 'LOAD' | 'UNLOAD' | null;
  readonly postingDate: string;
  readonly lines: number;
  readonly items: string | null;
};

/**
 * Keeps what a person has typed, for that person alone. A draft is no record: nothing is checked and the trail is silent.
 * @throws E_NOT_FOUND when the id is someone else's
 * @rules POST-02
 */
export async function saveDraft({ db, session }: Reader, { id, payload }: { id: string; payload: DraftPayload }): Promise<{ id: string }> {
  const kept = await db.sql(
    sql`INSERT INTO record_draft (company_id, id, user_id, payload) VALUES (${session.company.id}, ${id}::uuid, ${session.user.id}::uuid, ${JSON.stringify(payload)}::jsonb)
        ON CONFLICT (company_id, id) DO UPDATE SET payload = excluded.payload, updated_at = clock_timestamp(), version = record_draft.version + 1
        WHERE record_draft.user_id = excluded.user_id RETURNING id`,
  );
  if (kept.length === 0) throw new AppError('E_NOT_FOUND');
  return { id };
}

/** Throws a draft away; one that is gone already is as good. @rules POST-02 */
export async function discardDraft({ db, session }: Reader, { id }: { id: string }): Promise<{ id: string }> {
  await db.sql(
    sql`DELETE FROM record_draft WHERE company_id = ${session.company.id} AND id = ${id}::uuid AND user_id = ${session.user.id}::uuid`,
  );
  return { id };
}

/** What the draft holds; null when it is not this person's, gone, or from a form that no longer exists. @rules POST-02 */
export async function readDraft({ db, session }: Reader, id: string): Promise<DraftPayload | null> {
  const [row] = await db.sql<{ payload: unknown }>(
    sql`SELECT payload FROM record_draft WHERE company_id = ${session.company.id} AND id = ${id}::uuid AND user_id = ${session.user.id}::uuid`,
  );
  const parsed = draftPayloadSchema.safeParse(row?.payload);
  return parsed.success ? parsed.data : null;
}

/** The drafts of this person, the latest first. @rules POST-02 */
export function listDrafts({ db, session }: Reader): Promise<DraftRow[]> {
  return db.sql<DraftRow>(
    sql`SELECT d.id, d.updated_at AS "updatedAt", w.code AS warehouse, t.code || ' ' || t.description AS template, t.type AS direction,
          d.payload->>'postingDate' AS "postingDate", jsonb_array_length(d.payload->'lines') AS lines,
          (SELECT string_agg(DISTINCT i.code, ', ') FROM jsonb_array_elements(d.payload->'lines') AS line
            JOIN item i ON i.company_id = d.company_id AND i.id = (line->>'itemId')::uuid) AS items
        FROM record_draft d
        LEFT JOIN warehouse w ON w.company_id = d.company_id AND w.id = nullif(d.payload->>'warehouseId', '')::uuid
        LEFT JOIN warehouse_template t ON t.company_id = d.company_id AND t.id = nullif(d.payload->>'templateId', '')::uuid
        WHERE d.company_id = ${session.company.id} AND d.user_id = ${session.user.id}::uuid ORDER BY d.updated_at DESC, d.id LIMIT 200`,
  );
}

/** How many drafts this person has. */
export async function countDrafts({ db, session }: Reader): Promise<number> {
  const [row] = await db.sql<{ n: number }>(
    sql`SELECT count(*)::int AS n FROM record_draft WHERE company_id = ${session.company.id} AND user_id = ${session.user.id}::uuid`,
  );
  return row?.n ?? 0;
}
