// Every screen of a tenant in its states, in either language, with invented people.

import type { ReactElement } from "react";
import type { BundleRecord } from "#app/domain/bundle.ts";
import { addDays } from "#app/domain/calendar.ts";
import { clockOf } from "#app/domain/clock.ts";
import type { Letter } from "#app/domain/letters.ts";
import { type Theme, themes } from "#app/domain/records.ts";
import type { Register } from "#app/domain/register.ts";
import { speak } from "#app/domain/said.ts";
import { keptOf, listsFrom } from "#app/domain/wish-lists.ts";
import { type Wish, type WishWords, wishSteps } from "#app/domain/wishes.ts";
import { explainDue } from "#app/i18n/clock.ts";
import { dayInFull, dayInWords, shownDay, shownMoment } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { pathsIn } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { exampleRegister } from "#app/register/register.ts";
import { publicDifference, statementShown } from "#app/routes/statement-shown.ts";
import { HandoverDoor, HandoverPage, type HandoverPageProps } from "#app/ui/contact/handover-page.tsx";
import { InquiryDoor } from "#app/ui/contact/inquiry-door.tsx";
import { InquiryPage, type InquiryPageProps } from "#app/ui/contact/inquiry-page.tsx";
import { NoticePage, type NoticePageProps } from "#app/ui/contact/notice-page.tsx";
import { Answer, type AnswerProps } from "#app/ui/tenant/answer.tsx";
import type { CheckedAsk } from "#app/ui/tenant/check-answers.tsx";
import { CheckAnswers } from "#app/ui/tenant/check-answers.tsx";
import { ChooseRight } from "#app/ui/tenant/choose-right.tsx";
import { Complaint, type ComplaintProps } from "#app/ui/tenant/complaint.tsx";
import { Confirmation } from "#app/ui/tenant/confirmation.tsx";
import { AlreadySent, DraftExpired, NotFound, ServerError, TooOften } from "#app/ui/tenant/dead-ends.tsx";
import { EnterCode } from "#app/ui/tenant/enter-code.tsx";
import { FootageScreen } from "#app/ui/tenant/footage.tsx";
import { ForWhom } from "#app/ui/tenant/for-whom.tsx";
import { HandOver, type HandOverProps } from "#app/ui/tenant/hand-over.tsx";
import { HowToAnswer } from "#app/ui/tenant/how-to-answer.tsx";
import { IdCopyPage, type IdCopyProps } from "#app/ui/tenant/id-copy.tsx";
import { LetterPage } from "#app/ui/tenant/letter-page.tsx";
import { Mailbox } from "#app/ui/tenant/mailbox.tsx";
import { Messages, type MessagesProps } from "#app/ui/tenant/messages.tsx";
import { MoreToAsk } from "#app/ui/tenant/more.tsx";
import { MyRequests } from "#app/ui/tenant/my-requests.tsx";
import { KeepMailbox, NotMine } from "#app/ui/tenant/not-mine.tsx";
import { OnBehalf } from "#app/ui/tenant/on-behalf.tsx";
import { OpenAnswer } from "#app/ui/tenant/open-answer.tsx";
import { Prove } from "#app/ui/tenant/prove.tsx";
import { Question, type QuestionProps } from "#app/ui/tenant/question.tsx";
import { HowYouKnowUs } from "#app/ui/tenant/relation.tsx";
import { Representative } from "#app/ui/tenant/representative.tsx";
import { SignIn } from "#app/ui/tenant/sign-in.tsx";
import { Start } from "#app/ui/tenant/start.tsx";
import { StatementPage, StatementVersion, StatementVersions } from "#app/ui/tenant/statement.tsx";
import { Status, type StatusProps } from "#app/ui/tenant/status.tsx";
import { WhatToSee } from "#app/ui/tenant/what-to-see.tsx";
import { WhoAreYou } from "#app/ui/tenant/who-are-you.tsx";
import { WishPage } from "#app/ui/tenant/wish.tsx";
import { Withdraw } from "#app/ui/tenant/withdraw.tsx";
import { acknowledgement } from "#templates/letters/acknowledgement.ts";
import { recipientNotice } from "#templates/letters/recipient-notice.ts";
import { complaintToAuthority } from "#templates/letters/remedies.ts";
import { noticeFactsIn, workflowLettersIn } from "#tests/server/export/ready-made.ts";
import { fine, formKey, number } from "./invented.ts";

/** Another term, one recipient less, and another sentence. */
export const changedRegister: Register = {
  ...exampleRegister,
  transfers: { nl: "Wij sturen niets naar andere landen.", en: "We send nothing to other countries." },
  recipients: exampleRegister.recipients.slice(1),
  elements: exampleRegister.elements.map((element) =>
    element.id === "C1-09"
      ? { ...element, purposes: ["A3"], retention: { nl: "Kort.", en: "Shortly." } }
      : element,
  ),
};

const noPaging = { page: 1, pages: 1, first: 1, last: 2, total: 2 };

const logins = [
  { id: "mijn-cocon", name: "Mijn Cocon", method: "portal-login" as const, done: false },
  { id: "voorbeeld-id", name: "Voorbeeld-ID", method: "eid" as const, done: false },
];

const whichImages = {
  address: "Lindenlaantje 12",
  entrance: "ingang B",
  day: "14-11-2026",
  from: "18.00",
  until: "18.30",
  looks: "Een rode jas",
};

const inquiryIn = (locale: Locale): InquiryPageProps => ({
  locale,
  ...fine,
  number,
  source: speak(exampleRegister, locale).sources.find(({ id }) => id === "repairs-company")?.name ?? "",
  sliceId: "s1",
  person: { name: "Fatima El Amrani", born: dayInFull("1980-12-31", locale), address: "3764 AB 3 A" },
  footage: [],
  instruction: "Zoek in de planning en de werkbonnen op naam en adres.",
  elements: [locale === "nl" ? "uw reparaties" : "your repairs"],
  dueOn: shownDay("2026-12-04", locale),
  state: "open",
  isLate: false,
  images: null,
  receipt: null,
  uploads: { files: 10, megabytes: 20 },
  typed: {},
});
const noticeIn = (locale: Locale): NoticePageProps => ({
  locale,
  ...fine,
  letter: recipientNotice(textsIn(locale).letters, noticeFactsIn(locale, "rectified")),
  confirmedAt: null,
  isDeclined: false,
  typed: {},
});
const handoverIn = (locale: Locale): HandoverPageProps => ({
  locale,
  ...fine,
  organisation: { ...organisationIn(locale) },
  handoverId: "h1",
  number: "AVG-2026-0432",
  until: shownDay("2027-01-04", locale),
  file: {
    size: 48_211,
    sha256: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
    keysAt: "https://mijnprivacy.example.org/.well-known/jwks.json",
  },
  state: "to-confirm",
  fetchedAt: null,
});
const handOverIn = (locale: Locale): HandOverProps => ({
  locale,
  ...fine,
  number: "AVG-2026-0432",
  open: null,
  over: null,
  isOwed: true,
  mayAsk: true,
  typed: { name: "Woonstichting Elders", mailbox: "intake@elders.example.org" },
});
const images: Pick<InquiryPageProps, "footage"> = {
  footage: [
    { label: "entrance", value: "ingang B" },
    { label: "from", value: "18.00 uur" },
  ],
};

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

export const organisationIn = (locale: Locale) => speak(exampleRegister.organisation, locale);

function workflowLetterScreens(locale: Locale) {
  const letters = workflowLettersIn(locale);
  const page = (name: keyof typeof letters) => (
    <LetterPage locale={locale} letter={letters[name]} backHref={pathsIn(locale).status(number)} />
  );
  return {
    "letter-identity-question": page("a question who asks"),
    "letter-clarification": page("a question what is meant"),
    "letter-interim": page("news that we still wait for what is meant"),
    "letter-not-identified": page("no data for whom nobody knows"),
    "letter-withdrawn": page("the end of what was taken back"),
    "letter-refused": page("no data for what is repeated"),
    "letter-duplicate": page("the end of what goes on in an earlier request"),
    "letter-message": page("a message on paper"),
  };
}

/** A letter with a block of every kind. */
function letterIn(locale: Locale): Letter {
  const { letters } = textsIn(locale);
  const letter = acknowledgement(letters, {
    locale,
    organisation: organisationIn(locale),
    addressee: ["F. El Amrani", "Lindenlaantje 3 A", "3764 AB Soest"],
    number,
    date: dayInFull("2026-11-23", locale),
    receivedAt: shownMoment(new Date("2026-11-23T13:05:00Z"), locale).text,
    portal: "mijnprivacy.example.org",
    wanted: { right: "access", wish: null, named: [] },
    channel: "portal",
    scope: ["personal", "contact"],
    dueOn: shownDay("2026-12-23", locale).text,
    late: false,
    answerBy: "portal",
    stopped: null,
    sorted: null,
    together: false,
    apartAgain: false,
    corrected: false,
  });
  return { ...letter, blocks: [...letter.blocks, { duties: [], kind: "code", code: "4821 7730" }] };
}

const checked = (wish: Wish, words: WishWords = {}): CheckedAsk => ({
  want: wish.right,
  change: null,
  scope: [],
  wanted: { wish, words },
});
/** One of every right, as somebody may have answered it. */
const everyWish: CheckedAsk[] = [
  { want: "access", change: null, scope: ["payments"], wanted: null },
  checked(
    { right: "rectification", items: [{ element: "C1-02" }, { element: null }], pause: true },
    {
      corrections: [
        { what: "", now: "Jansen", wanted: "Janssen" },
        { what: "De naam van mijn dochter", now: "", wanted: "Noor" },
      ],
    },
  ),
  checked(
    { right: "erasure", elements: ["C1-05"], why: "not-needed", pause: false },
    { what: "Mijn oude foto" },
  ),
  checked({ right: "restriction", elements: null, why: "claim" }, { until: "De zitting in maart" }),
  checked(
    { right: "portability", elements: null, to: "other", format: "csv" },
    { receiver: { name: "Woonstichting Elders", contact: "", technical: "" } },
  ),
  checked(
    { right: "objection", against: "cameras", pause: true },
    { situation: "Ik moet er elke dag langs." },
  ),
];

const tenant = { relation: "tenant", clues: {} } as const;
/** Long words, as people write them. */
const visitor = {
  relation: "visitor",
  clues: {
    whenAndWhere: "Lindenlaantje 3, ingang B, vrijdag 13 november tussen 18.00 en 18.30 uur",
    looks: "Gele regenjas, bakfiets, twee kinderen",
  },
} as const;

export function tenantScreens(locale: Locale): Record<string, ReactElement> {
  const said = textsIn(locale).pages.errors;
  const inquiry = inquiryIn(locale);
  const notice = noticeIn(locale);
  const handover = handoverIn(locale);
  const handOver = handOverIn(locale);
  const wrongInquiry = textsIn(locale).pages.inquiry.errors;
  const organisation = organisationIn(locale);
  const letter = letterIn(locale);
  const received = shownMoment(new Date("2026-11-23T13:05:00Z"), locale);
  const proven = shownMoment(new Date("2026-11-24T08:12:00Z"), locale);
  const later = shownMoment(new Date("2026-12-02T10:40:00Z"), locale);
  const due = shownDay("2026-12-23", locale);
  const asked: NonNullable<QuestionProps["question"]> = {
    about: "clarification",
    words: "U huurt hier 31 jaar. Welke jaren wilt u zien?",
    isOpen: true,
    closed: null,
    answer: null,
  };
  const question: QuestionProps = {
    ...fine,
    locale,
    number,
    question: asked,
    dueWhy: ["De tijd staat stil sinds 24 november 2026."],
    most: { files: 5, megabytes: 10 },
    typed: { choice: "", answer: "" },
  };
  const copying: IdCopyProps = {
    ...fine,
    locale,
    organisation,
    number,
    copyId: "c1",
    state: "asked",
    reason: "De brief met de code kwam terug. U kunt niet bellen of langskomen.",
    note: null,
    until: dayInWords("2026-12-14", locale),
    today: dayInFull("2026-11-30", locale),
    megabytes: 10,
  };
  const messages: MessagesProps = {
    ...fine,
    formKey,
    locale,
    number,
    messages: [
      {
        messageId: "m3",
        by: "staff",
        words: "Dank u. Wij kijken ook naar die jaren.",
        files: [],
        isErased: false,
        at: later,
      },
      {
        messageId: "m2",
        by: "tenant",
        words: "Ik stuur de brief mee.",
        files: [{ fileId: "f1", name: "Brief van de gemeente.pdf", bytes: 182_000 }],
        isErased: false,
        at: proven,
      },
      { messageId: "m1", by: "tenant", words: null, files: [], isErased: true, at: received },
    ],
    mayWrite: true,
    takesProof: true,
    most: { files: 5, megabytes: 10 },
    typed: "",
  };
  const status: StatusProps = {
    locale,
    organisation,
    number,
    right: "access",
    phase: "identity-needed",
    due,
    dueWhy: explainDue(clockOf(new Date("2026-11-23T13:00:00Z"), "access", []), locale),
    late: false,
    mustDo: "prove",
    byHand: null,
    progress: null,
    reached: {
      received,
      proven: null,
      gathered: null,
      reviewed: null,
      answered: null,
      withdrawn: null,
      attached: null,
    },
    letters: [{ letterId: "a1", kind: "acknowledgement", at: received }],
    told: [],
    handover: null,
    looks: null,
    held: null,
    hasMailbox: true,
    asksIdentity: false,
    standsStill: false,
    browsers: null,
    wrote: null,
    asksCopy: false,
    complaint: null,
    kept: null,
    noProof: false,
    answerLetter: null,
    restricted: null,
    carrying: null,
    fee: null,
  };

  const { letters, pages } = textsIn(locale);
  const complaint: ComplaintProps = {
    ...fine,
    locale,
    organisation,
    number,
    hasMailbox: true,
    complaints: [],
    mayFile: true,
    elsewhere: [
      letters.remedies.committee("Geschillencommissie Wonen", "Postbus 1, 3760 ZZ Soest"),
      complaintToAuthority(letters),
      pages.complaint.court,
    ],
    typed: "",
  };
  const board = {
    words:
      locale === "nl"
        ? "Dat had sneller gemoeten. Dat spijt ons."
        : "That should have been faster. We are sorry.",
    at: later,
  };

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
    searched: locale === "nl" ? ["Huursysteem", "Archief"] : ["Tenancy system", "Archive"],
    withheld: 1,
    hasGap: false,
    letterId: "b2",
    part: 0,
    parts: ["personal"],
    mayHandOver: false,
    formKey,
    download: {
      state: "ready",
      size: 2_412_000,
      until: shownDay("2027-01-31", locale),
      timesLeft: 3,
    },
  };
  const requests = [{ number, right: "access" as const, due, stopped: null }];
  const confirmed = { locale, organisation, number, received, due, byHand: null, requests };
  const lists = listsFrom(speak(exampleRegister, locale));
  const checking = (scope: Theme[]) => ({
    back: pathsIn(locale).draft.scope,
    lists,
    asked: [{ want: "access" as const, change: pathsIn(locale).draft.scope, scope, wanted: null }],
  });
  const wish = { ...fine, locale, lists, back: pathsIn(locale).draft.answer, typed: [], rows: 1, kept: [] };
  const proving = {
    locale,
    organisation,
    number,
    states: { "mailbox-on-file": "open", "letter-to-home": "open" } as const,
    proved: 0 as const,
    opens: false,
    comeBy: false,
    logins: [],
    loginEnding: null,
    callBack: true,
    byHand: null,
    copy: null,
  };
  const statement = statementShown(exampleRegister, locale);
  const versionFrom = (version: number) => ({
    version,
    from: shownDay(addDays("2026-10-01", 30 * version), locale),
  });
  return {
    start: <Start locale={locale} organisation={organisation} />,
    statement: <StatementPage statement={statement} version={versionFrom(2)} />,
    "statement-versions": <StatementVersions locale={locale} versions={[versionFrom(2), versionFrom(1)]} />,
    "statement-version": (
      <StatementVersion
        statement={statement}
        version={versionFrom(2)}
        current={versionFrom(3)}
        differences={publicDifference(exampleRegister, changedRegister, locale)}
      />
    ),
    "statement-first-version": (
      <StatementVersion
        statement={statement}
        version={versionFrom(1)}
        current={versionFrom(1)}
        differences={null}
      />
    ),
    "choose-right": <ChooseRight {...fine} locale={locale} right={null} />,
    "choose-right-error": (
      <ChooseRight formKey={formKey} errors={{ right: said.right }} locale={locale} right={null} />
    ),
    more: (
      <MoreToAsk
        {...fine}
        locale={locale}
        back={pathsIn(locale).draft.scope}
        asked={["access"]}
        open={["erasure", "marketing"]}
        chosen={null}
      />
    ),
    ...Object.fromEntries(
      wishSteps.map((step) => [`wish-${step}`, <WishPage key={step} {...wish} step={step} />]),
    ),
    "wish-kept-of-all": (
      <WishPage
        {...wish}
        step="kept"
        kept={keptOf(exampleRegister, speak(exampleRegister, locale), {
          chosen: null,
          relation: "former-tenant",
          today: "2026-11-29",
        })}
      />
    ),
    "wish-corrections-wrong": (
      <WishPage
        {...wish}
        step="rectification"
        rows={2}
        errors={{
          "rectification-element-0": textsIn(locale).pages.wishes.errors.element,
          "rectification-wanted-1": textsIn(locale).pages.wishes.errors.wanted,
        }}
      />
    ),
    "check-answers-all": (
      <CheckAnswers
        footage={null}
        {...tenant}
        locale={locale}
        formKey={formKey}
        {...checking(["payments"])}
        asked={everyWish.map((ask) => ({ ...ask, change: pathsIn(locale).draft.scope }))}
        you={{
          name: "Fatima El Amrani",
          birthDate: dayInFull("1980-12-31", locale),
          address: "3 A, 3764 AB",
        }}
        representative={null}
        tooYoung={false}
        answerBy="portal"
        largePrint={false}
        email="fatima@example.org"
      />
    ),
    "confirmation-several": (
      <Confirmation
        {...confirmed}
        requests={[
          ...requests,
          { number: "AVG-2026-0433", right: "objection", due, stopped: "marketing" },
          { number: "AVG-2026-0434", right: "consent", due, stopped: "consent" },
        ]}
        toShow={null}
        mailed
      />
    ),
    "on-behalf": <OnBehalf locale={locale} organisation={organisation} />,
    "who-are-you": <WhoAreYou {...fine} {...tenant} locale={locale} forAnother={false} values={emptyWho} />,
    "for-whom": <ForWhom {...fine} locale={locale} asker={null} />,
    "for-whom-error": (
      <ForWhom formKey={formKey} locale={locale} asker={null} errors={{ forWhom: said.forWhom }} />
    ),
    relation: <HowYouKnowUs {...fine} locale={locale} forAnother={false} relation={null} />,
    "relation-of-another": <HowYouKnowUs {...fine} locale={locale} forAnother relation="employee" />,
    "relation-error": (
      <HowYouKnowUs
        formKey={formKey}
        locale={locale}
        forAnother={false}
        relation={null}
        errors={{ relation: said.relation }}
      />
    ),
    "who-are-you-employee": (
      <WhoAreYou
        formKey={formKey}
        locale={locale}
        forAnother={false}
        relation="employee"
        clues={{}}
        values={emptyWho}
        errors={{ period: said.clues.period ?? "" }}
      />
    ),
    "who-are-you-visitor": (
      <WhoAreYou {...fine} {...visitor} locale={locale} forAnother={false} values={emptyWho} />
    ),
    "check-answers-visitor": (
      <CheckAnswers
        footage={null}
        {...visitor}
        locale={locale}
        formKey={formKey}
        {...checking([...themes])}
        you={{
          name: "Ruben Oosterlaken",
          birthDate: dayInFull("1994-07-19", locale),
          address: "3 A, 3764 AB",
        }}
        representative={null}
        tooYoung={false}
        answerBy="portal"
        largePrint
        email="ruben@example.org"
      />
    ),
    "confirmation-visitor": <Confirmation {...confirmed} byHand="visitor" toShow={null} mailed />,
    "prove-visitor": (
      <Prove {...fine} {...proving} states={{}} callBack={false} byHand="visitor" toShow={null} />
    ),
    "prove-employee": <Prove {...fine} {...proving} states={{}} byHand="employee" toShow={null} />,
    "status-visitor": <Status {...status} byHand="visitor" />,
    representative: <Representative {...fine} locale={locale} values={emptyWho} />,
    "representative-error": (
      <Representative
        formKey={formKey}
        locale={locale}
        values={wrongWho}
        errors={{ lastName: said.lastName, postcode: said.postcode }}
      />
    ),
    "who-is-it-about": <WhoAreYou {...fine} {...tenant} locale={locale} forAnother values={emptyWho} />,
    "who-is-it-about-error": (
      <WhoAreYou
        {...tenant}
        formKey={formKey}
        locale={locale}
        forAnother
        values={wrongWho}
        errors={{ birthDay: said.childIsOlder }}
      />
    ),
    "who-are-you-again": (
      <WhoAreYou
        {...tenant}
        {...fine}
        locale={locale}
        forAnother={false}
        values={{ ...wrongWho, lastName: "El Amrani", birthMonth: "12" }}
      />
    ),
    "who-are-you-error": (
      <WhoAreYou
        {...tenant}
        formKey={formKey}
        locale={locale}
        forAnother={false}
        values={wrongWho}
        errors={{
          lastName: said.lastName,
          birthMonth: said.birthMonth,
          postcode: said.postcode,
        }}
      />
    ),
    "how-to-answer": (
      <HowToAnswer
        {...fine}
        locale={locale}
        toThePerson={false}
        values={{ answerBy: "portal", email: "", largePrint: true }}
      />
    ),
    "how-to-answer-person": (
      <HowToAnswer
        {...fine}
        locale={locale}
        toThePerson
        values={{ answerBy: "post", email: "", largePrint: false }}
      />
    ),
    "how-to-answer-error": (
      <HowToAnswer
        formKey={formKey}
        locale={locale}
        toThePerson={false}
        values={{ answerBy: null, email: "fatima.example.org", largePrint: true }}
        errors={{
          answerBy: said.answerBy,
          email: said.email,
        }}
      />
    ),
    "what-to-see": <WhatToSee {...fine} locale={locale} values={{ scope: null, themes: [], camera: true }} />,
    "what-to-see-error": (
      <WhatToSee
        formKey={formKey}
        locale={locale}
        values={{ scope: "some", themes: [], camera: false }}
        errors={{ theme: said.themes }}
      />
    ),
    footage: <FootageScreen {...fine} locale={locale} values={whichImages} />,
    "footage-error": (
      <FootageScreen
        formKey={formKey}
        locale={locale}
        values={{ ...whichImages, day: "31-02-2026" }}
        errors={{ day: textsIn(locale).pages.footage.errors.day }}
      />
    ),
    "inquiry-door": <InquiryDoor {...fine} locale={locale} asked={false} />,
    "inquiry-door-asked": <InquiryDoor {...fine} locale={locale} asked />,
    "inquiry-door-error": (
      <InquiryDoor formKey={null} locale={locale} asked errors={{ code: said.codeWrong(3) }} />
    ),
    "inquiry-look": <InquiryPage {...inquiry} />,
    "inquiry-look-error": (
      <InquiryPage
        {...inquiry}
        errors={{
          "written-s1": wrongInquiry.written,
          "searched-s1": wrongInquiry.searched,
          why: wrongInquiry.why,
        }}
      />
    ),
    "inquiry-keep": <InquiryPage {...inquiry} {...images} sliceId={null} person={null} elements={[]} />,
    "inquiry-images-kept": <InquiryPage {...inquiry} {...images} images={{ overwrittenOn: null }} isLate />,
    "inquiry-answered": (
      <InquiryPage
        {...inquiry}
        state="answered"
        receipt={{ at: shownMoment(new Date("2026-12-03T10:15:00Z"), locale), pieces: 2 }}
      />
    ),
    "inquiry-images-gone": (
      <InquiryPage
        {...inquiry}
        {...images}
        state="answered"
        images={{ overwrittenOn: dayInWords("2026-11-28", locale) }}
      />
    ),
    "handover-door": <HandoverDoor {...fine} locale={locale} />,
    "handover-door-error": (
      <HandoverDoor {...fine} locale={locale} errors={{ code: textsIn(locale).pages.inquiry.errors.code }} />
    ),
    "handover-confirm": <HandoverPage {...handover} />,
    "handover-ready": <HandoverPage {...handover} state="ready" />,
    "handover-held": <HandoverPage {...handover} state="held" />,
    "handover-fetched": (
      <HandoverPage
        {...handover}
        state="fetched"
        fetchedAt={shownMoment(new Date("2026-12-16T10:15:00Z"), locale)}
      />
    ),
    "handover-over": <HandoverPage {...handover} state="over" file={null} />,
    "hand-over": <HandOver {...handOver} />,
    "hand-over-error": <HandOver {...handOver} errors={textsIn(locale).pages.handOver.errors} />,
    "hand-over-under-way": (
      <HandOver
        {...handOver}
        open={{
          ...handOver.typed,
          asked: shownMoment(new Date("2026-12-14T10:15:00Z"), locale),
          until: shownDay("2027-01-04", locale),
          verified: shownMoment(new Date("2026-12-15T10:15:00Z"), locale),
          confirmed: null,
        }}
      />
    ),
    "hand-over-again": (
      <HandOver
        {...handOver}
        isOwed={false}
        over={{ why: "fetched", at: shownMoment(new Date("2026-12-16T10:15:00Z"), locale) }}
      />
    ),
    "hand-over-closed": (
      <HandOver
        {...handOver}
        isOwed={false}
        mayAsk={false}
        over={{ why: "lapsed", at: shownMoment(new Date("2026-12-16T10:15:00Z"), locale) }}
      />
    ),
    "notice-door": <InquiryDoor {...fine} locale={locale} asked={false} to="notice" />,
    "notice-open": <NoticePage {...notice} />,
    "notice-error": (
      <NoticePage {...notice} isDeclined={false} errors={textsIn(locale).pages.notice.errors} />
    ),
    "notice-declined": <NoticePage {...notice} isDeclined />,
    "notice-confirmed": (
      <NoticePage
        {...notice}
        letter={null}
        confirmedAt={shownMoment(new Date("2026-12-16T10:15:00Z"), locale)}
      />
    ),
    "notice-over": <NoticePage {...notice} letter={null} />,
    "inquiry-declined": <InquiryPage {...inquiry} state="declined" />,
    "inquiry-over": <InquiryPage {...inquiry} state="over" />,
    "check-answers": (
      <CheckAnswers
        footage="ingang B, Lindenlaantje 12, 14 november 2026, 18.00 uur – 18.30 uur"
        {...tenant}
        locale={locale}
        formKey={formKey}
        {...checking(["contract", "payments"])}
        you={{
          name: "Fatima El Amrani",
          birthDate: dayInFull("1980-12-31", locale),
          address: "3 A, 3764 AB",
        }}
        representative={null}
        tooYoung={false}
        answerBy="portal"
        largePrint={false}
        email="fatima@example.org"
      />
    ),
    "check-answers-for-another": (
      <CheckAnswers
        footage={null}
        {...tenant}
        locale={locale}
        formKey={formKey}
        {...checking(["contract", "payments"])}
        you={{
          name: "Fatima El Amrani",
          birthDate: dayInFull("1980-12-31", locale),
          address: "3 A, 3764 AB",
        }}
        representative={{ asker: "bewindvoerder", name: "Hanneke de Wit", address: "12, 3764 AB" }}
        tooYoung={false}
        answerBy="portal"
        largePrint={false}
        email="hanneke@example.org"
      />
    ),
    "check-answers-child": (
      <CheckAnswers
        footage={null}
        {...tenant}
        locale={locale}
        formKey={formKey}
        {...checking(["contract", "payments"])}
        you={{
          name: "Noor El Amrani",
          birthDate: dayInFull("2018-12-31", locale),
          address: "3 A, 3764 AB",
        }}
        representative={null}
        tooYoung
        answerBy="portal"
        largePrint={false}
        email="noor@example.org"
      />
    ),
    confirmation: <Confirmation {...confirmed} toShow={null} mailed />,
    "confirmation-post": <Confirmation {...confirmed} toShow={null} mailed={false} />,
    "confirmation-custody": <Confirmation {...confirmed} toShow="custody" mailed />,
    "confirmation-child": <Confirmation {...confirmed} toShow="child" mailed />,
    "prove-court-order": <Prove {...fine} {...proving} toShow="court-order" />,
    "prove-mandate": <Prove {...fine} {...proving} toShow="mandate" />,
    "prove-nothing": <Prove {...fine} {...proving} toShow="nothing" />,
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
        errors={{ number: said.number }}
        locale={locale}
        organisation={organisation}
        values={{ number: "432", postcode: "3764 AB" }}
        ended={false}
      />
    ),
    "enter-code": <EnterCode {...fine} locale={locale} resent={false} />,
    "enter-code-error": (
      <EnterCode formKey={formKey} errors={{ code: said.codeWrong(2) }} locale={locale} resent />
    ),
    "not-mine": (
      <NotMine
        {...fine}
        locale={locale}
        organisation={organisation}
        values={{ number: "" }}
        stopped={false}
      />
    ),
    "not-mine-error": (
      <NotMine
        formKey={formKey}
        errors={{ code: textsIn(locale).pages.notMine.wrong }}
        locale={locale}
        organisation={organisation}
        values={{ number }}
        stopped={false}
      />
    ),
    "not-mine-stopped": (
      <NotMine {...fine} locale={locale} organisation={organisation} values={{ number: "" }} stopped />
    ),
    prove: (
      <Prove
        {...fine}
        locale={locale}
        organisation={organisation}
        number={number}
        callBack
        byHand={null}
        states={{ "mailbox-on-file": "open", "letter-to-home": "open" }}
        logins={[]}
        loginEnding={null}
        proved={0}
        opens={false}
        comeBy={false}
        toShow={null}
        copy={null}
      />
    ),
    "prove-login": (
      <Prove
        {...fine}
        locale={locale}
        organisation={organisation}
        number={number}
        callBack
        byHand={null}
        states={{ "mailbox-on-file": "open", "letter-to-home": "open" }}
        logins={logins}
        loginEnding="does-not-fit"
        proved={0}
        opens={false}
        comeBy={false}
        toShow={null}
        copy={null}
      />
    ),
    "prove-login-failed": (
      <Prove
        {...fine}
        locale={locale}
        organisation={organisation}
        number={number}
        callBack
        byHand={null}
        states={{ "mailbox-on-file": "open", "letter-to-home": "open" }}
        logins={logins}
        loginEnding="failed"
        proved={0}
        opens={false}
        comeBy={false}
        toShow={null}
        copy={null}
      />
    ),
    "prove-logged-in": (
      <Prove
        {...fine}
        locale={locale}
        organisation={organisation}
        number={number}
        callBack
        byHand={null}
        states={{ "mailbox-on-file": "open", "letter-to-home": "open" }}
        logins={logins.map((login) => ({ ...login, done: login.method === "portal-login" }))}
        loginEnding={null}
        proved={1}
        opens={false}
        comeBy={false}
        toShow={null}
        copy={null}
      />
    ),
    "prove-half": (
      <Prove
        {...fine}
        locale={locale}
        organisation={organisation}
        number={number}
        callBack
        byHand={null}
        states={{ "mailbox-on-file": "done", "sms-on-file": "asked", "letter-to-home": "asked" }}
        logins={[]}
        loginEnding={null}
        proved={1}
        opens={false}
        comeBy={false}
        toShow={null}
        copy={null}
      />
    ),
    "prove-error": (
      <Prove
        formKey={formKey}
        errors={{ "code-mailbox-on-file": said.codeExpired }}
        locale={locale}
        organisation={organisation}
        number={number}
        callBack
        byHand={null}
        states={{ "mailbox-on-file": "asked", "letter-to-home": "open" }}
        logins={[]}
        loginEnding={null}
        proved={0}
        opens={false}
        comeBy={false}
        toShow={null}
        copy={null}
      />
    ),
    "prove-sms-wrong": (
      <Prove
        formKey={formKey}
        errors={{ "code-sms-on-file": said.codeWrong(2) }}
        locale={locale}
        organisation={organisation}
        number={number}
        callBack
        byHand={null}
        states={{ "mailbox-on-file": "open", "sms-on-file": "asked", "letter-to-home": "done" }}
        logins={[]}
        loginEnding={null}
        proved={1}
        opens={false}
        comeBy={false}
        toShow={null}
        copy={null}
      />
    ),
    "prove-too-often": (
      <Prove
        formKey={formKey}
        errors={{ "code-mailbox-on-file": said.tooMany }}
        locale={locale}
        organisation={organisation}
        number={number}
        callBack
        byHand={null}
        states={{ "mailbox-on-file": "asked", "letter-to-home": "open" }}
        logins={[]}
        loginEnding={null}
        proved={0}
        opens={false}
        comeBy={false}
        toShow={null}
        copy={null}
      />
    ),
    "prove-come-by": (
      <Prove
        {...fine}
        locale={locale}
        organisation={organisation}
        number={number}
        callBack
        byHand={null}
        states={{ "mailbox-on-file": "done", "sms-on-file": "done", "letter-to-home": "done" }}
        logins={logins}
        loginEnding={null}
        proved={2}
        opens={false}
        comeBy
        toShow={null}
        copy={null}
      />
    ),
    "prove-staff-code-wrong": (
      <Prove
        formKey={formKey}
        errors={{ "code-from-staff": said.codeWrong(4) }}
        locale={locale}
        organisation={organisation}
        number={number}
        callBack
        byHand={null}
        states={{ "mailbox-on-file": "open", "letter-to-home": "open" }}
        logins={[]}
        loginEnding={null}
        proved={0}
        opens={false}
        comeBy={false}
        toShow={null}
        copy={null}
      />
    ),
    "prove-done": (
      <Prove
        {...fine}
        locale={locale}
        organisation={organisation}
        number={number}
        callBack
        byHand={null}
        states={{ "mailbox-on-file": "done", "sms-on-file": "open", "letter-to-home": "done" }}
        logins={[]}
        loginEnding={null}
        proved={2}
        opens
        comeBy={false}
        toShow={null}
        copy={null}
      />
    ),
    "my-requests-empty": <MyRequests locale={locale} cards={[]} />,
    "my-requests": (
      <MyRequests
        locale={locale}
        cards={[
          { number, right: "access", phase: "gathering", due, endedOn: null },
          {
            number: "AVG-2026-0118",
            right: "access",
            phase: "answered",
            due: shownDay("2026-04-07", locale),
            endedOn: shownDay("2026-03-30", locale),
          },
        ]}
      />
    ),
    "status-identity": <Status {...status} />,
    "status-come-by": (
      <Status {...status} phase="reviewing" mustDo="come-by" reached={{ ...status.reached, proven }} />
    ),
    "status-gathering": (
      <Status
        {...status}
        phase="gathering"
        mustDo={null}
        looks={[]}
        browsers={[
          { here: true, seen: later },
          { here: false, seen: received },
        ]}
        progress={{ done: 4, total: 6 }}
        reached={{ ...status.reached, proven }}
      />
    ),
    "status-checking": (
      <Status
        {...status}
        phase="reviewing"
        mustDo={null}
        looks={[
          { role: "privacy-officer", day: shownDay("2026-12-02", locale) },
          { role: "handler", day: shownDay("2026-12-02", locale) },
          { role: "handler", day: shownDay("2026-11-30", locale) },
        ]}
        reached={{ ...status.reached, proven, gathered: proven }}
      />
    ),
    "status-preparing": (
      <Status
        {...status}
        phase="preparing"
        mustDo={null}
        reached={{ ...status.reached, proven, gathered: proven, reviewed: later }}
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
    "status-by-part": (
      <Status
        {...status}
        right="erasure"
        phase="reviewing"
        mustDo={null}
        reached={{ ...status.reached, proven }}
        restricted={{ since: later, all: true, until: null }}
      />
    ),
    "status-decided": (
      <Status
        {...status}
        right="objection"
        phase="answered"
        mustDo="read-answer"
        noProof
        answerLetter="a2"
        reached={{ ...status.reached, reviewed: later, answered: later }}
        restricted={{ since: proven, all: false, until: later }}
        kept={{ download: null, dataGone: false, goes: null, held: false }}
      />
    ),
    "status-waits-to-erase": (
      <Status {...status} right="erasure" phase="answered" carrying={{ done: 0, total: 3, from: later }} />
    ),
    "status-carrying": (
      <Status {...status} right="erasure" phase="answered" carrying={{ done: 1, total: 3, from: null }} />
    ),
    "status-carried-out": (
      <Status {...status} right="erasure" phase="answered" carrying={{ doneAt: later }} />
    ),
    "status-asked": <Status {...status} asksIdentity standsStill />,
    "status-question": <Status {...status} phase="gathering" mustDo="answer-question" />,
    "status-withdrawn": (
      <Status
        {...status}
        phase="withdrawn"
        mustDo={null}
        reached={{ ...status.reached, proven, withdrawn: later }}
        kept={{ download: null, dataGone: true, goes: null, held: true }}
      />
    ),
    "status-attached": (
      <Status
        {...status}
        phase="attached"
        mustDo={null}
        reached={{ ...status.reached, proven, attached: later }}
        letters={[...status.letters, { letterId: "b3", kind: "duplicate", at: later }]}
      />
    ),
    question: <Question {...question} />,
    "question-error": (
      <Question
        {...question}
        formKey={formKey}
        errors={{
          choice: textsIn(locale).pages.question.errors.choice,
          files: textsIn(locale).words.files.refused.archive("foto's.zip"),
        }}
      />
    ),
    "question-identity": <Question {...question} question={{ ...asked, about: "identity" }} />,
    "question-answered": (
      <Question
        {...question}
        question={{
          ...asked,
          isOpen: false,
          closed: later,
          answer: {
            choice: "own-words",
            words: "Zie de brief.",
            files: [{ fileId: "f1", name: "Brief van de gemeente.pdf", bytes: 182_000 }],
          },
        }}
      />
    ),
    "question-closed": <Question {...question} question={{ ...asked, isOpen: false, closed: later }} />,
    "question-none": <Question {...question} question={null} />,
    messages: <Messages {...messages} />,
    "copy-asked": <IdCopyPage {...copying} />,
    "copy-error": (
      <IdCopyPage
        {...copying}
        errors={{
          files: textsIn(locale).pages.idCopy.errors.onlyPictures,
          covered: textsIn(locale).pages.idCopy.errors.covered,
        }}
      />
    ),
    "copy-better": <IdCopyPage {...copying} state="badly-covered" note="Uw BSN is nog te lezen." />,
    "copy-sent": <IdCopyPage {...copying} state="sent" />,
    "copy-fits": <IdCopyPage {...copying} state="fits" />,
    "copy-too-late": <IdCopyPage {...copying} state="too-late" />,
    "prove-copy": <Prove {...fine} {...proving} toShow={null} copy="awaited" proved={1} />,
    "messages-none": <Messages {...messages} messages={[]} />,
    "messages-error": (
      <Messages
        {...messages}
        messages={[]}
        typed="Ik mis een brief."
        errors={{
          message: textsIn(locale).pages.messages.errors.missing,
          files: textsIn(locale).words.files.refused.locked("brief.pdf"),
        }}
      />
    ),
    "messages-ended": <Messages {...messages} mayWrite={false} />,
    "status-copy": <Status {...status} phase="gathering" mustDo="prove-more" asksCopy />,
    "status-wrote": <Status {...status} phase="reviewing" mustDo={null} wrote={later} />,
    withdraw: <Withdraw locale={locale} number={number} ended={false} />,
    "withdraw-ended": <Withdraw locale={locale} number={number} ended />,
    "status-handover": (
      <Status
        {...status}
        right="portability"
        phase="answered"
        mustDo={null}
        reached={{ ...status.reached, answered: later }}
        handover={{ state: "owed", name: null, day: due }}
      />
    ),
    "status-handed-over": (
      <Status
        {...status}
        right="portability"
        phase="answered"
        mustDo={null}
        reached={{ ...status.reached, answered: later }}
        handover={{ state: "fetched", name: "Woonstichting Elders", day: due }}
      />
    ),
    "status-held": (
      <Status
        {...status}
        phase="answered"
        mustDo={null}
        held={{ why: "contact-changed", until: later }}
        reached={{
          received,
          proven,
          gathered: proven,
          reviewed: later,
          answered: later,
          withdrawn: null,
          attached: null,
        }}
      />
    ),
    "status-answered": (
      <Status
        {...status}
        phase="answered"
        mustDo="read-answer"
        reached={{
          received,
          proven,
          gathered: proven,
          reviewed: later,
          answered: later,
          withdrawn: null,
          attached: null,
        }}
        kept={{ download: due, dataGone: false, goes: due, held: false }}
        letters={[...status.letters, { letterId: "b2", kind: "access-answer", at: later }]}
      />
    ),
    letter: <LetterPage locale={locale} letter={letter} backHref={pathsIn(locale).status(number)} />,
    ...workflowLetterScreens(locale),
    "open-answer": (
      <OpenAnswer
        held={null}
        toMailboxGiven={false}
        {...fine}
        locale={locale}
        organisation={organisation}
        number={number}
        asked={false}
        logins={[]}
        loginEnding={null}
      />
    ),
    "open-answer-held": (
      <OpenAnswer
        {...fine}
        held={{ why: "mailbox-change", until: later }}
        locale={locale}
        organisation={organisation}
        number={number}
        asked={false}
        toMailboxGiven={false}
        logins={[]}
        loginEnding={null}
      />
    ),
    "status-complaint": <Status {...status} complaint={{ state: "open", at: later }} />,
    "status-complaint-settled": <Status {...status} complaint={{ state: "settled", at: later }} />,
    complaint: <Complaint {...complaint} />,
    "complaint-error": <Complaint {...complaint} errors={{ complaint: pages.complaint.missing }} />,
    "complaint-received": (
      <Complaint
        {...complaint}
        complaints={[
          { complaintId: "k2", at: later, answer: null },
          { complaintId: "k1", at: received, answer: board },
        ]}
      />
    ),
    "complaint-settled": (
      <Complaint {...complaint} complaints={[{ complaintId: "k1", at: received, answer: board }]} />
    ),
    "complaint-full": (
      <Complaint
        {...complaint}
        mayFile={false}
        complaints={[{ complaintId: "k1", at: received, answer: { words: null, at: later } }]}
      />
    ),
    mailbox: (
      <Mailbox
        {...fine}
        locale={locale}
        number={number}
        mailbox={{ now: "fatima@voorbeeld.example", pending: null }}
        values={{ email: "" }}
      />
    ),
    "mailbox-error": (
      <Mailbox
        formKey={formKey}
        errors={{ email: said.email }}
        locale={locale}
        number={number}
        mailbox={{ now: "fatima@voorbeeld.example", pending: null }}
        values={{ email: "fatima" }}
      />
    ),
    "mailbox-not-proven": (
      <Mailbox {...fine} locale={locale} number={number} mailbox={null} values={{ email: "" }} />
    ),
    "mailbox-pending": (
      <Mailbox
        {...fine}
        locale={locale}
        number={number}
        mailbox={{
          now: "fatima@voorbeeld.example",
          pending: { address: "een.lang.adres.van.fatima.el.amrani@voorbeeld.example", from: later },
        }}
        values={{ email: "" }}
      />
    ),
    "keep-mailbox": (
      <KeepMailbox
        {...fine}
        locale={locale}
        organisation={organisation}
        values={{ number: "" }}
        stopped={false}
      />
    ),
    "keep-mailbox-stopped": (
      <KeepMailbox {...fine} locale={locale} organisation={organisation} values={{ number: "" }} stopped />
    ),
    "open-answer-login": (
      <OpenAnswer
        held={null}
        {...fine}
        locale={locale}
        organisation={organisation}
        number={number}
        asked
        toMailboxGiven={false}
        logins={logins}
        loginEnding="does-not-fit"
      />
    ),
    "open-answer-error": (
      <OpenAnswer
        held={null}
        toMailboxGiven={false}
        formKey={formKey}
        errors={{ code: said.codeWrong(1) }}
        locale={locale}
        organisation={organisation}
        number={number}
        asked
        logins={[]}
        loginEnding={null}
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
    "answer-gap": (
      <Answer
        {...answer}
        theme="contact"
        records={[]}
        withheld={0}
        hasGap
        paging={{ page: 1, pages: 0, first: 0, last: 0, total: 0 }}
      />
    ),
    "answer-supplement": <Answer {...answer} part={1} parts={["personal", "contract"]} />,
    "answer-to-another": <Answer {...answer} mayHandOver />,
    "answer-preparing": <Answer {...answer} download={{ state: "preparing" }} />,
    "answer-expired": <Answer {...answer} download={{ state: "expired" }} />,
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
    "too-often": <TooOften locale={locale} organisation={organisation} minutes={42} />,
    "draft-expired": <DraftExpired locale={locale} />,
    "already-sent": <AlreadySent locale={locale} number={number} />,
  };
}
