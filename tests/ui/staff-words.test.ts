import { expect, test } from "vitest";
import { obstacles } from "#app/domain/decide.ts";
import { attentions, phases } from "#app/domain/dossier.ts";
import type { DossierEvent } from "#app/domain/events.ts";
import { nl } from "#app/i18n/nl.ts";
import { eventText } from "#app/ui/staff/history.tsx";

const tally = { given: 1, withheld: 0, undecided: 0, masked: 0, digest: "d" };
const ref = { textId: "t", proof: "p" };

const said: [DossierEvent, string][] = [
  [
    {
      type: "request-received",
      right: "access",
      number: "AVG-2026-0432",
      receiptId: "r",
      registerVersion: 1,
      channel: "portal",
      scope: ["personal"],
      answerBy: "portal",
      hasMailbox: true,
      locale: "nl",
      applicant: ref,
    },
    "Verzoek ontvangen: inzage",
  ],
  [
    {
      type: "request-received",
      right: "access",
      number: "AVG-2026-0433",
      receiptId: "r",
      registerVersion: 1,
      channel: "phone",
      scope: ["personal"],
      answerBy: "post",
      hasMailbox: false,
      locale: "nl",
      applicant: ref,
      receivedAt: "2026-11-23T13:05:00.000Z",
      lateReason: null,
    },
    "Verzoek per telefoon: inzage, ontvangen op 23 november 2026 om 14.05 uur",
  ],
  [
    { type: "code-not-sent", codeId: "c", way: "letter-to-home", why: "no-contact" },
    "Code niet verstuurd: geen adres bekend",
  ],
  [
    { type: "code-not-sent", codeId: "c", way: "sms-on-file", why: "no-contact" },
    "Code niet verstuurd: geen mobiel nummer bekend",
  ],
  [
    { type: "mail-refused", mailId: "m", mail: "code-by-sms", why: "refused" },
    "Sms geweigerd: dit nummer kan hem niet krijgen",
  ],
  [
    { type: "mail-refused", mailId: "m", mail: "code", why: "given-up" },
    "E-mail na 72 uur niet aangenomen: wij proberen het niet meer",
  ],
  [{ type: "mail-accepted", mailId: "m", mail: "code-by-sms" }, "Sms aangenomen om te versturen"],
  [
    { type: "slice-settled", sliceId: "s", attempt: 2, result: "failed", records: 0 },
    "Een plek doorzoeken mislukte (poging 2)",
  ],
  [{ type: "data-gathered", records: 1 }, "Verzamelen klaar: 1 record"],
  [
    {
      type: "records-decided",
      recordIds: ["a", "b"],
      decision: "withhold",
      ground: "rights-of-others",
      reason: ref,
    },
    "2 records beoordeeld: niet geven",
  ],
  [
    {
      type: "records-decided",
      recordIds: ["a"],
      decision: "give",
      ground: null,
      reason: null,
      whose: { said: "self", reason: ref },
    },
    "1 record beoordeeld: wel geven, volgens een collega van de huurder",
  ],
  [{ type: "outcome-approved", outcome: "granted", tally }, "Uitkomst goedgekeurd: toegewezen"],
  [
    { type: "outcome-approved", outcome: "granted", tally, shown: "sum" },
    "Uitkomst goedgekeurd na het bekijken van het antwoord: toegewezen",
  ],
  [{ type: "request-answered", onTime: false }, "Beantwoord, te laat"],
  [
    { type: "term-moved", from: "2026-12-23", to: "2026-12-24", because: "2026-12-23" },
    "De laatste dag schuift van woensdag 23 december 2026 naar donderdag 24 december 2026: 23 december 2026 is een feestdag",
  ],
  [
    { type: "term-moved", from: "2026-12-24", to: "2026-12-23", because: "2026-12-23" },
    "De laatste dag schuift van donderdag 24 december 2026 naar woensdag 23 december 2026: 23 december 2026 is toch geen feestdag",
  ],
];

test.each(said)("an event is told in plain Dutch (%#)", (event, sentence) => {
  expect(eventText(event, nl.staff)).toBe(sentence);
});

test("every obstacle, attention and phase has its words", () => {
  expect(Object.keys(nl.staff.obstacles).sort()).toEqual([...obstacles].sort());
  expect(Object.keys(nl.staff.attentions).sort()).toEqual([...attentions].sort());
  expect(Object.keys(nl.words.phases).sort()).toEqual([...phases].sort());
});
