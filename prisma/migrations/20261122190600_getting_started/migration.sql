-- Why: the guide leaves the home page of a company and comes back, and what a ready-made beginning made can be taken back while it is unused (GUI-02, GUI-04).
CREATE TABLE "getting_started" (
    "company_id" INTEGER NOT NULL,
    "dismissed_at" TIMESTAMPTZ(6),
    "dismissed_by" UUID,
    "profile" TEXT,
    "profile_rows" JSONB NOT NULL DEFAULT '[]',
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "getting_started_pkey" PRIMARY KEY ("company_id")
);

ALTER TABLE "getting_started" ADD CONSTRAINT "getting_started_company_fkey" FOREIGN KEY ("company_id") REFERENCES "company"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE getting_started ADD CONSTRAINT getting_started_profile_check CHECK (profile IN ('GENERAL', 'FOOD', 'PHARMA', 'ELECTRONICS'));
