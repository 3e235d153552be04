import sql from 'sql-template-tag';
import { codeKey } from '../kernel/code';
import type { Ctx } from '../kernel/ctx';
import { AppError } from '../kernel/errors';
import { addCompany, companyEntityId } from './create-company';
import type { FoundCompany } from './found-company.schema';

/**
 * Makes a further company of this portal, whose administrator the actor becomes; both companies' trails tell it.
 * @throws E_CODE_EXISTS
 * @rules SEC-03
 */
export async function foundCompany(ctx: Ctx, input: FoundCompany): Promise<{ companyId: number }> {
  const taken = await ctx.sql(
    sql`SELECT 1 FROM company WHERE code_key = ${codeKey(input.code)} /* company_id: the code is unique in the portal */`,
  );
  if (taken.length > 0) throw new AppError('E_CODE_EXISTS', { code: input.code }).at('code');
  const { userId, name } = ctx.actor;
  const { company } = await addCompany(ctx, { ...input, administrator: { userId, name } });
  ctx.record({ action: 'company.found', entity: 'company', entityId: companyEntityId(company.id), label: company.code });
  return { companyId: company.id };
}
