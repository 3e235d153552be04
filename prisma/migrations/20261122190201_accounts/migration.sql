-- People are invited, switched off and on, and see their sessions; the audit trail is asked by day.
ALTER TABLE "app_user" ADD COLUMN "density" TEXT,
ADD COLUMN "single_keys" BOOLEAN NOT NULL DEFAULT true;

ALTER TABLE "membership" ADD COLUMN "active" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN "updated_by" UUID;

-- CreateTable
CREATE TABLE "invitation" (
    "company_id" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "email_key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "roles" TEXT[],
    "invited_by" UUID NOT NULL,
    "invited_by_name" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(6) NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("company_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "invitation_email_key" ON "invitation"("company_id", "email_key");

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_company_fkey" FOREIGN KEY ("company_id") REFERENCES "company"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- A link leads into the company it was made in; an invitation that is withdrawn takes its links with it.
ALTER TABLE "one_time_token" ADD COLUMN "company_id" INTEGER,
ADD COLUMN "invitation_id" UUID;

-- AddForeignKey
ALTER TABLE "one_time_token" ADD CONSTRAINT "one_time_token_invitation_fkey" FOREIGN KEY ("company_id", "invitation_id") REFERENCES "invitation"("company_id", "id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- CreateTable
CREATE TABLE "user_session" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "session_version" INTEGER NOT NULL,
    "started_at" TIMESTAMPTZ(6) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(6) NOT NULL,
    "device" TEXT NOT NULL,
    "address" TEXT NOT NULL,

    CONSTRAINT "user_session_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "user_session_user_idx" ON "user_session"("user_id");

-- AddForeignKey
ALTER TABLE "user_session" ADD CONSTRAINT "user_session_user_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- CreateIndex
CREATE INDEX "audit_event_at_idx" ON "audit_event"("company_id", "at");
