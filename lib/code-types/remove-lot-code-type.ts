import sql from 'sql-template-tag';
import type { Ctx } from '../kernel/ctx';
import type { Removal } from '../kernel/inputs';
import { removeRow } from '../server/rows';
import { lotCodeTypeShape, lotCodeTypeUses } from './lot-code-type.shape';

/**
 * Deletes a code type that no item and no lot uses, its composition and counters with it.
 * @throws E_IN_USE naming items and lots, E_CONFLICT, E_NOT_FOUND
 */
export async function removeLotCodeType(ctx: Ctx, input: Removal): Promise<{ id: string }> {
  await ctx.sql(sql`DELETE FROM lot_code_segment WHERE company_id = ${ctx.company.id} AND lot_code_type_id = ${input.id}::uuid`);
  await ctx.sql(sql`DELETE FROM lot_code_counter WHERE company_id = ${ctx.company.id} AND lot_code_type_id = ${input.id}::uuid`);
  return removeRow(ctx, lotCodeTypeShape, input, lotCodeTypeUses);
}
