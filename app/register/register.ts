// The example register: what a fresh portal publishes as its first version.

import type { Register } from "#app/domain/register.ts";
import { elements } from "./elements.ts";
import { organisation } from "./organisation.ts";
import { purposes } from "./purposes.ts";
import { recipients } from "./recipients.ts";

export const exampleRegister: Register = {
  organisation,
  purposes,
  recipients,
  elements,
  sources: [{ id: "erp", name: "het huursysteem", owner: "Manager Servicecentrum" }],
  transfers: "Wij bewaren uw gegevens in de Europese Unie. Wij sturen ze niet naar landen daarbuiten.",
  automatedDecisions:
    "Een computer neemt bij ons nooit alleen een besluit over u. Wij maken ook geen profiel van u.",
};
