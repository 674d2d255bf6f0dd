import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { type Actor, mayGive } from "#app/domain/actors.ts";
import { seekObstacle } from "#app/domain/decide.ts";
import {
  type Dossier,
  levelOfDossier,
  levelToRelease,
  mayShowBeforeFound,
  soughtIn,
} from "#app/domain/dossier.ts";
import type { RecordedEvent } from "#app/domain/events.ts";
import { judgedCautions } from "#app/domain/identity.ts";
import { byHand } from "#app/domain/relation.ts";
import { shownMoment } from "#app/i18n/format.ts";
import { staffLocale } from "#app/i18n/locale.ts";
import { staffPaths } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { readApplicant } from "#app/server/applicant.ts";
import { contactOnFileNow, patienceWithSource } from "#app/server/contact-on-file.ts";
import { readDossier } from "#app/server/dossier-state.ts";
import { answerForm, refusedForm, type Typed } from "#app/server/forms.ts";
import { requireStaff, requireStaffDossier } from "#app/server/guard.ts";
import { hasCopyPage } from "#app/server/id-copies.ts";
import { commandIdentity } from "#app/server/staff-identity.ts";
import { readAsStaff } from "#app/server/staff-readings.ts";
import { type CautionShown, type IdentityProps, IdentityScreen } from "#app/ui/staff/identity.tsx";
import { listStaff, type StaffMember } from "#db/staff.ts";
import { titled } from "../page-title.ts";
import { cluesShown } from "./clues-shown.ts";

export const meta = titled(({ staff }) => staff.identity.title);

type Loaded = Omit<IdentityProps, "given">;

export async function loader({ request, context, params }: LoaderFunctionArgs): Promise<Loaded> {
  const { office } = context;
  const desk = await requireStaff(office, request);
  const { stamp } = desk;
  const dossierId = await readAsStaff(office, desk, params.number, "identity");
  const { dossier, events } = await readDossier(office.db, dossierId);
  const refused = refusedForm(context);
  return {
    locale: staffLocale,
    formKey: null,
    number: dossier.number,
    level: levelOfDossier(dossier),
    // Who is in no system has no address on file to confirm.
    needed: byHand(dossier.relation) ? "A4" : levelToRelease(dossier),
    search: await searchShown(office, dossier, events, refused?.typed),
    byHand: await byHandShown(office, dossier),
    mayBeSeen: mayShowBeforeFound(dossier),
    contact: await contactShown(office, dossier),
    cautions: await cautionsShown(office, dossier, events),
    otherCautions: judgedCautions.filter((caution) => !dossier.cautions.includes(caution)),
    mayLift: mayGive(stamp.actor, "lift-caution"),
    hasCopyPage: hasCopyPage(office, dossier),
    typed: refused?.typed ?? {},
    errors: refused?.errors ?? {},
    obstacle: refused?.obstacle ?? null,
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { office } = context;
  const desk = await requireStaff(office, request);
  const { stamp } = desk;
  const dossierId = await requireStaffDossier(office, desk, params.number, "request");
  const form = await request.formData();
  const { staff, pages } = textsIn(staffLocale);
  const said = { ...staff.identity.errors, search: pages.errors };
  const result = await commandIdentity({ office, dossierId, form, stamp }, said);
  // Shown on this one page: it is kept nowhere.
  if ("given" in result) return result.given;
  return answerForm(context, form, result, staffPaths.identity(params.number ?? ""));
}

export default function StaffIdentityPage() {
  const answered = useActionData<typeof action>();
  const given = answered && "code" in answered ? answered : null;
  return <IdentityScreen {...(useLoaderData<typeof loader>() as Loaded)} given={given} />;
}

type Office = LoaderFunctionArgs["context"]["office"];

/** What helps a colleague look where there is no connection; null when the person is known, or is still sought. */
async function byHandShown(office: Office, dossier: Dossier): Promise<IdentityProps["byHand"]> {
  if (seekObstacle(dossier)) return null;
  const { clues } = await readApplicant(office, office.db, dossier.applicant);
  return {
    place: soughtIn(dossier),
    clues: cluesShown(clues),
    ended: dossier.searchedIn !== null,
  };
}

/** Under which name and birth date to look, while nobody is known; null when the person is, or is still sought. */
async function searchShown(
  office: Office,
  dossier: Dossier,
  events: RecordedEvent[],
  typed: Typed | undefined,
): Promise<IdentityProps["search"]> {
  if (seekObstacle(dossier)) return null;
  const { person, applicant, searchTerms } = dossier;
  const { lastName, birthDate } = await readApplicant(office, office.db, searchTerms ?? applicant);
  const [year = "", month = "", day = ""] = birthDate.split("-");
  const last = events.findLast(({ event }) => event.type === "person-sought")?.event;
  return {
    lastName: typed?.lastName ?? lastName,
    birthDate: typed?.lastName
      ? { day: typed.birthDay ?? "", month: typed.birthMonth ?? "", year: typed.birthYear ?? "" }
      : { day, month, year },
    choosable: person.state === "ambiguous",
    foundNobody: last?.type === "person-sought" && last.candidates.length === 0,
  };
}

async function contactShown(office: Office, dossier: Dossier): Promise<IdentityProps["contact"]> {
  if (dossier.person.state !== "found") return null;
  if (dossier.byHand) return dossier.byHand.contacts.includes("phone") ? "there" : "nowhere";
  const contact = await contactOnFileNow(office, dossier, patienceWithSource.page).catch(() => null);
  return contact ? { phones: contact.phones } : "silent";
}

async function cautionsShown(
  office: Office,
  dossier: Dossier,
  events: RecordedEvent[],
): Promise<CautionShown[]> {
  const colleagues = await listStaff(office.db);
  const set = dossier.cautions.flatMap((caution) => {
    const last = events.findLast(({ event }) => event.type === "caution-set" && event.caution === caution);
    return last?.event.type === "caution-set" ? [{ ...last, event: last.event }] : [];
  });
  const reasons = await office.vault.readTexts(
    office.db,
    set.flatMap(({ event }) => event.reason?.textId ?? []),
  );
  return set.map(({ event, actor, at }) => ({
    caution: event.caution,
    at: shownMoment(at, staffLocale),
    by: byShown(actor, colleagues),
    reason: event.reason ? (reasons.get(event.reason.textId) ?? null) : null,
  }));
}

/** Null for the portal itself. */
function byShown(actor: Actor, colleagues: StaffMember[]): string | null {
  if (actor.kind === "tenant") return textsIn(staffLocale).staff.dossier.tenant;
  return actor.kind === "staff" ? (colleagues.find(({ id }) => id === actor.staffId)?.name ?? null) : null;
}
