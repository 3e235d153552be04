-- Why: lists of other systems come in as files; what was sent, how it is read, what came of it and what it made stays, so that it can be looked at and undone.
CREATE TABLE import_run (
  company_id integer NOT NULL,
  id uuid NOT NULL,
  kind text NOT NULL,
  file_name text NOT NULL,
  size integer NOT NULL,
  sha256 text NOT NULL,
  -- How the file is read: format, encoding, separator, sheet, decimal sign; and what was seen beside: other sheets, hidden ones.
  settings jsonb NOT NULL,
  -- The heads of its columns, the field each is used for (null: none), and the first rows.
  heads jsonb NOT NULL,
  mapping jsonb NOT NULL,
  sample jsonb NOT NULL,
  state text NOT NULL DEFAULT 'READ',
  -- The work in the background that moves it on.
  job_id uuid,
  good_rows_only boolean NOT NULL DEFAULT false,
  row_count integer NOT NULL DEFAULT 0,
  created_count integer NOT NULL DEFAULT 0,
  updated_count integer NOT NULL DEFAULT 0,
  skipped_count integer NOT NULL DEFAULT 0,
  refused_count integer NOT NULL DEFAULT 0,
  user_id uuid NOT NULL,
  user_name text NOT NULL,
  created_at timestamptz(6) NOT NULL DEFAULT clock_timestamp(),
  done_at timestamptz(6),
  undone_at timestamptz(6),
  undone_by_name text,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT import_run_pkey PRIMARY KEY (company_id, id),
  CONSTRAINT import_run_state_check CHECK (state IN ('READ', 'CHECKING', 'CHECKED', 'RUNNING', 'DONE', 'UNDOING', 'UNDONE')),
  CONSTRAINT import_run_company_fkey FOREIGN KEY (company_id) REFERENCES company (id) ON DELETE RESTRICT ON UPDATE RESTRICT
);
CREATE INDEX import_run_created_idx ON import_run (company_id, created_at, id);

-- The bytes of the file, for as long as they may be asked for.
CREATE TABLE import_part (
  company_id integer NOT NULL,
  import_id uuid NOT NULL,
  n integer NOT NULL,
  bytes bytea NOT NULL,
  CONSTRAINT import_part_pkey PRIMARY KEY (company_id, import_id, n),
  CONSTRAINT import_part_run_fkey FOREIGN KEY (company_id, import_id) REFERENCES import_run (company_id, id) ON DELETE CASCADE ON UPDATE RESTRICT
);

-- Why rows were refused, by the latest look at them.
CREATE TABLE import_problem (
  company_id integer NOT NULL,
  import_id uuid NOT NULL,
  n integer NOT NULL,
  line integer NOT NULL,
  field text,
  code text NOT NULL,
  params jsonb NOT NULL,
  CONSTRAINT import_problem_pkey PRIMARY KEY (company_id, import_id, n),
  CONSTRAINT import_problem_run_fkey FOREIGN KEY (company_id, import_id) REFERENCES import_run (company_id, id) ON DELETE CASCADE ON UPDATE RESTRICT
);

-- What an import made and changed, in this order; the way back goes through it from the end.
CREATE TABLE import_made (
  company_id integer NOT NULL,
  import_id uuid NOT NULL,
  n integer NOT NULL,
  entity text NOT NULL,
  entity_id uuid NOT NULL,
  label text NOT NULL,
  -- How it was before, where it was changed; its version afterwards.
  before jsonb,
  version integer,
  -- By what the rows are known again, where nothing else says it.
  row_key text,
  CONSTRAINT import_made_pkey PRIMARY KEY (company_id, import_id, n),
  CONSTRAINT import_made_run_fkey FOREIGN KEY (company_id, import_id) REFERENCES import_run (company_id, id) ON DELETE CASCADE ON UPDATE RESTRICT
);
CREATE INDEX import_made_entity_idx ON import_made (company_id, entity_id);
CREATE INDEX import_made_key_idx ON import_made (company_id, row_key) WHERE row_key IS NOT NULL;

-- Which field a column was used for the last time, by its head; empty: none.
CREATE TABLE import_mapping (
  company_id integer NOT NULL,
  kind text NOT NULL,
  head_key text NOT NULL,
  field text NOT NULL,
  CONSTRAINT import_mapping_pkey PRIMARY KEY (company_id, kind, head_key),
  CONSTRAINT import_mapping_company_fkey FOREIGN KEY (company_id) REFERENCES company (id) ON DELETE RESTRICT ON UPDATE RESTRICT
);
