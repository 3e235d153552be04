-- A search by a customer's or supplier's code of a piece, or by notes of a lot, is planned by what the columns hold: of an expression in a partial index the server keeps no count, took one in two hundred rows for a match and walked ten million pieces in the order of their codes. A movement is found by the code of a voided lot or piece, too.
CREATE STATISTICS serial_customer_code_stat ON (upper(customer_code)) FROM serial;
CREATE STATISTICS serial_supplier_code_stat ON (upper(supplier_code)) FROM serial;
CREATE STATISTICS lot_notes_stat ON (upper(notes)) FROM lot;
CREATE INDEX lot_voided_by_code_idx ON lot (company_id, code_key) WHERE voided_at IS NOT NULL;
CREATE INDEX serial_voided_by_code_idx ON serial (company_id, code_key) WHERE voided_at IS NOT NULL;
-- What is known of an empty table misleads the planner until the table is looked at again.
DO $$ BEGIN
  IF EXISTS (SELECT FROM serial) THEN ANALYZE serial; END IF;
  IF EXISTS (SELECT FROM lot) THEN ANALYZE lot; END IF;
END $$;
