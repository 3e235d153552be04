-- Why: programs work with the company's data by keys of their own: scoped, expiring, taken back at once; of the secret only the hash is kept.
CREATE TABLE api_key (
  company_id integer NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  -- The part of the key that says which one it is; the other part is the secret.
  prefix text NOT NULL,
  secret_hash bytea NOT NULL,
  scopes text[] NOT NULL,
  -- On whose behalf it works: it may never do more than this person.
  user_id uuid NOT NULL,
  created_at timestamptz(6) NOT NULL DEFAULT clock_timestamp(),
  expires_at timestamptz(6) NOT NULL,
  last_used_at timestamptz(6),
  revoked_at timestamptz(6),
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT api_key_pkey PRIMARY KEY (company_id, id),
  CONSTRAINT api_key_prefix_key UNIQUE (prefix),
  CONSTRAINT api_key_scopes_check CHECK (cardinality(scopes) > 0),
  CONSTRAINT api_key_expires_check CHECK (expires_at > created_at),
  CONSTRAINT api_key_company_fkey FOREIGN KEY (company_id) REFERENCES company (id) ON DELETE RESTRICT ON UPDATE RESTRICT,
  CONSTRAINT api_key_user_fkey FOREIGN KEY (user_id) REFERENCES app_user (id) ON DELETE RESTRICT ON UPDATE RESTRICT
);
CREATE INDEX api_key_user_idx ON api_key (user_id);
