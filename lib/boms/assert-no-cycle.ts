import sql from 'sql-template-tag';
import type { Ctx } from '../kernel/ctx';
import { AppError } from '../kernel/errors';
import { type BomEdge, findCycle } from './cycle.rules';

type Row = {
  readonly bomId: string;
  readonly parentItem: string;
  readonly parentVariant: string | null;
  readonly parentCode: string;
  readonly childItem: string;
  readonly childVariant: string | null;
  readonly childCode: string;
};

/** Every step of composition that can be reached from the item of a version, over all versions in use, each once. */
async function readEdges(ctx: Ctx, bomId: string): Promise<BomEdge[]> {
  const rows = await ctx.sql<Row>(
    sql`WITH RECURSIVE part AS (
          SELECT c.company_id, c.bom_id, c.item_id, c.variant_id FROM bom_component c WHERE c.company_id = ${ctx.company.id}
          UNION
          SELECT c.company_id, c.bom_id, a.item_id, a.variant_id FROM bom_component c JOIN bom_alternative a ON a.company_id = c.company_id AND a.component_id = c.id
          WHERE c.company_id = ${ctx.company.id}
        ), reach AS (
          SELECT b.item_id FROM bom b WHERE b.company_id = ${ctx.company.id} AND b.id = ${bomId}::uuid
          UNION
          SELECT p.item_id FROM reach r JOIN bom b ON b.company_id = ${ctx.company.id} AND b.item_id = r.item_id AND b.active JOIN part p ON p.bom_id = b.id
        )
        SELECT b.id AS "bomId", b.item_id AS "parentItem", b.variant_id AS "parentVariant", concat_ws(' ', i.code, v.code) AS "parentCode",
          p.item_id AS "childItem", p.variant_id AS "childVariant", concat_ws(' ', ci.code, cv.code) AS "childCode"
        FROM reach r JOIN bom b ON b.company_id = ${ctx.company.id} AND b.item_id = r.item_id AND b.active
        JOIN part p ON p.bom_id = b.id
        JOIN item i ON i.company_id = b.company_id AND i.id = b.item_id LEFT JOIN item_variant v ON v.company_id = b.company_id AND v.id = b.variant_id
        JOIN item ci ON ci.company_id = b.company_id AND ci.id = p.item_id LEFT JOIN item_variant cv ON cv.company_id = b.company_id AND cv.id = p.variant_id
        ORDER BY b.id, p.item_id`,
  );
  return rows.map(({ bomId, parentItem, parentVariant, parentCode, childItem, childVariant, childCode }) => ({
    bomId,
    parent: { itemId: parentItem, variantId: parentVariant },
    parentCode,
    child: { itemId: childItem, variantId: childVariant },
    childCode,
  }));
}

/** Refuses a version in use by which an item would be made of itself, over however many levels. @throws E_BOM_CYCLE with the path @rules BOM-05 */
export async function assertNoCycle(ctx: Ctx, bomId: string): Promise<void> {
  const path = findCycle(bomId, await readEdges(ctx, bomId));
  if (path) throw new AppError('E_BOM_CYCLE', { path: path.join(' › ') });
}
