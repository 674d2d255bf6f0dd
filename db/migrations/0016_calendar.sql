CREATE TABLE "calendar_feeds" (
	"staff_id" uuid PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"only_own" boolean NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	CONSTRAINT "calendar_feeds_tokenHash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
ALTER TABLE "dossiers" ADD COLUMN "stands_still" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "dossiers" ADD COLUMN "suspended_days" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "dossiers" ADD COLUMN "extension_months" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "dossiers" ADD COLUMN "extension_notice_on" date;--> statement-breakpoint
ALTER TABLE "calendar_feeds" ADD CONSTRAINT "calendar_feeds_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "dossiers_open_by_notice" ON "dossiers" USING btree ("extension_notice_on") WHERE ended_at is null;--> statement-breakpoint-- What rows from before say follows from what is known of them: no clock could stand still yet, so that the last day to
-- tell of more time is the last day itself, until the tenant was told. Told too late it moved nothing.
UPDATE "dossiers" SET "extension_notice_on" = "due_on" WHERE NOT EXISTS (
	SELECT 1 FROM "events" WHERE "stream" = 'dossier:' || "dossiers"."id" AND "entry"::jsonb->'event'->>'type' = 'extension-told'
);--> statement-breakpoint
UPDATE "dossiers" SET "extension_months" = ("events"."entry"::jsonb->'event'->>'months')::integer FROM "events"
WHERE "stream" = 'dossier:' || "dossiers"."id" AND "entry"::jsonb->'event'->>'type' = 'term-extended'
	AND "extension_notice_on" IS NULL
	AND "due_on" > ("received_at" AT TIME ZONE 'Europe/Amsterdam')::date + interval '1 month 10 days';
