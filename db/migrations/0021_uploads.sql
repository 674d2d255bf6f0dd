ALTER TABLE "files" ADD COLUMN "record_id" uuid;--> statement-breakpoint
ALTER TABLE "files" ADD CONSTRAINT "files_record_id_records_id_fk" FOREIGN KEY ("record_id") REFERENCES "public"."records"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "files_of_record" ON "files" USING btree ("record_id");