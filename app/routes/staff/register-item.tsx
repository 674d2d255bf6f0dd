// The form for one item of the draft. It is only there for who may change it, while there is a draft.

import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { Register } from "#app/domain/register.ts";
import { mayChangeRegister } from "#app/domain/register-drafts.ts";
import {
  type ChoiceKind,
  choicesOf,
  contentAt,
  type EditableField,
  editableFields,
  editableParts,
  type Target,
} from "#app/domain/register-fields.ts";
import { type Locale, locales, staffLocale } from "#app/i18n/locale.ts";
import { registerSlugs, staffPaths } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { refusedForm, refuseForm, type Typed, textIn } from "#app/server/forms.ts";
import { notFound, requireStaff } from "#app/server/guard.ts";
import { changeRegister, sumShown } from "#app/server/register-drafts.ts";
import { boxesOf, fieldsIn, typedAs } from "#app/server/register-form.ts";
import { type BoxShown, RegisterItem, type RegisterItemProps } from "#app/ui/staff/register-item.tsx";
import { findRegisterDraft } from "#db/register.ts";
import { titled } from "../page-title.ts";

export const meta = titled(({ staff }) => staff.register.title);

type Args = Pick<LoaderFunctionArgs, "request" | "params" | "context">;

export async function loader(args: LoaderFunctionArgs): Promise<RegisterItemProps> {
  const { target, register, content } = await itemOf(args);
  const refused = refusedForm(args.context);
  const { obstacle = null, ...errors } = refused?.errors ?? {};
  const typed = refused?.typed ?? typedAs(content, target.part);
  return {
    locale: staffLocale,
    formKey: null,
    errors,
    obstacle,
    part: target.part,
    name: nameOf(register, target),
    boxes: editableFields[target.part].flatMap((editable) => boxesShown(editable, typed, register)),
    seen: sumShown(content, target.part),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { context, request } = args;
  const { target, register, staff } = await itemOf(args);
  const form = joined(await request.formData());
  if (textIn(form, "command") !== "change-draft") throw new Response(null, { status: 400 });
  const { errors: said } = textsIn(staffLocale).staff.register;
  const typed = Object.fromEntries([...form].map(([name, value]) => [name, String(value)]));
  const filled = fieldsIn(typed, target.part, register, said);
  if ("errors" in filled) return refuseForm(context, form, filled.errors);
  const wish = { type: "change-draft", target, fields: filled.fields, seen: textIn(form, "seen") } as const;
  const obstacle = await changeRegister(context.office, wish, staff);
  return obstacle
    ? refuseForm(context, form, { obstacle: said.obstacles[obstacle] })
    : redirect(staffPaths.register);
}

export default function RegisterItemPage() {
  return <RegisterItem {...(useLoaderData<typeof loader>() as RegisterItemProps)} />;
}

async function itemOf({ request, params, context }: Args) {
  const { staff } = await requireStaff(context.office, request);
  const part = editableParts.find((one) => registerSlugs[one] === params.part);
  const draft = await findRegisterDraft(context.office.db);
  if (!mayChangeRegister(staff.role) || !part || !draft) throw notFound();
  const target: Target = { part, id: params.id ?? "" };
  const content = contentAt(draft.register, target);
  if (!content) throw notFound();
  return { staff, target, register: draft.register, content };
}

/** Boxes of one name as one text, with spaces between. */
function joined(form: FormData): FormData {
  const together = new FormData();
  for (const name of new Set(form.keys())) together.set(name, form.getAll(name).join(" "));
  return together;
}

function nameOf(register: Register, { part, id }: Target): string | null {
  if (part === "organisation" || part === "general") return null;
  if (part === "recipients") return register[part].find((one) => one.id === id)?.name[staffLocale] ?? null;
  return register[part].find((one) => one.id === id)?.label[staffLocale] ?? null;
}

function boxesShown(editable: EditableField, typed: Typed, register: Register): BoxShown[] {
  const { field, kind } = editable;
  const names = boxesOf(editable);
  return names.map((box, i) => ({
    box,
    field,
    kind,
    inLocale: names.length > 1 ? ((locales[i] ?? null) as Locale | null) : null,
    value: typed[box] ?? "",
    choices:
      kind === "line" || kind === "lines" || names.length > 1
        ? []
        : choicesShown(register, kind as ChoiceKind),
  }));
}

function choicesShown(register: Register, kind: ChoiceKind): BoxShown["choices"] {
  const { bases, exceptions } = textsIn(staffLocale).staff.register;
  const labels: Record<string, string> = {
    ...bases,
    ...exceptions,
    ...Object.fromEntries(register.purposes.map(({ id, label }) => [id, label[staffLocale]])),
    ...Object.fromEntries(register.recipients.map(({ id, name }) => [id, name[staffLocale]])),
  };
  return choicesOf(register, kind).map((value) => ({ value, label: labels[value] ?? value }));
}
