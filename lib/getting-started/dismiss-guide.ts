import sql, { raw } from 'sql-template-tag';
import { z } from 'zod';
import type { Ctx } from '../kernel/ctx';
import { companyEntityId } from './create-company';
import { GUIDES, type GuideKey } from './guides.types';

export const dismissGuideSchema = z.strictObject({ guide: z.enum(GUIDES).default('lots'), dismissed: z.boolean() });

const COLUMNS: Readonly<Record<GuideKey, readonly [at: string, by: string]>> = {
  lots: ['dismissed_at', 'dismissed_by'],
  serials: ['serials_dismissed_at', 'serials_dismissed_by'],
};

/** Takes a guide from the home page of the whole company, or puts it back; its steps stay what the data say. @rules GUI-04 */
export async function dismissGuide(
  ctx: Ctx,
  { guide = 'lots', dismissed }: z.input<typeof dismissGuideSchema>,
): Promise<{ dismissed: boolean }> {
  const [at, by] = COLUMNS[guide].map((column) => raw(column));
  const person = dismissed ? ctx.actor.userId : null;
  await ctx.sql(
    sql`INSERT INTO getting_started (company_id, ${at}, ${by}) VALUES (${ctx.company.id}, ${dismissed ? ctx.now : null}, ${person}::uuid)
        ON CONFLICT (company_id) DO UPDATE SET ${at} = excluded.${at}, ${by} = excluded.${by}, updated_at = ${ctx.now}`,
  );
  ctx.record({
    action: `${guide === 'lots' ? 'guide' : 'serialGuide'}.${dismissed ? 'dismiss' : 'resume'}`,
    entity: 'company',
    entityId: companyEntityId(ctx.company.id),
    label: ctx.company.code,
  });
  return { dismissed };
}
