import sql from 'sql-template-tag';
import type { RunSql } from '../kernel/ctx';
import type { PostRecordInput } from '../records/record.schema';
import { type DraftPayload, draftPayloadSchema } from './save-draft.schema';

const { shape } = draftPayloadSchema;
const lineShape = shape.lines.element.shape;

/** What a form keeps of something; the rest only the posting knows. */
const kept = (given: object, known: object): object => Object.fromEntries(Object.entries(given).filter(([name]) => name in known));

/** A record as it was sent, as the form keeps one that is not posted yet. */
const payloadOf = (input: PostRecordInput): DraftPayload =>
  draftPayloadSchema.parse({ ...kept(input, shape), lines: input.lines.map((line) => ({ lineId: null, ...kept(line, lineShape) })) });

type Owner = { readonly companyId: number; readonly userId: string; readonly draftId: string };

/** Puts a record that was not posted back among the person's drafts; one that was kept anew meanwhile stays as it is. @rules POST-02 */
export async function giveBackDraft(run: RunSql, { companyId, userId, draftId }: Owner, input: PostRecordInput): Promise<void> {
  await run(
    sql`INSERT INTO record_draft (company_id, id, user_id, payload) VALUES (${companyId}, ${draftId}::uuid, ${userId}::uuid, ${JSON.stringify(payloadOf(input))}::jsonb)
        ON CONFLICT (company_id, id) DO NOTHING`,
  );
}
