-- People keep their way of looking at a list: named views (filters, order, columns), and the columns they last chose, on every device.
CREATE TABLE "list_view" (
    "company_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "list" TEXT NOT NULL,
    "owner_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "name_key" TEXT NOT NULL,
    "search" TEXT NOT NULL,
    "layout" JSONB,
    "shared" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "list_view_pkey" PRIMARY KEY ("company_id","id")
);

CREATE TABLE "list_layout" (
    "company_id" INTEGER NOT NULL,
    "user_id" UUID NOT NULL,
    "list" TEXT NOT NULL,
    "view" TEXT NOT NULL DEFAULT '',
    "layout" JSONB NOT NULL,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "list_layout_pkey" PRIMARY KEY ("company_id","user_id","list","view")
);

CREATE UNIQUE INDEX "list_view_name_key" ON "list_view"("company_id", "list", "owner_id", "name_key");

ALTER TABLE "list_view" ADD CONSTRAINT "list_view_owner_fkey" FOREIGN KEY ("company_id", "owner_id") REFERENCES "membership"("company_id", "user_id") ON DELETE CASCADE ON UPDATE RESTRICT;
ALTER TABLE "list_layout" ADD CONSTRAINT "list_layout_user_fkey" FOREIGN KEY ("company_id", "user_id") REFERENCES "membership"("company_id", "user_id") ON DELETE CASCADE ON UPDATE RESTRICT;
ALTER TABLE "list_view" ADD CONSTRAINT "list_view_text_check" CHECK (char_length("name") BETWEEN 1 AND 60 AND "name_key" <> '' AND char_length("search") <= 2000);
