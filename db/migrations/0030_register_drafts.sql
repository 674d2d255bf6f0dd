CREATE TABLE "register_drafts" (
	"place" integer PRIMARY KEY NOT NULL,
	"base_version" integer NOT NULL,
	"content" text NOT NULL,
	"makers" uuid[] NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	"proposed_by" uuid,
	"proposed_at" timestamp with time zone,
	CONSTRAINT "one_draft" CHECK ("register_drafts"."place" = 1)
);
--> statement-breakpoint
ALTER TABLE "register_versions" ADD COLUMN "proposed_by" uuid;--> statement-breakpoint
ALTER TABLE "register_versions" ADD COLUMN "published_by" uuid;--> statement-breakpoint
ALTER TABLE "register_drafts" ADD CONSTRAINT "register_drafts_base_version_register_versions_version_fk" FOREIGN KEY ("base_version") REFERENCES "public"."register_versions"("version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "register_drafts" ADD CONSTRAINT "register_drafts_proposed_by_staff_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "register_versions" ADD CONSTRAINT "register_versions_proposed_by_staff_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "register_versions" ADD CONSTRAINT "register_versions_published_by_staff_id_fk" FOREIGN KEY ("published_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "register_versions" ADD CONSTRAINT "two_persons_publish" CHECK ("register_versions"."published_by" is null or coalesce("register_versions"."published_by" <> "register_versions"."proposed_by", false));