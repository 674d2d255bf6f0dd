CREATE TABLE "handovers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"dossier_id" uuid NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"verified_at" timestamp with time zone,
	"confirmed_at" timestamp with time zone,
	"fetched_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	CONSTRAINT "handovers_both_sides" CHECK (fetched_at is null or (verified_at is not null and confirmed_at is not null and ended_at is null)),
	CONSTRAINT "handovers_confirmed_after_verified" CHECK (confirmed_at is null or verified_at is not null)
);
--> statement-breakpoint
CREATE INDEX "handovers_of_dossier" ON "handovers" USING btree ("dossier_id");--> statement-breakpoint
-- GDPR art. 20(2): nothing leaves before both sides confirmed it, and then once.
CREATE FUNCTION keep_handover() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.verified_at IS NOT NULL OR NEW.confirmed_at IS NOT NULL OR NEW.fetched_at IS NOT NULL THEN
      RAISE EXCEPTION 'a handover begins unconfirmed' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
  END IF;
  IF (NEW.id, NEW.dossier_id, NEW.asked_at) IS DISTINCT FROM (OLD.id, OLD.dossier_id, OLD.asked_at)
    OR (OLD.confirmed_at IS NOT NULL AND NEW.confirmed_at IS DISTINCT FROM OLD.confirmed_at)
    OR (OLD.ended_at IS NOT NULL AND NEW IS DISTINCT FROM OLD)
  THEN
    RAISE EXCEPTION 'what was confirmed stays so' USING ERRCODE = 'check_violation';
  END IF;
  IF OLD.fetched_at IS NOT NULL AND NEW.fetched_at IS NOT NULL AND NEW.fetched_at IS DISTINCT FROM OLD.fetched_at THEN
    RAISE EXCEPTION 'a handover is fetched once' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END
$$;
--> statement-breakpoint
CREATE TRIGGER handovers_kept BEFORE INSERT OR UPDATE ON "handovers" FOR EACH ROW EXECUTE FUNCTION keep_handover();
