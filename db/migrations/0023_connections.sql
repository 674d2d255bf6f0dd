CREATE TABLE "connection_answers" (
	"connection" text PRIMARY KEY NOT NULL,
	"last_good_at" timestamp with time zone,
	"last_failed_at" timestamp with time zone,
	"last_error" text,
	"failing_since" timestamp with time zone,
	"tested_at" timestamp with time zone,
	"test_error" text
);
--> statement-breakpoint
ALTER TABLE "files" ADD COLUMN "to_look_into" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "follow_ups" ADD COLUMN "waits_for" text;--> statement-breakpoint
CREATE INDEX "follow_ups_paused" ON "follow_ups" USING btree ("dossier_id","waits_for") WHERE done_at is null and waits_for is not null;--> statement-breakpoint
CREATE INDEX "slices_unsettled" ON "slices" USING btree ("connection","state") WHERE state in ('running', 'failed');