import sql from 'sql-template-tag';
import { companyEntityId } from '../getting-started/create-company';
import { changesOf } from '../kernel/changes';
import type { Ctx } from '../kernel/ctx';
import { conflictOf } from '../server/conflict';
import type { SaveUnitNumbering } from './units.schema';

type Stored = {
  readonly version: number;
  readonly updatedBy: string | null;
  readonly updatedAt: Date;
  readonly companyPrefix: string;
  readonly extension: string;
};

/**
 * Says with which prefix of GS1 transport units are numbered. The references go on where they were, so that no number comes twice.
 * @throws E_CONFLICT
 * @rules LAB-08
 */
export async function saveUnitNumbering(ctx: Ctx, { version, ...after }: SaveUnitNumbering): Promise<{ version: number }> {
  const [before] = await ctx.sql<Stored>(
    sql`SELECT version, updated_by AS "updatedBy", updated_at AS "updatedAt", company_prefix AS "companyPrefix", extension
        FROM unit_numbering WHERE company_id = ${ctx.company.id} FOR UPDATE`,
  );
  const { companyPrefix, extension } = before ?? { companyPrefix: '', extension: '' };
  const old = { companyPrefix, extension };
  if (before && before.version !== version) throw await conflictOf(ctx, { ...before, fields: old }, after);
  const [saved] = await ctx.sql<{ version: number }>(
    sql`INSERT INTO unit_numbering (company_id, company_prefix, extension, updated_at, updated_by)
        VALUES (${ctx.company.id}, ${after.companyPrefix}, ${after.extension}, ${ctx.now}, ${ctx.actor.userId}::uuid)
        ON CONFLICT (company_id) DO UPDATE SET company_prefix = excluded.company_prefix, extension = excluded.extension,
          updated_at = excluded.updated_at, updated_by = excluded.updated_by, version = unit_numbering.version + 1
        RETURNING version`,
  );
  if (!saved) throw new Error('the numbering of transport units was not kept');
  ctx.record({
    action: 'companySettings.save',
    entity: 'companySettings',
    entityId: companyEntityId(ctx.company.id),
    label: ctx.company.code,
    changes: changesOf(old, after),
  });
  return saved;
}
