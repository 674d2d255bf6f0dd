// What an ended request came to, to show to whoever may ask: facts, moments and roles, and nothing of the data or of the
// person (law notes, F.1).

import type { Day } from "./calendar.ts";
import type { DecidedOutcome, DecidedPart } from "./decision.ts";
import { clockOfDossier, type Dossier } from "./dossier.ts";
import type { DossierEvent, EventType, RecordedEvent } from "./events.ts";
import { grounds, reasonsToGive } from "./grounds.ts";
import type { LetterKind } from "./letters.ts";
import { type Outcome, type RefusalGround, refusalGrounds } from "./outcomes.ts";
import type { Channel } from "./receipt.ts";
import type { Right } from "./rights.ts";
import type { Role } from "./roles.ts";

/** The events that a certificate tells, in their order. */
export const certifiedEvents = [
  "request-received",
  "request-sorted",
  "marketing-stopped",
  "consent-stopped",
  "person-identified",
  "proof-given",
  "proof-by-login",
  "authority-shown",
  "question-told",
  "question-answered",
  "question-closed",
  "term-extended",
  "extension-told",
  "data-gathered",
  "outcome-proposed",
  "outcome-approved",
  "decision-proposed",
  "decision-approved",
  "proposal-returned",
  "refusal-proposed",
  "refusal-approved",
  "use-restricted",
  "use-released",
  "request-answered",
  "plan-approved",
  "plan-stopped",
  "plan-started",
  "step-settled",
  "carried-out",
  "erased-later",
  "recipient-told",
  "notice-confirmed",
  "notice-excused",
  "receiver-verified",
  "receiver-confirmed",
  "handover-fetched",
  "handover-ended",
  "supplement-told",
  "export-downloaded",
  "complaint-filed",
  "complaint-settled",
  "request-withdrawn",
  "request-attached",
] as const satisfies EventType[];
export type CertifiedEvent = (typeof certifiedEvents)[number];

type Who = "tenant" | "contact" | "recipient" | "receiver" | "system" | Role;
type Step = { position: number; event: CertifiedEvent; at: string; by: Who };
type Reasoned = { code: string; article: string };

export type Certificate = {
  v: 1;
  number: string;
  organisation: string;
  asked: { right: Right; receivedAt: string; channel: Channel; registerVersion: number };
  term: {
    /** Null where the term stood still when it ended. */
    dueOn: Day | null;
    suspendedDays: number;
    extensionMonths: number;
    answeredAt: string | null;
    onTime: boolean | null;
  };
  /** Who proposed and who approved what was answered; two different people, which the database sees to. */
  signed: { proposed: Step | null; approved: Step | null };
  outcome: Outcome | DecidedOutcome | null;
  refusal: (Reasoned & { ground: RefusalGround }) | null;
  parts: (Pick<DecidedPart, "element" | "purpose" | "verdict" | "until"> & {
    grounds: Reasoned[];
    reasons: Reasoned[];
  })[];
  /** Which elements were corrected, erased or stopped in every source, and when. */
  carriedOut: { elements: string[]; at: string }[];
  letters: { letter: LetterKind; by: "portal" | "post"; at: string; postedAt: string | null }[];
  steps: Step[];
  /** Where in the history this stands: whoever has a signed list of heads from later can compare it. */
  chain: { stream: string; position: number; hash: string };
};

export type CertificateSource = {
  dossier: Dossier;
  events: RecordedEvent[];
  organisation: string;
  chain: Certificate["chain"];
};

/** Whether there is something to certify: the request was answered, taken back, or goes on in another. */
export function hasEnded({ answeredAt, withdrawnAt, attached }: Dossier): boolean {
  return answeredAt !== null || withdrawnAt !== null || attached !== null;
}

export function certificateOf({ dossier, events, organisation, chain }: CertificateSource): Certificate {
  const clock = clockOfDossier(dossier);
  const steps = stepsIn(events);
  const { decision, approval, refusal } = dossier;
  return {
    v: 1,
    number: dossier.number,
    organisation,
    asked: {
      right: dossier.right,
      receivedAt: dossier.receivedAt.toISOString(),
      channel: dossier.channel,
      registerVersion: dossier.registerVersion,
    },
    term: {
      dueOn: clock.dueOn,
      suspendedDays: clock.suspendedDays,
      extensionMonths: clock.extensionMonths,
      answeredAt: dossier.answeredAt?.toISOString() ?? null,
      onTime: dossier.onTime,
    },
    signed: { proposed: lastOf(steps, "-proposed"), approved: lastOf(steps, "-approved") },
    outcome: decision?.approvedBy ? decision.outcome : (approval?.outcome ?? null),
    refusal: refusal?.approvedBy ? { ground: refusal.ground, ...refusalGrounds[refusal.ground] } : null,
    parts: decision?.approvedBy ? decision.decision.map(partOf) : [],
    carriedOut: of(events, "carried-out").map(({ event, at }) => ({
      elements: event.elements,
      at: at.toISOString(),
    })),
    letters: lettersIn(dossier, events),
    steps,
    chain,
  };
}

function partOf({ element, purpose, verdict, until, ...why }: DecidedPart): Certificate["parts"][number] {
  return {
    element,
    purpose,
    verdict,
    until,
    grounds: why.grounds.map((code) => ({ code, article: grounds[code].article })),
    reasons: why.reasons.map((code) => ({ code, article: reasonsToGive[code].article })),
  };
}

const isCertified = (type: EventType): type is CertifiedEvent =>
  (certifiedEvents as readonly EventType[]).includes(type);

function stepsIn(events: RecordedEvent[]): Step[] {
  return events.flatMap(({ event: { type }, actor, at }, place) =>
    isCertified(type)
      ? [
          {
            position: place + 1,
            event: type,
            at: at.toISOString(),
            by: actor.kind === "staff" ? actor.role : actor.kind,
          },
        ]
      : [],
  );
}

const lastOf = (steps: Step[], ending: "-proposed" | "-approved") =>
  steps.findLast(({ event }) => event.endsWith(ending)) ?? null;

type Of<T extends EventType> = RecordedEvent & { event: Extract<DossierEvent, { type: T }> };

function of<T extends EventType>(events: RecordedEvent[], type: T): Of<T>[] {
  return events.filter((recorded): recorded is Of<T> => recorded.event.type === type);
}

function lettersIn({ letters }: Dossier, events: RecordedEvent[]): Certificate["letters"] {
  const posted = new Map(of(events, "letter-posted").map(({ event, at }) => [event.letterId, at]));
  return letters.map(({ letterId, letter, by, at }) => ({
    letter,
    by,
    at: at.toISOString(),
    postedAt: posted.get(letterId)?.toISOString() ?? null,
  }));
}
