import type { Ctx } from '../kernel/ctx';
import { removeRow } from '../server/rows';
import type { RemoveTableRow } from './save-table-row.schema';
import { tableHome } from './table-shapes';

/** Deletes a row of a small table that nothing uses. @throws E_IN_USE, E_CONFLICT, E_NOT_FOUND */
export async function removeTableRow(ctx: Ctx, { table, ...ref }: RemoveTableRow): Promise<{ id: string }> {
  const { shape, uses } = tableHome(table);
  return removeRow(ctx, shape, ref, uses);
}
