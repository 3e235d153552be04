import sql from 'sql-template-tag';
import { z } from 'zod';
import type { Ctx } from '../kernel/ctx';
import { AppError } from '../kernel/errors';

export const openSerialSchema = z.strictObject({ serialId: z.uuid() });

/**
 * Notes that the page of a piece was opened for the first time; the guide asks for it. Later visits change nothing.
 * @throws E_NOT_FOUND (no such piece, or it was opened before)
 */
export async function openSerial(ctx: Ctx, { serialId }: z.output<typeof openSerialSchema>): Promise<{ serialId: string }> {
  const [serial] = await ctx.sql<{ code: string }>(
    sql`UPDATE serial SET first_opened_at = ${ctx.now} WHERE company_id = ${ctx.company.id} AND id = ${serialId}::uuid AND first_opened_at IS NULL RETURNING code`,
  );
  if (!serial) throw new AppError('E_NOT_FOUND');
  ctx.record({ action: 'serial.open', entity: 'serial', entityId: serialId, label: serial.code });
  return { serialId };
}
