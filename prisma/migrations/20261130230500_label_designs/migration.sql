-- Why: a label has a design (size, symbol, texts, sheet), and every print is kept with what was printed (LOT-27, LAB-06).
ALTER TABLE label_report ADD COLUMN kind text NOT NULL DEFAULT 'LOT';
ALTER TABLE label_report ADD COLUMN is_default boolean NOT NULL DEFAULT false;
ALTER TABLE label_report ADD COLUMN width_mm double precision NOT NULL DEFAULT 100;
ALTER TABLE label_report ADD COLUMN height_mm double precision NOT NULL DEFAULT 50;
ALTER TABLE label_report ADD COLUMN carrier text NOT NULL DEFAULT 'DATAMATRIX';
ALTER TABLE label_report ADD COLUMN with_expiry boolean NOT NULL DEFAULT true;
ALTER TABLE label_report ADD COLUMN with_lot boolean NOT NULL DEFAULT false;
ALTER TABLE label_report ADD COLUMN fields text NOT NULL DEFAULT 'LOT_CODE:LARGE ITEM_CODE:NORMAL ITEM_NAME:NORMAL EXPIRY:NORMAL';
ALTER TABLE label_report ADD COLUMN free_text text;
ALTER TABLE label_report ADD COLUMN medium text NOT NULL DEFAULT 'ROLL';
ALTER TABLE label_report ADD COLUMN page_width_mm double precision NOT NULL DEFAULT 210;
ALTER TABLE label_report ADD COLUMN page_height_mm double precision NOT NULL DEFAULT 297;
ALTER TABLE label_report ADD COLUMN sheet_columns integer NOT NULL DEFAULT 1;
ALTER TABLE label_report ADD COLUMN sheet_rows integer NOT NULL DEFAULT 1;
ALTER TABLE label_report ADD COLUMN margin_left_mm double precision NOT NULL DEFAULT 0;
ALTER TABLE label_report ADD COLUMN margin_top_mm double precision NOT NULL DEFAULT 0;
ALTER TABLE label_report ADD COLUMN gap_x_mm double precision NOT NULL DEFAULT 0;
ALTER TABLE label_report ADD COLUMN gap_y_mm double precision NOT NULL DEFAULT 0;
ALTER TABLE label_report ADD COLUMN dpi integer NOT NULL DEFAULT 203;
UPDATE label_report SET width_mm = 50, height_mm = 30 WHERE layout = 'SMALL';
UPDATE label_report SET width_mm = 100, height_mm = 150 WHERE layout = 'LARGE';
ALTER TABLE label_report DROP COLUMN layout;
ALTER TABLE label_report ADD CONSTRAINT label_report_kind_check CHECK (kind IN ('LOT', 'SERIAL', 'LOCATION', 'RECORD'));
ALTER TABLE label_report ADD CONSTRAINT label_report_carrier_check CHECK (
  carrier IN ('GS1_DATAMATRIX', 'GS1_128', 'GS1_QR', 'LINK_QR', 'LINK_DATAMATRIX', 'DATAMATRIX', 'CODE128', 'QR', 'NONE')
  AND (kind IN ('LOT', 'SERIAL') OR carrier IN ('DATAMATRIX', 'CODE128', 'QR', 'NONE')));
ALTER TABLE label_report ADD CONSTRAINT label_report_medium_check CHECK (medium IN ('ROLL', 'SHEET'));
ALTER TABLE label_report ADD CONSTRAINT label_report_size_check CHECK (width_mm BETWEEN 10 AND 300 AND height_mm BETWEEN 10 AND 300);
ALTER TABLE label_report ADD CONSTRAINT label_report_sheet_check CHECK (
  page_width_mm BETWEEN 10 AND 1200 AND page_height_mm BETWEEN 10 AND 1200 AND sheet_columns BETWEEN 1 AND 50 AND sheet_rows BETWEEN 1 AND 100
  AND margin_left_mm >= 0 AND margin_top_mm >= 0 AND gap_x_mm >= 0 AND gap_y_mm >= 0);
ALTER TABLE label_report ADD CONSTRAINT label_report_dpi_check CHECK (dpi IN (203, 300, 600));
-- One of a kind is proposed.
CREATE UNIQUE INDEX label_report_default_key ON label_report (company_id, kind) WHERE is_default;

-- A reprint asks for a reason where the firm wants one.
ALTER TABLE company_settings ADD COLUMN label_reprint_reason boolean NOT NULL DEFAULT false;

-- Every print: who, when, with which design, as what, why again. The design is told by its code, as it may change later.
CREATE TABLE label_print (
  company_id integer NOT NULL,
  id uuid NOT NULL,
  seq bigserial NOT NULL,
  kind text NOT NULL,
  design_id uuid,
  design_code text NOT NULL,
  design jsonb NOT NULL,
  format text NOT NULL,
  subjects integer NOT NULL,
  labels integer NOT NULL,
  reprints integer NOT NULL,
  reason text,
  printed_at timestamptz(6) NOT NULL DEFAULT clock_timestamp(),
  printed_by uuid NOT NULL,
  CONSTRAINT label_print_pkey PRIMARY KEY (company_id, id),
  CONSTRAINT label_print_kind_check CHECK (kind IN ('LOT', 'SERIAL', 'LOCATION', 'RECORD')),
  CONSTRAINT label_print_format_check CHECK (format IN ('PDF', 'SVG', 'PNG', 'ZPL')),
  CONSTRAINT label_print_count_check CHECK (subjects >= 1 AND labels >= subjects AND reprints BETWEEN 0 AND subjects),
  CONSTRAINT label_print_company_fkey FOREIGN KEY (company_id) REFERENCES company (id) ON DELETE RESTRICT ON UPDATE RESTRICT
);
CREATE INDEX label_print_by_time_idx ON label_print (company_id, seq);

-- What stood on each label.
CREATE TABLE label_print_line (
  company_id integer NOT NULL,
  print_id uuid NOT NULL,
  line_no integer NOT NULL,
  subject_id uuid NOT NULL,
  code text NOT NULL,
  copies integer NOT NULL,
  reprint boolean NOT NULL,
  content text,
  texts jsonb NOT NULL,
  CONSTRAINT label_print_line_pkey PRIMARY KEY (company_id, print_id, line_no),
  CONSTRAINT label_print_line_copies_check CHECK (copies BETWEEN 1 AND 1000),
  CONSTRAINT label_print_line_print_fkey FOREIGN KEY (company_id, print_id) REFERENCES label_print (company_id, id) ON DELETE RESTRICT ON UPDATE RESTRICT
);
CREATE INDEX label_print_line_by_subject_idx ON label_print_line (company_id, subject_id, print_id);

CREATE TRIGGER label_print_append_only BEFORE UPDATE OR DELETE ON label_print FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER label_print_no_truncate BEFORE TRUNCATE ON label_print FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER label_print_line_append_only BEFORE UPDATE OR DELETE ON label_print_line FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER label_print_line_no_truncate BEFORE TRUNCATE ON label_print_line FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
