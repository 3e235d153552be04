import sql from 'sql-template-tag';
import type { Ctx } from '../kernel/ctx';
import { AppError } from '../kernel/errors';
import { type RowShape, type SavedRow, saveRow } from '../server/rows';
import type { EditAttachment, MoveAttachment, RemoveAttachment } from './attachment.schema';
import { lockAttachment, ownerOf } from './owner';

type Fields = Pick<EditAttachment, 'kind' | 'category' | 'reference' | 'notes'>;

/** Changes what is said about a file. @throws E_FORBIDDEN, E_NOT_FOUND, E_CONFLICT with both values @rules UI-09 */
export async function editAttachment(ctx: Ctx, { id, version, ...fields }: EditAttachment): Promise<SavedRow> {
  const file = await lockAttachment(ctx, id);
  await ownerOf(ctx, file);
  const shape: RowShape<Fields> = {
    entity: 'attachment',
    table: 'attachment',
    columns: { kind: 'kind', category: 'category', reference: 'reference', notes: 'notes' },
    label: () => file.name,
  };
  return saveRow(ctx, shape, { id, version }, fields);
}

/** Changes places with the file above or below it; at the end of the list nothing moves. @throws E_FORBIDDEN, E_NOT_FOUND @rules UI-09 */
export async function moveAttachment(ctx: Ctx, { id, to }: MoveAttachment): Promise<{ id: string }> {
  const file = await lockAttachment(ctx, id);
  const { entity, label } = await ownerOf(ctx, file);
  const down = to === 'down';
  await ctx.sql(
    sql`WITH other AS (
          SELECT id, position FROM attachment
          WHERE company_id = ${ctx.company.id} AND COALESCE(lot_id, record_id, serial_id) = ${file.ownerId}::uuid AND removed_at IS NULL
            AND CASE WHEN ${down} THEN position > ${file.position} ELSE position < ${file.position} END
          ORDER BY CASE WHEN ${down} THEN position ELSE -position END LIMIT 1
        )
        UPDATE attachment a SET position = CASE WHEN a.id = o.id THEN ${file.position} ELSE o.position END
        FROM other o WHERE a.company_id = ${ctx.company.id} AND a.id IN (o.id, ${id}::uuid)`,
  );
  ctx.record({ action: 'attachment.move', entity, entityId: file.ownerId, label, changes: { file: [file.name, file.name] } });
  return { id };
}

/** Takes a file away, with a reason: its bytes go, who took which file away and why stays in the trail. @throws E_FORBIDDEN, E_NOT_FOUND, E_CONFLICT @rules UI-09 */
export async function removeAttachment(ctx: Ctx, { id, version, reason }: RemoveAttachment): Promise<{ id: string }> {
  const file = await lockAttachment(ctx, id);
  const { entity, label } = await ownerOf(ctx, file);
  if (file.version !== version) throw new AppError('E_CONFLICT');
  await ctx.sql(
    sql`WITH gone AS (DELETE FROM attachment_part WHERE company_id = ${ctx.company.id} AND attachment_id = ${id}::uuid)
        UPDATE attachment SET removed_at = now(), version = version + 1, updated_at = now(), updated_by = ${ctx.actor.userId}::uuid
        WHERE company_id = ${ctx.company.id} AND id = ${id}::uuid`,
  );
  ctx.record({ action: 'attachment.remove', entity, entityId: file.ownerId, label, reason, changes: { file: [file.name, null] } });
  return { id };
}
