import sql from 'sql-template-tag';
import { changesOf } from '../kernel/changes';
import { codeKey } from '../kernel/code';
import type { Ctx } from '../kernel/ctx';
import { AppError } from '../kernel/errors';
import { conflictOf } from '../server/conflict';
import { companyEntityId } from '../getting-started/create-company';
import type { SaveCompany } from './save-company.schema';

type CompanyRow = { code: string; name: string; language: string; timeZone: string };

/**
 * Saves name, code, language and time zone of the company one is in.
 * @throws E_CONFLICT, E_CODE_EXISTS (another company of this portal has the code)
 */
export async function saveCompany(ctx: Ctx, { version, ...after }: SaveCompany): Promise<{ version: number }> {
  const [row] = await ctx.sql<CompanyRow & { version: number; updatedAt: Date }>(
    sql`SELECT code, name, language, time_zone AS "timeZone", version, updated_at AS "updatedAt" FROM company WHERE id = ${ctx.company.id} /* company_id */ FOR UPDATE`,
  );
  if (!row) throw new AppError('E_NOT_FOUND');
  const { version: current, updatedAt, ...before } = row;
  const changes = changesOf(before, after);
  if (current !== version) throw await conflictOf(ctx, { version: current, updatedBy: null, updatedAt, fields: before }, after);
  const taken = await ctx.sql(
    sql`SELECT 1 FROM company WHERE code_key = ${codeKey(after.code)} AND id <> ${ctx.company.id} /* company_id */`,
  );
  if (taken.length > 0) throw new AppError('E_CODE_EXISTS', { code: after.code }).at('code');
  const [saved] = await ctx.sql<{ version: number }>(
    sql`UPDATE company SET code = ${after.code}, code_key = ${codeKey(after.code)}, name = ${after.name}, language = ${after.language}, time_zone = ${after.timeZone},
          version = version + 1, updated_at = ${ctx.now} WHERE id = ${ctx.company.id} /* company_id */ RETURNING version`,
  );
  if (!saved) throw new AppError('E_NOT_FOUND');
  ctx.record({ action: 'company.save', entity: 'company', entityId: companyEntityId(ctx.company.id), label: after.code, changes });
  return saved;
}
