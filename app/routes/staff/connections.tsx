// How each connection answers. Everybody at the desk may test one; the privacy officer stops one with a reason.

import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { Actor } from "#app/domain/actors.ts";
import {
  type ConnectionEvent,
  connectionStanding,
  failureKind,
  type Pause,
  pausesFrom,
} from "#app/domain/connections.ts";
import { areSignaturesOld } from "#app/domain/files.ts";
import { themes } from "#app/domain/records.ts";
import type { SpokenRegister } from "#app/domain/register.ts";
import { places } from "#app/domain/relation.ts";
import { holdBackOf, isOpen } from "#app/domain/turns.ts";
import { shownMoment } from "#app/i18n/format.ts";
import { staffLocale } from "#app/i18n/locale.ts";
import { staffPaths } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { changeConnection, testConnection } from "#app/server/connections.ts";
import { refusedForm, refuseForm, textIn } from "#app/server/forms.ts";
import { notFound, requireActing, requireStaff } from "#app/server/guard.ts";
import { registerNow } from "#app/server/post.ts";
import { type ConnectionShown, Connections, type ConnectionsProps } from "#app/ui/staff/connections.tsx";
import { readAllTurns, type TurnsNow } from "#db/connection-turns.ts";
import { type AnswersRow, countUnsettled, readAnswers } from "#db/connections.ts";
import { type History, readConnections } from "#db/history.ts";
import { listStaff, type StaffMember } from "#db/staff.ts";
import { titled } from "../page-title.ts";
import { sourceNamed } from "./slices-shown.ts";

export const meta = titled(({ staff }) => staff.connections.title);

type Office = LoaderFunctionArgs["context"]["office"];

const mostChanges = 20;
const longestReason = 200;

export async function loader({ request, context }: LoaderFunctionArgs): Promise<ConnectionsProps> {
  const { office } = context;
  const { staff } = await requireStaff(office, request);
  const { events } = await readConnections(office.db);
  const register = await registerNow(office.db, staffLocale);
  const colleagues = await listStaff(office.db);
  const known = {
    register,
    pauses: pausesFrom(events),
    answers: await readAnswers(office.db),
    turns: await readAllTurns(office.db),
    unsettled: await countUnsettled(office.db),
    colleagues,
  };
  const refused = refusedForm(context);
  return {
    locale: staffLocale,
    formKey: null,
    errors: refused?.errors ?? {},
    connections: kindsOf(office).map((one) => connectionShown(office, one, known)),
    byHand: byHandShown(known),
    changes: changesShown(events, known),
    scanner: await scannerShown(office),
    mayPause: staff.role === "privacy-officer",
    typedReasons: refused ? { [refused.typed.connection ?? ""]: refused.typed.reason ?? "" } : {},
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { office } = context;
  const desk = await requireStaff(office, request);
  const { staff } = desk;
  requireActing(desk);
  const form = await request.formData();
  const [command, connection] = [textIn(form, "command"), textIn(form, "connection")];
  if (!kindsOf(office).some(({ id }) => id === connection)) throw notFound();
  const { errors: said } = textsIn(staffLocale).staff.connections;
  const refuse = (why: string) => refuseForm(context, form, { [`reason-${connection}`]: why });
  if (command === "test-connection") {
    await testConnection(office, connection);
    return redirect(`${staffPaths.connections}#connection-${connection}`);
  }
  if (staff.role !== "privacy-officer") throw notFound();
  const reason = textIn(form, "reason").normalize("NFC");
  if (command === "pause-connection") {
    const tooMuch = [...reason].length - longestReason;
    if (reason === "") return refuse(said.reason);
    if (tooMuch > 0) return refuse(said.tooLong(tooMuch));
    const obstacle = await changeConnection(office, { type: "connection-paused", connection, reason }, staff);
    return obstacle ? refuse(said.obstacles[obstacle]) : redirect(staffPaths.connections);
  }
  if (command !== "resume-connection") throw new Response(null, { status: 400 });
  const obstacle = await changeConnection(office, { type: "connection-resumed", connection }, staff);
  return obstacle ? refuse(said.obstacles[obstacle]) : redirect(staffPaths.connections);
}

export default function ConnectionsPage() {
  return <Connections {...(useLoaderData<typeof loader>() as ConnectionsProps)} />;
}

async function scannerShown({ scanner, now }: Office): Promise<ConnectionsProps["scanner"]> {
  if (!scanner) return null;
  const madeAt = await scanner.signatures();
  return { signatures: momentShown(madeAt), old: areSignaturesOld(madeAt, now()) };
}

type Kind = Pick<ConnectionShown, "id" | "kind">;
type Known = {
  register: SpokenRegister;
  pauses: Map<string, Pause>;
  answers: Map<string, AnswersRow>;
  turns: Map<string, TurnsNow>;
  unsettled: Awaited<ReturnType<typeof countUnsettled>>;
  colleagues: StaffMember[];
};

/** What this portal keeps itself is no connection. */
const kindsOf = ({ connectors, config }: Office): Kind[] => [
  ...[...connectors.keys()].map((id) => ({ id, kind: "vera" as const })),
  ...config.sqlSources.map(({ id }) => ({ id, kind: "sql" as const })),
  ...config.fileSources.map(({ id }) => ({ id, kind: "files" as const })),
];

const none = { waiting: 0, failed: 0 };
const momentShown = (at: Date | null | undefined) => (at ? shownMoment(at, staffLocale) : null);
const failure = (code: string) => ({ kind: failureKind(code), code });

function connectionShown(office: Office, { id, kind }: Kind, known: Known): ConnectionShown {
  const answers = known.answers.get(id);
  const pause = known.pauses.get(id);
  const pace = office.gates.get(id)?.pace ?? null;
  const asked = known.turns.get(id);
  const hold = pace && asked ? holdBackOf(asked.turns, pace, "gathering", asked.at) : null;
  const failingSince = asked?.turns.failingSince ? new Date(asked.turns.failingSince) : answers?.failingSince;
  const source = office.connectors.get(id) ?? office.gatherers.get(id);
  const [failedAt, testedAt] = [momentShown(answers?.lastFailedAt), momentShown(answers?.testedAt)];
  return {
    id,
    kind,
    name: sourceNamed(id, known.register),
    themes: [...new Set(source?.plan([...themes]).map(({ theme }) => theme))],
    standing: connectionStanding(answers, pause !== undefined, asked !== undefined && isOpen(asked.turns)),
    lastGood: momentShown(answers?.lastGoodAt),
    lastFailed: failedAt && { at: failedAt, failure: failure(answers?.lastError ?? "") },
    failingSince: momentShown(failingSince),
    hold: hold && { why: hold.why, until: shownMoment(new Date(hold.until), staffLocale) },
    pace,
    paused: pause
      ? {
          by: nameOf(pause.by, known.colleagues),
          at: shownMoment(pause.since, staffLocale),
          reason: pause.reason,
        }
      : null,
    tested: testedAt && {
      at: testedAt,
      failure: answers?.testError ? failure(answers.testError) : null,
    },
    ...(known.unsettled.get(id) ?? none),
  };
}

/** What the register has a colleague look up, and where they look for who rents nothing. */
function byHandShown({ register, answers, unsettled }: Known): ConnectionsProps["byHand"] {
  const tasks = register.sources.flatMap(({ id, task }) => (task ? [{ id, theme: task.theme }] : []));
  return [...tasks, ...places.map((id) => ({ id, theme: null }))].map(({ id, theme }) => ({
    id,
    theme,
    name: sourceNamed(id, register),
    lastGood: momentShown(answers.get(id)?.lastGoodAt),
    ...(unsettled.get(id) ?? none),
  }));
}

const nameOf = (actor: Actor, colleagues: StaffMember[]) =>
  actor.kind === "staff" ? (colleagues.find(({ id }) => id === actor.staffId)?.name ?? "") : "";

/** The newest first. */
function changesShown(
  events: History<ConnectionEvent>["events"],
  { register, colleagues }: Known,
): ConnectionsProps["changes"] {
  return events
    .slice(-mostChanges)
    .reverse()
    .map(({ event, actor, at }) => ({
      id: event.changeId,
      type: event.type,
      name: sourceNamed(event.connection, register),
      why: event.type === "connection-paused" ? event.reason : "",
      by: nameOf(actor, colleagues),
      at: shownMoment(at, staffLocale),
    }));
}
