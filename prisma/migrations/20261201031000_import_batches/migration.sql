-- Why: a large import held what postings wait for until its end; in batches each is a transaction of its own, can be seen, gone on with, and undone.
ALTER TABLE import_run ADD COLUMN batch_rows integer;
ALTER TABLE import_run DROP CONSTRAINT import_run_state_check;
ALTER TABLE import_run ADD CONSTRAINT import_run_state_check
  CHECK (state IN ('READ', 'CHECKING', 'CHECKED', 'RUNNING', 'PARTLY', 'DONE', 'UNDOING', 'UNDONE'));

-- Which batch it came of; 0: the import is one whole.
ALTER TABLE import_problem ADD COLUMN batch integer NOT NULL DEFAULT 0;
ALTER TABLE import_made ADD COLUMN batch integer NOT NULL DEFAULT 0;

CREATE TABLE import_batch (
  company_id integer NOT NULL,
  import_id uuid NOT NULL,
  n integer NOT NULL,
  state text NOT NULL DEFAULT 'WAITING',
  first_line integer NOT NULL,
  last_line integer NOT NULL,
  row_count integer NOT NULL,
  created_count integer NOT NULL DEFAULT 0,
  updated_count integer NOT NULL DEFAULT 0,
  skipped_count integer NOT NULL DEFAULT 0,
  refused_count integer NOT NULL DEFAULT 0,
  CONSTRAINT import_batch_pkey PRIMARY KEY (company_id, import_id, n),
  CONSTRAINT import_batch_state_check CHECK (state IN ('WAITING', 'DONE', 'REFUSED', 'UNDONE')),
  CONSTRAINT import_batch_run_fkey FOREIGN KEY (company_id, import_id) REFERENCES import_run (company_id, id) ON DELETE CASCADE ON UPDATE RESTRICT
);

-- The rows of batches that are not in yet, as they were read; those that could not be read with their complaints.
CREATE TABLE import_row (
  company_id integer NOT NULL,
  import_id uuid NOT NULL,
  batch integer NOT NULL,
  n integer NOT NULL,
  line integer NOT NULL,
  said jsonb,
  complaints jsonb,
  CONSTRAINT import_row_pkey PRIMARY KEY (company_id, import_id, batch, n),
  CONSTRAINT import_row_batch_fkey FOREIGN KEY (company_id, import_id, batch) REFERENCES import_batch (company_id, import_id, n) ON DELETE CASCADE ON UPDATE RESTRICT
);
