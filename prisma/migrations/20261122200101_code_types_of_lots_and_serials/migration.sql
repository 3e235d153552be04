-- Why: serial numbers are composed by the same rules as lot codes (domain 2.11), so one set of tables serves both; an item says how its pieces are numbered.
ALTER TABLE lot_code_type RENAME TO code_type;
ALTER TABLE lot_code_segment RENAME TO code_segment;
ALTER TABLE lot_code_counter RENAME TO code_counter;
ALTER TABLE code_segment RENAME COLUMN lot_code_type_id TO code_type_id;
ALTER TABLE code_counter RENAME COLUMN lot_code_type_id TO code_type_id;

ALTER TABLE code_type RENAME CONSTRAINT lot_code_type_pkey TO code_type_pkey;
ALTER TABLE code_type RENAME CONSTRAINT lot_code_type_company_fkey TO code_type_company_fkey;
ALTER TABLE code_segment RENAME CONSTRAINT lot_code_segment_pkey TO code_segment_pkey;
ALTER TABLE code_segment RENAME CONSTRAINT lot_code_segment_lot_code_type_fkey TO code_segment_code_type_fkey;
ALTER TABLE code_segment RENAME CONSTRAINT lot_code_segment_length_check TO code_segment_length_check;
ALTER TABLE code_counter RENAME CONSTRAINT lot_code_counter_pkey TO code_counter_pkey;
ALTER TABLE code_counter RENAME CONSTRAINT lot_code_counter_lot_code_type_fkey TO code_counter_code_type_fkey;
ALTER TABLE code_counter RENAME CONSTRAINT lot_code_counter_item_fkey TO code_counter_item_fkey;
ALTER TABLE code_counter RENAME CONSTRAINT lot_code_counter_variant_fkey TO code_counter_variant_fkey;
ALTER INDEX lot_code_segment_sequence_key RENAME TO code_segment_sequence_key;
ALTER INDEX lot_code_counter_key RENAME TO code_counter_key;

-- All types so far compose lot codes. The same code may name a type of lots and a type of serial numbers.
ALTER TABLE code_type ADD COLUMN purpose TEXT NOT NULL DEFAULT 'LOT';
ALTER TABLE code_type ALTER COLUMN purpose DROP DEFAULT;
ALTER TABLE code_type ADD CONSTRAINT code_type_purpose_check CHECK (purpose IN ('LOT', 'SERIAL'));
DROP INDEX lot_code_type_code_key;
CREATE UNIQUE INDEX code_type_code_key ON code_type (company_id, purpose, code_key);

ALTER TABLE item
  ADD COLUMN serial_code_type_id UUID,
  ADD COLUMN serial_validity_days INTEGER,
  ADD COLUMN serial_generation TEXT NOT NULL DEFAULT 'MANUAL';
ALTER TABLE item ADD CONSTRAINT item_serial_code_type_fkey FOREIGN KEY (company_id, serial_code_type_id) REFERENCES code_type (company_id, id) ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE item ADD CONSTRAINT item_serial_generation_check CHECK (serial_generation IN ('MANUAL', 'AUTOMATIC'));
ALTER TABLE item ADD CONSTRAINT item_serial_validity_check CHECK (serial_validity_days BETWEEN 0 AND 36500);
