// What is asked for each slice, and how the records found belong to the person.

import type { SourceRecord, Theme } from "#app/domain/records.ts";
import { inTurn } from "./in-turn.ts";
import { paymentRule } from "./money-rules.ts";
import { addressRule, contactRule, personRule } from "./person-rules.ts";
import { recordOf } from "./record.ts";
import type { ResourceRule } from "./rules.ts";
import type { Message } from "./schemas.ts";
import { ContactDetail, PaymentDetail, RelationAddress } from "./schemas.ts";
import type { ResourceName } from "./settings.ts";
import { ofPerson } from "./settings.ts";
import type { Round } from "./subject.ts";
import { ownerBy } from "./subject.ts";
import { collectBookings, collectContracts } from "./through-contract.ts";

type Slice = { resource: ResourceName; theme: Theme; collect(round: Round): AsyncIterable<SourceRecord[]> };

export const slices: Slice[] = [
  { resource: "natuurlijk-personen", theme: "personal", collect: collectPerson },
  { resource: "relatie-adressen", theme: "personal", collect: collectAddresses },
  { resource: "contactgegevens", theme: "contact", collect: collectContactDetails },
  { resource: "huurovereenkomsten", theme: "contract", collect: collectContracts },
  { resource: "betaalgegevens", theme: "payments", collect: collectPaymentDetails },
  { resource: "boekingen", theme: "payments", collect: collectBookings },
];

async function* collectPerson({ subject }: Round) {
  const { message } = subject;
  yield [
    recordOf({
      resource: "natuurlijk-personen",
      rule: personRule,
      message,
      subject,
      owner: ownerBy(message.id, subject),
    }),
  ];
}

async function* collectAddresses(round: Round) {
  const { api, subject, signal } = round;
  for await (const page of api.pages("relatie-adressen", ofPerson(subject.key), signal)) {
    const messages = await inTurn(page, (message) => withAddress(round, message));
    yield messages.map((message) => {
      const owner = ownerBy(RelationAddress.parse(message).relatie?.id, subject);
      return recordOf({ resource: "relatie-adressen", rule: addressRule, message, subject, owner });
    });
  }
}

// A link that is not ours is not followed, and an address that is gone stays a link.
async function withAddress({ api, signal }: Round, message: Message): Promise<Message> {
  const target = api.links.target(message.adres);
  if (target?.domain !== "vastgoed") return message;
  const adres = await api.one("adressen", target.id, signal);
  return adres?.id === target.id ? { ...message, adres } : message;
}

function collectContactDetails(round: Round) {
  return collectByRelation(
    round,
    "contactgegevens",
    contactRule,
    (message) => ContactDetail.parse(message).relatie?.id,
  );
}

function collectPaymentDetails(round: Round) {
  return collectByRelation(
    round,
    "betaalgegevens",
    paymentRule,
    (message) => PaymentDetail.parse(message).relatie?.id,
  );
}

async function* collectByRelation(
  { api, subject, signal }: Round,
  resource: ResourceName,
  rule: ResourceRule,
  relationIn: (message: Message) => string | undefined | null,
) {
  for await (const page of api.pages(resource, ofPerson(subject.key), signal)) {
    yield page.map((message) =>
      recordOf({ resource, rule, message, subject, owner: ownerBy(relationIn(message), subject) }),
    );
  }
}
