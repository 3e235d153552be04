-- Signing out ends one session at once: a copy of its cookie is worth nothing afterwards.
CREATE TABLE "ended_session" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "expires_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "ended_session_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ended_session_expires_idx" ON "ended_session"("expires_at");

-- CreateIndex
CREATE INDEX "membership_user_idx" ON "membership"("user_id");

-- AddForeignKey
ALTER TABLE "ended_session" ADD CONSTRAINT "ended_session_user_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;
