-- Lots are found by supplier, producer and customer, and the first steps of the guide, without walking through all lots.
CREATE INDEX lot_by_supplier_idx ON lot (company_id, supplier_id, code_key, id) WHERE voided_at IS NULL AND supplier_id IS NOT NULL;
CREATE INDEX lot_by_producer_idx ON lot (company_id, producer_id, code_key, id) WHERE voided_at IS NULL AND producer_id IS NOT NULL;
CREATE INDEX lot_opened_idx ON lot (company_id, code_key, id) WHERE voided_at IS NULL AND first_opened_at IS NOT NULL;
CREATE INDEX "stock_record_partner_idx" ON "stock_record"("company_id", "partner_id", "posting_date");
