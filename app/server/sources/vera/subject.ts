// The person a slice is about, with what is needed to tell this person from another.

import type { Whose } from "#app/domain/records.ts";
import { SourceError } from "../source.ts";
import type { Api } from "./api.ts";
import type { Links, Target } from "./links.ts";
import { foldName } from "./names.ts";
import type { Message } from "./schemas.ts";
import { NaturalPerson } from "./schemas.ts";

export type Subject = {
  key: string;
  message: Message;
  links: Links;
  /** The records of this person at which a message may point: bank accounts, or the roles in a case. */
  own: Set<string>;
  /** What this person is in the case at hand; null outside cases. */
  part: CasePart | null;
  /** Folded ways in which a bank may write this person's name. */
  holderNames: Set<string>;
};

/** Whether this person reported the case, and whether others take part in it as well. */
export type CasePart = { reporter: boolean; shared: boolean };

/** What every slice is collected with. */
export type Round = { api: Api; subject: Subject; signal: AbortSignal };

export async function readSubject(api: Api, key: string, signal: AbortSignal): Promise<Subject> {
  const message = await api.one("natuurlijk-personen", key, signal);
  if (!message) throw new SourceError("person-gone", false);
  // A source that gives somebody else's page must not lend us that person's name and accounts.
  const person = message.id === key ? NaturalPerson.parse(message) : null;
  return {
    key,
    message,
    links: api.links,
    own: new Set(person?.betaalgegevens.map(({ id }) => id)),
    part: null,
    holderNames: person ? holderNames(person) : new Set(),
  };
}

/** The key of the person that a link points at; null when it points at something else. */
export function personKeyIn(links: Links, link: unknown): string | null {
  return personKeyAt(links.target(link));
}

/** The same of what it points at. */
export function personKeyAt(target: Target | null): string | null {
  return target && ["natuurlijk-personen", "relaties"].includes(target.resource) ? target.id : null;
}

export type Owner = { whose: Whose; personKey: string | null };

/** Who a record is about, by the key of the relation it names. */
export function ownerBy(key: string | null | undefined, subject: Subject): Owner {
  if (!key) return nobody;
  return { whose: key === subject.key ? "self" : "other", personKey: key };
}

/** Who a record is about that names several people: this person, when it names this person among them. */
export function ownerAmong(keys: (string | null)[], subject: Subject): Owner {
  return ownerBy(keys.includes(subject.key) ? subject.key : keys.find((key) => key !== null), subject);
}

/** The same for the links by which most records name people. */
export function ownerAmongLinks(links: string[], subject: Subject): Owner {
  return ownerAmong(
    links.map((link) => personKeyIn(subject.links, link)),
    subject,
  );
}

/** Belongs to nobody we can name. */
export const nobody: Owner = { whose: "unknown", personKey: null };

/** The example by which to ask for records that name this person by a link. */
export const linkTo = ({ links, key }: Subject) => links.to("natuurlijk-personen", key);

/** A joint account names two people and so is not this person's name. */
export function isHolder(name: string, subject: Subject): boolean {
  return subject.holderNames.has(squeeze(name));
}

function holderNames(person: NaturalPerson): Set<string> {
  const given = [person.voornaam, person.roepnaam, person.voorletters, person.initialen, ""];
  const family = [person.achternaam, person.geslachtsnaam, person.aanschrijfnaam].filter(
    (name) => name != null,
  );
  const whole = family.flatMap((name) => [name, `${person.tussenvoegsels ?? ""} ${name}`]);
  const names = whole.flatMap((name) =>
    given.flatMap((first) => [`${first ?? ""} ${name}`, `${name} ${first ?? ""}`]),
  );
  return new Set(names.map(squeeze));
}

const titles = new Set(["mw", "mevr", "mevrouw", "dhr", "heer", "hr"]);

function squeeze(name: string): string {
  const words = foldName(name)
    .replace(/^de heer /, "")
    .split(/[ -]+/);
  return words.filter((word) => !titles.has(word)).join("");
}
