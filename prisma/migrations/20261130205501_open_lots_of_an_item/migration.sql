-- Why: the open lots of one item by expiry, the question of whoever picks, read and sorted all lots of the item.
CREATE INDEX lot_open_by_item_idx ON lot (company_id, item_id, expiry_date, id) WHERE voided_at IS NULL AND on_hand > 0;
