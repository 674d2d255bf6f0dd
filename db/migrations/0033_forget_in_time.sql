CREATE TABLE "tombstones" (
	"stream" text PRIMARY KEY NOT NULL,
	"number" text NOT NULL,
	"version" integer NOT NULL,
	"hash" text NOT NULL,
	"right" text NOT NULL,
	"outcome" text NOT NULL,
	"days" integer NOT NULL,
	"on_time" boolean,
	"month" text NOT NULL,
	"forgotten_on" date NOT NULL,
	CONSTRAINT "tombstones_number_unique" UNIQUE("number")
);
--> statement-breakpoint
ALTER TABLE "dossiers" ADD COLUMN "forgets_on" date;--> statement-breakpoint
CREATE INDEX "dossiers_forgets" ON "dossiers" USING btree ("forgets_on") WHERE forgets_on is not null;--> statement-breakpoint
-- What has ended already, or was printed, is reckoned by the first pass over these days.
UPDATE "dossiers" SET "forgets_on" = (coalesce("ended_at", "received_at") AT TIME ZONE 'Europe/Amsterdam')::date
  WHERE "ended_at" IS NOT NULL
    OR EXISTS (SELECT 1 FROM "letters" WHERE "letters"."dossier_id" = "dossiers"."id" AND "posted_at" IS NOT NULL);
--> statement-breakpoint
-- History is only added to, until all of a stream goes together with the tombstone that says how it ended.
DROP TRIGGER events_append_only ON "events";
--> statement-breakpoint
CREATE TRIGGER events_not_changed BEFORE UPDATE ON "events"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE FUNCTION refuse_part_of_stream() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT 1
    FROM (
      SELECT stream, count(*) AS entries, max(version) AS last, (array_agg(hash ORDER BY version DESC))[1] AS hash
      FROM gone GROUP BY stream
    ) AS whole
    LEFT JOIN public.tombstones AS t USING (stream)
    WHERE t.stream IS NULL OR t.version <> whole.entries OR t.version <> whole.last OR t.hash <> whole.hash
      OR EXISTS (SELECT 1 FROM public.events AS e WHERE e.stream = whole.stream)
  ) THEN
    RAISE EXCEPTION 'history is append-only' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER events_go_whole AFTER DELETE ON "events" REFERENCING OLD TABLE AS gone
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_part_of_stream();
--> statement-breakpoint
CREATE FUNCTION refuse_revival() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM added JOIN public.tombstones USING (stream)) THEN
    RAISE EXCEPTION 'this history is gone' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER events_not_revived AFTER INSERT ON "events" REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_revival();
--> statement-breakpoint
CREATE TRIGGER tombstones_append_only BEFORE UPDATE OR DELETE ON "tombstones"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER tombstones_not_emptied BEFORE TRUNCATE ON "tombstones"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE FUNCTION refuse_early_tombstone() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM public.events WHERE stream = NEW.stream) THEN
    RAISE EXCEPTION 'this history is still there' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER tombstones_of_what_is_gone AFTER INSERT ON "tombstones" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION refuse_early_tombstone();
