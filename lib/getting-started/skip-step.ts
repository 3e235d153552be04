import sql from 'sql-template-tag';
import { z } from 'zod';
import type { Ctx } from '../kernel/ctx';
import { companyEntityId } from './create-company';
import { OWN_STEPS } from './own-data.types';

export const skipStepSchema = z.strictObject({ step: z.enum(OWN_STEPS), skipped: z.boolean() });

/** Leaves an optional step out for the whole company, or takes it up again. @rules GUI-04 */
export async function skipStep(ctx: Ctx, { step, skipped }: z.output<typeof skipStepSchema>): Promise<{ skipped: boolean }> {
  await ctx.sql(sql`INSERT INTO getting_started (company_id) VALUES (${ctx.company.id}) ON CONFLICT (company_id) DO NOTHING`);
  await ctx.sql(
    sql`UPDATE getting_started SET skipped = array_remove(skipped, ${step}::text) || CASE WHEN ${skipped} THEN ARRAY[${step}::text] ELSE '{}'::text[] END, updated_at = ${ctx.now}
        WHERE company_id = ${ctx.company.id}`,
  );
  ctx.record({
    action: skipped ? 'guide.skip' : 'guide.unskip',
    entity: 'company',
    entityId: companyEntityId(ctx.company.id),
    label: ctx.company.code,
    changes: { step: skipped ? [null, step] : [step, null] },
  });
  return { skipped };
}
