ALTER TABLE "session_dossiers" ADD COLUMN "proved_portal_login" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "session_dossiers" ADD COLUMN "proved_eid" timestamp with time zone;