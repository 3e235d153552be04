-- Why: set-up has the tables and fields that items, locations, lots and labels are described by.

CREATE TABLE "brand" (
    "company_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "code_key" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "brand_pkey" PRIMARY KEY ("company_id","id")
);
CREATE UNIQUE INDEX "brand_code_key" ON "brand"("company_id", "code_key");
ALTER TABLE "brand" ADD CONSTRAINT "brand_company_fkey" FOREIGN KEY ("company_id") REFERENCES "company"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

CREATE TABLE "variant_choice" (
    "company_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "code_key" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "variant_choice_pkey" PRIMARY KEY ("company_id","id")
);
CREATE UNIQUE INDEX "variant_choice_code_key" ON "variant_choice"("company_id", "code_key");
ALTER TABLE "variant_choice" ADD CONSTRAINT "variant_choice_company_fkey" FOREIGN KEY ("company_id") REFERENCES "company"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

CREATE TABLE "location_type" (
    "company_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "code_key" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "location_type_pkey" PRIMARY KEY ("company_id","id")
);
CREATE UNIQUE INDEX "location_type_code_key" ON "location_type"("company_id", "code_key");
ALTER TABLE "location_type" ADD CONSTRAINT "location_type_company_fkey" FOREIGN KEY ("company_id") REFERENCES "company"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

CREATE TABLE "location_status" (
    "company_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "code_key" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "location_status_pkey" PRIMARY KEY ("company_id","id")
);
CREATE UNIQUE INDEX "location_status_code_key" ON "location_status"("company_id", "code_key");
ALTER TABLE "location_status" ADD CONSTRAINT "location_status_company_fkey" FOREIGN KEY ("company_id") REFERENCES "company"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

CREATE TABLE "label_report" (
    "company_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "code_key" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "layout" TEXT NOT NULL DEFAULT 'MEDIUM',
    "active" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "label_report_pkey" PRIMARY KEY ("company_id","id")
);
CREATE UNIQUE INDEX "label_report_code_key" ON "label_report"("company_id", "code_key");
ALTER TABLE "label_report" ADD CONSTRAINT "label_report_company_fkey" FOREIGN KEY ("company_id") REFERENCES "company"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

CREATE TABLE "item_alt_uom" (
    "company_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "uom_id" UUID NOT NULL,
    "conversion_factor" DECIMAL(18,6) NOT NULL,
    "is_default" BOOLEAN NOT NULL DEFAULT false,
    "mandatory" BOOLEAN NOT NULL DEFAULT false,
    "priority" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "item_alt_uom_pkey" PRIMARY KEY ("company_id","id")
);
CREATE UNIQUE INDEX "item_alt_uom_key" ON "item_alt_uom"("company_id", "item_id", "uom_id");
CREATE UNIQUE INDEX "item_alt_uom_default_key" ON "item_alt_uom"("company_id", "item_id") WHERE is_default;
ALTER TABLE "item_alt_uom" ADD CONSTRAINT "item_alt_uom_item_fkey" FOREIGN KEY ("company_id", "item_id") REFERENCES "item"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "item_alt_uom" ADD CONSTRAINT "item_alt_uom_uom_fkey" FOREIGN KEY ("company_id", "uom_id") REFERENCES "unit_of_measure"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "item_alt_uom" ADD CONSTRAINT "item_alt_uom_check" CHECK (conversion_factor > 0 AND NOT (mandatory AND priority));

CREATE TABLE "item_gtin" (
    "company_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "gtin" TEXT NOT NULL,
    "gtin_key" TEXT NOT NULL,
    "uom_id" UUID NOT NULL,
    "quantity" DECIMAL(18,6) NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "item_gtin_pkey" PRIMARY KEY ("company_id","id")
);
CREATE UNIQUE INDEX "item_gtin_key" ON "item_gtin"("company_id", "gtin_key");
CREATE UNIQUE INDEX "item_gtin_level_key" ON "item_gtin"("company_id", "item_id", "uom_id", "quantity");
ALTER TABLE "item_gtin" ADD CONSTRAINT "item_gtin_item_fkey" FOREIGN KEY ("company_id", "item_id") REFERENCES "item"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "item_gtin" ADD CONSTRAINT "item_gtin_uom_fkey" FOREIGN KEY ("company_id", "uom_id") REFERENCES "unit_of_measure"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "item_gtin" ADD CONSTRAINT "item_gtin_check" CHECK (quantity > 0 AND gtin_key ~ '^[0-9]{14}$');

ALTER TABLE "company_settings" ADD COLUMN "alt_uom_mode" TEXT NOT NULL DEFAULT 'DIVIDE', ADD COLUMN "auto_open_year" BOOLEAN NOT NULL DEFAULT true;
ALTER TABLE "company_settings" ADD CONSTRAINT "company_settings_alt_uom_mode_check" CHECK (alt_uom_mode IN ('MULTIPLY', 'DIVIDE'));
ALTER TABLE "yearly_parameters" ADD COLUMN "last_closing_date" DATE;
ALTER TABLE "warehouse" ADD COLUMN "destination_id" UUID;
ALTER TABLE "warehouse" ADD CONSTRAINT "warehouse_destination_fkey" FOREIGN KEY ("company_id", "destination_id") REFERENCES "partner"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "location" ADD COLUMN "type_id" UUID, ADD COLUMN "status_id" UUID;
ALTER TABLE "location" ADD CONSTRAINT "location_type_fkey" FOREIGN KEY ("company_id", "type_id") REFERENCES "location_type"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "location" ADD CONSTRAINT "location_status_fkey" FOREIGN KEY ("company_id", "status_id") REFERENCES "location_status"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
CREATE INDEX "location_parent_idx" ON "location"("company_id", "parent_id");
ALTER TABLE "location" ADD CONSTRAINT "location_not_its_own_parent_check" CHECK (parent_id IS DISTINCT FROM id);
ALTER TABLE "item_location_map" ADD COLUMN "min_stock" DECIMAL(18,6), ADD COLUMN "max_stock" DECIMAL(18,6);
ALTER TABLE "item_location_map" ADD CONSTRAINT "item_location_map_stock_check" CHECK (min_stock IS NULL OR max_stock IS NULL OR min_stock <= max_stock);
ALTER TABLE "item_variant" ADD COLUMN "barcode" TEXT, ADD COLUMN "min_stock" DECIMAL(18,6), ADD COLUMN "max_stock" DECIMAL(18,6);
ALTER TABLE "item_variant" ADD CONSTRAINT "item_variant_stock_check" CHECK (min_stock IS NULL OR max_stock IS NULL OR min_stock <= max_stock);
ALTER TABLE "lot_status" ADD COLUMN "label_kind" TEXT;
ALTER TABLE "lot_status" ADD CONSTRAINT "lot_status_label_kind_check" CHECK (label_kind IN ('UNIQUE', 'COMPLIANT', 'NON_COMPLIANT', 'QUARANTINE'));
ALTER TABLE "label_report" ADD CONSTRAINT "label_report_layout_check" CHECK (layout IN ('SMALL', 'MEDIUM', 'LARGE'));

ALTER TABLE "item"
  ADD COLUMN "brand_id" UUID,
  ADD COLUMN "net_weight" DECIMAL(18,6) NOT NULL DEFAULT 0,
  ADD COLUMN "gross_weight" DECIMAL(18,6) NOT NULL DEFAULT 0,
  ADD COLUMN "location_type_id" UUID,
  ADD COLUMN "mono_item_location" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "mono_lot_location" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "analysis_lead_days" INTEGER,
  ADD COLUMN "label_unique_id" UUID,
  ADD COLUMN "label_compliant_id" UUID,
  ADD COLUMN "label_non_compliant_id" UUID,
  ADD COLUMN "label_quarantine_id" UUID;
ALTER TABLE "item" ADD CONSTRAINT "item_brand_fkey" FOREIGN KEY ("company_id", "brand_id") REFERENCES "brand"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "item" ADD CONSTRAINT "item_location_type_fkey" FOREIGN KEY ("company_id", "location_type_id") REFERENCES "location_type"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "item" ADD CONSTRAINT "item_label_unique_fkey" FOREIGN KEY ("company_id", "label_unique_id") REFERENCES "label_report"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "item" ADD CONSTRAINT "item_label_compliant_fkey" FOREIGN KEY ("company_id", "label_compliant_id") REFERENCES "label_report"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "item" ADD CONSTRAINT "item_label_non_compliant_fkey" FOREIGN KEY ("company_id", "label_non_compliant_id") REFERENCES "label_report"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "item" ADD CONSTRAINT "item_label_quarantine_fkey" FOREIGN KEY ("company_id", "label_quarantine_id") REFERENCES "label_report"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "item" ADD CONSTRAINT "item_weights_check" CHECK (net_weight >= 0 AND gross_weight >= 0 AND (analysis_lead_days IS NULL OR analysis_lead_days >= 0));
