import type { Ctx } from '../kernel/ctx';
import { removeRow, type SavedRow, setRowFlag } from '../server/rows';
import type { ActivateTableRow, RemoveTableRow } from './save-table-row.schema';
import { tableHome } from './table-shapes';

/** Deletes a row of a small table that nothing uses. @throws E_IN_USE, E_CONFLICT, E_NOT_FOUND */
export async function removeTableRow(ctx: Ctx, { table, ...ref }: RemoveTableRow): Promise<{ id: string }> {
  const { shape, uses } = tableHome(table);
  return removeRow(ctx, shape, ref, uses);
}

/** Takes a row of a small table out of use, or back. @throws E_CONFLICT, E_NOT_FOUND */
export async function activateTableRow(ctx: Ctx, { table, active, ...ref }: ActivateTableRow): Promise<SavedRow> {
  return setRowFlag(ctx, tableHome(table).shape, ref, { name: 'active', value: active });
}
