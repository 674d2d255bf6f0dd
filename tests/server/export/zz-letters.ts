import { writeFileSync } from "node:fs";
import { letters as t } from "#app/i18n/nl/letters.ts";
import { letterPdf } from "#app/server/export/pdf.ts";
import { accessAnswer } from "#templates/letters/access-answer.ts";
import { acknowledgement } from "#templates/letters/acknowledgement.ts";
import { identityCode } from "#templates/letters/identity-code.ts";
import { answerFacts, letterFacts } from "./ready-made.ts";

const at = new Date("2026-11-23T13:05:00Z");
const all = {
  ack: acknowledgement(t, {
    ...letterFacts,
    scope: ["personal", "contact", "payments"],
    dueOn: "woensdag 23 december 2026",
    answerBy: "portal",
  }),
  code: identityCode(t, { ...letterFacts, code: "K7PM-4X9T", validUntil: "maandag 7 december 2026" }),
  answer: accessAnswer(t, answerFacts),
  none: accessAnswer(t, {
    ...answerFacts,
    outcome: "no-data-held",
    late: true,
    themes: [],
    masked: 0,
    withheld: [],
    elements: answerFacts.elements.slice(-1),
    hasUnmapped: false,
    availableUntil: null,
  }),
};
for (const [n, l] of Object.entries(all)) writeFileSync(`/tmp/letters/${n}.pdf`, await letterPdf(l, at));
