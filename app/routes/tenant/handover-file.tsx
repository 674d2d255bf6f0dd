import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { dayOf } from "#app/domain/calendar.ts";
import { fetchObstacle } from "#app/domain/handing-over.ts";
import { missingSide, openHandover } from "#app/domain/handover.ts";
import { localeOf } from "#app/i18n/addresses.ts";
import { shownDay, shownMoment } from "#app/i18n/format.ts";
import { pathsIn } from "#app/i18n/paths.ts";
import { takeTurn } from "#app/server/guard.ts";
import { type AtHandover, answerHandover, requireReceiver } from "#app/server/handover-door.ts";
import { organisationShown } from "#app/server/organisation.ts";
import { registerOf } from "#app/server/post.ts";
import { publicKeysPath } from "#app/server/signing.ts";
import { HandoverPage, type HandoverPageProps } from "#app/ui/contact/handover-page.tsx";
import { titled } from "../page-title.ts";

export const meta = titled(({ pages }) => pages.handover.title);

export async function loader({ request, context, params }: LoaderFunctionArgs): Promise<HandoverPageProps> {
  const { office } = context;
  const locale = localeOf(request);
  const at = await requireReceiver(office, request, params.handoverId);
  const { dossier, handover } = at;
  const { file, until, handoverId } = handover;
  const state = stateOf(at);
  const { organisation } = await registerOf(office.db, dossier, locale);
  return {
    locale,
    organisation: { ...(await organisationShown(office, locale)), name: organisation.name },
    handoverId,
    number: dossier.number,
    until: shownDay(until, locale),
    file:
      file && state !== "over"
        ? {
            size: file.bytes,
            sha256: file.sha256,
            keysAt: new URL(publicKeysPath, office.config.publicOrigin).href,
          }
        : null,
    state,
    fetchedAt:
      state === "fetched" && dossier.handing.over ? shownMoment(dossier.handing.over.at, locale) : null,
    formKey: null,
    errors: {},
  };
}

function stateOf({ dossier, handover, stamp }: AtHandover): HandoverPageProps["state"] {
  const { tries, over } = dossier.handing;
  const isLast = tries.at(-1)?.handoverId === handover.handoverId;
  if (isLast && over?.why === "fetched") return "fetched";
  const open = openHandover(dossier);
  if (!isLast || !open || dayOf(stamp.at) > open.until) return "over";
  const obstacle = missingSide(open) === null ? fetchObstacle(dossier, open.handoverId, stamp) : null;
  if (obstacle === "export-expired" || obstacle === "handover-over") return "over";
  if (obstacle) return "held";
  return missingSide(open) === null ? "ready" : "to-confirm";
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { office } = context;
  const at = await requireReceiver(office, request, params.handoverId);
  await takeTurn(context, request, "send-words");
  await answerHandover(office, at, await request.formData());
  return redirect(pathsIn(localeOf(request)).handoverFile(at.handover.handoverId));
}

export default function HandoverFilePage() {
  return <HandoverPage {...(useLoaderData<typeof loader>() as HandoverPageProps)} />;
}
