-- Why: lots or serial numbers may be turned on for an item that has moved already (beyond the manual): from which day on, after which entry, and by which records.

ALTER TABLE "item" ADD COLUMN "tracked_from" DATE, ADD COLUMN "tracked_after_seq" BIGINT;
ALTER TABLE "item" ADD CONSTRAINT "item_tracked_check" CHECK ((tracked_from IS NULL) = (tracked_after_seq IS NULL) AND (tracked_from IS NULL OR lot_managed OR serial_managed));
ALTER TABLE "stock_record" ADD COLUMN "tracked_item_id" UUID;
ALTER TABLE "stock_record" ADD CONSTRAINT "stock_record_tracked_item_fkey" FOREIGN KEY ("company_id", "tracked_item_id") REFERENCES "item"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "stock_record" ADD CONSTRAINT "stock_record_tracked_check" CHECK ((origin = 'TRACKING') = (tracked_item_id IS NOT NULL));
CREATE INDEX "stock_record_tracked_idx" ON "stock_record" ("company_id", "tracked_item_id") WHERE tracked_item_id IS NOT NULL;
