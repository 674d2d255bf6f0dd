CREATE TABLE "connection_turns" (
	"connection" text PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"turns" jsonb NOT NULL
);
