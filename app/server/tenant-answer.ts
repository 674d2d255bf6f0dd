// Whether this browser may see the answer now: it proved enough for this dossier, and a code is fresh.

import { redirect } from "@remix-run/node";
import { readableParts } from "#app/domain/decide.ts";
import { authorityObstacle, type Dossier } from "#app/domain/dossier.ts";
import { answerLetters } from "#app/domain/letters.ts";
import { type Hold, holdOf, mayNow } from "#app/domain/release.ts";
import { localeOf, queryNames } from "#app/i18n/addresses.ts";
import { pathsIn } from "#app/i18n/paths.ts";
import { readDossier } from "./dossier-state.ts";
import { notFound, requireTenant, type TenantAtDossier } from "./guard.ts";
import type { Office } from "./office.ts";
import { shownIn } from "./sessions.ts";

/** How long an opened answer stays open: ruling 14. */
const openFor = 15 * 60_000;

/**
 * A browser in which the answer may be opened, once a code is fresh, unless something holds it. Sends to the proofs
 * otherwise.
 */
export async function requireProven(office: Office, request: Request, number: string | undefined) {
  const tenant = await requireTenant(office, request, number);
  const now = await readDossier(office.db, tenant.dossierId);
  const readable = readableParts(now.dossier);
  const dossier = readable[0];
  if (!dossier?.bundle) throw notFound();
  if (now.dossier.forgotten.collected) throw toLetter(request, now.dossier);
  const at = office.now();
  const hold: Hold | null = holdOf(now.dossier, at);
  // While it is held nothing opens: then what was shown once is enough to read why.
  const enough = hold ? tenant.level >= "A3" : mayNow("open-answer", now.dossier, shownIn(tenant.shown), at);
  if (!enough || authorityObstacle(now.dossier, at))
    throw redirect(pathsIn(localeOf(request)).prove(now.dossier.number));
  return { tenant, hold, events: now.events, dossier, readable };
}

/** The data went when their term was over: a page of them would say that there never were any. The letter stays. */
function toLetter(request: Request, { letters, right, number }: Dossier): Response {
  const letter = letters.findLast((written) => written.letter === answerLetters[right]);
  return letter ? redirect(pathsIn(localeOf(request)).letter(number, letter.letterId)) : notFound();
}

/** A browser in which the answer is open. Sends to where a fresh code is asked otherwise. */
export async function requireOpenAnswer(office: Office, request: Request, number: string | undefined) {
  const proven = await requireProven(office, request, number);
  if (proven.hold || !isOpen(proven.tenant, office.now()))
    throw redirect(pathsIn(localeOf(request)).openAnswer(proven.dossier.number));
  const part = partIn(request);
  const asked = proven.readable[part];
  if (!asked) throw notFound();
  return { ...proven, part, dossier: asked };
}

/** Which part of the answer an address asks for: the answer itself, or what was added to it as the first, the second … */
function partIn(request: Request): number {
  const asked = new URL(request.url).searchParams.get(queryNames.part[localeOf(request)]) ?? "0";
  return /^\d{1,3}$/.test(asked) ? Number(asked) : 0;
}

export function isOpen({ shown }: TenantAtDossier, now: Date): boolean {
  return shown.openedAt !== null && now.getTime() - shown.openedAt.getTime() < openFor;
}
