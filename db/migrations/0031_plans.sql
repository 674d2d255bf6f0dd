CREATE TABLE "plan_rows" (
	"id" uuid PRIMARY KEY NOT NULL,
	"plan_id" uuid NOT NULL,
	"step_id" uuid NOT NULL,
	"place" integer NOT NULL,
	"fingerprint" text NOT NULL,
	"sealed" "bytea" NOT NULL,
	"state" text DEFAULT 'waiting' NOT NULL,
	"code" text,
	"asked_at" timestamp with time zone,
	"settled_at" timestamp with time zone,
	CONSTRAINT "one_row_a_place" UNIQUE("plan_id","place")
);
--> statement-breakpoint
CREATE TABLE "plans" (
	"id" uuid PRIMARY KEY NOT NULL,
	"dossier_id" uuid NOT NULL,
	"aim" text NOT NULL,
	"version" integer NOT NULL,
	"hash" text NOT NULL,
	"drawn_by" uuid,
	"needs_second" boolean NOT NULL,
	"cool_off_seconds" integer NOT NULL,
	"drawn_at" timestamp with time zone NOT NULL,
	"approved_by" uuid,
	"approved_at" timestamp with time zone,
	"starts_at" timestamp with time zone,
	"stopped_at" timestamp with time zone,
	CONSTRAINT "one_plan_a_version" UNIQUE("dossier_id","aim","version"),
	CONSTRAINT "two_persons_carry_out" CHECK ("plans"."approved_by" is null or coalesce("plans"."approved_by" <> "plans"."drawn_by", false)),
	CONSTRAINT "approved_before_it_starts" CHECK ("plans"."starts_at" is null or not "plans"."needs_second" or coalesce("plans"."approved_by" is not null and "plans"."starts_at" >= "plans"."approved_at" + make_interval(secs => "plans"."cool_off_seconds"), false)),
	CONSTRAINT "somebody_proposed_it" CHECK (not "plans"."needs_second" or "plans"."drawn_by" is not null)
);
--> statement-breakpoint
ALTER TABLE "dossiers" ADD COLUMN "restricted_since" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "plan_rows" ADD CONSTRAINT "plan_rows_plan_id_plans_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."plans"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "plan_rows_of_step" ON "plan_rows" USING btree ("step_id","place");--> statement-breakpoint
CREATE INDEX "dossiers_to_carry_out" ON "dossiers" USING btree ("attention","due_on") WHERE attention in ('plan-to-approve', 'step-changed', 'task-to-carry-out');--> statement-breakpoint
CREATE INDEX "dossiers_restricted" ON "dossiers" USING btree ("restricted_since") WHERE restricted_since is not null;
--> statement-breakpoint
-- T-11: what the second person looked at is what is carried out, and nothing else.
CREATE FUNCTION plan_counts(plan plans) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT plan.stopped_at IS NULL AND NOT EXISTS (
    SELECT FROM plans AS newer
    WHERE newer.dossier_id = plan.dossier_id AND newer.aim = plan.aim AND newer.version > plan.version
  )
$$;
--> statement-breakpoint
CREATE FUNCTION keep_plan() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.approved_by IS NOT NULL OR NEW.starts_at IS NOT NULL OR NOT plan_counts(NEW) THEN
      RAISE EXCEPTION 'a plan begins unapproved, as the newest' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
  END IF;
  IF (NEW.id, NEW.dossier_id, NEW.aim, NEW.version, NEW.hash, NEW.drawn_by, NEW.needs_second, NEW.cool_off_seconds, NEW.drawn_at)
    IS DISTINCT FROM
    (OLD.id, OLD.dossier_id, OLD.aim, OLD.version, OLD.hash, OLD.drawn_by, OLD.needs_second, OLD.cool_off_seconds, OLD.drawn_at)
    OR (OLD.approved_by IS NOT NULL AND NEW.approved_by IS DISTINCT FROM OLD.approved_by)
    OR (OLD.approved_at IS NOT NULL AND NEW.approved_at IS DISTINCT FROM OLD.approved_at)
    OR (OLD.starts_at IS NOT NULL AND NEW.starts_at IS DISTINCT FROM OLD.starts_at)
    OR (OLD.stopped_at IS NOT NULL AND NEW.stopped_at IS DISTINCT FROM OLD.stopped_at)
  THEN
    RAISE EXCEPTION 'a plan is frozen' USING ERRCODE = 'check_violation';
  END IF;
  IF (OLD.approved_by IS NULL AND NEW.approved_by IS NOT NULL OR OLD.starts_at IS NULL AND NEW.starts_at IS NOT NULL)
    AND NOT plan_counts(OLD)
  THEN
    RAISE EXCEPTION 'an older plan cannot be approved' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END
$$;
--> statement-breakpoint
CREATE TRIGGER plans_kept BEFORE INSERT OR UPDATE ON "plans" FOR EACH ROW EXECUTE FUNCTION keep_plan();
--> statement-breakpoint
-- The moment comes from who writes: the clock of the portal, not of the database.
CREATE FUNCTION keep_plan_row() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  plan plans;
BEGIN
  SELECT * INTO plan FROM plans WHERE id = NEW.plan_id;
  IF TG_OP = 'INSERT' THEN
    IF plan.approved_by IS NOT NULL OR plan.starts_at IS NOT NULL OR NEW.state <> 'waiting' THEN
      RAISE EXCEPTION 'nothing is added to an approved plan' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
  END IF;
  IF (NEW.id, NEW.plan_id, NEW.step_id, NEW.place, NEW.fingerprint, NEW.sealed)
    IS DISTINCT FROM (OLD.id, OLD.plan_id, OLD.step_id, OLD.place, OLD.fingerprint, OLD.sealed)
  THEN
    RAISE EXCEPTION 'a row of a plan is frozen' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.state = OLD.state THEN
    RETURN NEW;
  END IF;
  IF OLD.state = 'done' THEN
    RAISE EXCEPTION 'what was done stays done' USING ERRCODE = 'check_violation';
  END IF;
  IF plan.starts_at IS NULL OR coalesce(NEW.settled_at, NEW.asked_at, '-infinity') < plan.starts_at THEN
    RAISE EXCEPTION 'the plan has not begun' USING ERRCODE = 'check_violation';
  END IF;
  -- What was asked while it counted is written down, whatever came after.
  IF OLD.state <> 'asked' AND NOT plan_counts(plan) THEN
    RAISE EXCEPTION 'the plan counts no more' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END
$$;
--> statement-breakpoint
CREATE TRIGGER plan_rows_kept BEFORE INSERT OR UPDATE ON "plan_rows" FOR EACH ROW EXECUTE FUNCTION keep_plan_row();
