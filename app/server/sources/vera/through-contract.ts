// What belongs to a person through a contract: the contract itself, its prices, its ledger.

import type { SourceRecord } from "#app/domain/records.ts";
import { inTurn } from "./in-turn.ts";
import { bookingRule, contractRule, priceRule } from "./money-rules.ts";
import { recordOf } from "./record.ts";
import type { Message } from "./schemas.ts";
import { Booking, PriceComponent, RentalContract } from "./schemas.ts";
import type { Owner, Round } from "./subject.ts";
import { linkTo, nobody, ownerAmongLinks } from "./subject.ts";

export async function* collectContracts(round: Round) {
  for await (const page of contractPages(round)) {
    yield page.map(({ message, owner }) =>
      recordOf({
        resource: "huurovereenkomsten",
        rule: contractRule,
        message,
        subject: round.subject,
        owner,
      }),
    );
    for (const contract of page) {
      const prices = await priceRecords(round, contract);
      if (prices.length > 0) yield prices;
    }
  }
}

export async function* collectBookings(round: Round) {
  const { api, subject, signal } = round;
  for await (const contracts of contractPages(round)) {
    for (const contract of contracts) {
      const example = { overeenkomst: api.links.to("huurovereenkomsten", contract.message.id) };
      for await (const page of api.pages("boekingen", example, signal)) {
        yield page.map((message) => {
          const link = api.links.target(Booking.parse(message).overeenkomst);
          return recordOf({
            resource: "boekingen",
            rule: bookingRule,
            message,
            subject,
            owner: through(contract, link?.id),
          });
        });
      }
    }
  }
}

export type Contract = { message: Message; owner: Owner };

export async function* contractPages({ api, subject, signal }: Round): AsyncGenerator<Contract[]> {
  const example = { relaties: linkTo(subject) };
  for await (const page of api.pages("huurovereenkomsten", example, signal)) {
    yield page.map((message) => ({
      message,
      owner: ownerAmongLinks(RentalContract.parse(message).relaties, subject),
    }));
  }
}

async function priceRecords({ api, subject, signal }: Round, contract: Contract): Promise<SourceRecord[]> {
  const keys = RentalContract.parse(contract.message).prijscomponenten;
  const found = await inTurn(keys, ({ id }) => api.one("prijscomponenten", id, signal));
  return found
    .filter((message) => message !== null)
    .map((message) => {
      const named = PriceComponent.parse(message).overeenkomst?.id;
      const owner = through(contract, named ?? contract.message.id);
      return recordOf({ resource: "prijscomponenten", rule: priceRule, message, subject, owner });
    });
}

/** What is found through a contract is the person's as the contract is, provided it names that contract. */
export function through(contract: Contract, named: string | undefined): Owner {
  return named === contract.message.id ? contract.owner : nobody;
}
