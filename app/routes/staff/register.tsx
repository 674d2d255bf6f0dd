// The register for the desk. The privacy officer makes a draft; somebody else at the desk puts it in force.

import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { Register, SpokenRegister } from "#app/domain/register.ts";
import { differenceBetween, type RegisterPart, wholeRegister } from "#app/domain/register-difference.ts";
import {
  mayChangeRegister,
  mayPublishRegister,
  type RegisterEvent,
  type RegisterObstacle,
} from "#app/domain/register-drafts.ts";
import { type ChoiceKind, editableFields, isChoice } from "#app/domain/register-fields.ts";
import { warningsOf } from "#app/domain/register-warnings.ts";
import { speak } from "#app/domain/said.ts";
import { shownMoment } from "#app/i18n/format.ts";
import { staffLocale } from "#app/i18n/locale.ts";
import { staffPaths } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { refusedForm, refuseForm, textIn } from "#app/server/forms.ts";
import { notFound, requireActing, requireStaff } from "#app/server/guard.ts";
import { changeRegister, type RegisterWish, sumOf } from "#app/server/register-drafts.ts";
import { elementsOfConnections } from "#app/server/sources/held-elements.ts";
import { RegisterPage, type RegisterProps } from "#app/ui/staff/register.tsx";
import type { TablesShown } from "#app/ui/staff/register-tables.tsx";
import { type History, readRegisterHistory } from "#db/history.ts";
import {
  findRegister,
  findRegisterDraft,
  listRegisterVersions,
  type RegisterDraft,
  type RegisterVersion,
} from "#db/register.ts";
import { listStaff, type StaffMember } from "#db/staff.ts";
import { titled } from "../page-title.ts";
import { differenceShown } from "../statement-shown.ts";

export const meta = titled(({ staff }) => staff.register.title);

const mostChanges = 20;
const longestReason = 400;

export async function loader({ request, context }: LoaderFunctionArgs): Promise<RegisterProps> {
  const { office } = context;
  const { staff } = await requireStaff(office, request);
  const current = await findRegister(office.db);
  if (!current) throw new Error("No register has been published yet");
  const draft = await findRegisterDraft(office.db);
  const [inForce] = await listRegisterVersions(office.db);
  const colleagues = await listStaff(office.db);
  const { events } = await readRegisterHistory(office.db);
  const { register } = draft ?? current;
  const { obstacle = null, ...errors } = refusedForm(context)?.errors ?? {};
  return {
    locale: staffLocale,
    formKey: null,
    errors,
    obstacle,
    inForce: {
      version: current.version,
      from: shownMoment(current.publishedAt, staffLocale),
      proposedBy: inForce?.proposedBy ?? null,
      publishedBy: inForce?.publishedBy ?? null,
    },
    draft: draft && draftShown(draft, current, colleagues),
    warnings: warningsOf(register, elementsOfConnections(office)),
    gaps: gapsShown(register),
    tables: tablesShown(register),
    mayChange: mayChangeRegister(staff.role),
    mayPublish: mayPublishRegister(staff.role),
    isMaker: draft?.makers.includes(staff.id) ?? false,
    typedReason: refusedForm(context)?.typed.reason ?? "",
    changes: changesShown(events, colleagues),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { office } = context;
  const desk = await requireStaff(office, request);
  requireActing(desk);
  const form = await request.formData();
  const { errors: said } = textsIn(staffLocale).staff.register;
  const refuse = (obstacle: RegisterObstacle) =>
    refuseForm(context, form, { obstacle: said.obstacles[obstacle] });
  const reason = textIn(form, "reason").normalize("NFC");
  const wish = wishIn(textIn(form, "command"), textIn(form, "sum"), reason);
  if (!wish) throw new Response(null, { status: 400 });
  if (wish.type === "return-register") {
    const tooMuch = [...reason].length - longestReason;
    if (reason === "") return refuseForm(context, form, { reason: said.reason });
    if (tooMuch > 0) return refuseForm(context, form, { reason: said.tooLong(tooMuch) });
  }
  const obstacle = await changeRegister(office, wish, desk.staff);
  if (obstacle === "officer-only" || obstacle === "second-person-only") throw notFound();
  return obstacle ? refuse(obstacle) : redirect(staffPaths.register);
}

/** Where and how a recipient is told what became of data, and whether it always has them. */
function reachOf(recipient: SpokenRegister["recipients"][number]): string {
  const { role, receives, knownBy, mailbox, address, locale } = recipient;
  const { recipients: words, register } = textsIn(staffLocale).staff;
  const { reach } = register.tables;
  return [
    words.roles[role ?? "unknown"],
    words.receives[receives],
    mailbox ?? (address.length > 0 ? address.join(", ") : words.ways.none),
    reach.knownBy[knownBy],
    ...(locale === staffLocale ? [] : [reach.english]),
  ].join("; ");
}

export default function RegisterOfDesk() {
  return <RegisterPage {...(useLoaderData<typeof loader>() as RegisterProps)} />;
}

function wishIn(type: string, sum: string, reason: string): RegisterWish | null {
  switch (type) {
    case "begin-draft":
    case "discard-draft":
    case "propose-register":
      return { type };
    case "publish-register":
      return { type, sum };
    case "return-register":
      return { type, sum, reason };
    default:
      return null;
  }
}

const nameOf = (colleagues: StaffMember[], id: string) => colleagues.find((one) => one.id === id)?.name ?? "";

function draftShown(
  draft: RegisterDraft,
  current: RegisterVersion,
  colleagues: StaffMember[],
): NonNullable<RegisterProps["draft"]> {
  const versions = { before: current.register, after: draft.register };
  const differences = differenceBetween(wholeRegister(versions.before), wholeRegister(versions.after));
  return {
    baseVersion: draft.baseVersion,
    changedAt: shownMoment(draft.changedAt, staffLocale),
    makers: draft.makers.map((id) => nameOf(colleagues, id)),
    proposedBy: draft.proposedBy && nameOf(colleagues, draft.proposedBy),
    isOld: draft.baseVersion !== current.version,
    sum: sumOf(draft.register),
    differences: differenceShown(differences, versions, staffLocale, sayFor).map((one) => ({
      ...one,
      fields: one.fields.map((change) => ({ ...change, field: labelOf(one.part, change.field) })),
    })),
  };
}

/** What only the desk reads is called as in its form. */
function labelOf(part: RegisterPart, field: string): string {
  const { pages, staff } = textsIn(staffLocale);
  const { fields, gapFields } = staff.register.item;
  if (part === "gaps") return gapFields[field] ?? fields[field] ?? field;
  return field in pages.statement.difference.fields ? field : (fields[field] ?? field);
}

/** What only the desk reads of a field, in the words of its form. */
function sayFor(part: RegisterPart, field: string, id: string): string | null {
  if (part === "sources" || field === "locale") return field === "locale" ? inChoices("language", id) : null;
  const inner = editableFields[part].find((one) => one.field === field || one.field.startsWith(`${field}.`));
  return inner && isChoice(inner.kind) ? inChoices(inner.kind, id) : null;
}

function inChoices(kind: ChoiceKind, id: string): string | null {
  const words: Partial<Record<ChoiceKind, Record<string, string>>> =
    textsIn(staffLocale).staff.register.choices;
  return words[kind]?.[id] ?? null;
}

function gapsShown(register: Register): RegisterProps["gaps"] {
  const { gaps, elements, purposes } = speak(register, staffLocale);
  return gaps.map((gap) => ({
    id: gap.id,
    statement: gap.statement,
    system: gap.system,
    about: [
      ...elements.filter(({ id }) => gap.elements.includes(id)),
      ...purposes.filter(({ id }) => gap.purposes.includes(id)),
    ]
      .map(({ label }) => label)
      .join(", "),
  }));
}

function tablesShown(register: Register): TablesShown {
  const { purposes, elements, recipients, sources } = speak(register, staffLocale);
  const bases = (ids: string[]) => ids.map((id) => inChoices("bases", id) ?? id).join(", ");
  return {
    purposes: purposes.map(({ id, label, bases: ids }) => ({
      id,
      name: label,
      bases: bases(ids),
      elements: elements
        .filter((element) => element.purposes.includes(id))
        .map((element) => element.label)
        .join(", "),
    })),
    elements: elements.map((element) => ({
      id: element.id,
      name: element.label,
      purposes: purposes
        .filter(({ id }) => element.purposes.includes(id))
        .map(({ label }) => label)
        .join(", "),
      bases: bases(element.bases),
      retention: element.retention,
      recipients: recipients
        .filter(({ id }) => element.recipients.includes(id))
        .map(({ name }) => name)
        .join(", "),
      origin: element.origin,
    })),
    recipients: recipients.map((recipient) => {
      const { id, name, why } = recipient;
      return { id, name, why, reach: reachOf(recipient) };
    }),
    sources: sources.map(({ id, name, owner, task }) => ({ id, name, owner, byHand: task !== undefined })),
  };
}

/** The newest first. */
function changesShown(
  events: History<RegisterEvent>["events"],
  colleagues: StaffMember[],
): RegisterProps["changes"] {
  const words = textsIn(staffLocale).staff.register.changes;
  return events
    .slice(-mostChanges)
    .reverse()
    .map(({ event, actor, at }) => ({
      id: event.changeId,
      what: words[event.type],
      why: whyOf(event),
      by: actor.kind === "staff" ? nameOf(colleagues, actor.staffId) : "",
      at: shownMoment(at, staffLocale),
    }));
}

function whyOf(event: RegisterEvent): string {
  if (event.type === "register-returned") return event.reason;
  const { changes } = textsIn(staffLocale).staff.register;
  return event.type === "register-published" ? changes.version(event.version) : "";
}
