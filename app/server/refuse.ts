// A request that is manifestly unfounded or excessive: the letter that says so, and the command that proposes it.

import { dayOf } from "#app/domain/calendar.ts";
import { type Dossier, dueDayOf } from "#app/domain/dossier.ts";
import { type Earlier, freeFrom } from "#app/domain/earlier.ts";
import type { RecordedEvent } from "#app/domain/events.ts";
import type { Letter } from "#app/domain/letters.ts";
import { type ManifestGround, manifestGrounds } from "#app/domain/outcomes.ts";
import { dayInWords } from "#app/i18n/format.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { refused } from "#templates/letters/refused.ts";
import { addresseeOf, readApplicant } from "./applicant.ts";
import { carryOut } from "./carry-out.ts";
import type { DossierNow } from "./dossier-state.ts";
import { earlierOf } from "./earlier.ts";
import { type FormErrors, type Typed, textIn, typedIn } from "./forms.ts";
import type { Office } from "./office.ts";
import { letterFacts, registerOf } from "./post.ts";
import { withReason } from "./staff-authority.ts";
import { type Given, keepReason, type Result } from "./staff-commands.ts";

export type ManifestRefusal = { ground: ManifestGround; facts: string };

/** What a form proposes, or what is wrong with it. */
export function refusalIn(
  typed: Typed,
  said: Record<"ground" | "facts", string>,
): { refusal: ManifestRefusal } | { errors: FormErrors } {
  const ground = manifestGrounds.find((name) => name === typed.ground);
  const facts = typed.facts?.trim();
  if (ground && facts) return { refusal: { ground, facts } };
  return { errors: { ...(!ground && { ground: said.ground }), ...(!facts && { facts: said.facts }) } };
}

/** The facts of the last refusal that was proposed. */
export async function factsOfRefusal(office: Office, events: RecordedEvent[]): Promise<string> {
  const proposed = events.findLast(({ event }) => event.type === "refusal-proposed")?.event;
  if (proposed?.type !== "refusal-proposed") throw new Error("A refusal that nobody proposed");
  return office.vault.readText(office.db, proposed.reason);
}

/** E-REF as it would go out now. */
export async function draftRefusal(
  office: Office,
  { id, dossier }: Pick<DossierNow, "id" | "dossier">,
  { ground, facts }: ManifestRefusal,
): Promise<Letter> {
  const now = office.now();
  const register = await registerOf(office.db, dossier, dossier.locale);
  const applicant = await readApplicant(office, office.db, dossier.applicant);
  const addressee = dossier.hasMailbox ? [] : addresseeOf(applicant);
  const earlier = ground === "excessive" ? await earlierOf(office.db, id, dossier) : null;
  return refused(textsIn(dossier.locale).letters, {
    ...letterFacts(office, dossier, register, addressee, now),
    late: dayOf(now) > dueDayOf(dossier),
    scope: dossier.scope,
    ground,
    proof: facts,
    repeats: earlier && repeatsOf(earlier, dossier),
  });
}

/** The answers of the year before, and the day from which asking again is not too soon. */
function repeatsOf({ requests, last }: Earlier, { locale, receivedAt }: Dossier) {
  if (!last) return null;
  const answers = requests.flatMap(({ receivedOn, answeredOn, alike }) =>
    alike && answeredOn && freeFrom(receivedOn) > dayOf(receivedAt)
      ? [{ askedOn: dayInWords(receivedOn, locale), answeredOn: dayInWords(answeredOn, locale) }]
      : [],
  );
  return { answers, freeFrom: dayInWords(freeFrom(last.receivedOn), locale) };
}

/** The commands of its page: propose-manifest-refusal (ground, facts), return-proposal (reason), approve-refusal. */
export async function commandRefusal(
  given: Given,
  said: Record<"ground" | "facts" | "reason", string>,
): Promise<Result> {
  const { office, dossierId, form, stamp } = given;
  switch (textIn(form, "command")) {
    case "propose-manifest-refusal": {
      const filled = refusalIn(typedIn(form), said);
      return "errors" in filled ? filled : propose(given, filled.refusal);
    }
    case "return-proposal":
      return withReason(given, "return-proposal", said);
    case "approve-refusal":
      return { obstacle: await carryOut(office, dossierId, [{ type: "approve-refusal" }], stamp) };
    default:
      throw new Response(null, { status: 400 });
  }
}

async function propose(given: Given, { ground, facts }: ManifestRefusal): Promise<Result> {
  const { office, dossierId, stamp } = given;
  const obstacle = await carryOut(
    office,
    dossierId,
    async (tx, dossier) => {
      const earlier = dossier && (await earlierOf(tx, dossierId, dossier));
      const kept = await keepReason(given, tx, facts);
      const lastAskedOn = earlier?.last?.receivedOn ?? null;
      return [{ type: "propose-manifest-refusal", ground, facts: kept, lastAskedOn }];
    },
    stamp,
  );
  return { obstacle };
}
