-- Why: the guide for serial numbers leaves the home page, and comes back, independently of the guide for lots (domain 4, GUI-04).
ALTER TABLE getting_started ADD COLUMN serials_dismissed_at TIMESTAMPTZ(6), ADD COLUMN serials_dismissed_by UUID;
