-- Files hang on serial numbers too, as on lots and records.
ALTER TABLE "attachment" ADD COLUMN "serial_id" UUID;
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_serial_fkey" FOREIGN KEY ("company_id", "serial_id") REFERENCES "serial"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
CREATE INDEX "attachment_serial_idx" ON "attachment"("company_id", "serial_id", "position");
ALTER TABLE attachment DROP CONSTRAINT attachment_owner_check;
ALTER TABLE attachment ADD CONSTRAINT attachment_owner_check CHECK (num_nonnulls(lot_id, record_id, serial_id) = 1);
