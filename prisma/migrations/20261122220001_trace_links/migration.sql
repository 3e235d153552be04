-- Why: genealogy is written once, at posting (TRACE-02, TRACE-03): links input node → output node, append-only, and the net per pair of nodes that a trace walks.
CREATE TABLE "trace_link" (
    "company_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "seq" BIGSERIAL NOT NULL,
    "record_id" UUID NOT NULL,
    "line_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "posting_date" DATE NOT NULL,
    "input_lot_id" UUID,
    "input_serial_id" UUID,
    "output_lot_id" UUID,
    "output_serial_id" UUID,
    "input_entry_id" UUID NOT NULL,
    "output_entry_id" UUID NOT NULL,
    "quantity" DECIMAL(18,6),
    "reverses_id" UUID,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "trace_link_pkey" PRIMARY KEY ("company_id","id")
);

CREATE TABLE "trace_edge" (
    "company_id" INTEGER NOT NULL,
    "input_node" UUID NOT NULL,
    "output_node" UUID NOT NULL,
    "input_is_serial" BOOLEAN NOT NULL,
    "output_is_serial" BOOLEAN NOT NULL,
    "links" INTEGER NOT NULL,
    "quantity" DECIMAL(18,6) NOT NULL,
    "first_date" DATE NOT NULL,

    CONSTRAINT "trace_edge_pkey" PRIMARY KEY ("company_id","input_node","output_node")
);

CREATE INDEX "trace_edge_output_idx" ON "trace_edge"("company_id", "output_node", "input_node");
CREATE INDEX "trace_link_record_idx" ON "trace_link"("company_id", "record_id");
CREATE INDEX "trace_link_input_lot_idx" ON "trace_link"("company_id", "input_lot_id") WHERE input_lot_id IS NOT NULL;
CREATE INDEX "trace_link_output_lot_idx" ON "trace_link"("company_id", "output_lot_id") WHERE output_lot_id IS NOT NULL;
CREATE INDEX "trace_link_input_serial_idx" ON "trace_link"("company_id", "input_serial_id") WHERE input_serial_id IS NOT NULL;
CREATE INDEX "trace_link_output_serial_idx" ON "trace_link"("company_id", "output_serial_id") WHERE output_serial_id IS NOT NULL;
CREATE UNIQUE INDEX "trace_link_reverses_key" ON "trace_link"("company_id", "reverses_id") WHERE reverses_id IS NOT NULL;

ALTER TABLE "trace_link" ADD CONSTRAINT "trace_link_record_fkey" FOREIGN KEY ("company_id", "record_id") REFERENCES "stock_record"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "trace_link" ADD CONSTRAINT "trace_link_line_fkey" FOREIGN KEY ("company_id", "line_id") REFERENCES "stock_line"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "trace_link" ADD CONSTRAINT "trace_link_input_lot_fkey" FOREIGN KEY ("company_id", "input_lot_id") REFERENCES "lot"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "trace_link" ADD CONSTRAINT "trace_link_output_lot_fkey" FOREIGN KEY ("company_id", "output_lot_id") REFERENCES "lot"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "trace_link" ADD CONSTRAINT "trace_link_input_serial_fkey" FOREIGN KEY ("company_id", "input_serial_id") REFERENCES "serial"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "trace_link" ADD CONSTRAINT "trace_link_output_serial_fkey" FOREIGN KEY ("company_id", "output_serial_id") REFERENCES "serial"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "trace_link" ADD CONSTRAINT "trace_link_input_entry_fkey" FOREIGN KEY ("company_id", "input_entry_id") REFERENCES "stock_entry"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "trace_link" ADD CONSTRAINT "trace_link_output_entry_fkey" FOREIGN KEY ("company_id", "output_entry_id") REFERENCES "stock_entry"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "trace_link" ADD CONSTRAINT "trace_link_reverses_fkey" FOREIGN KEY ("company_id", "reverses_id") REFERENCES "trace_link"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE trace_link ADD CONSTRAINT trace_link_nodes_check CHECK (num_nonnulls(input_lot_id, input_serial_id) = 1 AND num_nonnulls(output_lot_id, output_serial_id) = 1);
ALTER TABLE trace_link ADD CONSTRAINT trace_link_kind_check CHECK (kind IN ('BOM', 'LOT_FROM_LOT'));
ALTER TABLE trace_edge ADD CONSTRAINT trace_edge_links_check CHECK (links >= 0 AND input_node <> output_node);

CREATE TRIGGER trace_link_append_only BEFORE UPDATE OR DELETE ON trace_link FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER trace_link_no_truncate BEFORE TRUNCATE ON trace_link FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
