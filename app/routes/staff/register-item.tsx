// The form for one item of the draft. It is only there for who may change it, while there is a draft.

import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { themes } from "#app/domain/records.ts";
import type { Register } from "#app/domain/register.ts";
import { mayChangeRegister } from "#app/domain/register-drafts.ts";
import {
  blanks,
  type ChoiceKind,
  type Content,
  choicesOf,
  contentAt,
  type EditableField,
  editableFields,
  editableParts,
  isChoice,
  isListed,
  isOfSeveral,
  type ListedPart,
  type Target,
  usesOf,
} from "#app/domain/register-fields.ts";
import { speak } from "#app/domain/said.ts";
import { type Locale, locales, staffLocale } from "#app/i18n/locale.ts";
import { newSlug, registerSlugs, staffPaths } from "#app/i18n/paths.ts";
import { type Texts, textsIn } from "#app/i18n/texts.ts";
import { type FormErrors, refusedForm, refuseForm, type Typed, textIn } from "#app/server/forms.ts";
import { notFound, requireStaff } from "#app/server/guard.ts";
import type { Office } from "#app/server/office.ts";
import { changeRegister, type RegisterWish, sumShown } from "#app/server/register-drafts.ts";
import { boxesOf, fieldsIn, typedAs } from "#app/server/register-form.ts";
import { elementsOfConnections } from "#app/server/sources/held-elements.ts";
import { type BoxShown, RegisterItem, type RegisterItemProps } from "#app/ui/staff/register-item.tsx";
import { findRegisterDraft } from "#db/register.ts";
import type { StaffMember } from "#db/staff.ts";
import { titled } from "../page-title.ts";

export const meta = titled(({ staff }) => staff.register.title);

type Said = Texts["staff"]["register"]["errors"];
type Args = Pick<LoaderFunctionArgs, "request" | "params" | "context">;

export async function loader(args: LoaderFunctionArgs): Promise<RegisterItemProps> {
  const item = await itemOf(args);
  const { target, register, content } = item;
  const refused = refusedForm(args.context);
  const { obstacle = null, ...errors } = refused?.errors ?? {};
  const wasRemoving = refused?.typed.command === "remove-item";
  const typed = refused && !wasRemoving ? refused.typed : typedAs(content, target.part);
  const shown = {
    locale: staffLocale,
    formKey: null,
    errors,
    obstacle,
    boxes: editableFields[target.part].flatMap((editable) => boxesShown(editable, typed, register)),
    seen: sumShown(content, target.part),
  };
  if (item.isNew) return { ...shown, isNew: true, part: item.target.part, name: null };
  const { part } = target;
  return { ...shown, isNew: false, part, name: nameOf(register, target), mayGo: isListed(part) };
}

export async function action(args: ActionFunctionArgs) {
  const { context, request } = args;
  const item = await itemOf(args);
  const { target, register, staff } = item;
  const form = joined(await request.formData());
  const { errors: said } = textsIn(staffLocale).staff.register;
  const wish = wishIn(form, item, said);
  if ("errors" in wish) return refuseForm(context, form, wish.errors);
  const obstacle = await changeRegister(context.office, wish, staff);
  if (obstacle === null) return redirect(staffPaths.register);
  const uses = obstacle === "in-use" ? usesShown(context.office, register, target) : null;
  return refuseForm(context, form, { obstacle: uses ?? said.obstacles[obstacle] });
}

/** What was pressed, with what was filled in; or what is wrong with that. */
function wishIn(form: FormData, item: Item, said: Said): RegisterWish | { errors: FormErrors } {
  const { target, register } = item;
  const command = textIn(form, "command");
  const seen = textIn(form, "seen");
  const { part, id } = target;
  if (command === "remove-item" && !item.isNew && isListed(part)) {
    return { type: command, target: { part, id }, seen };
  }
  if (command !== (item.isNew ? "add-item" : "change-draft")) throw new Response(null, { status: 400 });
  const typed = Object.fromEntries([...form].map(([name, value]) => [name, String(value)]));
  const filled = fieldsIn(typed, part, register, said);
  if ("errors" in filled) return filled;
  const { fields } = filled;
  return item.isNew
    ? { type: "add-item", part: item.target.part, fields }
    : { type: "change-draft", target, fields, seen };
}

/** Where it is still used, as one sentence. */
function usesShown(office: Office, register: Register, target: Target): string {
  const words = textsIn(staffLocale).staff.register.item;
  const { elements, sources } = speak(register, staffLocale);
  const names = usesOf(register, target, elementsOfConnections(office)).map(({ what, id }) => {
    if (what === "elements") return elements.find((one) => one.id === id)?.label ?? id;
    return what === "sources" ? (sources.find((one) => one.id === id)?.name ?? id) : words.uses[what];
  });
  return words.inUse(names.join(", "));
}

export default function RegisterItemPage() {
  return <RegisterItem {...(useLoaderData<typeof loader>() as RegisterItemProps)} />;
}

type Item = { staff: StaffMember; register: Register; content: Content } & (
  | { isNew: false; target: Target }
  | { isNew: true; target: Target & { part: ListedPart } }
);

async function itemOf({ request, params, context }: Args): Promise<Item> {
  const { staff } = await requireStaff(context.office, request);
  const part = editableParts.find((one) => registerSlugs[one] === params.part);
  const draft = await findRegisterDraft(context.office.db);
  if (!mayChangeRegister(staff.role) || !part || !draft) throw notFound();
  const { register } = draft;
  const id = params.id ?? "";
  if (id === newSlug && isListed(part)) {
    return { staff, register, isNew: true, target: { part, id }, content: blanks[part] };
  }
  const target: Target = { part, id };
  const content = contentAt(register, target);
  if (!content) throw notFound();
  return { staff, target, register, content, isNew: false };
}

/** Boxes of one name as one text, with spaces between. */
function joined(form: FormData): FormData {
  const together = new FormData();
  for (const name of new Set(form.keys())) together.set(name, form.getAll(name).join(" "));
  return together;
}

function nameOf(register: Register, { part, id }: Target): string | null {
  if (part === "organisation" || part === "general" || part === "gaps") return null;
  if (part === "recipients") return register[part].find((one) => one.id === id)?.name[staffLocale] ?? null;
  return register[part].find((one) => one.id === id)?.label[staffLocale] ?? null;
}

function boxesShown(editable: EditableField, typed: Typed, register: Register): BoxShown[] {
  const { field, kind, forDesk = false } = editable;
  const names = boxesOf(editable);
  return names.map((box, i) => ({
    box,
    field,
    kind,
    inLocale: names.length > 1 ? ((locales[i] ?? null) as Locale | null) : null,
    value: typed[box] ?? "",
    choices: isChoice(kind) ? choicesShown(register, kind) : [],
    several: isOfSeveral(kind),
    forDesk,
  }));
}

function choicesShown(register: Register, kind: ChoiceKind): BoxShown["choices"] {
  const { words, staff } = textsIn(staffLocale);
  const spoken = speak(register, staffLocale);
  const named: Partial<Record<ChoiceKind, Record<string, string>>> = {
    ...staff.register.choices,
    purposes: Object.fromEntries(spoken.purposes.map(({ id, label }) => [id, label])),
    recipients: Object.fromEntries(spoken.recipients.map(({ id, name }) => [id, name])),
    elements: Object.fromEntries(spoken.elements.map(({ id, label }) => [id, label])),
    places: Object.fromEntries(spoken.sources.map(({ id, name }) => [id, name])),
    theme: Object.fromEntries(themes.map((theme) => [theme, words.themes[theme].name])),
  };
  return choicesOf(register, kind).map((value) => ({ value, label: named[kind]?.[value] ?? value }));
}
