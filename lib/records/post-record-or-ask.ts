import sql from 'sql-template-tag';
import type { Ctx } from '../kernel/ctx';
import { newId } from '../kernel/id';
import { askForJob } from '../server/jobs/queue';
import { once } from '../server/once';
import type { Verb } from '../server/run-verb';
import { type PostedRecord, postRecord } from './post-record';
import type { PostRecordInput } from './record.schema';
import { piecesOfLine } from './record-serial.rules';

/** Records with more pieces are posted in the background: nobody waits for them in front of a page. */
const MOST_AT_ONCE = 10_000;

/** The kind of job that posts a record. */
export const POST_RECORD_JOB = 'postRecord';

export type AskedRecord = { readonly jobId: string };

type Counted = { readonly total: number; readonly label: string };

/** How many pieces the record moves, and what people call it. */
async function countPieces(ctx: Ctx, input: PostRecordInput): Promise<Counted> {
  const lines = input.lines.map((line) => ({ itemId: line.itemId, pieces: piecesOfLine(line) }));
  const [counted] = await ctx.sql<Counted>(
    sql`SELECT COALESCE(sum(l.pieces) FILTER (WHERE i.serial_managed), 0)::int AS total,
          concat_ws(' · ', (SELECT code FROM warehouse WHERE company_id = ${ctx.company.id} AND id = ${input.warehouseId}::uuid), string_agg(DISTINCT c.code || ' ' || i.code, ', ')) AS label
        FROM json_to_recordset(${JSON.stringify(lines)}::json) AS l("itemId" uuid, pieces int)
        JOIN item i ON i.company_id = ${ctx.company.id} AND i.id = l."itemId" JOIN item_class c ON c.company_id = i.company_id AND c.id = i.item_class_id`,
  );
  return counted ?? { total: 0, label: '' };
}

/**
 * Posts a record as `postRecord` does; one that moves more than `most` pieces becomes a job, which posts it under its own id as command. Its draft goes
 * into the job, so that nobody posts it a second time meanwhile, and comes back when the job ends without success.
 * @throws AppError of `postRecord`; those of a job stand in the job
 * @rules POST-02, SER-20
 */
export const askAbove =
  (most: number): Verb<PostRecordInput, PostedRecord | AskedRecord> =>
  async (ctx, input) => {
    if (input.lines.reduce((sum, line) => sum + piecesOfLine(line), 0) <= most) return postRecord(ctx, input);
    const { total, label } = await countPieces(ctx, input);
    if (total <= most) return postRecord(ctx, input);
    return once(ctx, 'record.ask', input, async () => {
      if (input.draftId)
        await ctx.tx.recordDraft.deleteMany({ where: { companyId: ctx.company.id, id: input.draftId, userId: ctx.actor.userId } });
      const id = newId();
      return askForJob(ctx, { id, kind: POST_RECORD_JOB, label, input: { ...input, commandId: id }, total });
    });
  };

export const postRecordOrAsk = askAbove(MOST_AT_ONCE);
