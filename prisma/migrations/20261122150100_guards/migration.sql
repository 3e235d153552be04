-- Why: what must be true whatever the code does: checks, keys over live rows, and a ledger that only grows.

-- Keys that Prisma cannot say: null is a value of the key, voided rows free their code.
CREATE UNIQUE INDEX stock_balance_key ON stock_balance (company_id, item_id, variant_id, warehouse_id, location_id, lot_id, partner_id, project_id) NULLS NOT DISTINCT;
CREATE UNIQUE INDEX lot_code_key ON lot (company_id, item_id, variant_id, code_key) NULLS NOT DISTINCT WHERE voided_at IS NULL;
CREATE UNIQUE INDEX lot_scope_key ON lot (company_id, scope_key) WHERE voided_at IS NULL AND scope_key IS NOT NULL;
CREATE UNIQUE INDEX lot_code_counter_key ON lot_code_counter (company_id, lot_code_type_id, item_id, variant_id, root_key) NULLS NOT DISTINCT;
CREATE UNIQUE INDEX stock_entry_reverses_key ON stock_entry (company_id, reverses_id) WHERE reverses_id IS NOT NULL;
CREATE UNIQUE INDEX item_supplier_default_key ON item_supplier (company_id, item_id) WHERE is_default;

-- What lists filter and sort by.
CREATE INDEX lot_by_code_idx ON lot (company_id, code_key, id) WHERE voided_at IS NULL;
CREATE INDEX lot_by_supplier_lot_idx ON lot (company_id, supplier_lot_key, id) WHERE voided_at IS NULL AND supplier_lot_key IS NOT NULL;
CREATE INDEX lot_open_by_expiry_idx ON lot (company_id, expiry_date, id) WHERE voided_at IS NULL AND on_hand > 0;
CREATE INDEX lot_by_item_idx ON lot (company_id, item_id, start_date, id) WHERE voided_at IS NULL;
CREATE INDEX lot_by_ordinal_idx ON lot (company_id, lot_code_type_id, code_root_key, code_ordinal) WHERE voided_at IS NULL AND code_ordinal IS NOT NULL;
CREATE INDEX lot_status_idx ON lot (company_id, status_id) WHERE voided_at IS NULL;

-- Never negative; nothing with a lot may ever be allowed to be.
ALTER TABLE stock_balance ADD CONSTRAINT stock_balance_not_negative CHECK (quantity >= 0 OR may_go_negative);
ALTER TABLE stock_balance ADD CONSTRAINT stock_balance_lot_never_negative CHECK (NOT (may_go_negative AND lot_id IS NOT NULL));
ALTER TABLE lot ADD CONSTRAINT lot_figures_check CHECK (ledger_quantity >= 0 AND on_hand >= 0 AND on_hand <= ledger_quantity AND blocked_quantity >= 0 AND initial_quantity >= 0 AND total_loaded >= 0 AND committed >= 0);
ALTER TABLE lot ADD CONSTRAINT lot_closed_check CHECK (NOT closed OR on_hand = 0);
ALTER TABLE lot ADD CONSTRAINT lot_code_check CHECK (char_length(code) BETWEEN 1 AND 50 AND code_key <> '');

ALTER TABLE stock_entry ADD CONSTRAINT stock_entry_direction_check CHECK (direction IN ('LOAD', 'UNLOAD'));
ALTER TABLE stock_entry ADD CONSTRAINT stock_entry_sign_check CHECK (
  (reverses_id IS NULL AND CASE direction WHEN 'LOAD' THEN quantity >= 0 ELSE quantity <= 0 END)
  OR (reverses_id IS NOT NULL AND CASE direction WHEN 'LOAD' THEN quantity <= 0 ELSE quantity >= 0 END));
ALTER TABLE stock_record ADD CONSTRAINT stock_record_number_check CHECK (number >= 1);
ALTER TABLE stock_record ADD CONSTRAINT stock_record_void_check CHECK ((voided_at IS NULL) = (void_reason IS NULL));
ALTER TABLE stock_line ADD CONSTRAINT stock_line_quantity_check CHECK (line_no >= 1 AND base_qty >= 0 AND move_qty >= 0);
ALTER TABLE warehouse_template ADD CONSTRAINT warehouse_template_type_check CHECK (type IN ('LOAD', 'UNLOAD'));
ALTER TABLE warehouse_template ADD CONSTRAINT warehouse_template_flags_check CHECK (lot_management OR NOT (integrate_initial_qty OR allow_unavailable_lots));
ALTER TABLE warehouse_template ADD CONSTRAINT warehouse_template_cost_check CHECK (proposed_cost IN ('NONE', 'LAST', 'AVERAGE', 'SALES_PRICE', 'STANDARD'));
ALTER TABLE warehouse ADD CONSTRAINT warehouse_kind_check CHECK (kind IN ('INTERNAL', 'SUBCONTRACTOR'));
ALTER TABLE yearly_parameters ADD CONSTRAINT yearly_parameters_period_check CHECK (period_start <= period_end AND year BETWEEN 1900 AND 9999);
ALTER TABLE unit_of_measure ADD CONSTRAINT unit_of_measure_decimals_check CHECK (decimals BETWEEN 0 AND 6);
ALTER TABLE month_letter ADD CONSTRAINT month_letter_month_check CHECK (month BETWEEN 1 AND 12);
ALTER TABLE lot_status ADD CONSTRAINT lot_status_kind_check CHECK (kind IN ('RELEASED', 'QUARANTINE', 'REJECTED', 'OTHER'));
ALTER TABLE lot_code_segment ADD CONSTRAINT lot_code_segment_length_check CHECK (length IS NULL OR length BETWEEN 1 AND 50);
ALTER TABLE item ADD CONSTRAINT item_phantom_check CHECK (NOT (phantom AND (lot_managed OR serial_managed)));
ALTER TABLE item ADD CONSTRAINT item_withdrawal_check CHECK (withdrawal_type IN ('FIFO', 'EXPIRY', 'MANUAL'));
ALTER TABLE item ADD CONSTRAINT item_expiry_type_check CHECK (lot_expiry_type IN ('EXACT', 'END_OF_MONTH', 'START_OF_MONTH'));
ALTER TABLE item ADD CONSTRAINT item_block_days_check CHECK (block_warning_days IS NULL OR block_days IS NULL OR block_warning_days >= block_days);
ALTER TABLE partner ADD CONSTRAINT partner_role_check CHECK (is_customer OR is_supplier OR is_producer OR is_subcontractor);
ALTER TABLE membership ADD CONSTRAINT membership_roles_check CHECK (cardinality(roles) >= 1 AND roles <@ ARRAY['VIEWER', 'OPERATOR', 'QUALITY', 'ADMIN']);

-- Append-only: SQLSTATE FL001 whoever asks, the owner of the tables included.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% on % is refused: the table only grows', TG_OP, TG_TABLE_NAME USING ERRCODE = 'FL001';
END $$;

CREATE TRIGGER stock_entry_append_only BEFORE UPDATE OR DELETE ON stock_entry FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER stock_entry_no_truncate BEFORE TRUNCATE ON stock_entry FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER lot_status_change_append_only BEFORE UPDATE OR DELETE ON lot_status_change FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER lot_status_change_no_truncate BEFORE TRUNCATE ON lot_status_change FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_event_append_only BEFORE UPDATE OR DELETE ON audit_event FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_event_no_truncate BEFORE TRUNCATE ON audit_event FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_seal_append_only BEFORE UPDATE OR DELETE ON audit_seal FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_seal_no_truncate BEFORE TRUNCATE ON audit_seal FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What moved stays where it was said: header keys, items of lines, identity of lots. Rows with history are never deleted.
CREATE TRIGGER stock_record_no_delete BEFORE DELETE ON stock_record FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER stock_record_frozen BEFORE UPDATE ON stock_record FOR EACH ROW
  WHEN ((OLD.company_id, OLD.id, OLD.warehouse_id, OLD.template_id, OLD.posting_date, OLD.number, OLD.origin) IS DISTINCT FROM
        (NEW.company_id, NEW.id, NEW.warehouse_id, NEW.template_id, NEW.posting_date, NEW.number, NEW.origin)
        OR (OLD.voided_at IS NOT NULL AND NEW.voided_at IS DISTINCT FROM OLD.voided_at))
  EXECUTE FUNCTION refuse_change();
CREATE TRIGGER stock_line_no_delete BEFORE DELETE ON stock_line FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER stock_line_frozen BEFORE UPDATE ON stock_line FOR EACH ROW
  WHEN ((OLD.company_id, OLD.id, OLD.record_id, OLD.line_no, OLD.item_id, OLD.variant_id) IS DISTINCT FROM
        (NEW.company_id, NEW.id, NEW.record_id, NEW.line_no, NEW.item_id, NEW.variant_id))
  EXECUTE FUNCTION refuse_change();
CREATE TRIGGER lot_no_delete BEFORE DELETE ON lot FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER lot_frozen BEFORE UPDATE ON lot FOR EACH ROW
  WHEN ((OLD.company_id, OLD.id, OLD.item_id, OLD.variant_id, OLD.insert_date) IS DISTINCT FROM
        (NEW.company_id, NEW.id, NEW.item_id, NEW.variant_id, NEW.insert_date)
        OR (OLD.voided_at IS NOT NULL AND NEW.voided_at IS DISTINCT FROM OLD.voided_at))
  EXECUTE FUNCTION refuse_change();

-- Rows that are updated at every posting keep room on their page.
ALTER TABLE stock_balance SET (fillfactor = 70);
ALTER TABLE lot SET (fillfactor = 80);
ALTER TABLE lot_code_counter SET (fillfactor = 50);
ALTER TABLE record_number SET (fillfactor = 50);

-- The header of a record is written last, with its number, so that postings of one warehouse do not queue for it (NUM-01).
ALTER TABLE stock_line ALTER CONSTRAINT stock_line_record_fkey DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE stock_entry ALTER CONSTRAINT stock_entry_record_fkey DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE lot ALTER CONSTRAINT "lot_first_record_fkey" DEFERRABLE INITIALLY DEFERRED;
