CREATE INDEX "readings_of_staff" ON "readings" USING btree ("staff_id","at");--> statement-breakpoint
CREATE INDEX "readings_by_day" ON "readings" USING btree ("at");