import sql, { type Sql } from 'sql-template-tag';
import type { Ctx } from '../kernel/ctx';
import { AppError } from '../kernel/errors';
import type { AttachmentOwner } from './attachment.types';
import { mayAttach } from './may-attach.rules';

const OWNERS: Readonly<Record<AttachmentOwner['owner'], { entity: string; named: (company: number, id: string) => Sql }>> = {
  lot: {
    entity: 'lot',
    named: (company, id) => sql`SELECT code AS label FROM lot WHERE company_id = ${company} AND id = ${id}::uuid FOR KEY SHARE`,
  },
  serial: {
    entity: 'serial',
    named: (company, id) => sql`SELECT code AS label FROM serial WHERE company_id = ${company} AND id = ${id}::uuid FOR KEY SHARE`,
  },
  record: {
    entity: 'stock_record',
    named: (company, id) =>
      sql`SELECT w.code || ' ' || r.posting_date || ' / ' || r.number AS label FROM stock_record r JOIN warehouse w ON w.company_id = r.company_id AND w.id = r.warehouse_id
          WHERE r.company_id = ${company} AND r.id = ${id}::uuid FOR KEY SHARE OF r`,
  },
};

/** The owner's row, locked against its going away, with the name that the trail gives it. @throws E_FORBIDDEN, E_NOT_FOUND */
export async function ownerOf(ctx: Ctx, { owner, ownerId }: AttachmentOwner): Promise<{ entity: string; label: string }> {
  if (!mayAttach(ctx.actor.permissions, owner)) throw new AppError('E_FORBIDDEN');
  const { entity, named } = OWNERS[owner];
  const [row] = await ctx.sql<{ label: string }>(named(ctx.company.id, ownerId));
  if (!row) throw new AppError('E_NOT_FOUND');
  return { entity, label: row.label };
}

type Stored = AttachmentOwner & { readonly id: string; readonly name: string; readonly version: number; readonly position: number };

/** A file that is there, locked. @throws E_NOT_FOUND */
export async function lockAttachment(ctx: Ctx, id: string): Promise<Stored> {
  const [row] = await ctx.sql<Stored>(
    sql`SELECT id, name, version, position, CASE WHEN lot_id IS NOT NULL THEN 'lot' WHEN serial_id IS NOT NULL THEN 'serial' ELSE 'record' END AS owner,
          COALESCE(lot_id, serial_id, record_id) AS "ownerId"
        FROM attachment WHERE company_id = ${ctx.company.id} AND id = ${id}::uuid AND removed_at IS NULL FOR UPDATE`,
  );
  if (!row) throw new AppError('E_NOT_FOUND');
  return row;
}
