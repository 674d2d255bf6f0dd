CREATE TABLE "staff_changes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"by_id" uuid,
	"staff_id" uuid NOT NULL,
	"what" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "staff" ADD COLUMN "away_until" date;--> statement-breakpoint
ALTER TABLE "staff" ADD COLUMN "last_signed_in_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "staff_changes" ADD CONSTRAINT "staff_changes_by_id_staff_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_changes" ADD CONSTRAINT "staff_changes_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "staff_changes_by_time" ON "staff_changes" USING btree ("at");--> statement-breakpoint
CREATE TRIGGER staff_changes_append_only BEFORE UPDATE OR DELETE ON "staff_changes"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER staff_changes_not_emptied BEFORE TRUNCATE ON "staff_changes"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
