// The example register: what a fresh portal publishes as its first version.

import type { Register } from "#app/domain/register.ts";
import { elements } from "./elements.ts";
import { gaps } from "./gaps.ts";
import { organisation } from "./organisation.ts";
import { purposes } from "./purposes.ts";
import { recipients } from "./recipients.ts";
import { sources } from "./sources.ts";

export const exampleRegister: Register = {
  organisation,
  purposes,
  recipients,
  elements,
  sources,
  transfers: {
    nl: "Wij bewaren uw gegevens in de Europese Unie. Wij sturen ze niet naar landen daarbuiten.",
    en: "We keep your data in the European Union. We do not send it to countries outside it.",
  },
  automatedDecisions: {
    nl: "Een computer neemt bij ons nooit alleen een besluit over u. Wij maken ook geen profiel van u.",
    en: "A computer alone never makes a decision about you here. We do not make a profile of you either.",
  },
  terms: { yearsAfterRelation: 2, cameraDays: 28, backupDays: 30 },
  // The compensation over a year is judged before 1 December of the next: Woningwet art. 48(8).
  compensatedYears: [
    { year: 2023, finalOn: "2024-12-01" },
    { year: 2024, finalOn: "2025-12-01" },
  ],
  gaps,
};
