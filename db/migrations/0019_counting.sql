CREATE INDEX "dossiers_open_by_handler" ON "dossiers" USING btree ("handler_id","due_on","number") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "dossiers_open_by_phase" ON "dossiers" USING btree ("phase","due_on","number") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "follow_ups_waiting_by_kind" ON "follow_ups" USING btree ("kind","due_at") WHERE done_at is null;--> statement-breakpoint
CREATE INDEX "follow_ups_failing" ON "follow_ups" USING btree ("tries") WHERE done_at is null and last_error is not null;