// Ready-made answers to other rights than access: every right with every outcome, in time and late.

import type { Day } from "#app/domain/calendar.ts";
import type { DecidedOutcome, Decision, DecisionWords } from "#app/domain/decision.ts";
import type { Letter } from "#app/domain/letters.ts";
import { speak } from "#app/domain/said.ts";
import type { Wish, WishWords } from "#app/domain/wishes.ts";
import { dayInFull, dayInWords } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { exampleRegister } from "#app/register/register.ts";
import { decidedInWords, recipientsOfDone } from "#app/server/decided-words.ts";
import { wantedIn } from "#app/server/post.ts";
import type { DecidedFacts } from "#templates/letters/decided.ts";
import { type DecidedRight, decidedAnswers } from "#templates/letters/decided-answer.ts";
import { extension } from "#templates/letters/extension.ts";
import { handover } from "#templates/letters/handover.ts";
import { identityCode } from "#templates/letters/identity-code.ts";
import { identityQuestion } from "#templates/letters/identity-question.ts";
import { interim } from "#templates/letters/interim.ts";
import { notCompetent } from "#templates/letters/not-competent.ts";
import { notIdentified } from "#templates/letters/not-identified.ts";
import { nothingFound } from "#templates/letters/nothing-found.ts";
import { type PortabilityAnswerFacts, portabilityAnswer } from "#templates/letters/portability-answer.ts";
import { portabilitySupplement } from "#templates/letters/portability-supplement.ts";
import { refused } from "#templates/letters/refused.ts";
import { restrictionLifted } from "#templates/letters/restriction-lifted.ts";
import { restrictionSet } from "#templates/letters/restriction-set.ts";
import { withdrawn } from "#templates/letters/withdrawn.ts";
import { answerFactsIn, letterFactsIn } from "./ready-made.ts";

type Part = Decision[number] & DecisionWords["parts"][number];

const part = (
  element: string | null,
  verdict: Part["verdict"],
  more: Partial<Omit<Part, "element" | "verdict">> = {},
): Part => ({ element, verdict, purpose: null, grounds: [], reasons: [], until: null, facts: "", ...more });

/** What colleagues wrote, in the language of the tenant. */
const typed = {
  nl: {
    letter: "U stuurde op 24 november een brief waarin het goede nummer staat.",
    checked: "Wij belden op 1 december met de aannemer. Die bevestigt dat de lekkage op 3 maart is gemeld.",
    opinion: "Het gaat om het verslag van het huisbezoek van 12 mei.",
    own: "de naam op mijn voordeur",
    rents: "U huurt bij ons, en wij schrijven u op deze naam.",
    arrears: "Er staat nog een rekening van oktober open.",
    law: "Dat staat in artikel 46 lid 2 Woningwet.",
    noReason: "U schreef dat u het vervelend vindt dat wij u bellen. Uw nummer klopt wel.",
    weighing: {
      ourInterest: "Wij willen dat de ingang veilig is. In april en juni is daar ingebroken.",
      theirSituation: "U komt elke dag langs de camera. U voelt zich daardoor bekeken.",
      alternatives: "Meer licht hielp niet. De camera kan wel lager, zodat uw voordeur niet in beeld komt.",
      conclusion: "De camera blijft, maar uw voordeur komt niet meer in beeld.",
    },
    basis: "Wij hebben uw adres nodig voor uw huurcontract.",
    reason: "Wij zochten uit hoeveel huur er nog open staat. Dat is nu klaar.",
    found: "Het bedrag klopte niet. Het was € 612,50 en het is nu € 306,25.",
  },
  en: {
    letter: "On 24 November you sent a letter with the right number in it.",
    checked: "On 1 December we called the builder. They confirm that the leak was reported on 3 March.",
    opinion: "It is the report of the home visit of 12 May.",
    own: "the name on my front door",
    rents: "You rent from us, and we write to you under this name.",
    arrears: "An invoice of October has not been paid yet.",
    law: "See Article 46(2) of the Dutch Housing Act.",
    noReason: "You wrote that you do not like it when we call you. Your number is right.",
    weighing: {
      ourInterest: "We want the entrance to be safe. There were burglaries in April and June.",
      theirSituation: "You pass the camera every day. It makes you feel watched.",
      alternatives:
        "More light did not help. The camera can be lower, so that it does not see your front door.",
      conclusion: "The camera stays, but it does not see your front door any more.",
    },
    basis: "We need your address for your tenancy agreement.",
    reason: "We found out how much rent has not been paid. That is done now.",
    found: "The amount was wrong. It was € 612.50 and it is now € 306.25.",
  },
} satisfies Record<Locale, Record<string, unknown>>;

type Said = (typeof typed)["nl"];

const wishes: Record<DecidedRight, { wish: Wish; words: (said: Said) => WishWords | null }> = {
  rectification: {
    wish: {
      right: "rectification",
      items: [{ element: "C1-09" }, { element: "I-03" }, { element: null }, { element: "I-02" }],
      pause: true,
    },
    words: (said) => ({
      corrections: ["", "", said.own, ""].map((what) => ({ what, now: "", wanted: "" })),
    }),
  },
  erasure: { wish: { right: "erasure", elements: null, why: "unknown", pause: false }, words: () => null },
  restriction: {
    wish: { right: "restriction", elements: ["I-06", "C1-09"], why: "inaccurate" },
    words: () => null,
  },
  objection: { wish: { right: "objection", against: "cameras", pause: true }, words: () => null },
  consent: { wish: { right: "consent", purposes: ["A7"] }, words: () => null },
};

function partsFor(right: DecidedRight, outcome: DecidedOutcome, said: Said): Part[] {
  const { done, not } = answers[right](said);
  if (outcome === "granted") return done;
  return outcome === "refused" ? not : [...done, ...not];
}

const answers: Record<DecidedRight, (said: Said) => { done: Part[]; not: Part[] }> = {
  rectification: (said) => ({
    done: [
      part("C1-09", "done", { before: "06 00 00 00 01", after: "06 00 00 00 02", facts: said.letter }),
      part("I-03", "done", { before: "", after: "3 maart 2026", facts: said.checked }),
      part(null, "done", { before: "A. Voorbeelt", after: "A. Voorbeeld" }),
    ],
    not: [
      part("I-02", "kept", { grounds: ["G16-OPIN"], facts: said.opinion }),
      part("C1-09", "kept", { grounds: ["G16-OK"], facts: said.noReason }),
    ],
  }),
  erasure: (said) => ({
    done: [
      part("C1-05", "done", { reasons: ["E17-A"] }),
      part("C1-07", "done", { reasons: ["E17-A"] }),
      part("C3-04", "done", { reasons: ["E17-D"] }),
      part("C2-03", "done", { reasons: ["E17-E"], facts: said.law }),
    ],
    not: [
      part("C1-02", "kept", { grounds: ["G17-NEED"], facts: said.rents }),
      part("C2-02", "kept", { grounds: ["G17-3B-FISC"], until: "2034-01-01" as Day }),
      part("I-06", "kept", { grounds: ["G17-3E"], facts: said.arrears }),
      part("I-03", "later", { until: "2028-12-15" as Day, grounds: ["G17-NEED"] }),
      part("I-04", "later", { grounds: ["G17-NEED"] }),
    ],
  }),
  restriction: (said) => ({
    done: [part("I-06", "done", { reasons: ["R18-A"] }), part("I-02", "done", { reasons: ["R-SEED"] })],
    not: [part("C1-09", "kept", { grounds: ["G18-NONE"], facts: said.noReason })],
  }),
  objection: () => ({
    done: [part("V-02", "done", { reasons: ["E17-C"] }), part("C1-03", "done", { purpose: "B2" })],
    not: [part("V-01", "kept", { grounds: ["G21-COMP"] })],
  }),
  consent: (said) => ({
    done: [part("C1-08", "done", { reasons: ["E17-B"] })],
    not: [
      part("C1-03", "kept", { facts: said.basis }),
      part("I-04", "later", { until: "2028-12-15" as Day }),
    ],
  }),
};

/** What the answer of a right is told, of an outcome. */
export function decidedFactsIn(
  locale: Locale,
  right: DecidedRight,
  outcome: DecidedOutcome,
  late = false,
): DecidedFacts {
  const said = typed[locale];
  const { wish, words } = wishes[right];
  const parts = partsFor(right, outcome, said);
  const register = speak(exampleRegister, locale);
  const decision: Decision = parts.map(({ facts: _, before: _before, after: _after, ...decided }) => decided);
  const { asked } = textsIn(locale).letters;
  return {
    ...letterFactsIn(locale),
    wanted: wantedIn({ right, wish }, register, asked.other),
    scope: [],
    outcome,
    parts: decidedInWords(decision, { parts }, register, words(said), locale),
    doneOn: dayInFull("2026-12-14", locale),
    late,
    onBehalf: null,
    recipients: recipientsOfDone(decision, register),
    backupDays: 30,
    weighing: right === "objection" ? said.weighing : null,
  };
}

function marketingFactsIn(locale: Locale): DecidedFacts {
  const facts = decidedFactsIn(locale, "objection", "granted");
  const wish = { right: "objection", against: "marketing", pause: false } as const;
  return {
    ...facts,
    wanted: { right: "objection", wish, named: [] },
    parts: [],
    weighing: null,
    recipients: [],
  };
}

export function portabilityFactsIn(locale: Locale): PortabilityAnswerFacts {
  const { searched, searchedWith, asOf, availableUntil } = answerFactsIn(locale);
  const register = speak(exampleRegister, locale);
  const labelsOf = (ids: string[]) =>
    register.elements.filter(({ id }) => ids.includes(id)).map(({ label }) => label);
  const [income = "", fraud = "", notes = ""] = ["C2-03", "I-07", "I-02"].flatMap((id) => labelsOf([id]));
  const wish = { right: "portability", elements: null, to: "self", format: "json" } as const;
  return {
    ...letterFactsIn(locale),
    wanted: { right: "portability", wish, named: [] },
    scope: [],
    outcome: "partly-granted",
    late: false,
    onBehalf: null,
    asOf,
    by: "portal",
    availableUntil,
    carried: labelsOf(["C1-01", "C1-02", "C1-03", "C1-08", "C2-01", "C2-02"]),
    left: [
      { name: income, grounds: ["G20-BASIS"] },
      { name: fraud, grounds: ["G20-BASIS", "G20-PROV"] },
      { name: notes, grounds: ["G20-PROV"] },
    ],
    others: 3,
    hasUnmapped: true,
    missing: [],
    format: "json",
    to: "self",
    searched,
    searchedWith,
  };
}

/** What of these facts a colleague typed. */
export const typedInDecisions = typed;

export const decidedRights = Object.keys(decidedAnswers) as DecidedRight[];
export const allOutcomes = ["granted", "partly-granted", "refused"] as const satisfies DecidedOutcome[];

/** The letters that are the same for every right, where no copy was asked for. */
function sharedLettersIn(locale: Locale, { wanted }: DecidedFacts): Record<string, Letter> {
  const texts = textsIn(locale).letters;
  const facts = { ...letterFactsIn(locale), wanted, scope: [] };
  const { own: question, reason: proof } = typed[locale];
  const askedOn = dayInWords("2026-11-25", locale);
  const code = { ...facts, code: "K7PM-4X9T", validUntil: askedOn };
  return {
    "a code to erase": identityCode(texts, { ...code, byMandate: false }),
    "a code to erase for another": identityCode(texts, { ...code, byMandate: true }),
    "a question who asks to erase": identityQuestion(texts, {
      ...facts,
      doubt: proof,
      effect: { kind: "goes-on", dueOn: askedOn },
      closesOn: askedOn,
    }),
    "news that we still wait for who asks to erase": interim(texts, {
      ...facts,
      about: "identity",
      question,
      askedOn,
    }),
    "nothing erased for whom nobody knows": notIdentified(texts, {
      ...facts,
      asked: question,
      askedOn,
      late: false,
    }),
    "nothing erased of what is unfounded": refused(texts, {
      ...facts,
      ground: "unfounded",
      proof,
      repeats: null,
      late: false,
    }),
    "more time to erase": extension(texts, {
      ...facts,
      dueOn: askedOn,
      months: 1,
      ground: "complex",
      reason: proof,
    }),
    "the end of what somebody asked to erase": withdrawn(texts, {
      ...facts,
      withdrawnOn: askedOn,
      keptUntil: askedOn,
    }),
    "nothing erased for who may not ask": notCompetent(texts, {
      ...facts,
      ground: "no-authority",
      late: false,
    }),
  };
}

/** Every letter that answers another right than access, by what it is about. */
export function decidedLettersIn(locale: Locale): Record<string, Letter> {
  const texts = textsIn(locale).letters;
  const portable = portabilityFactsIn(locale);
  const added = { answeredOn: portable.asOf, empty: [], closed: [], missing: [] };
  const all: PortabilityAnswerFacts = {
    ...portable,
    outcome: "granted",
    left: [],
    others: 0,
    hasUnmapped: false,
  };
  const nothing = { ...all, outcome: "no-data-held" as const, carried: [], availableUntil: null };
  const { searched, searchedWith } = portable;
  const restricted = decidedFactsIn(locale, "restriction", "granted");
  const lifting = {
    ...restricted,
    liftedOn: dayInWords("2027-01-06", locale),
    data: restricted.parts.map(({ name }) => name),
    reason: typed[locale].reason,
    found: typed[locale].found,
  };
  const erasing = decidedFactsIn(locale, "erasure", "granted");
  return {
    ...Object.fromEntries(
      decidedRights.flatMap((right) =>
        allOutcomes.flatMap((outcome) =>
          [false, true].map((late) => [
            `an answer about ${right}, ${outcome}${late ? ", late" : ""}`,
            decidedAnswers[right](texts, decidedFactsIn(locale, right, outcome, late)),
          ]),
        ),
      ),
    ),
    "an answer about what nobody else got": decidedAnswers.erasure(texts, { ...erasing, recipients: [] }),
    "an answer about erasure for another": decidedAnswers.erasure(texts, {
      ...erasing,
      onBehalf: "representative",
    }),
    "an answer about marketing": decidedAnswers.objection(texts, marketingFactsIn(locale)),
    "an answer about marketing, late": decidedAnswers.objection(texts, {
      ...marketingFactsIn(locale),
      late: true,
    }),
    "an answer about consent of which nothing is kept": decidedAnswers.consent(texts, {
      ...decidedFactsIn(locale, "consent", "granted"),
      parts: [],
    }),
    "news that data stand still": restrictionSet(texts, restricted),
    "news that all data stand still": restrictionSet(texts, {
      ...restricted,
      parts: restricted.parts.slice(0, 1).map((part) => ({ ...part, name: texts.decided.everything })),
    }),
    "news that data are used again": restrictionLifted(texts, lifting),
    "a file with everything": portabilityAnswer(texts, all),
    "a file with a part": portabilityAnswer(texts, portable),
    "a file with a part, late": portabilityAnswer(texts, { ...portable, late: true }),
    "a file for another organisation": portabilityAnswer(texts, { ...portable, to: "other", format: "csv" }),
    "a file that cannot go to another organisation": portabilityAnswer(texts, { ...portable, to: "tech" }),
    ...Object.fromEntries(
      (["fetched", "declined", "lapsed", "not-possible", "not-asked"] as const).map((why) => [
        `a file for another organisation: ${why}`,
        handover(texts, {
          ...portable,
          why,
          receiver: why === "not-asked" ? null : "Woonstichting Elders",
          on: portable.date,
          reason: why === "not-possible" ? typed[locale].letter : null,
        }),
      ]),
    ),
    "a file for who gets paper": portabilityAnswer(texts, { ...portable, by: "post", availableUntil: null }),
    "a file for whom somebody asks": portabilityAnswer(texts, { ...portable, onBehalf: "person", others: 1 }),
    "a file that misses something": portabilityAnswer(texts, { ...portable, missing: ["payments"] }),
    "nothing to take along": portabilityAnswer(texts, { ...portable, carried: [] }),
    "a file of which nothing was found": portabilityAnswer(texts, nothing),
    "an addition to a file that gives a part": portabilitySupplement(texts, {
      ...portable,
      ...added,
      missing: ["repairs"],
    }),
    "an addition to a file that gives everything": portabilitySupplement(texts, {
      ...all,
      ...added,
      to: "other",
    }),
    "an addition to a file, with nothing to take along": portabilitySupplement(texts, {
      ...portable,
      ...added,
      carried: [],
    }),
    "an addition to a file of what is gone": portabilitySupplement(texts, {
      ...nothing,
      ...added,
      closed: ["payments"],
    }),
    ...sharedLettersIn(locale, erasing),
    "nothing found to erase": nothingFound(texts, { ...erasing, searched, searchedWith }),
    "nothing found to erase, late": nothingFound(texts, { ...erasing, searched, searchedWith, late: true }),
  };
}
