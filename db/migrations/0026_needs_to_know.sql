ALTER TABLE "dossiers" ADD COLUMN "kept_from" uuid[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "dossiers" ADD COLUMN "for_director" boolean DEFAULT false NOT NULL;