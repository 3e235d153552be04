-- Why: the home page counts the lots on hand by status, and a number finds its record, at any size of the company from an index alone.
CREATE INDEX lot_open_by_status_idx ON lot (company_id, status_id, expiry_date, id) WHERE voided_at IS NULL AND on_hand > 0;

CREATE INDEX "stock_record_by_number_idx" ON "stock_record"("company_id", "number", "posting_date");
