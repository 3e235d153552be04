-- A lot may have a label of its own, which comes before those of its item (LOT-27).
ALTER TABLE "lot" ADD COLUMN "label_report_id" UUID;
ALTER TABLE "lot" ADD CONSTRAINT "lot_label_report_fkey" FOREIGN KEY ("company_id", "label_report_id") REFERENCES "label_report"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
