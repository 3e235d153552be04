-- A lot may be put on hold, several times over and each lifted by itself (LOT-30): both tables only grow, and the lot counts the open ones.
CREATE TABLE "lot_hold" (
    "company_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "seq" BIGSERIAL NOT NULL,
    "lot_id" UUID NOT NULL,
    "action_id" UUID NOT NULL,
    "cause" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "after_seq" BIGINT NOT NULL,
    "opened_by" UUID,
    "opened_by_name" TEXT NOT NULL,
    "opened_at" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "lot_hold_pkey" PRIMARY KEY ("company_id","id")
);

CREATE TABLE "lot_hold_lift" (
    "company_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "seq" BIGSERIAL NOT NULL,
    "hold_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "after_seq" BIGINT NOT NULL,
    "lifted_by" UUID,
    "lifted_by_name" TEXT NOT NULL,
    "lifted_at" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "lot_hold_lift_pkey" PRIMARY KEY ("company_id","id")
);

CREATE INDEX "lot_hold_lot_idx" ON "lot_hold"("company_id", "lot_id", "seq");
CREATE INDEX "lot_hold_action_idx" ON "lot_hold"("company_id", "action_id");
CREATE UNIQUE INDEX "lot_hold_lift_hold_key" ON "lot_hold_lift"("company_id", "hold_id");

ALTER TABLE "lot_hold" ADD CONSTRAINT "lot_hold_lot_fkey" FOREIGN KEY ("company_id", "lot_id") REFERENCES "lot"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "lot_hold_lift" ADD CONSTRAINT "lot_hold_lift_hold_fkey" FOREIGN KEY ("company_id", "hold_id") REFERENCES "lot_hold"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE lot_hold ADD CONSTRAINT lot_hold_cause_check CHECK (cause IN ('CHECK', 'DEFECT', 'COMPLAINT', 'SUPPLIER', 'PAPERS', 'OTHER'));
ALTER TABLE lot_hold ADD CONSTRAINT lot_hold_reason_check CHECK (reason <> '');
ALTER TABLE lot_hold_lift ADD CONSTRAINT lot_hold_lift_reason_check CHECK (reason <> '');

CREATE TRIGGER lot_hold_append_only BEFORE UPDATE OR DELETE ON lot_hold FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER lot_hold_no_truncate BEFORE TRUNCATE ON lot_hold FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER lot_hold_lift_append_only BEFORE UPDATE OR DELETE ON lot_hold_lift FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER lot_hold_lift_no_truncate BEFORE TRUNCATE ON lot_hold_lift FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- How many holds are open: lists filter by it, and a posting that locks the lot reads it there.
ALTER TABLE "lot" ADD COLUMN "open_holds" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE lot ADD CONSTRAINT lot_open_holds_check CHECK (open_holds >= 0);
CREATE INDEX "lot_on_hold_idx" ON "lot"("company_id", "id") WHERE open_holds > 0 AND voided_at IS NULL;
