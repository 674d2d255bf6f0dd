CREATE TABLE "head_lists" (
	"number" integer PRIMARY KEY NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"list" text,
	"sha256" text NOT NULL,
	"signature" text NOT NULL,
	"mailed_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "marks" (
	"place" integer PRIMARY KEY NOT NULL,
	"mark" bigint NOT NULL,
	CONSTRAINT "one_mark" CHECK ("marks"."place" = 1)
);
--> statement-breakpoint
CREATE TABLE "recoveries" (
	"id" uuid PRIMARY KEY NOT NULL,
	"begun_at" timestamp with time zone NOT NULL,
	"why" text NOT NULL,
	"backup_at" timestamp with time zone,
	"last_seen_at" timestamp with time zone,
	"replayed_at" timestamp with time zone,
	"erased" integer DEFAULT 0 NOT NULL,
	"proposed_by" uuid,
	"sends" text[] DEFAULT '{}' NOT NULL,
	"unlocked_by" uuid,
	"unlocked_at" timestamp with time zone,
	"list_number" integer,
	CONSTRAINT "two_persons_unlock" CHECK ("recoveries"."unlocked_at" is null or coalesce("recoveries"."unlocked_by" <> "recoveries"."proposed_by", false))
);
--> statement-breakpoint
ALTER TABLE "recoveries" ADD CONSTRAINT "recoveries_proposed_by_staff_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recoveries" ADD CONSTRAINT "recoveries_unlocked_by_staff_id_fk" FOREIGN KEY ("unlocked_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE TRIGGER head_lists_kept BEFORE DELETE ON "head_lists"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER head_lists_not_emptied BEFORE TRUNCATE ON "head_lists"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER recoveries_kept BEFORE DELETE ON "recoveries"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER recoveries_not_emptied BEFORE TRUNCATE ON "recoveries"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
