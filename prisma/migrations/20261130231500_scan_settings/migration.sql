-- Why: scanners that cannot send the separator GS send something else in its place, and codes of the company's own are read by rules that it makes.
CREATE TABLE scan_settings (
  company_id integer NOT NULL,
  separator text NOT NULL,
  -- The rules in the order in which they are tried: name, prefix, separator, parts with kind and length.
  rules jsonb NOT NULL,
  updated_at timestamptz(6) NOT NULL,
  updated_by uuid,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT scan_settings_pkey PRIMARY KEY (company_id),
  CONSTRAINT scan_settings_separator_check CHECK (length(separator) <= 8),
  CONSTRAINT scan_settings_company_fkey FOREIGN KEY (company_id) REFERENCES company (id) ON DELETE RESTRICT ON UPDATE RESTRICT
);
