import sql from 'sql-template-tag';
import { codeKey } from '../kernel/code';
import type { Ctx } from '../kernel/ctx';
import { AppError } from '../kernel/errors';
import { assertFree, type SavedRow, saveRow } from '../server/rows';
import { findUses } from '../server/uses';
import type { SaveTableRow } from './save-table-row.schema';
import { type TableFields, tableHome } from './table-shapes';

/** Lots and lines keep quantities with so many decimals that a coarser unit could never take them out again. */
async function assertDecimalsSuffice(ctx: Ctx, unitId: string, decimals: number): Promise<void> {
  const [row] = await ctx.sql<{ needed: number }>(
    sql`SELECT COALESCE(max(scale(trim_scale(b.quantity))), 0)::int AS needed FROM stock_balance b
        JOIN item i ON i.company_id = b.company_id AND i.id = b.item_id
        WHERE b.company_id = ${ctx.company.id} AND i.uom_id = ${unitId}::uuid`,
  );
  if (row && row.needed > decimals) throw new AppError('E_NUMBER_RANGE', { min: row.needed, max: 6 }).at('decimals');
}

/** Pieces with numbers of their own are counted whole. @rules SER-02 */
async function assertNoPieces(ctx: Ctx, unitId: string): Promise<void> {
  const [item] = await ctx.sql<{ code: string }>(
    sql`SELECT code FROM item WHERE company_id = ${ctx.company.id} AND uom_id = ${unitId}::uuid AND serial_managed ORDER BY code_key LIMIT 1`,
  );
  if (item) throw new AppError('E_SERIAL_UNIT', { item: item.code }).at('decimals');
}

/**
 * Saves a row of a small table (a new one without `id`). Flags of a status act at once on all its lots, as lots only refer to it.
 * @throws E_CODE_EXISTS, E_CONFLICT, E_FIELD_FROZEN (code of a used lot type, status or evaluation), E_NUMBER_RANGE (fewer decimals than the stock has),
 * E_SERIAL_UNIT (decimals for pieces with serial numbers)
 * @rules LOT-17, SER-02
 */
export async function saveTableRow(ctx: Ctx, { table, id, version, ...values }: SaveTableRow): Promise<SavedRow> {
  const { shape, uses, codeFrozenBy } = tableHome(table);
  const fields: TableFields = values;
  return saveRow(ctx, shape, { id, version }, fields, async (before) => {
    await assertFree(ctx, shape.table, { path: 'code', code: fields.code, keys: { code_key: codeKey(fields.code) }, except: before?.id });
    if (!before) return;
    if (before.fields.code !== fields.code && codeFrozenBy.length > 0) {
      const used = await findUses(
        ctx,
        uses.filter(({ what }) => codeFrozenBy.includes(what)),
        before.id,
      );
      if (used.length > 0) throw new AppError('E_FIELD_FROZEN', { uses: used }).at('code');
    }
    if (typeof fields.decimals === 'number' && Number(before.fields.decimals) > fields.decimals)
      await assertDecimalsSuffice(ctx, before.id, fields.decimals);
    if (typeof fields.decimals === 'number' && fields.decimals > 0 && Number(before.fields.decimals) === 0)
      await assertNoPieces(ctx, before.id);
  });
}
