CREATE TABLE "laters" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" text NOT NULL,
	"version" integer NOT NULL,
	"sealed" "bytea",
	"reckoned_by" integer NOT NULL,
	"attention" text,
	"due_on" date,
	"review_on" date,
	"forgets_on" date,
	"kept_from" uuid[] DEFAULT '{}' NOT NULL,
	CONSTRAINT "laters_number_unique" UNIQUE("number"),
	CONSTRAINT "nobody_once_erased" CHECK (("laters"."forgets_on" is null) = ("laters"."sealed" is not null))
);
--> statement-breakpoint
CREATE INDEX "laters_due" ON "laters" USING btree ("due_on") WHERE due_on is not null;--> statement-breakpoint
CREATE INDEX "laters_forgets" ON "laters" USING btree ("forgets_on") WHERE forgets_on is not null;