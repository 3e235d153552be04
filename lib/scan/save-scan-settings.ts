import sql from 'sql-template-tag';
import { companyEntityId } from '../getting-started/create-company';
import { changesOf } from '../kernel/changes';
import type { Ctx } from '../kernel/ctx';
import { throwAll } from '../kernel/errors';
import { conflictOf } from '../server/conflict';
import { ruleErrors } from './own-code.rules';
import type { SaveScanSettings } from './save-scan-settings.schema';
import type { BarcodeRule } from './scan-settings.types';

type Stored = {
  readonly separator: string;
  readonly rules: readonly BarcodeRule[];
  readonly version: number;
  readonly updatedBy: string | null;
  readonly updatedAt: Date;
};

/** A rule in a line, as the trail keeps it. */
const lineOf = ({ prefix, separator, tokens }: BarcodeRule): string =>
  [prefix, ...tokens.map(({ kind, length }) => (length === null ? kind : `${kind}(${length})`))].join(separator);
const plain = ({ separator, rules }: Pick<Stored, 'separator' | 'rules'>) => ({ separator, rules: rules.map(lineOf).join('; ') });

/**
 * Saves what the company says about its scanners and its own codes, as the page shows it.
 * @throws E_CONFLICT, E_CODE_EXISTS (a prefix twice), E_BARCODE_PART_TWICE
 * @rules BAR-01, BAR-02, BAR-03, SCAN-01
 */
export async function saveScanSettings(ctx: Ctx, { version, separator, rules }: SaveScanSettings): Promise<{ version: number }> {
  throwAll(ruleErrors(rules));
  await ctx.sql(
    sql`INSERT INTO scan_settings (company_id, separator, rules, updated_at, version) VALUES (${ctx.company.id}, '', '[]', ${ctx.now}, 0) ON CONFLICT (company_id) DO NOTHING`,
  );
  const [before] = await ctx.sql<Stored>(
    sql`SELECT separator, rules, version, updated_by AS "updatedBy", updated_at AS "updatedAt" FROM scan_settings WHERE company_id = ${ctx.company.id} FOR UPDATE`,
  );
  if (!before) throw new Error('the settings of scans are gone');
  if (before.version !== version) throw await conflictOf(ctx, { ...before, fields: plain(before) }, plain({ separator, rules }));
  const [saved] = await ctx.sql<{ version: number }>(
    sql`UPDATE scan_settings SET separator = ${separator}, rules = ${JSON.stringify(rules)}::jsonb, version = version + 1, updated_at = ${ctx.now}, updated_by = ${ctx.actor.userId}
        WHERE company_id = ${ctx.company.id} RETURNING version`,
  );
  if (!saved) throw new Error('the settings of scans are gone');
  ctx.record({
    action: 'scanSettings.save',
    entity: 'scanSettings',
    entityId: companyEntityId(ctx.company.id),
    label: ctx.company.code,
    changes: changesOf(plain(before), plain({ separator, rules })),
  });
  return saved;
}
