CREATE TABLE "contacts_seen" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_hash" text NOT NULL,
	"contact" text NOT NULL,
	"contact_hash" text NOT NULL,
	"first_seen_at" timestamp with time zone NOT NULL,
	"last_seen_at" timestamp with time zone NOT NULL,
	"from_the_start" boolean NOT NULL,
	CONSTRAINT "contacts_seen_once" UNIQUE("person_hash","contact","contact_hash")
);
--> statement-breakpoint
CREATE INDEX "contacts_last_seen" ON "contacts_seen" USING btree ("last_seen_at");