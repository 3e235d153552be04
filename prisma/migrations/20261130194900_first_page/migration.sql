-- Who works in one list all day begins there: each person chooses the page that follows the sign-in.
ALTER TABLE "app_user"
  ADD COLUMN "first_page" TEXT NOT NULL DEFAULT 'home'
    CONSTRAINT "app_user_first_page_check" CHECK ("first_page" IN ('home', 'lots', 'serials', 'records', 'stock'));
