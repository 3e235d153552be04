import sql from 'sql-template-tag';
import type { Ctx } from '../kernel/ctx';
import { AppError } from '../kernel/errors';
import type { AttachmentOwner } from './attachment.types';
import { mayAttach } from './may-attach.rules';

/** The owner's row, locked against its going away, with the name that the trail gives it. @throws E_FORBIDDEN, E_NOT_FOUND */
export async function ownerOf(ctx: Ctx, { owner, ownerId }: AttachmentOwner): Promise<{ entity: string; label: string }> {
  if (!mayAttach(ctx.actor.permissions, owner)) throw new AppError('E_FORBIDDEN');
  const [row] =
    owner === 'lot'
      ? await ctx.sql<{ label: string }>(
          sql`SELECT code AS label FROM lot WHERE company_id = ${ctx.company.id} AND id = ${ownerId}::uuid FOR KEY SHARE`,
        )
      : await ctx.sql<{ label: string }>(
          sql`SELECT w.code || ' ' || r.posting_date || ' / ' || r.number AS label FROM stock_record r JOIN warehouse w ON w.company_id = r.company_id AND w.id = r.warehouse_id
              WHERE r.company_id = ${ctx.company.id} AND r.id = ${ownerId}::uuid FOR KEY SHARE OF r`,
        );
  if (!row) throw new AppError('E_NOT_FOUND');
  return { entity: owner === 'lot' ? 'lot' : 'stock_record', label: row.label };
}

type Stored = AttachmentOwner & { readonly id: string; readonly name: string; readonly version: number; readonly position: number };

/** A file that is there, locked. @throws E_NOT_FOUND */
export async function lockAttachment(ctx: Ctx, id: string): Promise<Stored> {
  const [row] = await ctx.sql<Stored>(
    sql`SELECT id, name, version, position, CASE WHEN lot_id IS NULL THEN 'record' ELSE 'lot' END AS owner, COALESCE(lot_id, record_id) AS "ownerId"
        FROM attachment WHERE company_id = ${ctx.company.id} AND id = ${id}::uuid AND removed_at IS NULL FOR UPDATE`,
  );
  if (!row) throw new AppError('E_NOT_FOUND');
  return row;
}
