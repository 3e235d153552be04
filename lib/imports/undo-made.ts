import sql from 'sql-template-tag';
import type { ImportKind, Made } from '../import-kinds/kind.types';
import { KINDS } from '../import-kinds/kinds';
import { complaintsOf, withAnswers } from '../import-kinds/try-row';
import type { Ctx } from '../kernel/ctx';
import { AppError } from '../kernel/errors';

/** What an import made, or one of its batches, the latest first. */
export const readMade = (ctx: Ctx, importId: string, batch = 0): Promise<Made[]> =>
  ctx.sql<Made>(
    sql`SELECT entity, entity_id AS id, label, before, version FROM import_made
        WHERE company_id = ${ctx.company.id} AND import_id = ${importId}::uuid AND batch = ${batch} ORDER BY n DESC`,
  );

/** What stands again as an earlier import left it is known to that one by its new version. */
async function passOn({ sql: run, company }: Ctx, { id, version: after }: Made, version: number | null): Promise<void> {
  if (version === null || after === null) return;
  await run(
    sql`UPDATE import_made SET version = ${version} WHERE company_id = ${company.id} AND entity_id = ${id}::uuid AND version = ${after - 1}`,
  );
}

type Way = {
  readonly kind: ImportKind;
  readonly made: readonly Made[];
  readonly reason: string;
  readonly progress: (done: number) => Promise<void>;
};

/**
 * Takes back what an import made, in this order.
 * @throws E_IMPORT_UNDO with what stands in the way, when something else has used or changed it since
 */
export async function undoMade(ctx: Ctx, { kind, made, reason, progress }: Way): Promise<void> {
  for (const [done, one] of made.entries()) {
    try {
      // What the pieces of a single record are is no measure of the whole.
      const { done: version, facts } = await withAnswers(ctx, (part) => KINDS[kind].undo({ ...part, progress: undefined }, one, reason));
      for (const fact of facts) ctx.record(fact);
      await passOn(ctx, one, version);
    } catch (error) {
      if (!(error instanceof AppError) || error.code === 'E_BUSY') throw error;
      const complaints = complaintsOf(error).map(({ code, params }) => ({ path: '', code, params }));
      throw new AppError('E_IMPORT_UNDO', { name: one.label }, complaints);
    }
    await progress(done + 1);
  }
}
