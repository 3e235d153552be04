-- Why: a line of a record says which cost centres bear its quantity (2.17).

CREATE TABLE "cost_centre" (
    "company_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "code_key" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT now(),
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT now(),
    "updated_by" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "cost_centre_pkey" PRIMARY KEY ("company_id","id")
);
CREATE UNIQUE INDEX "cost_centre_code_key" ON "cost_centre"("company_id", "code_key");
ALTER TABLE "cost_centre" ADD CONSTRAINT "cost_centre_company_fkey" FOREIGN KEY ("company_id") REFERENCES "company"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

CREATE TABLE "stock_line_cost_centre" (
    "company_id" INTEGER NOT NULL,
    "line_id" UUID NOT NULL,
    "cost_centre_id" UUID NOT NULL,
    "quantity" DECIMAL(18,6) NOT NULL,

    CONSTRAINT "stock_line_cost_centre_pkey" PRIMARY KEY ("company_id","line_id","cost_centre_id")
);
CREATE INDEX "stock_line_cost_centre_idx" ON "stock_line_cost_centre"("company_id", "cost_centre_id");
ALTER TABLE "stock_line_cost_centre" ADD CONSTRAINT "stock_line_cost_centre_line_fkey" FOREIGN KEY ("company_id", "line_id") REFERENCES "stock_line"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "stock_line_cost_centre" ADD CONSTRAINT "stock_line_cost_centre_centre_fkey" FOREIGN KEY ("company_id", "cost_centre_id") REFERENCES "cost_centre"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "stock_line_cost_centre" ADD CONSTRAINT "stock_line_cost_centre_check" CHECK (quantity > 0);
