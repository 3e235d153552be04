-- Why: lots carry RFID tags, read when they are loaded; where the item says so, a tag belongs to one of its lots alone (LOT-28).

ALTER TABLE "item" ADD COLUMN "rfid_managed" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "item" ADD COLUMN "unique_rfid" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "stock_entry" ADD COLUMN "rfid_tag" TEXT;
ALTER TABLE "stock_entry" ADD COLUMN "rfid_key" TEXT;

CREATE TABLE "lot_rfid" (
    "company_id" INTEGER NOT NULL,
    "lot_id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "tag" TEXT NOT NULL,
    "tag_key" TEXT NOT NULL,
    "scope_key" TEXT,

    CONSTRAINT "lot_rfid_pkey" PRIMARY KEY ("company_id","lot_id","tag_key")
);
CREATE INDEX lot_rfid_tag_idx ON lot_rfid (company_id, tag_key);
CREATE UNIQUE INDEX lot_rfid_scope_key ON lot_rfid (company_id, item_id, scope_key) WHERE scope_key IS NOT NULL;
ALTER TABLE "lot_rfid" ADD CONSTRAINT "lot_rfid_lot_fkey" FOREIGN KEY ("company_id", "lot_id") REFERENCES "lot"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "lot_rfid" ADD CONSTRAINT "lot_rfid_item_fkey" FOREIGN KEY ("company_id", "item_id") REFERENCES "item"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
