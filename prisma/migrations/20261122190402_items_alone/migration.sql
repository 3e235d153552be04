-- Why: postings ask whether any item of the company wants its location to itself; mostly none does (POST-14).
CREATE INDEX item_alone_idx ON item (company_id) WHERE mono_item_location OR mono_lot_location;
