// What is asked for each slice, and how the records found belong to the person.

import type { SourceRecord, Theme } from "#app/domain/records.ts";
import { collectAddresses } from "./addresses.ts";
import { collectCaseRoles, collectCases } from "./cases.ts";
import { collectExternalCollections, collectPaymentPlans } from "./collections.ts";
import { contactMomentRule } from "./contact-moment-rules.ts";
import { collectDocuments } from "./documents.ts";
import { listSlices } from "./lists.ts";
import { paymentRule } from "./money-rules.ts";
import { contactRule, personRule } from "./person-rules.ts";
import { collectPreferences } from "./preferences.ts";
import { recordOf } from "./record.ts";
import { collectRepairOrders, collectRepairRequests } from "./repairs.ts";
import type { ResourceRule } from "./rules.ts";
import type { Message } from "./schemas.ts";
import { ContactDetail, ContactMoment, PaymentDetail } from "./schemas.ts";
import type { Domain, ResourceName } from "./settings.ts";
import { ofPerson, resources, withPerson } from "./settings.ts";
import type { Round } from "./subject.ts";
import { ownerAmong, ownerBy } from "./subject.ts";
import { collectBookings, collectContracts } from "./through-contract.ts";

type Slice = { resource: ResourceName; theme: Theme; collect(round: Round): AsyncIterable<SourceRecord[]> };

const slices: Slice[] = [
  { resource: "natuurlijk-personen", theme: "personal", collect: collectPerson },
  { resource: "relatie-adressen", theme: "personal", collect: collectAddresses },
  { resource: "contactgegevens", theme: "contact", collect: collectContactDetails },
  { resource: "communicatievoorkeuren", theme: "contact", collect: collectPreferences },
  { resource: "huurovereenkomsten", theme: "contract", collect: collectContracts },
  { resource: "betaalgegevens", theme: "payments", collect: collectPaymentDetails },
  { resource: "boekingen", theme: "payments", collect: collectBookings },
  { resource: "onderhoudsverzoeken", theme: "repairs", collect: collectRepairRequests },
  { resource: "onderhoudsorders", theme: "repairs", collect: collectRepairOrders },
  { resource: "contactmomenten", theme: "conversations", collect: collectContactMoments },
  { resource: "zaken", theme: "cases", collect: collectCases },
  { resource: "zaakrollen", theme: "cases", collect: collectCaseRoles },
  { resource: "informatieobjecten", theme: "documents", collect: collectDocuments },
  { resource: "betalingsregelingen", theme: "payments", collect: collectPaymentPlans },
  { resource: "externe-incassos", theme: "payments", collect: collectExternalCollections },
  ...listSlices,
];

/** What this connection can be asked: a slice without an address is for another source. */
export function slicesOf({ urls }: { urls: Partial<Record<Domain, string>> }): Slice[] {
  return slices.filter(({ resource }) => urls[resources[resource].domain] !== undefined);
}

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

async function* collectContactMoments({ api, subject, signal }: Round) {
  for await (const page of api.pages("contactmomenten", withPerson(subject.key), signal)) {
    yield page.map((message) => {
      const keys = ContactMoment.parse(message).relaties.map(({ id }) => id);
      const owner = ownerAmong(keys, subject);
      return recordOf({ resource: "contactmomenten", rule: contactMomentRule, message, subject, owner });
    });
  }
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
