// What staff read on the screen.

import type { Role } from "#app/domain/actors.ts";
import type { LawDay, What } from "#app/domain/agenda.ts";
import type { BundleRefusal } from "#app/domain/bundle.ts";
import { dayOf } from "#app/domain/calendar.ts";
import type { StaffChange, StaffObstacle } from "#app/domain/colleagues.ts";
import type {
  ConnectionEvent,
  ConnectionObstacle,
  ConnectionStanding,
  FailureKind,
} from "#app/domain/connections.ts";
import type { Obstacle } from "#app/domain/decide.ts";
import type { DecisionOutcome, Verdict } from "#app/domain/decision.ts";
import type { Attention, Phase } from "#app/domain/dossier.ts";
import type { FaultName, RunningCase, WeakKind, WeighingField } from "#app/domain/eligibility.ts";
import type { DossierEvent, EventType, MailRefusal } from "#app/domain/events.ts";
import type { FeeGround } from "#app/domain/fee.ts";
import type { Flag } from "#app/domain/flags.ts";
import {
  type Forgettable,
  type HoldGround,
  type Remains,
  forgetting as terms,
  yearsKept,
} from "#app/domain/forgetting.ts";
import type { GroundCode, ReasonToGive } from "#app/domain/grounds.ts";
import type { HandoverEnd, NumberSource } from "#app/domain/handover.ts";
import type { HintKind } from "#app/domain/hints.ts";
import type { HolidayObstacle } from "#app/domain/holidays.ts";
import type { CopyResult, IdCopy } from "#app/domain/id-copy.ts";
import type { Caution, ContactKind, ProofMethod } from "#app/domain/identity.ts";
import type { LaterAttention } from "#app/domain/later.ts";
import type { LaterWait } from "#app/domain/later-days.ts";
import type { Locale } from "#app/domain/locale.ts";
import { longestSummary } from "#app/domain/masks.ts";
import type { ReadingKind } from "#app/domain/need-to-know.ts";
import type { Confirmation, Excuse, TellingKind } from "#app/domain/notices.ts";
import type {
  ExtensionGround,
  ManifestGround,
  Outcome,
  RefusalGround,
  SilentGround,
} from "#app/domain/outcomes.ts";
import type { Deed, PlanAim, ProvenResult, StepState } from "#app/domain/plans.ts";
import type { AnswerChoice, Askable } from "#app/domain/questions.ts";
import type { Channel, IntakeChannel } from "#app/domain/receipt.ts";
import type { Theme, WhoseSaid, WithholdGround } from "#app/domain/records.ts";
import type { HeldKind, UnlockObstacle } from "#app/domain/recovery.ts";
import { isPlace, type Place } from "#app/domain/relation.ts";
import type { Asker, Representation } from "#app/domain/representation.ts";
import type { DecidedRight } from "#app/domain/rights.ts";
import type { HoldBack } from "#app/domain/turns.ts";
import { count, dayInFull, dayInWords, euros, moment, plural } from "../format.ts";
import { register } from "./staff-register.ts";
import { words } from "./words.ts";

type EventTexts = { [T in EventType]: (event: Extract<DossierEvent, { type: T }>) => string };

const records = (n: number) => plural(n, { one: "1 record", other: `${n} records` }, "nl");
const days = (n: number) => plural(n, { one: "1 dag", other: `${n} dagen` }, "nl");

const themes = {
  personal: "Persoon",
  contact: "Contact",
  contract: "Huur en contract",
  payments: "Betalingen",
  repairs: "Reparaties",
  conversations: "Contact met ons",
  cases: "Overlast en meldingen",
  documents: "Documenten",
} satisfies Record<Theme, string>;

/** What comes of a request that is decided part by part. */
const decided = {
  granted: "Toegewezen",
  "partly-granted": "Deels toegewezen",
  refused: "Afgewezen",
  "no-data-held": "Geen gegevens gevonden",
} satisfies Record<DecisionOutcome, string>;

const outcomes = {
  granted: "Toegewezen",
  "partly-granted": "Deels toegewezen",
  "no-data-held": "Geen gegevens gevonden",
} satisfies Record<Outcome, string>;

const codeWays = {
  "mailbox-given": "per e-mail, naar het adres uit het verzoek",
  "mailbox-on-file": "per e-mail, naar een bekend adres",
  "sms-on-file": "per sms, naar een bekend nummer",
  "letter-to-home": "per brief, naar het bekende huisadres",
  "call-back": "aan de telefoon, op een bekend nummer",
  counter: "aan de balie",
  "portal-login": "in het portaal voor huurders",
  eid: "met een digitaal identiteitsbewijs",
  "id-copy": "met een afgedekte kopie van het identiteitsbewijs",
} satisfies Record<ProofMethod, string>;

const copyResults = {
  fits: "Past bij deze huurder",
  "does-not-fit": "Past niet bij deze huurder",
  "cannot-be-judged": "Niet te beoordelen",
  "badly-covered": "Niet goed afgedekt: vraag een betere",
} satisfies Record<CopyResult, string>;

const cautions = {
  "recent-split": "Net uit elkaar",
  "secret-address": "Geheim adres",
  "protection-note": "Bescherming of dreiging",
  "request-disputed": "Huurder zegt: dit was ik niet",
  "special-data": "Gegevens over gezondheid of strafbare feiten",
  "shared-mailbox": "E-mailadres ook van iemand anders",
  "change-stopped": "Nieuw e-mailadres tegengehouden",
  "on-behalf": "Iemand vraagt dit namens een ander",
} satisfies Record<Caution, string>;

const contacts = {
  mailbox: "e-mailadres",
  phone: "telefoonnummer",
  home: "huisadres",
} satisfies Record<ContactKind, string>;

const grounds = {
  "rights-of-others": "Rechten en vrijheden van anderen (AVG art. 15 lid 4)",
  "protection-of-person": "Bescherming van wie het gaat (UAVG art. 41 lid 1 onder i)",
  "court-proceedings": "Procedure bij de rechter (UAVG art. 41 lid 1 onder f)",
  "own-lawyer": "Overleg met onze advocaat (UAVG art. 41 lid 1 onder i)",
  "civil-claim": "Innen van een vordering (UAVG art. 41 lid 1 onder j)",
  "outside-authority": "Valt buiten de bevoegdheid (AVG art. 12 lid 6)",
} satisfies Record<WithholdGround, string>;

const saidWhose = {
  self: "volgens een collega van de huurder",
  other: "volgens een collega van iemand anders",
  staff: "volgens een collega van een medewerker",
  organisation: "volgens een collega van een organisatie",
} satisfies Record<WhoseSaid, string>;

const refusals = {
  deceased: "De AVG geldt niet voor wie is overleden",
  "not-identified": "Wie dit vraagt, liet na onze vraag niet zien wie hij of zij is",
  "no-authority": "Er is geen bevoegdheid getoond",
  unfounded: "Het verzoek is kennelijk ongegrond (AVG art. 12 lid 5)",
  excessive: "Het verzoek is buitensporig: een herhaling (AVG art. 12 lid 5)",
  abuse: "Het verzoek is buitensporig: misbruik (AVG art. 12 lid 5)",
  "fee-unpaid": "De gevraagde kosten zijn niet betaald (AVG art. 12 lid 5, art. 15 lid 3)",
} satisfies Record<RefusalGround, string>;

const extensionGrounds = {
  complex: "Het verzoek is ingewikkeld",
  "many-requests": "Deze huurder heeft meer verzoeken gedaan",
} satisfies Record<ExtensionGround, string>;

const questions = {
  identity: "wie dit vraagt",
  clarification: "wat de huurder wil zien",
} satisfies Record<Askable, string>;

const answers = {
  "own-words": "in eigen woorden",
  everything: "geef mij alles",
  unknown: "ik weet het niet",
  proof: "de huurder liet zien wie hij of zij is",
} satisfies Record<AnswerChoice | "proof", string>;

const flags = {
  breach: "Datalek",
  court: "Zaak bij de rechter",
  complaint: "Klacht",
} satisfies Record<Flag, string>;

const holdGrounds = {
  complaint: "Klacht",
  court: "Zaak bij de rechter",
  authority: "Onderzoek door de Autoriteit Persoonsgegevens",
} satisfies Record<HoldGround, string>;

const forgettable = {
  handover: "Bestand voor een andere organisatie, met haar contact",
  export: "Gegevensbestand voor de huurder",
  print: "Brieven in de map voor de printer",
  attachments: "Bijlagen van de huurder",
  collected: "Verzamelde gegevens",
  dossier: "Hele dossier",
} satisfies Record<Forgettable, string>;

const ofRole = {
  handler: "een behandelaar",
  "privacy-officer": "de privacy officer",
  director: "de directeur",
  auditor: "de auditor",
} satisfies Record<Role, string>;

const channels = {
  portal: "Via de website",
  letter: "Per brief",
  phone: "Per telefoon",
  visit: "Bij een bezoek",
  email: "Per e-mail",
} satisfies Record<Channel, string>;

const planAims: Record<PlanAim, string> = {
  standstill: "Gegevens laten stilstaan",
  release: "Gegevens weer vrijgeven",
  stop: "Gebruik stoppen",
  decision: "Het besluit uitvoeren",
  later: "Weghalen nu de bewaartijd voorbij is",
};

const stepStates: Record<StepState, string> = {
  open: "Nog te doen",
  done: "Gedaan",
  "nothing-held": "Er stond niets",
  changed: "Veranderd na het besluit",
  refused: "Het systeem weigert",
  unknown: "Onzeker of het lukte",
};

const numbersFound: Record<NumberSource, string> = {
  "trade-register": "uit het Handelsregister",
  "own-website": "van de eigen website",
  "known-to-us": "dat wij al kenden",
};

const handoverEnded: Record<Exclude<HandoverEnd, "fetched">, string> = {
  withdrawn: "Huurder wil het bestand toch zelf",
  declined: "Andere organisatie neemt het bestand niet aan",
  lapsed: "Bestand niet op tijd bevestigd of opgehaald: het is voor de huurder",
  "not-possible": "Rechtstreeks sturen kan niet (G20-TECH): het bestand is voor de huurder",
};

const events: EventTexts = {
  "request-received": ({ channel, right, receivedAt }) => {
    const asked = words.rights[right].name.toLowerCase();
    if (channel === "portal") return `Verzoek ontvangen: ${asked}`;
    const came = receivedAt ? `, ontvangen op ${moment(new Date(receivedAt), "nl")}` : "";
    return `Verzoek ${channels[channel].toLowerCase()}: ${asked}${came}`;
  },
  "dossier-taken": () => "Dossier in behandeling genomen",
  "person-found": () => "Huurder gevonden in het systeem",
  "person-ambiguous": ({ candidates }) =>
    `${plural(candidates.length, { one: "Er is 1 mogelijke huurder", other: `Er zijn ${candidates.length} mogelijke huurders` }, "nl")}: een collega kiest`,
  "person-not-found": () => "Huurder niet gevonden in het systeem",
  "person-sought": ({ candidates }) =>
    `Een collega zocht opnieuw: ${plural(candidates.length, { one: "1 mogelijke huurder", other: `${candidates.length} mogelijke huurders` }, "nl")}`,
  "person-chosen": () => "Een collega koos de huurder",
  "person-found-by-hand": ({ person }) =>
    `Een collega vond de persoon in ${isPlace(person.connection) ? words.places[person.connection] : person.connection}`,
  "search-ended": (event) =>
    `Een collega zocht en vond niemand in ${event.places.map((place) => words.places[place]).join(", ")}`,
  "code-requested": (event) => `Code gevraagd ${codeWays[event.way]}`,
  "code-sent": (event) => `Code verstuurd ${codeWays[event.way]}`,
  "code-not-sent": (event) =>
    event.why === "no-person"
      ? "Code niet verstuurd: huurder onbekend"
      : event.way === "sms-on-file"
        ? "Code niet verstuurd: geen mobiel nummer bekend"
        : "Code niet verstuurd: geen adres bekend",
  "person-identified": (event) =>
    event.method === "counter"
      ? "Aan de balie: identiteitsbewijs gezien, niets bewaard"
      : "Teruggebeld op een bekend nummer: de huurder gesproken",
  "request-disputed": () => "Het bekende e-mailadres meldt: dit was ik niet",
  "mailbox-change-asked": () => "Ander e-mailadres gevraagd voor nieuws over dit verzoek",
  "mailbox-change-withdrawn": () => "Het andere e-mailadres is ingetrokken",
  "mailbox-change-stopped": () => "Het oude of bekende e-mailadres hield het andere adres tegen",
  "contact-changed": (event) =>
    `Nieuw ${contacts[event.contact]} in het systeem, door ons gezien op ${dayInWords(event.since, "nl")}`,
  "caution-set": (event) => `Extra zorg: ${cautions[event.caution].toLowerCase()}`,
  "caution-lifted": (event) => `Extra zorg niet meer nodig: ${cautions[event.caution].toLowerCase()}`,
  "authority-shown": (event) => `Bevoegdheid gezien, geldig tot en met ${dayInWords(event.until, "nl")}`,
  "refusal-proposed": (event) => `Afwijzing voorgesteld. ${refusals[event.ground]}`,
  "refusal-approved": (event) => `Afwijzing goedgekeurd. ${refusals[event.ground]}`,
  "term-extended": (event) =>
    `Termijn verlengd met ${event.months} ${event.months === 1 ? "maand" : "maanden"}: ${extensionGrounds[event.ground].toLowerCase()}`,
  "term-moved": ({ from, to, because }) =>
    `De laatste dag schuift van ${dayInWords(from, "nl")} naar ${dayInWords(to, "nl")}: ${dayInFull(because, "nl")} is ${from < to ? "een feestdag" : "toch geen feestdag"}`,
  "extension-told": () => "De huurder weet van de verlenging: vanaf nu geldt de nieuwe datum",
  "question-asked": (event) => `Vraag gesteld: ${questions[event.about]}`,
  "question-told": () => "De huurder kan de vraag lezen: vanaf nu telt zij",
  "question-answered": (event) => `Vraag beantwoord: ${answers[event.choice]}`,
  "answer-read": () => "Het antwoord op de vraag is gelezen",
  "question-closed": () => "Vraag gesloten zonder antwoord, met een reden",
  "question-unanswered": () => "De vraag is nog niet beantwoord: een collega kijkt ernaar",
  "identity-unproven": () => "Nog niet bekend wie dit vraagt: een collega kijkt ernaar",
  "request-withdrawn": () => "Verzoek ingetrokken",
  "request-reopened": () => "Het verzoek gaat verder: nu is bekend wie het vraagt",
  "proof-given": (event) => `Code bevestigd, gegeven ${codeWays[event.method]}`,
  "proof-by-login": (event) => `Ingelogd ${codeWays[event.method]}`,
  "gathering-planned": (event) => `Verzamelen begonnen op ${event.slices.length} plekken`,
  "slice-settled": (event) => {
    if (event.result === "failed") return `Een plek doorzoeken mislukte (poging ${event.attempt})`;
    return `Een plek doorzocht: ${event.result === "empty" ? "niets gevonden" : records(event.records)}`;
  },
  "slice-retried": (event) => `Een plek opnieuw doorzocht (poging ${event.attempt})`,
  "inquiry-made": ({ sliceId }) =>
    sliceId
      ? "Iemand buiten het loket gevraagd om iets op te zoeken"
      : "Gevraagd om camerabeelden te bewaren",
  "inquiry-widened": () => "Wie de camerabeelden bewaart, is nu ook gevraagd om ze op te zoeken",
  "inquiry-reminded": ({ whom }) =>
    whom === "contact"
      ? "Herinnering gestuurd aan wie wij vroegen"
      : `${whom === "handler" ? "De behandelaar" : "De privacy officer"} weet dat een antwoord te laat is`,
  "footage-reported": ({ overwrittenOn }) =>
    overwrittenOn
      ? `De camerabeelden zijn overschreven op ${dayInWords(overwrittenOn, "nl")}`
      : "De camerabeelden zijn apart gezet",
  "inquiry-declined": ({ why }) =>
    why === "not-mine" ? "Wie wij vroegen, gaat hier niet over" : "Wie wij vroegen, kan niet op tijd kijken",
  "inquiry-ended": ({ why }) =>
    why === "lapsed"
      ? "De bewaaropdracht is vervallen: na 14 dagen is niet bekend wie dit vraagt"
      : why === "taken-back"
        ? "Een vraag buiten het loket is teruggenomen"
        : "Een vraag buiten het loket is niet meer nodig",
  "slice-waived": () => "Verder zonder een deel van de gegevens, met een reden",
  "supplement-begun": () => "Begonnen met een aanvulling op het antwoord",
  "gap-closed": () => "Vastgelegd dat een deel niet meer te vinden is, met een reden",
  "supplement-told": () => "De huurder weet van de aanvulling",
  "data-gathered": (event) => `Verzamelen klaar: ${records(event.records)}`,
  "records-decided": (event) =>
    `${records(event.recordIds.length)} beoordeeld: ${event.decision === "give" ? "wel geven" : "niet geven"}${event.masks ? ", deels zwart" : ""}${event.consents ? ", deels van iemand anders met toestemming" : ""}${event.weighing ? ", na een afweging" : ""}${event.whose ? `, ${saidWhose[event.whose.said]}` : ""}`,
  "outcome-proposed": (event) => `Uitkomst voorgesteld: ${outcomes[event.outcome].toLowerCase()}`,
  "proposal-returned": () => "Voorstel teruggegeven met een reden",
  "outcome-approved": (event) =>
    `Uitkomst goedgekeurd${event.shown ? " na het bekijken van het antwoord" : ""}: ${outcomes[event.outcome].toLowerCase()}`,
  "decision-proposed": (event) => `Besluit voorgesteld: ${decided[event.outcome].toLowerCase()}`,
  "decision-approved": (event) => `Besluit goedgekeurd: ${decided[event.outcome].toLowerCase()}`,
  "use-restricted": ({ elements }) =>
    elements
      ? `Beperking ingesteld: ${plural(elements.length, { one: "1 gegeven staat", other: `${elements.length} gegevens staan` }, "nl")} stil`
      : "Beperking ingesteld: alle gegevens staan stil",
  "lift-announced": (event) => `Opheffen van de beperking voorgesteld, per ${dayInWords(event.on, "nl")}`,
  "lift-approved": () => "Opheffen van de beperking goedgekeurd",
  "lift-returned": () => "Voorstel om de beperking op te heffen teruggegeven met een reden",
  "lift-told": () => "De huurder weet wanneer de beperking stopt",
  "fee-proposed": ({ cents }) => `Kosten voorgesteld: ${euros(cents, "nl")}`,
  "fee-approved": () => "Kosten goedgekeurd en gevraagd",
  "fee-paid": () => "De kosten zijn betaald",
  "fee-dropped": () => "Kosten niet gevraagd of losgelaten, met een reden",
  "use-released": () => "De beperking is opgeheven: de gegevens worden weer gebruikt",
  "plan-asked": ({ aim }) => `Nieuw plan gevraagd: ${planAims[aim].toLowerCase()}`,
  "plan-drawn": ({ aim, version, steps }) =>
    `Plan ${version} gemaakt (${planAims[aim].toLowerCase()}): ${plural(steps.length, { one: "1 stap", other: `${steps.length} stappen` }, "nl")}`,
  "plan-approved": ({ startsAt }) =>
    `Plan goedgekeurd. Het begint op ${dayInWords(dayOf(new Date(startsAt)), "nl")}`,
  "plan-stopped": () => "Plan gestopt met een reden",
  "plan-started": () => "Begonnen met uitvoeren",
  "step-settled": ({ result, proof }) =>
    proof
      ? `Stap gedaan door een collega: ${stepStates[result].toLowerCase()}`
      : `Stap van een systeem: ${stepStates[result].toLowerCase()}`,
  "carried-out": () => "Uitgevoerd in alle systemen",
  "erased-later": ({ elements }) =>
    `Weggehaald toen de bewaartijd voorbij was: ${plural(elements.length, { one: "1 soort gegevens", other: `${elements.length} soorten gegevens` }, "nl")}`,
  "recipients-listed": ({ notices }) =>
    notices.length === 0
      ? "Geen ontvangers: in het register krijgt niemand deze gegevens"
      : `In het register ${plural(notices.length, { one: "staat 1 mogelijke ontvanger", other: `staan ${notices.length} mogelijke ontvangers` }, "nl")} van deze gegevens`,
  "recipients-chosen": ({ chosen }) =>
    chosen.length === 0
      ? "Vastgelegd dat geen ontvanger deze gegevens had"
      : `Vastgelegd wie de gegevens had: ${plural(chosen.length, { one: "1 ontvanger hoort", other: `${chosen.length} ontvangers horen` }, "nl")} het`,
  "recipient-told": () => "Een ontvanger weet wat er met de gegevens is gebeurd",
  "recipient-reminded": ({ whom }) =>
    whom === "recipient"
      ? "Herinnering gestuurd aan een ontvanger"
      : `${whom === "handler" ? "De behandelaar" : "De privacy officer"} weet dat een ontvanger niet reageert`,
  "notice-confirmed": ({ what }) =>
    what === "processed"
      ? "Een ontvanger bevestigt dat het is verwerkt"
      : "Een ontvanger bevestigt dat deze gegevens er niet zijn",
  "notice-declined": () => "Een ontvanger laat weten dat het niet kan",
  "notice-excused": ({ why }) =>
    why === "impossible"
      ? "Vastgelegd dat een ontvanger inlichten onmogelijk is, met een reden"
      : "Vastgelegd dat een ontvanger inlichten onevenredig is, met een reden",
  "handover-asked": () => "Huurder zei naar welke organisatie het bestand gaat",
  "handover-sealed": () => "Bestand voor de andere organisatie gemaakt en aangekondigd",
  "receiver-verified": ({ found }) =>
    `Andere organisatie gebeld: nummer ${numbersFound[found]}, code gegeven`,
  "receiver-confirmed": () => "Andere organisatie neemt het bestand aan",
  "handover-fetched": () => "Andere organisatie haalt het bestand op",
  "handover-broken": () => "Ophalen brak af: het bestand staat weer klaar",
  "handover-reminded": ({ whom }) =>
    whom === "receiver"
      ? "Herinnering gestuurd aan de andere organisatie"
      : "Behandelaar gewaarschuwd: het bestand is nog niet opgehaald",
  "handover-ended": ({ why }) => handoverEnded[why],
  "letter-written": (event) => `Brief geschreven: ${words.letters[event.letter].toLowerCase()}`,
  "bundle-made": (event) => `Bestand gemaakt met ${records(event.records)}`,
  "bundle-refused": (event) =>
    event.why === "foreign-record"
      ? "Bestand niet gemaakt: er zat een record van iemand anders bij"
      : "Bestand niet gemaakt: de beoordeling is veranderd na het akkoord",
  "bundle-damaged": () => "Bestand bleek beschadigd: wij maken het opnieuw",
  "mail-accepted": (event) =>
    event.mail === "code-by-sms" ? "Sms aangenomen om te versturen" : "E-mail aangenomen door de mailserver",
  "mail-refused": (event) => refusedMessage[event.mail === "code-by-sms" ? "sms" : "email"][event.why],
  "letter-posted": () => "Brief op de post gedaan",
  "request-answered": (event) => (event.onTime ? "Beantwoord, op tijd" : "Beantwoord, te laat"),
  "export-downloaded": () => "Bestand gedownload door de huurder",
  "note-added": () => "Een collega schreef een notitie",
  "file-refused": () => "Een bestand met een virus is geweigerd",
  "dossier-assigned": () => "Dossier overgedragen aan een collega",
  "conflict-noted": ({ role, why }) =>
    `Betrokken: ${ofRole[role]}. ${why === "own-request" ? "Het is het eigen verzoek" : "Het gaat over het eigen werk"}`,
  "conflict-lifted": () => "Een collega is toch niet zelf betrokken",
  "flag-raised": (event) => `Markering gezet: ${flags[event.flag].toLowerCase()}`,
  "flag-lowered": (event) => `Markering weggehaald: ${flags[event.flag].toLowerCase()}`,
  "hold-set": (event) =>
    `Langer bewaren: ${holdGrounds[event.ground]}. Opnieuw bekijken op ${dayInWords(event.reviewOn, "nl")}`,
  "hold-review-due": () => "Het is tijd om te kijken of langer bewaren nog nodig is",
  "hold-lifted": () => "Langer bewaren hoeft niet meer, met een reden",
  forgotten: ({ things }) =>
    `Verwijderd volgens de bewaartermijn: ${things.map((thing) => forgettable[thing].toLowerCase()).join(", ")}`,
  "complaint-filed": () => "Klacht aan de directie ontvangen",
  "complaint-settled": () => "De directie beantwoordde een klacht",
  "message-received": () => "De huurder stuurde een bericht",
  "message-written": () => "Een collega schreef de huurder een bericht",
  "message-read": () => "Een collega las een bericht van de huurder",
  "id-copy-asked": (event) =>
    `Bij uitzondering om een afgedekte kopie gevraagd, tot en met ${dayInWords(event.until, "nl")}`,
  "id-copy-sent": () => "De huurder stuurde een afgedekte kopie",
  "id-copy-judged": (event) => `Kopie vergeleken en gewist. ${copyResults[event.result]}`,
  "id-copy-closed": () => "De kopie is niet meer nodig. Wat er was, is gewist",
  "id-copy-lapsed": (event) =>
    event.why === "too-late"
      ? "De tijd voor de kopie is voorbij. Wat er was, is gewist"
      : "Een kopie bewijst hier niets meer. Wat er was, is gewist",
  "request-separated": ({ into }) =>
    `Gesplitst: anderen uit hetzelfde bericht kregen ${into.map(({ number }) => number).join(", ")}`,
  "request-detached": () => "Losgehaald: het verzoek gaat weer apart verder",
  "request-attached": ({ to }) => `Toegevoegd aan ${to.number}: het verzoek gaat daar verder`,
  "receipt-corrected": ({ from, receivedAt }) =>
    `Datum verbeterd: het verzoek kwam binnen op ${moment(new Date(receivedAt), "nl")}, niet op ${moment(new Date(from), "nl")}`,
  "answer-corrected": ({ answeredAt }) =>
    answeredAt
      ? `Datum verbeterd: het antwoord op de vraag kwam op ${dayInWords(dayOf(new Date(answeredAt)), "nl")}`
      : "Verbeterd: er kwam geen antwoord op de vraag. Zij staat weer open",
  "marketing-stopped": () => "Reclame direct gestopt, bij ontvangst",
  "consent-stopped": ({ purposes }) =>
    `Toestemming direct gestopt, bij ontvangst: ${plural(purposes.length, { one: "1 doel", other: `${purposes.length} doelen` }, "nl")}`,
  "request-sorted": ({ right, further }) =>
    `Uitgezocht wat wordt gevraagd: ${words.rights[right].name.toLowerCase()}${further.length > 0 ? `. Verder in ${further.map(({ number }) => number).join(", ")}` : ""}`,
  "sorted-from": ({ from }) => `Komt uit ${from.number}: dezelfde huurder vroeg meer in 1 bericht`,
  "separated-from": ({ from }) => `Gesplitst van ${from.number}: het kwam in hetzelfde bericht`,
};

const refusedMessage = {
  email: {
    refused: "E-mail geweigerd door de mailserver",
    "given-up": "E-mail na 72 uur niet aangenomen: wij proberen het niet meer",
  },
  sms: {
    refused: "Sms geweigerd: dit nummer kan hem niet krijgen",
    "given-up": "Sms niet aangenomen zolang de code werkte: wij proberen het niet meer",
  },
} satisfies Record<"email" | "sms", Record<MailRefusal, string>>;

export const staff = {
  frame: {
    product: "Privacyloket",
    menu: "Hoofdmenu",
    dossiers: "Verzoeken",
    calendar: "Kalender",
    intake: "Nieuw verzoek invoeren",
    colleagues: "Collega's",
    holidays: "Feestdagen",
    laters: "Later weghalen",
    connections: "Koppelingen",
    register: "Register",
    ownPage: "Afwezigheid en sessies",
    signedInAs: "Ingelogd als",
    signOut: "Uitloggen",
    passkeys: "Mijn passkeys",
    roles: {
      handler: "Behandelaar",
      "privacy-officer": "Privacy officer",
      director: "Directeur",
      auditor: "Auditor",
    } satisfies Record<Role, string>,
  },

  trouble: {
    mail: "E-mail gaat nu niet weg",
    mailSince: "Er wacht e-mail sinds",
    mailWhat: "Wij proberen het vanzelf opnieuw. Duurt het lang? Bel uw systeembeheerder.",
    readers: "Veel dossiers geopend",
    readersWhat: (names: string) =>
      `Vandaag bereikte ${names} de grens van het aantal dossiers op 1 dag. Klopt dat met het werk?`,
    work: "Het loket loopt achter",
    workWhat: (late: number) =>
      `${plural(late, { one: "1 taak lukt", other: `${late} taken lukken` }, "nl")} nu niet. Wij proberen het vanzelf opnieuw. Duurt het lang? Bel uw systeembeheerder.`,
  },

  signIn: {
    title: "Inloggen voor medewerkers",
    lead: "U logt in met uw account van het werk.",
    go: "Inloggen",
    orPasskey: "Heeft u een passkey voor dit loket? Dan kunt u daarmee inloggen.",
    passkeyLead: "U logt in met de passkey die u voor dit loket maakte.",
    passkey: "Inloggen met passkey",
    again: {
      approval: "Log nog een keer in. Daarna kunt u akkoord geven.",
      decision: "Log nog een keer in. Daarna kunt u akkoord geven.",
      "carrying-out": "Log nog een keer in. Daarna kunt u akkoord geven.",
      later: "Log nog een keer in. Daarna kunt u akkoord geven.",
      access: "Log nog een keer in. Daarna kunt u een rol veranderen of sessies beëindigen.",
    },
    onceMore: "Log opnieuw in",
    failed: {
      provider: "Inloggen is niet gelukt. Probeer het nog een keer.",
      passkey:
        "Inloggen met deze passkey is niet gelukt. Probeer het nog een keer. Lukt het weer niet? Vraag de beheerder van het privacyloket om een nieuwe uitnodiging.",
    },
  },
  passkey: {
    noScript: "Een passkey werkt alleen als JavaScript aanstaat in uw browser.",
    said: {
      cancelled: "Dat lukte niet. U stopte, of uw apparaat herkende u niet. Probeer het nog een keer.",
      known: "Op dit apparaat staat al een passkey van u. U kunt ermee inloggen.",
      unable: "Dit apparaat of deze browser kan dit niet. Werk de browser bij of neem een ander apparaat.",
      tooOften: "Er is te vaak ingelogd vanaf uw netwerk. Wacht even en probeer het dan opnieuw.",
      failed: "Er ging iets mis. Ververs de pagina en probeer het nog een keer.",
    },
    invitation: {
      title: "Maak uw passkey",
      lead: (association: string) => `U bent uitgenodigd voor het privacyloket van ${association}.`,
      invitedBy: "Uitgenodigd door",
      administrator: "De beheerder van het privacyloket",
      name: "Uw naam",
      role: "Uw rol",
      until: "De link werkt tot",
      what: "Met een passkey logt u in zonder wachtwoord. Hij staat in uw telefoon of computer, of op een beveiligingssleutel. U opent hem met uw vingerafdruk, gezicht of pincode.",
      go: "Passkey maken",
      failed: "De passkey is niet gemaakt. Probeer het nog een keer.",
    },
    over: {
      title: "Deze uitnodiging werkt niet meer",
      lead: "Een uitnodiging werkt 1 keer, en 72 uur lang.",
      what: "Vraag de beheerder van het privacyloket om een nieuwe uitnodiging.",
      signIn: "Ik heb al een passkey: naar inloggen",
    },
  },
  ownPasskeys: {
    title: "Mijn passkeys",
    lead: "Met deze passkeys logt u in. Maak er liefst 2, op 2 apparaten. Raakt u er 1 kwijt? Dan kunt u nog inloggen en hem hier verwijderen.",
    one: (place: number) => `Passkey ${place}`,
    made: "Gemaakt",
    used: "Laatst gebruikt",
    notYet: "Nog niet",
    kept: "Bewaard",
    inAccount: "In uw account bij de maker van uw apparaat of wachtwoordbeheerder",
    onDevice: "Alleen op het apparaat waarop u hem maakte",
    last: "Dit is de enige passkey waarmee u kunt inloggen. Maak eerst een andere als u hem wilt verwijderen.",
    stopped:
      "Van deze passkey bestaat een kopie. U kunt er niet meer mee inloggen. Meld het aan de beheerder van het privacyloket en verwijder hem.",
    remove: "Verwijder",
    add: "Nog een passkey maken",
    signInFirst: "Wilt u hier iets veranderen? Log dan eerst opnieuw in.",
    signIn: "Log opnieuw in",
  },
  noRole: {
    title: "U heeft nog geen toegang",
    lead: "U bent ingelogd, maar u heeft geen rol in het privacyloket.",
    who: "Vraag de beheerder van het privacyloket om een rol.",
  },

  enoughRead: {
    title: "U heeft vandaag veel dossiers geopend",
    lead: (most: number) =>
      `Op 1 dag opent u ten hoogste ${most} verschillende dossiers. Zo blijft wat huurders ons toevertrouwen bij wie het nodig heeft.`,
    what: "Morgen kunt u verder. Kan het niet wachten? Vraag een collega. Uw collega's zien dat u de grens bereikte.",
  },

  themes,
  outcomes,
  decided,
  codeWays,
  cautions,
  grounds,
  refusals,
  events,

  phases: {
    "identity-needed": "Identiteit",
    gathering: "Verzamelen",
    reviewing: "Beoordelen",
    approving: "Wacht op akkoord",
    preparing: "Klaarzetten",
    answered: "Beantwoord",
    withdrawn: "Ingetrokken",
    attached: "Toegevoegd",
  } satisfies Record<Phase, string>,

  attentions: {
    "request-disputed": {
      short: "Dit was ik niet",
      what: "Het bekende e-mailadres meldt dat dit verzoek niet van de huurder is. Het antwoord opent alleen na een bezoek aan de balie. Bel de huurder op een bekend nummer. Was het echt iemand anders? Vraag dan bij Vragen wie dit is. Komt er geen bewijs, dan sluit u het verzoek daar met een collega. Trek het niet in: dan merkt een vreemde dat wij de huurder kennen.",
    },
    "change-stopped": {
      short: "Nieuw adres gestopt",
      what: "Iemand die het antwoord kon openen, gaf een nieuw e-mailadres op. Het oude of bekende adres hield dat tegen. Het antwoord opent nu alleen na een bezoek aan de balie. Bel de huurder op een bekend nummer. Kijk ook of er al gegevens zijn gezien.",
    },
    "authority-needed": {
      short: "Bevoegdheid nodig",
      what: "Iemand vraagt dit namens een ander. Kijk bij Bevoegdheid wat u moet zien. De termijn loopt door.",
    },
    "question-answered": {
      short: "Vraag beantwoord",
      what: "De huurder gaf antwoord op uw vraag. Lees het bij Vragen. De tijd loopt weer.",
    },
    "question-unanswered": {
      short: "Geen antwoord",
      what: "De huurder gaf lang geen antwoord op uw vraag. Kijk bij Vragen wat u nu kunt doen.",
    },
    "identity-unproven": {
      short: "Nog niet bewezen",
      what: "Nog niemand liet zien wie dit vraagt, en de tijd loopt door. Bel de huurder op een bekend nummer, of stel bij Vragen een vraag.",
    },
    "message-unread": {
      short: "Nieuw bericht",
      what: "De huurder stuurde een bericht. Lees het bij Berichten. De tijd loopt door.",
    },
    "id-copy-waits": {
      short: "Kopie vergelijken",
      what: "De huurder stuurde een afgedekte kopie. Vergelijk hem vandaag bij Identiteit: daarna is hij meteen weg.",
    },
    "person-sought-by-hand": {
      short: "Zoek deze persoon op",
      what: "Deze persoon staat waarschijnlijk niet in het huursysteem. Kijk bij Identiteit waar u zoekt. Camerabeelden worden overschreven: zet ze vandaag nog apart.",
    },
    "hand-in-needed": {
      short: "Zoek gegevens op",
      what: "Niet elke plek heeft een koppeling. Kijk bij Zoek zelf op waar u zoekt, en schrijf op wat daar staat.",
    },
    "person-not-found": {
      short: "Huurder niet gevonden",
      what: "Wij vinden deze huurder niet. Zoek bij Identiteit met een andere naam of geboortedatum, en bel zo nodig.",
    },
    "person-ambiguous": {
      short: "Kies de huurder",
      what: "Er passen meer huurders bij dit verzoek. Kies hieronder wie het is.",
    },
    "extension-late": {
      short: "Verlengd, maar te laat verteld",
      what: "De brief over de verlenging kwam na de eerste maand aan. De verlenging telt niet. De oude datum geldt.",
    },
    "source-failed": {
      short: "Bron geeft fout",
      what: "Niet alle bronnen gaven antwoord. Probeer het opnieuw of bel de eigenaar van de bron.",
    },
    "bundle-refused": {
      short: "Bestand niet gemaakt",
      what: "Het bestand is niet gemaakt. Kijk bij Verzamelen of er iets van iemand anders bij zit. Stel anders de uitkomst opnieuw voor.",
    },
    "bundle-damaged": {
      short: "Bestand beschadigd",
      what: "Het bestand op schijf is niet meer wat wij maakten. Niemand krijgt het zo. Wij maken het opnieuw.",
    },
    "mail-refused": {
      short: "Bericht niet aangekomen",
      what: "Een e-mail of sms over dit verzoek werd niet aangenomen. Bel de huurder of stuur een brief.",
    },
    "breach-found": {
      short: "Datalek",
      what: "De privacy officer besluit of dit naar de Autoriteit Persoonsgegevens moet. Haal de markering weg als dat besluit er is.",
    },
    "complaint-open": {
      short: "Klacht open",
      what: "De huurder klaagt bij de directie. Geef de klacht door. De privacy officer legt hieronder vast wat de directie antwoordt.",
    },
    "supplement-owed": {
      short: "Nog aan te vullen",
      what: "Het antwoord ging weg zonder een deel van de gegevens. Kijk bij Verzamelen wat ontbreekt. Wat u alsnog vindt, gaat als aanvulling naar de huurder.",
    },
    "pause-asked": {
      short: "Stilzetten gevraagd",
      what: "De huurder vraagt om gegevens niet te gebruiken zolang wij dit verzoek bekijken. Zet ze bij Beperking stil (AVG art. 18).",
    },
    "fee-proposed": {
      short: "Kosten: akkoord nodig",
      what: "Een collega wil kosten vragen voor dit verzoek. Kijk bij Kosten of u het daarmee eens bent.",
    },
    "fee-open": {
      short: "Wacht op kosten",
      what: "De huurder is om kosten gevraagd en heeft nog niet betaald. De termijn loopt door. Kijk bij Kosten.",
    },
    "to-sort": {
      short: "Nog uitzoeken",
      what: "De huurder vraagt iets in eigen woorden. Zoek uit welke rechten dit zijn: de termijn loopt al.",
    },
    "plan-to-approve": {
      short: "Plan wacht op akkoord",
      what: "Het besluit is klaar om uit te voeren. Een collega kijkt bij Uitvoeren naar het plan en geeft akkoord.",
    },
    "step-changed": {
      short: "Uitvoeren hapert",
      what: "Een stap kon niet zoals besloten, of het plan is gestopt. Kijk bij Uitvoeren wat er nodig is.",
    },
    "task-to-carry-out": {
      short: "Nog uit te voeren",
      what: "Een collega moet nog iets aanpassen of wissen. Bij Uitvoeren staat waar, en voor wanneer.",
    },
    "hold-review": {
      short: "Bewaren bekijken",
      what: "Dit dossier wordt langer bewaard. Kijk bij Bewaren of dat nog nodig is.",
    },
    "restricted-still": {
      short: "Staat nog stil",
      what: "Het verzoek is beantwoord, maar gegevens staan nog stil. Kijk bij Beperking of dat nog nodig is.",
    },
    "recipients-to-choose": {
      short: "Ontvangers kiezen",
      what: "Er is iets met gegevens gebeurd. Zeg wie deze gegevens van ons had. Dan vertellen wij het die ontvangers (AVG art. 19).",
    },
    "receiver-to-verify": {
      short: "Organisatie bellen",
      what: "De huurder laat het bestand rechtstreeks sturen. Zoek het nummer van die organisatie op en geef de code. Dat doet u bij Doorgeven.",
    },
    "handover-stuck": {
      short: "Bestand niet opgehaald",
      what: "De andere organisatie haalde het bestand nog niet op, of kreeg de e-mail niet. Kijk bij Doorgeven wat er nodig is.",
    },
    "recipient-silent": {
      short: "Ontvanger nabellen",
      what: "Een ontvanger bevestigde nog niet, kan het niet, of is niet te bereiken. Kijk bij Ontvangers wat er nodig is.",
    },
  } satisfies Record<Attention, { short: string; what: string }>,

  obstacles: {
    "dossier-exists": "Dit verzoek is al ontvangen.",
    "no-such-dossier": "Dit dossier bestaat niet.",
    "not-your-task": "Dit hoort niet bij uw rol.",
    "wish-does-not-fit": "Zeg bij elk recht wat precies wordt gevraagd.",
    "already-done": "Dit is al gedaan. De pagina hieronder is bijgewerkt.",
    "person-already-known": "De huurder is al bekend.",
    "person-unknown": "Wij weten nog niet welke huurder dit is.",
    "no-number-there": "Op die plek staat geen telefoonnummer. Terugbellen kan niet.",
    "still-sought": "Wij zoeken deze huurder nog in het systeem. Wacht even.",
    "not-a-candidate": "Deze persoon hoort niet bij de mogelijke huurders.",
    "identity-not-proven": "De huurder heeft nog niet genoeg laten zien wie hij of zij is.",
    "no-mailbox": "Bij dit verzoek is geen e-mailadres opgegeven.",
    "release-held": "Het antwoord is even dicht, omdat een adres is veranderd.",
    "no-representative": "Niemand vraagt dit namens een ander.",
    "authority-not-shown": "De bevoegdheid om namens een ander te vragen is nog niet gezien.",
    "authority-expired": "De bevoegdheid geldt niet meer, of niet op deze dag.",
    "outside-authority": "Dit valt buiten wat deze vertegenwoordiger mag vragen.",
    "extension-too-late":
      "Verlengen kan niet meer: de huurder moet het weten binnen de eerste maand (AVG art. 12 lid 3). Antwoord zo snel u kunt.",
    "already-asked": "Deze vraag staat al open. Wacht op het antwoord, of sluit de vraag.",
    "second-round": "U vroeg al eerder wie dit is. Nog een keer vragen kan alleen de privacy officer.",
    "question-open": "Er staat nog een vraag open. Wacht op het antwoord, of sluit de vraag met een reden.",
    "identity-question-first":
      "Afwijzen kan pas als u vroeg wie dit is en 30 dagen op antwoord wachtte. Stel eerst die vraag.",
    "impossible-moment": "Dit moment kan niet: het ligt voor de vraag of in de toekomst.",
    "request-withdrawn": "De huurder trok dit verzoek in. Er is niets meer te doen.",
    "not-gathered-yet": "Nog niet alle gegevens zijn verzameld.",
    "in-approval": "De uitkomst ligt ter goedkeuring. De beoordeling staat vast.",
    "not-proposed": "Er is nog geen uitkomst voorgesteld.",
    "records-undecided": "Nog niet alle records zijn beoordeeld.",
    "ground-missing": "Kies een grond en schrijf een reden als u iets niet geeft.",
    "not-weighed":
      "Schrijf bij elk record apart wat u afweegt: deze grond geldt nooit voor een heel dossier.",
    "own-proposal": "U heeft dit zelf voorgesteld. Een collega moet akkoord geven.",
    "proposer-involved": "Wie dit voorstelde, is er zelf bij betrokken. Geef het voorstel terug.",
    "director-decides":
      "Dit verzoek is van een medewerker of gaat over een medewerker. De directeur geeft akkoord.",
    "officer-decides": "De directeur is hier zelf bij betrokken. De privacy officer geeft akkoord.",
    "own-interest": "U bent hier zelf bij betrokken. Een collega doet dit verzoek.",
    "decisions-changed": "De beoordeling is veranderd na het voorstel. Bekijk alles opnieuw.",
    "answer-changed": "Het antwoord is niet meer wat u zag. Bekijk nog eens wat de huurder krijgt.",
    "answer-not-seen": "In dit antwoord is iets zwart gemaakt. Bekijk eerst wat de huurder krijgt.",
    "no-export": "Er is nog geen bestand.",
    "export-expired": "Het bestand is niet meer beschikbaar.",
    "downloads-used-up": "Het bestand is al 3 keer gedownload.",
    "not-your-dossier":
      "Dit verzoek is niet van u. U kunt het zelf in behandeling nemen. Of vraag de privacy officer om het over te dragen.",
    "colleague-away":
      "Deze collega is afwezig. Kies een ander, of houd het verzoek tot deze collega er weer is.",
    "colleague-gone": "Deze collega werkt niet meer aan dit loket of kan niet inloggen. Kies een ander.",
    "colleague-involved": "Deze collega is zelf bij dit verzoek betrokken. Kies iemand anders.",
    "complaint-open": "Er is nog een klacht open. Leg eerst vast wat de directie antwoordde.",
    "complaints-used-up": "Over dit verzoek zijn al 5 klachten ingediend.",
    "receipt-impossible": "Op dit moment kan het verzoek niet zijn binnengekomen.",
    "late-reason-missing": "Schrijf waarom u dit verzoek pas nu invoert.",
    "nothing-to-refuse":
      "Dit verzoek is al beantwoord of afgewezen. Afwijzen kan niet meer. Wil de huurder meer weten? Dan doet die een nieuw verzoek.",
    "facts-missing":
      "Zonder feiten kan dit niet: wij moeten het bewijzen (AVG art. 12 lid 5). Schrijf de feiten op, of geef antwoord.",
    "never-answered":
      "Deze persoon kreeg nog nooit antwoord op een verzoek over hetzelfde. Dan is dit geen herhaling. Geef antwoord, of stel een vraag als niet duidelijk is wat de huurder wil zien.",
    "a-year-ago":
      "Het vorige beantwoorde verzoek kwam een jaar of langer geleden binnen. Dan is een nieuw verzoek nooit te snel (EDPB 01/2022, §185). Geef antwoord.",
    "request-ended":
      "Dit verzoek is al beantwoord of afgewezen. Vroeg nog iemand iets in dat bericht? Voer dat in als nieuw verzoek, met de datum van toen.",
    "too-many-people": "U kunt 10 mensen tegelijk splitsen. Splits deze eerst, en doe daarna de rest.",
    "someone-twice":
      "Iemand uit uw lijst heeft uit dit bericht al een eigen verzoek. Haal die persoon weg uit de lijst.",
    "request-attached": "Dit verzoek is toegevoegd aan een eerder verzoek. Werk daar verder.",
    "earlier-ended":
      "Het andere verzoek is al klaar. Behandel dit verzoek apart: de huurder mag dit opnieuw vragen.",
    "not-the-same-person":
      "Wij weten niet zeker dat dit dezelfde persoon is. Zoek bij beide verzoeken eerst de huurder op.",
    "asked-by-another":
      "Een van de twee verzoeken is namens een ander gedaan. Behandel ze apart: ieder krijgt een eigen antwoord.",
    "asks-more":
      "Dit verzoek vraagt meer dan het andere. Behandel het apart, of vraag de huurder bij Vragen wat nodig is.",
    "earlier-not-proven":
      "Bij het andere verzoek liet nog niemand zien wie het is. Wacht daarop, of behandel dit verzoek apart.",
    "not-earlier":
      "Het andere verzoek kwam niet eerder binnen. Open dat verzoek, en voeg het daar toe aan dit verzoek.",
    "answered-already": "Dit verzoek is al beantwoord. De datums blijven zoals ze waren.",
    "term-gets-longer":
      "Hierdoor moet de huurder langer wachten. Dat kan alleen de privacy officer verbeteren.",
    "said-in-portal": "De huurder gaf dit antwoord zelf in het loket. Dat moment staat vast.",
    "copy-not-enough":
      "Een kopie is hier niet genoeg, dus u mag er niet om vragen. Eerst moet iemand een code gebruiken die naar een bekend adres of nummer ging. Is er extra zorg nodig? Dan helpt alleen de balie of een digitaal identiteitsbewijs.",
    "own-opening": "U vroeg zelf om deze kopie. Een collega moet zeggen of hij past.",
    "messages-used-up": "De huurder stuurde vandaag al 10 berichten.",
    "no-more-messages": "Dit verzoek is klaar. Er kan geen bericht meer bij.",
    "given-already":
      "Dit deel heeft de huurder al. Alleen wat in het antwoord ontbrak, kunt u nog aanvullen.",
    "inquiry-over": "Deze vraag is al klaar of niet meer nodig.",
    "handover-over": "Er is niets meer door te geven.",
    "handover-not-ready": "Nog niet allebei de kanten bevestigden het.",
    "handovers-used-up": "Het bestand kan niet vaker worden doorgegeven.",
    "notice-over": "Deze ontvanger is al klaar, of hoeft het niet te horen.",
    "disputed-not-withdrawn":
      "Het bekende e-mailadres meldt dat dit verzoek niet van de huurder is. Trek het niet in. Vraag bij Vragen wie dit is.",
    "not-decided-by-part": "Dit verzoek krijgt een uitkomst als geheel. Ga naar Uitkomst.",
    "decided-by-part": "Bij dit recht besluit u per onderdeel. Ga naar Besluit.",
    "decision-incomplete": "Het besluit is nog niet compleet. Vul aan wat hieronder ontbreekt.",
    "nothing-to-restrict": "Dit verzoek werkt meteen. Er is niets om stil te zetten.",
    "not-restricted": "Er staan geen gegevens stil.",
    "notice-too-short":
      "Deze dag is te vroeg. De huurder moet het weten voordat wij de gegevens weer gebruiken (AVG art. 18 lid 3). Kies een dag die minstens een week later is.",
    "no-fee-for-this":
      "Hiervoor kunt u geen kosten vragen. Een extra kopie gaat alleen over inzage, en stoppen met iets is altijd gratis.",
    "fee-open":
      "De huurder is om kosten gevraagd en heeft nog niet betaald. Leg de betaling vast, laat de kosten los of wijs het verzoek af.",
    "fee-not-overdue": "Er staan geen kosten open waarvan de laatste dag voorbij is.",
    "nothing-to-add": "Er is nog niets om aan te vullen. Vraag eerst een plek die ontbreekt opnieuw.",
    "nothing-to-carry-out": "Er is niets uit te voeren.",
    "no-such-plan": "Dit plan hoort niet bij dit verzoek.",
    "plan-outdated": "Er is een nieuwer plan. Bekijk dat eerst.",
    "plan-stopped": "Dit plan is gestopt. Laat een nieuw plan maken.",
    "plan-not-started": "Dit plan is nog niet begonnen.",
    "step-under-way": "Het systeem is hier nog mee bezig.",
  } satisfies Record<Obstacle, string>,
  obstacleTitle: "Dit kan nu niet",

  due: {
    late: (n: number) => `${days(n)} te laat`,
    today: "Vandaag",
    left: (n: number) => `Nog ${days(n)}`,
    stands: {
      still: "Tijd staat stil",
      "on-time": "Op tijd",
      late: "Te laat beantwoord",
      withdrawn: "Ingetrokken",
      attached: "Toegevoegd",
    },
  },

  away: (until: string) => `Afwezig tot en met ${until}`,

  colleagues: {
    title: "Collega's",
    caption: "Wie er aan dit loket werkt",
    columns: {
      name: "Naam",
      role: "Rol",
      way: "Inloggen met",
      lastSignedIn: "Laatst ingelogd",
      away: "Afwezig tot en met",
      open: "Open verzoeken",
    },
    account: "Account van het werk",
    passkey: "Passkey",
    noWay: "Kan niet inloggen",
    never: "Nog niet",
    there: "Niet afwezig",
    opened: {
      title: "Geopend met een reden",
      none: "Niemand opende een verzoek van een collega.",
      what: "opende",
    },
    changes: {
      title: "Laatste wijzigingen",
      none: "Er is nog niets gewijzigd.",
      by: "door",
      command: "de beheerder van het privacyloket",
      what: {
        handler: "is nu behandelaar",
        "privacy-officer": "is nu privacy officer",
        director: "is nu directeur",
        auditor: "is nu auditor",
        left: "werkt niet meer aan dit loket",
        "sessions-ended": "is overal uitgelogd",
        "other-sessions-ended": "is in andere browsers uitgelogd",
      } satisfies Record<StaffChange, string>,
    },
  },

  colleague: {
    back: "Alle collega's",
    handles: "Open verzoeken",
    away: {
      title: "Afwezigheid",
      own: "Bent u er een tijd niet? Uw verzoeken blijven op uw naam staan. Collega's zien dat u er niet bent en kunnen een verzoek overnemen.",
      other:
        "De verzoeken blijven op naam van deze collega staan. Anderen zien dat die er niet is en kunnen een verzoek overnemen.",
      until: "Laatste dag van de afwezigheid",
      untilHint: "Bijvoorbeeld 31-12-2027",
      set: "Leg de afwezigheid vast",
      ownEnd: "Ik ben er weer",
      otherEnd: "Deze collega is er weer",
    },
    keys: {
      title: "Toetsen bij het beoordelen",
      about:
        "Met 1 toets geeft u een record, met 2 niet. Met 3 maakt u iets zwart. Met n gaat u naar het volgende record. Elke toets heeft ook een knop.",
      areOn: "De toetsen staan aan.",
      areOff: "De toetsen staan uit.",
      on: "Zet de toetsen aan",
      off: "Zet de toetsen uit",
    },
    role: {
      title: "Rol",
      about: "Met een andere rol stoppen alle sessies van deze collega. Die logt daarna opnieuw in.",
      choose: "Nieuwe rol",
      go: "Verander de rol",
    },
    sessions: {
      title: "Sessies",
      ownTitle: "Mijn sessies",
      own: "Hier bent u nu ingelogd. Herkent u een plek niet? Beëindig dan de andere sessies en meld het.",
      none: "Deze collega is nu nergens ingelogd.",
      here: "Deze browser",
      other: "Een andere browser",
      made: "Begonnen",
      used: "Laatst gebruikt",
      endOthers: "Beëindig de andere sessies",
      endAll: "Beëindig alle sessies",
      count: (n: number) =>
        plural(
          n,
          {
            one: "Deze collega is nu op 1 plek ingelogd.",
            other: `Deze collega is nu op ${n} plekken ingelogd.`,
          },
          "nl",
        ),
    },
    signInFirst:
      "Een rol veranderen of sessies beëindigen kan alleen kort na het inloggen. Log daarom eerst nog een keer in. U komt hier terug.",
    errors: {
      until: "Schrijf een datum zoals 31-12-2027",
      untilPast: "Deze datum is voorbij",
      role: "Kies een rol",
      obstacles: {
        "officer-only": "Alleen een privacy officer kan een rol veranderen",
        "own-role": "Uw eigen rol verandert u niet zelf. Vraag het een andere privacy officer",
        "last-officer":
          "Dit is de laatste privacy officer die kan inloggen. Maak eerst een andere collega privacy officer",
      } satisfies Record<StaffObstacle, string>,
    },
  },

  calendar: {
    title: "Kalender",
    lead: "De wettelijke dagen van alle open verzoeken.",
    leadOwn: "De wettelijke dagen van de verzoeken die u behandelt.",
    views: "Weergaven",
    view: { month: "Maand", week: "Week", agenda: "Komende 30 dagen" },
    week: (n: number) => `Week ${n}`,
    weekColumn: "Week",
    weekTitle: (n: number, from: string, to: string) => `Week ${n}: ${from} tot en met ${to}`,
    agendaTitle: (from: string, to: string) => `${from} tot en met ${to}`,
    monthCaption: (month: string) => `Wat er valt in ${month}`,
    move: "Andere dagen",
    previous: { month: "Vorige maand", week: "Vorige week", agenda: "30 dagen eerder" },
    next: { month: "Volgende maand", week: "Volgende week", agenda: "30 dagen later" },
    today: "Vandaag",
    filter: {
      legend: "Wat u ziet",
      own: "Alleen mijn verzoeken",
      steps: "Ook onze eigen stappen",
      go: "Toon",
      notInMonth:
        "Onze eigen stappen ziet u per week en in de komende 30 dagen. In een maand is er geen plaats voor.",
    },
    overdue: {
      title: (n: number) =>
        plural(n, { one: "1 verzoek is te laat", other: `${n} verzoeken zijn te laat` }, "nl"),
      all: "Bekijk alles wat te laat is",
    },
    more: (n: number) => `en nog ${n}`,
    moreInWeek: "bekijk de week",
    moreInQueue: "bekijk de lijst",
    empty: "Er valt niets op deze dagen.",
    nothing: "Niets",
    tooMany: (most: number) =>
      `Er zijn te veel verzoeken voor 1 pagina. U ziet de eerste ${most}. Kies een kortere tijd of alleen uw eigen verzoeken.`,
    what: {
      "last-day": "laatste dag",
      "standing-still": "staat stil, anders laatste dag",
      "extension-notice": "laatste dag om te verlengen",
      triage: "eerste blik",
      question: "vraag aan de huurder",
      "question-at-latest": "laatste dag voor een vraag",
      "extension-decided": "beslissen over verlengen",
      "extension-sent": "verlenging versturen",
      "processors-asked": "anderen om gegevens vragen",
      gathered: "verzamelen klaar",
      reviewed: "beoordelen klaar",
      "decision-sent": "antwoord versturen",
    } satisfies Record<What, string>,
    feed: {
      title: "Privacyloket: laatste dagen",
      heading: "In uw eigen agenda",
      lead: "Uw agenda kan deze dagen vanzelf bijhouden. U ziet daar alleen nummers en dagen, geen namen. Geef de link aan niemand: wie hem heeft, kan meelezen.",
      own: "Alleen mijn verzoeken",
      make: "Maak een link",
      again: "Maak een nieuwe link",
      againHint: "Maakt u een nieuwe link? Dan werkt de oude niet meer.",
      end: "Zet de link uit",
      since: (day: string) => `U heeft een link sinds ${day}.`,
      sinceOwn: (day: string) => `U heeft een link voor uw eigen verzoeken sinds ${day}.`,
      madeTitle: "Uw link is klaar",
      made: "Kopieer de link nu: u ziet hem maar 1 keer. Voeg hem in uw agenda toe als abonnement.",
      link: "Link voor uw agenda",
      summaries: {
        "last-day": (number: string) => `Laatste dag dossier ${number}`,
        "standing-still": (number: string) => `Dossier ${number} staat stil`,
        "extension-notice": (number: string) => `Laatste dag om te verlengen, dossier ${number}`,
      } satisfies Record<LawDay, (number: string) => string>,
      late: (summary: string) => `Te laat: ${summary}`,
    },
  },

  register,

  /** After a backup was put back. */
  recovery: {
    title: "Back-up teruggezet",
    never: "Er is nooit een back-up teruggezet. Het loket is gewoon open.",
    isLocked: "Het loket is op slot",
    isOpen: "Het loket is weer open",
    restored: "Iemand zette een back-up terug op",
    older: "De database is ouder dan wat wij erbuiten bewaren. Dat zagen wij op",
    backupAt: "De back-up is van",
    lastSeenAt: "De database van daarvoor zagen wij het laatst op",
    lost: "Wat tussen die twee momenten gebeurde, is weg. Kijk in de mailbox en bij de post wat er toen binnenkwam en uitging. Voer het opnieuw in.",
    notReady: "Het loket wist nu opnieuw wat al gewist was.",
    erased: (n: number) =>
      plural(n, { one: "Opnieuw gewist: 1 onderdeel.", other: `Opnieuw gewist: ${n} onderdelen.` }, "nl"),
    openedBy: "Geopend door",
    and: "en",
    caption: "Dit stond klaar. Misschien is het al verstuurd, daarom doen wij het niet vanzelf.",
    columns: { kind: "Wat", count: "Hoeveel", numbers: "Verzoeken", after: "Na het openen" },
    kinds: {
      mails: "E-mails en sms-berichten",
      letters: "Brieven en antwoorden",
      news: "Meldingen aan medewerkers en anderen",
      work: "Zoeken, ophalen en klaarmaken",
    } satisfies Record<HeldKind, string>,
    answers: { again: "Gaat alsnog door", not: "Gaat niet door", open: "Nog niet gekozen" },
    none: "geen",
    more: (n: number) => `en nog ${n}`,
    who: "Een privacy officer of de directeur opent het loket, samen met een tweede.",
    wait: "Ververs deze bladzijde over een minuut. Duurt het langer? Vraag de beheerder of de worker draait.",
    propose: {
      title: "Stel voor om het loket te openen",
      anew: "Doe een ander voorstel",
      check:
        "Kijk eerst of de collega's die geen toegang meer hebben, die nog steeds niet hebben. Wat u na de back-up veranderde, is weg.",
      legend: "Wat gaat alsnog uit?",
      hint: "Kies alleen wat zeker nog niet verstuurd is. Uit zoekwerk kunnen nieuwe berichten volgen. De rest blijft liggen en staat in het overzicht.",
      button: "Stel dit voor",
    },
    second: {
      title: "Open het loket",
      proposed: "stelt voor om het loket te openen.",
      own: "Een collega opent het: een privacy officer of de directeur, maar niet u.",
      open: "Open het loket",
    },
    obstacles: {
      "not-yours": "Alleen een privacy officer of de directeur kan dit",
      "not-ready": "Het loket is nog bezig met opnieuw wissen",
      "already-open": "Het loket is al open",
      "same-person": "U stelde dit zelf voor: een collega opent het loket",
      "not-proposed": "Niemand heeft nog voorgesteld om het loket te openen",
      "changed-meanwhile": "Het voorstel is intussen veranderd: kijk nog een keer",
    } satisfies Record<UnlockObstacle, string>,
  },
  holidays: {
    title: "Feestdagen",
    about:
      "Valt de laatste dag van een verzoek op een feestdag? Dan telt de werkdag erna (Verordening 1182/71, art. 3 lid 4).",
    only: "Alleen een dag die de overheid voor iedereen een feestdag maakt, telt mee.",
    notOurs:
      "Een dag waarop alleen wij dicht zijn, telt niet (Verordening 1182/71, art. 2 lid 1). Een dag die de overheid alleen voor de Algemene termijnenwet gelijkstelt (art. 3 lid 3), telt ook niet.",
    rules: {
      caption: "Feestdagen volgens de wet, de komende twee jaar",
      firstParagraph: "Algemene termijnenwet, art. 3 lid 1",
      secondParagraph: "Algemene termijnenwet, art. 3 lid 2",
    },
    columns: { day: "Dag", name: "Feestdag", source: "Bron" },
    own: {
      title: "Toegevoegde feestdagen",
      none: "Er is geen feestdag toegevoegd.",
      remove: "Bekijk wat er gebeurt zonder deze dag",
    },
    add: {
      title: "Voeg een feestdag toe",
      day: "Dag",
      dayHint: "Bijvoorbeeld 31-12-2027",
      nameNl: "Naam in het Nederlands",
      nameNlHint: "Schrijf het als in een zin, zoals: een dag van nationale rouw. De huurder leest dit.",
      nameEn: "Naam in het Engels",
      nameEnHint: "Bijvoorbeeld: a day of national mourning",
      source: "Bron",
      sourceHint: "In welk besluit van de overheid staat dit? Bijvoorbeeld: Stcrt. 2027, 12345",
      preview: "Bekijk wat er verandert",
    },
    preview: {
      added: (day: string) => `Dit verandert er als ${day} een feestdag is`,
      removed: (day: string) => `Dit verandert er als ${day} geen feestdag is`,
      moves: (n: number) =>
        plural(
          n,
          {
            one: "1 open verzoek krijgt een andere laatste dag.",
            other: `${n} open verzoeken krijgen een andere laatste dag.`,
          },
          "nl",
        ),
      none: "Geen enkel open verzoek krijgt een andere laatste dag.",
      first: (n: number) => `Hieronder staan de eerste ${n}.`,
      caption: "Verzoeken met een andere laatste dag",
      columns: { number: "Nummer", from: "Laatste dag nu", to: "Nieuwe laatste dag" },
      after:
        "Na het opslaan past het loket de verzoeken een voor een aan. U ziet het terug in elk dossier. De huurder ziet de nieuwe datum met de uitleg.",
      add: "Voeg deze feestdag toe",
      reason: "Waarom haalt u deze dag weg?",
      reasonHint: "Uw collega's lezen dit.",
      remove: "Haal deze feestdag weg",
    },
    changes: {
      title: "Laatste wijzigingen",
      none: "Er is nog niets gewijzigd.",
      "holiday-added": "toegevoegd",
      "holiday-removed": "weggehaald",
      by: "door",
    },
    errors: {
      day: "Schrijf een datum zoals 31-12-2027",
      nameNl: "Schrijf hoe deze dag heet",
      nameEn: "Schrijf hoe deze dag heet in het Engels",
      source: "Schrijf in welk besluit dit staat",
      reason: "Schrijf waarom u deze dag weghaalt",
      tooLong: (n: number) => `Maak dit ${n} tekens korter`,
      obstacles: {
        "officer-only": "Alleen een privacy officer kan dit",
        "day-off-already": "Op deze dag eindigt al geen termijn: het is weekend of een feestdag",
        "not-added": "Deze dag is geen toegevoegde feestdag",
        "long-ago": "Deze dag is meer dan een maand geleden",
        "far-ahead": "Deze dag is te ver weg: kies een dag tot en met het eind van over twee jaar",
      } satisfies Record<HolidayObstacle, string>,
    },
  },

  connections: {
    title: "Koppelingen",
    about:
      "Hier ziet u of de systemen waaruit wij gegevens halen antwoord geven. Zet de privacy officer een koppeling stil? Dan vragen wij niets aan dat systeem: geen gegevens, en ook geen adressen voor codes en brieven. Wat daarop wacht, gaat vanzelf verder als de koppeling weer aanstaat.",
    clock: "De wettelijke termijn van een verzoek loopt door terwijl een koppeling stilstaat.",
    holdsBack:
      "Geeft een systeem vijf keer na elkaar geen goed antwoord? Dan proberen wij het hooguit 1 keer per minuut. Na tien keer doen wij dat steeds minder vaak, tot elk kwartier. Wat wacht, gaat vanzelf verder zodra er weer antwoord komt.",
    standings: {
      works: "Werkt",
      fails: "Geeft fouten",
      open: "Geeft geen antwoord",
      paused: "Stilgezet",
      "never-asked": "Nog nooit gevraagd",
    } satisfies Record<ConnectionStanding, string>,
    since: "sinds",
    by: "door",
    because: "Reden:",
    kinds: {
      vera: "Huursysteem dat de VERA-standaard spreekt. Hier zoeken wij ook de persoon en de adressen voor codes en brieven.",
      sql: "Database die wij alleen lezen, met vaste vragen.",
      files:
        "Map met bestanden die wij alleen lezen. Wij halen op wat in de map van een persoon staat, of wat een lijst bij een persoon noemt. Een bestand zonder persoon in die lijst halen wij voor niemand op.",
    },
    holds: {
      "no-answer": "Wij proberen het weer:",
      rests: "Het systeem vraagt ons te wachten tot:",
      "quiet-hours": "Het zijn stille uren. Wij halen weer gegevens op vanaf:",
    } satisfies Record<HoldBack["why"], string>,
    pace: (perSecond: number, atOnce: number) =>
      `${count(perSecond, "nl")} ${perSecond === 1 ? "vraag" : "vragen"} per seconde, ${count(atOnce, "nl")} tegelijk`,
    quiet: (from: string, until: string) => `Van ${from} tot ${until} uur halen wij niets op`,
    purpose: (names: string[]) => (names.length > 0 ? names.join(", ") : "Geen onderwerpen"),
    facts: {
      kind: "Soort",
      purpose: "Waarvoor",
      lastGood: "Laatste goede antwoord",
      lastFailed: "Laatste fout",
      waiting: "Wacht hierop",
      pace: "Wij vragen hooguit",
      tested: "Laatste test",
      never: "Nog nooit",
    },
    failures: {
      "address-refused":
        "Het adres ligt op een intern netwerk dat niet is toegestaan. Uw systeembeheerder stelt dat in.",
      "no-answer": "Er kwam niet op tijd antwoord.",
      unreachable: "Het systeem was niet bereikbaar.",
      "own-error": "Het systeem gaf zelf een fout.",
      "access-refused": "Het systeem weigerde onze toegang.",
      "not-as-agreed": "Het antwoord was anders dan afgesproken.",
    } satisfies Record<FailureKind, string>,
    unsettled: (waiting: number, failed: number) =>
      `${plural(waiting, { one: "1 deel wacht", other: `${waiting} delen wachten` }, "nl")}, ${plural(failed, { one: "1 deel mislukte", other: `${failed} delen mislukten` }, "nl")}`,
    test: "Test deze koppeling",
    tryNow: "Probeer nu",
    testGood: "Het systeem gaf antwoord zoals afgesproken.",
    pause: "Zet deze koppeling stil",
    resume: "Zet deze koppeling weer aan",
    reason: "Waarom zet u deze koppeling stil?",
    reasonHint: "Uw collega's lezen dit, ook bij de verzoeken die wachten. Noem geen huurders.",
    scanner: {
      title: "Virusscanner",
      good: "Bijgewerkt",
      old: "Verouderd",
      none: "Dit loket controleert bestanden niet op virussen.",
      silent: "De scanner zegt niet wanneer hij is bijgewerkt.",
      madeAt: "Kent virussen tot en met",
      what: "De scanner moet elke dag worden bijgewerkt. Bel uw systeembeheerder: nieuwe virussen vindt hij nu niet.",
    },
    byHand: {
      caption: "Plekken zonder koppeling: hier kijkt een collega zelf",
      columns: {
        place: "Plek",
        theme: "Onderwerp",
        lastGood: "Laatst ingeleverd",
        waiting: "Verzoeken die wachten",
      },
      everything: "Wie niet bij ons huurt",
    },
    changes: {
      title: "Laatste wijzigingen",
      none: "Er is nog niets stilgezet.",
      "connection-paused": "stilgezet",
      "connection-resumed": "weer aangezet",
      "circuit-opened": "gaf tien keer na elkaar geen goed antwoord",
      "circuit-closed": "geeft weer antwoord",
    } satisfies Record<ConnectionEvent["type"] | "title" | "none", string>,
    /** On a dossier that waits for it. */
    waits: {
      short: "Koppeling staat stil",
      what: "Dit verzoek wacht op deze koppeling en gaat daarna vanzelf verder. De termijn loopt door.",
    },
    errors: {
      reason: "Schrijf waarom u deze koppeling stilzet",
      tooLong: (n: number) => `Maak dit ${n} tekens korter`,
      obstacles: {
        "officer-only": "Alleen een privacy officer kan dit",
        "paused-already": "Deze koppeling staat al stil",
        "not-paused": "Deze koppeling staat al aan",
      } satisfies Record<ConnectionObstacle, string>,
    },
  },

  queue: {
    title: "Verzoeken",
    views: "Weergaven",
    tabs: {
      open: "Alles open",
      mine: "Van mij",
      nobody: "Van niemand",
      week: "Deze week",
      late: "Te laat",
      approval: "Wacht op akkoord",
      unproven: "Niet bevestigd",
      ended: "Afgerond",
      supplement: "Aan te vullen",
      recipients: "Ontvangers inlichten",
      "to-carry-out": "Uit te voeren",
    },
    empty: {
      open: "Er zijn geen open verzoeken.",
      mine: "U behandelt nu geen verzoeken.",
      nobody: "Elk open verzoek heeft een behandelaar.",
      week: "Deze week hoeft er niets de deur uit.",
      late: "Er is niets te laat.",
      approval: "Er wacht niets op akkoord.",
      unproven: "Iedereen heeft laten zien wie hij of zij is.",
      ended: "Er is nog niets afgerond.",
      supplement: "Geen antwoord hoeft aangevuld te worden.",
      recipients: "Alle ontvangers zijn ingelicht en bevestigden het.",
      "to-carry-out": "Er hoeft niets uitgevoerd te worden.",
    },
    caption: (first: number, last: number, total: number | string) =>
      `${first} tot en met ${last} van ${total}, eerst wat het eerst klaar moet zijn`,
    columns: {
      number: "Nummer",
      name: "Huurder",
      right: "Recht",
      phase: "Status",
      due: "Uiterlijk",
      handler: "Behandelaar",
    },
    noHandler: "Niet toegewezen",
    noName: "Naam gewist",
    notYours: "Niet zichtbaar",
  },

  access: {
    lead: "Dit verzoek is van een collega. Wat erin staat, is voor wie eraan werkt.",
    nobodys: "Dit verzoek is nog van niemand. De gegevens zijn voor wie het in behandeling neemt.",
    take: "Gaat u ermee verder?",
    takeOver: "Dan komt het verzoek op uw naam. Uw collega ziet dat.",
    takeNobodys: "Dan komt het verzoek op uw naam.",
    look: "Wilt u het alleen inzien?",
    reason: "Waarom moet u dit zien?",
    hint: "Bijvoorbeeld: de huurder belt en de collega is er niet. De privacy officer en de huurder kunnen dit later lezen. Vandaag kunt u het verzoek dan zien.",
    open: "Open met deze reden",
    noReason: "Schrijf waarom u dit moet zien",
    keptFrom: "U bent hier zelf bij betrokken",
    keptFromWhat:
      "Het is uw eigen verzoek, of het gaat over uw werk. Een collega behandelt het en de directeur geeft akkoord. Klopt dit niet? Vraag het de directeur.",
  },

  log: {
    link: "Logboek",
    whole: "Het logboek klopt",
    wholeWhat: (entries: number) =>
      `${plural(entries, { one: "De enige regel past", other: `Alle ${entries} regels passen` }, "nl")} in de keten. Er is niets veranderd of weggehaald.`,
    broken: "Het logboek klopt niet",
    brokenWhat: (place: number) =>
      `Regel ${place} past niet in de keten. Iets is veranderd of weggehaald. Meld dit aan de systeembeheerder.`,
    certificate: {
      title: "Bewijsstuk",
      about: "Wat is gevraagd, beslist en gedaan, zonder gegevens van de huurder.",
      files: {
        "bewijs.pdf": "Bewijsstuk (PDF)",
        "certificate.pdf": "Bewijsstuk in het Engels (PDF)",
        "bewijs.json": "Dezelfde feiten als gegevens (JSON)",
        "bewijs.json.jws": "Handtekening onder de gegevens (JWS)",
      },
    },
    readings: "Wie keek in dit verzoek",
    noReadings: "Nog niemand.",
    what: {
      dossier: "opende het verzoek",
      identity: "opende de identiteit",
      authority: "opende de bevoegdheid",
      records: "opende de gegevens",
      outcome: "opende de uitkomst",
      answer: "opende het antwoord",
      hidden: "opende gevoelige gegevens, met een reden",
      "id-copy": "opende de kopie van het identiteitsbewijs, met een reden",
      preview: "bekeek het antwoord voordat het vertrok",
      reason: "opende het verzoek voor een collega, met een reden",
      log: "opende het logboek",
    } satisfies Record<ReadingKind, string>,
  },

  dossier: {
    attached: {
      where: "De huurder vroeg dit al eerder. Werk verder in",
      mistake:
        "Was dit een vergissing? Dan gaat dit verzoek verder met zijn eigen datum. De huurder krijgt daar een brief over.",
      detach: "Haal los van het eerdere verzoek",
    },
    back: "Alle verzoeken",
    refresh: "Ververs deze pagina",
    refreshed: "De pagina is bijgewerkt.",
    title: "Dossier",
    handler: "Behandelaar",
    noHandler: "Niet toegewezen",
    sections: {
      applicant: "Wie vraagt dit",
      identity: "Identiteit",
      person: "Huurder in het systeem",
      gathering: "Verzamelen",
      timeline: "Wat er gebeurde",
      letters: "Brieven",
      next: "Volgende stap",
      notes: "Notities",
      assign: "Draag over",
      flags: "Markeringen",
      conflicts: "Collega zelf betrokken",
      complaints: "Klachten aan de directie",
    },
    applicant: {
      name: "Naam",
      birthDate: "Geboortedatum",
      address: "Adres",
      mailbox: "E-mailadres",
      noMailbox: "Niet opgegeven",
      representative: "Vraagt dit namens een ander",
      aboutWhom: "Over wie het gaat",
      relation: "Kent ons als",
      scope: "Vraagt over",
      answerBy: "Antwoord",
      portal: "Online",
      post: "Op papier",
      erased: "De gegevens uit het verzoek zijn gewist.",
      came: "Kwam binnen",
      entered: "Ingevoerd",
      by: "door",
      lateReason: "Reden van de late invoer",
    },
    held: {
      title: "Het antwoord is even dicht",
      why: {
        "mailbox-change": "De huurder gaf een ander e-mailadres op voor nieuws over dit verzoek.",
        "contact-changed": "In het systeem is veranderd waar wij deze huurder bereiken.",
      },
      until: (until: string) =>
        `Openen en downloaden kan weer vanaf ${until}. De huurder laat dan opnieuw zien wie hij of zij is.`,
    },
    newContacts: {
      title: "Let op: dit staat er nog maar kort",
      since: {
        mailbox: (day: string) => `Het e-mailadres staat pas sinds ${day} in het systeem.`,
        phone: (day: string) => `Een telefoonnummer staat pas sinds ${day} in het systeem.`,
        home: (day: string) => `Het huisadres staat pas sinds ${day} in het systeem.`,
      } satisfies Record<ContactKind, (day: string) => string>,
      what: "Een code daarheen telt 30 dagen lang niet mee als 1 van de 2 die het antwoord openen. Klopt de wijziging? Vraag het de huurder op een ander bekend nummer.",
    },
    identity: {
      none: "Nog geen code bevestigd.",
      confirmed: "Code",
      loggedIn: "Ingelogd",
      identified: {
        counter: "Identiteitsbewijs gezien aan de balie",
        "call-back": "Teruggebeld op een bekend nummer",
      },
      explain:
        "Verzamelen begint na 1 bevestigd bekend adres. Het antwoord opent na 2, of na een bezoek aan de balie.",
      cautious: "Hier is extra zorg nodig: het antwoord opent pas na een bezoek aan de balie.",
      open: "Zoeken, balie, terugbellen en extra zorg",
    },
    person: {
      sought: "Wij zoeken deze huurder in het systeem.",
      "not-sought": "Wij zoeken deze persoon niet.",
      found: "Gevonden en bevestigd.",
      "not-found": "Niet gevonden.",
      ambiguous: "Er passen meer personen. Kies wie dit verzoek deed.",
      agrees: "Klopt",
      contradicts: "Klopt niet",
      parts: {
        "last-name": "achternaam",
        "first-name": "voornaam",
        "birth-date": "geboortedatum",
        address: "adres",
      },
      nothing: "niets",
      choose: "Dit is de huurder",
      others: "Andere verzoeken over deze persoon",
      attach: {
        to: "Vroeg de huurder dit al eerder?",
        hint: "Kies het eerdere verzoek. Dit verzoek gaat daar verder, met de datum van toen. De huurder krijgt er een brief over.",
        send: "Voeg toe aan het eerdere verzoek",
        missing: "Kies bij welk eerder verzoek dit hoort",
      },
      "sought-by-hand": "Een collega zoekt deze persoon op. Dat gaat niet vanzelf.",
      searched: "Een collega zocht en vond niemand. Gezocht in:",
      byHand: {
        place: "Plek",
        by: "Gevonden door",
        key: "Staat daar onder",
        contacts: "Daar bekend",
        none: "Geen adres of nummer",
        kinds: { mailbox: "e-mailadres", phone: "telefoonnummer", home: "postadres" },
      },
      lives: "Adres in het systeem",
      born: "Geboren",
    },
    gathering: {
      caption: "Plekken waar wij zoeken",
      none: "Het verzamelen begint als de huurder een code heeft bevestigd.",
      never: "Over deze persoon verzamelen wij niets.",
      columns: {
        source: "Bron",
        theme: "Onderwerp",
        standing: "Stand",
      },
      records,
      lastTry: "Laatste poging",
      because: "Reden:",
      foreign: "Hier zit iets van iemand anders bij. Laat de bron dit herstellen en vraag het dan opnieuw.",
      standings: {
        "not-asked": "Nog niet gevraagd",
        asking: "Bezig",
        "asking-again": "Geen antwoord",
        done: "Klaar",
        empty: "Niets gevonden",
        failed: "Mislukt",
        waived: "Ontbreekt",
        closed: "Niet meer te vinden",
        "by-hand": "Wacht op een collega",
        paused: "Koppeling staat stil",
      },
      /** Who must do something now; where there is none, nobody. */
      whoActs: {
        "asking-again": "Wij proberen het vanzelf opnieuw.",
        paused: "Het gaat vanzelf verder als de koppeling weer aanstaat.",
        failed: "Bel de beheerder van de bron en probeer het opnieuw.",
        waived: "Het antwoord gaat zonder deze gegevens weg. De brief zegt dat.",
        closed: "De huurder leest in de aanvulling dat dit er niet komt.",
      },
      waive: "Ga verder zonder deze gegevens",
      waiveReason: "Waarom gaat u zonder deze gegevens verder?",
      waiveHint: "De huurder leest in de brief dat dit deel ontbreekt. Uw reden blijft in het dossier.",
      officerOnly: "Alleen de privacy officer kan zonder deze gegevens verdergaan.",
      close: "Dit is niet meer te vinden",
      closeReason: "Waarom zijn deze gegevens niet meer te vinden?",
      closeHint: "De huurder leest in een aanvulling dat dit deel niet komt. Uw reden blijft in het dossier.",
      errors: {
        reason: "Schrijf waarom u zonder deze gegevens verdergaat",
      },
      retry: "Probeer opnieuw",
      lookAgain: "Kijk opnieuw",
      progress: (done: number, total: number) => `${done} van ${total} plekken klaar`,
    },
    /** What the answer was without. */
    owed: {
      by: "Vul dit aan voor",
      over: "Dit had aangevuld moeten zijn op",
      making: "De aanvulling wordt gemaakt.",
    },
    letters: { none: "Er zijn nog geen brieven.", read: "Bekijk" },
    actions: {
      take: "Neem in behandeling",
      questions: "Bekijk de vragen aan de huurder",
      search: "Zoek de persoon op",
      tasks: "Zoek zelf gegevens op",
      refuse: "Bekijk de afwijzing",
      authority: "Kijk naar de bevoegdheid",
      review: "Beoordeel de gegevens",
      outcome: "Naar de uitkomst",
      decide: "Naar het besluit",
      recipients: "Licht ontvangers in",
      handOver: "Geef het bestand door",
      carryOut: "Naar het uitvoeren",
      none: "U hoeft nu niets te doen.",
      add: "Vraag bij Verzamelen opnieuw wat ontbreekt.",
    },
    contact: "Wie wij vroegen",
    recipient: "Een ontvanger",
    receiver: "De andere organisatie",
    system: "Automatisch",
    tenant: "Huurder",
    notes: {
      none: "Er zijn nog geen notities.",
      add: "Schrijf een notitie",
      label: "Wat moeten collega's weten?",
      hint: "Schrijf zo dat de huurder het mag lezen: wie inzage vraagt, kan ook hierom vragen. De notitie gaat nooit vanzelf mee in een antwoord.",
      go: "Bewaar de notitie",
      erased: "Deze notitie is gewist.",
      errors: { missing: "Schrijf een notitie" },
    },
    flags: {
      names: flags,
      none: "Er zijn geen markeringen.",
      since: { breach: "Bekend sinds", court: "Sinds", complaint: "Sinds" } satisfies Record<Flag, string>,
      byTenant: "De huurder diende een klacht in.",
      notSeen: "Er is nog geen antwoord gegeven. Uit dit verzoek kreeg niemand gegevens.",
      maybeSeen:
        "Er is al een antwoord gegeven. Kreeg een vreemde het? Zet dan hieronder de markering Datalek. Melden moet binnen 72 uur nadat u het weet (AVG art. 33 lid 1).",
      reportUntil: (until: string) =>
        `Melden bij de Autoriteit Persoonsgegevens kan op tijd tot ${until} (AVG art. 33 lid 1).`,
      reportLate: (until: string) =>
        `De 72 uur om te melden zijn om sinds ${until}. Meld alsnog en schrijf waarom het later is (AVG art. 33 lid 1).`,
      holds: "Zolang deze markering er staat, wordt niets uit dit dossier gewist.",
      add: "Zet een markering",
      which: "Wat is er aan de hand?",
      choose: "Kies een markering",
      knownOn: "Sinds welke dag is het datalek bekend?",
      knownOnHint: "Alleen bij een datalek. Bijvoorbeeld 31-12-2027",
      knownAt: "Hoe laat?",
      knownAtHint: "Bijvoorbeeld 14.05",
      reason: "Leg uit waarom",
      reasonHint: "Alleen collega's lezen dit. Schrijf niet meer op dan nodig.",
      raise: "Zet deze markering",
      lower: "Haal de markering weg",
      lowerReason: "Waarom kan deze markering weg?",
      lowerHint: {
        breach: "Schrijf wanneer u het meldde, of waarom melden niet hoeft.",
        court: "Schrijf hoe de zaak afliep.",
        complaint: "Na het antwoord kan de huurder nog naar de rechter. Schrijf waarom dat niet meer speelt.",
      } satisfies Record<Flag, string>,
      officerOnly: "Alleen de privacy officer haalt een markering weg.",
      errors: {
        flag: "Kies een markering",
        reason: "Schrijf waarom",
        knownSince: "Schrijf een dag zoals 31-12-2027 en een tijd zoals 14.05",
        knownLater: "Dit moment is nog niet geweest",
      },
    },
    complaints: {
      open: "Open",
      settled: "Beantwoord",
      received: "Ontvangen",
      erased: "Deze tekst is gewist.",
      answered: "Antwoord van de directie",
      settle: "Leg het antwoord vast",
      answer: "Wat antwoordt de directie?",
      hint: "De huurder leest deze woorden online. Noem geen gegevens uit het dossier en geen andere mensen.",
      byPost: "Deze huurder gaf geen e-mailadres op. Stuur het antwoord ook per brief.",
      go: "Geef dit antwoord aan de huurder",
      officerOnly: "De privacy officer legt het antwoord van de directie vast.",
      errors: { missing: "Schrijf wat de directie antwoordt" },
    },
    handlerLeft: (name: string) => `${name} werkt niet meer aan dit loket`,
    conflicts: {
      none: "Is het verzoek van een collega, of gaat het over diens werk? Leg dat vast. Die collega ziet het verzoek dan niet meer en de directeur geeft akkoord.",
      employee: "Dit verzoek is van iemand die hier werkt of werkte. De directeur geeft akkoord.",
      add: "Leg een betrokken collega vast",
      who: "Wie is erbij betrokken?",
      choose: "Kies een collega",
      why: "Waarom?",
      chooseWhy: "Kies een reden",
      kinds: { "own-request": "Het is het eigen verzoek", "own-handling": "Het gaat over het eigen werk" },
      go: "Leg vast",
      lift: "Toch niet betrokken",
      errors: { conflictOf: "Kies wie erbij betrokken is", conflictWhy: "Kies waarom" },
    },
    assign: {
      label: "Wie gaat dit verzoek behandelen?",
      hint: "Deze collega krijgt een e-mail zonder namen.",
      choose: "Kies een collega",
      away: (name: string, until: string) => `${name} (afwezig tot en met ${until})`,
      go: "Draag over",
      nobody: "Er is nu geen andere collega die kan inloggen.",
      error: "Kies aan wie u dit verzoek geeft",
    },
  },

  identity: {
    title: "Wie is dit?",
    back: "Terug naar het dossier",
    shown: "Bewezen",
    needed: "Nodig om het antwoord te openen",
    unknown: {
      title: "Wij weten nog niet welke huurder dit is",
      text: "Zoek eerst uit welke huurder dit verzoek deed. Daarna kunt u vastleggen dat u iemand zag of sprak.",
      choose: "Kies de huurder in het dossier",
    },
    search: {
      title: "Zoek de huurder",
      about:
        "Klopt de naam of de geboortedatum uit het verzoek niet? Zoek dan zoals de huurder in het systeem staat. Wat de huurder zelf schreef, blijft bewaard.",
      lastName: "Achternaam",
      birthDate: "Geboortedatum",
      birthDateHint: "Bijvoorbeeld 31 12 1980",
      go: "Zoek",
      nobody: "Met de laatste zoekopdracht vonden wij niemand.",
    },
    byHand: {
      title: "Zoek op een andere plek",
      about: "Vond u de persoon? Leg vast waar. Neem alleen over wat daar al stond voor dit verzoek kwam.",
      how: {
        "seeker-registrations":
          "Kijk in de inschrijvingen van woningzoekenden, ook bij het platform van de regio.",
        "personnel-records":
          "Vraag het aan personeelszaken. Gaat het om uw eigen leidinggevende? Laat dan de directie iemand aanwijzen.",
        "creditor-records": "Kijk in de contracten en bij de crediteuren.",
        "camera-system":
          "Kijk op de plek en de tijd uit het verzoek. Zet die beelden vandaag apart: ze worden overschreven.",
        "other-records": "Lees wat de persoon schreef, en vraag collega's die hier meer van weten.",
      } satisfies Record<Place, string>,
      place: "Waar vond u de persoon?",
      choose: "Kies een plek",
      key: "Waar staat het precies?",
      keyHint: "Bijvoorbeeld een personeelsnummer, of camera, dag en tijd.",
      contacts: "Wat stond daar al over deze persoon?",
      contactsHint: "Kruis aan wat er staat. Neem het niet over: het loket stuurt daar niets naartoe.",
      found: "Leg vast dat u de persoon vond",
      end: "Vond u niemand?",
      endAbout:
        "Zoek eerst overal waar deze persoon kan staan. Wie nog niet liet zien wie hij is, hoort niet dat er niets is.",
      places: "Waar zocht u?",
      reason: "Hoe zocht u?",
      reasonHint: "Alleen collega's lezen dit. Noem de woorden en de periode.",
      ended: "Leg vast dat u niemand vond",
    },
    given: {
      title: "Code voor de huurder",
      done: {
        counter: "Vastgelegd: u zag het identiteitsbewijs.",
        "call-back": "Vastgelegd: u sprak deze persoon op een bekend nummer.",
      },
      say: "Wil deze persoon het antwoord online lezen? Geef dan deze code. Die vult de persoon in bij “Laat zien dat u het bent”.",
      once: "De code werkt 24 uur en 1 keer. U ziet hem alleen nu.",
    },
    counter: {
      title: "Gezien aan de balie",
      about:
        "De persoon staat voor u en laat een geldig identiteitsbewijs zien. Maak geen kopie en schrijf geen nummers over.",
      legend: "Wat zag u?",
      confirm: "Foto, naam en geboortedatum horen bij deze persoon",
      go: "Leg vast en maak een code",
    },
    callBack: {
      title: "Teruggebeld",
      about: "Bel zelf een nummer dat al in het systeem stond. Een nummer dat iemand noemt, telt niet.",
      legend: "Wie sprak u?",
      confirm: "Ik belde een van deze nummers en sprak de huurder zelf",
      go: "Leg vast en maak een code",
      there: "Bel zelf het nummer dat al op die plek stond. Een nummer dat iemand noemt, telt niet.",
      nowhere: "Op die plek staat geen telefoonnummer. Terugbellen kan niet.",
      confirmThere: "Ik belde het nummer dat daar stond en sprak deze persoon zelf",
      none: "Er staat geen telefoonnummer van deze huurder in het systeem. Terugbellen kan niet.",
      silent: "Het systeem geeft nu geen antwoord. Ververs de pagina om de bekende nummers te zien.",
    },
    cautions: {
      title: "Extra zorg",
      about:
        "Kan iemand anders bij de post, de e-mail of de telefoon van deze huurder? Dan opent het antwoord alleen na een bezoek aan de balie.",
      none: "Er is geen reden voor extra zorg vastgelegd.",
      add: "Leg een reden voor extra zorg vast",
      which: "Wat is er aan de hand?",
      choose: "Kies een reden",
      reason: "Waar blijkt dat uit?",
      reasonHint: "Alleen collega's lezen dit. Schrijf niet meer op dan nodig.",
      set: "Leg vast",
      found: "Gevonden bij het verzamelen.",
      unwritten: {
        "request-disputed": "Gemeld met de code die naar het bekende e-mailadres ging.",
        "change-stopped": "Tegengehouden met een code die naar het oude of het bekende e-mailadres ging.",
        "shared-mailbox": "In het systeem heeft iemand anders hetzelfde e-mailadres.",
        "on-behalf": "Dit volgt uit het verzoek. Alleen een bezoek aan de balie opent het antwoord.",
      } as Partial<Record<Caution, string>>,
      lift: "Extra zorg is niet meer nodig",
      liftReason: "Waarom is dit niet meer nodig?",
      officerOnly: "Alleen de privacy officer kan dit weghalen.",
    },
    errors: {
      seen: "Bevestig dat foto, naam en geboortedatum bij deze huurder horen",
      spoke: "Bevestig dat u een bekend nummer belde en de huurder zelf sprak",
      caution: "Kies een reden voor extra zorg",
      reason: "Schrijf waar dit uit blijkt",
      place: "Kies waar u de persoon vond",
      key: "Schrijf waar het precies staat",
      places: "Kies waar u zocht",
      searchReason: "Schrijf hoe u zocht",
      silent: "Het systeem geeft nu geen antwoord. Probeer het zo nog een keer",
    },
  },

  term: {
    title: "Termijn",
    link: "Bekijk de termijn",
    back: "Terug naar het dossier",
    received: "Ontvangen",
    due: "Antwoord uiterlijk",
    refusal: "Afwijzen kan tot en met",
    notice: "Verlengen kan tot en met",
    law: "Een antwoord moet er zijn binnen 1 maand. Verlengen mag 1 keer, met 1 of 2 maanden, als dit verzoek ingewikkeld is of als deze huurder veel verzoeken doet. Te weinig collega's is geen reden (AVG art. 12 lid 3).",
    extended: (months: number) => `Verlengd met ${months} ${months === 1 ? "maand" : "maanden"}`,
    extendedBy: "Verlengd door",
    told: "De huurder weet het sinds",
    notTold: "De huurder weet het nog niet. Tot die tijd geldt de oude datum.",
    void: "De huurder hoorde het te laat. De verlenging telt niet: de oude datum geldt.",
    closed: "Verlengen kan niet meer.",
    unproven:
      "Verlengen kan pas als de huurder heeft laten zien wie het is. Eerder weten wij niet of dit verzoek ingewikkeld is.",
    form: {
      title: "Verleng de termijn",
      months: "Hoeveel maanden erbij?",
      month: (months: number) => `${months} ${months === 1 ? "maand" : "maanden"}`,
      newDue: (day: string) => `Antwoord uiterlijk op ${day}`,
      ground: "Waarom?",
      grounds: extensionGrounds,
      reason: "Leg het uit aan de huurder",
      reasonHint:
        "Wat maakt juist dit verzoek ingewikkeld? Deze woorden komen in de brief. Noem geen andere mensen.",
      reasonHintEnglish:
        "Schrijf in het Engels: zo kreeg deze huurder ook de andere brieven. Deze woorden komen in de brief. Noem geen andere mensen.",
      preview: "Bekijk de brief",
      send: "Verleng en verstuur de brief",
      previewTitle: "Zo ziet de brief eruit",
      previewNote: "De brief is nog niet verstuurd.",
    },
    errors: {
      months: "Kies 1 of 2 maanden",
      ground: "Kies waarom u meer tijd nodig hebt",
      reason: "Leg uit waarom dit verzoek meer tijd vraagt",
    },
  },

  retention: {
    title: "Bewaren",
    back: "Terug naar het dossier",
    lead: "Het portaal verwijdert zelf wat niet meer nodig is. Hier staat wat wanneer verdwijnt.",
    when: "Wat verdwijnt wanneer?",
    things: forgettable,
    terms: {
      export: `${terms.export.days} dagen na de eerste download, uiterlijk ${terms.export.atMost.days} dagen nadat het klaarlag.`,
      print: `${terms.print.days} dagen nadat de brief in de map kwam.`,
      attachments: `${terms.attachments.days} dagen na de eerste download, uiterlijk ${terms.attachments.atMost.days} dagen na het antwoord.`,
      handover: `${terms.handover.days} dagen nadat het is opgehaald of niet doorging.`,
      collected: `${terms.collected.days} dagen na de eerste download, uiterlijk ${terms.collected.atMost.days} dagen na het antwoord.`,
      dossier: `${yearsKept} jaar nadat alles klaar is. Daarna blijft alleen het nummer, met het recht, de uitkomst en hoelang het duurde.`,
    } satisfies Record<Forgettable, string>,
    stays: "Nog niet bekend",
    held: "Blijft bewaard",
    went: "Verwijderd op",
    flagged:
      "Er loopt een klacht of een zaak. Zolang die markering er staat, verwijdert het portaal niets van dit dossier.",
    hold: {
      title: "Langer bewaren",
      what: "Is het dossier nog nodig voor een klacht, de rechter of de AP? Dan verdwijnt er niets, ook niet wat hierboven een dag heeft. Kies een dag waarop u opnieuw kijkt.",
      again: "Verander de reden of de dag",
      ground: "Waarvoor is het dossier nodig?",
      choose: "Kies",
      grounds: holdGrounds,
      reason: "Wat speelt er?",
      reasonHint: "Bijvoorbeeld: de rechtbank vroeg het dossier op. Noem geen namen.",
      reviewOn: "Wanneer kijkt u opnieuw?",
      reviewOnHint: "Een dag binnen een jaar. Bijvoorbeeld: 1-6-2027",
      set: "Bewaar langer",
      by: "Langer bewaard door",
      review: "Opnieuw bekijken op",
      reviewDue: "Kijk nu of dit nog nodig is. Afgesproken was",
      lift: "Bewaar niet langer",
      liftReason: "Waarom hoeft het niet meer?",
      officerOnly: "Alleen de privacy officer kan dit beëindigen.",
    },
    errors: {
      ground: "Kies waarvoor het dossier nodig is",
      reason: "Schrijf op wat er speelt",
      reviewOn: "Vul een dag in na vandaag, binnen een jaar. Bijvoorbeeld: 1-6-2027",
      liftReason: "Schrijf op waarom het niet meer hoeft",
    },
    gone: {
      title: "Dit dossier is verwijderd",
      on: "Verwijderd op",
      what: "Dat ging vanzelf, volgens de bewaartermijn. Van wie het was, weten wij niet meer.",
      left: "Wat er nog van is",
      right: "Recht",
      outcome: "Uitkomst",
      outcomes: {
        granted: "Toegewezen",
        "partly-granted": "Deels toegewezen",
        "no-data-held": "Geen gegevens",
        refused: "Afgewezen",
        withdrawn: "Ingetrokken",
        attached: "Ging verder in een ander verzoek",
        open: "Niet bekend",
      } satisfies Record<Remains["outcome"], string>,
      took: "Duur",
      days: (n: number) => plural(n, { one: "1 dag", other: `${n} dagen` }, "nl"),
      onTime: "op tijd",
      late: "te laat",
    },
  },

  correct: {
    title: "Verbeter een datum",
    link: "Klopt een datum niet? Verbeter die",
    back: "Terug naar de termijn",
    lead: "Is een datum verkeerd ingevoerd? U ziet eerst wat er verandert. De oude datum blijft staan bij 'Wat er gebeurde'. Kwam het verzoek op een ander moment binnen? Dan krijgt de huurder een nieuwe bevestiging.",
    ended: "Dit verzoek is klaar. De datums blijven zoals ze waren.",
    longer: "Komt de laatste dag later? Dan kan alleen de privacy officer dit verbeteren.",
    receipt: {
      title: "Wanneer kwam het verzoek binnen?",
      now: "Nu staat er",
      on: "Datum",
      onHint: "Bijvoorbeeld: 12-11-2026",
      time: "Tijd",
      timeHint: "Bijvoorbeeld: 9.05",
    },
    answer: {
      title: {
        identity: "Antwoord op de vraag wie dit is",
        clarification: "Antwoord op de vraag wat de huurder wil zien",
      },
      now: "Nu staat er dat het antwoord kwam op",
      what: "Wat klopt er niet?",
      whats: { other: "Het antwoord kwam op een andere dag", none: "Er kwam geen antwoord" },
      noneHint: "De vraag staat dan weer open.",
      on: "Op welke dag kwam het antwoord?",
    },
    reason: "Waarom verbetert u dit?",
    reasonHint: "Bijvoorbeeld: op de envelop staat een stempel van een andere dag.",
    see: "Bekijk wat er verandert",
    preview: {
      title: "Dit verandert er",
      note: "Er is nog niets veranderd.",
      none: "Geen enkele laatste dag verandert.",
      caption: "De laatste dagen, nu en straks",
      columns: { what: "Wat", from: "Nu", to: "Straks" },
      stands: "De klok staat stil",
      lapses: "De huurder hoorde dan te laat van de verlenging: zij telt niet meer.",
      over: "Deze dag is al voorbij. Antwoord meteen, en leg in de brief uit waarom het te laat is.",
      go: "Verbeter de datum",
    },
    done: {
      title: "Eerder verbeterd",
      receipt: "Ontvangen",
      answer: "Antwoord op een vraag",
      none: "er kwam geen antwoord",
      by: "Door",
    },
    errors: {
      on: "Vul een datum in, bijvoorbeeld 12-11-2026",
      time: "Vul een tijd in, bijvoorbeeld 9.05",
      future: "Het verzoek is ingevoerd voor dit moment. Vul een eerder moment in",
      tooEarly: "Voor 25 mei 2018 gold deze wet nog niet. Vul een latere datum in",
      what: "Kies wat er niet klopt",
      reason: "Schrijf waarom u dit verbetert",
    },
  },

  /** Whom we tell what became of data: GDPR art. 19. */
  handover: {
    title: "Bestand doorgeven",
    back: "Terug naar het dossier",
    lead: "De huurder wil het bestand rechtstreeks naar een andere organisatie (AVG art. 20 lid 2). Er gaat niets weg voordat beide kanten het bevestigden.",
    none: "De huurder vroeg niet om dit bestand door te geven.",
    now: "Waar het nu is",
    state: "Stand",
    states: {
      "not-answered": "Wacht op het antwoord aan de huurder",
      owed: "Wacht op de huurder: naar wie gaat het?",
      "not-sealed": "Het bestand wordt gemaakt",
      "not-verified": "Wacht op u: bel de organisatie",
      "not-confirmed": "Wacht op de organisatie: zij heeft de code",
      ready: "De organisatie kan het ophalen",
      fetched: "Opgehaald door de organisatie",
      withdrawn: "De huurder wil het zelf",
      declined: "De organisatie neemt het niet aan",
      lapsed: "Te laat: het bestand is voor de huurder",
      "not-possible": "Kan niet rechtstreeks (G20-TECH): het bestand is voor de huurder",
    },
    receiver: "Organisatie",
    mailbox: "E-mailadres van hun contact",
    bounced: "Onze e-mail kwam niet aan",
    asked: "Bevestigd door de huurder op",
    until: "Op te halen tot en met",
    verified: "Gebeld op",
    spoken: "Gesproken",
    confirmed: "Aangenomen op",
    over: "Klaar op",
    reason: "Reden",
    verify: "Bel de organisatie",
    again: "Geef een nieuwe code",
    verifyLead: "Gebruik nooit een nummer van de huurder of uit een e-mail. Zoek het nummer zelf op.",
    found: "Waar vond u het nummer?",
    founds: {
      "trade-register": "In het Handelsregister van de KVK",
      "own-website": "Op de eigen website van die organisatie",
      "known-to-us": "Wij kenden het al, bijvoorbeeld uit een contract",
    } satisfies Record<NumberSource, string>,
    called: "Welk nummer belde u, en van welke website of inschrijving?",
    who: "Wie sprak u daar?",
    spoke: "Ik sprak met die organisatie, en zij verwacht dit bestand op dit e-mailadres",
    spokeTitle: "Bevestig het gesprek",
    give: "Maak de code",
    code: "De code",
    say: "Zeg deze code nu door de telefoon. Zij typt hem op de pagina uit onze e-mail.",
    once: "Deze code ziet u één keer. Hij werkt 24 uur. Een nieuwe code vervangt deze.",
    refuse: "Rechtstreeks sturen kan niet",
    refuseLead: "Het bestand is dan voor de huurder. Die leest uw uitleg in een brief (G20-TECH).",
    why: "Waarom kan het niet?",
    whyHint: "De huurder leest dit. Schrijf korte zinnen.",
    record: "Leg dit vast",
    errors: {
      found: "Kies waar u het nummer vond",
      called: "Vul in welk nummer u belde",
      who: "Vul in wie u sprak",
      spoke: "Vink aan dat u die organisatie sprak",
      reason: "Leg uit waarom het niet kan",
    },
  },

  recipients: {
    title: "Ontvangers inlichten",
    everything: "alle gegevens die wij over de huurder bewaren",
    back: "Terug naar het dossier",
    none: "Er is nog niets met de gegevens gebeurd dat anderen moeten weten.",
    lead: "Wie gegevens van ons kreeg, hoort het als wij ze verbeteren, verwijderen of stilzetten (AVG art. 19).",
    kinds: {
      rectified: "Verbeterd",
      erased: "Verwijderd",
      restricted: "Stilgezet",
      released: "Weer in gebruik",
    } satisfies Record<TellingKind, string>,
    on: "Gebeurd op",
    tellBy: "Inlichten uiterlijk op",
    data: "Welke gegevens",
    unlisted: "iets dat in geen lijst van het register staat",
    looking: "Het loket zoekt in het register wie deze gegevens krijgt.",
    nobody: "In het register staat niemand die deze gegevens krijgt.",
    noneChosen: "Niemand had deze gegevens.",
    choose: "Wie had deze gegevens van ons?",
    chooseHint:
      "Wie ze volgens het register altijd krijgt, staat aan. Zet uit wie ze van deze huurder niet kreeg. Zet aan wie ze wel kreeg.",
    receives: {
      always: "krijgt deze gegevens altijd",
      "with-consent": "krijgt ze alleen als de huurder het goed vond",
      "by-law": "krijgt ze alleen als de wet het vraagt",
    },
    roles: { processor: "verwerker", controller: "zelf verantwoordelijk", unknown: "rol nog navragen" },
    ways: {
      mailbox: "per e-mail",
      post: "per brief",
      none: "geen adres in het register: bel zelf",
      call: "bel zelf",
    },
    knownAs: "Naam en adres van de huurder",
    knownAsHint: "Zoals de ontvanger de huurder kent. Noem niets anders over de huurder.",
    customerNumber: "Klantnummer",
    customerNumberHint: "Voor wie de huurder alleen aan een nummer kent:",
    send: "Licht deze ontvangers in",
    way: "Hoe",
    states: {
      "not-had": "Had deze gegevens niet",
      "to-tell": "Wordt ingelicht",
      "to-call": "Hierover gaat geen e-mail uit. Bel zelf.",
      bounced: "De e-mail kwam niet aan. Bel, of kijk of het register klopt.",
      call: "Geen adres in het register. Bel zelf.",
      told: "Nog niet bevestigd",
      declined: "Laat weten dat het niet kan",
      processed: "Heeft het verwerkt",
      "not-held": "Heeft deze gegevens niet",
      impossible: "Inlichten was onmogelijk",
      disproportionate: "Inlichten was onevenredig",
    },
    state: "Stand",
    toldOn: "Ingelicht op",
    reminded: "Herinnerd op",
    escalated: { handler: "Gemeld aan de behandelaar op", officer: "Gemeld aan de privacy officer op" },
    confirmedOn: "Bevestigd op",
    byStaff: "door een collega vastgelegd",
    why: "Reden",
    confirm: "Leg een bevestiging vast",
    confirmHint: "Bevestigde de ontvanger het per brief, per e-mail of aan de telefoon? Leg dat hier vast.",
    what: "Wat zei de ontvanger?",
    whats: {
      processed: "Het is bij ons ook gedaan",
      "not-held": "Wij hebben deze gegevens niet",
    } satisfies Record<Confirmation, string>,
    record: "Leg vast",
    excuse: "Deze ontvanger hoeft het niet te horen",
    excuseHint:
      "Alleen als inlichten onmogelijk of onevenredig is (AVG art. 19). De reden blijft in het dossier.",
    excuseWhy: "Waarom niet?",
    excuses: {
      impossible: "Het is onmogelijk",
      disproportionate: "Het kost onevenredig veel moeite",
    } satisfies Record<Excuse, string>,
    excuseReason: "Leg uit waarom",
    settled: "Iedereen is ingelicht en bevestigde het, of is met reden overgeslagen.",
    errors: {
      knownAs: "Vul de naam en het adres van de huurder in",
      customerNumber: "Vul het klantnummer in, of zet de ontvanger uit die de huurder daaraan kent",
      what: "Kies wat de ontvanger zei",
      why: "Kies waarom het niet hoeft",
      reason: "Leg uit waarom het niet hoeft",
    },
  },

  tasks: {
    title: "Zoek zelf op",
    back: "Terug naar het dossier",
    none: "Voor dit verzoek hoeft u niets zelf op te zoeken.",
    lead: "Met deze plekken heeft het loket geen koppeling. Kijk op elke plek wat er over deze persoon staat.",
    allDone: "Op alle plekken is gekeken.",
    further: "Ga verder met het dossier",
    progress: (done: number, total: number) => `${done} van ${total} plekken klaar`,
    theme: "Onderwerp",
    elements: "Wat daar kan staan",
    owner: "Wie gaat erover",
    dueOn: "Klaar op",
    looked: "Ik heb hier gekeken",
    written: "Wat staat er over deze persoon?",
    writtenHint:
      "Begin elk stuk met een titel op een eigen regel. Laat een lege regel tussen twee stukken. Schrijf niets op over anderen.",
    sure: "Niets gevonden?",
    nothing: "Er staat daar niets over deze persoon",
    searched: "Waar keek u, en hoe?",
    searchedHint: "Bijvoorbeeld: map Huurders 2019, op naam en adres. Dit blijft in het dossier.",
    files: "Voeg bestanden toe",
    filesHint: (files: number, megabytes: number) =>
      `Een foto (JPEG, PNG of HEIC), een PDF of een Word-bestand. Ten hoogste ${files} bestanden, elk tot ${megabytes} MB. Schrijft u hierboven één stuk? Dan horen de bestanden daarbij. Anders is elk bestand een eigen stuk.`,
    notScanned: "Let op: dit loket controleert bestanden niet op virussen.",
    go: "Lever aan",
    asked: {
      title: "Wie wij vroegen",
      keep: "Camerabeelden bewaren",
      to: "Gevraagd aan",
      on: "Gevraagd op",
      dueOn: "Antwoord uiterlijk op",
      reminded: "Herinnerd op",
      escalated: { handler: "Gemeld aan de behandelaar op", officer: "Gemeld aan de privacy officer op" },
      state: "Stand",
      states: {
        open: "Nog geen antwoord",
        answered: "Beantwoord",
        "not-needed": "Niet meer nodig",
        lapsed: "Vervallen: na 14 dagen is niet bekend wie dit vraagt",
        "taken-back": "Door ons teruggenomen",
        "not-mine": "Gaat hier niet over",
        "not-in-time": "Kan niet op tijd",
      },
      why: "Reden",
      images: "Beelden",
      kept: "Apart gezet",
      overwritten: (day: string) => `Overschreven op ${day}`,
      takeBack: "Neem deze vraag terug",
      ask: "Vraag iemand anders om te kijken",
      askHint:
        "Deze persoon krijgt een e-mail met een link. Een code opent alleen deze vraag, en niets anders van het dossier.",
      whom: "Wie vraagt u?",
      whomHint: "Deze mensen en bedrijven staan in het register.",
      send: "Stuur de vraag",
    },
    errors: {
      written: "Schrijf wat daar staat, voeg een bestand toe, of kruis aan dat er niets staat",
      both: "Kruis niet aan dat er niets staat als u iets schrijft of een bestand toevoegt",
      searched: "Schrijf waar u keek en hoe",
    },
  },

  sort: {
    title: "Zoek uit wat wordt gevraagd",
    link: "Zoek uit wat wordt gevraagd",
    back: "Terug naar het dossier",
    lead: "Lees wat er staat en kies welke rechten dit zijn. Twijfelt u? Bel de huurder.",
    words: "Wat de huurder schreef",
    noWords: "Er staat niets bij.",
    what: "Het eerste recht wordt dit dossier. Elk volgend recht krijgt een eigen nummer. De termijn loopt voor alles vanaf de ontvangst. De huurder leest hoe wij het begrijpen.",
    send: "Leg vast wat wordt gevraagd",
  },

  separate: {
    title: "Splits het verzoek",
    link: "Splits voor meer mensen",
    back: "Terug naar het dossier",
    lead: "Vroegen meer mensen dit in één bericht? Schrijf hier de anderen op. Ieder krijgt een eigen dossier en een eigen antwoord. De termijn loopt voor iedereen vanaf hetzelfde moment.",
    others: "Uit hetzelfde bericht",
    list: (n: number) => plural(n, { one: "1 persoon in uw lijst", other: `${n} mensen in uw lijst` }, "nl"),
    remove: "Haal weg",
    what: "Ieder krijgt een eigen bevestiging en laat zelf zien wie hij of zij is. Een bewijs van de een telt niet voor de ander.",
    send: (n: number) => plural(n, { one: "Maak 1 eigen dossier", other: `Maak ${n} eigen dossiers` }, "nl"),
    first: "Wie vroeg dit nog meer?",
    next: "Nog iemand?",
    add: "Zet in de lijst",
    forWhom: "Wie vraagt het voor deze persoon?",
    forWhomHint:
      "Een volwassene vraagt het zelf. Een kind van 12 tot en met 15 mag het ook zelf vragen. Kijk wat er in het bericht staat.",
    askers: {
      self: { label: "Deze persoon zelf", hint: "Laat zelf zien wie hij of zij is." },
      child: { label: "De vrager, voor een kind jonger dan 16" },
    } as Partial<Record<Asker, { label: string; hint?: string }>>,
    errors: {
      oneTwice: "Deze persoon heeft al een plek in dit verzoek of in uw lijst",
      tooYoung: "Dit kind is jonger dan 12. Kies dat de vrager het voor dit kind vraagt",
      forWhom: "Kies wie het voor deze persoon vraagt",
    },
  },

  authority: {
    title: "Bevoegdheid",
    back: "Terug naar het dossier",
    minor: "Minderjarig",
    askedBy: "Wie vraagt dit",
    as: "Vraagt dit als",
    about: "Over wie gaat het",
    matters: "Waar dit over kan gaan",
    answerTo: "Wie krijgt het antwoord",
    answersTo: {
      representative: "De vertegenwoordiger, na een bezoek aan de balie",
      person: "De persoon zelf, op papier. De vertegenwoordiger alleen na een bezoek aan de balie.",
    },
    shown: "Bevoegdheid gezien",
    ended: "De bevoegdheid is afgelopen",
    shownBy: "Gezien door",
    until: "Geldig tot en met",
    proofs: {
      custody:
        "Vraag een uittreksel uit het gezagsregister van de rechtbank. Een voogd laat de uitspraak van de rechter zien.",
      "court-order":
        "Vraag de beschikking van de rechter. Kijk ook in het openbare register van curatele en bewind of die nog geldt.",
      mandate:
        "Vraag de machtiging met handtekening. Bel de persoon zelf op een bekend nummer bij twijfel of het klopt.",
    } satisfies Record<NonNullable<Representation["proof"]>, string>,
    show: {
      title: "Leg vast wat u zag",
      again: "Zag u een nieuw document?",
      keep: "Bewaar geen kopie en schrijf geen nummers over.",
      legend: "Wat zag u?",
      confirm: "Een geldig document, op naam van wie dit vraagt en van wie het gaat",
      themes: "Waarover mag deze persoon vragen?",
      until: "Geldig tot en met",
      untilHint: "Bijvoorbeeld 31-12-2027. Staat er geen datum? Laat dit leeg. Na een jaar kijkt u opnieuw.",
      go: "Leg vast dat u dit zag",
    },
    errors: {
      seen: "Bevestig dat u een geldig document zag",
      theme: "Kies waarover deze persoon mag vragen",
      until: "Schrijf een datum zoals 31-12-2027",
      untilPast: "Deze datum is voorbij: het document geldt niet meer",
      reason: "Schrijf waarom",
    },
  },

  refuse: {
    titles: {
      deceased: "Mag deze persoon dit niet vragen?",
      "no-authority": "Mag deze persoon dit niet vragen?",
      "not-identified": "Laat deze persoon niet zien wie het is?",
    } satisfies Record<SilentGround, string>,
    about: {
      "not-identified":
        "U vroeg wie dit is en wachtte 30 dagen. Er kwam geen antwoord. Stel een afwijzing voor. Komt het bewijs later alsnog? Dan gaat het verzoek vanzelf verder, met de oude datum.",
      deceased:
        "De AVG geldt niet voor wie is overleden. Wij geven geen gegevens en zeggen niet of wij die hebben. Stel een afwijzing voor.",
      "no-authority":
        "Komt er geen bewijs, of klopt het niet? Stel dan op tijd een afwijzing voor. De termijn staat niet stil.",
    },
    open: "Stel een afwijzing voor",
    reason: "Waarom wijst u dit af?",
    reasonHint: "Alleen collega's lezen dit.",
    propose: "Stel deze afwijzing voor",
    approveHint: "Na uw akkoord gaat de brief de deur uit. Dit kunt u niet terugdraaien.",
  },

  /** What the same person asked before. */
  earlier: {
    title: "Eerder gevraagd",
    lead: (times: number) =>
      plural(
        times,
        {
          one: "Deze persoon deed dit verzoek 1 keer eerder.",
          other: `Deze persoon deed dit verzoek ${times} keer eerder.`,
        },
        "nl",
      ),
    none: "Deze persoon deed dit verzoek niet eerder.",
    unknown: "Wij weten nog niet wie dit is. Daarom weten wij niet wat deze persoon eerder vroeg.",
    came: (on: string, before: number) =>
      before === 0 ? `Kwam op ${on}, op dezelfde dag.` : `Kwam op ${on}, ${days(before)} eerder.`,
    answered: (on: string) => `Beantwoord op ${on}.`,
    unanswered: "Geen antwoord met gegevens.",
    changesTitle: "Wat is er veranderd sinds het laatste antwoord?",
    change: { added: "nieuw", changed: "veranderd", gone: "weg" },
    same: "Er is niets veranderd.",
    other: "Dit verzoek gaat over iets anders dan het vorige. Dan is het geen herhaling.",
    only: "Wij vergelijken alleen waar beide verzoeken over gaan.",
    notYet: "Dat weten wij als alle gegevens zijn verzameld.",
    notKept: "De gegevens van dat antwoord zijn niet meer bewaard. Wij kunnen niet vergelijken.",
    noAnswer: "Er is geen eerder antwoord over hetzelfde. Er is dus niets om te vergelijken.",
  },

  /** Manifestly unfounded or excessive: GDPR art. 12(5)(b). */
  manifest: {
    title: "Afwijzen: ongegrond of buitensporig",
    link: "Afwijzen (AVG art. 12 lid 5)",
    back: "Terug naar het dossier",
    lead: "Dit mag bijna nooit. Wij moeten met feiten bewijzen dat het verzoek kennelijk ongegrond of buitensporig is. Een collega moet het ermee eens zijn. Bij twijfel geeft u antwoord.",
    noReason:
      "Geen reden om af te wijzen: veel werk, kosten, een boze toon, geen uitleg, of een ruzie of rechtszaak met de huurder.",
    refusalDue: (day: string) => `Afwijzen moet binnen de eerste maand, tot en met ${day}.`,
    refusalLate: (day: string) =>
      `Afwijzen moest binnen de eerste maand, tot en met ${day}. U bent te laat. Beslis nu meteen.`,
    standsStill: "De tijd staat stil. De laatste dag om af te wijzen komt er als die weer loopt.",
    ground: "Waarom wijst u dit af?",
    grounds: {
      unfounded: "Het is kennelijk ongegrond",
      excessive: "Het is een herhaling die te snel komt",
      abuse: "Het is bewezen misbruik",
      "fee-unpaid": "De kosten zijn niet betaald",
    } satisfies Record<ManifestGround, string>,
    hints: {
      unfounded: "Het verzoek is duidelijk niet waar dit recht voor is.",
      excessive:
        "Er is kortgeleden antwoord gegeven, en er is niets nieuws. Kijk eerst wat er veranderd is sinds dat antwoord.",
      abuse: "De huurder wil ons met het verzoek schaden, en dat blijkt uit feiten.",
      "fee-unpaid": "U vroeg om kosten, de laatste dag is voorbij, en er kwam niets.",
    } satisfies Record<ManifestGround, string>,
    facts: "Welke feiten bewijzen dit?",
    factsHint:
      "Schrijf wat er gebeurde en wanneer. Deze woorden komen in de brief. Noem geen andere mensen en niets uit de systemen.",
    factsHintEnglish:
      "Schrijf in het Engels: zo kreeg deze huurder ook de andere brieven. Deze woorden komen in de brief. Noem geen andere mensen en niets uit de systemen.",
    preview: "Bekijk de brief",
    proposeTitle: "Stel een afwijzing voor",
    propose: "Stel deze afwijzing voor",
    previewTitle: "Zo ziet de brief eruit",
    previewNote: "De brief is nog niet verstuurd. Dat gebeurt pas na akkoord van een collega.",
    errors: {
      ground: "Kies waarom u dit afwijst",
      facts: "Schrijf de feiten op die dit bewijzen",
      reason: "Schrijf waarom",
    },
  },

  fee: {
    title: "Kosten",
    link: "Kosten vragen",
    back: "Terug naar het dossier",
    lead: "Een verzoek is gratis. Alleen voor een extra kopie (AVG art. 15 lid 3), of als het verzoek kennelijk ongegrond of buitensporig is (AVG art. 12 lid 5), mag u kosten vragen. Een collega moet het ermee eens zijn.",
    clock: "De termijn loopt door. Wachten op geld stopt hem niet.",
    earlier: (askedOn: string, answeredOn: string) =>
      `Deze huurder vroeg dit eerder op ${askedOn}. Het antwoord kwam op ${answeredOn}. Is er sindsdien iets veranderd? Dan is dit geen extra kopie.`,
    proposeTitle: "Stel kosten voor",
    ground: "Waarom vraagt u kosten?",
    grounds: {
      "extra-copy": "Het is een extra kopie",
      unfounded: "Het is kennelijk ongegrond",
      excessive: "Het is buitensporig",
    } satisfies Record<FeeGround, string>,
    amount: "Bedrag in euro's",
    amountHint: "Bijvoorbeeld: 12,50. Niet meer dan het ons kost.",
    calculation: "Hoe komt u aan dit bedrag?",
    calculationHint: "Bijvoorbeeld: 80 bladzijden van 10 cent en 4,50 euro porto.",
    facts: "Welke feiten bewijzen dit?",
    wordsHint: "Deze woorden komen in de brief. Noem geen andere mensen.",
    wordsHintEnglish: "Schrijf in het Engels. Deze woorden komen in de brief. Noem geen andere mensen.",
    pay: "Hoe betaalt de huurder?",
    payHint: "Bijvoorbeeld het rekeningnummer, en dat het nummer van het verzoek erbij moet.",
    preview: "Bekijk de brief",
    propose: "Stel deze kosten voor",
    previewTitle: "Zo ziet de brief eruit",
    previewNote: "De brief is nog niet verstuurd. Dat gebeurt pas na akkoord van een collega.",
    proposed: (amount: string) => `Voorgesteld: ${amount}`,
    proposedBy: "Voorgesteld door",
    own: "U heeft dit zelf voorgesteld. Een collega beslist.",
    approveHint: "Na uw akkoord krijgt de huurder de brief.",
    approve: "Geef akkoord",
    asked: (amount: string) => `Gevraagd: ${amount}`,
    approvedBy: "Akkoord van",
    until: (day: string) => `De huurder kan betalen tot en met ${day}.`,
    overdue: (day: string) => `De huurder kon betalen tot en met ${day}. Beslis nu hoe het verdergaat.`,
    refuse: "Wijs het verzoek af omdat er niet is betaald",
    paidTitle: "Is er betaald?",
    paid: "Leg vast dat er is betaald",
    isPaid: (amount: string) => `Betaald: ${amount}`,
    goOn: "U kunt verder met het verzoek.",
    dropTitle: "Toch geen kosten",
    dropHint: "Het verzoek gaat dan gratis verder. Is de brief al weg? Stuur de huurder dan ook een bericht.",
    reason: "Waarom niet?",
    drop: "Vraag geen kosten",
    errors: {
      ground: "Kies waarom u kosten vraagt",
      amount: "Vul een bedrag in, zoals 12,50",
      tooMuch: "Dit bedrag is te hoog. Reken alleen wat het ons kost",
      calculation: "Schrijf hoe u aan dit bedrag komt",
      facts: "Schrijf de feiten op die dit bewijzen",
      pay: "Schrijf hoe de huurder betaalt",
      reason: "Schrijf waarom niet",
    },
  },

  messages: {
    title: "Berichten van en aan de huurder",
    link: "Berichten van en aan de huurder",
    back: "Terug naar het dossier",
    lead: "Een bericht is geen vraag: de tijd loopt door. Wilt u iets vragen voordat u verder kunt? Doe dat bij Vragen aan de huurder.",
    none: "Er zijn nog geen berichten.",
    tenant: "Van de huurder",
    colleague: "Aan de huurder, van",
    unread: "Nog te lezen",
    isRead: "Gelezen",
    read: "Ik heb dit gelezen",
    erased: "Dit bericht is gewist.",
    label: "Uw bericht aan de huurder",
    hint: "Schrijf kort. Noem geen andere mensen.",
    hintEnglish:
      "Schrijf in het Engels: zo kreeg deze huurder ook de andere brieven. Noem geen andere mensen.",
    byMail: "De huurder krijgt een e-mail dat er een bericht is. De woorden staan alleen op de eigen pagina.",
    byPost: "De huurder heeft geen e-mailadres. Het bericht gaat met een brief.",
    send: "Verstuur het bericht",
    errors: { missing: "Schrijf een bericht" },
  },

  idCopy: {
    title: "Afgedekte kopie van het identiteitsbewijs",
    link: "Ga naar de afgedekte kopie",
    back: "Terug naar identiteit",
    card: "Als het echt niet anders kan",
    about:
      "Kan de huurder geen tweede code krijgen, niet langskomen en niet gebeld worden? Alleen dan vraagt u om een afgedekte kopie.",
    lead: "Vraag nooit zomaar om een kopie. Dat mag alleen als geen enkele lichtere manier kan (AVG art. 12 lid 6). Een kopie telt als tweede bewijs, naast een code die naar een bekend adres of nummer ging.",
    off: "Uw organisatie vraagt niet om kopieën. Dat staat zo in de instellingen.",
    reason: "Waarom kan het niet anders?",
    reasonHint:
      "Noem elke andere manier, en waarom die niet kan: code, bellen, balie, inloggen. De huurder leest dit.",
    reasonHintEnglish:
      "Schrijf in het Engels: zo kreeg deze huurder ook de brieven. Noem elke andere manier, en waarom die niet kan. De huurder leest dit.",
    ask: "Vraag om een afgedekte kopie",
    states: {
      asked: "De huurder kan een kopie sturen.",
      sent: "Er is een kopie. Hij wacht op een collega.",
      fits: "De kopie paste. Hij is gewist.",
      "does-not-fit": "De kopie paste niet. Hij is gewist.",
      "cannot-be-judged": "De kopie was niet te beoordelen. Hij is gewist.",
      "badly-covered": "De kopie was niet goed afgedekt en is gewist. De huurder kan een betere sturen.",
      closed: "Gesloten. Er is geen kopie meer.",
      "too-late": "De tijd was voorbij. Er is geen kopie meer.",
      needless: "Een kopie bewijst hier niets meer. Er is geen kopie meer.",
    } satisfies Record<IdCopy["state"], string>,
    until: "Tot en met",
    since: "Sinds",
    why: "Waarom om een kopie is gevraagd",
    note: "Wat een collega erbij schreef",
    sentTitle: "De kopie",
    unread:
      "Wij lezen niet wat er op een foto staat. Kijk dus zelf eerst of het BSN, de foto, het nummer en de regels onderaan zijn afgedekt.",
    closedOff: "De kopie is dicht. U opent hem voor vandaag, met een reden. Dat wordt vastgelegd.",
    openReason: "Waarom opent u de kopie?",
    open: "Open de kopie",
    picture: (place: number) => `De afgedekte kopie, deel ${place}`,
    keep: "Sla de kopie niet op, druk hem niet af en schrijf geen nummers over.",
    compare: "Vergelijk de naam en de geboortedatum",
    persons: { request: "In het verzoek", file: "In het huursysteem" },
    result: "Wat vindt u?",
    results: copyResults,
    resultNote: "Wat ziet u?",
    resultNoteHint:
      "Niet nodig als de kopie past. Is hij niet goed afgedekt of niet te beoordelen? Dan leest de huurder dit. Schrijf nooit een nummer over.",
    judge: "Leg vast en wis de kopie",
    notYou: "U vroeg zelf om deze kopie. Of hij past, zegt een collega.",
    closeTitle: "Is de kopie niet meer nodig?",
    closeReason: "Waarom niet?",
    close: "Sluit en wis",
    errors: {
      reason: "Schrijf waarom het niet anders kan",
      openReason: "Schrijf waarom u de kopie opent",
      result: "Kies wat u vindt",
      note: "Schrijf wat u ziet",
      closeReason: "Schrijf waarom de kopie niet meer nodig is",
    },
  },

  questions: {
    title: "Vragen aan de huurder",
    link: "Vragen aan de huurder",
    back: "Terug naar het dossier",
    none: "Er is nog niets gevraagd.",
    about: {
      identity: "Wie is dit?",
      clarification: "Wat wil de huurder zien?",
    } satisfies Record<Askable, string>,
    askedBy: "Gevraagd door",
    toldOn: "De huurder weet het sinds",
    notTold: "De huurder weet het nog niet. De tijd loopt nog door.",
    standsStill: "De tijd staat stil.",
    goesOn: "De tijd loopt door.",
    waits: "Wacht op antwoord",
    overdue: "Geen antwoord",
    answered: "Beantwoord",
    closed: "Gesloten",
    unread: "Nieuw antwoord",
    answers,
    answerOn: "Antwoord van",
    read: "Ik heb dit gelezen",
    closedBy: "Gesloten door",
    ask: {
      title: "Stel een vraag",
      lead: "Vraag alleen wat u moet weten. Vraag nooit om een kopie van een identiteitsbewijs.",
      about: "Wat wilt u weten?",
      hints: {
        identity: "Alleen als u reden hebt om te twijfelen (AVG art. 12 lid 6).",
        clarification: "Alleen als wij heel veel over deze huurder bewaren (overweging 63 AVG).",
      } satisfies Record<Askable, string>,
      standsStill: (day: string) =>
        `De tijd staat dan stil tot de huurder antwoordt. Zonder vraag is het antwoord uiterlijk ${day} klaar.`,
      goesOn: (day: string) => `De tijd loopt dan door. Het antwoord is uiterlijk ${day} klaar.`,
      words: "Uw vraag aan de huurder",
      wordsHint:
        "Schrijf kort waarom u twijfelt of wat u wilt weten. Deze woorden komen in de brief. Noem geen andere mensen.",
      wordsHintEnglish:
        "Schrijf in het Engels: zo kreeg deze huurder ook de andere brieven. Deze woorden komen in de brief. Noem geen andere mensen.",
      preview: "Bekijk de brief",
      send: "Verstuur de vraag",
      previewTitle: "Zo ziet de brief eruit",
      previewNote: "De brief is nog niet verstuurd.",
    },
    record: {
      title: "De huurder gaf mij antwoord",
      choice: "Wat zei de huurder?",
      choices: {
        "own-words": "Iets anders, namelijk:",
        everything: "Geef mij alles",
        unknown: "Ik weet het niet",
      } satisfies Record<AnswerChoice, string>,
      words: "Het antwoord",
      on: "Op welke dag kwam het antwoord?",
      onHint: "Bijvoorbeeld 31-12-2027. Vanaf die dag loopt de tijd weer.",
      go: "Leg het antwoord vast",
    },
    close: {
      title: "Sluit de vraag zonder antwoord",
      lead: {
        identity: "De tijd loopt dan weer. Wie dit vraagt, moet dat nog steeds laten zien.",
        clarification: "De tijd loopt dan weer. Wij zoeken dan alles.",
      } satisfies Record<Askable, string>,
      reason: "Waarom sluit u de vraag?",
      reasonHint: "Alleen collega's lezen dit.",
      go: "Sluit de vraag",
    },
    withdraw: {
      title: "De huurder wil stoppen",
      lead: "Zei de huurder zelf dat dit verzoek mag stoppen? Dan sluit u het hier. De huurder krijgt een brief. Dit kunt u niet terugdraaien.",
      reason: "Wat zei de huurder, en hoe?",
      reasonHint: "Bijvoorbeeld: belde vandaag van het bekende nummer. Alleen collega's lezen dit.",
      go: "Trek het verzoek in",
    },
    errors: {
      about: "Kies wat u wilt weten",
      words: "Schrijf uw vraag",
      choice: "Kies wat de huurder zei",
      answer: "Schrijf het antwoord op",
      on: "Schrijf een datum zoals 31-12-2027",
      reason: "Schrijf waarom",
      withdrawal: "Schrijf wat de huurder zei",
    },
  },

  review: {
    title: "Beoordelen",
    back: "Terug naar het dossier",
    progress: (done: number, total: number) => `${done} van ${total} beoordeeld`,
    themes: "Onderwerpen",
    giveAll: "Geef alles van dit onderwerp",
    giveAllHint: "Dit geldt voor elk record van dit onderwerp dat u nog niet heeft beoordeeld.",
    empty: "Wij vonden hierover niets.",
    keys: {
      title: "Toetsen",
      about: "Deze toetsen werken niet in een invulvak. U zet ze uit op uw eigen pagina.",
      off: "Beoordelen met toetsen? Zet ze aan",
      offRest: "op uw eigen pagina.",
      own: "Naar mijn pagina",
      help: "Laat deze uitleg zien",
      give: "Geef",
      withhold: "Geef niet",
      mask: "Maak zwart",
      next: "Volgende",
      toOutcome: "Naar de uitkomst",
      means: {
        give: "Geef dit record",
        withhold: "Geef dit record niet: kies daarna een grond en schrijf de reden",
        mask: "Maak iets in dit record zwart",
        next: "Ga naar het volgende record zonder besluit",
      },
      said: {
        give: "Wel geven:",
        withhold: "Niet geven:",
        ground: "Niet geven. Kies een grond:",
        mask: "Maak iets zwart in:",
        next: "Nu:",
        none: "Op deze bladzijde is alles beoordeeld. Druk op n om verder te gaan.",
      },
    },
    lookClosely: "Kijk even goed",
    othersNamed: "Let op anderen",
    files: "Bestanden",
    scanned: "gecontroleerd op virussen",
    notScanned: "niet gescand",
    oldSignatures: "De virusscanner was toen al meer dan 7 dagen niet bijgewerkt.",
    citizenNumber: {
      badge: "Mogelijk een BSN",
      seen: "Dit bestand bevat mogelijk een BSN. Kijk in het bestand voordat u het geeft.",
      unread: "Wij konden de tekst van dit bestand niet lezen. Kijk zelf of er een BSN in staat.",
    },
    lookedLegend: "Heeft u in het bestand gekeken?",
    looked: "Ja, ik keek in het bestand. Het mag zo mee.",
    /** What the file may still hold beside what one sees. */
    asItCame: "zoals het kwam: er kan in staan wie het maakte, en waar",
    notRead: "Het loket zoekt in bestanden niet naar anderen. Bekijk elk bestand zelf.",
    /** Before what is marked, for who does not see it. */
    hintKinds: {
      name: "Misschien een naam van iemand anders:",
      phone: "Misschien een telefoonnummer van iemand anders:",
      iban: "Misschien een rekening van iemand anders:",
      email: "Misschien een e-mailadres van iemand anders:",
      number: "Misschien een klantnummer van iemand anders:",
    } satisfies Record<HintKind, string>,
    /** What becomes black within a record. */
    black: {
      badge: "Deels zwart",
      will: "Wordt zwart:",
      whole: "Wordt zwart:",
      title: "Maak iets zwart",
      about: "De huurder ziet een zwarte balk met de reden. Wat daaronder stond, gaat niet mee.",
      kept: "Dit wordt zwart",
      hints: "Misschien van iemand anders",
      hintKinds: {
        name: "naam",
        phone: "telefoonnummer",
        iban: "rekening",
        email: "e-mailadres",
        number: "klantnummer",
      } satisfies Record<HintKind, string>,
      fields: "Hele gegevens",
      hiddenText: "Tekst in een verborgen gegeven",
      also: "Maak ook zwart",
      alsoHint: "Schrijf de tekst zoals die er staat. Die wordt zwart op elke plek in dit record.",
      ground: "Waarom mag de huurder dit niet lezen?",
      groundHint: "Dit geldt voor wat u nu aanvinkt of schrijft. De huurder leest deze grond.",
      gone: "In dit record was iets zwart wat er niet meer staat. Het is opnieuw opgehaald. Kijk het nog eens na.",
    },
    /** What is told in other words. */
    summary: {
      badge: "Deels samengevat",
      title: "Vat iets samen",
      about:
        "De huurder leest uw samenvatting met de reden. De tekst zelf gaat niet mee. Vat u het hele record samen? Dan gaan ook de bestanden niet mee.",
      kept: "Dit wordt samengevat",
      of: "Wat vat u samen?",
      choose: "Kies een gegeven",
      whole: "Het hele record",
      text: "Samenvatting",
      textHint: (language: string) => `Schrijf in eigen woorden, in het ${language}. Noem geen anderen.`,
      languages: { nl: "Nederlands", en: "Engels" } satisfies Record<Locale, string>,
      ground: "Waarom mag de huurder dit niet zelf lezen?",
      will: "De huurder leest:",
    },
    /** What is given since whom it is about agreed. */
    consent: {
      badge: "Met toestemming",
      title: "Iemand anders vindt goed dat wij dit geven",
      about:
        "Gaat iets over iemand anders, en gaf die persoon toestemming? Dan gaat het mee. De huurder leest niet wie toestemming gaf. Wij moeten de toestemming kunnen laten zien.",
      kept: "Hiervoor is toestemming",
      given: (by: string, on: string) => `Toestemming van ${by} op ${on}.`,
      will: "Van iemand anders, met toestemming: gaat mee",
      of: "Wat mag mee?",
      whole: "Het hele record",
      by: "Wie gaf toestemming?",
      byHint: "Degene over wie het gaat. Bij een kind jonger dan 12 jaar: de ouder.",
      on: "Wanneer?",
      how: "Wie vroeg het, en waar is het vastgelegd?",
      howHint: "Bijvoorbeeld: Sanne vroeg het in een e-mail, het antwoord staat in dit dossier.",
    },
    whose: { self: "Van de huurder", other: "Van iemand anders", unknown: "Onbekend van wie" },
    whoseSaid: {
      self: "Collega: van de huurder",
      other: "Collega: van iemand anders",
      staff: "Collega: van een medewerker",
      organisation: "Collega: van een organisatie",
    } satisfies Record<WhoseSaid, string>,
    /** Where the source names nobody. */
    sayWhose: {
      ask: "Van wie is dit record?",
      hint: "De bron noemt niemand. Is het niet van de huurder? Dan gaat het niet mee, vanwege de rechten van anderen. Het gaat wel mee als die ander toestemming gaf.",
      choices: {
        self: "Van de huurder",
        other: "Van iemand anders",
        staff: "Van een medewerker",
        organisation: "Van een organisatie",
      } satisfies Record<WhoseSaid, string>,
      fromBefore:
        "Dit record is opgehaald voordat u dit kon zeggen. Alles erin blijft zwart, ook als het van de huurder is. Vraag de bron opnieuw: dat kan in het dossier, bij het verzamelen.",
      reason: "Waaraan ziet u dat?",
      reasonHint: "Uw collega die akkoord geeft, leest dit. Het gaat niet naar de huurder.",
    },
    decision: "Besluit",
    give: "Wel geven",
    withhold: "Niet geven",
    undecided: "Nog niet beoordeeld",
    ground: "Grond",
    chooseGround: "Kies een grond",
    reason: "Reden",
    reasonHint: "Leg uit waarom dit in dit geval niet kan. De huurder leest de grond in de brief.",
    /** On a ground of UAVG art. 41, whatever becomes of the record. */
    weighing: {
      title: "Weeg af",
      about:
        "Nodig bij een grond uit artikel 41 UAVG, ook als u iets zwart maakt of samenvat. Zo'n grond geldt alleen als het nodig is en in verhouding. Een lopende zaak is op zichzelf geen grond.",
      text: "Wat weegt u tegen elkaar af?",
      hint: "Noem wat u beschermt, wat de huurder hierdoor niet te weten komt, en waarom minder niet genoeg is. Uw collega die akkoord geeft, leest dit.",
      shown: "Afweging:",
    },
    save: "Bewaar besluit",
    hidden: "Verborgen. Toon",
    hiddenNow: "Verborgen:",
    openHidden: {
      title: "Op deze bladzijde zijn gegevens verborgen",
      about:
        "Zoals een BSN of iets over gezondheid. Beslissen kan zonder ze te zien. Open ze alleen als u ze daarvoor nodig heeft.",
      open: "Open wat verborgen is",
      reason: "Waarom moet u ze zien?",
      hint: "Uw reden blijft in het dossier. U ziet ze dan vandaag in dit hele verzoek.",
      go: "Open",
    },
    masked: "Van iemand anders: wordt afgedekt",
    sensitive: {
      bsn: "BSN",
      origin: "gegeven over afkomst",
      art9: "bijzonder gegeven",
      art10: "strafrechtelijk gegeven",
    },
    locked: "De beoordeling staat vast.",
    toOutcome: "Naar de uitkomst",
    errors: {
      looked: "Kijk in het bestand en zet daarna het vinkje",
      openReason: "Schrijf waarom u ze moet zien",
      decision: "Kies wel of niet geven",
      ground: "Kies een grond",
      reason: "Schrijf waarom u dit niet geeft",
      weighing: "Schrijf wat u afweegt: dat moet bij deze grond",
      whose: "Kies van wie dit record is",
      whoseReason: "Schrijf waaraan u ziet van wie dit is",
      masks: {
        "too-short": "Schrijf ten minste 2 tekens van de tekst die zwart wordt",
        "not-there": "Deze tekst staat niet in dit record. Schrijf hem precies zoals hij er staat",
        "of-what-missing": "Kies wat u samenvat",
        "summary-missing": "Schrijf uw samenvatting",
        "summary-long": `Maak uw samenvatting korter: ten hoogste ${longestSummary} tekens`,
        "summary-tells":
          "In uw samenvatting staat wat de huurder niet mag lezen, of een hele zin uit het record. Schrijf het in eigen woorden",
        "summary-ground": "Kies waarom de huurder dit niet zelf mag lezen",
        "consent-of-missing": "Kies waarvoor er toestemming is",
        "consent-whole": "Kies eerst dat dit record van iemand anders is",
        "consent-by": "Schrijf wie toestemming gaf",
        "consent-on": "Vul in op welke dag, bijvoorbeeld 12-11-2026. Een dag in de toekomst kan niet",
        "consent-how": "Schrijf wie het vroeg en waar het is vastgelegd",
      },
      changed: "Dit record is net veranderd. Kijk het nog eens na",
    },
  },

  decide: {
    title: "Besluit",
    back: "Terug naar het dossier",
    asked: "Dit vraagt de huurder",
    wrote: {
      what: "Waar het over gaat",
      now: "Wat er nu staat",
      wanted: "Wat het moet zijn",
      until: "Tot wanneer",
      situation: "De situatie van de huurder",
    },
    found: "Dit is gevonden",
    records: (n: number) => records(n),
    standing: {
      title: "Huurt deze persoon nog, en loopt er iets?",
      found: "Dit staat in de gegevens die zijn verzameld. Klopt het niet? Verander het hier.",
      nothing: "Hierover is niets verzameld. Zoek het op en vul het hier in.",
      endedOn: "De huur of inschrijving is geëindigd op",
      endedOnHint: "Bijvoorbeeld 31-05-2024. Leeg: deze persoon is nog klant.",
      running: "Wat loopt er nog?",
      runningHint: "Zolang dat loopt, zijn de gegevens ervan nodig.",
      cases: {
        arrears: "Een huurachterstand",
        dispute: "Een geschil",
        investigation: "Een onderzoek",
      } satisfies Record<RunningCase, string>,
      apply: "Reken opnieuw",
      applyHint: "De onderdelen hieronder beginnen dan opnieuw, met wat u hier invult.",
      error: "Vul een dag in die voorbij is, zoals 31-05-2024",
    },
    lead: "Kies per onderdeel wat ermee gebeurt. Wat er staat, volgt uit het register. De huurder leest de feiten in de brief.",
    leadEnglish:
      "Kies per onderdeel wat ermee gebeurt. Wat er staat, volgt uit het register. De huurder leest de feiten in de brief: schrijf ze in het Engels.",
    verdict: "Wat gebeurt ermee?",
    verdicts: {
      rectification: { done: "Verbeteren", kept: "Niet verbeteren", later: "Later" },
      erasure: { done: "Verwijderen", kept: "Bewaren", later: "Later vanzelf verwijderen" },
      restriction: { done: "Stilzetten", kept: "Niet stilzetten", later: "Later" },
      objection: { done: "Stoppen", kept: "Doorgaan", later: "Later" },
      consent: { done: "Verwijderen", kept: "Bewaren", later: "Later vanzelf verwijderen" },
    } satisfies Record<DecidedRight, Record<Verdict, string>>,
    none: "Kies",
    why: "Als u het doet: waarom?",
    ground: "Als u het niet doet: op welke grond?",
    until: "Tot wanneer bewaart u het?",
    untilHint: "Bijvoorbeeld 31-12-2033. Laat leeg als u de dag niet weet.",
    facts: "De feiten, zoals de huurder ze leest",
    factsHint: "Verplicht als u iets niet doet. Noem bij een andere wet het artikel.",
    before: "Wat er stond",
    after: "Wat er nu staat",
    afterHint: "Verplicht als u verbetert.",
    weighing: {
      title: "De afweging",
      fields: {
        ourInterest: "Waarom willen wij hiermee doorgaan?",
        theirSituation: "Wat is de situatie van de huurder?",
        alternatives: "Kan het ook op een mildere manier?",
        conclusion: "Wat weegt zwaarder, en waarom?",
      } satisfies Record<WeighingField, string>,
    },
    weak: {
      "id-copy":
        "Een kopie van een identiteitsbewijs mogen wij niet bewaren. Verwijder hem en noteer alleen dat u het bewijs zag.",
      bsn: "Het BSN mogen wij hier niet bewaren (UAVG art. 46). Verwijder het.",
      income:
        "De inkomenstoets valt onder artikel 55 lid 3 Woningwet. Is de vergoeding over dat jaar definitief? Dan moet dit weg, ook zonder verzoek.",
      doubtful:
        "Of wij dit nodig hebben, is twijfelachtig (AVG art. 5 lid 1 onder c). Bewaar het alleen met een goede reden.",
    } satisfies Record<WeakKind, string>,
    grounds: {
      "G11-2": "Niet aan een persoon te koppelen",
      "G-NOD": "Gezocht en niet gevonden",
      "G16-OK": "Nagekeken, en het klopt",
      "G16-OPIN": "Het is een mening of een verslag",
      "G17-NEED": "Nog nodig voor het doel",
      "G17-3B-FISC": "Boekhouding: 7 jaar bewaren",
      "G17-3B-OTHER": "Een andere wet: noem het artikel",
      "G17-3E": "Nodig voor een vordering of een geschil",
      "G18-NONE": "Geen van de 4 redenen om te stoppen",
      "G20-BASIS": "Geen contract en geen toestemming",
      "G20-AUTO": "Staat alleen op papier",
      "G20-PROV": "Niet van de huurder gekregen",
      "G20-4": "Er staan gegevens van anderen in",
      "G21-BASIS": "Contract, wet of toestemming: geen bezwaar",
      "G21-COMP": "Ons belang weegt zwaarder",
      "G21-CLAIM": "Nodig voor een vordering of een geschil",
      "GU41-D": "Strafbare feiten (UAVG art. 41 lid 1 onder d)",
      "GU41-F": "Een rechtszaak (UAVG art. 41 lid 1 onder f)",
      "GU41-I": "Bescherming van mensen (UAVG art. 41 lid 1 onder i)",
      "GU41-J": "Een vordering innen (UAVG art. 41 lid 1 onder j)",
    } satisfies Record<GroundCode, string>,
    reasons: {
      "E17-A": "Niet meer nodig (art. 17 lid 1 onder a)",
      "E17-B": "Toestemming ingetrokken (onder b)",
      "E17-C": "Bezwaar toegewezen (onder c)",
      "E17-D": "Mocht niet worden gebruikt (onder d)",
      "E17-E": "Een wet zegt dat het weg moet (onder e)",
      "E17-F": "Van een kind, voor een dienst op internet (onder f)",
      "R18-A": "Misschien klopt het niet (art. 18 lid 1 onder a)",
      "R18-B": "Mag niet, maar de huurder wil niet dat het weggaat (onder b)",
      "R18-C": "De huurder heeft het nodig voor een zaak (onder c)",
      "R18-D": "Bezwaar dat nog loopt (onder d)",
      "R-SEED": "Verwijdering die nog loopt: onze belofte",
    } satisfies Record<ReasonToGive, string>,
    preview: "Bekijk de brief",
    previewTitle: "De brief, zoals de huurder hem krijgt",
    propose: "Stel dit besluit voor",
    proposedBy: "Voorgesteld door",
    approvedBy: "Akkoord van",
    own: "U heeft dit zelf voorgesteld. Een collega geeft akkoord of geeft het terug.",
    approveHint: "Na uw akkoord gaat de brief weg. Dit kunt u niet terugdraaien.",
    signInFirst: "Na uw akkoord gaat de brief weg. Log daarom eerst nog een keer in. U komt hier terug.",
    details: "Waarom, en de feiten",
    errors: {
      absolute: "Dit stopt altijd: kies wat de huurder vraagt (AVG art. 7 lid 3 en 21 lid 3)",
      "not-by-part": "Dit verzoek krijgt een uitkomst als geheel",
      "never-later": "Later vanzelf kan alleen bij verwijderen",
      "no-ground": "Kies een grond",
      "ground-does-not-fit": "Deze grond past niet bij dit onderdeel. Kies een andere",
      "ground-though-done": "Een grond hoort er alleen bij als u het niet doet",
      "no-reason": "Kies waarom u dit doet",
      "reason-does-not-fit": "Deze reden past niet bij dit recht. Kies een andere",
      "reason-though-kept": "Een reden hoort er alleen bij als u het doet",
      "no-facts": "Schrijf de feiten van dit onderdeel op",
      "no-article": "Noem het artikel van de wet, zoals: art. 46 lid 2 Woningwet",
      "limit-as-ground":
        "Artikel 55 lid 3 Woningwet zegt wanneer dit weg moet. Het is geen reden om het te bewaren",
      "no-new-value": "Schrijf op wat er nu staat",
      until: "Schrijf een dag zoals 31-12-2033, of laat dit leeg",
      long: "Dit is te lang. Schrijf ten hoogste 4000 tekens",
      ourInterest: "Schrijf op waarom wij hiermee willen doorgaan",
      theirSituation: "Schrijf de situatie van de huurder op",
      alternatives: "Schrijf op of het ook op een mildere manier kan",
      conclusion: "Schrijf op wat zwaarder weegt, en waarom",
      copied: "Schrijf dit in eigen woorden: het staat al ergens anders",
      reason: "Schrijf waarom u het teruggeeft",
    } satisfies Record<FaultName | WeighingField | "copied" | "until" | "long" | "reason", string>,
  },

  restriction: {
    title: "Beperking",
    none: "Er staan geen gegevens stil.",
    asked: "De huurder vraagt om de gegevens niet te gebruiken zolang wij dit verzoek bekijken.",
    ground: "Waarom staan de gegevens stil?",
    restrict: "Zet de gegevens stil",
    still: "Deze gegevens staan stil",
    mayStill:
      "Bewaren mag. Gebruiken mag alleen als de huurder dat goedvindt, voor een vordering, om iemand te beschermen of om een belangrijke reden voor iedereen (AVG art. 18 lid 2).",
    released: "De beperking is opgeheven op",
    proposed: "Voorgesteld om dit op te heffen per",
    toBeTold: "Goedgekeurd. De brief gaat eerst weg. Opgeheven per",
    told: "De huurder weet het. Opgeheven per",
    approveHint: "Na uw akkoord gaat de brief weg. Op de dag zelf is de beperking opgeheven.",
    liftTitle: "De beperking opheffen",
    liftAbout: "De huurder leest dit eerst in een brief (AVG art. 18 lid 3). Een collega geeft akkoord.",
    on: "Vanaf welke dag gebruiken wij de gegevens weer?",
    onHint: (day: string) => `Zoals 31-12-2027. Op zijn vroegst ${day}.`,
    reason: "Waarom stopt de beperking? De huurder leest dit.",
    found: "Wat kwam er uit het onderzoek? De huurder leest dit.",
    announce: "Stel het opheffen voor",
    errors: {
      restrictGround: "Kies waarom de gegevens stilstaan",
      on: "Schrijf een dag zoals 31-12-2027",
      liftReason: "Schrijf waarom de beperking stopt",
      found: "Schrijf wat er uit het onderzoek kwam",
      back: "Schrijf waarom u het teruggeeft",
    },
  },

  carryingOut: {
    title: "Uitvoeren",
    none: "Er is nog niets uit te voeren. Na een besluit maakt het loket een plan.",
    waiting: "Het loket kijkt in de systemen en maakt het plan.",
    aims: planAims,
    version: (version: number) => `Plan ${version}`,
    carriedOut: "Alles is uitgevoerd op",
    dryRun: "Er is nog niets veranderd. Dit gaat er gebeuren:",
    deeds: {
      correct: "Verbeteren",
      erase: "Wissen",
      restrict: "Laten stilstaan",
      release: "Weer vrijgeven",
      stop: "Niet meer gebruiken",
    } satisfies Record<Deed, string>,
    deedOf: (deed: string, name: string) => `${deed}: ${name}`,
    everything: "alle gegevens",
    otherwise: "wat de huurder in eigen woorden vroeg",
    advertising: "reclame",
    bySystem: (count: number) =>
      plural(count, { one: "Het systeem, 1 plek", other: `Het systeem, ${count} plekken` }, "nl"),
    byColleague: (count: number) =>
      count === 0
        ? "Een collega zoekt en doet het"
        : plural(
            count,
            { one: "Een collega, 1 plek gevonden", other: `Een collega, ${count} plekken gevonden` },
            "nl",
          ),
    places: "Bekijk de plekken",
    morePlaces: (count: number) => `En nog ${count} plekken`,
    states: stepStates,
    rowsDone: (done: number, all: number) => `${done} van ${all} plekken klaar`,
    code: "Antwoord van het systeem:",
    proposedBy: "Voorgesteld door",
    approvedBy: "Akkoord van",
    approve: "Geef akkoord op dit plan",
    approveErase:
      "Na uw akkoord wacht het plan 7 dagen. Zo lang kunt u het stoppen. Daarna wissen wij, en dat kunnen wij niet terugdraaien.",
    approveCorrect: "Na uw akkoord passen wij de gegevens meteen aan.",
    notProven:
      "De huurder liet niet zien wie hij of zij is. Kijk zelf of de toestemming van deze persoon was voordat u iets wist.",
    halted:
      "Dit plan staat stil. Sinds het besluit is het niet meer zeker wie dit vraagt. Doe er niets van tot dat duidelijk is.",
    own: "Dit plan komt van u. Een collega kijkt ernaar en geeft akkoord.",
    begins: "Goedgekeurd. Wij beginnen op",
    stopped: "Dit plan is gestopt op",
    stop: "Stop dit plan",
    stopReason: "Waarom stopt het plan?",
    stopHint: "Wat al veranderd is, blijft veranderd.",
    ask: "Laat een nieuw plan maken",
    signInFirst:
      "Na uw akkoord passen wij gegevens aan. Log daarom eerst nog een keer in. U komt hier terug.",
    askHint: "Het loket kijkt opnieuw in alle systemen. Het oude plan vervalt.",
    asked: "Er komt een nieuw plan.",
    tasks: "Dit doet een collega",
    dueOn: "Klaar op",
    result: "Wat kwam eruit?",
    results: {
      done: "Gedaan",
      "nothing-held": "Er stond niets",
    } satisfies Record<ProvenResult, string>,
    proof: "Waar keek u, en wat deed u?",
    proofHint: "Dit is het bewijs. Schrijf geen gegevens van de huurder over.",
    settleOpen: "Ik heb dit gedaan",
    settle: "Meld dit klaar",
    provenAs: "Bewijs:",
    errors: {
      reason: "Schrijf waarom het plan stopt",
      proof: "Schrijf waar u keek en wat u deed, in hoogstens 2000 tekens",
      result: "Kies wat eruit kwam",
    },
  },

  later: {
    title: "Later weghalen",
    about:
      "Dit bewaren wij nog na een antwoord. Is de bewaartijd voorbij? Dan maakt het loket een plan. Een collega geeft daar akkoord op.",
    none: "Er is niets wat later weg moet.",
    notShown: (count: number) => `De lijst is langer: er zijn er ${count}.`,
    caption: "Wat later weg moet",
    columns: { number: "Verzoek", what: "Gegevens", when: "Wanneer", task: "Wat u doet" },
    attentions: {
      approve: "Bekijk het plan",
      trouble: "Een stap is niet gelukt",
      task: "Zoek het op",
      stopped: "Het plan is gestopt",
      recipients: "Zeg wie het had",
      silent: "Bel een ontvanger",
      review: "Kijk of dit nu bekend is",
    } satisfies Record<LaterAttention, string>,
    nothingToDo: "Niets",
    back: "Terug naar de lijst",
    keptOn: "Bewaard sinds",
    dossier: "Bekijk het verzoek",
    dossierGone: "Het verzoek zelf is niet meer bewaard.",
    parts: "Wat bewaren wij nog?",
    partColumns: { what: "Gegevens", why: "Waarom", when: "Wanneer" },
    otherwise: "Wat de huurder in eigen woorden vroeg",
    noGround: "Wij mogen dit nog gebruiken zonder toestemming",
    states: {
      kept: "Weg vanaf",
      due: "Weg, sinds",
      erased: "Weggehaald op",
      waits: "Wacht op:",
    },
    reviewOn: "Kijk opnieuw op",
    waitsFor: {
      "end-of-relation": "het einde van de huur of de inschrijving",
      "book-year": "het laatste boekjaar",
      "income-year": "het jaar van de inkomenstoets",
      "compensation-final":
        "de dag waarop de compensatie over dat jaar vaststaat. Die vult u in bij het register",
      "end-of-claim": "het einde van de vordering of het geschil",
      "end-of-ground": "een dag die een collega bepaalt",
    } satisfies Record<LaterWait, string>,
    facts: {
      title: "Vul in wat u weet",
      relationEnded: "Volgens de gegevens in onze systemen eindigde de huur op",
      relationEndedWhat:
        "Klopt dat? En is er een eindafrekening? Vul hieronder de laatste van die twee dagen in.",
      lead: "Het loket rekent daarmee uit wanneer het weg mag. Weet u iets nog niet? Laat het leeg.",
      endedOn: "Einde van de huur of de inschrijving",
      endedOnHint:
        "De laatste dag, of de dag van de eindafrekening als die later is. Bijvoorbeeld 31-12-2027",
      bookYear: "Laatste boekjaar met stukken over deze persoon",
      incomeYear: "Jaar van de inkomenstoets",
      yearHint: "Bijvoorbeeld 2026",
      claimEndedOn: "Laatste dag van de vordering of het geschil",
      claimHint: "Tel de verjaring mee. Bijvoorbeeld 31-12-2027",
      reason: "Hoe weet u dit?",
      reasonHint: "Schrijf geen gegevens van de huurder over.",
      save: "Sla op en reken opnieuw",
    },
    day: {
      title: (name: string) => `Bepaal zelf een dag: ${name}`,
      on: "Weg vanaf",
      onHint: "Bijvoorbeeld 31-12-2027",
      reason: "Waarom deze dag?",
      reasonHint: "Bijvoorbeeld: de zaak loopt nog. Schrijf geen gegevens van de huurder over.",
      save: "Leg deze dag vast",
    },
    errors: {
      day: "Vul een dag in, zoals 31-12-2027",
      dayAhead: "Kies een dag vanaf vandaag, hoogstens 30 jaar vooruit",
      year: "Vul een jaar in dat al begonnen is, zoals 2026",
      reason: "Schrijf waarom, of hoe u dit weet",
      proof: "Schrijf waar u keek en wat u deed, in hoogstens 2000 tekens",
      result: "Kies wat eruit kwam",
    },
  },

  outcome: {
    title: "Uitkomst",
    back: "Terug naar het dossier",
    follows: "Dit volgt uit de beoordeling",
    explain: {
      granted: "Alle gevonden gegevens gaan naar de huurder.",
      "partly-granted":
        "Een deel ontbreekt, gaat niet mee, is afgedekt of is samengevat. De brief legt het uit.",
      "no-data-held": "Er is niets gevonden. De brief noemt waar wij zochten.",
    } satisfies Record<Outcome, string>,
    tally: {
      given: "Wel geven",
      withheld: "Niet geven",
      masked: "Zwart of samengevat",
      undecided: "Nog te beoordelen",
    },
    said: "Een collega zei van wie dit is. Kijk het na",
    consented: "Hier gaat iets over anderen mee, met hun toestemming. Kijk het na",
    records,
    gaps: "Dit ontbreekt in het antwoord",
    supplement: "Aanvulling op het antwoord",
    supplementWhat:
      "Dit gaat alleen over wat in het antwoord ontbrak. Het antwoord zelf blijft zoals het is.",
    closed: "Dit is niet meer te vinden",
    stillMissing: "Dit ontbreekt daarna nog",
    propose: "Stel deze uitkomst voor",
    proposeHint: "Een collega kijkt daarna mee en geeft akkoord.",
    proposedBy: "Voorgesteld door",
    approve: "Geef akkoord",
    signInFirst:
      "Na uw akkoord gaan er gegevens de deur uit. Log daarom eerst nog een keer in. U komt hier terug.",
    approveHint: "Na uw akkoord maken wij het bestand en de brief. Dit kunt u niet terugdraaien.",
    return: "Geef terug",
    reason: "Waarom geeft u het terug?",
    reasonHint: "Uw collega leest dit.",
    own: "U heeft deze uitkomst zelf voorgesteld. Een collega geeft akkoord of geeft het terug.",
    returned: "Teruggegeven",
    returnedBy: "Teruggegeven door",
    approved: "Akkoord gegeven",
    approvedBy: "Akkoord van",
    toReview: "Naar de beoordeling",
    preview: {
      title: "Dit krijgt de huurder",
      back: "Terug naar de uitkomst",
      look: "Bekijk wat de huurder krijgt",
      about: "U ziet het antwoord zoals het straks wordt gemaakt, met elk bestand.",
      notLooked: "U heeft het antwoord nog niet bekeken.",
      looked: "U keek hiernaar op",
      mark: "Voorbeeld, nog niet verstuurd",
      what: "Dit is het antwoord zelf, gemaakt van wat nu is voorgesteld. Verandert er daarna iets? Dan merkt het loket dat bij uw akkoord. De datum in de brief is die van vandaag.",
      frame: "Het antwoord zoals de huurder het leest",
      files: "Alle bestanden",
      drawn:
        "Deze maken wij als u ze opent. Een PDF duurt enkele seconden. In de bestanden zelf staat wanneer ze zijn gemaakt.",
      written: "Deze staan vast. Onder elk bestand staat de SHA-256 ervan.",
      last: (names: string) => `Bij het versturen komen hier nog bij: ${names}.`,
      refused: {
        "foreign-record":
          "Er zit iets van iemand anders bij. Zo kan dit antwoord niet weg. Geef het voorstel terug.",
        "decisions-changed":
          "De beoordeling past niet meer bij wat er is opgehaald. Geef het voorstel terug.",
        hidden: "In dit antwoord staan gegevens die voor u verborgen zijn. Zeg eerst waarom u ze moet zien.",
      } satisfies Record<BundleRefusal["refused"] | "hidden", string>,
      hidden:
        "Zoals een BSN of iets over gezondheid. De huurder krijgt ze wel. Zonder ze te openen kunt u het antwoord niet bekijken.",
    },
    errors: { reason: "Schrijf waarom u het teruggeeft" },
  },

  channels,

  /** A request that came in another way than by the portal. */
  intake: {
    title: "Nieuw verzoek invoeren",
    lead: "Voor een verzoek per brief, telefoon, bezoek of e-mail. Dat telt net zo goed als een verzoek via de website.",
    parts: {
      receipt: "Hoe kwam het binnen?",
      asked: "Wat wordt gevraagd?",
      asker: "Wie vraagt het?",
      who: "Over wie gaat het?",
      answer: "Hoe antwoorden wij?",
    },
    channel: "Manier",
    channelHints: {
      letter: "Telt vanaf de dag van bezorging bij ons, ook als u hem later opent.",
      phone: "Ook als een andere collega het gesprek voerde.",
      visit: "Aan de balie, of bij de huurder thuis.",
      email: "Telt vanaf de aankomst, ook in een verkeerde mailbox van ons.",
    } satisfies Record<IntakeChannel, string>,
    receivedOn: "Datum van ontvangst",
    receivedOnHint: "Bijvoorbeeld 31-12-2027",
    receivedTime: "Tijd",
    receivedTimeHint: "Bijvoorbeeld 14.05",
    lateReason: "Reden van de late invoer",
    lateReasonHint: (days: number) =>
      `Alleen nodig als het meer dan ${days} dagen geleden binnenkwam. De termijn loopt vanaf de ontvangst.`,
    right: "Recht",
    rightHint: "Vraagt iemand meer in 1 bericht? Kies dan elk recht. Elk recht krijgt een eigen nummer.",
    questions: (right: string) => `${right}: wat wordt precies gevraagd?`,
    forWhom: "Voor wie vraagt deze persoon het?",
    askers: {
      self: { label: "Voor zichzelf" },
      child: { label: "Voor een kind, jonger dan 16", hint: "Als ouder met gezag, of als voogd." },
      curator: { label: "Als curator" },
      bewindvoerder: { label: "Als bewindvoerder", hint: "Alleen wat over geld gaat." },
      mentor: { label: "Als mentor", hint: "Alleen wat niet over geld gaat." },
      mandate: {
        label: "Met een machtiging",
        hint: "Het antwoord gaat op papier naar de persoon om wie het gaat.",
      },
      lawyer: {
        label: "Als advocaat",
        hint: "Het antwoord gaat op papier naar de persoon om wie het gaat.",
      },
      heir: { label: "Over iemand die overleden is" },
    } satisfies Record<Asker, { label: string; hint?: string }>,
    askerTitle: "Wie het voor een ander vraagt",
    askerAddress: "Adres van de vrager",
    askerAddressHint: "Daar gaan onze brieven naartoe.",
    relation: "Hoe kennen wij de persoon om wie het gaat?",
    address: "Adres van deze persoon",
    addressHint: "Waar deze persoon huurt of huurde, of waar wij een brief naartoe kunnen sturen.",
    clue: "Wat helpt bij het zoeken?",
    clueHint:
      "Voor wie niet in het huursysteem staat. Medewerker: periode en afdeling. Leverancier: naam van het bedrijf. Bezoeker: adres, dag en tijd. Anders: waarvan wij elkaar kennen.",
    scope: "Wat wil deze persoon zien?",
    everything: "Alles",
    everythingHint: "Ook als het niet duidelijk is.",
    some: "Een deel",
    themes: "Welk deel?",
    answerBy: "Antwoord",
    portal: "Online",
    portalHint: "Alleen met een e-mailadres.",
    post: "Op papier",
    postHint: "Naar het adres dat wij al kennen.",
    email: "E-mailadres",
    emailHint: "Zonder e-mailadres gaat al het nieuws per brief.",
    locale: "Taal van onze brieven",
    locales: { nl: "Nederlands", en: "Engels" } satisfies Record<Locale, string>,
    goOn: "Controleer het verzoek",
    errors: {
      channel: "Kies hoe het verzoek binnenkwam",
      receivedOn: "Schrijf de datum van ontvangst zoals 31-12-2027",
      receivedTime: "Schrijf de tijd van ontvangst zoals 14.05",
      receivedInFuture: "Dit moment moet nog komen. Kijk de datum en de tijd na",
      receivedTooEarly: "Deze datum ligt voor 25 mei 2018. Toen gold de AVG nog niet",
      lateReason: "Schrijf waarom u dit verzoek pas nu invoert",
      locale: "Kies een taal",
      clue: "Schrijf wat helpt bij het zoeken",
      forWhom: "Kies voor wie dit wordt gevraagd",
      right: "Kies wat wordt gevraagd",
      tooManyRights: (most: number) => `Kies hoogstens ${most} rechten. Voer de rest apart in`,
      answerBy: "Kies hoe wij antwoorden",
      email: "Kijk het e-mailadres na. Voor een antwoord online is het nodig",
      scope: "Kies alles of een deel",
      childIsOlder: "Vanaf 16 jaar vraagt een kind het zelf, of geeft het een machtiging",
    },
    expired: {
      title: "Deze invoer is er niet meer",
      text: "Wat u invoert, bewaren wij 1 dag. Daarna begint u opnieuw.",
      again: "Begin opnieuw",
    },
    check: {
      title: "Controleer het verzoek",
      change: "Wijzig de invoer",
      aloud: "Lees dit voor",
      aloudHint: "Klopt het? Leg het verzoek dan vast. Klopt er iets niet? Wijzig het eerst.",
      due: "Uiterste datum van het antwoord",
      over: "Deze datum is voorbij. Leg het verzoek toch vast: de huurder krijgt een eerlijk bericht.",
      channel: "Manier",
      received: "Ontvangen",
      lateReason: "Reden van de late invoer",
      about: "Over",
      relation: "Kent ons als",
      clue: "Helpt bij het zoeken",
      asker: "Vraagt dit voor een ander",
      as: "Vraagt dit als",
      tooYoung: "Dit kind is jonger dan 12. Een ouder of voogd moet erbij komen. De termijn loopt door.",
      name: "Naam",
      birthDate: "Geboortedatum",
      address: "Adres",
      answerBy: "Antwoord",
      email: "E-mailadres",
      noEmail: "Geen: nieuws gaat per brief",
      locale: "Taal",
      same: "Misschien hetzelfde verzoek",
      sameHint:
        "Deze open verzoeken zijn misschien van dezelfde persoon. Een herinnering is geen nieuw verzoek.",
      sameNone: "Wij vonden geen ander open verzoek van deze persoon.",
      sameSilent: "Niet elke bron gaf antwoord. Kijk ook zelf in de lijst.",
      send: "Leg het verzoek vast",
    },
  },
};
