-- Why: whether a location that holds one item or one lot at a time is free is asked at every load into it (POST-14).
CREATE INDEX stock_balance_location_idx ON stock_balance (company_id, location_id) WHERE location_id IS NOT NULL;
