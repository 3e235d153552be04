import sql from 'sql-template-tag';
import { z } from 'zod';
import { companyEntityId } from '../getting-started/create-company';
import type { Ctx } from '../kernel/ctx';
import { AppError } from '../kernel/errors';
import { readScanSettings } from './scan-settings.query';
import { passesTest } from './scanner-test.rules';

export const passScannerTestSchema = z.strictObject({ received: z.string().max(500) });

/**
 * Notes that a scanner sent the symbol of the test so that everything in it can be read, judged here once more.
 * @throws E_FORMAT (what came does not pass)
 * @rules SCAN-02, GUI-01
 */
export async function passScannerTest(ctx: Ctx, { received }: z.output<typeof passScannerTestSchema>): Promise<{ testedAt: string }> {
  const { separator } = await readScanSettings(ctx.sql, ctx.company.id);
  if (!passesTest(received, separator)) throw new AppError('E_FORMAT').at('received');
  await ctx.sql(
    sql`INSERT INTO scan_settings (company_id, separator, rules, updated_at, version, tested_at, tested_by)
        VALUES (${ctx.company.id}, '', '[]', ${ctx.now}, 0, ${ctx.now}, ${ctx.actor.userId}::uuid)
        ON CONFLICT (company_id) DO UPDATE SET tested_at = excluded.tested_at, tested_by = excluded.tested_by`,
  );
  ctx.record({ action: 'scanSettings.pass', entity: 'scanSettings', entityId: companyEntityId(ctx.company.id), label: ctx.company.code });
  return { testedAt: ctx.now.toISOString() };
}
