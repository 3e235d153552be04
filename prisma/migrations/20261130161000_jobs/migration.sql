-- Why: long work runs in the background; a row says who asked for what, how far it is and what came of it, and these rows are the queue.
CREATE TABLE job (
  company_id integer NOT NULL,
  id uuid NOT NULL,
  kind text NOT NULL,
  user_id uuid NOT NULL,
  label text NOT NULL,
  -- What was asked for; gone once it is done.
  input jsonb,
  state text NOT NULL DEFAULT 'WAITING',
  -- Which try this is: what an earlier one would still write is refused.
  attempt integer NOT NULL DEFAULT 0,
  due_at timestamptz(6) NOT NULL DEFAULT clock_timestamp(),
  done integer NOT NULL DEFAULT 0,
  total integer NOT NULL DEFAULT 0,
  result jsonb,
  failure jsonb,
  created_at timestamptz(6) NOT NULL DEFAULT clock_timestamp(),
  started_at timestamptz(6),
  ended_at timestamptz(6),
  CONSTRAINT job_pkey PRIMARY KEY (company_id, id),
  CONSTRAINT job_state_check CHECK (state IN ('WAITING', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
  CONSTRAINT job_progress_check CHECK (done >= 0 AND total >= 0),
  CONSTRAINT job_ended_check CHECK ((ended_at IS NOT NULL) = (state IN ('DONE', 'FAILED', 'CANCELLED'))),
  CONSTRAINT job_company_fkey FOREIGN KEY (company_id) REFERENCES company (id) ON DELETE RESTRICT ON UPDATE RESTRICT
);
CREATE INDEX job_user_idx ON job (company_id, user_id, created_at);
CREATE INDEX job_queue_idx ON job (due_at) WHERE state IN ('WAITING', 'RUNNING');
CREATE INDEX job_ended_idx ON job (ended_at);
