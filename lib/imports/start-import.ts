import { createHash } from 'node:crypto';
import sql from 'sql-template-tag';
import { safeName } from '../attachments/file-name.rules';
import { openFile } from '../import-files/open-file';
import type { Ctx } from '../kernel/ctx';
import { newId } from '../kernel/id';
import { once } from '../server/once';
import { assertMayImport, lockImport, readBytes } from './import-run';
import type { NewImport, ReadAgain } from './import.schema';
import { json } from './keep-outcome';
import { type FileHead, readHead } from './read-head';

const PART = 512 * 1024;
/** How long the bytes of a file are kept. */
const KEPT_DAYS = 90;

async function keep(ctx: Ctx, { kind, name }: Pick<NewImport, 'kind' | 'name'>, bytes: Buffer, head: FileHead): Promise<string> {
  const id = newId();
  const parts = Array.from({ length: Math.ceil(bytes.length / PART) }, (_, n) => bytes.subarray(n * PART, (n + 1) * PART));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await ctx.sql(
    sql`WITH old AS (DELETE FROM import_part p USING import_run r WHERE r.company_id = ${ctx.company.id} AND r.created_at < ${ctx.now}::timestamptz - make_interval(days => ${KEPT_DAYS})
          AND p.company_id = r.company_id AND p.import_id = r.id),
          waiting AS (DELETE FROM import_row w USING import_run r WHERE r.company_id = ${ctx.company.id} AND r.created_at < ${ctx.now}::timestamptz - make_interval(days => ${KEPT_DAYS})
          AND w.company_id = r.company_id AND w.import_id = r.id)
        INSERT INTO import_run (company_id, id, kind, file_name, size, sha256, settings, heads, mapping, sample, user_id, user_name)
        VALUES (${ctx.company.id}, ${id}::uuid, ${kind}, ${name}, ${bytes.length}, ${sha256}, ${json(head.settings)}::jsonb, ${json(head.heads)}::jsonb, ${json(head.mapping)}::jsonb,
          ${json(head.sample)}::jsonb, ${ctx.actor.userId}::uuid, ${ctx.actor.name})`,
  );
  await ctx.sql(
    sql`INSERT INTO import_part (company_id, import_id, n, bytes)
        SELECT ${ctx.company.id}, ${id}::uuid, n, bytes FROM unnest(${parts.map((_, n) => n)}::int[], ${parts}::bytea[]) AS t(n, bytes)`,
  );
  return id;
}

export type TakenFile = { readonly id: string; readonly name: string; readonly head: FileHead };

/** Takes a file of rows in and finds out how to read it; nothing of it is imported yet. @throws E_FORBIDDEN, and what `openFile` and `readHead` throw, on `file` */
export async function takeFile(
  ctx: Ctx,
  { kind, name: given, bytes }: Pick<NewImport, 'kind' | 'name'> & { readonly bytes: Buffer },
): Promise<TakenFile> {
  assertMayImport(ctx, kind);
  const name = safeName(given);
  const head = await readHead(ctx, kind, await openFile(name, bytes), null);
  const id = await keep(ctx, { kind, name }, bytes, head);
  ctx.record({ action: 'import.start', entity: 'import', entityId: id, label: name });
  return { id, name, head };
}

/**
 * Takes a file of rows in, as `takeFile`, once per command id.
 * @throws AppError of `takeFile`
 * @rules S18, I5, I9
 */
export function startImport(ctx: Ctx, { bytes, ...input }: NewImport & { readonly bytes: Buffer }): Promise<{ id: string; name: string }> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return once(ctx, 'import.start', { ...input, sha256 } as NewImport, async () => {
    const { id, name } = await takeFile(ctx, { ...input, bytes });
    return { id, name };
  });
}

/**
 * Reads the file again as the person says: other encoding, separator, sheet or decimal sign. What its columns hold is worked out anew.
 * @throws E_NOT_FOUND, E_FORBIDDEN, E_IMPORT_STATE, and what `openFile` and `readHead` throw
 * @rules I5
 */
export async function readAgain(ctx: Ctx, { id, version, decimal, ...settings }: ReadAgain): Promise<{ id: string }> {
  const run = await lockImport(ctx, id, ['READ', 'CHECKED'], version);
  const file = await openFile(run.fileName, await readBytes(ctx.sql, ctx.company.id, id), settings);
  const head = await readHead(ctx, run.kind, file, decimal);
  await ctx.sql(
    sql`UPDATE import_run SET state = 'READ', settings = ${json(head.settings)}::jsonb, heads = ${json(head.heads)}::jsonb, mapping = ${json(head.mapping)}::jsonb, sample = ${json(head.sample)}::jsonb,
          version = version + 1 WHERE company_id = ${ctx.company.id} AND id = ${id}::uuid`,
  );
  ctx.record({ action: 'import.read', entity: 'import', entityId: id, label: run.fileName });
  return { id };
}
