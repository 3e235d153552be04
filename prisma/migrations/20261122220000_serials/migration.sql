-- Why: pieces with a number of their own (SER-01 to 21): the register of serial numbers, one row of the ledger per piece and movement, and the partner record of an offset (OFF-01).
CREATE TABLE "serial" (
    "company_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "variant_id" UUID,
    "code" TEXT NOT NULL,
    "code_key" TEXT NOT NULL,
    "lot_id" UUID,
    "serial_code_type_id" UUID,
    "code_root_key" TEXT,
    "code_ordinal" DECIMAL(70,0),
    "insert_date" DATE NOT NULL,
    "start_date" DATE NOT NULL,
    "expiry_date" DATE,
    "customer_code" TEXT,
    "supplier_code" TEXT,
    "supplier_id" UUID,
    "cancelled" BOOLEAN NOT NULL DEFAULT false,
    "forced_closed" BOOLEAN NOT NULL DEFAULT false,
    "reserved" BOOLEAN NOT NULL DEFAULT false,
    "state" TEXT NOT NULL,
    "warehouse_id" UUID,
    "location_id" UUID,
    "partner_id" UUID,
    "project_id" UUID,
    "last_date" DATE NOT NULL,
    "first_record_id" UUID,
    "first_opened_at" TIMESTAMPTZ(6),
    "voided_at" TIMESTAMPTZ(6),
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "serial_pkey" PRIMARY KEY ("company_id","id")
);

-- One row per piece and movement; place, day, lot and direction are those of its stock_entry.
CREATE TABLE "serial_entry" (
    "company_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "seq" BIGSERIAL NOT NULL,
    "serial_id" UUID NOT NULL,
    "entry_id" UUID NOT NULL,
    "reverses_id" UUID,

    CONSTRAINT "serial_entry_pkey" PRIMARY KEY ("company_id","id")
);

CREATE UNIQUE INDEX serial_code_key ON serial (company_id, item_id, variant_id, code_key) NULLS NOT DISTINCT WHERE voided_at IS NULL;
CREATE INDEX serial_by_code_idx ON serial (company_id, code_key, id) WHERE voided_at IS NULL;
CREATE INDEX serial_by_item_idx ON serial (company_id, item_id, state, code_key, id) WHERE voided_at IS NULL;
CREATE INDEX serial_by_lot_idx ON serial (company_id, lot_id, code_key) WHERE voided_at IS NULL AND lot_id IS NOT NULL;
CREATE INDEX serial_in_stock_idx ON serial (company_id, warehouse_id, item_id, code_key) WHERE voided_at IS NULL AND state = 'IN_STOCK';
CREATE INDEX serial_entry_serial_idx ON serial_entry (company_id, serial_id, seq);
CREATE INDEX serial_entry_entry_idx ON serial_entry (company_id, entry_id);
CREATE UNIQUE INDEX serial_entry_reverses_key ON serial_entry (company_id, reverses_id) WHERE reverses_id IS NOT NULL;

ALTER TABLE "serial" ADD CONSTRAINT "serial_item_fkey" FOREIGN KEY ("company_id", "item_id") REFERENCES "item"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "serial" ADD CONSTRAINT "serial_variant_fkey" FOREIGN KEY ("company_id", "variant_id") REFERENCES "item_variant"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "serial" ADD CONSTRAINT "serial_lot_fkey" FOREIGN KEY ("company_id", "lot_id") REFERENCES "lot"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "serial" ADD CONSTRAINT "serial_serial_code_type_fkey" FOREIGN KEY ("company_id", "serial_code_type_id") REFERENCES "code_type"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "serial" ADD CONSTRAINT "serial_supplier_fkey" FOREIGN KEY ("company_id", "supplier_id") REFERENCES "partner"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "serial" ADD CONSTRAINT "serial_warehouse_fkey" FOREIGN KEY ("company_id", "warehouse_id") REFERENCES "warehouse"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "serial" ADD CONSTRAINT "serial_location_fkey" FOREIGN KEY ("company_id", "location_id") REFERENCES "location"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "serial" ADD CONSTRAINT "serial_partner_fkey" FOREIGN KEY ("company_id", "partner_id") REFERENCES "partner"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "serial" ADD CONSTRAINT "serial_project_fkey" FOREIGN KEY ("company_id", "project_id") REFERENCES "project"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "serial" ADD CONSTRAINT "serial_first_record_fkey" FOREIGN KEY ("company_id", "first_record_id") REFERENCES "stock_record"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "serial_entry" ADD CONSTRAINT "serial_entry_serial_fkey" FOREIGN KEY ("company_id", "serial_id") REFERENCES "serial"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "serial_entry" ADD CONSTRAINT "serial_entry_entry_fkey" FOREIGN KEY ("company_id", "entry_id") REFERENCES "stock_entry"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "serial_entry" ADD CONSTRAINT "serial_entry_reverses_fkey" FOREIGN KEY ("company_id", "reverses_id") REFERENCES "serial_entry"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE serial ADD CONSTRAINT serial_code_check CHECK (char_length(code) BETWEEN 1 AND 50 AND code_key <> '');
ALTER TABLE serial ADD CONSTRAINT serial_state_check CHECK (state IN ('NOT_LOADED', 'IN_STOCK', 'OUT'));
-- In stock means in exactly one place; out of stock means in none (SER-02, appendix B 4).
ALTER TABLE serial ADD CONSTRAINT serial_place_check CHECK ((state = 'IN_STOCK') = (warehouse_id IS NOT NULL) AND (warehouse_id IS NOT NULL OR (location_id IS NULL AND partner_id IS NULL AND project_id IS NULL)));

CREATE TRIGGER serial_entry_append_only BEFORE UPDATE OR DELETE ON serial_entry FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER serial_entry_no_truncate BEFORE TRUNCATE ON serial_entry FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER serial_no_delete BEFORE DELETE ON serial FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER serial_frozen BEFORE UPDATE ON serial FOR EACH ROW
  WHEN ((OLD.company_id, OLD.id, OLD.item_id, OLD.variant_id, OLD.insert_date) IS DISTINCT FROM
        (NEW.company_id, NEW.id, NEW.item_id, NEW.variant_id, NEW.insert_date)
        OR (OLD.voided_at IS NOT NULL AND NEW.voided_at IS DISTINCT FROM OLD.voided_at))
  EXECUTE FUNCTION refuse_change();
ALTER TABLE serial SET (fillfactor = 80);

-- Pieces in stock that do not count on hand (cancelled, forced closed) or are not available (reserved): STK-01, SER-11 to 13.
ALTER TABLE "lot" ADD COLUMN "flagged_quantity" DECIMAL(18,6) NOT NULL DEFAULT 0, ADD COLUMN "reserved_quantity" DECIMAL(18,6) NOT NULL DEFAULT 0;
ALTER TABLE "stock_balance" ADD COLUMN "flagged_quantity" DECIMAL(18,6) NOT NULL DEFAULT 0, ADD COLUMN "reserved_quantity" DECIMAL(18,6) NOT NULL DEFAULT 0;
ALTER TABLE lot ADD CONSTRAINT lot_pieces_check CHECK (flagged_quantity >= 0 AND reserved_quantity >= 0 AND flagged_quantity <= ledger_quantity);
ALTER TABLE stock_balance ADD CONSTRAINT stock_balance_pieces_check CHECK (flagged_quantity >= 0 AND reserved_quantity >= 0 AND (flagged_quantity = 0 OR flagged_quantity <= quantity));

-- The partner record of an offset names its main record; both are posted, corrected and voided together (OFF-01, POST-20).
ALTER TABLE "stock_record" ADD COLUMN "main_record_id" UUID;
ALTER TABLE "stock_record" ADD CONSTRAINT "stock_record_main_record_fkey" FOREIGN KEY ("company_id", "main_record_id") REFERENCES "stock_record"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT DEFERRABLE INITIALLY DEFERRED;
CREATE UNIQUE INDEX "stock_record_main_record_key" ON "stock_record"("company_id", "main_record_id") WHERE main_record_id IS NOT NULL;
-- Which main line a line of the offset record answers to (OFF-01, TRACE-02).
ALTER TABLE "stock_line" ADD COLUMN "main_line_id" UUID;
ALTER TABLE "stock_line" ADD CONSTRAINT "stock_line_main_line_fkey" FOREIGN KEY ("company_id", "main_line_id") REFERENCES "stock_line"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX "stock_line_main_line_idx" ON "stock_line"("company_id", "main_line_id") WHERE main_line_id IS NOT NULL;
