// Resources that are one list about one person: by which attribute a record names its people, and how it is shown.

import type { SourceRecord, Theme } from "#app/domain/records.ts";
import { debtorRule } from "./collection-rules.ts";
import { recordOf } from "./record.ts";
import type { ResourceRule } from "./rules.ts";
import * as seeking from "./seeking-rules.ts";
import type { ResourceName } from "./settings.ts";
import { ofPerson, withPerson } from "./settings.ts";
import { incomeRule, signalRule } from "./signal-rules.ts";
import type { Owner, Round, Subject } from "./subject.ts";
import { linkTo, ownerAmong, personKeyIn } from "./subject.ts";

/** `by`: as people are named there, by a key inside the domain or by a link between domains, one or several. */
type List = { resource: ResourceName; rule: ResourceRule; by: keyof typeof examples };

const examples = {
  key: { attribute: "relatie", ask: (subject: Subject) => ofPerson(subject.key) },
  keys: { attribute: "relaties", ask: (subject: Subject) => withPerson(subject.key) },
  link: { attribute: "relatie", ask: (subject: Subject) => ({ relatie: linkTo(subject) }) },
  links: { attribute: "relaties", ask: (subject: Subject) => ({ relaties: linkTo(subject) }) },
};

export const lists: List[] = [
  { resource: "signaleringen", rule: signalRule, by: "key" },
  { resource: "inkomens", rule: incomeRule, by: "keys" },
  { resource: "debiteuren", rule: debtorRule, by: "link" },
  { resource: "huuropzeggingen", rule: seeking.noticeRule, by: "links" },
  { resource: "inschrijvingen", rule: seeking.enrolmentRule, by: "links" },
  { resource: "aanbiedingen", rule: seeking.offerRule, by: "link" },
  { resource: "kandidaten", rule: seeking.candidateRule, by: "link" },
  { resource: "toewijzingen", rule: seeking.allocationRule, by: "link" },
  { resource: "voorrangsregelingen", rule: seeking.priorityRule, by: "link" },
  { resource: "regelingen", rule: seeking.schemeRule, by: "link" },
  { resource: "reacties", rule: seeking.reactionRule, by: "links" },
  { resource: "sancties", rule: seeking.sanctionRule, by: "link" },
  { resource: "puntenberekeningen", rule: seeking.pointsRule, by: "link" },
  // One link, in spite of the plural.
  { resource: "reclamaties", rule: seeking.objectionRule, by: "links" },
  { resource: "zoekprofielen", rule: seeking.searchRule, by: "link" },
];

export const listSlices = lists.map((list) => ({
  resource: list.resource,
  theme: list.rule.theme as Theme,
  collect: (round: Round) => collectList(list, round),
}));

async function* collectList({ resource, rule, by }: List, round: Round): AsyncGenerator<SourceRecord[]> {
  const { api, subject, signal } = round;
  const { attribute, ask } = examples[by];
  for await (const page of api.pages(resource, ask(subject), signal)) {
    yield page.map((message) =>
      recordOf({ resource, rule, message, subject, owner: ownerIn(message[attribute], subject) }),
    );
  }
}

/** Who is named by keys or links, however many. */
function ownerIn(value: unknown, subject: Subject): Owner {
  const keys = [value].flat().map((one) => keyIn(one) ?? personKeyIn(subject.links, one));
  return ownerAmong(keys, subject);
}

function keyIn(value: unknown): string | null {
  const id = typeof value === "object" && value !== null && "id" in value ? value.id : null;
  return typeof id === "string" && id !== "" ? id : null;
}
