CREATE SCHEMA "vault";
--> statement-breakpoint
CREATE TABLE "codes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"dossier_id" uuid NOT NULL,
	"way" text NOT NULL,
	"purpose" text NOT NULL,
	"session_id" uuid,
	"requested_at" timestamp with time zone NOT NULL,
	"hash" text,
	"expires_at" timestamp with time zone,
	"tries" integer DEFAULT 0 NOT NULL,
	"used_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "vault"."dossier_keys" (
	"dossier_id" uuid PRIMARY KEY NOT NULL,
	"wrapped" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "dossiers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" text NOT NULL,
	"receipt_id" uuid NOT NULL,
	"right" text NOT NULL,
	"version" integer NOT NULL,
	"phase" text NOT NULL,
	"attention" text,
	"level" text NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	"due_on" date NOT NULL,
	"handler_id" uuid,
	"register_version" integer NOT NULL,
	"applicant_text_id" uuid NOT NULL,
	"proposed_by" uuid,
	"approved_by" uuid,
	"answered_at" timestamp with time zone,
	"on_time" boolean,
	CONSTRAINT "dossiers_number_unique" UNIQUE("number"),
	CONSTRAINT "two_persons_approve" CHECK ("dossiers"."approved_by" is null or coalesce("dossiers"."approved_by" <> "dossiers"."proposed_by", false))
);
--> statement-breakpoint
CREATE TABLE "drafts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"form_key" text NOT NULL,
	"sealed" "bytea" NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"dossier_id" uuid,
	CONSTRAINT "drafts_tokenHash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "events" (
	"stream" text NOT NULL,
	"version" integer NOT NULL,
	"entry" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "events_stream_version_pk" PRIMARY KEY("stream","version")
);
--> statement-breakpoint
CREATE TABLE "files" (
	"id" uuid PRIMARY KEY NOT NULL,
	"dossier_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"sha256" text NOT NULL,
	"bytes" bigint NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "follow_ups" (
	"id" uuid PRIMARY KEY NOT NULL,
	"dossier_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"subject" text NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"done_at" timestamp with time zone,
	"tries" integer DEFAULT 0 NOT NULL,
	"last_error" text,
	CONSTRAINT "follow_ups_once" UNIQUE("dossier_id","kind","subject")
);
--> statement-breakpoint
CREATE TABLE "letters" (
	"id" uuid PRIMARY KEY NOT NULL,
	"dossier_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"by" text NOT NULL,
	"written_at" timestamp with time zone NOT NULL,
	"text_id" uuid NOT NULL,
	"posted_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "mails" (
	"id" uuid PRIMARY KEY NOT NULL,
	"dossier_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"message_id" text NOT NULL,
	"sealed" "bytea",
	"created_at" timestamp with time zone NOT NULL,
	"accepted_at" timestamp with time zone,
	"refused_at" timestamp with time zone,
	CONSTRAINT "mails_messageId_unique" UNIQUE("message_id")
);
--> statement-breakpoint
CREATE TABLE "number_counters" (
	"year" integer PRIMARY KEY NOT NULL,
	"last" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "prints" (
	"letter_id" uuid PRIMARY KEY NOT NULL,
	"dossier_id" uuid NOT NULL,
	"sealed" "bytea"
);
--> statement-breakpoint
CREATE TABLE "readings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"dossier_id" uuid NOT NULL,
	"staff_id" uuid,
	"what" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "receipts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"form_key" text NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	CONSTRAINT "receipts_formKey_unique" UNIQUE("form_key")
);
--> statement-breakpoint
CREATE TABLE "records" (
	"id" uuid PRIMARY KEY NOT NULL,
	"dossier_id" uuid NOT NULL,
	"slice_id" uuid NOT NULL,
	"connection" text NOT NULL,
	"key" text NOT NULL,
	"theme" text NOT NULL,
	"whose" text NOT NULL,
	"person_key" text,
	"release" text NOT NULL,
	"masked" integer NOT NULL,
	"file_id" uuid NOT NULL,
	"line" integer NOT NULL,
	"decision" text,
	"ground" text,
	CONSTRAINT "records_once" UNIQUE("dossier_id","connection","key")
);
--> statement-breakpoint
CREATE TABLE "register_versions" (
	"version" integer PRIMARY KEY NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	"content" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "session_dossiers" (
	"session_id" uuid NOT NULL,
	"dossier_id" uuid NOT NULL,
	"filed" boolean DEFAULT false NOT NULL,
	"proved_mailbox_given" timestamp with time zone,
	"proved_mailbox_on_file" timestamp with time zone,
	"proved_letter" timestamp with time zone,
	"opened_at" timestamp with time zone,
	CONSTRAINT "session_dossiers_session_id_dossier_id_pk" PRIMARY KEY("session_id","dossier_id")
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"kind" text NOT NULL,
	"staff_id" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"seen_at" timestamp with time zone NOT NULL,
	CONSTRAINT "sessions_tokenHash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "slices" (
	"id" uuid PRIMARY KEY NOT NULL,
	"dossier_id" uuid NOT NULL,
	"connection" text NOT NULL,
	"resource" text NOT NULL,
	"theme" text NOT NULL,
	"person_key" text NOT NULL,
	"state" text NOT NULL,
	"attempt" integer NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"records" integer DEFAULT 0 NOT NULL,
	"last_error" text,
	"last_try_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "staff" (
	"id" uuid PRIMARY KEY NOT NULL,
	"subject" text NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"role" text NOT NULL,
	CONSTRAINT "staff_subject_unique" UNIQUE("subject")
);
--> statement-breakpoint
CREATE TABLE "texts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"dossier_id" uuid NOT NULL,
	"salt" "bytea" NOT NULL,
	"sealed" "bytea" NOT NULL
);
--> statement-breakpoint
ALTER TABLE "prints" ADD CONSTRAINT "prints_letter_id_letters_id_fk" FOREIGN KEY ("letter_id") REFERENCES "public"."letters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "records" ADD CONSTRAINT "records_slice_id_slices_id_fk" FOREIGN KEY ("slice_id") REFERENCES "public"."slices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "records" ADD CONSTRAINT "records_file_id_files_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_dossiers" ADD CONSTRAINT "session_dossiers_session_id_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."sessions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "codes_of_dossier" ON "codes" USING btree ("dossier_id","requested_at");--> statement-breakpoint
CREATE INDEX "dossiers_open_by_due" ON "dossiers" USING btree ("due_on","number") WHERE answered_at is null;--> statement-breakpoint
CREATE INDEX "dossiers_answered" ON "dossiers" USING btree ("answered_at" DESC NULLS LAST) WHERE answered_at is not null;--> statement-breakpoint
CREATE INDEX "drafts_updated" ON "drafts" USING btree ("updated_at");--> statement-breakpoint
CREATE INDEX "files_of_dossier" ON "files" USING btree ("dossier_id");--> statement-breakpoint
CREATE INDEX "follow_ups_waiting" ON "follow_ups" USING btree ("due_at") WHERE done_at is null;--> statement-breakpoint
CREATE INDEX "letters_of_dossier" ON "letters" USING btree ("dossier_id");--> statement-breakpoint
CREATE UNIQUE INDEX "letters_once" ON "letters" USING btree ("dossier_id","kind") WHERE kind <> 'identity-code';--> statement-breakpoint
CREATE INDEX "mails_of_dossier" ON "mails" USING btree ("dossier_id");--> statement-breakpoint
CREATE INDEX "readings_of_dossier" ON "readings" USING btree ("dossier_id","at");--> statement-breakpoint
CREATE INDEX "records_by_theme" ON "records" USING btree ("dossier_id","theme","key");--> statement-breakpoint
CREATE INDEX "sessions_seen" ON "sessions" USING btree ("seen_at");--> statement-breakpoint
CREATE INDEX "slices_of_dossier" ON "slices" USING btree ("dossier_id");--> statement-breakpoint
CREATE INDEX "texts_of_dossier" ON "texts" USING btree ("dossier_id");