import { createHash } from 'node:crypto';
import sql from 'sql-template-tag';
import type { Ctx } from '../kernel/ctx';
import { AppError } from '../kernel/errors';
import { newId } from '../kernel/id';
import { once } from '../server/once';
import type { NewAttachment } from './attachment.schema';
import { FILE_ENDINGS, formatOf, MAX_FILE_MB, MAX_FILES, QUOTA, QUOTA_MB } from './file-format.rules';
import { safeName } from './file-name.rules';
import { ownerOf } from './owner';

const PART = 512 * 1024;
/** One upload of a company after the other, so that the quota holds. */
const UPLOADS_LOCK = 4_607_183;

const partsOf = (bytes: Buffer): Buffer[] =>
  Array.from({ length: Math.ceil(bytes.length / PART) }, (_, n) => bytes.subarray(n * PART, (n + 1) * PART));

/**
 * Keeps a file with a lot, a serial number or a record, under a name that is safe everywhere. Its bytes lie in the database in parts. Once per command id.
 * @throws E_FORBIDDEN, E_NOT_FOUND, E_FILE_MISSING, E_FILE_TOO_LARGE, E_FILE_TYPE, E_FILE_CONTENT, E_FILE_ARCHIVE, E_FILE_COUNT, E_FILE_QUOTA on `file`
 * @rules UI-09
 */
export function addAttachment(
  ctx: Ctx,
  { bytes, ...input }: NewAttachment & { readonly bytes: Buffer },
): Promise<{ id: string; name: string }> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return once(ctx, 'attachment.add', { ...input, sha256 } as NewAttachment, async () => {
    const { entity, label } = await ownerOf(ctx, input);
    const name = safeName(input.name);
    const judged = formatOf(name, bytes);
    if ('code' in judged) throw new AppError(judged.code, { name, allowed: FILE_ENDINGS.join(', '), max: MAX_FILE_MB }).at('file');
    await ctx.sql(
      sql`SELECT pg_advisory_xact_lock(${UPLOADS_LOCK}, company_id) FROM company_settings WHERE company_id = ${ctx.company.id}`,
    );
    const [sum] = await ctx.sql<{ size: string; next: number; files: number }>(
      sql`SELECT COALESCE(sum(size), 0)::text AS size,
            count(*) FILTER (WHERE COALESCE(lot_id, record_id, serial_id) = ${input.ownerId}::uuid)::int AS files,
            COALESCE(max(position) FILTER (WHERE COALESCE(lot_id, record_id, serial_id) = ${input.ownerId}::uuid), 0)::int + 1 AS next
          FROM attachment WHERE company_id = ${ctx.company.id} AND removed_at IS NULL`,
    );
    if (sum && sum.files >= MAX_FILES) throw new AppError('E_FILE_COUNT', { max: MAX_FILES }).at('file');
    if (!sum || Number(sum.size) + bytes.length > QUOTA) throw new AppError('E_FILE_QUOTA', { max: QUOTA_MB }).at('file');
    const id = newId();
    const on = (owner: NewAttachment['owner']) => (input.owner === owner ? input.ownerId : null);
    const parts = partsOf(bytes);
    await ctx.sql(
      sql`WITH kept AS (
            INSERT INTO attachment (company_id, id, lot_id, record_id, serial_id, kind, category, name, format, size, sha256, reference, notes, position, created_by, created_by_name, updated_by)
            VALUES (${ctx.company.id}, ${id}::uuid, ${on('lot')}::uuid, ${on('record')}::uuid, ${on('serial')}::uuid, ${input.kind}, ${input.category}, ${name}, ${judged.format}, ${bytes.length}, ${sha256},
              ${input.reference}, ${input.notes}, ${sum.next}, ${ctx.actor.userId}::uuid, ${ctx.actor.name}, ${ctx.actor.userId}::uuid)
          )
          INSERT INTO attachment_part (company_id, attachment_id, n, bytes)
          SELECT ${ctx.company.id}, ${id}::uuid, n, bytes FROM unnest(${parts.map((_, n) => n)}::int[], ${parts}::bytea[]) AS t(n, bytes)`,
    );
    ctx.record({ action: 'attachment.add', entity, entityId: input.ownerId, label, changes: { file: [null, name] } });
    return { id, name };
  });
}
