-- Files on lots and records (UI-09), with their bytes in the database: backup, restore and a database elsewhere hold files and rows of one moment.
CREATE TABLE "attachment" (
    "company_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "lot_id" UUID,
    "record_id" UUID,
    "kind" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "reference" TEXT,
    "notes" TEXT,
    "position" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT now(),
    "created_by" UUID,
    "created_by_name" TEXT NOT NULL,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT now(),
    "updated_by" UUID,
    "removed_at" TIMESTAMPTZ(6),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "attachment_pkey" PRIMARY KEY ("company_id","id")
);

CREATE TABLE "attachment_part" (
    "company_id" INTEGER NOT NULL,
    "attachment_id" UUID NOT NULL,
    "n" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "attachment_part_pkey" PRIMARY KEY ("company_id","attachment_id","n")
);

CREATE INDEX "attachment_lot_idx" ON "attachment"("company_id", "lot_id", "position");
CREATE INDEX "attachment_record_idx" ON "attachment"("company_id", "record_id", "position");

ALTER TABLE "attachment" ADD CONSTRAINT "attachment_lot_fkey" FOREIGN KEY ("company_id", "lot_id") REFERENCES "lot"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_record_fkey" FOREIGN KEY ("company_id", "record_id") REFERENCES "stock_record"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "attachment_part" ADD CONSTRAINT "attachment_part_attachment_fkey" FOREIGN KEY ("company_id", "attachment_id") REFERENCES "attachment"("company_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE attachment ADD CONSTRAINT attachment_owner_check CHECK (num_nonnulls(lot_id, record_id) = 1);
ALTER TABLE attachment ADD CONSTRAINT attachment_size_check CHECK (size BETWEEN 1 AND 10485760);
ALTER TABLE attachment ADD CONSTRAINT attachment_kind_check CHECK (kind IN ('CERTIFICATE', 'DELIVERY_NOTE', 'DATA_SHEET', 'REPORT', 'PHOTO', 'OTHER'));
ALTER TABLE attachment ADD CONSTRAINT attachment_category_check CHECK (category IN ('QUALITY', 'PURCHASE', 'PRODUCTION', 'SALES', 'LOGISTICS', 'OTHER'));
-- Pictures and archives are compressed already.
ALTER TABLE attachment_part ALTER COLUMN bytes SET STORAGE EXTERNAL;
