-- Why: a change of every lot or piece of a filter is work for the background that goes on where it stopped, and that can be taken back lot by lot.
ALTER TABLE job
  -- Of work in steps: how far it came with the last step that stands.
  ADD COLUMN progress jsonb,
  -- The work that this one takes back.
  ADD COLUMN undoes uuid;
CREATE UNIQUE INDEX job_undoes_key ON job (company_id, undoes) WHERE undoes IS NOT NULL AND state IN ('WAITING', 'RUNNING', 'DONE');

-- What a work in steps changed, and what it was before: written in the transaction of the change, forgotten with the work.
CREATE TABLE bulk_change (
  company_id integer NOT NULL,
  job_id uuid NOT NULL,
  -- The lot, piece or hold.
  id uuid NOT NULL,
  before text,
  CONSTRAINT bulk_change_pkey PRIMARY KEY (company_id, job_id, id),
  CONSTRAINT bulk_change_job_fkey FOREIGN KEY (company_id, job_id) REFERENCES job (company_id, id) ON DELETE CASCADE ON UPDATE RESTRICT
);
