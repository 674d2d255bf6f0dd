import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { mayGive } from "#app/domain/actors.ts";
import { staffLocale } from "#app/i18n/locale.ts";
import { staffPaths } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { carryOut } from "#app/server/carry-out.ts";
import { answerForm, refusedForm, refuseForm, textIn } from "#app/server/forms.ts";
import { notFound, requireStaff, sightNow } from "#app/server/guard.ts";
import { openWithReason } from "#app/server/staff-readings.ts";
import { Access, type AccessProps } from "#app/ui/staff/access.tsx";
import { findGuarded } from "#db/dossiers.ts";
import { factsShown } from "./facts-shown.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.number }];

export async function loader(given: LoaderFunctionArgs): Promise<AccessProps> {
  const { office, desk, dossier, sight } = await atTheDoor(given);
  const refused = refusedForm(given.context);
  return {
    ...factsShown(dossier, office.now()),
    formKey: null,
    keptFrom: sight === "kept-from",
    mayTake: mayGive(desk.stamp.actor, "take-dossier"),
    isNobodys: dossier.handlerId === null,
    typedReason: refused?.typed.reason ?? "",
    errors: refused?.errors ?? {},
    obstacle: refused?.obstacle ?? null,
  };
}

export async function action(given: ActionFunctionArgs) {
  const { office, desk, dossier, sight, next } = await atTheDoor(given);
  const form = await given.request.formData();
  if (textIn(form, "command") === "take-dossier") {
    const obstacle = await carryOut(office, dossier.id, [{ type: "take-dossier" }], desk.stamp);
    return answerForm(given.context, form, { obstacle }, next);
  }
  if (textIn(form, "command") !== "open-with-reason") throw new Response(null, { status: 400 });
  if (sight !== "with-reason") throw notFound();
  const reason = textIn(form, "reason");
  if (!reason) return refuseForm(given.context, form, { reason: textsIn(staffLocale).staff.access.noReason });
  await openWithReason(office, desk, dossier.id, reason);
  return redirect(next);
}

export default function AccessPage() {
  return <Access {...(useLoaderData<typeof loader>() as AccessProps)} />;
}

/** A page of the dossier, and nothing that leads out of it. */
const pageOfDossier = /^[a-z]+(?:\/[\w-]+)?$/;

/** Whoever may see all of it goes on to it; who only reads, to the log. Throws the 404. */
async function atTheDoor({ request, context, params }: LoaderFunctionArgs) {
  const { office } = context;
  const desk = await requireStaff(office, request);
  const dossier = await findGuarded(office.db, params.number ?? "");
  if (!dossier) throw notFound();
  const { number } = dossier;
  const wanted = new URL(request.url).searchParams.get("naar") ?? "";
  const next = staffPaths.dossier(number) + (pageOfDossier.test(wanted) ? `/${wanted}` : "");
  const sight = await sightNow(office, desk, dossier, "records");
  if (sight === "log-only") throw redirect(staffPaths.log(number));
  if (sight === "open") throw redirect(next);
  return { office, desk, dossier, sight, next };
}
