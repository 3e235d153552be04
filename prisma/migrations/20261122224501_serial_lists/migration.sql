-- Why: the register of serial numbers is ordered by code, start and expiry in each of its views, and a piece is found by any of its codes.
CREATE INDEX serial_by_state_idx ON serial (company_id, state, code_key, id) WHERE voided_at IS NULL;
CREATE INDEX serial_by_state_start_idx ON serial (company_id, state, start_date, id) WHERE voided_at IS NULL;
CREATE INDEX serial_by_state_expiry_idx ON serial (company_id, state, expiry_date, id) WHERE voided_at IS NULL;
CREATE INDEX serial_by_start_idx ON serial (company_id, start_date, id) WHERE voided_at IS NULL;
CREATE INDEX serial_by_expiry_idx ON serial (company_id, expiry_date, id) WHERE voided_at IS NULL;
CREATE INDEX serial_by_customer_code_idx ON serial (company_id, upper(customer_code), id) WHERE voided_at IS NULL AND customer_code IS NOT NULL;
CREATE INDEX serial_by_supplier_code_idx ON serial (company_id, upper(supplier_code), id) WHERE voided_at IS NULL AND supplier_code IS NOT NULL;
CREATE INDEX serial_by_supplier_idx ON serial (company_id, supplier_id, code_key, id) WHERE voided_at IS NULL AND supplier_id IS NOT NULL;
-- The few pieces that are flagged, for the figures of their item and for the register.
CREATE INDEX serial_flagged_idx ON serial (company_id, item_id, code_key, id) WHERE voided_at IS NULL AND (cancelled OR forced_closed OR reserved);
