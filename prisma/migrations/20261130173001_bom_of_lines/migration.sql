-- Why: a record says by which version its items were taken apart, and each line by whose bill of materials it came about (2.16, BOM-04).

ALTER TABLE "stock_record" ADD COLUMN "bom_version" TEXT;
ALTER TABLE "stock_line" ADD COLUMN "bom_item_id" UUID;
ALTER TABLE "stock_line" ADD COLUMN "bom_version" TEXT;
ALTER TABLE "stock_line" ADD CONSTRAINT "stock_line_bom_item_fkey" FOREIGN KEY ("company_id", "bom_item_id") REFERENCES "item"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "stock_line" ADD CONSTRAINT "stock_line_bom_check" CHECK (("bom_item_id" IS NULL) = ("bom_version" IS NULL));
