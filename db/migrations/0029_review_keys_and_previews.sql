ALTER TABLE "readings" ADD COLUMN "shown" text;--> statement-breakpoint
ALTER TABLE "staff" ADD COLUMN "review_keys" boolean DEFAULT false NOT NULL;