import sql from 'sql-template-tag';
import { z } from 'zod';
import type { Ctx } from '../kernel/ctx';
import { companyEntityId } from './create-company';

export const dismissGuideSchema = z.strictObject({ dismissed: z.boolean() });

/** Takes the guide from the home page of the whole company, or puts it back; its steps stay what the data say. @rules GUI-04 */
export async function dismissGuide(ctx: Ctx, { dismissed }: z.output<typeof dismissGuideSchema>): Promise<{ dismissed: boolean }> {
  const by = dismissed ? ctx.actor.userId : null;
  await ctx.sql(
    sql`INSERT INTO getting_started (company_id, dismissed_at, dismissed_by) VALUES (${ctx.company.id}, ${dismissed ? ctx.now : null}, ${by}::uuid)
        ON CONFLICT (company_id) DO UPDATE SET dismissed_at = excluded.dismissed_at, dismissed_by = excluded.dismissed_by, updated_at = ${ctx.now}`,
  );
  ctx.record({
    action: dismissed ? 'guide.dismiss' : 'guide.resume',
    entity: 'company',
    entityId: companyEntityId(ctx.company.id),
    label: ctx.company.code,
  });
  return { dismissed };
}
