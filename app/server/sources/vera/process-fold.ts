// A nested message becomes what the domain dialect would have sent: keys and links, with the parts kept beside it.
// Whoever else stands in it becomes a pointer, wherever they stand: name, birth date and citizen number go no further.

import { contentOf, nameOfCode } from "./fields.ts";
import type { Fold, Part } from "./process-folds.ts";
import { folds } from "./process-folds.ts";
import { linkTo } from "./process-links.ts";
import type { Message } from "./schemas.ts";
import type { ResourceName } from "./settings.ts";

/** Parts by resource and key: "zaakrollen/R1". */
export type Parts = Map<string, Message>;
type Nested = Record<string, unknown>;

/** A key that the source left out: it is nobody's that we know, so it is not the person's. */
const noKey = "onbekend";

export function foldMessage(resource: ResourceName, message: Message, parts: Parts): Message {
  const fold = folds[resource] ?? {};
  const folded: Message = { id: message.id };
  for (const [said, value] of Object.entries(message)) {
    const name = fold.renamed?.[said] ?? said;
    const part = fold.parts?.[name];
    if (part) folded[name] = apart({ owner: message, name, part, parts }, value);
    else Object.assign(folded, attribute(fold, name, value));
  }
  for (const [name, { mustBeTold }] of Object.entries(fold.parts ?? {})) {
    if (mustBeTold) folded[name] ??= [{ id: byPlace(message, name, 0) }];
  }
  return folded;
}

function attribute(fold: Fold, name: string, value: unknown): Nested {
  const leadsTo = fold.links?.[name] ?? linkedEverywhere[name];
  if (leadsTo) return { [name]: each(value, (one) => asLink(leadsTo, one)) };
  if (fold.keys?.includes(name)) return { [name]: each(value, asKey) };
  if (name === fold.accountIn) return wayOfPaying(name, value);
  if (fold.whole?.includes(name) || inEveryMessage.has(name)) return { [name]: withoutPeople(name, value) };
  return withContentApart(name, value);
}

const inEveryMessage = new Set(["extra-attributen", "sturingslabels"]);
const linkedEverywhere: Record<string, string> = { informatieobjecten: "informatieobjecten" };

type Whole = { owner: Message; name: string; part: Part; parts: Parts };

function apart({ owner, name, part, parts }: Whole, value: unknown): unknown {
  return each(value, (nested, place) => {
    const id = keyIn(nested) ?? (typeof nested === "string" ? nested : byPlace(owner, name, place));
    if (!isObject(nested)) return part.named === "link" ? nested : { id };
    const message = { ...foldMessage(part.resource, { ...nested, id }, parts), ...part.back?.(owner) };
    if (!isKeyAlone(nested)) parts.set(`${part.resource}/${id}`, message);
    return part.named === "link" ? linkTo(part.resource, id) : { id };
  });
}

/** What is nested without a key of its own goes by its place, so that it is not lost. */
const byPlace = (owner: Message, name: string, place: number) => `${owner.id}.${name}.${place + 1}`;

function wayOfPaying(name: string, value: unknown): Nested {
  if (!isObject(value)) return { [name]: value };
  const { betaalgegeven, ...rest } = value;
  const account = betaalgegeven ? { betaalgegeven: asLink("betaalgegevens", betaalgegeven) } : {};
  return Object.keys(rest).length > 0 ? { ...account, [name]: withoutPeople(name, rest) } : account;
}

/** What this dialect brings along and the other does not: nobody mapped it, so a colleague looks at it. */
function withContentApart(name: string, value: unknown): Nested {
  const told = withoutPeople(name, value);
  const all = [told].flat();
  if (!all.some((one) => isObject(one) && !isKeyAlone(one) && nameOfCode(one) === null)) {
    return { [name]: told };
  }
  const keys = all.filter((one) => keyIn(one) !== null).map(asKey);
  const pointers = keys.length > 0 ? { [name]: Array.isArray(told) ? keys : keys[0] } : {};
  return { ...pointers, [contentOf(name)]: told };
}

const pointsAtPeople = new Set(["relatie", "relaties", "rolRelatie", "groepen", "afwijkendeBetaler"]);
const ofPeople = new Set([
  "rollen",
  "contactgegevens",
  "adressen",
  "relatieAdressen",
  "debiteur",
  "crediteur",
]);
const onlyPeopleHave = new Set(
  "achternaam geslachtsnaam aanschrijfnaam aanhef voornaam roepnaam voorletters initialen geboortedatum overlijdensdatum bsn nationaliteit burgerlijkeStaat".split(
    " ",
  ),
);
const onlyAccountsHave = new Set(["iban", "rekeningnummer", "rekeninghouder"]);

function withoutPeople(name: string, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((one) => withoutPeople(name, one));
  if (!isObject(value)) return value;
  if (pointsAtPeople.has(name) || has(value, onlyPeopleHave)) return asLink("natuurlijk-personen", value);
  if (has(value, onlyAccountsHave)) return asLink("betaalgegevens", value);
  if (ofPeople.has(name)) return asKey(value);
  return Object.fromEntries(Object.entries(value).map(([inner, one]) => [inner, withoutPeople(inner, one)]));
}

const has = (value: Nested, names: Set<string>) => Object.keys(value).some((name) => names.has(name));

/** People and what else a relation may be (RELATIESOORT). */
const kindsOfRelation: Record<string, string> = { REC: "rechtspersonen", GRO: "relatiegroepen" };

function asLink(leadsTo: string, value: unknown): unknown {
  if (typeof value === "string") return value;
  if (!isObject(value)) return linkTo(leadsTo, noKey);
  const { soort } = value;
  const kind = leadsTo === "natuurlijk-personen" && isObject(soort) ? String(soort.code) : "";
  return linkTo(kindsOfRelation[kind] ?? leadsTo, keyIn(value) ?? noKey);
}

function asKey(value: unknown): unknown {
  if (!isObject(value)) return value;
  const id = keyIn(value) ?? noKey;
  return isObject(value.soort) ? { id, soort: value.soort } : { id };
}

const keyAttributes = new Set(
  "id idExtern idGegevensbeheerder idOrganisatie idAdministratie code soort detailSoort".split(" "),
);

function isKeyAlone(value: Nested): boolean {
  return Object.keys(value).every((name) => keyAttributes.has(name));
}

export function keyIn(value: unknown): string | null {
  return isObject(value) && typeof value.id === "string" && value.id !== "" ? value.id : null;
}

function each(value: unknown, change: (one: unknown, place: number) => unknown): unknown {
  return Array.isArray(value) ? value.map(change) : change(value, 0);
}

function isObject(value: unknown): value is Nested {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
