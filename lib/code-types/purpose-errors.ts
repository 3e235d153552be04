import sql from 'sql-template-tag';
import type { Ctx } from '../kernel/ctx';
import type { FieldError } from '../kernel/errors';
import type { CodePurpose } from './code-type.types';

/** A reference to a code type: the field it stands in, and what its codes must name there. */
export type CodeTypeReference = { readonly path: string; readonly id: string | null | undefined; readonly purpose: CodePurpose };

/** E_CODE_TYPE_PURPOSE on each field that names a type of the other purpose; empty when all are right. */
export async function purposeErrors(ctx: Pick<Ctx, 'sql' | 'company'>, references: readonly CodeTypeReference[]): Promise<FieldError[]> {
  const ids = references.flatMap(({ id }) => id ?? []);
  if (ids.length === 0) return [];
  const types = await ctx.sql<{ id: string; code: string; purpose: CodePurpose }>(
    sql`SELECT id, code, purpose FROM code_type WHERE company_id = ${ctx.company.id} AND id = ANY(${ids}::uuid[])`,
  );
  return references.flatMap(({ path, id, purpose }) => {
    const wrong = types.find((type) => type.id === id && type.purpose !== purpose);
    return wrong ? [{ path, code: 'E_CODE_TYPE_PURPOSE' as const, params: { code: wrong.code, wanted: purpose } }] : [];
  });
}
