-- Why: parts of a code and words of notes are found in registers of millions of rows, and lots are put in order by what is on hand or by their item; all of them were read before.
-- Trigrams need an extension that every PostgreSQL brings. Where its maker may not be called, the same questions are answered without these indexes, only later.
-- They do not begin with the company: a list of trigrams cut by company would hold every row of it once more for each question.
DO $$
BEGIN
  CREATE EXTENSION IF NOT EXISTS pg_trgm;
  CREATE INDEX lot_code_parts_idx ON lot USING gin (code_key gin_trgm_ops) WHERE voided_at IS NULL;
  CREATE INDEX lot_supplier_lot_parts_idx ON lot USING gin (supplier_lot_key gin_trgm_ops) WHERE voided_at IS NULL AND supplier_lot_key IS NOT NULL;
  CREATE INDEX lot_notes_parts_idx ON lot USING gin (upper(notes) gin_trgm_ops) WHERE voided_at IS NULL AND notes IS NOT NULL;
  CREATE INDEX serial_code_parts_idx ON serial USING gin (code_key gin_trgm_ops) WHERE voided_at IS NULL;
  CREATE INDEX serial_customer_code_parts_idx ON serial USING gin (upper(customer_code) gin_trgm_ops) WHERE voided_at IS NULL AND customer_code IS NOT NULL;
  CREATE INDEX serial_supplier_code_parts_idx ON serial USING gin (upper(supplier_code) gin_trgm_ops) WHERE voided_at IS NULL AND supplier_code IS NOT NULL;
EXCEPTION WHEN insufficient_privilege OR undefined_file OR feature_not_supported THEN
  RAISE NOTICE 'pg_trgm is not to be had here: parts of codes are found without an index';
END $$;

CREATE INDEX lot_by_on_hand_idx ON lot (company_id, on_hand, id) WHERE voided_at IS NULL;
CREATE INDEX item_by_code_idx ON item (company_id, code_key, id);
