import sql from 'sql-template-tag';
import type { Ctx } from '../kernel/ctx';
import { AppError } from '../kernel/errors';
import type { Removal } from '../kernel/inputs';
import { removeRow } from '../server/rows';
import { codeTypeShape, readCodeType, usesOfCodeType } from './code-type.shape';

/**
 * Deletes a code type that no item and no lot uses, its composition and counters with it.
 * @throws E_IN_USE naming items and lots, E_CONFLICT, E_NOT_FOUND
 */
export async function removeCodeType(ctx: Ctx, input: Removal): Promise<{ id: string }> {
  const type = await readCodeType(ctx.sql, ctx.company.id, input.id);
  if (!type) throw new AppError('E_NOT_FOUND');
  await ctx.sql(sql`DELETE FROM code_segment WHERE company_id = ${ctx.company.id} AND code_type_id = ${input.id}::uuid`);
  await ctx.sql(sql`DELETE FROM code_counter WHERE company_id = ${ctx.company.id} AND code_type_id = ${input.id}::uuid`);
  return removeRow(ctx, codeTypeShape(type.purpose), input, usesOfCodeType);
}
