-- Why: an item that is kept by lots may get serial numbers too, later; taken back it is as it was: by lots, and tracked since when it was before.
ALTER TABLE "item" ADD COLUMN "lots_before_tracking" BOOLEAN NOT NULL DEFAULT false, ADD COLUMN "tracked_from_before" DATE, ADD COLUMN "tracked_after_seq_before" BIGINT;
ALTER TABLE "item" ADD CONSTRAINT "item_tracked_before_check" CHECK ((tracked_from_before IS NULL) = (tracked_after_seq_before IS NULL)
  AND (lots_before_tracking OR tracked_from_before IS NULL) AND (tracked_from IS NOT NULL OR NOT lots_before_tracking) AND (lot_managed OR NOT lots_before_tracking));
