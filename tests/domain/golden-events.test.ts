// Events as they are kept today must fold for ever. Lines are added to the file, and never changed.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Actor } from "#app/domain/actors.ts";
import type { Dossier } from "#app/domain/dossier.ts";
import type { DossierEvent, EventType } from "#app/domain/events.ts";
import { dossierFrom } from "#app/domain/evolve.ts";
import { id } from "#tests/support/dossiers.ts";
import { exampleEvents } from "./every-event.ts";

type Entry = { v: number; event: DossierEvent; actor: Actor; at: string };
type Story =
  | "answered"
  | "underway"
  | "unknown"
  | "waived"
  | "cautious"
  | "loggedIn"
  | "represented"
  | "refused"
  | "charged"
  | "extended"
  | "moved"
  | "postponed"
  | Late
  | Asked
  | Around;
type Late = "foundByHand" | "searched";
type Around =
  | "handed"
  | "involved"
  | "inquired"
  | "noted"
  | "held"
  | "takenIn"
  | "separated"
  | "attached"
  | "detached"
  | "corrected"
  | "messaged"
  | "copied"
  | "decided"
  | "supplemented"
  | "sorted"
  | "alongside";
type Asked = "questioned" | "reopened" | "withdrawn";
const kept: Record<Story, Entry[]> = JSON.parse(
  readFileSync(join(import.meta.dirname, "golden-events.json"), "utf8"),
);
const entries = Object.values(kept).flat();

const foldOf = (story: Story) =>
  dossierFrom(kept[story].map(({ event, actor, at }) => ({ event, actor, at: new Date(at) })));

const tally = { given: 4, withheld: 2, undecided: 0, masked: 2, digest: "d2" };
const begun = {
  right: "access",
  registerVersion: 3,
  channel: "portal",
  locale: "nl",
  onBehalf: null,
  relation: "tenant",
  byHand: null,
  searchedIn: null,
  authority: null,
  refusal: null,
  extension: null,
  questions: [],
  unprovenNoted: false,
  withdrawnAt: null,
  reopenings: 0,
  lettersBefore: 0,
  searchTerms: null,
  handlerId: null,
  proofs: [],
  lastShown: new Map(),
  viaNewContact: [],
  cautions: [],
  mailbox: null,
  mailboxChange: null,
  changeStoppedAt: null,
  newContacts: [],
  contactChangedAt: null,
  disputes: 0,
  slices: [],
  footage: null,
  wish: null,
  wishWords: null,
  stopped: null,
  sortedInto: null,
  sortedFrom: null,
  inquiries: [],
  gathered: false,
  proposal: null,
  approval: null,
  decision: null,
  restriction: null,
  plans: [],
  plansAsked: [],
  carriedOutAt: null,
  tellings: [],
  handing: { owed: false, tries: [], over: null, ends: 0 },
  fee: null,
  feesAsked: 0,
  approvals: 0,
  letters: [],
  bundle: null,
  bundleDamaged: false,
  bundleRefused: null,
  undelivered: [],
  answeredAt: null,
  onTime: null,
  downloads: [],
  holidays: [],
  termMoves: 0,
  assignments: 0,
  conflicts: [],
  flags: [],
  breaches: 0,
  complaints: [],
  separatedFrom: null,
  separatedInto: [],
  attached: null,
  detachments: 0,
  messages: [],
  idCopy: null,
  given: [],
  takenUp: [],
  supplementToldAt: null,
  posted: [],
  hold: null,
  forgotten: {},
} satisfies Partial<Dossier>;

/** Nobody looked at the holidays since the receipt, which was written down at once and right, unless it says so. */
type Usual = "holidaysSeenAt" | "recordedAt" | "receiptCorrectedAt";
type State = Omit<Dossier, Usual> & Partial<Pick<Dossier, Usual>>;

const supplied = (digest: string, given: number) => {
  const tally = { given, withheld: 0, undecided: 0, masked: 0, digest };
  return { outcome: "partly-granted" as const, tally };
};
const housing = { connection: "housing", attempt: 1 };

const goldenPlan = {
  aim: "decision" as const,
  by: id(801),
  approvedBy: null,
  startsAt: null,
  startedAt: null,
  dueOn: null,
  stoppedAt: null,
};
const goldenStep = {
  connection: "erp",
  element: "C1-05",
  purpose: null,
  kind: "change" as const,
  deed: "erase" as const,
  count: 1,
};

const states: Record<Exclude<Story, Late | Asked | Around>, State> = {
  answered: {
    ...begun,
    number: "2026-0001",
    receiptId: id(61),
    receivedAt: new Date("2026-11-23T13:00:00Z"),
    scope: ["personal", "payments"],
    answerBy: "portal",
    hasMailbox: true,
    applicant: { textId: id(62), proof: "0a1b" },
    handlerId: id(801),
    person: { state: "found", person: { connection: "housing", key: "relaties/1" } },
    codes: new Map([
      [id(1), "used"],
      [id(2), "used"],
    ]),
    proofs: ["mailbox-on-file", "letter-to-home"],
    lastShown: new Map([
      ["mailbox-on-file", new Date("2026-11-24T09:02:00Z")],
      ["letter-to-home", new Date("2026-11-27T10:00:00Z")],
    ]),
    slices: [
      {
        sliceId: id(11),
        connection: "housing",
        resource: "relaties",
        theme: "personal",
        state: "done",
        attempt: 1,
        records: 2,
      },
      {
        sliceId: id(12),
        connection: "housing",
        resource: "boekingen",
        theme: "payments",
        state: "done",
        attempt: 2,
        records: 4,
      },
    ],
    gathered: true,
    proposal: { by: id(803), outcome: "partly-granted", tally },
    approval: { by: id(801), outcome: "partly-granted", tally, at: new Date("2026-12-01T11:00:00Z") },
    approvals: 2,
    letters: [
      { letterId: id(41), letter: "acknowledgement", by: "portal", at: new Date("2026-11-23T13:00:05Z") },
      { letterId: id(42), letter: "identity-code", by: "post", at: new Date("2026-11-25T10:00:05Z") },
      { letterId: id(43), letter: "access-answer", by: "portal", at: new Date("2026-12-01T11:00:30Z") },
    ],
    bundle: { fileId: id(31), at: new Date("2026-12-01T11:00:30Z"), records: 4 },
    bundleDamaged: true,
    answeredAt: new Date("2026-12-01T11:00:40Z"),
    onTime: true,
    downloads: ["2026-12-05"],
    posted: [new Date("2026-11-25T10:00:09Z")],
  },
  underway: {
    ...begun,
    number: "2026-0002",
    receiptId: id(63),
    receivedAt: new Date("2026-11-30T13:00:00Z"),
    scope: ["repairs"],
    answerBy: "post",
    hasMailbox: false,
    applicant: { textId: id(64), proof: "0a1b" },
    person: { state: "found", person: { connection: "housing", key: "relaties/2" } },
    codes: new Map([
      [id(3), "not-sent"],
      [id(4), "requested"],
    ]),
  },
  unknown: {
    ...begun,
    number: "2026-0003",
    receiptId: id(65),
    receivedAt: new Date("2026-12-01T13:00:00Z"),
    scope: ["personal", "payments"],
    answerBy: "portal",
    hasMailbox: true,
    applicant: { textId: id(66), proof: "0a1b" },
    person: { state: "not-found" },
    undelivered: ["request-received"],
    codes: new Map(),
  },
  cautious: {
    ...begun,
    number: "2026-0005",
    receiptId: id(70),
    receivedAt: new Date("2026-12-02T14:00:00Z"),
    scope: ["personal"],
    answerBy: "post",
    hasMailbox: false,
    locale: "en",
    applicant: { textId: id(71), proof: "0a1b" },
    person: { state: "found", person: { connection: "housing", key: "relaties/5" } },
    codes: new Map([
      [id(73), "sent"],
      [id(74), "used"],
    ]),
    proofs: ["call-back", "counter", "counter"],
    lastShown: new Map([
      ["call-back", new Date("2026-12-03T10:00:00Z")],
      ["counter", new Date("2026-12-04T10:05:00Z")],
    ]),
    cautions: ["special-data"],
    disputes: 1,
  },
  represented: {
    ...begun,
    number: "2026-0006",
    receiptId: id(80),
    receivedAt: new Date("2026-12-03T14:00:00Z"),
    scope: ["payments", "conversations"],
    answerBy: "portal",
    hasMailbox: true,
    applicant: { textId: id(81), proof: "0a1b" },
    onBehalf: "bewindvoerder",
    authority: { themes: ["payments"], until: "2027-12-03" },
    person: { state: "sought" },
    codes: new Map(),
    cautions: ["on-behalf"],
  },
  charged: {
    ...begun,
    number: "2026-0041",
    receiptId: id(231),
    receivedAt: new Date("2026-12-07T10:00:00Z"),
    scope: ["payments"],
    answerBy: "portal",
    hasMailbox: true,
    applicant: { textId: id(232), proof: "0a1b" },
    person: { state: "sought" },
    codes: new Map(),
    fee: {
      by: id(801),
      ground: "excessive",
      cents: 900,
      words: { textId: id(235), proof: "0a1b" },
      approvedBy: id(803),
      askedAt: new Date("2026-12-09T11:00:00Z"),
      paidAt: new Date("2026-12-10T10:00:00Z"),
    },
    feesAsked: 2,
  },
  refused: {
    ...begun,
    number: "2026-0007",
    receiptId: id(82),
    receivedAt: new Date("2026-12-03T15:00:00Z"),
    scope: ["personal"],
    answerBy: "portal",
    hasMailbox: true,
    applicant: { textId: id(83), proof: "0a1b" },
    onBehalf: "heir",
    refusal: { by: id(801), ground: "deceased", approvedBy: id(803) },
    person: { state: "sought" },
    codes: new Map(),
    cautions: ["on-behalf"],
  },
  loggedIn: {
    ...begun,
    number: "2026-0006",
    receiptId: id(80),
    receivedAt: new Date("2026-12-07T09:00:00Z"),
    scope: ["payments"],
    answerBy: "portal",
    hasMailbox: true,
    applicant: { textId: id(81), proof: "0a1b" },
    person: { state: "found", person: { connection: "housing", key: "relaties/6" } },
    codes: new Map(),
    proofs: ["portal-login", "eid"],
    lastShown: new Map([
      ["portal-login", new Date("2026-12-07T09:02:00Z")],
      ["eid", new Date("2026-12-07T09:05:00Z")],
    ]),
  },
  moved: {
    ...begun,
    number: "2026-0008",
    receiptId: id(84),
    receivedAt: new Date("2026-12-08T09:00:00Z"),
    scope: ["personal"],
    answerBy: "portal",
    hasMailbox: true,
    applicant: { textId: id(85), proof: "0a1b" },
    person: { state: "sought" },
    codes: new Map([
      [id(86), "used"],
      [id(93), "used"],
      [id(91), "used"],
    ]),
    proofs: ["portal-login", "mailbox-on-file", "mailbox-on-file"],
    lastShown: new Map([
      ["portal-login", new Date("2026-12-08T10:00:00Z")],
      ["mailbox-on-file", new Date("2026-12-15T10:00:00Z")],
    ]),
    viaNewContact: ["mailbox-on-file"],
    cautions: ["change-stopped"],
    mailbox: { address: { textId: id(88), proof: "0a1b" }, since: new Date("2026-12-13T10:00:00Z") },
    changeStoppedAt: new Date("2026-12-14T12:00:00Z"),
    newContacts: [{ contactId: id(92), contact: "mailbox", since: "2026-12-09" }],
    contactChangedAt: new Date("2026-12-15T09:00:00Z"),
  },
  extended: {
    ...begun,
    number: "2026-0009",
    receiptId: id(86),
    receivedAt: new Date("2026-12-07T14:00:00Z"),
    scope: ["personal"],
    answerBy: "portal",
    hasMailbox: true,
    applicant: { textId: id(87), proof: "0a1b" },
    extension: { months: 2, toldAt: new Date("2026-12-08T10:00:09Z") },
    person: { state: "sought" },
    codes: new Map(),
  },
  postponed: {
    ...begun,
    number: "2026-0010",
    receiptId: id(88),
    receivedAt: new Date("2026-12-09T14:00:00Z"),
    scope: ["personal"],
    answerBy: "portal",
    hasMailbox: true,
    applicant: { textId: id(89), proof: "0a1b" },
    person: { state: "sought" },
    codes: new Map(),
    holidaysSeenAt: new Date("2026-12-10T09:00:00Z"),
    termMoves: 1,
  },
  waived: {
    ...begun,
    number: "2026-0004",
    receiptId: id(67),
    receivedAt: new Date("2026-12-02T13:00:00Z"),
    scope: ["personal", "payments"],
    answerBy: "portal",
    hasMailbox: true,
    applicant: { textId: id(68), proof: "0a1b" },
    person: { state: "found", person: { connection: "housing", key: "relaties/4" } },
    codes: new Map(),
    slices: [
      {
        sliceId: id(13),
        connection: "housing",
        resource: "boekingen",
        theme: "payments",
        state: "waived",
        attempt: 1,
        records: 0,
      },
    ],
    gathered: true,
  },
};

const lately = {
  ...begun,
  scope: ["personal"],
  answerBy: "portal",
  hasMailbox: true,
  codes: new Map(),
} satisfies Partial<Dossier>;
const ofNobodyInTheSystem: Record<Late, State> = {
  foundByHand: {
    ...lately,
    number: "2026-0007",
    receiptId: id(82),
    receivedAt: new Date("2026-12-08T09:00:00Z"),
    applicant: { textId: id(83), proof: "0a1b" },
    relation: "employee",
    person: { state: "found", person: { connection: "personnel-records", key: "5e5e" } },
    byHand: { file: { textId: id(84), proof: "0a1b" }, contacts: ["mailbox", "home"] },
  },
  searched: {
    ...lately,
    number: "2026-0008",
    receiptId: id(85),
    receivedAt: new Date("2026-12-08T09:30:00Z"),
    applicant: { textId: id(86), proof: "0a1b" },
    relation: "visitor",
    person: { state: "not-found" },
    searchedIn: ["camera-system", "other-records"],
  },
};
const ref = (number: number) => ({ textId: id(number), proof: "0a1b" });
const notLookedUp = { listedAt: null, chosenAt: null, notices: [] };
const noticed = {
  elements: ["C2-02" as const],
  expected: true,
  person: null,
  toldAt: null,
  bounced: false,
  reminders: [],
  confirmed: null,
  declined: null,
  excused: null,
};
const aroundTheRequest: Record<Around, State> = {
  sorted: {
    ...lately,
    number: "2026-0031",
    receiptId: id(181),
    receivedAt: new Date("2026-12-09T09:00:00Z"),
    applicant: ref(182),
    person: { state: "sought" },
    scope: [],
    right: "objection",
    footage: ref(183),
    wish: { right: "objection", against: "marketing", pause: false },
    wishWords: ref(184),
    sortedInto: [{ dossierId: id(186), number: "2026-0032" }],
    stopped: { what: "marketing", at: new Date("2026-12-10T09:00:00Z") },
  },
  alongside: {
    ...lately,
    number: "2026-0032",
    receiptId: id(181),
    receivedAt: new Date("2026-12-10T09:00:00Z"),
    applicant: ref(187),
    person: { state: "sought" },
    scope: [],
    right: "consent",
    footage: ref(188),
    wish: { right: "consent", purposes: ["A7"] },
    wishWords: ref(189),
    sortedFrom: { dossierId: id(185), number: "2026-0031" },
    stopped: { what: "consent", purposes: ["A7"], at: new Date("2026-12-10T09:00:00Z") },
  },
  involved: {
    ...lately,
    number: "2026-0025",
    receiptId: id(161),
    receivedAt: new Date("2026-12-09T09:00:00Z"),
    applicant: { textId: id(95), proof: "0a1b" },
    person: { state: "sought" },
    conflicts: [{ staffId: id(803), role: "privacy-officer", why: "own-request" }],
  },
  inquired: {
    ...lately,
    number: "2026-0019",
    receiptId: id(171),
    receivedAt: new Date("2026-12-09T09:00:00Z"),
    applicant: ref(172),
    person: { state: "sought" },
    footage: ref(176),
    slices: [
      {
        sliceId: id(177),
        connection: "entrance-cameras",
        resource: "by-hand",
        theme: "documents",
        dueOn: "2026-12-11",
        state: "done",
        attempt: 1,
        records: 1,
      },
      {
        sliceId: id(178),
        connection: "repairs-company",
        resource: "by-hand",
        theme: "repairs",
        dueOn: "2026-12-16",
        state: "running",
        attempt: 1,
        records: 0,
      },
    ],
    inquiries: [
      {
        inquiryId: id(173),
        connection: "entrance-cameras",
        sliceId: id(177),
        contact: ref(174),
        askedAt: new Date("2026-12-09T09:00:05Z"),
        dueOn: "2026-12-11",
        reminders: [{ whom: "contact", at: new Date("2026-12-10T06:00:00Z"), dueOn: "2026-12-11" }],
        footage: { at: new Date("2026-12-09T11:00:00Z"), overwrittenOn: null },
        declined: null,
        answeredAt: new Date("2026-12-10T09:00:00Z"),
        ended: null,
      },
      {
        inquiryId: id(175),
        connection: "repairs-company",
        sliceId: id(178),
        contact: ref(179),
        askedAt: new Date("2026-12-09T12:00:02Z"),
        dueOn: "2026-12-16",
        reminders: [],
        footage: null,
        declined: { why: "not-in-time", reason: ref(181), at: new Date("2026-12-11T09:00:00Z") },
        answeredAt: null,
        ended: { why: "taken-back", at: new Date("2026-12-14T09:00:00Z") },
      },
    ],
  },
  held: {
    ...lately,
    number: "2026-0033",
    receiptId: id(191),
    receivedAt: new Date("2026-12-09T09:00:00Z"),
    applicant: ref(192),
    person: { state: "sought" },
    posted: [new Date("2026-12-10T09:00:00Z")],
    hold: {
      ground: "complaint",
      reason: ref(194),
      reviewOn: "2027-06-01",
      since: new Date("2027-01-12T09:00:00Z"),
      isReviewDue: true,
    },
    forgotten: { print: "2027-01-11" },
  },
  noted: {
    ...lately,
    number: "2026-0010",
    receiptId: id(94),
    receivedAt: new Date("2026-12-09T09:00:00Z"),
    applicant: { textId: id(95), proof: "0a1b" },
    person: { state: "sought" },
    handlerId: id(802),
    assignments: 1,
    flags: [{ flag: "complaint", since: new Date("2026-12-10T11:00:00Z") }],
    breaches: 1,
    complaints: [
      {
        complaintId: id(98),
        at: new Date("2026-12-10T11:00:00Z"),
        settledAt: new Date("2026-12-14T11:00:00Z"),
      },
    ],
  },
  takenIn: {
    ...lately,
    number: "2026-0010",
    receiptId: id(88),
    channel: "phone",
    receivedAt: new Date("2026-12-04T10:15:00Z"),
    holidaysSeenAt: new Date("2026-12-09T09:00:00Z"),
    recordedAt: new Date("2026-12-09T09:00:00Z"),
    answerBy: "post",
    hasMailbox: false,
    applicant: { textId: id(89), proof: "0a1b" },
    person: { state: "sought" },
  },
  separated: {
    ...lately,
    number: "2026-0013",
    receiptId: id(121),
    channel: "letter",
    receivedAt: new Date("2026-12-08T10:15:00Z"),
    holidaysSeenAt: new Date("2026-12-09T12:00:00Z"),
    recordedAt: new Date("2026-12-09T12:00:00Z"),
    applicant: { textId: id(122), proof: "0a1b" },
    person: { state: "sought" },
    separatedFrom: { dossierId: id(123), number: "2026-0012" },
    separatedInto: [{ dossierId: id(124), number: "2026-0014" }],
  },
  attached: {
    ...lately,
    number: "2026-0015",
    receiptId: id(125),
    receivedAt: new Date("2026-12-09T13:00:00Z"),
    applicant: { textId: id(126), proof: "0a1b" },
    person: { state: "sought" },
    attached: { to: { dossierId: id(127), number: "2026-0009" }, at: new Date("2026-12-10T13:00:00Z") },
  },
  detached: {
    ...lately,
    number: "2026-0016",
    receiptId: id(128),
    receivedAt: new Date("2026-12-09T14:00:00Z"),
    applicant: { textId: id(129), proof: "0a1b" },
    person: { state: "sought" },
    detachments: 1,
  },
  decided: {
    ...lately,
    right: "erasure",
    number: "2026-0019",
    receiptId: id(181),
    receivedAt: new Date("2026-12-09T09:00:00Z"),
    applicant: ref(182),
    person: { state: "sought" },
    wish: { right: "erasure", elements: ["C1-05", "C2-02"], why: null, pause: true },
    wishWords: ref(183),
    footage: ref(188),
    approvals: 1,
    decision: {
      by: id(801),
      outcome: "partly-granted",
      decision: [
        { element: "C1-05", purpose: null, verdict: "done", grounds: [], reasons: ["E17-A"], until: null },
        {
          element: "C2-02",
          purpose: null,
          verdict: "later",
          grounds: ["G17-3B-FISC"],
          reasons: [],
          until: "2034-01-01",
        },
      ],
      words: ref(184),
      approvedBy: id(803),
      at: new Date("2026-12-11T09:00:00Z"),
    },
    restriction: {
      ground: "R-SEED",
      elements: null,
      since: new Date("2026-12-09T10:00:00Z"),
      lift: {
        on: "2026-12-22",
        reason: ref(187),
        by: id(801),
        approvedBy: id(803),
        toldAt: new Date("2026-12-15T10:01:00Z"),
      },
      lifts: 1,
      releasedAt: new Date("2026-12-22T06:00:00Z"),
    },
    plans: [
      {
        ...goldenPlan,
        planId: id(190),
        version: 1,
        hash: "0a1b",
        stoppedAt: new Date("2026-12-11T10:00:00Z"),
        steps: [
          { ...goldenStep, stepId: id(194), state: "open", proof: null },
          { ...goldenStep, stepId: id(195), kind: "task", count: 0, state: "open", proof: null },
        ],
      },
      {
        ...goldenPlan,
        planId: id(191),
        version: 2,
        hash: "0a1c",
        approvedBy: id(803),
        startsAt: new Date("2026-12-18T11:00:00Z"),
        startedAt: new Date("2026-12-18T11:00:00Z"),
        dueOn: "2026-12-28",
        steps: [
          { ...goldenStep, stepId: id(194), state: "done", proof: null },
          {
            ...goldenStep,
            stepId: id(195),
            kind: "task",
            count: 0,
            state: "nothing-held",
            proof: ref(189),
          },
        ],
      },
    ],
    plansAsked: [{ aim: "decision", after: id(190), by: id(801) }],
    carriedOutAt: new Date("2026-12-22T07:00:00Z"),
    tellings: [
      { kind: "restricted", elements: null, since: new Date("2026-12-09T10:00:00Z"), ...notLookedUp },
      { kind: "released", elements: null, since: new Date("2026-12-22T06:00:00Z"), ...notLookedUp },
      {
        kind: "erased",
        elements: ["C2-02"],
        since: new Date("2026-12-22T07:00:00Z"),
        listedAt: new Date("2026-12-22T07:01:00Z"),
        chosenAt: new Date("2026-12-22T09:00:00Z"),
        notices: [
          {
            ...noticed,
            noticeId: id(191),
            recipientId: "R5",
            person: ref(194),
            toldAt: new Date("2026-12-22T09:01:00Z"),
            reminders: [{ whom: "recipient", at: new Date("2026-12-30T06:00:00Z") }],
            declined: { reason: ref(196), at: new Date("2026-12-30T10:00:00Z") },
            confirmed: { what: "processed", by: "recipient", at: new Date("2026-12-31T10:00:00Z") },
          },
          { ...noticed, noticeId: id(192), recipientId: "R7", expected: false },
          {
            ...noticed,
            noticeId: id(193),
            recipientId: "R6",
            person: ref(195),
            excused: { why: "disproportionate", reason: ref(197), at: new Date("2026-12-31T11:00:00Z") },
          },
        ],
      },
    ],
  },
  handed: {
    ...lately,
    right: "portability",
    number: "2026-0042",
    receiptId: id(241),
    receivedAt: new Date("2026-12-07T10:00:00Z"),
    scope: ["contact"],
    applicant: ref(242),
    person: { state: "sought" },
    wish: { right: "portability", elements: null, to: "other", format: "json" },
    wishWords: ref(243),
    footage: ref(248),
    bundle: { fileId: id(244), at: new Date("2026-12-10T10:00:00Z"), records: 3 },
    answeredAt: new Date("2026-12-10T10:01:00Z"),
    onTime: true,
    handing: {
      owed: true,
      tries: [
        {
          handoverId: id(251),
          receiver: ref(245),
          until: "2027-01-01",
          askedAt: new Date("2026-12-11T10:00:00Z"),
          file: { fileId: id(252), sha256: "0a1e", bytes: 1024 },
          bounced: false,
          verified: { found: "trade-register", words: ref(246), at: new Date("2026-12-14T10:00:00Z") },
          confirmedAt: new Date("2026-12-18T09:00:00Z"),
          reminders: [{ whom: "receiver", at: new Date("2026-12-18T06:00:00Z") }],
        },
      ],
      over: { why: "not-possible", reason: ref(247), at: new Date("2026-12-21T09:00:00Z") },
      ends: 2,
    },
  },
  messaged: {
    ...lately,
    number: "2026-0016",
    receiptId: id(143),
    receivedAt: new Date("2026-12-09T09:00:00Z"),
    applicant: { textId: id(144), proof: "0a1b" },
    person: { state: "sought" },
    messages: [
      {
        messageId: id(145),
        by: "tenant",
        text: { textId: id(146), proof: "0a1b" },
        files: { textId: id(147), proof: "0a1b" },
        at: new Date("2026-12-10T09:00:00Z"),
        isRead: true,
      },
      {
        messageId: id(148),
        by: "staff",
        text: { textId: id(149), proof: "0a1b" },
        files: null,
        at: new Date("2026-12-11T09:00:00Z"),
        isRead: false,
      },
    ],
  },
  copied: {
    ...lately,
    number: "2026-0018",
    receiptId: id(171),
    receivedAt: new Date("2026-12-09T09:00:00Z"),
    applicant: { textId: id(172), proof: "0a1b" },
    person: { state: "sought" },
    proofs: ["id-copy"],
    lastShown: new Map([["id-copy", new Date("2027-01-04T09:00:00Z")]]),
    idCopy: {
      copyId: id(176),
      openedBy: id(801),
      reason: { textId: id(178), proof: "0a1b" },
      state: "fits",
      since: new Date("2027-01-05T09:00:00Z"),
      until: "2027-01-11",
      round: 2,
      sent: null,
      note: null,
    },
  },
  corrected: {
    ...lately,
    number: "2026-0017",
    receiptId: id(130),
    channel: "letter",
    receivedAt: new Date("2026-12-07T09:00:00Z"),
    holidaysSeenAt: new Date("2026-12-09T15:00:00Z"),
    recordedAt: new Date("2026-12-09T15:00:00Z"),
    receiptCorrectedAt: new Date("2026-12-09T16:00:00Z"),
    answerBy: "post",
    hasMailbox: false,
    applicant: { textId: id(131), proof: "0a1b" },
    person: { state: "sought" },
    termMoves: 3,
    questions: [
      {
        questionId: id(133),
        about: "clarification",
        text: { textId: id(134), proof: "0a1b" },
        askedAt: new Date("2026-12-10T10:00:00Z"),
        toldAt: new Date("2026-12-10T15:00:00Z"),
        closedAt: new Date("2026-12-14T11:00:00Z"),
        answer: { choice: "everything", text: null, files: null, isRead: false, writtenDown: true },
        isOverdue: false,
      },
      {
        questionId: id(135),
        about: "identity",
        text: { textId: id(136), proof: "0a1b" },
        askedAt: new Date("2026-12-10T10:01:00Z"),
        toldAt: new Date("2026-12-10T15:00:00Z"),
        closedAt: null,
        answer: null,
        isOverdue: false,
      },
    ],
  },
  supplemented: {
    ...lately,
    number: "2026-0018",
    receiptId: id(141),
    receivedAt: new Date("2026-12-07T09:00:00Z"),
    scope: ["personal", "payments"],
    applicant: { textId: id(142), proof: "0a1b" },
    person: { state: "sought" },
    slices: [
      { ...housing, sliceId: id(143), resource: "relaties", theme: "personal", state: "done", records: 2 },
      {
        ...housing,
        sliceId: id(144),
        resource: "boekingen",
        theme: "payments",
        state: "done",
        attempt: 2,
        records: 1,
      },
      {
        connection: "customer-mail",
        attempt: 1,
        sliceId: id(145),
        resource: "by-hand",
        theme: "payments",
        state: "closed",
        records: 0,
      },
    ],
    gathered: true,
    approvals: 2,
    proposal: { by: id(801), ...supplied("d4", 1) },
    approval: { by: id(803), ...supplied("d4", 1), at: new Date("2026-12-14T12:00:00Z") },
    bundle: { fileId: id(151), at: new Date("2026-12-14T12:01:00Z"), records: 1 },
    downloads: ["2026-12-15"],
    letters: [
      { letterId: id(149), letter: "access-answer", by: "portal", at: new Date("2026-12-09T11:01:00Z") },
      { letterId: id(152), letter: "access-supplement", by: "portal", at: new Date("2026-12-14T12:01:00Z") },
    ],
    answeredAt: new Date("2026-12-09T11:02:00Z"),
    onTime: true,
    given: [
      {
        proposal: { by: id(801), ...supplied("d3", 2) },
        approval: { by: id(803), ...supplied("d3", 2), at: new Date("2026-12-09T11:00:00Z") },
        bundle: { fileId: id(148), at: new Date("2026-12-09T11:01:00Z"), records: 2 },
        bundleDamaged: false,
        downloads: ["2026-12-10", "2026-12-15"],
        supplementToldAt: null,
      },
    ],
    takenUp: [
      { sliceId: id(144), part: 1 },
      { sliceId: id(145), part: 1 },
    ],
    supplementToldAt: new Date("2026-12-14T12:02:00Z"),
  },
};
const asked = { ...lately, relation: "tenant", person: { state: "sought" } } satisfies Partial<Dossier>;
const ofWhoWasAsked: Record<Asked, State> = {
  questioned: {
    ...asked,
    number: "2026-0010",
    receiptId: id(100),
    receivedAt: new Date("2026-12-09T09:00:00Z"),
    applicant: { textId: id(101), proof: "0a1b" },
    unprovenNoted: true,
    questions: [
      {
        questionId: id(102),
        about: "identity",
        text: { textId: id(103), proof: "0a1b" },
        askedAt: new Date("2026-12-14T10:00:00Z"),
        toldAt: new Date("2026-12-14T10:00:09Z"),
        closedAt: new Date("2026-12-16T10:00:00Z"),
        answer: { choice: "proof", text: null, files: null, isRead: true, writtenDown: false },
        isOverdue: false,
      },
      {
        questionId: id(104),
        about: "clarification",
        text: { textId: id(105), proof: "0a1b" },
        askedAt: new Date("2026-12-17T10:00:00Z"),
        toldAt: new Date("2026-12-17T10:00:09Z"),
        closedAt: new Date("2026-12-18T09:30:00Z"),
        answer: {
          choice: "own-words",
          text: { textId: id(106), proof: "0a1b" },
          files: null,
          isRead: true,
          writtenDown: true,
        },
        isOverdue: false,
      },
      {
        questionId: id(107),
        about: "clarification",
        text: { textId: id(108), proof: "0a1b" },
        askedAt: new Date("2026-12-21T10:00:00Z"),
        toldAt: new Date("2026-12-21T10:00:09Z"),
        closedAt: new Date("2027-01-04T10:00:00Z"),
        answer: null,
        isOverdue: true,
      },
    ],
  },
  reopened: {
    ...asked,
    number: "2026-0011",
    receiptId: id(110),
    receivedAt: new Date("2026-12-09T10:00:00Z"),
    applicant: { textId: id(111), proof: "0a1b" },
    questions: [
      {
        questionId: id(112),
        about: "identity",
        text: { textId: id(113), proof: "0a1b" },
        askedAt: new Date("2026-12-10T10:00:00Z"),
        toldAt: new Date("2026-12-10T10:00:09Z"),
        closedAt: new Date("2027-01-11T11:00:00Z"),
        answer: null,
        isOverdue: false,
      },
    ],
    letters: [
      { letterId: id(115), letter: "not-identified", by: "post", at: new Date("2027-01-11T11:00:05Z") },
    ],
    reopenings: 1,
    lettersBefore: 1,
    codes: new Map([[id(116), "sent"]]),
    proofs: ["counter"],
    lastShown: new Map([["counter", new Date("2027-01-13T10:00:00Z")]]),
    posted: [new Date("2027-01-11T16:00:00Z")],
  },
  withdrawn: {
    ...asked,
    number: "2026-0012",
    receiptId: id(117),
    receivedAt: new Date("2026-12-09T11:00:00Z"),
    applicant: { textId: id(118), proof: "0a1b" },
    withdrawnAt: new Date("2026-12-11T10:00:00Z"),
    questions: [
      {
        questionId: id(119),
        about: "identity",
        text: { textId: id(120), proof: "0a1b" },
        askedAt: new Date("2026-12-10T10:00:00Z"),
        toldAt: null,
        closedAt: new Date("2026-12-11T10:00:00Z"),
        answer: null,
        isOverdue: false,
      },
    ],
  },
};
const allStates: Record<Story, State> = {
  ...states,
  ...ofNobodyInTheSystem,
  ...ofWhoWasAsked,
  ...aroundTheRequest,
};

test.each(Object.keys(allStates) as Story[])(
  "the dossier that is %s folds to the state written down",
  (story) => {
    const { receivedAt, ...state } = allStates[story];
    const usual = { holidaysSeenAt: receivedAt, recordedAt: receivedAt, receiptCorrectedAt: null };
    expect(foldOf(story)).toStrictEqual({ ...usual, receivedAt, ...state });
  },
);

/** Fields that came after the first events of a type were kept, in the order in which they came. */
const laterFields: Partial<Record<EventType, string[]>> = {
  "request-received": ["onBehalf", "relation", "receivedAt", "lateReason", "footage", "wish", "wishWords"],
  "slice-settled": ["searched"],
  "question-answered": ["files"],
  "records-decided": ["masks", "whose", "weighing", "consents"],
  "bundle-made": ["part"],
};

test("every event of today stands in the file, and none that is gone", () => {
  const types = new Set(entries.map(({ event }) => event.type));
  expect([...types].toSorted()).toEqual(Object.keys(exampleEvents).toSorted());
});

test.each(Object.keys(exampleEvents) as EventType[])(
  "%s still has the fields with which it is kept",
  (type) => {
    const old = entries.filter(({ event }) => event.type === type).map(({ event }) => fieldsOf(event));
    expect(old).not.toEqual([]);
    const now = fieldsOf(exampleEvents[type]);
    const later = laterFields[type] ?? [];
    const before = later.map((_, place) => now.filter((field) => !later.slice(place).includes(field)));
    for (const fields of old) expect([now, ...before]).toContainEqual(fields);
  },
);

test("every entry is of the first version and says who and when", () => {
  for (const entry of entries) {
    expect(Object.keys(entry)).toEqual(["v", "event", "actor", "at"]);
    expect(entry.v).toBe(1);
    expect(new Date(entry.at).toISOString()).toBe(entry.at);
  }
});

function fieldsOf(event: DossierEvent): string[] {
  return Object.keys(event).toSorted();
}
