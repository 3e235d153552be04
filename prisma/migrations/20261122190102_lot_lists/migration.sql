-- The register of lots is ordered by start too, in all three of its views.
CREATE INDEX lot_by_start_idx ON lot (company_id, start_date, id) WHERE voided_at IS NULL;
