// Every screen in its states, with invented people. Read by the rendering tests.

import type { ReactElement } from "react";
import type { BundleRecord } from "#app/domain/bundle.ts";
import type { DossierEvent } from "#app/domain/events.ts";
import type { Letter } from "#app/domain/letters.ts";
import type { SourceRecord } from "#app/domain/records.ts";
import { paths } from "#app/i18n/paths.ts";
import { type DossierProps, DossierScreen } from "#app/ui/staff/dossier.tsx";
import { type OutcomeProps, OutcomeScreen } from "#app/ui/staff/outcome.tsx";
import { Queue, type QueueProps, type QueueRow } from "#app/ui/staff/queue.tsx";
import { Review, type ReviewProps } from "#app/ui/staff/review.tsx";
import { NoRole, StaffSignIn } from "#app/ui/staff/sign-in.tsx";
import { Answer, type AnswerProps } from "#app/ui/tenant/answer.tsx";
import { CheckAnswers } from "#app/ui/tenant/check-answers.tsx";
import { ChooseRight } from "#app/ui/tenant/choose-right.tsx";
import { Confirmation } from "#app/ui/tenant/confirmation.tsx";
import { AlreadySent, DraftExpired, NotFound, ServerError } from "#app/ui/tenant/dead-ends.tsx";
import { EnterCode } from "#app/ui/tenant/enter-code.tsx";
import { HowToAnswer } from "#app/ui/tenant/how-to-answer.tsx";
import { LetterPage } from "#app/ui/tenant/letter-page.tsx";
import { MyRequests } from "#app/ui/tenant/my-requests.tsx";
import { OpenAnswer } from "#app/ui/tenant/open-answer.tsx";
import { Prove } from "#app/ui/tenant/prove.tsx";
import { SignIn } from "#app/ui/tenant/sign-in.tsx";
import { Start } from "#app/ui/tenant/start.tsx";
import { Status, type StatusProps } from "#app/ui/tenant/status.tsx";
import { WhatToSee } from "#app/ui/tenant/what-to-see.tsx";
import { WhoAreYou } from "#app/ui/tenant/who-are-you.tsx";

export type Screen = { name: string; side: "tenant" | "staff" | "door"; element: ReactElement };

const locale = "nl" as const;
const number = "AVG-2026-0432";
const formKey = "0f9b1c2e-5a10-4d7e-9f51-0c3f7c1f2a11";
const fine = { formKey, errors: {} };
export const organisation = {
  name: "Woonstichting Voorbeeld",
  phone: "035-000 12 34",
  openingHours: "maandag tot en met vrijdag van 9.00 tot 16.00 uur",
  website: "https://www.woonstichting-voorbeeld.example.org",
};
const at = (iso: string, text: string) => ({ iso, text });
const received = at("2026-11-23T13:05:00.000Z", "23 november 2026, 14.05 uur");
const proven = at("2026-11-24T08:12:00.000Z", "24 november 2026, 9.12 uur");
const later = at("2026-12-02T10:40:00.000Z", "2 december 2026, 11.40 uur");
const due = at("2026-12-23", "woensdag 23 december 2026");
const noPaging = { page: 1, pages: 1, first: 1, last: 2, total: 2 };

const emptyWho = {
  firstNames: "",
  lastName: "",
  birthDay: "",
  birthMonth: "",
  birthYear: "",
  postcode: "",
  houseNumber: "",
  houseNumberAddition: "",
};
const wrongWho = {
  ...emptyWho,
  firstNames: "Fatima",
  birthDay: "31",
  birthYear: "1980",
  postcode: "3764",
  houseNumber: "12",
};

const status: StatusProps = {
  locale,
  organisation,
  number,
  right: "access",
  phase: "identity-needed",
  due,
  late: false,
  mustDo: "prove",
  progress: null,
  reached: { received, proven: null, gathered: null, reviewed: null, answered: null },
  letters: [{ letterId: "a1", kind: "acknowledgement", at: received }],
};

const letter: Letter = {
  kind: "acknowledgement",
  locale,
  subject: "Bericht over uw verzoek",
  addressee: ["Mevrouw F. El Amrani", "Lindenlaantje 3 A", "3764 AB Soest"],
  sender: {
    name: organisation.name,
    address: ["Lindenlaantje 12", "3760 ZZ Soest"],
    phone: organisation.phone,
    website: organisation.website,
  },
  number,
  date: "23 november 2026",
  salutation: "Beste mevrouw El Amrani,",
  blocks: [
    { duties: ["ACK1"], kind: "paragraph", text: "Wij kregen uw verzoek op 23 november 2026 om 14.05 uur." },
    { duties: ["ACK2"], kind: "heading", text: "Wanneer krijgt u antwoord?" },
    { duties: ["ACK3"], kind: "list", items: ["Uiterlijk op woensdag 23 december 2026.", "Het is gratis."] },
    { duties: [], kind: "facts", facts: [{ label: "Uw nummer", value: number }] },
    { duties: [], kind: "code", code: "4821 7730" },
  ],
  closing: ["Met vriendelijke groet,", "M. van Voorbeeld", "directeur-bestuurder"],
};

const given: BundleRecord[] = [
  {
    source: "erp",
    key: "huurovereenkomsten/1",
    resource: "huurovereenkomsten",
    title: "Huurovereenkomst",
    fields: [
      {
        field: "begindatum",
        element: "C1-01",
        label: "Begin van de huur",
        value: "2019-05-01",
        masked: false,
      },
      { field: "huur", element: "C1-02", label: "Huur per maand", value: 712.45, masked: false },
      { field: "medehuurder", element: "C1-03", label: "Medehuurder", value: null, masked: true },
      { field: "huisdier", element: null, label: "Huisdier toegestaan", value: true, masked: false },
    ],
  },
  {
    source: "erp",
    key: "eenheden/7",
    resource: "eenheden",
    title: "Woning",
    fields: [
      {
        field: "adres",
        element: "C1-04",
        label: "Adres",
        value: "Lindenlaantje 3 A, 3764 AB Soest",
        masked: false,
      },
      { field: "toelichting", element: null, label: "Toelichting", value: "", masked: false },
    ],
  },
];

const answer: AnswerProps = {
  locale,
  organisation,
  number,
  outcome: "partly-granted",
  asOf: later,
  themes: [
    { theme: "personal", records: 3 },
    { theme: "contact", records: 0 },
    { theme: "contract", records: 2 },
    { theme: "payments", records: 1204 },
  ],
  theme: "contract",
  records: given,
  paging: noPaging,
  searched: ["Huursysteem", "Archief"],
  withheld: 1,
  letterId: "b2",
  formKey,
  download: {
    state: "ready",
    size: 2_412_000,
    until: at("2027-01-31", "zondag 31 januari 2027"),
    timesLeft: 3,
  },
};

const tenantScreens: Record<string, ReactElement> = {
  start: <Start locale={locale} organisation={organisation} />,
  "choose-right": <ChooseRight {...fine} locale={locale} organisation={organisation} right={null} />,
  "choose-right-error": (
    <ChooseRight
      formKey={formKey}
      errors={{ right: "Kies wat u wilt vragen" }}
      locale={locale}
      organisation={organisation}
      right={null}
    />
  ),
  "who-are-you": <WhoAreYou {...fine} locale={locale} values={emptyWho} />,
  "who-are-you-error": (
    <WhoAreYou
      formKey={formKey}
      locale={locale}
      values={wrongWho}
      errors={{
        lastName: "Vul uw achternaam in",
        birthMonth: "Vul ook de maand van uw geboortedatum in",
        postcode: "Vul uw postcode in, bijvoorbeeld 3764 AB",
      }}
    />
  ),
  "how-to-answer": <HowToAnswer {...fine} locale={locale} values={{ answerBy: "portal", email: "" }} />,
  "how-to-answer-error": (
    <HowToAnswer
      formKey={formKey}
      locale={locale}
      values={{ answerBy: null, email: "fatima.example.org" }}
      errors={{
        answerBy: "Kies hoe u ons antwoord wilt krijgen",
        email: "Kijk uw e-mailadres na. Het moet een @ hebben, zoals naam@voorbeeld.nl",
      }}
    />
  ),
  "what-to-see": <WhatToSee {...fine} locale={locale} values={{ scope: null, themes: [] }} />,
  "what-to-see-error": (
    <WhatToSee
      formKey={formKey}
      locale={locale}
      values={{ scope: "some", themes: [] }}
      errors={{ theme: "Kies minstens 1 onderwerp" }}
    />
  ),
  "check-answers": (
    <CheckAnswers
      locale={locale}
      formKey={formKey}
      right="access"
      scope={["contract", "payments"]}
      you={{ name: "Fatima El Amrani", birthDate: "31 december 1980", address: "3 A, 3764 AB" }}
      answerBy="portal"
      email="fatima@example.org"
    />
  ),
  confirmation: <Confirmation locale={locale} number={number} received={received} due={due} mailed />,
  "sign-in": (
    <SignIn
      {...fine}
      locale={locale}
      organisation={organisation}
      values={{ number: "", postcode: "" }}
      ended
    />
  ),
  "sign-in-error": (
    <SignIn
      formKey={formKey}
      errors={{ number: "Vul het nummer van uw verzoek in, bijvoorbeeld AVG-2026-0432" }}
      locale={locale}
      organisation={organisation}
      values={{ number: "432", postcode: "3764 AB" }}
      ended={false}
    />
  ),
  "enter-code": <EnterCode {...fine} locale={locale} resent={false} />,
  "enter-code-error": (
    <EnterCode
      formKey={formKey}
      errors={{ code: "Deze code klopt niet. U heeft nog 2 pogingen" }}
      locale={locale}
      resent
    />
  ),
  prove: (
    <Prove
      {...fine}
      locale={locale}
      organisation={organisation}
      number={number}
      states={{ "mailbox-on-file": "open", "letter-to-home": "open" }}
    />
  ),
  "prove-half": (
    <Prove
      {...fine}
      locale={locale}
      organisation={organisation}
      number={number}
      states={{ "mailbox-on-file": "done", "letter-to-home": "asked" }}
    />
  ),
  "prove-error": (
    <Prove
      formKey={formKey}
      errors={{ "code-mailbox-on-file": "Deze code is verlopen. Vraag een nieuwe code" }}
      locale={locale}
      organisation={organisation}
      number={number}
      states={{ "mailbox-on-file": "asked", "letter-to-home": "open" }}
    />
  ),
  "prove-done": (
    <Prove
      {...fine}
      locale={locale}
      organisation={organisation}
      number={number}
      states={{ "mailbox-on-file": "done", "letter-to-home": "done" }}
    />
  ),
  "my-requests-empty": <MyRequests locale={locale} cards={[]} />,
  "my-requests": (
    <MyRequests
      locale={locale}
      cards={[
        { number, right: "access", phase: "gathering", due, answeredOn: null },
        {
          number: "AVG-2026-0118",
          right: "access",
          phase: "answered",
          due: at("2026-04-07", "dinsdag 7 april 2026"),
          answeredOn: at("2026-03-30", "maandag 30 maart 2026"),
        },
      ]}
    />
  ),
  "status-identity": <Status {...status} />,
  "status-gathering": (
    <Status
      {...status}
      phase="gathering"
      mustDo={null}
      progress={{ done: 4, total: 6 }}
      reached={{ ...status.reached, proven }}
    />
  ),
  "status-late": (
    <Status
      {...status}
      phase="reviewing"
      mustDo="prove-more"
      late
      reached={{ ...status.reached, proven, gathered: proven }}
    />
  ),
  "status-answered": (
    <Status
      {...status}
      phase="answered"
      mustDo="read-answer"
      reached={{ received, proven, gathered: proven, reviewed: later, answered: later }}
      letters={[...status.letters, { letterId: "b2", kind: "access-answer", at: later }]}
    />
  ),
  letter: <LetterPage locale={locale} letter={letter} backHref={paths.status(number)} />,
  "open-answer": (
    <OpenAnswer {...fine} locale={locale} organisation={organisation} number={number} asked={false} />
  ),
  "open-answer-error": (
    <OpenAnswer
      formKey={formKey}
      errors={{ code: "Deze code klopt niet. U heeft nog 1 poging" }}
      locale={locale}
      organisation={organisation}
      number={number}
      asked
    />
  ),
  answer: <Answer {...answer} />,
  "answer-nothing": (
    <Answer
      {...answer}
      theme="contact"
      records={[]}
      withheld={0}
      paging={{ page: 1, pages: 0, first: 0, last: 0, total: 0 }}
      download={{ state: "used-up" }}
    />
  ),
  "answer-many": (
    <Answer
      {...answer}
      theme="payments"
      paging={{ page: 3, pages: 25, first: 101, last: 150, total: 1204 }}
      withheld={0}
    />
  ),
  "not-found": <NotFound locale={locale} organisation={organisation} />,
  "server-error": <ServerError locale={locale} organisation={organisation} />,
  "draft-expired": <DraftExpired locale={locale} />,
  "already-sent": <AlreadySent locale={locale} number={number} />,
};

const rows: QueueRow[] = [
  {
    number: "AVG-2026-0412",
    name: "M. de Groot",
    right: "access",
    phase: "reviewing",
    attention: "bundle-refused",
    due: { on: at("2026-11-20", "20 nov 2026"), daysLeft: -3, answered: null },
    handler: "Sanne Bakker",
  },
  {
    number: "AVG-2026-0419",
    name: "F. El Amrani",
    right: "access",
    phase: "gathering",
    attention: "source-failed",
    due: { on: at("2026-11-24", "24 nov 2026"), daysLeft: 1, answered: null },
    handler: "Sanne Bakker",
  },
  {
    number: "AVG-2026-0421",
    name: "J. Pietersen",
    right: "access",
    phase: "approving",
    attention: null,
    due: { on: at("2026-11-26", "26 nov 2026"), daysLeft: 3, answered: null },
    handler: "Youssef Kaya",
  },
  {
    number,
    name: "L. Visser",
    right: "access",
    phase: "identity-needed",
    attention: "person-ambiguous",
    due: { on: at("2026-12-23", "23 dec 2026"), daysLeft: 30, answered: null },
    handler: null,
  },
  {
    number: "AVG-2026-0118",
    name: null,
    right: "access",
    phase: "answered",
    attention: null,
    due: { on: at("2026-04-07", "7 apr 2026"), daysLeft: -230, answered: "on-time" },
    handler: "Youssef Kaya",
  },
];
const counts = { open: 37, mine: 12, week: 6, late: 1, approval: 3, unproven: 4, answered: 211 };
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

const dossier: DossierProps = {
  locale,
  formKey,
  number,
  right: "access",
  phase: "gathering",
  attention: "source-failed",
  due: { on: at("2026-12-23", "23 dec 2026"), daysLeft: 30, answered: null },
  dueInWords: due,
  received,
  handler: "Sanne Bakker",
  applicant: {
    name: "Fatima El Amrani",
    birthDate: "31 december 1980",
    address: "3764 AB 3 A",
    mailbox: "fatima@example.org",
  },
  scope: ["personal", "contact", "contract", "payments"],
  answerBy: "portal",
  identity: { level: "A2", proofs: [{ method: "mailbox-on-file", at: proven }] },
  person: { state: "found" },
  slices: [
    {
      sliceId: "s1",
      source: "Huursysteem, relaties",
      theme: "personal",
      state: "done",
      records: 31,
      attempt: 1,
      errorCode: null,
    },
    {
      sliceId: "s2",
      source: "Huursysteem, contracten",
      theme: "contract",
      state: "empty",
      records: 0,
      attempt: 1,
      errorCode: null,
    },
    {
      sliceId: "s3",
      source: "Huursysteem, boekingen",
      theme: "payments",
      state: "failed",
      records: 0,
      attempt: 3,
      errorCode: "timeout",
    },
    {
      sliceId: "s4",
      source: "Huursysteem, contact",
      theme: "contact",
      state: "running",
      records: 0,
      attempt: 1,
      errorCode: null,
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
    { recordId: "r1", record, decision: null, ground: null, reason: null },
    {
      recordId: "r2",
      record: { ...record, key: "relaties/2", title: "Bijzonderheid", whose: "unknown" },
      decision: "withhold",
      ground: "rights-of-others",
      reason: "Hierin staat een verklaring van een buurman.",
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
    },
  ],
  paging: { page: 1, pages: 1, first: 1, last: 3, total: 3 },
  locked: null,
  obstacle: null,
};
const outcome: OutcomeProps = {
  ...fine,
  locale,
  number,
  firstTheme: "personal",
  outcome: "partly-granted",
  tally: { given: 118, withheld: 2, undecided: 0, masked: 4 },
  stage: { state: "open", returned: null },
  blocked: null,
  obstacle: null,
  reason: "",
};
const proposer = { name: "Sanne Bakker", at: later };

const staffScreens: Record<string, ReactElement> = {
  queue: <Queue {...queue} />,
  "queue-empty": (
    <Queue {...queue} tab="late" rows={[]} paging={{ page: 1, pages: 0, first: 0, last: 0, total: 0 }} />
  ),
  dossier: <DossierScreen {...dossier} />,
  "dossier-ambiguous": (
    <DossierScreen
      {...dossier}
      phase="identity-needed"
      attention="person-ambiguous"
      obstacle="already-done"
      handler={null}
      slices={[]}
      letters={[]}
      identity={{ level: "A0", proofs: [] }}
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
  "review-error": (
    <Review
      {...review}
      rows={review.rows.map((row) => ({ ...row, decision: "withhold", ground: null, reason: null }))}
      errors={{
        "decision-r3": "Kies wel of niet geven",
        "ground-r1": "Kies een grond",
        "reason-r1": "Schrijf waarom u dit niet geeft",
      }}
    />
  ),
  "review-locked": <Review {...review} decided={120} locked="in-approval" />,
  "review-empty": <Review {...review} rows={[]} themes={[{ theme: "personal", total: 0, decided: 0 }]} />,
  "outcome-open": (
    <OutcomeScreen
      {...outcome}
      stage={{ state: "open", returned: { ...proposer, reason: "Record 3 gaat over de buurman." } }}
    />
  ),
  "outcome-blocked": (
    <OutcomeScreen {...outcome} tally={{ ...outcome.tally, undecided: 36 }} blocked="records-undecided" />
  ),
  "outcome-own": <OutcomeScreen {...outcome} stage={{ state: "proposed", by: proposer, own: true }} />,
  "outcome-judge": (
    <OutcomeScreen
      {...outcome}
      stage={{ state: "proposed", by: proposer, own: false }}
      errors={{ reason: "Schrijf waarom u het teruggeeft" }}
      obstacle="decisions-changed"
    />
  ),
  "outcome-approved": <OutcomeScreen {...outcome} stage={{ state: "approved", by: proposer }} />,
};

const doorScreens: Record<string, ReactElement> = {
  "staff-sign-in": <StaffSignIn locale={locale} failed={false} />,
  "staff-sign-in-failed": <StaffSignIn locale={locale} failed />,
  "no-role": <NoRole locale={locale} />,
};

const screensOf = (side: Screen["side"], elements: Record<string, ReactElement>): Screen[] =>
  Object.entries(elements).map(([name, element]) => ({ name, side, element }));

export const screens: Screen[] = [
  ...screensOf("tenant", tenantScreens),
  ...screensOf("staff", staffScreens),
  ...screensOf("door", doorScreens),
];
