ALTER TABLE "dossiers" ADD COLUMN "person_connection" text;--> statement-breakpoint
ALTER TABLE "dossiers" ADD COLUMN "person_key" text;--> statement-breakpoint
ALTER TABLE "readings" ADD COLUMN "reason_text_id" uuid;--> statement-breakpoint
CREATE INDEX "dossiers_of_person" ON "dossiers" USING btree ("person_connection","person_key");--> statement-breakpoint
UPDATE "dossiers" SET
	"person_connection" = "events"."entry"::jsonb #>> '{event,person,connection}',
	"person_key" = "events"."entry"::jsonb #>> '{event,person,key}'
FROM "events"
WHERE "events"."stream" = 'dossier:' || "dossiers"."id"
	AND "events"."entry"::jsonb #>> '{event,type}' IN ('person-found', 'person-chosen');
