CREATE TABLE "sign_ins" (
	"id" uuid PRIMARY KEY NOT NULL,
	"session_id" uuid NOT NULL,
	"asked" text NOT NULL,
	"sealed" "bytea" NOT NULL,
	"requested_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE INDEX "sign_ins_asked" ON "sign_ins" USING btree ("asked","requested_at");--> statement-breakpoint
CREATE INDEX "sign_ins_of_session" ON "sign_ins" USING btree ("session_id","requested_at");