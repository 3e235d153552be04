-- Why: a template also says what it does to costs, serial numbers, components and the opposite movement, and in which areas it is offered.
ALTER TABLE warehouse_template
  ADD COLUMN visible_purchase BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN visible_sales BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN visible_production BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN visible_subcontract BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN update_average_cost BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN update_last_cost BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN update_sales_price BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN update_item_cost BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN fiscal_interest BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN create_lot_from_lot BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN create_serials BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN bill_of_materials BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN alternatives BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN mixed_alternatives BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN waste BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN offset_warehouse_id UUID,
  ADD COLUMN offset_template_id UUID;

ALTER TABLE warehouse_template ADD CONSTRAINT warehouse_template_offset_warehouse_fkey
  FOREIGN KEY (company_id, offset_warehouse_id) REFERENCES warehouse (company_id, id) ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE warehouse_template ADD CONSTRAINT warehouse_template_offset_template_fkey
  FOREIGN KEY (company_id, offset_template_id) REFERENCES warehouse_template (company_id, id) ON DELETE RESTRICT ON UPDATE RESTRICT;
CREATE INDEX warehouse_template_offset_idx ON warehouse_template (company_id, offset_template_id) WHERE offset_template_id IS NOT NULL;

-- The switches that go together (domain 2.13); the rules of the code say the same with a reason.
ALTER TABLE warehouse_template DROP CONSTRAINT warehouse_template_flags_check;
ALTER TABLE warehouse_template ADD CONSTRAINT warehouse_template_flags_check CHECK (
  (lot_management OR NOT (integrate_initial_qty OR create_lot_from_lot OR allow_unavailable_lots OR create_serials))
  AND (integrate_initial_qty OR NOT create_lot_from_lot)
  AND (bill_of_materials OR NOT alternatives)
  AND (alternatives OR NOT mixed_alternatives)
  AND NOT (bill_of_materials AND create_lot_from_lot)
  AND (offset_template_id IS NOT NULL OR NOT create_lot_from_lot)
  AND (type = 'LOAD' OR NOT (update_last_cost OR opening_balance))
  AND (type = 'UNLOAD' OR NOT (update_sales_price OR create_lot_from_lot OR alternatives)));
ALTER TABLE warehouse_template ADD CONSTRAINT warehouse_template_offset_check CHECK (
  (offset_template_id IS NULL OR offset_warehouse_id IS NOT NULL) AND offset_template_id IS DISTINCT FROM id);
