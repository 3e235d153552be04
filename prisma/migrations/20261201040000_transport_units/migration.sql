-- Why: pallets and cartons that leave get a number of GS1 (SSCC) that no other one in the world has; each number is counted once and stays.
CREATE TABLE unit_numbering (
  company_id integer NOT NULL,
  -- The prefix that GS1 has given the company, and the digit in front of it.
  company_prefix text NOT NULL,
  extension text NOT NULL DEFAULT '0',
  last_reference numeric(12,0) NOT NULL DEFAULT 0,
  updated_at timestamptz(6) NOT NULL,
  updated_by uuid,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT unit_numbering_pkey PRIMARY KEY (company_id),
  CONSTRAINT unit_numbering_prefix_check CHECK (company_prefix ~ '^[0-9]{4,12}$' AND extension ~ '^[0-9]$'),
  CONSTRAINT unit_numbering_reference_check CHECK (last_reference >= 0),
  CONSTRAINT unit_numbering_company_fkey FOREIGN KEY (company_id) REFERENCES company (id) ON DELETE RESTRICT ON UPDATE RESTRICT
);

-- What leaves as one: its number, and the record it leaves or comes with.
CREATE TABLE transport_unit (
  company_id integer NOT NULL,
  id uuid NOT NULL,
  sscc text NOT NULL,
  record_id uuid NOT NULL,
  created_at timestamptz(6) NOT NULL,
  created_by uuid NOT NULL,
  CONSTRAINT transport_unit_pkey PRIMARY KEY (company_id, id),
  CONSTRAINT transport_unit_sscc_check CHECK (sscc ~ '^[0-9]{18}$'),
  CONSTRAINT transport_unit_company_fkey FOREIGN KEY (company_id) REFERENCES company (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
  CONSTRAINT transport_unit_record_fkey FOREIGN KEY (company_id, record_id) REFERENCES stock_record (company_id, id) ON DELETE RESTRICT ON UPDATE RESTRICT
);
CREATE UNIQUE INDEX transport_unit_sscc_key ON transport_unit (company_id, sscc);
CREATE INDEX transport_unit_record_idx ON transport_unit (company_id, record_id, sscc);

ALTER TABLE label_report DROP CONSTRAINT label_report_kind_check, ADD CONSTRAINT label_report_kind_check CHECK (kind IN ('LOT', 'SERIAL', 'LOCATION', 'RECORD', 'UNIT'));
ALTER TABLE label_report DROP CONSTRAINT label_report_carrier_check, ADD CONSTRAINT label_report_carrier_check CHECK (
  carrier IN ('GS1_DATAMATRIX', 'GS1_128', 'GS1_QR', 'LINK_QR', 'LINK_DATAMATRIX', 'DATAMATRIX', 'CODE128', 'QR', 'NONE')
  AND (kind IN ('LOT', 'SERIAL') OR carrier IN ('DATAMATRIX', 'CODE128', 'QR', 'NONE') OR (kind = 'UNIT' AND carrier = 'GS1_128')));
ALTER TABLE label_print DROP CONSTRAINT label_print_kind_check, ADD CONSTRAINT label_print_kind_check CHECK (kind IN ('LOT', 'SERIAL', 'LOCATION', 'RECORD', 'UNIT'));
