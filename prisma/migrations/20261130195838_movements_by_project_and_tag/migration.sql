-- Why: movements are looked for by the project of their line and by the RFID tag that was read with them; most rows have neither.
CREATE INDEX "stock_line_project_idx" ON "stock_line"("company_id", "project_id") WHERE project_id IS NOT NULL;
CREATE INDEX "stock_entry_rfid_idx" ON "stock_entry"("company_id", "rfid_key") WHERE rfid_key IS NOT NULL;
