CREATE TABLE "inquiries" (
	"id" uuid PRIMARY KEY NOT NULL,
	"dossier_id" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "session_inquiries" (
	"session_id" uuid NOT NULL,
	"inquiry_id" uuid NOT NULL,
	CONSTRAINT "session_inquiries_session_id_inquiry_id_pk" PRIMARY KEY("session_id","inquiry_id")
);
--> statement-breakpoint
ALTER TABLE "session_inquiries" ADD CONSTRAINT "session_inquiries_session_id_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."sessions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_inquiries" ADD CONSTRAINT "session_inquiries_inquiry_id_inquiries_id_fk" FOREIGN KEY ("inquiry_id") REFERENCES "public"."inquiries"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "inquiries_of_dossier" ON "inquiries" USING btree ("dossier_id");