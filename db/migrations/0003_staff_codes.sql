ALTER TABLE "session_dossiers" ADD COLUMN "proved_call_back" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "session_dossiers" ADD COLUMN "proved_counter" timestamp with time zone;