-- The list of movements reads one page of the ledger by date, of all warehouses or of one, and the records of one template, without sorting all of it.
CREATE INDEX "stock_entry_date_idx" ON "stock_entry"("company_id", "posting_date", "seq");
CREATE INDEX "stock_entry_warehouse_idx" ON "stock_entry"("company_id", "warehouse_id", "posting_date", "seq");
CREATE INDEX "stock_record_template_idx" ON "stock_record"("company_id", "template_id", "posting_date", "seq");
