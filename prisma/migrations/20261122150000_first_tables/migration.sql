-- Why: the tables of Filo as schema.prisma describes them.


-- CreateTable
CREATE TABLE "company" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "code_key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "language" TEXT NOT NULL DEFAULT 'en',
    "time_zone" TEXT NOT NULL DEFAULT 'Europe/Rome',
    "demo" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "company_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "company_settings" (
    "company_id" INTEGER NOT NULL,
    "lot_serial_management" BOOLEAN NOT NULL DEFAULT true,
    "lot_uniqueness_by_company" BOOLEAN NOT NULL DEFAULT false,
    "status_via_workflow" BOOLEAN NOT NULL DEFAULT false,
    "allow_negative_stock" BOOLEAN NOT NULL DEFAULT false,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "company_settings_pkey" PRIMARY KEY ("company_id")
);

-- CreateTable
CREATE TABLE "app_user" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "email_key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "password_hash" TEXT NOT NULL,
    "language" TEXT,
    "theme" TEXT,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "session_version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "app_user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "membership" (
    "company_id" INTEGER NOT NULL,
    "user_id" UUID NOT NULL,
    "roles" TEXT[],
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "membership_pkey" PRIMARY KEY ("company_id","user_id")
);

-- CreateTable
CREATE TABLE "one_time_token" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "token_hash" TEXT NOT NULL,
    "user_id" UUID,
    "expires_at" TIMESTAMPTZ(6) NOT NULL,
    "used_at" TIMESTAMPTZ(6),
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "one_time_token_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in_throttle" (
    "key" TEXT NOT NULL,
    "failures" INTEGER NOT NULL,
    "window_start" TIMESTAMPTZ(6) NOT NULL,
    "blocked_until" TIMESTAMPTZ(6),

    CONSTRAINT "sign_in_throttle_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "yearly_parameters" (
    "company_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "period_start" DATE NOT NULL,
    "period_end" DATE NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "yearly_parameters_pkey" PRIMARY KEY ("company_id","id")
);

-- CreateTable
CREATE TABLE "warehouse" (
    "company_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "code_key" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "end_validity_date" DATE,
    "kind" TEXT NOT NULL DEFAULT 'INTERNAL',
    "negative_stock" BOOLEAN NOT NULL DEFAULT false,
    "stock_by_location" BOOLEAN NOT NULL DEFAULT false,
    "stock_by_project" BOOLEAN NOT NULL DEFAULT false,
    "stock_by_partner" BOOLEAN NOT NULL DEFAULT false,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "warehouse_pkey" PRIMARY KEY ("company_id","id")
);

-- CreateTable
CREATE TABLE "location" (
    "company_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "warehouse_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "code_key" TEXT NOT NULL,
    "description" TEXT,
    "parent_id" UUID,
    "is_group" BOOLEAN NOT NULL DEFAULT false,
    "priority" INTEGER NOT NULL DEFAULT 0,
    "mono_item" BOOLEAN NOT NULL DEFAULT false,
    "mono_lot" BOOLEAN NOT NULL DEFAULT false,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "blocked" BOOLEAN NOT NULL DEFAULT false,
    "obsolete" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "location_pkey" PRIMARY KEY ("company_id","id")
);

-- CreateTable
CREATE TABLE "item_location_map" (
    "company_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "warehouse_id" UUID NOT NULL,
    "location_id" UUID NOT NULL,
    "priority" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "item_location_map_pkey" PRIMARY KEY ("company_id","id")
);

-- CreateTable
CREATE TABLE "unit_of_measure" (
    "company_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "code_key" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "decimals" INTEGER NOT NULL DEFAULT 2,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "unit_of_measure_pkey" PRIMARY KEY ("company_id","id")
);

-- CreateTable
CREATE TABLE "item_class" (
    "company_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "code_key" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "change_class_allowed" BOOLEAN NOT NULL DEFAULT false,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "item_class_pkey" PRIMARY KEY ("company_id","id")
);

-- CreateTable
CREATE TABLE "characteristic" (
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

    CONSTRAINT "characteristic_pkey" PRIMARY KEY ("company_id","id")
);

-- CreateTable
CREATE TABLE "product_category" (
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

    CONSTRAINT "product_category_pkey" PRIMARY KEY ("company_id","id")
);

-- CreateTable
CREATE TABLE "item_type" (
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

    CONSTRAINT "item_type_pkey" PRIMARY KEY ("company_id","id")
);

-- CreateTable
CREATE TABLE "lot_type" (
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

    CONSTRAINT "lot_type_pkey" PRIMARY KEY ("company_id","id")
);

-- CreateTable
CREATE TABLE "lot_evaluation" (
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

    CONSTRAINT "lot_evaluation_pkey" PRIMARY KEY ("company_id","id")
);

-- CreateTable
CREATE TABLE "lot_status" (
    "company_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "code_key" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "kind" TEXT NOT NULL DEFAULT 'OTHER',
    "exclude_from_availability" BOOLEAN NOT NULL DEFAULT false,
    "not_available_for_mrp" BOOLEAN NOT NULL DEFAULT false,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "lot_status_pkey" PRIMARY KEY ("company_id","id")
);

-- CreateTable
CREATE TABLE "project" (
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

    CONSTRAINT "project_pkey" PRIMARY KEY ("company_id","id")
);

-- CreateTable
CREATE TABLE "year_letter" (
    "company_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "letters" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "year_letter_pkey" PRIMARY KEY ("company_id","id")
);

-- CreateTable
CREATE TABLE "month_letter" (
    "company_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "month" INTEGER NOT NULL,
    "letters" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "month_letter_pkey" PRIMARY KEY ("company_id","id")
);

-- CreateTable
CREATE TABLE "partner" (
    "company_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "account" TEXT NOT NULL,
    "subaccount" TEXT NOT NULL,
    "account_key" TEXT NOT NULL,
    "nickname" TEXT NOT NULL,
    "nickname_key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "is_customer" BOOLEAN NOT NULL DEFAULT false,
    "is_supplier" BOOLEAN NOT NULL DEFAULT false,
    "is_producer" BOOLEAN NOT NULL DEFAULT false,
    "is_subcontractor" BOOLEAN NOT NULL DEFAULT false,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "partner_pkey" PRIMARY KEY ("company_id","id")
);

-- CreateTable
CREATE TABLE "lot_code_type" (
    "company_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "code_key" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "fill_missing" BOOLEAN NOT NULL DEFAULT false,
    "start_numeric" TEXT NOT NULL DEFAULT '0',
    "start_alpha" TEXT NOT NULL DEFAULT 'A',
    "unit_handling" BOOLEAN NOT NULL DEFAULT false,
    "root_kinds" TEXT[],
    "active" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "lot_code_type_pkey" PRIMARY KEY ("company_id","id")
);

-- CreateTable
CREATE TABLE "lot_code_segment" (
    "company_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "lot_code_type_id" UUID NOT NULL,
    "sequence" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "length" INTEGER,
    "fill_char" TEXT,
    "text" TEXT,

    CONSTRAINT "lot_code_segment_pkey" PRIMARY KEY ("company_id","id")
);

-- CreateTable
CREATE TABLE "lot_code_counter" (
    "company_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "lot_code_type_id" UUID NOT NULL,
    "item_id" UUID,
    "variant_id" UUID,
    "root_key" TEXT NOT NULL,
    "root_text" TEXT NOT NULL,
    "last_numeric" DECIMAL(50,0),
    "last_alpha" TEXT,
    "last_code" TEXT,
    "last_date" DATE,
    "filled_through" DECIMAL(70,0),
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "lot_code_counter_pkey" PRIMARY KEY ("company_id","id")
);

-- CreateTable
CREATE TABLE "item" (
    "company_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "item_class_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "code_key" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "description2" TEXT,
    "uom_id" UUID NOT NULL,
    "characteristic_id" UUID,
    "product_category_id" UUID,
    "item_type_id" UUID,
    "phantom" BOOLEAN NOT NULL DEFAULT false,
    "archived" BOOLEAN NOT NULL DEFAULT false,
    "manual_load_allowed" BOOLEAN NOT NULL DEFAULT true,
    "last_cost" DECIMAL(18,6) NOT NULL DEFAULT 0,
    "average_cost" DECIMAL(18,6) NOT NULL DEFAULT 0,
    "standard_cost" DECIMAL(18,6) NOT NULL DEFAULT 0,
    "sales_price" DECIMAL(18,6) NOT NULL DEFAULT 0,
    "mrp_consider_unavailable_lots" BOOLEAN NOT NULL DEFAULT false,
    "lot_managed" BOOLEAN NOT NULL DEFAULT false,
    "serial_managed" BOOLEAN NOT NULL DEFAULT false,
    "withdrawal_type" TEXT NOT NULL DEFAULT 'FIFO',
    "lot_code_type_id" UUID,
    "initial_lot_status_id" UUID,
    "lot_validity_days" INTEGER,
    "lot_expiry_type" TEXT NOT NULL DEFAULT 'EXACT',
    "allow_expiry_edit" BOOLEAN NOT NULL DEFAULT false,
    "block_warning_days" INTEGER,
    "block_days" INTEGER,
    "single_supplier_lot" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "item_pkey" PRIMARY KEY ("company_id","id")
);

-- CreateTable
CREATE TABLE "item_variant" (
    "company_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "code_key" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "item_variant_pkey" PRIMARY KEY ("company_id","id")
);

-- CreateTable
CREATE TABLE "item_supplier" (
    "company_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "supplier_id" UUID NOT NULL,
    "producer_id" UUID,
    "supplier_item_code" TEXT,
    "is_default" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "item_supplier_pkey" PRIMARY KEY ("company_id","id")
);

-- CreateTable
CREATE TABLE "warehouse_template" (
    "company_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "warehouse_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "code_key" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "visible_logistics" BOOLEAN NOT NULL DEFAULT false,
    "proposed_cost" TEXT NOT NULL DEFAULT 'NONE',
    "lot_management" BOOLEAN NOT NULL DEFAULT false,
    "integrate_initial_qty" BOOLEAN NOT NULL DEFAULT false,
    "allow_unavailable_lots" BOOLEAN NOT NULL DEFAULT false,
    "mandatory_document" BOOLEAN NOT NULL DEFAULT false,
    "mandatory_account" BOOLEAN NOT NULL DEFAULT false,
    "physical_inventory" BOOLEAN NOT NULL DEFAULT false,
    "opening_balance" BOOLEAN NOT NULL DEFAULT false,
    "consider_zero_movements" BOOLEAN NOT NULL DEFAULT false,
    "traceability" BOOLEAN NOT NULL DEFAULT false,
    "location_id" UUID,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "warehouse_template_pkey" PRIMARY KEY ("company_id","id")
);

-- CreateTable
CREATE TABLE "stock_record" (
    "company_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "seq" BIGSERIAL NOT NULL,
    "warehouse_id" UUID NOT NULL,
    "template_id" UUID NOT NULL,
    "posting_date" DATE NOT NULL,
    "number" INTEGER NOT NULL,
    "internal_document" TEXT,
    "internal_document_date" DATE,
    "partner_id" UUID,
    "stock_partner_id" UUID,
    "ref_document_text" TEXT,
    "ref_document_date" DATE,
    "project_id" UUID,
    "note" TEXT,
    "origin" TEXT NOT NULL DEFAULT 'MANUAL',
    "traceability" BOOLEAN NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "voided_at" TIMESTAMPTZ(6),
    "voided_by" UUID,
    "void_reason" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "stock_record_pkey" PRIMARY KEY ("company_id","id")
);

-- CreateTable
CREATE TABLE "stock_line" (
    "company_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "record_id" UUID NOT NULL,
    "line_no" INTEGER NOT NULL,
    "item_id" UUID NOT NULL,
    "variant_id" UUID,
    "move_uom_id" UUID NOT NULL,
    "move_qty" DECIMAL(18,6) NOT NULL,
    "base_qty" DECIMAL(18,6) NOT NULL,
    "base_amount" DECIMAL(18,6),
    "project_id" UUID,
    "location_id" UUID,
    "note" TEXT,
    "removed_at" TIMESTAMPTZ(6),

    CONSTRAINT "stock_line_pkey" PRIMARY KEY ("company_id","id")
);

-- CreateTable
CREATE TABLE "stock_entry" (
    "company_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "seq" BIGSERIAL NOT NULL,
    "record_id" UUID NOT NULL,
    "line_id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "variant_id" UUID,
    "warehouse_id" UUID NOT NULL,
    "location_id" UUID,
    "lot_id" UUID,
    "partner_id" UUID,
    "project_id" UUID,
    "posting_date" DATE NOT NULL,
    "direction" TEXT NOT NULL,
    "quantity" DECIMAL(18,6) NOT NULL,
    "base_amount" DECIMAL(18,6),
    "packages" INTEGER,
    "integrates" BOOLEAN NOT NULL DEFAULT false,
    "opening" BOOLEAN NOT NULL DEFAULT false,
    "transfer" BOOLEAN NOT NULL DEFAULT false,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "reverses_id" UUID,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,

    CONSTRAINT "stock_entry_pkey" PRIMARY KEY ("company_id","id")
);

-- CreateTable
CREATE TABLE "stock_balance" (
    "company_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "variant_id" UUID,
    "warehouse_id" UUID NOT NULL,
    "location_id" UUID,
    "lot_id" UUID,
    "partner_id" UUID,
    "project_id" UUID,
    "quantity" DECIMAL(18,6) NOT NULL DEFAULT 0,
    "last_date" DATE,
    "may_go_negative" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "stock_balance_pkey" PRIMARY KEY ("company_id","id")
);

-- CreateTable
CREATE TABLE "lot" (
    "company_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "variant_id" UUID,
    "code" TEXT NOT NULL,
    "code_key" TEXT NOT NULL,
    "scope_key" TEXT,
    "lot_code_type_id" UUID,
    "code_root_key" TEXT,
    "code_ordinal" DECIMAL(70,0),
    "lot_type_id" UUID,
    "supplier_id" UUID,
    "producer_id" UUID,
    "supplier_lot_code" TEXT,
    "supplier_lot_key" TEXT,
    "insert_date" DATE NOT NULL,
    "start_date" DATE NOT NULL,
    "expiry_date" DATE,
    "expiry_overridden" BOOLEAN NOT NULL DEFAULT false,
    "usable_until" DATE,
    "packages" INTEGER,
    "notes" TEXT,
    "status_id" UUID,
    "evaluation_id" UUID,
    "sellable" BOOLEAN NOT NULL DEFAULT true,
    "closed" BOOLEAN NOT NULL DEFAULT false,
    "project_id" UUID,
    "initial_quantity" DECIMAL(18,6) NOT NULL DEFAULT 0,
    "total_loaded" DECIMAL(18,6) NOT NULL DEFAULT 0,
    "loaded_amount" DECIMAL(30,12) NOT NULL DEFAULT 0,
    "ledger_quantity" DECIMAL(18,6) NOT NULL DEFAULT 0,
    "on_hand" DECIMAL(18,6) NOT NULL DEFAULT 0,
    "committed" DECIMAL(18,6) NOT NULL DEFAULT 0,
    "blocked_quantity" DECIMAL(18,6) NOT NULL DEFAULT 0,
    "first_record_id" UUID,
    "first_load_date" DATE,
    "first_opened_at" TIMESTAMPTZ(6),
    "voided_at" TIMESTAMPTZ(6),
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "lot_pkey" PRIMARY KEY ("company_id","id")
);

-- CreateTable
CREATE TABLE "lot_status_change" (
    "company_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "seq" BIGSERIAL NOT NULL,
    "lot_id" UUID NOT NULL,
    "from_status_id" UUID,
    "to_status_id" UUID,
    "reason" TEXT,
    "changed_by" UUID,
    "changed_by_name" TEXT NOT NULL,
    "changed_at" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "lot_status_change_pkey" PRIMARY KEY ("company_id","id")
);

-- CreateTable
CREATE TABLE "record_draft" (
    "company_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "payload" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "record_draft_pkey" PRIMARY KEY ("company_id","id")
);

-- CreateTable
CREATE TABLE "record_number" (
    "company_id" INTEGER NOT NULL,
    "warehouse_id" UUID NOT NULL,
    "posting_date" DATE NOT NULL,
    "last_number" INTEGER NOT NULL,

    CONSTRAINT "record_number_pkey" PRIMARY KEY ("company_id","warehouse_id","posting_date")
);

-- CreateTable
CREATE TABLE "command" (
    "company_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "input_hash" TEXT NOT NULL,
    "result" JSONB,
    "user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "command_pkey" PRIMARY KEY ("company_id","id")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "company_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "seq" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),
    "actor_id" UUID,
    "actor_name" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "entity" TEXT NOT NULL,
    "entity_id" UUID NOT NULL,
    "label" TEXT NOT NULL,
    "changes" JSONB,
    "reason" TEXT,
    "request_id" TEXT,

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("company_id","id")
);

-- CreateTable
CREATE TABLE "audit_seal" (
    "company_id" INTEGER NOT NULL,
    "n" BIGINT NOT NULL,
    "event_id" UUID NOT NULL,
    "prev" BYTEA NOT NULL,
    "hash" BYTEA NOT NULL,
    "sealed_at" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "audit_seal_pkey" PRIMARY KEY ("company_id","n")
);

-- CreateIndex
CREATE UNIQUE INDEX "company_code_key" ON "company"("code_key");

-- CreateIndex
CREATE UNIQUE INDEX "app_user_email_key" ON "app_user"("email_key");

-- CreateIndex
CREATE UNIQUE INDEX "one_time_token_hash_key" ON "one_time_token"("token_hash");

-- CreateIndex
CREATE UNIQUE INDEX "yearly_parameters_year_key" ON "yearly_parameters"("company_id", "year");

-- CreateIndex
CREATE UNIQUE INDEX "warehouse_code_key" ON "warehouse"("company_id", "code_key");

-- CreateIndex
CREATE UNIQUE INDEX "location_code_key" ON "location"("company_id", "warehouse_id", "code_key");

-- CreateIndex
CREATE UNIQUE INDEX "item_location_map_key" ON "item_location_map"("company_id", "item_id", "warehouse_id", "location_id");

-- CreateIndex
CREATE UNIQUE INDEX "unit_of_measure_code_key" ON "unit_of_measure"("company_id", "code_key");

-- CreateIndex
CREATE UNIQUE INDEX "item_class_code_key" ON "item_class"("company_id", "code_key");

-- CreateIndex
CREATE UNIQUE INDEX "characteristic_code_key" ON "characteristic"("company_id", "code_key");

-- CreateIndex
CREATE UNIQUE INDEX "product_category_code_key" ON "product_category"("company_id", "code_key");

-- CreateIndex
CREATE UNIQUE INDEX "item_type_code_key" ON "item_type"("company_id", "code_key");

-- CreateIndex
CREATE UNIQUE INDEX "lot_type_code_key" ON "lot_type"("company_id", "code_key");

-- CreateIndex
CREATE UNIQUE INDEX "lot_evaluation_code_key" ON "lot_evaluation"("company_id", "code_key");

-- CreateIndex
CREATE UNIQUE INDEX "lot_status_code_key" ON "lot_status"("company_id", "code_key");

-- CreateIndex
CREATE UNIQUE INDEX "project_code_key" ON "project"("company_id", "code_key");

-- CreateIndex
CREATE UNIQUE INDEX "year_letter_year_key" ON "year_letter"("company_id", "year");

-- CreateIndex
CREATE UNIQUE INDEX "month_letter_month_key" ON "month_letter"("company_id", "month");

-- CreateIndex
CREATE UNIQUE INDEX "partner_account_key" ON "partner"("company_id", "account_key");

-- CreateIndex
CREATE UNIQUE INDEX "partner_nickname_key" ON "partner"("company_id", "nickname_key");

-- CreateIndex
CREATE UNIQUE INDEX "lot_code_type_code_key" ON "lot_code_type"("company_id", "code_key");

-- CreateIndex
CREATE UNIQUE INDEX "lot_code_segment_sequence_key" ON "lot_code_segment"("company_id", "lot_code_type_id", "sequence");

-- CreateIndex
CREATE UNIQUE INDEX "item_code_key" ON "item"("company_id", "item_class_id", "code_key");

-- CreateIndex
CREATE UNIQUE INDEX "item_variant_code_key" ON "item_variant"("company_id", "item_id", "code_key");

-- CreateIndex
CREATE UNIQUE INDEX "item_supplier_key" ON "item_supplier"("company_id", "item_id", "supplier_id");

-- CreateIndex
CREATE UNIQUE INDEX "warehouse_template_code_key" ON "warehouse_template"("company_id", "warehouse_id", "code_key");

-- CreateIndex
CREATE INDEX "stock_record_date_idx" ON "stock_record"("company_id", "posting_date", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "stock_record_number_key" ON "stock_record"("company_id", "warehouse_id", "posting_date", "number");

-- CreateIndex
CREATE INDEX "stock_line_item_idx" ON "stock_line"("company_id", "item_id");

-- CreateIndex
CREATE UNIQUE INDEX "stock_line_number_key" ON "stock_line"("company_id", "record_id", "line_no");

-- CreateIndex
CREATE INDEX "stock_entry_lot_idx" ON "stock_entry"("company_id", "lot_id", "posting_date", "seq");

-- CreateIndex
CREATE INDEX "stock_entry_item_idx" ON "stock_entry"("company_id", "item_id", "warehouse_id", "posting_date");

-- CreateIndex
CREATE INDEX "stock_entry_record_idx" ON "stock_entry"("company_id", "record_id");

-- CreateIndex
CREATE INDEX "stock_balance_lot_idx" ON "stock_balance"("company_id", "lot_id");

-- CreateIndex
CREATE INDEX "lot_status_change_lot_idx" ON "lot_status_change"("company_id", "lot_id", "seq");

-- CreateIndex
CREATE INDEX "record_draft_user_idx" ON "record_draft"("company_id", "user_id", "updated_at");

-- CreateIndex
CREATE INDEX "audit_event_entity_idx" ON "audit_event"("company_id", "entity", "entity_id", "seq");

-- CreateIndex
CREATE INDEX "audit_event_seq_idx" ON "audit_event"("company_id", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "audit_seal_event_key" ON "audit_seal"("company_id", "event_id");

-- AddForeignKey
ALTER TABLE "company_settings" ADD CONSTRAINT "company_settings_company_fkey" FOREIGN KEY ("company_id") REFERENCES "company"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_user_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_company_fkey" FOREIGN KEY ("company_id") REFERENCES "company"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "yearly_parameters" ADD CONSTRAINT "yearly_parameters_company_fkey" FOREIGN KEY ("company_id") REFERENCES "company"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "warehouse" ADD CONSTRAINT "warehouse_company_fkey" FOREIGN KEY ("company_id") REFERENCES "company"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "location" ADD CONSTRAINT "location_warehouse_fkey" FOREIGN KEY ("company_id", "warehouse_id") REFERENCES "warehouse"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "location" ADD CONSTRAINT "location_parent_fkey" FOREIGN KEY ("company_id", "parent_id") REFERENCES "location"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "item_location_map" ADD CONSTRAINT "item_location_map_item_fkey" FOREIGN KEY ("company_id", "item_id") REFERENCES "item"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "item_location_map" ADD CONSTRAINT "item_location_map_warehouse_fkey" FOREIGN KEY ("company_id", "warehouse_id") REFERENCES "warehouse"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "item_location_map" ADD CONSTRAINT "item_location_map_location_fkey" FOREIGN KEY ("company_id", "location_id") REFERENCES "location"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "unit_of_measure" ADD CONSTRAINT "unit_of_measure_company_fkey" FOREIGN KEY ("company_id") REFERENCES "company"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "item_class" ADD CONSTRAINT "item_class_company_fkey" FOREIGN KEY ("company_id") REFERENCES "company"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "characteristic" ADD CONSTRAINT "characteristic_company_fkey" FOREIGN KEY ("company_id") REFERENCES "company"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "product_category" ADD CONSTRAINT "product_category_company_fkey" FOREIGN KEY ("company_id") REFERENCES "company"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "item_type" ADD CONSTRAINT "item_type_company_fkey" FOREIGN KEY ("company_id") REFERENCES "company"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "lot_type" ADD CONSTRAINT "lot_type_company_fkey" FOREIGN KEY ("company_id") REFERENCES "company"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "lot_evaluation" ADD CONSTRAINT "lot_evaluation_company_fkey" FOREIGN KEY ("company_id") REFERENCES "company"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "lot_status" ADD CONSTRAINT "lot_status_company_fkey" FOREIGN KEY ("company_id") REFERENCES "company"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "project" ADD CONSTRAINT "project_company_fkey" FOREIGN KEY ("company_id") REFERENCES "company"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "year_letter" ADD CONSTRAINT "year_letter_company_fkey" FOREIGN KEY ("company_id") REFERENCES "company"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "month_letter" ADD CONSTRAINT "month_letter_company_fkey" FOREIGN KEY ("company_id") REFERENCES "company"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "partner" ADD CONSTRAINT "partner_company_fkey" FOREIGN KEY ("company_id") REFERENCES "company"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "lot_code_type" ADD CONSTRAINT "lot_code_type_company_fkey" FOREIGN KEY ("company_id") REFERENCES "company"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "lot_code_segment" ADD CONSTRAINT "lot_code_segment_lot_code_type_fkey" FOREIGN KEY ("company_id", "lot_code_type_id") REFERENCES "lot_code_type"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "lot_code_counter" ADD CONSTRAINT "lot_code_counter_lot_code_type_fkey" FOREIGN KEY ("company_id", "lot_code_type_id") REFERENCES "lot_code_type"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "lot_code_counter" ADD CONSTRAINT "lot_code_counter_item_fkey" FOREIGN KEY ("company_id", "item_id") REFERENCES "item"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "lot_code_counter" ADD CONSTRAINT "lot_code_counter_variant_fkey" FOREIGN KEY ("company_id", "variant_id") REFERENCES "item_variant"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "item" ADD CONSTRAINT "item_item_class_fkey" FOREIGN KEY ("company_id", "item_class_id") REFERENCES "item_class"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "item" ADD CONSTRAINT "item_uom_fkey" FOREIGN KEY ("company_id", "uom_id") REFERENCES "unit_of_measure"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "item" ADD CONSTRAINT "item_characteristic_fkey" FOREIGN KEY ("company_id", "characteristic_id") REFERENCES "characteristic"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "item" ADD CONSTRAINT "item_product_category_fkey" FOREIGN KEY ("company_id", "product_category_id") REFERENCES "product_category"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "item" ADD CONSTRAINT "item_item_type_fkey" FOREIGN KEY ("company_id", "item_type_id") REFERENCES "item_type"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "item" ADD CONSTRAINT "item_lot_code_type_fkey" FOREIGN KEY ("company_id", "lot_code_type_id") REFERENCES "lot_code_type"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "item" ADD CONSTRAINT "item_initial_lot_status_fkey" FOREIGN KEY ("company_id", "initial_lot_status_id") REFERENCES "lot_status"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "item_variant" ADD CONSTRAINT "item_variant_item_fkey" FOREIGN KEY ("company_id", "item_id") REFERENCES "item"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "item_supplier" ADD CONSTRAINT "item_supplier_item_fkey" FOREIGN KEY ("company_id", "item_id") REFERENCES "item"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "item_supplier" ADD CONSTRAINT "item_supplier_supplier_fkey" FOREIGN KEY ("company_id", "supplier_id") REFERENCES "partner"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "item_supplier" ADD CONSTRAINT "item_supplier_producer_fkey" FOREIGN KEY ("company_id", "producer_id") REFERENCES "partner"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "warehouse_template" ADD CONSTRAINT "warehouse_template_warehouse_fkey" FOREIGN KEY ("company_id", "warehouse_id") REFERENCES "warehouse"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "warehouse_template" ADD CONSTRAINT "warehouse_template_location_fkey" FOREIGN KEY ("company_id", "location_id") REFERENCES "location"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "stock_record" ADD CONSTRAINT "stock_record_warehouse_fkey" FOREIGN KEY ("company_id", "warehouse_id") REFERENCES "warehouse"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "stock_record" ADD CONSTRAINT "stock_record_template_fkey" FOREIGN KEY ("company_id", "template_id") REFERENCES "warehouse_template"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "stock_record" ADD CONSTRAINT "stock_record_partner_fkey" FOREIGN KEY ("company_id", "partner_id") REFERENCES "partner"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "stock_record" ADD CONSTRAINT "stock_record_stock_partner_fkey" FOREIGN KEY ("company_id", "stock_partner_id") REFERENCES "partner"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "stock_record" ADD CONSTRAINT "stock_record_project_fkey" FOREIGN KEY ("company_id", "project_id") REFERENCES "project"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "stock_line" ADD CONSTRAINT "stock_line_record_fkey" FOREIGN KEY ("company_id", "record_id") REFERENCES "stock_record"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "stock_line" ADD CONSTRAINT "stock_line_item_fkey" FOREIGN KEY ("company_id", "item_id") REFERENCES "item"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "stock_line" ADD CONSTRAINT "stock_line_variant_fkey" FOREIGN KEY ("company_id", "variant_id") REFERENCES "item_variant"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "stock_line" ADD CONSTRAINT "stock_line_move_uom_fkey" FOREIGN KEY ("company_id", "move_uom_id") REFERENCES "unit_of_measure"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "stock_line" ADD CONSTRAINT "stock_line_project_fkey" FOREIGN KEY ("company_id", "project_id") REFERENCES "project"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "stock_line" ADD CONSTRAINT "stock_line_location_fkey" FOREIGN KEY ("company_id", "location_id") REFERENCES "location"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "stock_entry" ADD CONSTRAINT "stock_entry_record_fkey" FOREIGN KEY ("company_id", "record_id") REFERENCES "stock_record"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "stock_entry" ADD CONSTRAINT "stock_entry_line_fkey" FOREIGN KEY ("company_id", "line_id") REFERENCES "stock_line"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "stock_entry" ADD CONSTRAINT "stock_entry_item_fkey" FOREIGN KEY ("company_id", "item_id") REFERENCES "item"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "stock_entry" ADD CONSTRAINT "stock_entry_variant_fkey" FOREIGN KEY ("company_id", "variant_id") REFERENCES "item_variant"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "stock_entry" ADD CONSTRAINT "stock_entry_warehouse_fkey" FOREIGN KEY ("company_id", "warehouse_id") REFERENCES "warehouse"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "stock_entry" ADD CONSTRAINT "stock_entry_location_fkey" FOREIGN KEY ("company_id", "location_id") REFERENCES "location"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "stock_entry" ADD CONSTRAINT "stock_entry_lot_fkey" FOREIGN KEY ("company_id", "lot_id") REFERENCES "lot"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "stock_entry" ADD CONSTRAINT "stock_entry_partner_fkey" FOREIGN KEY ("company_id", "partner_id") REFERENCES "partner"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "stock_entry" ADD CONSTRAINT "stock_entry_project_fkey" FOREIGN KEY ("company_id", "project_id") REFERENCES "project"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "stock_entry" ADD CONSTRAINT "stock_entry_reverses_fkey" FOREIGN KEY ("company_id", "reverses_id") REFERENCES "stock_entry"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "stock_balance" ADD CONSTRAINT "stock_balance_item_fkey" FOREIGN KEY ("company_id", "item_id") REFERENCES "item"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "stock_balance" ADD CONSTRAINT "stock_balance_variant_fkey" FOREIGN KEY ("company_id", "variant_id") REFERENCES "item_variant"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "stock_balance" ADD CONSTRAINT "stock_balance_warehouse_fkey" FOREIGN KEY ("company_id", "warehouse_id") REFERENCES "warehouse"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "stock_balance" ADD CONSTRAINT "stock_balance_location_fkey" FOREIGN KEY ("company_id", "location_id") REFERENCES "location"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "stock_balance" ADD CONSTRAINT "stock_balance_lot_fkey" FOREIGN KEY ("company_id", "lot_id") REFERENCES "lot"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "stock_balance" ADD CONSTRAINT "stock_balance_partner_fkey" FOREIGN KEY ("company_id", "partner_id") REFERENCES "partner"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "stock_balance" ADD CONSTRAINT "stock_balance_project_fkey" FOREIGN KEY ("company_id", "project_id") REFERENCES "project"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "lot" ADD CONSTRAINT "lot_item_fkey" FOREIGN KEY ("company_id", "item_id") REFERENCES "item"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "lot" ADD CONSTRAINT "lot_variant_fkey" FOREIGN KEY ("company_id", "variant_id") REFERENCES "item_variant"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "lot" ADD CONSTRAINT "lot_lot_code_type_fkey" FOREIGN KEY ("company_id", "lot_code_type_id") REFERENCES "lot_code_type"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "lot" ADD CONSTRAINT "lot_lot_type_fkey" FOREIGN KEY ("company_id", "lot_type_id") REFERENCES "lot_type"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "lot" ADD CONSTRAINT "lot_supplier_fkey" FOREIGN KEY ("company_id", "supplier_id") REFERENCES "partner"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "lot" ADD CONSTRAINT "lot_producer_fkey" FOREIGN KEY ("company_id", "producer_id") REFERENCES "partner"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "lot" ADD CONSTRAINT "lot_status_fkey" FOREIGN KEY ("company_id", "status_id") REFERENCES "lot_status"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "lot" ADD CONSTRAINT "lot_evaluation_fkey" FOREIGN KEY ("company_id", "evaluation_id") REFERENCES "lot_evaluation"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "lot" ADD CONSTRAINT "lot_project_fkey" FOREIGN KEY ("company_id", "project_id") REFERENCES "project"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "lot" ADD CONSTRAINT "lot_first_record_fkey" FOREIGN KEY ("company_id", "first_record_id") REFERENCES "stock_record"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "lot_status_change" ADD CONSTRAINT "lot_status_change_lot_fkey" FOREIGN KEY ("company_id", "lot_id") REFERENCES "lot"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "lot_status_change" ADD CONSTRAINT "lot_status_change_from_status_fkey" FOREIGN KEY ("company_id", "from_status_id") REFERENCES "lot_status"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "lot_status_change" ADD CONSTRAINT "lot_status_change_to_status_fkey" FOREIGN KEY ("company_id", "to_status_id") REFERENCES "lot_status"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "record_draft" ADD CONSTRAINT "record_draft_company_fkey" FOREIGN KEY ("company_id") REFERENCES "company"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "record_number" ADD CONSTRAINT "record_number_warehouse_fkey" FOREIGN KEY ("company_id", "warehouse_id") REFERENCES "warehouse"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "command" ADD CONSTRAINT "command_company_fkey" FOREIGN KEY ("company_id") REFERENCES "company"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "audit_event" ADD CONSTRAINT "audit_event_company_fkey" FOREIGN KEY ("company_id") REFERENCES "company"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "audit_seal" ADD CONSTRAINT "audit_seal_event_fkey" FOREIGN KEY ("company_id", "event_id") REFERENCES "audit_event"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

