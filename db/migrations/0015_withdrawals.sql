DROP INDEX "dossiers_answered";--> statement-breakpoint
DROP INDEX "dossiers_open_by_due";--> statement-breakpoint
ALTER TABLE "dossiers" ADD COLUMN "ended_at" timestamp with time zone;--> statement-breakpoint
UPDATE "dossiers" SET "ended_at" = "answered_at";--> statement-breakpoint
CREATE INDEX "dossiers_ended" ON "dossiers" USING btree ("ended_at" DESC NULLS LAST) WHERE ended_at is not null;--> statement-breakpoint
CREATE INDEX "dossiers_open_by_due" ON "dossiers" USING btree ("due_on","number") WHERE ended_at is null;