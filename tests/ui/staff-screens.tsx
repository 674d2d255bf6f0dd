// Every screen of staff in its states, with invented people.

import type { ReactElement } from "react";
import { addDays, type Day } from "#app/domain/calendar.ts";
import { clockOf } from "#app/domain/clock.ts";
import type { DossierEvent } from "#app/domain/events.ts";
import type { AttachedFile } from "#app/domain/files.ts";
import { cautions } from "#app/domain/identity.ts";
import { type SourceRecord, themes } from "#app/domain/records.ts";
import { warningsOf } from "#app/domain/register-warnings.ts";
import { speak } from "#app/domain/said.ts";
import { weeksOfMonth } from "#app/domain/weeks.ts";
import { listsFrom } from "#app/domain/wish-lists.ts";
import { explainClock } from "#app/i18n/clock.ts";
import { shownDay, shownMoment } from "#app/i18n/format.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { exampleRegister } from "#app/register/register.ts";
import { publicDifference, statementShown } from "#app/routes/statement-shown.ts";
import { Access, type AccessProps } from "#app/ui/staff/access.tsx";
import { type AuthorityProps, AuthorityScreen } from "#app/ui/staff/authority.tsx";
import { type CalendarProps, CalendarScreen } from "#app/ui/staff/calendar.tsx";
import { type CarryingOutProps, CarryingOutScreen, type PlanShown } from "#app/ui/staff/carrying-out.tsx";
import { CheckIntake, type CheckIntakeProps } from "#app/ui/staff/check-intake.tsx";
import { Colleague, type ColleagueProps } from "#app/ui/staff/colleague.tsx";
import { Colleagues, type ColleaguesProps } from "#app/ui/staff/colleagues.tsx";
import { type ConnectionShown, Connections, type ConnectionsProps } from "#app/ui/staff/connections.tsx";
import { CorrectScreen, type CorrectScreenProps } from "#app/ui/staff/correct.tsx";
import { type DecideProps, DecideScreen, type PartShown } from "#app/ui/staff/decide.tsx";
import { type DossierProps, DossierScreen } from "#app/ui/staff/dossier.tsx";
import type { DossierFactsProps } from "#app/ui/staff/dossier-facts.tsx";
import { type FeeProps, FeeScreen } from "#app/ui/staff/fee.tsx";
import { HandoverScreen, type HandoverScreenProps } from "#app/ui/staff/handover.tsx";
import { Holidays, type HolidaysProps } from "#app/ui/staff/holidays.tsx";
import { type StaffIdCopyProps, StaffIdCopyScreen } from "#app/ui/staff/id-copy.tsx";
import { type IdentityProps, IdentityScreen } from "#app/ui/staff/identity.tsx";
import { IntakeExpired, type IntakeProps, IntakeScreen } from "#app/ui/staff/intake.tsx";
import {
  LaterList,
  type LaterListProps,
  type LaterPartShown,
  LaterScreen,
  type LaterScreenProps,
} from "#app/ui/staff/later.tsx";
import { Log, type LogProps } from "#app/ui/staff/log.tsx";
import { type StaffMessagesProps, StaffMessagesScreen } from "#app/ui/staff/messages.tsx";
import { type OutcomeProps, OutcomeScreen } from "#app/ui/staff/outcome.tsx";
import { OwnPasskeys, type OwnPasskeysProps } from "#app/ui/staff/own-passkeys.tsx";
import { Invitation, InvitationOver, type InvitationProps } from "#app/ui/staff/passkey.tsx";
import { type PreviewProps, PreviewScreen } from "#app/ui/staff/preview.tsx";
import { type QuestionsProps, QuestionsScreen } from "#app/ui/staff/questions.tsx";
import { Queue, type QueueProps, type QueueRow } from "#app/ui/staff/queue.tsx";
import {
  type NoticeShown,
  type RecipientsProps,
  RecipientsScreen,
  type TellingShown,
} from "#app/ui/staff/recipients.tsx";
import type { ReviewRow } from "#app/ui/staff/record-review.tsx";
import { Recovery, type RecoveryProps } from "#app/ui/staff/recovery.tsx";
import { type RefuseProps, RefuseScreen } from "#app/ui/staff/refuse.tsx";
import { RegisterPage, type RegisterProps } from "#app/ui/staff/register.tsx";
import { type BoxShown, RegisterItem, type RegisterItemProps } from "#app/ui/staff/register-item.tsx";
import { RegisterPreview } from "#app/ui/staff/register-preview.tsx";
import { ForgottenScreen, type RetentionProps, RetentionScreen } from "#app/ui/staff/retention.tsx";
import { Review, type ReviewProps } from "#app/ui/staff/review.tsx";
import { type SeparateProps, SeparateScreen } from "#app/ui/staff/separate.tsx";
import { EnoughRead, NoRole, StaffSignIn, type StaffSignInProps } from "#app/ui/staff/sign-in.tsx";
import { SortScreen } from "#app/ui/staff/sort.tsx";
import { type TasksProps, TasksScreen } from "#app/ui/staff/tasks.tsx";
import { type TermProps, TermScreen } from "#app/ui/staff/term.tsx";
import { decidedAnswers } from "#templates/letters/decided-answer.ts";
import { extension } from "#templates/letters/extension.ts";
import { refused } from "#templates/letters/refused.ts";
import { costsIn, letterFactsIn } from "#tests/server/export/ready-made.ts";
import { decidedFactsIn } from "#tests/server/export/ready-made-decided.ts";
import { fine, formKey, number } from "./invented.ts";
import { changedRegister } from "./tenant-screens.tsx";

const locale = "nl" as const;
const texts = textsIn(locale).staff.identity;
const at = (iso: string, text: string) => ({ iso, text });
const received = at("2026-11-23T13:05:00.000Z", "23 november 2026 om 14.05 uur");
const lastDay = {
  at: at("2026-12-23", "woensdag 23 december 2026"),
  why: explainClock(clockOf(new Date("2026-11-23T13:00:00Z"), "access", []), locale).dueOn,
};
const proven = at("2026-11-24T08:12:00.000Z", "24 november 2026, 9.12 uur");
const later = at("2026-12-02T10:40:00.000Z", "2 december 2026 om 11.40 uur");

const rows: QueueRow[] = [
  {
    number: "AVG-2026-0412",
    name: "M. de Groot",
    hidden: false,
    right: "access",
    phase: "reviewing",
    attention: "bundle-refused",
    waits: false,
    due: { on: at("2026-11-20", "20 nov 2026"), daysLeft: -3, stands: null },
    handler: "Sanne Bakker",
    away: null,
  },
  {
    number: "AVG-2026-0419",
    name: "F. El Amrani",
    hidden: false,
    right: "access",
    phase: "gathering",
    attention: "source-failed",
    waits: true,
    due: { on: at("2026-11-24", "24 nov 2026"), daysLeft: 1, stands: null },
    handler: "Sanne Bakker",
    away: at("2026-12-01", "1 dec 2026"),
  },
  {
    number: "AVG-2026-0421",
    name: null,
    hidden: true,
    right: "access",
    phase: "approving",
    attention: null,
    waits: false,
    due: { on: at("2026-11-26", "26 nov 2026"), daysLeft: 3, stands: null },
    handler: "Youssef Kaya",
    away: null,
  },
  {
    number,
    name: "L. Visser",
    hidden: false,
    right: "access",
    phase: "identity-needed",
    attention: "person-ambiguous",
    waits: false,
    due: { on: at("2026-12-23", "23 dec 2026"), daysLeft: 30, stands: null },
    handler: null,
    away: null,
  },
  {
    number: "AVG-2026-0127",
    name: "J. de Vries",
    hidden: false,
    right: "access",
    phase: "reviewing",
    attention: "question-unanswered",
    waits: false,
    due: { on: at("2026-12-24", "24 dec 2026"), daysLeft: 31, stands: "still" },
    handler: "Sanne Bakker",
    away: null,
  },
  {
    number: "AVG-2026-0118",
    name: null,
    hidden: false,
    right: "access",
    phase: "answered",
    attention: null,
    waits: false,
    due: { on: at("2026-04-07", "7 apr 2026"), daysLeft: -230, stands: "on-time" },
    handler: "Youssef Kaya",
    away: null,
  },
];
const counts = {
  open: 37,
  mine: 12,
  nobody: 5,
  week: 6,
  late: 1,
  approval: 3,
  unproven: 4,
  supplement: 2,
  recipients: 3,
  "to-carry-out": 4,
  ended: 211,
};
const queue: QueueProps = {
  locale,
  tab: "open",
  counts,
  rows,
  paging: { page: 1, pages: 4, first: 1, last: 10, total: 37 },
};

const events: DossierEvent[] = [
  { type: "data-gathered", records: 31 },
  { type: "slice-settled", sliceId: "s1", attempt: 1, result: "done", records: 31 },
  { type: "proof-given", codeId: "c1", method: "mailbox-on-file" },
  { type: "dossier-taken", staffId: "sanne" },
];

const settled = {
  waivedBecause: null,
  foreign: false,
  mayRetry: false,
  waiving: null,
  mayClose: false,
  byHand: false,
} as const;

const dossier: DossierProps = {
  held: null,
  newContacts: [],
  ...fine,
  locale,
  earlier: null,
  typedReasons: {},
  number,
  right: "access",
  phase: "gathering",
  wasGiven: false,
  attention: "source-failed",
  waitsFor: [
    {
      name: "Het oude archief van reparaties",
      since: later,
      by: "Youssef Kaya",
      reason: "De leverancier zet dit weekend een nieuwe versie neer.",
    },
    { name: "De oude brieven", since: later, hold: { why: "no-answer", until: later } },
  ],
  due: { on: at("2026-12-23", "23 dec 2026"), daysLeft: 30, stands: null },
  dueWhy: lastDay.why,
  received,
  handler: "Sanne Bakker",
  away: null,
  onBehalf: null,
  applicant: {
    representative: null,
    name: "Fatima El Amrani",
    birthDate: "31 december 1980",
    address: "3764 AB 3 A",
    mailbox: "fatima@example.org",
    clues: [],
  },
  relation: "tenant",
  scope: ["personal", "contact", "contract", "payments"],
  wanted: null,
  firstTheme: "personal",
  answerBy: "portal",
  intake: null,
  identity: {
    level: "A2",
    proofs: [{ method: "mailbox-on-file", at: proven }],
    identified: [{ method: "call-back", at: later }],
    cautions: ["recent-split"],
  },
  person: {
    state: "found",
    others: [{ number: "AVG-2026-0433", phase: "reviewing", earlier: false }],
    byHand: null,
  },
  attached: null,
  attachTo: "",
  owed: null,
  slices: [
    {
      sliceId: "s1",
      source: "Huursysteem, relaties",
      theme: "personal",
      standing: "done",
      records: 31,
      lastTry: proven,
      errorCode: null,
      ...settled,
      foreign: true,
      mayRetry: true,
    },
    {
      sliceId: "s2",
      source: "Huursysteem, contracten",
      theme: "contract",
      standing: "empty",
      records: 0,
      lastTry: proven,
      errorCode: null,
      ...settled,
    },
    {
      sliceId: "s3",
      source: "Huursysteem, boekingen",
      theme: "payments",
      standing: "failed",
      records: 0,
      lastTry: proven,
      errorCode: "timeout",
      ...settled,
      mayRetry: true,
      waiving: "offered",
    },
    {
      sliceId: "s4",
      source: "Huursysteem, contact",
      theme: "contact",
      standing: "not-asked",
      records: 0,
      lastTry: null,
      errorCode: null,
      ...settled,
    },
  ],
  letters: [{ letterId: "a1", kind: "acknowledgement", at: received }],
  history: events.map((event, place) => ({
    version: events.length - place,
    event,
    at: proven,
    by:
      place === 3
        ? { kind: "staff", name: "Sanne Bakker" }
        : place === 2
          ? { kind: "tenant" }
          : { kind: "system" },
  })),
  next: [
    { step: "take-dossier", obstacle: null },
    { step: "review", obstacle: "not-gathered-yet" },
    { step: "outcome", obstacle: "records-undecided" },
  ],
  obstacle: null,
  notes: { written: [], typed: "" },
  handlerLeft: null,
  assign: null,
  conflicts: {
    noted: [],
    byEmployee: false,
    others: [
      { id: "sanne", name: "Sanne Bakker" },
      { id: "youssef", name: "Youssef Kaya" },
    ],
    mayNote: true,
    mayLift: false,
    typed: { conflictOf: "", conflictWhy: "" },
  },
  mayLog: false,
  flags: {
    raised: [],
    mayLower: false,
    typed: { flag: "", knownOn: "", knownAt: "", flagReason: "", reason: "" },
  },
  complaints: { received: [], maySettle: false, byPost: false, typed: "" },
};
const breach = {
  flag: "breach",
  since: proven,
  reason: "De brief met de code lag bij de buren.",
  by: "Sanne Bakker",
  report: { until: at("2026-11-27T08:12:00.000Z", "27 november 2026, 9.12 uur"), late: false },
  holds: false,
} as const;
const facts: DossierFactsProps = {
  locale,
  number,
  right: "access",
  phase: "gathering",
  due: dossier.due,
  received,
  handler: "Sanne Bakker",
  away: at("2026-12-01", "1 dec 2026"),
};
const access: AccessProps = {
  ...fine,
  ...facts,
  keptFrom: false,
  mayTake: true,
  isNobodys: false,
  typedReason: "",
  obstacle: null,
};
const log: LogProps = {
  ...facts,
  dueWhy: lastDay.why,
  brokenAt: null,
  ended: true,
  entries: dossier.history,
  readings: [
    {
      id: "r1",
      name: "Anouk van den Heuvel-Steenbergen",
      role: "handler",
      what: "reason",
      at: later,
      reason: "De huurder belde en Sanne is er niet.",
    },
    { id: "r2", name: "Youssef Kaya", role: "privacy-officer", what: "records", at: proven, reason: null },
  ],
};
const complained = {
  flag: "complaint",
  since: later,
  reason: null,
  by: null,
  report: null,
  holds: true,
} as const;
const complaints = [
  {
    complaintId: "k2",
    at: later,
    words: "Ik kreeg 2 keer dezelfde brief.\nEn niemand belde terug.",
    answer: null,
  },
  {
    complaintId: "k1",
    at: received,
    words: null,
    answer: { words: "Dat had sneller gemoeten. Dat spijt ons.", at: proven },
  },
];
const assign = {
  colleagues: [
    { id: "anouk", name: "Anouk van den Heuvel-Steenbergen", away: null },
    { id: "youssef", name: "Youssef Kaya", away: at("2026-12-01", "1 dec 2026") },
  ],
  typed: "",
};

const record: SourceRecord = {
  key: "relaties/1",
  resource: "relaties",
  theme: "personal",
  title: "Relatie",
  whose: "self",
  personKey: "1",
  release: "review",
  fields: [
    { field: "naam", element: "C1-01", label: "Naam", value: "Fatima El Amrani" },
    { field: "bsn", element: null, label: "Burgerservicenummer", value: "999990019", sensitive: "bsn" },
    {
      field: "memo",
      element: null,
      label: "Aantekening",
      value: "Buurman J. belde over geluid.",
      aboutOther: true,
    },
  ],
};
const noneBlack: ReviewRow["masks"] = {
  version: "",
  kept: [],
  hints: [],
  fields: [],
  gone: 0,
  ground: "rights-of-others",
  also: "",
  consents: {
    article: "AVG art. 15 lid 4",
    kept: [],
    places: [],
    typed: { of: "", by: "", on: "", how: "" },
  },
  summaries: [],
  places: [
    { value: "0", label: "Naam" },
    { value: "all", label: null },
  ],
  language: "nl",
  summaryTyped: { of: "", text: "", ground: "" },
  black: { title: [], ranges: {}, fields: {}, summaries: {}, whole: null },
};
const review: ReviewProps = {
  ...fine,
  locale,
  number,
  decided: 84,
  total: 120,
  themes: [
    { theme: "personal", total: 3, decided: 1 },
    { theme: "payments", total: 117, decided: 83 },
  ],
  theme: "personal",
  rows: [
    {
      recordId: "r1",
      record: {
        ...record,
        fields: [
          ...record.fields,
          {
            field: "gesprek",
            element: "I-02",
            label: "Wat er is besproken",
            freeText: true,
            value: "Evertjan Noordhoek belde over de muziek. Hij is te bereiken op 06 00123456.",
          },
        ],
      },
      decision: null,
      ground: null,
      reason: null,
      weighing: null,
      whose: null,
      hints: {
        gesprek: [
          { kind: "name", from: 0, to: 18 },
          { kind: "phone", from: 64, to: 75 },
        ],
      },
      masks: {
        ...noneBlack,
        version: "m1",
        kept: [{ name: "kept-0", text: "Evertjan Noordhoek", ground: "rights-of-others", ticked: true }],
        hints: [{ name: "hint-3-64-75", text: "06 00123456", kind: "phone", ticked: false }],
        fields: [
          { name: "field-0", label: "Naam", ground: null, ticked: false },
          { name: "field-1", label: "Burgerservicenummer", ground: "protection-of-person", ticked: true },
          { name: "field-3", label: "Wat er is besproken", ground: null, ticked: false },
        ],
        black: {
          title: [],
          ranges: { gesprek: [{ from: 0, to: 18, ground: "rights-of-others" }] },
          fields: { bsn: "protection-of-person" },
          summaries: { naam: "De naam van een familielid." },
          whole: null,
        },
        summaries: [
          {
            name: "summary-0",
            label: "Naam",
            text: "De naam van een familielid.",
            ground: "rights-of-others",
            ticked: true,
          },
        ],
        consents: {
          article: "AVG art. 15 lid 4",
          kept: [
            {
              name: "consent-0",
              label: "Aantekening",
              by: "J. Dam",
              on: "3 november 2026",
              how: "Sanne vroeg het.",
              ticked: true,
            },
          ],
          places: [
            { value: "2", label: "Aantekening" },
            { value: "all", label: null },
          ],
          typed: { of: "", by: "", on: "", how: "" },
        },
      },
    },
    {
      recordId: "r2",
      record: { ...record, key: "relaties/2", title: "Bijzonderheid", whose: "unknown", personKey: null },
      decision: "withhold",
      ground: "rights-of-others",
      reason: "Hierin staat een verklaring van een buurman.",
      weighing: "Wij beschermen wie belde. Minder zwart maken laat zien wie dat was.",
      whose: { said: null, reason: "" },
      hints: {},
      masks: { ...noneBlack, gone: 1 },
    },
    {
      recordId: "r3",
      record: {
        ...record,
        key: "relaties/3",
        title: "Huishouden",
        release: "auto",
        fields: record.fields.slice(0, 1),
      },
      decision: "give",
      ground: null,
      reason: null,
      weighing: null,
      whose: null,
      hints: {},
      masks: noneBlack,
    },
  ],
  hiddenOpen: true,
  typedReason: "",
  paging: { page: 1, pages: 1, first: 1, last: 3, total: 3 },
  ownPage: "/medewerker/collegas/s1",
  keys: false,
  locked: null,
  obstacle: null,
};
const preview: PreviewProps = {
  ...fine,
  locale,
  number,
  refused: null,
  typedReason: "",
  files: [],
  drawn: [],
  last: [],
};
const outcome: OutcomeProps = {
  ...fine,
  locale,
  number,
  firstTheme: "personal",
  outcome: "partly-granted",
  tally: { given: 118, withheld: 2, undecided: 0, masked: 4 },
  gaps: [],
  said: [
    { theme: "payments", said: "self", records: 1 },
    { theme: "payments", said: "organisation", records: 2 },
  ],
  consented: [{ theme: "conversations", records: 1 }],
  isSupplement: false,
  closed: [],
  stage: { state: "open", returned: null },
  blocked: null,
  mustSignIn: false,
  obstacle: null,
  reason: "",
};
const signIn: StaffSignInProps = {
  locale,
  ways: { provider: true, passkey: false },
  failed: null,
  again: null,
};
const ownPasskeys: OwnPasskeysProps = {
  locale,
  mustSignIn: false,
  passkeys: [
    { id: "first", madeAt: received, usedAt: later, backedUp: true, stopped: false, last: false },
    { id: "second", madeAt: received, usedAt: null, backedUp: false, stopped: false, last: false },
    { id: "third", madeAt: received, usedAt: proven, backedUp: false, stopped: true, last: false },
  ],
};
const mourningTyped = {
  day: "23-12-2026",
  nameNl: "een dag van nationale rouw",
  nameEn: "a day of national mourning",
  source: "Stcrt. 2026, 12345",
  reason: "",
};
const erpConnection: ConnectionShown = {
  id: "erp",
  name: "Het huursysteem",
  kind: "vera",
  themes: ["personal", "payments"],
  standing: "fails",
  lastGood: received,
  lastFailed: { at: later, failure: { kind: "no-answer", code: "timeout" } },
  failingSince: later,
  paused: null,
  hold: null,
  pace: { perSecond: 5, atOnce: 2, quiet: null },
  tested: { at: later, failure: { kind: "no-answer", code: "timeout" } },
  waiting: 3,
  failed: 1,
};
const connections: ConnectionsProps = {
  scanner: { signatures: received, old: true },
  locale,
  formKey: null,
  errors: {},
  connections: [
    erpConnection,
    {
      ...erpConnection,
      id: "repairs-archive",
      name: "Het oude archief van reparaties",
      kind: "sql",
      themes: ["repairs"],
      standing: "paused",
      pace: { perSecond: 0.5, atOnce: 1, quiet: { from: "22:00", until: "06:00" } },
      lastFailed: null,
      failingSince: null,
      paused: {
        by: "Youssef Kaya",
        at: later,
        reason: "De leverancier zet dit weekend een nieuwe versie neer.",
      },
      tested: { at: later, failure: null },
      waiting: 1,
      failed: 0,
    },
    {
      ...erpConnection,
      id: "old-letters",
      name: "De oude brieven",
      kind: "files",
      themes: ["conversations"],
      standing: "open",
      hold: { why: "no-answer", until: later },
    },
  ],
  byHand: [
    {
      id: "paper-files",
      name: "De papieren huurdossiers",
      theme: "documents",
      lastGood: later,
      waiting: 2,
      failed: 0,
    },
    { id: "camera-system", name: "De camerabeelden", theme: null, lastGood: null, waiting: 0, failed: 0 },
  ],
  changes: [
    {
      id: "third",
      type: "circuit-opened",
      name: "De oude brieven",
      why: "",
      by: "",
      at: later,
    },
    {
      id: "second",
      type: "connection-paused",
      name: "Het oude archief van reparaties",
      why: "De leverancier zet dit weekend een nieuwe versie neer.",
      by: "Youssef Kaya",
      at: later,
    },
    {
      id: "first",
      type: "connection-resumed",
      name: "Het huursysteem",
      why: "",
      by: "Youssef Kaya",
      at: later,
    },
  ],
  mayPause: true,
  typedReasons: {},
};
const { obstacles } = textsIn(locale).staff.register.errors;
const draftOfRegister: RegisterProps["draft"] = {
  baseVersion: 3,
  changedAt: shownMoment(new Date("2026-12-01T10:15:00Z"), locale),
  makers: ["Noa Peters"],
  proposedBy: null,
  isOld: false,
  sum: "5a1",
  differences: publicDifference(exampleRegister, changedRegister, locale),
};
const register: RegisterProps = {
  locale,
  formKey: null,
  errors: {},
  obstacle: null,
  inForce: {
    version: 3,
    from: shownMoment(new Date("2026-11-02T10:15:00Z"), locale),
    proposedBy: "Youssef Kaya",
    publishedBy: "Marit Hoekstra",
  },
  draft: draftOfRegister,
  warnings: warningsOf(exampleRegister, new Set()),
  gaps: [
    { id: "cameras", statement: "Geen termijn voor camera's.", system: "28 dagen.", about: "camerabeelden" },
  ],
  tables: {
    purposes: [{ id: "A1", name: "inschrijven", bases: "overeenkomst", elements: "voornaam" }],
    elements: [
      {
        id: "C1-01",
        name: "voornaam",
        purposes: "inschrijven",
        bases: "",
        retention: "2 jaar",
        recipients: "",
        origin: "van uzelf",
      },
    ],
    recipients: [
      { id: "R1", name: "Bank van Nergens", why: "om te betalen", reach: "zelf verantwoordelijk; per brief" },
    ],
    sources: [{ id: "erp", name: "het huursysteem", owner: "Manager", byHand: false }],
  },
  mayChange: true,
  mayPublish: true,
  isMaker: false,
  typedReason: "",
  changes: [
    {
      id: "c1",
      what: "Concept teruggestuurd",
      why: "Noem de wet",
      by: "Marit Hoekstra",
      at: shownMoment(new Date("2026-12-01T10:15:00Z"), locale),
    },
  ],
};
const box: Omit<BoxShown, "box" | "field" | "kind"> = {
  inLocale: null,
  value: "",
  choices: [],
  several: false,
  forDesk: false,
};
const registerItem: RegisterItemProps & { isNew: false } = {
  locale,
  formKey: null,
  errors: {},
  obstacle: null,
  isNew: false,
  part: "elements",
  name: "voornaam",
  mayGo: true,
  seen: "5a1",
  boxes: [
    { ...box, box: "label-nl", field: "label", kind: "said", inLocale: "nl", value: "voornaam" },
    { ...box, box: "label-en", field: "label", kind: "said", inLocale: "en" },
    {
      ...box,
      box: "bases",
      field: "bases",
      kind: "bases",
      value: "contract",
      several: true,
      choices: [
        { value: "contract", label: "overeenkomst" },
        { value: "consent", label: "toestemming" },
      ],
    },
    { ...box, box: "address", field: "address", kind: "lines", value: "Lindenlaantje 12" },
    { ...box, box: "phone", field: "phone", kind: "line", value: "035-000 12 34" },
    { ...box, box: "mailbox", field: "mailbox", kind: "maybe-mailbox", forDesk: true },
    { ...box, box: "duty", field: "duty", kind: "maybe-line", forDesk: true },
    { ...box, box: "places", field: "places", kind: "places", several: true, forDesk: true },
    { ...box, box: "terms-cameraDays", field: "terms.cameraDays", kind: "count", value: "28", forDesk: true },
    {
      ...box,
      box: "years",
      field: "compensatedYears",
      kind: "years",
      value: "2024: 1-12-2025",
      forDesk: true,
    },
    {
      ...box,
      box: "objection",
      field: "objection",
      kind: "reach",
      value: "part",
      forDesk: true,
      choices: [
        { value: "yes", label: "ja" },
        { value: "part", label: "voor een deel" },
      ],
    },
  ],
};

const wrongRecovery = textsIn(locale).staff.recovery.obstacles;
const lockedPortal = {
  why: "restored",
  begunAt: later,
  backupAt: received,
  lastSeenAt: later,
  ready: true,
  erased: 3,
  sends: [],
  proposedBy: null,
  unlocked: null,
  may: true,
  isOwn: false,
} satisfies RecoveryProps["recovery"];
const recovery: RecoveryProps = {
  locale,
  formKey: null,
  errors: {},
  recovery: lockedPortal,
  held: [
    { kind: "mails", count: 2, numbers: [number] },
    { kind: "letters", count: 31, numbers: Array.from({ length: 31 }, (_, i) => `AVG-2026-${1001 + i}`) },
    { kind: "news", count: 1, numbers: [number] },
    { kind: "work", count: 0, numbers: [] },
  ],
};
const wrongHoliday = textsIn(locale).staff.holidays.errors;
const holidays: HolidaysProps = {
  locale,
  formKey: null,
  errors: {},
  byRule: [
    { day: at("2026-12-25", "vrijdag 25 december 2026"), holiday: "christmas" },
    { day: at("2026-12-26", "zaterdag 26 december 2026"), holiday: "boxing-day" },
    { day: at("2027-01-01", "vrijdag 1 januari 2027"), holiday: "new-year" },
    { day: at("2027-03-26", "vrijdag 26 maart 2027"), holiday: "good-friday" },
  ],
  added: [
    {
      day: at("2027-06-03", "donderdag 3 juni 2027"),
      name: "een dag van nationale rouw",
      source: "Stcrt. 2027, 12345",
    },
  ],
  changes: [
    {
      id: "second",
      type: "holiday-removed",
      day: at("2027-06-04", "vrijdag 4 juni 2027"),
      why: "Het was een vergissing: het besluit noemt alleen 3 juni.",
      by: "Youssef Kaya",
      at: later,
    },
    {
      id: "first",
      type: "holiday-added",
      day: at("2027-06-03", "donderdag 3 juni 2027"),
      why: "een dag van nationale rouw, Stcrt. 2027, 12345",
      by: "Youssef Kaya",
      at: received,
    },
  ],
  mayChange: true,
  preview: null,
  typed: { day: "", nameNl: "", nameEn: "", source: "", reason: "" },
};
const removal = {
  type: "holiday-removed",
  day: at("2027-06-03", "donderdag 3 juni 2027"),
  count: 1,
  moves: [
    {
      number,
      from: at("2027-06-04", "vrijdag 4 juni 2027"),
      to: at("2027-06-03", "donderdag 3 juni 2027"),
    },
  ],
} as const satisfies HolidaysProps["preview"];
const colleagues: ColleaguesProps = {
  locale,
  opened: null,
  colleagues: [
    {
      id: "anouk",
      name: "Anouk van den Heuvel-Steenbergen",
      role: "handler",
      hasAccount: false,
      hasPasskey: false,
      lastSignedIn: null,
      away: null,
      open: 0,
      mayOpen: false,
    },
    {
      id: "sanne",
      name: "Sanne Bakker",
      role: "handler",
      hasAccount: true,
      hasPasskey: false,
      lastSignedIn: received,
      away: at("2026-12-01", "1 dec 2026"),
      open: 12,
      mayOpen: true,
    },
    {
      id: "youssef",
      name: "Youssef Kaya",
      role: "privacy-officer",
      hasAccount: true,
      hasPasskey: true,
      lastSignedIn: later,
      away: null,
      open: 3,
      mayOpen: true,
    },
  ],
  changes: [
    { id: "c1", by: "Youssef Kaya", about: "Sanne Bakker", what: "handler", at: later },
    { id: "c2", by: "Sanne Bakker", about: "Sanne Bakker", what: "other-sessions-ended", at: proven },
    { id: "c3", by: null, about: "Youssef Kaya", what: "privacy-officer", at: received },
  ],
};
const falling: Record<Day, CalendarProps["list"][number]["items"]> = {
  "2026-12-02": [{ number: "AVG-2026-0419", what: ["last-day"] }],
  "2026-12-23": [
    { number: "AVG-2026-0421", what: ["last-day"] },
    { number: "AVG-2026-0423", what: ["standing-still"] },
    { number: "AVG-2026-0432", what: ["extension-notice", "decision-sent"] },
  ],
};
const calendarDay = (day: Day): CalendarProps["list"][number] => ({
  day: shownDay(day, locale),
  date: Number(day.slice(8)),
  outside: !day.startsWith("2026-12"),
  isToday: day === "2026-12-10",
  isPast: day < "2026-12-10",
  isOff: day === "2026-12-25",
  holiday: day === "2026-12-25" ? "eerste kerstdag" : null,
  items: falling[day] ?? [],
  more: day === "2026-12-23" ? 4 : 0,
});
const month = weeksOfMonth("2026-12-01").map((week) => ({ ...week, days: week.days.map(calendarDay) }));
const calendar: CalendarProps = {
  locale,
  place: { view: "month", day: "2026-12-10", own: false, steps: false },
  today: "2026-12-10",
  title: "december 2026",
  previous: "2026-11-01",
  next: "2027-01-01",
  weeks: month,
  list: month.flatMap(({ days }) => days.filter(({ items }) => items.length > 0)),
  overdue: {
    count: 12,
    items: [{ number: "AVG-2026-0412", due: at("2026-11-20", "vrijdag 20 november 2026"), daysLate: 20 }],
  },
  tooMany: null,
  feed: null,
  made: null,
};
const colleague: ColleagueProps = {
  ...fine,
  locale,
  id: "sanne",
  name: "Sanne Bakker",
  role: "handler",
  own: true,
  handles: 12,
  keys: false,
  away: null,
  sessions: [
    { here: true, made: proven, used: later },
    { here: false, made: received, used: received },
  ],
  mustSignIn: false,
  typed: { until: "", role: "handler" },
};
const wrongColleague = textsIn(locale).staff.colleague.errors;
const invitation: InvitationProps = {
  locale,
  association: "Woonstichting Voorbeeld",
  token: "token",
  name: "Anouk van den Heuvel-Steenbergen",
  role: "privacy-officer",
  invitedBy: null,
  until: later,
  failed: false,
};
const identity: IdentityProps = {
  ...fine,
  locale,
  number,
  level: "A2",
  needed: "A3",
  search: null,
  byHand: null,
  mayBeSeen: true,
  contact: { phones: ["06 0012 3456", "+31 600 123456"] },
  given: null,
  cautions: [],
  otherCautions: [...cautions],
  mayLift: false,
  hasCopyPage: false,
  typed: {},
  obstacle: null,
};
const copying: StaffIdCopyProps = {
  ...fine,
  locale,
  number,
  writesIn: "nl",
  isOff: false,
  cannotAsk: null,
  copy: {
    copyId: "c1",
    state: "sent",
    since: later,
    until: "dinsdag 8 december 2026",
    reason: "De brief met de code kwam terug.",
    note: null,
    askedByMe: false,
    pictures: null,
    persons: [],
  },
  typed: {},
  obstacle: null,
};
const copyWaits = copying.copy as NonNullable<StaffIdCopyProps["copy"]>;
const lookByHand = {
  place: "camera-system",
  clues: [
    {
      label: "Waar en wanneer was het bezoek?",
      text: "Lindenlaantje 3, ingang B, vrijdag tussen 18.00 en 18.30",
    },
    { label: "Hoe zag deze persoon eruit?", text: "Gele regenjas, bakfiets" },
  ],
  ended: false,
} satisfies IdentityProps["byHand"];
const search = {
  lastName: "El Amrani",
  birthDate: { day: "31", month: "12", year: "1980" },
  choosable: false,
  foundNobody: true,
};
const authority: AuthorityProps = {
  ...fine,
  locale,
  number,
  capacity: "mandate",
  asked: { by: "Hanneke de Wit, 3764 AB 12", about: "Fatima El Amrani", born: "31 december 1980" },
  authority: null,
  refusal: null,
  returned: null,
  typed: { until: "", reason: "", themes: [] },
  obstacle: null,
};
const term: TermProps = {
  ...fine,
  locale,
  number,
  writesIn: "nl",
  received,
  due: lastDay,
  refusalDue: lastDay,
  noticeDue: lastDay,
  extension: null,
  unproven: false,
  choices: [
    { months: 1, due: at("2027-01-25", "maandag 25 januari 2027") },
    { months: 2, due: at("2027-02-23", "dinsdag 23 februari 2027") },
  ],
  preview: null,
  typed: { months: "", ground: "", reason: "" },
  obstacle: null,
};
const wrongDate = textsIn(locale).staff.correct.errors;
const correct: CorrectScreenProps = {
  ...fine,
  locale,
  number,
  ended: false,
  received,
  answers: [
    { questionId: "asked", about: "clarification", on: at("2026-12-02", "woensdag 2 december 2026") },
  ],
  preview: null,
  done: [],
  typed: { receivedOn: "23-11-2026", receivedTime: "14.05" },
  obstacle: null,
};
const retention: RetentionProps = {
  ...fine,
  locale,
  number,
  things: [
    { thing: "export", goes: null, went: at("2027-01-10", "zondag 10 januari 2027") },
    { thing: "print", goes: null, went: null },
    { thing: "attachments", goes: at("2027-01-26", "dinsdag 26 januari 2027"), went: null },
    { thing: "collected", goes: at("2027-01-26", "dinsdag 26 januari 2027"), went: null },
    { thing: "dossier", goes: at("2028-12-24", "zondag 24 december 2028"), went: null },
  ],
  flagged: false,
  hold: null,
  mayLift: true,
  typed: { ground: "", reason: "", reviewOn: "", liftReason: "" },
  obstacle: null,
};
const staying = retention.things.map((one) => ({ ...one, goes: null }));
const held: NonNullable<RetentionProps["hold"]> = {
  ground: "court",
  reason: "De rechtbank vroeg het dossier op.",
  by: { name: "Sanne de Groot", at: received },
  reviewOn: at("2027-06-01", "dinsdag 1 juni 2027"),
  isReviewDue: false,
};
const corrected: CorrectScreenProps["preview"] = {
  about: "receipt",
  moved: [
    { date: "dueOn", from: lastDay.at, to: at("2026-12-14", "maandag 14 december 2026") },
    { date: "refusalDueOn", from: null, to: at("2026-12-14", "maandag 14 december 2026") },
    { date: "extensionNoticeDueOn", from: lastDay.at, to: at("2026-12-14", "maandag 14 december 2026") },
  ],
  lapses: false,
  over: false,
};
const wrongMessage = textsIn("nl").staff.messages.errors.missing;
const sentFiles = [
  {
    fileId: "f1",
    name: "Brief van de gemeente.pdf",
    type: "pdf" as const,
    bytes: 182_000,
    sha256: "0a1b",
    scanned: true,
  },
];
const asking: QuestionsProps = {
  ...fine,
  locale,
  number,
  writesIn: "nl",
  ended: false,
  dueWhy: ["Ontvangen op maandag 23 november 2026. Een maand later is woensdag 23 december 2026."],
  questions: [],
  choices: [
    { about: "identity", obstacle: null, standsStill: true, due: "woensdag 23 december 2026" },
    { about: "clarification", obstacle: null, standsStill: false, due: "woensdag 23 december 2026" },
  ],
  preview: null,
  refusal: null,
  returned: null,
  ground: null,
  today: at("2026-11-24", "24 november 2026"),
  typed: {},
  obstacle: null,
};
const { reason: questionReason, ...wrongQuestion } = textsIn(locale).staff.questions.errors;
const askedWho: QuestionsProps["questions"][number] = {
  questionId: "q1",
  about: "identity",
  words: "Uw adres is vorige maand veranderd. Daarom willen wij zeker weten dat u het bent.",
  asked: { name: "Sanne Bakker", at: later },
  told: later,
  standsStill: true,
  isOverdue: false,
  answer: null,
  closed: null,
};
const askedWhat: QuestionsProps["questions"][number] = {
  ...askedWho,
  questionId: "q2",
  about: "clarification",
  words: "U huurt hier 31 jaar. Welke jaren wilt u zien?",
};
const extended = { months: 2, by: { name: "Sanne Bakker", at: later }, told: null, isVoid: false } as const;
const { untilPast: _, ...wrongAuthority } = textsIn(locale).staff.authority.errors;
const shownAuthority = {
  name: "Sanne Bakker",
  at: later,
  themes: ["contract", "payments"],
  until: at("2027-12-01", "1 december 2027"),
  ended: false,
} satisfies AuthorityProps["authority"];
const refusal = {
  name: "Sanne Bakker",
  at: later,
  ground: "deceased",
  reason: "De dochter vraagt de gegevens van haar moeder, die in mei overleed.",
  own: false,
  approved: null,
} satisfies AuthorityProps["refusal"];
const askedBefore: RefuseProps["earlier"] = {
  times: 2,
  requests: [
    {
      number: "AVG-2026-0219",
      came: at("2026-07-01", "1 juli 2026"),
      daysBefore: 145,
      answered: at("2026-07-20", "20 juli 2026"),
    },
    { number: "AVG-2026-0094", came: at("2026-03-23", "23 maart 2026"), daysBefore: 245, answered: null },
  ],
  changes: [
    { theme: "personal", added: 0, changed: 1, gone: 0 },
    { theme: "contract", added: 0, changed: 0, gone: 0 },
    { theme: "payments", added: 4, changed: 1, gone: 2 },
  ],
};
const refusing: RefuseProps = {
  ...fine,
  locale,
  number,
  writesIn: "nl",
  refusalDue: { day: "woensdag 23 december 2026", late: false },
  earlier: askedBefore,
  choices: [
    { ground: "unfounded", obstacle: null },
    { ground: "excessive", obstacle: null },
    { ground: "abuse", obstacle: null },
  ],
  preview: null,
  refusal: null,
  returned: null,
  typed: {},
  obstacle: null,
};
const proposer = { name: "Sanne Bakker", at: later };

const wrongCarryingOut = textsIn(locale).staff.carryingOut.errors;
const dryRun: PlanShown = {
  planId: "p1",
  aim: "decision",
  version: 2,
  hash: "0a1b",
  stage: "to-approve",
  at: null,
  proposedBy: "Sanne Bakker",
  approvedBy: null,
  erases: true,
  unproven: true,
  halted: false,
  blocked: null,
  canStop: true,
  canAsk: true,
  asked: false,
  dueOn: null,
  steps: [
    {
      stepId: "s1",
      where: "Het huursysteem",
      deed: "erase",
      name: "Geboorteplaats",
      kind: "change",
      count: 12,
      state: "open",
      done: 0,
      codes: [],
      places: ["Persoon: Geboorteplaats", "Persoon: Geboorteland"],
      proof: null,
      canSettle: false,
    },
    {
      stepId: "s2",
      where: "De papieren huurdossiers",
      deed: "erase",
      name: "Kopie van een rijbewijs",
      kind: "task",
      count: 0,
      state: "open",
      done: 0,
      codes: [],
      places: [],
      proof: null,
      canSettle: false,
    },
  ],
};
const underWay: PlanShown = {
  ...dryRun,
  stage: "under-way",
  approvedBy: "Youssef Kaya",
  dueOn: at("2026-12-28", "28 dec 2026"),
  steps: dryRun.steps.map((step) =>
    step.kind === "change"
      ? { ...step, state: "changed", done: 11, codes: ["http-409"] }
      : { ...step, canSettle: true },
  ),
};
const wrongLater = textsIn(locale).staff.later.errors;
const laterParts: LaterPartShown[] = [
  {
    place: 0,
    name: "Voornaam",
    grounds: ["Nog nodig voor het doel"],
    state: "waits",
    on: null,
    waitsFor: ["end-of-relation", "book-year"],
    reviewOn: at("2027-12-01", "1 dec 2027"),
    canSet: true,
  },
  {
    place: 1,
    name: "Betaalhistorie",
    grounds: ["Boekhouding, zeven jaar", "Vordering of geschil"],
    state: "kept",
    on: at("2034-01-01", "1 jan 2034"),
    waitsFor: [],
    reviewOn: null,
    canSet: true,
  },
  {
    place: 2,
    name: "Geboorteplaats",
    grounds: [],
    state: "erased",
    on: at("2026-12-21", "21 dec 2026"),
    waitsFor: [],
    reviewOn: null,
    canSet: false,
  },
];
const laters: LaterListProps = {
  locale,
  count: 52,
  rows: [
    { number: "AVG-2026-0432", attention: "approve", parts: laterParts },
    { number: "AVG-2026-0433", attention: "review", parts: laterParts.slice(0, 1) },
    { number: "AVG-2026-0434", attention: null, parts: laterParts.slice(1) },
  ],
};
const keptLater: LaterScreenProps = {
  locale,
  formKey: null,
  number: "AVG-2026-0432",
  hasDossier: true,
  keptOn: at("2026-12-01", "1 dec 2026"),
  parts: laterParts,
  facts: { endedOn: null, bookYear: "2026", incomeYear: null, claimEndedOn: null },
  relationEnd: null,
  mayNote: true,
  plan: null,
  tellings: [],
  mayChoose: true,
  mayExcuse: true,
  mustSignIn: false,
  typed: {},
  errors: {},
  obstacle: null,
};

const carryingOut: CarryingOutProps = {
  locale,
  formKey: null,
  number: "AVG-2026-0432",
  carriedOutAt: null,
  drawing: false,
  plans: [dryRun],
  mustSignIn: false,
  typed: {},
  errors: {},
  obstacle: null,
};
const charging: FeeProps = {
  ...fine,
  locale,
  number,
  writesIn: "nl",
  earlier: { askedOn: "donderdag 1 oktober 2026", answeredOn: "dinsdag 20 oktober 2026" },
  choices: [
    { ground: "extra-copy", obstacle: null },
    { ground: "unfounded", obstacle: null },
    { ground: "excessive", obstacle: null },
  ],
  stage: { state: "none" },
  mayRecord: true,
  mayDrop: true,
  preview: null,
  typed: {},
  obstacle: null,
};
const { tooMuch: _most, reason: _whyNot, ...wrongFee } = textsIn(locale).staff.fee.errors;
const feeLetter = costsIn("nl")["costs asked for extra-copy"] ?? null;

const { reason: _why, ...wrongRefusal } = textsIn(locale).staff.manifest.errors;

const wrongDecision = textsIn(locale).staff.decide.errors;
const decidedLetter = decidedAnswers.erasure(
  textsIn(locale).letters,
  decidedFactsIn(locale, "erasure", "partly-granted"),
);
const partToKeep: PartShown = {
  element: "C1-01",
  purpose: null,
  name: "voornaam",
  grounds: ["G17-NEED", "G17-3E"],
  reasons: ["E17-A", "E17-D"],
  weak: [],
  verdict: "kept",
  chosenGrounds: ["G17-NEED"],
  chosenReasons: [],
  facts: "Wij gebruiken dit voor: uw huurcontract.",
  until: "",
  before: "",
  after: "",
};
const deciding: DecideProps = {
  ...fine,
  locale,
  number,
  right: "erasure",
  writesIn: "nl",
  asked: {
    what: "U wilt dat wij gegevens weghalen: voornaam, kopie paspoort.",
    words: [{ label: "Waar het over gaat", value: "Alles van voor 2020." }],
  },
  sent: [
    {
      fileId: "f1",
      name: "Uittreksel.pdf",
      type: "pdf",
      bytes: 182_000,
      sha256: "5e",
      scanned: false,
    },
  ],
  found: [{ theme: "personal", count: 12 }],
  standing: { isFound: true, endedOn: "", running: ["arrears"] },
  parts: [
    partToKeep,
    { ...partToKeep, element: "C3-06", name: "kopie paspoort", weak: ["id-copy"], verdict: "done" },
  ],
  weighing: null,
  preview: null,
  stage: { state: "open", returned: { ...proposer, reason: "Noem het artikel." } },
  mustSignIn: false,
  blocked: null,
  restriction: null,
  typed: {},
  obstacle: null,
};
const stillStanding = {
  state: "still",
  ground: "R-SEED",
  data: ["betaalhistorie"],
  since: later,
  from: "woensdag 23 december 2026",
  lift: null,
  canAnnounce: true,
} as const satisfies DecideProps["restriction"];

const nobody = {
  firstNames: "",
  lastName: "",
  postcode: "",
  houseNumber: "",
  houseNumberAddition: "",
};
const wrongSeparate = textsIn(locale).staff.separate.errors;
const wrongIntake = textsIn(locale).staff.intake.errors;
const intake: IntakeProps = {
  locale,
  ...fine,
  typed: {
    receivedOn: "23-11-2026",
    receivedTime: "14.05",
    right: "access",
    forWhom: "self",
    relation: "tenant",
    locale: "nl",
  },
  fields: [["right", "access"]],
  lists: listsFrom(speak(exampleRegister, locale)),
  rows: 1,
  person: nobody,
  asker: nobody,
};
const wrongTask = textsIn(locale).staff.tasks.errors;
const askedOne: TasksProps["inquiries"][number] = {
  inquiryId: "i1",
  keepOnly: true,
  source: "De camerabeelden van onze ingangen",
  name: "Technisch beheer",
  mailbox: "beheer@voorbeeld.example",
  askedAt: shownMoment(new Date("2026-12-01T10:15:00Z"), locale),
  dueOn: shownDay("2026-12-01", locale),
  reminders: [
    { whom: "contact", at: shownMoment(new Date("2026-12-02T06:15:00Z"), locale) },
    { whom: "officer", at: shownMoment(new Date("2026-12-04T06:15:00Z"), locale) },
  ],
  state: "open",
  reason: null,
  images: { overwrittenOn: null },
  footage: [{ label: "entrance", value: "ingang B" }],
};
const tasks: TasksProps = {
  locale,
  number: "AVG-2026-0432",
  formKey: null,
  done: 1,
  tasks: exampleRegister.sources
    .flatMap(({ name, owner, task }) => (task ? [{ name, owner, task }] : []))
    .slice(0, 2)
    .map(({ name, owner, task }, place) => ({
      sliceId: `s${8 + place}`,
      source: name.nl,
      owner,
      theme: task.theme,
      instruction: task.instruction,
      elements: ["geboorteplaats", "kopie van een paspoort"],
      dueOn: shownDay("2026-12-04", locale),
      typed: {},
      connection: `place-${place}`,
    })),
  inquiries: [],
  contacts: [{ id: "place-1", name: "Technisch beheer" }],
  uploads: { files: 10, megabytes: 20, scanned: true },
  errors: {},
  obstacle: null,
};

const noticed: NoticeShown = {
  noticeId: "n1",
  name: "Administratiekantoor Fictief",
  role: "processor",
  receives: "always",
  knownBy: "customer-number",
  way: "mailbox",
  mailbox: "privacy@kantoor-fictief.example.org",
  ticked: true,
  isOpen: false,
  state: "not-had",
  toldOn: null,
  reminders: [],
  confirmed: null,
  reason: null,
};
const police: NoticeShown = {
  ...noticed,
  noticeId: "n2",
  name: "Politie",
  role: "controller",
  receives: "by-law",
  knownBy: "name-and-address",
  way: "post",
  mailbox: null,
  ticked: false,
};
const telling: TellingShown = {
  place: 0,
  kind: "erased",
  on: shownMoment(new Date("2026-12-14T10:15:00Z"), locale),
  tellBy: shownDay("2026-12-17", locale),
  data: ["geboorteplaats", "geslacht"],
  step: "choose",
  notices: [noticed, police],
  known: { knownAs: "Fatima El Amrani\n3764 AB 3 A", customerNumber: "" },
};
const toldOn = shownMoment(new Date("2026-12-15T10:15:00Z"), locale);
const openNotice: NoticeShown = { ...noticed, isOpen: true, state: "told", toldOn };
const handover: HandoverScreenProps = {
  locale,
  number: "AVG-2026-0432",
  state: "not-verified",
  last: {
    receiver: { name: "Woonstichting Elders", mailbox: "intake@elders.example.org" },
    bounced: false,
    asked: toldOn,
    until: shownDay("2027-01-04", locale),
    verified: null,
    confirmed: null,
  },
  over: null,
  toVerify: "h1",
  mayRefuse: true,
  code: null,
  typed: {},
  formKey: null,
  errors: {},
  obstacle: null,
};
const called: NonNullable<HandoverScreenProps["last"]>["verified"] = {
  found: "trade-register",
  at: toldOn,
  spoken: { who: "Mw. Bakker, afdeling verhuur", phone: "0600000000, KVK 00000000" },
};
const recipients: RecipientsProps = {
  locale,
  number: "AVG-2026-0432",
  formKey: null,
  tellings: [telling],
  mayChoose: true,
  mayExcuse: true,
  errors: {},
  obstacle: null,
};

const separate: SeparateProps = {
  locale,
  ...fine,
  number,
  people: [],
  others: [],
  typed: { relation: "tenant", forWhom: "self", locale: "nl" },
  person: { ...nobody, postcode: "3764 AB", houseNumber: "3", houseNumberAddition: "A" },
  obstacle: null,
  closed: false,
};
const household: SeparateProps["people"] = [
  {
    name: "Youssef El Amrani",
    birthDate: "31 december 1979",
    asker: "self",
    answerBy: "portal",
    email: "youssef@voorbeeld.example",
  },
  { name: "Noor El Amrani", birthDate: "1 maart 2017", asker: "child", answerBy: "post", email: null },
];
const checkIntake: CheckIntakeProps = {
  locale,
  formKey,
  draftId: "6f0d2b5c-5d5e-4f0b-8a63-0a5e1a8c7f11",
  aloud: readBackIn("nl"),
  writesIn: "nl",
  channel: "phone",
  received,
  lateReason: null,
  due: { ...lastDay, over: false },
  asks: [{ right: "access", scope: [...themes], wanted: null }],
  lists: listsFrom(speak(exampleRegister, locale)),
  relation: "tenant",
  clue: null,
  person: { name: "Fatima El Amrani", birthDate: "31 december 1980", address: "3764 AB, 3 A" },
  asker: null,
  tooYoung: false,
  answerBy: "portal",
  email: "fatima@voorbeeld.example",
  same: {
    dossiers: [
      {
        number: "AVG-2026-0419",
        phase: "gathering",
        due: { on: at("2026-11-24", "24 nov 2026"), daysLeft: 1, stands: null },
      },
    ],
    silent: false,
  },
  obstacle: null,
};

function readBackIn(language: "nl") {
  const { readBack } = textsIn(language).pages;
  return [
    readBack.everything,
    readBack.received(received.text),
    readBack.due(lastDay.at.text),
    readBack.portal,
    readBack.mail,
    readBack.right,
  ];
}

const talking: StaffMessagesProps = {
  ...fine,
  formKey: "7d",
  locale: "nl",
  number: "AVG-2026-0432",
  writesIn: "nl",
  hasMailbox: true,
  messages: [
    {
      messageId: "m3",
      by: "staff",
      writer: "Bo Jansen",
      words: "Dank u. Wij kijken ook naar die jaren.",
      files: [],
      isErased: false,
      isRead: false,
      at: later,
    },
    {
      messageId: "m2",
      by: "tenant",
      writer: null,
      words: "Ik stuur de brief mee.",
      files: sentFiles,
      isErased: false,
      isRead: false,
      at: later,
    },
    {
      messageId: "m1",
      by: "tenant",
      writer: null,
      words: null,
      files: [],
      isErased: true,
      isRead: true,
      at: received,
    },
  ],
  cannotWrite: null,
  typed: "",
  obstacle: null,
};

export const staffScreens: Record<string, ReactElement> = {
  identity: <IdentityScreen {...identity} />,
  "identity-unknown": (
    <IdentityScreen {...identity} level="A0" contact={null} search={search} obstacle="person-unknown" />
  ),
  "identity-search-error": (
    <IdentityScreen
      {...identity}
      level="A0"
      contact={null}
      search={{ ...search, choosable: true }}
      errors={{ lastName: texts.errors.silent, birthDay: textsIn(locale).pages.errors.birthDateImpossible }}
    />
  ),
  "identity-by-hand": (
    <IdentityScreen {...identity} level="A0" contact={null} search={search} byHand={lookByHand} />
  ),
  "identity-by-hand-error": (
    <IdentityScreen
      {...identity}
      level="A0"
      contact={null}
      search={search}
      byHand={lookByHand}
      errors={{ key: texts.errors.key, places: texts.errors.places }}
    />
  ),
  "identity-silent": <IdentityScreen {...identity} contact="silent" />,
  "identity-called-there": <IdentityScreen {...identity} contact="there" />,
  "identity-nowhere": <IdentityScreen {...identity} contact="nowhere" />,
  "identity-no-phone": <IdentityScreen {...identity} contact={{ phones: [] }} />,
  "identity-given": (
    <IdentityScreen {...identity} level="A4" given={{ method: "counter", code: "41902557" }} />
  ),
  "identity-cautious": (
    <IdentityScreen
      {...identity}
      level="A3"
      needed="A4"
      mayLift
      cautions={[
        {
          caution: "recent-split",
          at: proven,
          by: "Sanne Bakker",
          reason: "De huurder belde: haar ex-partner heeft nog een sleutel van de brievenbus.",
        },
        { caution: "special-data", at: later, by: null, reason: null },
        { caution: "request-disputed", at: later, by: "Huurder", reason: null },
      ]}
      otherCautions={["secret-address", "protection-note"]}
    />
  ),
  "identity-error": (
    <IdentityScreen
      {...identity}
      formKey={formKey}
      errors={{
        seen: texts.errors.seen,
        spoke: texts.errors.spoke,
        caution: texts.errors.caution,
        reason: texts.errors.reason,
      }}
    />
  ),
  term: <TermScreen {...term} />,
  "term-error": <TermScreen {...term} formKey={formKey} errors={textsIn(locale).staff.term.errors} />,
  "term-preview": (
    <TermScreen
      {...term}
      writesIn="en"
      preview={extension(textsIn("en").letters, {
        ...letterFactsIn("en"),
        scope: ["payments"],
        dueOn: "Tuesday 23 February 2027",
        months: 2,
        ground: "complex",
        reason: "Your file has six hundred letters.",
      })}
      typed={{ months: "2", ground: "complex", reason: "Your file has six hundred letters." }}
    />
  ),
  "term-extended": <TermScreen {...term} choices={[]} extension={extended} />,
  "term-told": <TermScreen {...term} choices={[]} extension={{ ...extended, told: later }} />,
  "term-void": <TermScreen {...term} choices={[]} extension={{ ...extended, told: later, isVoid: true }} />,
  "term-unproven": <TermScreen {...term} choices={[]} unproven />,
  correct: <CorrectScreen {...correct} />,
  "correct-error": (
    <CorrectScreen
      {...correct}
      errors={{ what: wrongDate.what, answerReason: wrongDate.reason }}
      typed={{ ...correct.typed, questionId: "asked" }}
    />
  ),
  "correct-preview": <CorrectScreen {...correct} preview={corrected} />,
  "correct-late": (
    <CorrectScreen
      {...correct}
      preview={{ ...corrected, about: "asked", lapses: true, over: true }}
      typed={{
        ...correct.typed,
        questionId: "asked",
        what: "other",
        on: "1-12-2026",
        answerReason: "Stempel",
      }}
    />
  ),
  "correct-none": <CorrectScreen {...correct} preview={{ ...corrected, moved: [] }} />,
  retention: <RetentionScreen {...retention} />,
  "retention-error": (
    <RetentionScreen
      {...retention}
      formKey={formKey}
      errors={textsIn(locale).staff.retention.errors}
      hold={held}
    />
  ),
  "retention-held": <RetentionScreen {...retention} things={staying} hold={held} />,
  "retention-review": (
    <RetentionScreen
      {...retention}
      things={staying}
      flagged
      mayLift={false}
      hold={{ ...held, isReviewDue: true }}
    />
  ),
  forgotten: (
    <ForgottenScreen
      locale={locale}
      number={number}
      on={at("2028-12-24", "zondag 24 december 2028")}
      right="access"
      outcome="partly-granted"
      days={30}
      onTime
    />
  ),
  "correct-refused": <CorrectScreen {...correct} obstacle="term-gets-longer" />,
  "correct-done": (
    <CorrectScreen
      {...correct}
      done={[
        { what: "receipt", to: received, by: extended.by, reason: "Op de envelop staat een andere dag." },
        { what: "answer", to: null, by: extended.by, reason: "Het antwoord hoorde bij een ander verzoek." },
      ]}
    />
  ),
  "correct-ended": <CorrectScreen {...correct} ended answers={[]} />,
  "staff-handover-none": (
    <HandoverScreen {...handover} state={null} last={null} toVerify={null} mayRefuse={false} />
  ),
  "staff-handover-verify": (
    <HandoverScreen {...handover} last={handover.last && { ...handover.last, bounced: true }} />
  ),
  "staff-handover-error": <HandoverScreen {...handover} errors={textsIn(locale).staff.handover.errors} />,
  "staff-handover-code": (
    <HandoverScreen
      {...handover}
      state="not-confirmed"
      code="48210937"
      last={handover.last && { ...handover.last, verified: called }}
    />
  ),
  "staff-handover-over": (
    <HandoverScreen
      {...handover}
      state="not-possible"
      last={handover.last && { ...handover.last, receiver: null, verified: { ...called, spoken: null } }}
      over={{ at: toldOn, reason: "Hun systeem leest ons bestand niet." }}
      toVerify={null}
      mayRefuse={false}
    />
  ),
  "recipients-none": <RecipientsScreen {...recipients} tellings={[]} />,
  "recipients-choose": (
    <RecipientsScreen {...recipients} tellings={[telling, { ...telling, place: 1, kind: "rectified" }]} />
  ),
  "recipients-error": (
    <RecipientsScreen
      {...recipients}
      errors={{
        "knownAs-0": textsIn(locale).staff.recipients.errors.knownAs,
        "customerNumber-0": textsIn(locale).staff.recipients.errors.customerNumber,
      }}
    />
  ),
  "recipients-told": (
    <RecipientsScreen
      {...recipients}
      tellings={[
        {
          ...telling,
          step: "told",
          notices: [
            {
              ...openNotice,
              reminders: [
                { whom: "recipient", at: toldOn },
                { whom: "officer", at: toldOn },
              ],
            },
            {
              ...police,
              isOpen: true,
              state: "declined",
              toldOn,
              reason: "De wet verplicht ons dit te bewaren.",
            },
            { ...noticed, noticeId: "n3", name: "Bank van Nergens" },
            {
              ...openNotice,
              noticeId: "n4",
              name: "Belastingdienst",
              way: "none",
              mailbox: null,
              state: "to-tell",
              toldOn: null,
            },
          ],
        },
      ]}
      errors={{ "what-n1": textsIn(locale).staff.recipients.errors.what }}
    />
  ),
  "recipients-settled": (
    <RecipientsScreen
      {...recipients}
      tellings={[
        {
          ...telling,
          step: "told",
          notices: [
            { ...noticed, state: "processed", toldOn, confirmed: { at: toldOn, byStaff: true } },
            { ...police, state: "disproportionate", reason: "Het gaat om tien jaar oude meldingen." },
          ],
        },
        { ...telling, place: 1, kind: "released", step: "nobody", notices: [] },
      ]}
    />
  ),
  tasks: <TasksScreen {...tasks} />,
  "tasks-asked": (
    <TasksScreen
      {...tasks}
      inquiries={[
        { ...askedOne, state: "open" },
        { ...askedOne, inquiryId: "i2", keepOnly: false, footage: [], state: "answered", images: null },
        { ...askedOne, inquiryId: "i3", state: "not-mine", reason: "Dat doet de gemeente.", images: null },
        { ...askedOne, inquiryId: "i4", state: "not-needed", images: { overwrittenOn: "28 november 2026" } },
      ]}
    />
  ),
  "tasks-error": (
    <TasksScreen
      {...tasks}
      tasks={tasks.tasks.map((task) => ({ ...task, typed: { written: "Kopie paspoort" } }))}
      errors={{ "searched-s8": wrongTask.searched, "written-s9": wrongTask.written }}
    />
  ),
  "tasks-files-error": (
    <TasksScreen
      {...tasks}
      uploads={{ ...tasks.uploads, scanned: false }}
      errors={{
        "files-s8": `${textsIn(locale).words.files.refused.active("brief.pdf")} ${textsIn(locale).words.files.chooseAgain}`,
      }}
    />
  ),
  "tasks-done": <TasksScreen {...tasks} done={3} tasks={[]} />,
  "tasks-none": <TasksScreen {...tasks} done={0} tasks={[]} />,
  sort: (
    <SortScreen
      {...fine}
      locale={locale}
      number={number}
      words="Ik wil weten wat u van mij heeft, en geen folders meer."
      writtenIn="nl"
      fields={[["right", "access"]]}
      lists={listsFrom(speak(exampleRegister, locale))}
      rows={1}
      obstacle={null}
    />
  ),
  "dossier-unsorted": (
    <DossierScreen
      {...dossier}
      right="unsorted"
      attention="to-sort"
      next={[{ step: "sort", obstacle: null }]}
      scope={[]}
      wanted={{
        wish: { right: "unsorted" },
        words: { situation: "Ik wil geen folders meer." },
        lists: listsFrom(speak(exampleRegister, locale)),
      }}
    />
  ),
  separate: <SeparateScreen {...separate} />,
  "separate-people": <SeparateScreen {...separate} formKey={formKey} people={household} />,
  "separate-error": (
    <SeparateScreen
      {...separate}
      people={household}
      errors={{ firstNames: wrongSeparate.oneTwice, forWhom: wrongSeparate.forWhom }}
    />
  ),
  "separate-done": <SeparateScreen {...separate} others={["AVG-2026-0433", "AVG-2026-0434"]} />,
  "separate-refused": <SeparateScreen {...separate} obstacle="request-ended" closed />,
  "term-closed": <TermScreen {...term} choices={[]} obstacle="extension-too-late" />,
  questions: <QuestionsScreen {...asking} />,
  "questions-error": (
    <QuestionsScreen
      {...asking}
      formKey={formKey}
      questions={[askedWhat]}
      errors={{
        ...wrongQuestion,
        "reason-clarification": questionReason,
      }}
    />
  ),
  "copy-none": <StaffIdCopyScreen {...copying} copy={null} />,
  "copy-off": <StaffIdCopyScreen {...copying} copy={null} isOff />,
  "copy-not-enough": <StaffIdCopyScreen {...copying} copy={null} cannotAsk="copy-not-enough" />,
  "copy-closed": (
    <StaffIdCopyScreen {...copying} errors={{ openReason: textsIn(locale).staff.idCopy.errors.openReason }} />
  ),
  "copy-open": (
    <StaffIdCopyScreen
      {...copying}
      copy={{
        ...copyWaits,
        askedByMe: true,
        pictures: ["f1", "f2"],
        persons: [
          { of: "request", name: "Marloes Zonneveld", birthDate: "3 mei 1981" },
          { of: "file", name: "M. Zonneveld-de Wit", birthDate: "3 mei 1981" },
        ],
      }}
    />
  ),
  "copy-judged": (
    <StaffIdCopyScreen
      {...copying}
      copy={{ ...copyWaits, state: "badly-covered", note: "Het BSN is nog te lezen." }}
    />
  ),
  "staff-messages": <StaffMessagesScreen {...talking} />,
  "staff-messages-error": (
    <StaffMessagesScreen {...talking} messages={[]} errors={{ message: wrongMessage }} hasMailbox={false} />
  ),
  "staff-messages-ended": <StaffMessagesScreen {...talking} writesIn="en" cannotWrite="no-more-messages" />,
  "questions-open": <QuestionsScreen {...asking} questions={[askedWhat, { ...askedWho, told: null }]} />,
  "questions-answered": (
    <QuestionsScreen
      {...asking}
      questions={[
        {
          ...askedWhat,
          answer: {
            choice: "own-words",
            words: "Alleen vanaf 2020.",
            files: sentFiles,
            on: later,
            isRead: false,
          },
        },
        { ...askedWho, answer: { choice: "proof", words: null, files: [], on: later, isRead: true } },
        {
          ...askedWhat,
          questionId: "q3",
          closed: { name: "Bo Jansen", at: later, reason: "Niet meer nodig." },
        },
      ]}
      choices={[
        { about: "identity", obstacle: "second-round", standsStill: true, due: "woensdag 23 december 2026" },
        { about: "clarification", obstacle: "already-asked", standsStill: true, due: "" },
      ]}
    />
  ),
  "questions-refusable": (
    <QuestionsScreen {...asking} questions={[{ ...askedWho, isOverdue: true }]} ground="not-identified" />
  ),
  decide: <DecideScreen {...deciding} />,
  "decide-errors": (
    <DecideScreen
      {...deciding}
      parts={[{ ...partToKeep, facts: "" }]}
      errors={{ "ground-0": wrongDecision["no-ground"], "facts-0": wrongDecision["no-facts"] }}
    />
  ),
  "decide-rectification": (
    <DecideScreen
      {...deciding}
      right="rectification"
      parts={[{ ...partToKeep, reasons: [], grounds: ["G16-OK", "G16-OPIN"], before: "€ 612,50" }]}
      restriction={{ state: "none", obstacle: null, asked: true }}
    />
  ),
  "decide-objection": (
    <DecideScreen
      {...deciding}
      right="objection"
      parts={[{ ...partToKeep, reasons: [], grounds: ["G21-COMP", "G21-CLAIM"] }]}
      weighing={{ ourInterest: "", theirSituation: "", alternatives: "", conclusion: "" }}
    />
  ),
  "carrying-out": <CarryingOutScreen {...carryingOut} />,
  "carrying-out-sign-in": <CarryingOutScreen {...carryingOut} mustSignIn />,
  "carrying-out-own": (
    <CarryingOutScreen {...carryingOut} plans={[{ ...dryRun, blocked: "own-proposal", canAsk: false }]} />
  ),
  "carrying-out-approved": (
    <CarryingOutScreen
      {...carryingOut}
      plans={[
        { ...dryRun, stage: "approved", at: at("2026-12-18", "vrijdag 18 december 2026"), canAsk: false },
      ]}
    />
  ),
  "carrying-out-halted": (
    <CarryingOutScreen
      {...carryingOut}
      plans={[{ ...dryRun, stage: "under-way", approvedBy: "Youssef Kaya", halted: true, canAsk: false }]}
    />
  ),
  "carrying-out-tasks": (
    <CarryingOutScreen
      {...carryingOut}
      plans={[underWay]}
      typed={{ stepId: "s2", proof: "" }}
      errors={{
        "result-s2": wrongCarryingOut.result,
        "proof-s2": wrongCarryingOut.proof,
        "reason-p1": wrongCarryingOut.reason,
      }}
      obstacle="plan-outdated"
    />
  ),
  "carrying-out-done": (
    <CarryingOutScreen
      {...carryingOut}
      carriedOutAt={at("2026-12-21", "21 dec 2026")}
      plans={[
        {
          ...underWay,
          stage: "finished",
          canStop: false,
          canAsk: false,
          steps: underWay.steps.map((step) => ({
            ...step,
            state: "done",
            codes: [],
            canSettle: false,
            proof: step.kind === "task" ? "Gezocht in de map van de woning." : null,
          })),
        },
      ]}
    />
  ),
  "carrying-out-none": <CarryingOutScreen {...carryingOut} plans={[]} drawing />,
  laters: <LaterList {...laters} />,
  "laters-empty": <LaterList locale={locale} rows={[]} count={0} />,
  "later-recipients": (
    <LaterScreen
      {...keptLater}
      hasDossier={false}
      tellings={[
        telling,
        {
          ...telling,
          place: 1,
          step: "told",
          notices: [openNotice, { ...police, isOpen: true, way: "call", state: "to-call" }],
        },
      ]}
    />
  ),
  later: <LaterScreen {...keptLater} />,
  "later-due": (
    <LaterScreen {...keptLater} hasDossier={false} plan={{ ...dryRun, aim: "later", unproven: false }} />
  ),
  "later-ended": <LaterScreen {...keptLater} relationEnd={at("2026-10-31", "31 oktober 2026")} />,
  "later-error": (
    <LaterScreen
      {...keptLater}
      typed={{ command: "note-facts", endedOn: "gisteren", reason: "" }}
      errors={{ endedOn: wrongLater.day, reason: wrongLater.reason }}
    />
  ),
  "later-day-error": (
    <LaterScreen
      {...keptLater}
      typed={{ command: "set-day", part: "1", on: "01-01-2020" }}
      errors={{ "on-1": wrongLater.dayAhead, "reason-1": wrongLater.reason }}
    />
  ),
  "decide-approve": (
    <DecideScreen
      {...deciding}
      parts={[]}
      preview={decidedLetter}
      stage={{ state: "proposed", by: proposer, outcome: "partly-granted", own: false }}
      restriction={stillStanding}
    />
  ),
  "decide-done": (
    <DecideScreen
      {...deciding}
      parts={[]}
      stage={{ state: "approved", by: proposer, outcome: "granted", own: false }}
      restriction={{
        ...stillStanding,
        canAnnounce: false,
        lift: { on: later, own: false, approved: false, told: false, letter: null },
      }}
    />
  ),
  fee: <FeeScreen {...charging} />,
  "fee-error": (
    <FeeScreen
      {...charging}
      formKey={formKey}
      writesIn="en"
      earlier={null}
      choices={[
        { ground: "extra-copy", obstacle: "never-answered" },
        { ground: "unfounded", obstacle: null },
        { ground: "excessive", obstacle: null },
      ]}
      errors={wrongFee}
    />
  ),
  "fee-preview": (
    <FeeScreen {...charging} preview={feeLetter} typed={{ ground: "extra-copy", amount: "12,50" }} />
  ),
  "fee-proposed": (
    <FeeScreen
      {...charging}
      preview={feeLetter}
      stage={{ state: "proposed", amount: "€ 12,50", by: proposer, own: false }}
    />
  ),
  "fee-own": (
    <FeeScreen {...charging} stage={{ state: "proposed", amount: "€ 12,50", by: proposer, own: true }} />
  ),
  "fee-asked": (
    <FeeScreen
      {...charging}
      stage={{
        state: "asked",
        amount: "€ 12,50",
        by: proposer,
        until: "dinsdag 15 december 2026",
        overdue: false,
      }}
      errors={{ reason: textsIn(locale).staff.fee.errors.reason }}
    />
  ),
  "fee-overdue": (
    <FeeScreen
      {...charging}
      stage={{
        state: "asked",
        amount: "€ 12,50",
        by: proposer,
        until: "dinsdag 15 december 2026",
        overdue: true,
      }}
    />
  ),
  "fee-paid": <FeeScreen {...charging} stage={{ state: "paid", amount: "€ 12,50", by: proposer }} />,
  refuse: <RefuseScreen {...refusing} />,
  "refuse-first": (
    <RefuseScreen
      {...refusing}
      refusalDue={null}
      earlier={{ times: 0, requests: [], changes: "never-answered" }}
      choices={[
        { ground: "unfounded", obstacle: null },
        { ground: "excessive", obstacle: "never-answered" },
        { ground: "abuse", obstacle: null },
      ]}
    />
  ),
  "refuse-unknown": (
    <RefuseScreen
      {...refusing}
      earlier={{ times: null, requests: [], changes: "never-answered" }}
      choices={[
        { ground: "unfounded", obstacle: null },
        { ground: "excessive", obstacle: "person-unknown" },
        { ground: "abuse", obstacle: null },
      ]}
    />
  ),
  "refuse-error": <RefuseScreen {...refusing} formKey={formKey} errors={wrongRefusal} />,
  "refuse-preview": (
    <RefuseScreen
      {...refusing}
      writesIn="en"
      refusalDue={{ day: "woensdag 23 december 2026", late: true }}
      earlier={{ ...askedBefore, changes: [] }}
      preview={refused(textsIn("en").letters, {
        ...letterFactsIn("en"),
        scope: ["payments"],
        ground: "unfounded",
        proof: "You asked for the opening hours of the playground.",
        repeats: null,
        late: false,
      })}
      typed={{ ground: "unfounded", facts: "You asked for the opening hours of the playground." }}
    />
  ),
  "refuse-unchanged": (
    <RefuseScreen
      {...refusing}
      earlier={{ ...askedBefore, changes: [{ theme: "payments", added: 0, changed: 0, gone: 0 }] }}
    />
  ),
  "refuse-proposed": (
    <RefuseScreen
      {...refusing}
      earlier={{ ...askedBefore, changes: "not-kept" }}
      refusal={{
        ...refusal,
        ground: "excessive",
        reason: "Er kwam niets bij sinds ons antwoord van 20 juli.",
      }}
    />
  ),
  "refuse-ended": (
    <RefuseScreen
      {...refusing}
      earlier={{ ...askedBefore, changes: "not-gathered" }}
      choices={refusing.choices.map(({ ground }) => ({ ground, obstacle: "nothing-to-refuse" }))}
    />
  ),
  "dossier-asked-before": <DossierScreen {...dossier} earlier={{ ...askedBefore, changes: null }} />,
  "questions-ended": <QuestionsScreen {...asking} ended choices={[]} questions={[askedWho]} />,
  authority: <AuthorityScreen {...authority} />,
  "authority-shown": <AuthorityScreen {...authority} capacity="bewindvoerder" authority={shownAuthority} />,
  "authority-ended": (
    <AuthorityScreen
      {...authority}
      capacity="parent-12-to-15"
      authority={{ ...shownAuthority, ended: true }}
      returned={{ ...proposer, reason: "De vader belde: hij komt vrijdag langs." }}
    />
  ),
  "authority-error": <AuthorityScreen {...authority} formKey={formKey} errors={wrongAuthority} />,
  "authority-heir": <AuthorityScreen {...authority} capacity="heir" />,
  "authority-refusal": <AuthorityScreen {...authority} capacity="heir" refusal={refusal} />,
  "authority-refused": (
    <AuthorityScreen
      {...authority}
      capacity="heir"
      refusal={{ ...refusal, approved: { name: "Youssef Kaya", at: later } }}
    />
  ),
  colleagues: <Colleagues {...colleagues} />,
  "colleagues-officer": (
    <Colleagues
      {...colleagues}
      opened={[{ id: "r1", name: "Anouk van den Heuvel-Steenbergen", number, at: later }]}
    />
  ),
  "colleagues-unchanged": <Colleagues {...colleagues} changes={[]} />,
  colleague: <Colleague {...colleague} />,
  "colleague-away": <Colleague {...colleague} away={at("2026-12-01", "1 dec 2026")} mustSignIn />,
  "colleague-other": <Colleague {...colleague} own={false} />,
  "colleague-error": (
    <Colleague
      {...colleague}
      own={false}
      sessions={[]}
      typed={{ until: "morgen", role: "handler" }}
      errors={{ until: wrongColleague.until, role: wrongColleague.obstacles["last-officer"] }}
    />
  ),
  "calendar-month": <CalendarScreen {...calendar} />,
  "calendar-month-empty": (
    <CalendarScreen
      {...calendar}
      weeks={month.map(({ number, days }) => ({
        number,
        days: days.map((day) => ({ ...day, items: [], more: 0 })),
      }))}
      list={[]}
      overdue={{ count: 0, items: [] }}
    />
  ),
  "calendar-week": (
    <CalendarScreen
      {...calendar}
      place={{ view: "week", day: "2026-12-23", own: true, steps: true }}
      title="Week 52: 21 december 2026 tot en met 27 december 2026"
      weeks={[]}
      list={Array.from({ length: 7 }, (_, place) => calendarDay(addDays("2026-12-21", place)))}
      tooMany={2000}
    />
  ),
  "calendar-agenda": (
    <CalendarScreen
      {...calendar}
      place={{ view: "agenda", day: "2026-12-10", own: false, steps: true }}
      title="10 december 2026 tot en met 8 januari 2027"
      weeks={[]}
      feed={{ onlyOwn: true, since: "1 december 2026" }}
    />
  ),
  "calendar-link": (
    <CalendarScreen
      {...calendar}
      feed={{ onlyOwn: false, since: "10 december 2026" }}
      made="https://privacy.voorbeeld.example/medewerker/kalender/abonnement/uTtFfS3Jd8cKXoXhq2WyR0f4n7Jm9Qp1aBcDeFgHiJk.ics"
    />
  ),
  connections: <Connections {...connections} />,
  "connections-reader": <Connections {...connections} scanner={null} mayPause={false} changes={[]} />,
  "connections-error": (
    <Connections
      {...connections}
      errors={{ "reason-erp": textsIn(locale).staff.connections.errors.reason }}
      typedReasons={{ erp: "" }}
    />
  ),
  register: <RegisterPage {...register} />,
  "register-reader": <RegisterPage {...register} mayChange={false} mayPublish={false} draft={null} />,
  "register-without-draft": <RegisterPage {...register} draft={null} warnings={[]} gaps={[]} />,
  "register-draft": (
    <RegisterPage {...register} draft={draftOfRegister} obstacle={obstacles["newer-version"]} />
  ),
  "register-own": (
    <RegisterPage {...register} draft={{ ...draftOfRegister, proposedBy: "Youssef Kaya" }} isMaker />
  ),
  "register-to-decide": (
    <RegisterPage
      {...register}
      draft={{ ...draftOfRegister, isOld: true, proposedBy: "Noa Peters" }}
      errors={{ reason: textsIn(locale).staff.register.errors.reason }}
    />
  ),
  "register-item": <RegisterItem {...registerItem} />,
  "register-item-new": <RegisterItem {...{ ...registerItem, isNew: true, part: "recipients", name: null }} />,
  "register-item-gap": (
    <RegisterItem
      {...{ ...registerItem, part: "gaps", name: null }}
      boxes={[
        { ...box, box: "statement-nl", field: "statement", kind: "said", inLocale: "nl", forDesk: true },
        { ...box, box: "system-en", field: "system", kind: "said", inLocale: "en", forDesk: true },
        ...registerItem.boxes
          .filter(({ field }) => field === "bases")
          .map((one) => ({ ...one, forDesk: true })),
      ]}
    />
  ),
  "register-item-error": (
    <RegisterItem
      {...registerItem}
      errors={{ "label-en": textsIn(locale).staff.register.errors.missing }}
      obstacle={obstacles["changed-meanwhile"]}
    />
  ),
  "register-preview": (
    <RegisterPreview locale={locale} isDraft statement={statementShown(exampleRegister, "en")} />
  ),
  recovery: <Recovery {...recovery} />,
  "recovery-second": (
    <Recovery {...recovery} recovery={{ ...lockedPortal, sends: ["news"], proposedBy: "Youssef Kaya" }} />
  ),
  "recovery-error": <Recovery {...recovery} errors={{ sends: wrongRecovery["changed-meanwhile"] }} />,
  "recovery-reader": <Recovery {...recovery} recovery={{ ...lockedPortal, ready: false, may: false }} />,
  "recovery-over": (
    <Recovery
      {...recovery}
      recovery={{
        ...lockedPortal,
        proposedBy: "Youssef Kaya",
        unlocked: { at: later, by: "Marit de Vries" },
      }}
    />
  ),
  "recovery-never": <Recovery {...recovery} recovery={null} held={[]} />,
  holidays: <Holidays {...holidays} />,
  "holidays-reader": <Holidays {...holidays} added={[]} changes={[]} mayChange={false} />,
  "holidays-error": (
    <Holidays
      {...holidays}
      typed={{ ...mourningTyped, day: "25-12-2026", source: "" }}
      errors={{ day: wrongHoliday.obstacles["day-off-already"], source: wrongHoliday.source }}
    />
  ),
  "holidays-adding": (
    <Holidays
      {...holidays}
      typed={mourningTyped}
      preview={{
        type: "holiday-added",
        day: at("2026-12-23", "woensdag 23 december 2026"),
        count: 4210,
        moves: [
          {
            number,
            from: at("2026-12-23", "woensdag 23 december 2026"),
            to: at("2026-12-24", "donderdag 24 december 2026"),
          },
        ],
      }}
    />
  ),
  "holidays-removing": <Holidays {...holidays} preview={{ ...removal, count: 0, moves: [] }} />,
  "holidays-removing-error": (
    <Holidays {...holidays} preview={removal} errors={{ reason: wrongHoliday.reason }} />
  ),
  intake: <IntakeScreen {...intake} />,
  "intake-late": (
    <IntakeScreen
      {...intake}
      typed={{ ...intake.typed, forWhom: "mandate", scope: "some", channel: "letter" }}
      rows={2}
      fields={[
        ...[
          "access",
          "rectification",
          "erasure",
          "restriction",
          "portability",
          "objection",
          "consent",
          "unsorted",
        ].map((right): [string, string] => ["right", right]),
        ["theme", "payments"],
      ]}
      errors={{
        lateReason: wrongIntake.lateReason,
        theme: textsIn(locale).pages.errors.themes,
        "asker-lastName": textsIn(locale).pages.errors.lastName,
        postcode: textsIn(locale).pages.errors.postcode,
        email: wrongIntake.email,
      }}
    />
  ),
  "intake-expired": <IntakeExpired locale={locale} />,
  "check-intake": <CheckIntake {...checkIntake} />,
  "check-intake-late": (
    <CheckIntake
      {...checkIntake}
      aloud={null}
      channel="letter"
      lateReason="De brief lag bij de afdeling Wonen."
      due={{ ...checkIntake.due, over: true }}
      asks={[
        { right: "access", scope: ["payments", "repairs"], wanted: null },
        {
          right: "objection",
          scope: [],
          wanted: { wish: { right: "objection", against: "marketing", pause: false }, words: {} },
        },
      ]}
      asker={{ name: "Ingrid Zonneveld", address: "3764 AB, 12", capacity: "mandate" }}
      clue="Maart 2019 tot juni 2023, wijkdienst"
      relation="employee"
      tooYoung
      answerBy="post"
      email={null}
      same={{ dossiers: [], silent: true }}
      obstacle="receipt-impossible"
    />
  ),
  "dossier-attachable": (
    <DossierScreen
      {...dossier}
      person={{
        state: "found",
        others: [
          { number: "AVG-2026-0419", phase: "gathering", earlier: true },
          { number: "AVG-2026-0433", phase: "answered", earlier: false },
        ],
        byHand: null,
      }}
      errors={{ to: textsIn(locale).staff.dossier.person.attach.missing }}
    />
  ),
  "dossier-about-staff": (
    <DossierScreen
      {...dossier}
      mayLog
      conflicts={{
        ...dossier.conflicts,
        byEmployee: true,
        noted: [{ staffId: "youssef", name: "Youssef Kaya", why: "own-handling" }],
        mayLift: true,
      }}
    />
  ),
  "dossier-conflict-error": (
    <DossierScreen {...dossier} formKey={formKey} errors={textsIn(locale).staff.dossier.conflicts.errors} />
  ),
  access: <Access {...access} />,
  "access-error": (
    <Access {...access} formKey={formKey} errors={{ reason: textsIn(locale).staff.access.noReason }} />
  ),
  "access-nobodys": <Access {...access} handler={null} isNobodys />,
  "access-director": <Access {...access} mayTake={false} />,
  "access-kept-from": <Access {...access} keptFrom handler={null} />,
  log: <Log {...log} />,
  "log-broken": <Log {...log} brokenAt={3} ended={false} readings={[]} />,
  "dossier-attached": <DossierScreen {...dossier} phase="attached" attached="AVG-2026-0419" next={[]} />,
  "dossier-taken-in": (
    <DossierScreen
      {...dossier}
      intake={{
        channel: "letter",
        received,
        entered: later,
        by: "Sanne Bakker",
        lateReason: "De brief lag bij de afdeling Wonen.",
      }}
    />
  ),
  queue: <Queue {...queue} />,
  "queue-empty": (
    <Queue {...queue} tab="late" rows={[]} paging={{ page: 1, pages: 0, first: 0, last: 0, total: 0 }} />
  ),
  "dossier-disputed": <DossierScreen {...dossier} attention="request-disputed" wasGiven />,
  dossier: <DossierScreen {...dossier} />,
  "dossier-flagged": (
    <DossierScreen
      {...dossier}
      attention="breach-found"
      flags={{ ...dossier.flags, raised: [breach, complained] }}
      complaints={{ ...dossier.complaints, received: complaints }}
    />
  ),
  "dossier-flagged-officer": (
    <DossierScreen
      {...dossier}
      attention="complaint-open"
      flags={{
        ...dossier.flags,
        mayLower: true,
        raised: [{ ...breach, report: { ...breach.report, late: true } }, complained],
      }}
      complaints={{ ...dossier.complaints, received: complaints, maySettle: true, byPost: true }}
      errors={{
        "lower-breach": textsIn(locale).staff.dossier.flags.errors.reason,
        "answer-k2": textsIn(locale).staff.dossier.complaints.errors.missing,
      }}
    />
  ),
  "dossier-flag-error": (
    <DossierScreen
      {...dossier}
      flags={{
        ...dossier.flags,
        typed: { flag: "breach", knownOn: "morgen", knownAt: "", flagReason: "", reason: "" },
      }}
      errors={{
        knownOn: textsIn(locale).staff.dossier.flags.errors.knownSince,
        flagReason: textsIn(locale).staff.dossier.flags.errors.reason,
      }}
    />
  ),
  "dossier-assign": <DossierScreen {...dossier} assign={assign} />,
  "dossier-assign-error": (
    <DossierScreen
      {...dossier}
      assign={assign}
      errors={{ staffId: textsIn(locale).staff.dossier.assign.error }}
    />
  ),
  "dossier-handler-left": (
    <DossierScreen
      {...dossier}
      handler={null}
      handlerLeft="Sanne Bakker"
      assign={{ colleagues: [], typed: "" }}
    />
  ),
  "dossier-notes": (
    <DossierScreen
      {...dossier}
      notes={{
        written: [
          {
            words: "Gebeld. De huurder komt dinsdag langs.\nNeemt een uittreksel mee.",
            by: "Sanne Bakker",
            at: later,
          },
          { words: null, by: "Youssef Kaya", at: proven },
        ],
        typed: "",
      }}
    />
  ),
  "dossier-note-error": (
    <DossierScreen {...dossier} errors={{ note: textsIn(locale).staff.dossier.notes.errors.missing }} />
  ),
  "dossier-handler-away": <DossierScreen {...dossier} away={at("2026-12-01", "1 dec 2026")} />,
  "dossier-held": (
    <DossierScreen
      {...dossier}
      attention="change-stopped"
      held={{ why: "contact-changed", until: at("2026-12-04T09:00:00Z", "4 december 2026 om 10.00 uur") }}
      newContacts={[{ contact: "mailbox", since: at("2026-12-01", "dinsdag 1 december 2026") }]}
    />
  ),
  "dossier-waiving": (
    <DossierScreen
      {...dossier}
      errors={{ "reason-s3": "Schrijf waarom u zonder deze gegevens verdergaat" }}
    />
  ),
  "dossier-gap": (
    <DossierScreen
      {...dossier}
      phase="reviewing"
      attention={null}
      slices={dossier.slices.map((slice) =>
        slice.standing === "failed"
          ? {
              ...slice,
              standing: "waived",
              waivedBecause: "Het boekhoudsysteem staat stil tot na de uiterste datum.",
              waiving: null,
            }
          : slice,
      )}
    />
  ),
  "dossier-owed": (
    <DossierScreen
      {...dossier}
      phase="answered"
      attention="supplement-owed"
      owed={{ dueOn: later, isOver: false, places: ["Huursysteem, boekingen"] }}
      slices={dossier.slices.map((slice) =>
        slice.standing === "failed"
          ? {
              ...slice,
              standing: "waived",
              waivedBecause: "Het boekhoudsysteem staat stil tot na de uiterste datum.",
              waiving: null,
              mayClose: true,
            }
          : slice,
      )}
    />
  ),
  "outcome-supplement": (
    <OutcomeScreen {...outcome} isSupplement gaps={["Huursysteem, contact"]} closed={["Papieren dossier"]} />
  ),
  "dossier-ambiguous": (
    <DossierScreen
      {...dossier}
      phase="identity-needed"
      attention="person-ambiguous"
      obstacle="already-done"
      handler={null}
      slices={[]}
      letters={[]}
      identity={{ level: "A0", proofs: [], identified: [], cautions: [] }}
      person={{
        state: "ambiguous",
        candidates: [
          {
            person: { connection: "erp", key: "1001" },
            name: "F. el Amrani",
            birthDate: "31 december 1980",
            address: "Lindenlaantje 3 A, 3764 AB Soest",
            agrees: ["last-name", "birth-date", "address"],
            contradicts: [],
          },
          {
            person: { connection: "erp", key: "2002" },
            name: "N. Elamrani",
            birthDate: "31 december 1980",
            address: "Kerkpad 40, 3764 ZZ Soest",
            agrees: ["last-name", "birth-date"],
            contradicts: ["first-name", "address"],
          },
        ],
      }}
    />
  ),
  "dossier-sought-by-hand": (
    <DossierScreen
      {...dossier}
      phase="identity-needed"
      attention="person-sought-by-hand"
      relation="visitor"
      applicant={dossier.applicant && { ...dossier.applicant, clues: [...lookByHand.clues] }}
      person={{ state: "sought-by-hand" }}
      slices={[]}
      next={[{ step: "search", obstacle: null }]}
    />
  ),
  "dossier-hand-in": (
    <DossierScreen
      {...dossier}
      attention="hand-in-needed"
      relation="employee"
      person={{
        state: "found",
        others: [],
        byHand: {
          by: "Sanne Bakker",
          place: "personnel-records",
          key: "Personeelsnummer 0417",
          contacts: ["mailbox", "home"],
        },
      }}
      slices={[
        {
          sliceId: "s9",
          source: "De personeelsadministratie",
          theme: "personal",
          standing: "by-hand",
          records: 0,
          lastTry: null,
          errorCode: null,
          ...settled,
          byHand: true,
        },
      ]}
      next={[{ step: "tasks", obstacle: null }]}
    />
  ),
  "dossier-searched": (
    <DossierScreen
      {...dossier}
      phase="reviewing"
      attention={null}
      relation="visitor"
      person={{ state: "searched", places: ["camera-system", "other-records"] }}
      slices={[]}
    />
  ),
  "dossier-erased": (
    <DossierScreen
      {...dossier}
      phase="answered"
      attention={null}
      applicant={null}
      next={[]}
      person={{ state: "not-found" }}
    />
  ),
  review: <Review {...review} />,
  "review-keys": (
    <Review
      {...review}
      keys={{ elsewhere: `/medewerker/verzoeken/${number}/beoordelen/betalingen?blad=1#record-r9` }}
    />
  ),
  "review-hidden": <Review {...review} hiddenOpen={false} />,
  "review-hidden-error": (
    <Review
      {...review}
      hiddenOpen={false}
      formKey={formKey}
      errors={{ openReason: textsIn(locale).staff.review.errors.openReason }}
    />
  ),
  "review-error": (
    <Review
      {...review}
      rows={review.rows.map((row) => ({ ...row, decision: "withhold", ground: null, reason: null }))}
      errors={{
        "decision-r3": "Kies wel of niet geven",
        "ground-r1": "Kies een grond",
        "reason-r1": "Schrijf waarom u dit niet geeft",
        "alsoBlack-r1": textsIn(locale).staff.review.errors.masks["not-there"],
      }}
    />
  ),
  "review-files": (
    <Review
      {...review}
      rows={review.rows.slice(0, 1).map((row) => ({
        ...row,
        hints: {},
        record: {
          ...record,
          title: "Bestand",
          fields: [],
          files: [
            { fileId: "f1", name: "Brief van de gemeente.pdf", type: "pdf", scanned: true },
            {
              fileId: "f2",
              name: `${"Een lange naam zonder einde ".repeat(4)}.jpg`,
              type: "jpeg",
              scanned: false,
              citizenNumber: "seen",
            },
          ].map((file) => ({ ...file, bytes: 1_234_567, sha256: "0".repeat(64) }) as AttachedFile),
        },
      }))}
    />
  ),
  "review-locked": <Review {...review} decided={120} locked="in-approval" />,
  "review-whose-said": (
    <Review
      {...review}
      rows={review.rows.map((row) =>
        row.whose
          ? { ...row, whose: { said: "organisation", reason: "Het is een offerte van een schilder." } }
          : row,
      )}
      locked="in-approval"
    />
  ),
  "review-empty": <Review {...review} rows={[]} themes={[{ theme: "personal", total: 0, decided: 0 }]} />,
  "outcome-open": (
    <OutcomeScreen
      {...outcome}
      stage={{ state: "open", returned: { ...proposer, reason: "Record 3 gaat over de buurman." } }}
    />
  ),
  "outcome-gap": <OutcomeScreen {...outcome} gaps={["Huursysteem, boekingen"]} />,
  "outcome-blocked": (
    <OutcomeScreen {...outcome} tally={{ ...outcome.tally, undecided: 36 }} blocked="records-undecided" />
  ),
  "outcome-own": (
    <OutcomeScreen {...outcome} stage={{ state: "proposed", by: proposer, own: true, looked: null }} />
  ),
  "outcome-sign-in": (
    <OutcomeScreen
      {...outcome}
      stage={{ state: "proposed", by: proposer, own: false, looked: proposer.at }}
      mustSignIn
    />
  ),
  "outcome-judge": (
    <OutcomeScreen
      {...outcome}
      stage={{ state: "proposed", by: proposer, own: false, looked: proposer.at }}
      errors={{ reason: "Schrijf waarom u het teruggeeft" }}
      obstacle="decisions-changed"
    />
  ),
  "outcome-approved": <OutcomeScreen {...outcome} stage={{ state: "approved", by: proposer }} />,
  "preview-hidden": <PreviewScreen {...preview} refused="hidden" />,
  "preview-refused": <PreviewScreen {...preview} refused="foreign-record" />,
};

export const doorScreens: Record<string, ReactElement> = {
  "staff-sign-in": <StaffSignIn {...signIn} />,
  "staff-sign-in-failed": <StaffSignIn {...signIn} failed="provider" />,
  "staff-sign-in-passkey": <StaffSignIn {...signIn} ways={{ provider: false, passkey: true }} />,
  "staff-sign-in-passkey-failed": (
    <StaffSignIn {...signIn} ways={{ provider: false, passkey: true }} failed="passkey" />
  ),
  "staff-sign-in-access": <StaffSignIn {...signIn} again={{ before: "access", about: "sanne" }} />,
  "staff-sign-in-either": (
    <StaffSignIn
      {...signIn}
      ways={{ provider: true, passkey: true }}
      again={{ before: "approval", about: number }}
    />
  ),
  invitation: <Invitation {...invitation} />,
  "invitation-by-colleague": <Invitation {...invitation} invitedBy="Youssef Kaya" failed />,
  "own-passkeys": <OwnPasskeys {...ownPasskeys} />,
  "own-passkeys-sign-in": (
    <OwnPasskeys
      {...ownPasskeys}
      passkeys={ownPasskeys.passkeys.slice(0, 1).map((one) => ({ ...one, last: true }))}
      mustSignIn
    />
  ),
  "invitation-over": <InvitationOver locale={locale} />,
  "enough-read": <EnoughRead locale={locale} most={50} />,
  "no-role": <NoRole locale={locale} />,
};
