import sql from 'sql-template-tag';
import { codeKey } from '../kernel/code';
import type { Ctx } from '../kernel/ctx';
import { lotKeyOf } from '../records/record-line.rules';

/** The lots that have these codes, by `lotKeyOf`. @rules LOT-01 */
export async function findLotsByCode(
  ctx: Ctx,
  wanted: readonly { itemId: string; variantId: string | null; code: string }[],
): Promise<Map<string, string>> {
  if (wanted.length === 0) return new Map();
  const keys = wanted.map(({ itemId, variantId, code }) => ({ itemId, variantId, key: codeKey(code) }));
  const rows = await ctx.sql<{ id: string; itemId: string; variantId: string | null; code: string }>(
    sql`SELECT l.id, l.item_id AS "itemId", l.variant_id AS "variantId", l.code
        FROM json_to_recordset(${JSON.stringify(keys)}::json) AS t("itemId" uuid, "variantId" uuid, key text)
        JOIN lot l ON l.company_id = ${ctx.company.id} AND l.item_id = t."itemId" AND l.variant_id IS NOT DISTINCT FROM t."variantId" AND l.code_key = t.key AND l.voided_at IS NULL`,
  );
  return new Map(rows.map((lot) => [lotKeyOf(lot.itemId, lot.variantId, lot.code), lot.id]));
}

/** Which of these codes are lots of another item, where codes are unique in the company. @rules LOT-02 */
export async function findCodesElsewhere(ctx: Ctx, lots: readonly { itemId: string; codeKey: string }[]): Promise<Map<string, string>> {
  if (lots.length === 0) return new Map();
  const rows = await ctx.sql<{ key: string; item: string }>(
    sql`SELECT l.code_key AS key, min(c.code || ' ' || i.code) AS item FROM lot l
        JOIN item i ON i.company_id = l.company_id AND i.id = l.item_id JOIN item_class c ON c.company_id = i.company_id AND c.id = i.item_class_id
        WHERE l.company_id = ${ctx.company.id} AND l.code_key = ANY(${lots.map((lot) => lot.codeKey)}) AND l.voided_at IS NULL GROUP BY l.code_key`,
  );
  return new Map(rows.map(({ key, item }) => [key, item]));
}
