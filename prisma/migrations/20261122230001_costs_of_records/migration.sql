-- Why: records reckon with costs: the item says whether they count (2.7), keeps the sums of its average, and a line keeps what was typed in its own unit (2.17);
-- exploded components may be changed where the company says so (BOM-06).

ALTER TABLE "company_settings" ADD COLUMN "allow_incomplete_bom_offset" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "item"
  ADD COLUMN "fiscal_interest" BOOLEAN NOT NULL DEFAULT true,
  ADD COLUMN "cost_quantity" DECIMAL(24,6) NOT NULL DEFAULT 0,
  ADD COLUMN "cost_amount" DECIMAL(30,6) NOT NULL DEFAULT 0,
  ADD COLUMN "last_cost_date" DATE,
  ADD COLUMN "sales_price_date" DATE;
ALTER TABLE "stock_line" ADD COLUMN "move_amount" DECIMAL(18,6);
