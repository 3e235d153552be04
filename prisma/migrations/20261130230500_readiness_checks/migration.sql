-- Why: whether every lot balances and every link agrees is asked of the whole ledger; that is work for the background, and a page shows what the last check found.
CREATE TABLE readiness_check (
  company_id integer NOT NULL,
  id uuid NOT NULL,
  -- When it began to read. What was written from told_from on may or may not be in it.
  checked_at timestamptz(6) NOT NULL,
  told_from timestamptz(6) NOT NULL,
  checked_by text NOT NULL,
  lots integer NOT NULL,
  links integer NOT NULL,
  unbalanced integer NOT NULL,
  broken integer NOT NULL,
  CONSTRAINT readiness_check_pkey PRIMARY KEY (company_id, id),
  -- Only the last check is kept.
  CONSTRAINT readiness_check_company_key UNIQUE (company_id),
  CONSTRAINT readiness_check_company_fkey FOREIGN KEY (company_id) REFERENCES company (id) ON DELETE RESTRICT ON UPDATE RESTRICT
);

CREATE TABLE unbalanced_lot (
  company_id integer NOT NULL,
  check_id uuid NOT NULL,
  lot_id uuid NOT NULL,
  loaded numeric NOT NULL,
  on_hand numeric NOT NULL,
  used numeric NOT NULL,
  delivered numeric NOT NULL,
  adjusted numeric NOT NULL,
  written_off numeric NOT NULL,
  unexplained numeric NOT NULL,
  returned numeric NOT NULL,
  difference numeric NOT NULL,
  CONSTRAINT unbalanced_lot_pkey PRIMARY KEY (company_id, check_id, lot_id),
  CONSTRAINT unbalanced_lot_check_fkey FOREIGN KEY (company_id, check_id) REFERENCES readiness_check (company_id, id) ON DELETE CASCADE ON UPDATE RESTRICT
);

-- No keys into lots and pieces: what is broken may point at nothing.
CREATE TABLE broken_link (
  company_id integer NOT NULL,
  check_id uuid NOT NULL,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  kind text NOT NULL,
  from_node uuid,
  to_node uuid,
  record_id uuid,
  CONSTRAINT broken_link_pkey PRIMARY KEY (company_id, check_id, id),
  CONSTRAINT broken_link_check_fkey FOREIGN KEY (company_id, check_id) REFERENCES readiness_check (company_id, id) ON DELETE CASCADE ON UPDATE RESTRICT
);

-- What was written since a moment: the ledger grows in the order of time, so a few pages say where to look.
CREATE INDEX stock_entry_created_idx ON stock_entry USING brin (created_at);

-- One check of a company at a time.
CREATE UNIQUE INDEX job_readiness_key ON job (company_id) WHERE kind = 'checkReadiness' AND state IN ('WAITING', 'RUNNING');
