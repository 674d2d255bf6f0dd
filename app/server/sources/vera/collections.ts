// Arrears are known by the contract they are of: payment plans, and what somebody else collects for us.

import type { SourceRecord } from "#app/domain/records.ts";
import {
  collectionStepRule,
  externalCollectionRule,
  instalmentRule,
  paymentPlanRule,
} from "./collection-rules.ts";
import { inTurn } from "./in-turn.ts";
import { recordOf } from "./record.ts";
import type { ResourceRule } from "./rules.ts";
import type { Message } from "./schemas.ts";
import { CollectionStep, ExternalCollection, Instalment, PaymentPlan } from "./schemas.ts";
import type { ResourceName } from "./settings.ts";
import type { Owner, Round } from "./subject.ts";
import { nobody } from "./subject.ts";
import { contractPages, through } from "./through-contract.ts";

/** A record with parts of its own, found through a contract. */
type Whole = {
  resource: ResourceName;
  rule: ResourceRule;
  contractsIn(message: Message): string[];
  parts: Part;
};
type Part = {
  resource: ResourceName;
  rule: ResourceRule;
  keysIn(message: Message): string[];
  wholeOf(part: Message): string | undefined;
};

const paymentPlans: Whole = {
  resource: "betalingsregelingen",
  rule: paymentPlanRule,
  contractsIn: (message) => [PaymentPlan.parse(message).overeenkomst ?? ""],
  parts: {
    resource: "betalingsregeling-termijnen",
    rule: instalmentRule,
    keysIn: (message) => PaymentPlan.parse(message).termijnen.map(({ id }) => id),
    wholeOf: (part) => Instalment.parse(part).betalingsregeling?.id ?? undefined,
  },
};

const externalCollections: Whole = {
  resource: "externe-incassos",
  rule: externalCollectionRule,
  contractsIn: (message) => {
    const { overeenkomst, overeenkomsten } = ExternalCollection.parse(message);
    return [overeenkomst ?? "", ...overeenkomsten];
  },
  parts: {
    resource: "externe-incasso-acties",
    rule: collectionStepRule,
    keysIn: (message) => ExternalCollection.parse(message).externeincassoacties.map(({ id }) => id),
    wholeOf: (part) => CollectionStep.parse(part).externeIncasso?.id ?? undefined,
  },
};

export const collectPaymentPlans = (round: Round) => collectWhole(paymentPlans, round);
export const collectExternalCollections = (round: Round) => collectWhole(externalCollections, round);

/** One that is of several contracts comes once. */
async function* collectWhole(whole: Whole, round: Round): AsyncGenerator<SourceRecord[]> {
  const { api, subject, signal } = round;
  const { resource, rule } = whole;
  const seen = new Set<string>();
  for await (const contracts of contractPages(round)) {
    for (const contract of contracts) {
      const example = { overeenkomst: api.links.to("huurovereenkomsten", contract.message.id) };
      for await (const page of api.pages(resource, example, signal)) {
        for (const message of page.filter(({ id }) => !seen.has(id))) {
          seen.add(message.id);
          const named = whole.contractsIn(message).map((link) => api.links.target(link)?.id);
          const owner = through(
            contract,
            named.find((id) => id === contract.message.id),
          );
          yield [recordOf({ resource, rule, message, subject, owner })];
          const parts = await partRecords(whole.parts, message, { ...round, owner });
          if (parts.length > 0) yield parts;
        }
      }
    }
  }
}

async function partRecords(
  { resource, rule, keysIn, wholeOf }: Part,
  whole: Message,
  { api, subject, signal, owner }: Round & { owner: Owner },
): Promise<SourceRecord[]> {
  const found = await inTurn(keysIn(whole), (id) => api.one(resource, id, signal));
  return found
    .filter((message) => message !== null)
    .map((message) => {
      const own = (wholeOf(message) ?? whole.id) === whole.id;
      return recordOf({ resource, rule, message, subject, owner: own ? owner : nobody });
    });
}
