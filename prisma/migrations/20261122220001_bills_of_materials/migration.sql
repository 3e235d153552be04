-- Why: an item is made of others: versions of its bill of materials with components, and what may take a component's place (2.15).

CREATE TABLE "bom" (
    "company_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "variant_id" UUID,
    "code" TEXT NOT NULL,
    "code_key" TEXT NOT NULL,
    "description" TEXT,
    "is_default" BOOLEAN NOT NULL DEFAULT false,
    "parent_qty" DECIMAL(18,6) NOT NULL,
    "valid_from" DATE,
    "valid_to" DATE,
    "phantom_assembly" BOOLEAN NOT NULL DEFAULT false,
    "note" TEXT,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT now(),
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT now(),
    "updated_by" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "bom_pkey" PRIMARY KEY ("company_id","id")
);

CREATE TABLE "bom_component" (
    "company_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "bom_id" UUID NOT NULL,
    "sequence" INTEGER NOT NULL,
    "item_id" UUID NOT NULL,
    "variant_id" UUID,
    "quantity" DECIMAL(18,6) NOT NULL,
    "uom_id" UUID NOT NULL,
    "fixed" BOOLEAN NOT NULL DEFAULT false,
    "scrap_pct" DECIMAL(9,4) NOT NULL DEFAULT 0,
    "valid_from" DATE,
    "valid_to" DATE,
    "movable" BOOLEAN NOT NULL DEFAULT true,
    "phantom_level" BOOLEAN NOT NULL DEFAULT false,
    "note" TEXT,

    CONSTRAINT "bom_component_pkey" PRIMARY KEY ("company_id","id")
);

CREATE TABLE "bom_alternative" (
    "company_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "component_id" UUID NOT NULL,
    "sequence" INTEGER NOT NULL,
    "item_id" UUID NOT NULL,
    "variant_id" UUID,
    "ratio" DECIMAL(18,6) NOT NULL DEFAULT 1,

    CONSTRAINT "bom_alternative_pkey" PRIMARY KEY ("company_id","id")
);

CREATE UNIQUE INDEX "bom_code_key" ON "bom"("company_id", "item_id", "variant_id", "code_key") NULLS NOT DISTINCT;
CREATE UNIQUE INDEX "bom_default_key" ON "bom"("company_id", "item_id", "variant_id") NULLS NOT DISTINCT WHERE is_default;
CREATE UNIQUE INDEX "bom_component_sequence_key" ON "bom_component"("company_id", "bom_id", "sequence");
CREATE INDEX "bom_component_item_idx" ON "bom_component"("company_id", "item_id");
CREATE UNIQUE INDEX "bom_alternative_sequence_key" ON "bom_alternative"("company_id", "component_id", "sequence");
CREATE INDEX "bom_alternative_item_idx" ON "bom_alternative"("company_id", "item_id");

ALTER TABLE "bom" ADD CONSTRAINT "bom_item_fkey" FOREIGN KEY ("company_id", "item_id") REFERENCES "item"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "bom" ADD CONSTRAINT "bom_variant_fkey" FOREIGN KEY ("company_id", "variant_id") REFERENCES "item_variant"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "bom_component" ADD CONSTRAINT "bom_component_bom_fkey" FOREIGN KEY ("company_id", "bom_id") REFERENCES "bom"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "bom_component" ADD CONSTRAINT "bom_component_item_fkey" FOREIGN KEY ("company_id", "item_id") REFERENCES "item"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "bom_component" ADD CONSTRAINT "bom_component_variant_fkey" FOREIGN KEY ("company_id", "variant_id") REFERENCES "item_variant"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "bom_component" ADD CONSTRAINT "bom_component_uom_fkey" FOREIGN KEY ("company_id", "uom_id") REFERENCES "unit_of_measure"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "bom_alternative" ADD CONSTRAINT "bom_alternative_component_fkey" FOREIGN KEY ("company_id", "component_id") REFERENCES "bom_component"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "bom_alternative" ADD CONSTRAINT "bom_alternative_item_fkey" FOREIGN KEY ("company_id", "item_id") REFERENCES "item"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "bom_alternative" ADD CONSTRAINT "bom_alternative_variant_fkey" FOREIGN KEY ("company_id", "variant_id") REFERENCES "item_variant"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "bom" ADD CONSTRAINT "bom_check" CHECK (parent_qty > 0 AND (valid_from IS NULL OR valid_to IS NULL OR valid_from <= valid_to) AND (active OR NOT is_default));
ALTER TABLE "bom_component" ADD CONSTRAINT "bom_component_check" CHECK (quantity > 0 AND scrap_pct >= 0 AND (valid_from IS NULL OR valid_to IS NULL OR valid_from <= valid_to));
ALTER TABLE "bom_alternative" ADD CONSTRAINT "bom_alternative_check" CHECK (ratio > 0);
