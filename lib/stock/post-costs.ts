import sql from 'sql-template-tag';
import type { Ctx } from '../kernel/ctx';
import type { Day } from '../kernel/day';
import type { CostChange } from './cost.rules';

// The one writer of what postings make of the costs of an item. Sums are kept beside the average, so that a posting adds to them and reads no other movement.

/**
 * Adds what one posting brings to the costs of its items: sums and average, and the last cost or the sales price where nothing dated later has set it.
 * @rules COST-02, COST-03
 */
export async function writeItemCosts(ctx: Ctx, date: Day, changes: readonly CostChange[]): Promise<void> {
  if (changes.length === 0) return;
  await ctx.sql(
    sql`WITH change AS (
          SELECT * FROM json_to_recordset(${JSON.stringify(changes)}::json) AS c("itemId" uuid, quantity numeric, amount numeric, average bool, "lastCost" numeric, "salesPrice" numeric)
        ), locked AS (
          SELECT i.id, c.* FROM item i JOIN change c ON c."itemId" = i.id WHERE i.company_id = ${ctx.company.id} ORDER BY i.id FOR NO KEY UPDATE OF i
        )
        UPDATE item i SET cost_quantity = i.cost_quantity + l.quantity, cost_amount = i.cost_amount + l.amount,
          average_cost = CASE WHEN l.average AND i.cost_quantity + l.quantity > 0 AND i.cost_amount + l.amount >= 0
            THEN round((i.cost_amount + l.amount) / (i.cost_quantity + l.quantity), 6) ELSE i.average_cost END,
          last_cost = CASE WHEN l."lastCost" IS NOT NULL AND (i.last_cost_date IS NULL OR i.last_cost_date <= ${date}::date) THEN l."lastCost" ELSE i.last_cost END,
          last_cost_date = CASE WHEN l."lastCost" IS NOT NULL THEN GREATEST(i.last_cost_date, ${date}::date) ELSE i.last_cost_date END,
          sales_price = CASE WHEN l."salesPrice" IS NOT NULL AND (i.sales_price_date IS NULL OR i.sales_price_date <= ${date}::date) THEN l."salesPrice" ELSE i.sales_price END,
          sales_price_date = CASE WHEN l."salesPrice" IS NOT NULL THEN GREATEST(i.sales_price_date, ${date}::date) ELSE i.sales_price_date END
        FROM locked l WHERE i.company_id = ${ctx.company.id} AND i.id = l.id`,
    'write-item-costs',
  );
}

/**
 * Folds the costs of these items anew from the movements that stand, after a correction or void: as if what was taken back had never been posted. Where
 * nothing stands, average and last cost are 0 again; a sales price stays.
 * @rules COST-02, COST-03, POST-18
 */
export async function refoldItemCosts(ctx: Ctx, itemIds: readonly string[]): Promise<void> {
  if (itemIds.length === 0) return;
  // A statement of its own: what is folded is read once the lock is held, or a posting that ended while it was waited for would be left out.
  await ctx.sql(
    sql`SELECT id FROM item WHERE company_id = ${ctx.company.id} AND id = ANY(${[...itemIds]}::uuid[]) ORDER BY id FOR NO KEY UPDATE`,
    'lock-item-costs',
  );
  await ctx.sql(
    sql`WITH locked AS (
          SELECT id FROM item WHERE company_id = ${ctx.company.id} AND id = ANY(${[...itemIds]}::uuid[])
        ), moved AS (
          SELECT e.item_id, e.seq, e.posting_date, e.direction, e.quantity, e.base_amount,
            t.update_average_cost AND t.fiscal_interest AND i.fiscal_interest AS average, t.update_last_cost AND t.fiscal_interest AND i.fiscal_interest AS last, t.update_sales_price AS price
          FROM stock_entry e JOIN locked k ON k.id = e.item_id
          JOIN item i ON i.company_id = e.company_id AND i.id = e.item_id
          JOIN stock_record r ON r.company_id = e.company_id AND r.id = e.record_id
          JOIN warehouse_template t ON t.company_id = r.company_id AND t.id = r.template_id AND t.update_item_cost
          WHERE e.company_id = ${ctx.company.id} AND e.base_amount IS NOT NULL AND e.reverses_id IS NULL
            AND NOT EXISTS (SELECT 1 FROM stock_entry v WHERE v.company_id = e.company_id AND v.reverses_id = e.id)
            AND e.posting_date > COALESCE((SELECT max(last_closing_date) FROM yearly_parameters WHERE company_id = ${ctx.company.id}), '-infinity')
        ), sums AS (
          SELECT item_id, sum(quantity) AS quantity, sum(CASE WHEN quantity = 0 THEN base_amount ELSE quantity * base_amount END) AS amount FROM moved WHERE average GROUP BY item_id
        ), last AS (
          SELECT DISTINCT ON (item_id) item_id, base_amount, posting_date FROM moved WHERE last AND direction = 'LOAD' ORDER BY item_id, posting_date DESC, seq DESC
        ), price AS (
          SELECT DISTINCT ON (item_id) item_id, base_amount, posting_date FROM moved WHERE price AND direction = 'UNLOAD' ORDER BY item_id, posting_date DESC, seq DESC
        )
        UPDATE item i SET cost_quantity = COALESCE(s.quantity, 0), cost_amount = COALESCE(s.amount, 0),
          average_cost = CASE WHEN s.quantity > 0 AND s.amount >= 0 THEN round(s.amount / s.quantity, 6) WHEN s.item_id IS NULL AND i.cost_quantity <> 0 THEN 0 ELSE i.average_cost END,
          last_cost = CASE WHEN l.item_id IS NOT NULL THEN l.base_amount WHEN i.last_cost_date IS NOT NULL THEN 0 ELSE i.last_cost END, last_cost_date = l.posting_date,
          sales_price = COALESCE(p.base_amount, i.sales_price), sales_price_date = p.posting_date
        FROM locked k LEFT JOIN sums s ON s.item_id = k.id LEFT JOIN last l ON l.item_id = k.id LEFT JOIN price p ON p.item_id = k.id
        WHERE i.company_id = ${ctx.company.id} AND i.id = k.id`,
    'refold-item-costs',
  );
}
