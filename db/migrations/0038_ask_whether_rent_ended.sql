ALTER TABLE "laters" ADD COLUMN "waits_for_end" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "laters" ADD COLUMN "end_asked_on" date;--> statement-breakpoint
-- What was kept before is reckoned anew by the next sweep, and asked in the first month.
UPDATE "laters" SET "end_asked_on" = current_date;--> statement-breakpoint
UPDATE "laters" SET "reckoned_by" = 0 WHERE "forgets_on" IS NULL;--> statement-breakpoint
ALTER TABLE "laters" ALTER COLUMN "end_asked_on" SET NOT NULL;--> statement-breakpoint
CREATE INDEX "laters_end_asked" ON "laters" USING btree ("end_asked_on") WHERE waits_for_end;
