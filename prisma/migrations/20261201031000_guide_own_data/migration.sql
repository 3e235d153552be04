-- Why: the guide leads on to the company's own data: what of it was left out stays left out, and a scanner that passed its test is known to have.
ALTER TABLE getting_started ADD COLUMN skipped text[] NOT NULL DEFAULT '{}';
ALTER TABLE scan_settings ADD COLUMN tested_at timestamptz(6), ADD COLUMN tested_by uuid;
