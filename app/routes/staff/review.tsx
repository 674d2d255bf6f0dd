import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { Dossier } from "#app/domain/dossier.ts";
import { mattersOf } from "#app/domain/dossier.ts";
import type { RecordedEvent } from "#app/domain/events.ts";
import { hintsIn, type Own, ownOf } from "#app/domain/hints.ts";
import {
  type FieldValue,
  isForSaying,
  reviewDecisions,
  type SourceRecord,
  type Theme,
  whoseSayings,
  withholdGroundNames,
} from "#app/domain/records.ts";
import { slicesIn } from "#app/domain/supplement.ts";
import { themeOf } from "#app/i18n/addresses.ts";
import { staffLocale } from "#app/i18n/locale.ts";
import { staffPaths } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { readDossier } from "#app/server/dossier-state.ts";
import { answerForm, refusedForm, refuseForm, type Typed, textIn } from "#app/server/forms.ts";
import { type OpenedRecord, openRecords } from "#app/server/found-records.ts";
import { notFound, requireStaff, requireStaffDossier } from "#app/server/guard.ts";
import type { Office } from "#app/server/office.ts";
import { ownTraits } from "#app/server/own-traits.ts";
import { pageIn, pagingOf } from "#app/server/paging.ts";
import { registerOf } from "#app/server/post.ts";
import { commandReview } from "#app/server/staff-commands.ts";
import { isHiddenOpen, openHidden, readAsStaff } from "#app/server/staff-readings.ts";
import type { ReviewRow } from "#app/ui/staff/record-review.tsx";
import { Review, type ReviewProps } from "#app/ui/staff/review.tsx";
import { firstUndecided, reviewPageSize, tallyByTheme, type Within } from "#db/records.ts";
import { findColleague } from "#db/staff.ts";
import { titled } from "../page-title.ts";
import { masksShown } from "./masks-shown.ts";

export const meta = titled(({ staff }) => staff.review.title);

export async function loader({ request, context, params }: LoaderFunctionArgs): Promise<ReviewProps> {
  const { office } = context;
  const desk = await requireStaff(office, request);
  const dossierId = await readAsStaff(office, desk, params.number, "records");
  const { dossier, events } = await readDossier(office.db, dossierId);
  const theme = themeOf(params.theme, staffLocale);
  if (!theme || !mattersOf(dossier).includes(theme)) throw notFound();

  const within = { dossierId, sliceIds: slicesIn(dossier) };
  const tallies = await tallyByTheme(office.db, within);
  const themes = mattersOf(dossier).map((name) => {
    const tally = tallies.find((candidate) => candidate.theme === name);
    const decided = (tally?.given ?? 0) + (tally?.withheld ?? 0);
    return { theme: name, decided, total: decided + (tally?.undecided ?? 0) };
  });
  const page = pageIn(request);
  const refused = refusedForm(context);
  const opened = dossier.gathered ? await openRecords(office, office.db, within, theme, page) : [];
  const reasons = await reasonsOf(office, opened, events);
  const register = await registerOf(office.db, dossier, staffLocale);
  const own = opened.some(hasFreeText) ? await ownTraits(office, dossierId, dossier, register) : ownOf([]);
  const hiddenOpen = await isHiddenOpen(office, desk, dossierId);
  const typed = refused?.typed ?? {};
  const locked = lockOf(dossier);
  const keys = locked === null && (await hasKeys(office, desk.staff.id));
  return {
    locale: staffLocale,
    formKey: null,
    number: dossier.number,
    decided: themes.reduce((sum, { decided }) => sum + decided, 0),
    total: themes.reduce((sum, { total }) => sum + total, 0),
    themes,
    theme,
    rows: opened.map((record) => {
      const visible = hiddenOpen ? record.record : withoutHidden(record.record);
      const hints = hintsOf(visible, own);
      const typedHere = typed.recordId === record.row.id ? typed : null;
      return {
        ...rowShown(record, visible, reasons, typedHere),
        hints,
        masks: masksShown({
          opened: record,
          visible,
          hints,
          typed: typedHere,
          language: dossier.locale,
        }),
      };
    }),
    hiddenOpen,
    typedReason: typed.command === "open-hidden" ? (typed.openReason ?? "") : "",
    paging: pagingOf(page, reviewPageSize, themes.find((tab) => tab.theme === theme)?.total ?? 0),
    locked,
    ownPage: staffPaths.colleague(desk.staff.id),
    keys: keys && { elsewhere: await nextElsewhere(office, within, themes, theme, opened, dossier.number) },
    obstacle: refused?.obstacle ?? null,
    errors: refused?.errors ?? {},
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { office } = context;
  const desk = await requireStaff(office, request);
  const { stamp } = desk;
  const dossierId = await requireStaffDossier(office, desk, params.number, "records");
  const form = await request.formData();
  const { review } = textsIn("nl").staff;
  if (textIn(form, "command") === "open-hidden") {
    const reason = textIn(form, "openReason");
    if (!reason) return refuseForm(context, form, { openReason: review.errors.openReason });
    await openHidden(office, desk, dossierId, reason);
    return redirect(backTo(request, form));
  }
  const result = await commandReview({ office, dossierId, form, stamp }, review.errors);
  return answerForm(context, form, result, backTo(request, form));
}

export default function ReviewPage() {
  return <Review {...(useLoaderData<typeof loader>() as ReviewProps)} />;
}

async function hasKeys({ db }: Office, staffId: string) {
  return (await findColleague(db, staffId))?.reviewKeys ?? false;
}

/** The first undecided record that is not on this page: of this theme, then of the others in their order. */
async function nextElsewhere(
  { db }: Office,
  within: Within,
  themes: ReviewProps["themes"],
  theme: Theme,
  opened: OpenedRecord[],
  number: string,
): Promise<string | null> {
  const here = opened.map(({ row }) => row.id);
  const found = await firstUndecided(db, within, here);
  const order = [theme, ...themes.map((tab) => tab.theme)];
  const next = order.flatMap((name) => found.filter((one) => one.theme === name))[0];
  return next ? `${staffPaths.review(number, next.theme)}?blad=${next.page}#record-${next.id}` : null;
}

/** The same page, at the record that was decided. */
function backTo(request: Request, form: FormData): string {
  const { pathname, search } = new URL(request.url);
  const recordId = form.get("recordId");
  return `${pathname}${search}${typeof recordId === "string" ? `#record-${recordId}` : ""}`;
}

/** What is hidden does not leave the server before it was opened. */
function withoutHidden(record: SourceRecord): SourceRecord {
  const fields = record.fields.map((field) => (field.sensitive ? { ...field, value: "" } : field));
  return { ...record, fields };
}

function lockOf(dossier: Dossier): ReviewProps["locked"] {
  if (!dossier.gathered) return "not-gathered-yet";
  return dossier.proposal || dossier.approval || dossier.refusal ? "in-approval" : null;
}

async function reasonsOf(
  office: LoaderFunctionArgs["context"]["office"],
  opened: OpenedRecord[],
  events: RecordedEvent[],
) {
  const shown = new Set(opened.map(({ row }) => row.id));
  const textOf = new Map<string, string>();
  for (const { event } of events) {
    if (event.type !== "records-decided") continue;
    for (const id of event.recordIds.filter((one) => shown.has(one))) {
      if (event.reason) textOf.set(id, event.reason.textId);
      if (event.whose) textOf.set(whoseOf(id), event.whose.reason.textId);
      if (event.weighing) textOf.set(weighingOf(id), event.weighing.textId);
      else textOf.delete(weighingOf(id));
    }
  }
  const texts = await office.vault.readTexts(office.db, [...textOf.values()]);
  return new Map([...textOf].map(([recordId, textId]) => [recordId, texts.get(textId) ?? null]));
}

/** Under which the reason stands for whose a record is, beside that of its decision. */
const whoseOf = (recordId: string) => `whose-${recordId}`;
/** And for what was weighed. */
const weighingOf = (recordId: string) => `weighing-${recordId}`;

const isToRead = ({ freeText, aboutOther }: FieldValue) => freeText === true && !aboutOther;
const hasFreeText = ({ record }: OpenedRecord) => record.fields.some(isToRead);

/** Where somebody else may be named in what would be given, by field. */
function hintsOf(record: SourceRecord, own: Own): ReviewRow["hints"] {
  const found = record.fields
    .filter(isToRead)
    .map(({ field, value }) => [field, typeof value === "string" ? hintsIn(value, own) : []] as const);
  return Object.fromEntries(found.filter(([, hints]) => hints.length > 0));
}

function rowShown(
  { row }: OpenedRecord,
  record: SourceRecord,
  reasons: Map<string, string | null>,
  typed: Typed | null,
): Omit<ReviewRow, "hints" | "masks"> {
  if (typed) {
    return {
      recordId: row.id,
      record,
      decision: reviewDecisions.find((decision) => decision === (typed.choice || typed.decision)) ?? null,
      ground: withholdGroundNames.find((ground) => ground === typed.ground) ?? null,
      reason: typed.reason ?? null,
      weighing: typed.weighing ?? null,
      whose: isForSaying(record)
        ? { said: whoseSayings.find((said) => said === typed.whose) ?? null, reason: typed.whoseReason ?? "" }
        : null,
    };
  }
  const reason = row.decision === "withhold" ? (reasons.get(row.id) ?? null) : null;
  const whose = isForSaying(record)
    ? { said: row.whoseSaid, reason: (row.whoseSaid && reasons.get(whoseOf(row.id))) ?? "" }
    : null;
  const weighing = reasons.get(weighingOf(row.id)) ?? null;
  return { recordId: row.id, record, decision: row.decision, ground: row.ground, reason, weighing, whose };
}
