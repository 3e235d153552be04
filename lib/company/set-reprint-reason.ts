import sql from 'sql-template-tag';
import { companyEntityId } from '../getting-started/create-company';
import type { Ctx } from '../kernel/ctx';

/** Turns on or off that a label printed before is printed again only with a reason; nothing happens where it stands so already. @rules LAB-06 */
export async function setReprintReason(ctx: Ctx, wanted: boolean): Promise<void> {
  const rows = await ctx.sql(
    sql`UPDATE company_settings SET label_reprint_reason = ${wanted}, version = version + 1, updated_at = ${ctx.now}, updated_by = ${ctx.actor.userId}
        WHERE company_id = ${ctx.company.id} AND label_reprint_reason <> ${wanted} RETURNING version`,
  );
  if (rows.length === 0) return;
  ctx.record({
    action: 'companySettings.save',
    entity: 'companySettings',
    entityId: companyEntityId(ctx.company.id),
    label: ctx.company.code,
    changes: { labelReprintReason: [!wanted, wanted] },
  });
}
