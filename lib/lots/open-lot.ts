import sql from 'sql-template-tag';
import { z } from 'zod';
import type { Ctx } from '../kernel/ctx';
import { AppError } from '../kernel/errors';

export const openLotSchema = z.strictObject({ lotId: z.uuid() });

/**
 * Notes that the page of a lot was opened for the first time; the guide asks for it. Later visits change nothing.
 * @throws E_NOT_FOUND (no such lot, or it was opened before)
 */
export async function openLot(ctx: Ctx, { lotId }: z.output<typeof openLotSchema>): Promise<{ lotId: string }> {
  const [lot] = await ctx.sql<{ code: string }>(
    sql`UPDATE lot SET first_opened_at = ${ctx.now} WHERE company_id = ${ctx.company.id} AND id = ${lotId}::uuid AND first_opened_at IS NULL RETURNING code`,
  );
  if (!lot) throw new AppError('E_NOT_FOUND');
  ctx.record({ action: 'lot.open', entity: 'lot', entityId: lotId, label: lot.code });
  return { lotId };
}
