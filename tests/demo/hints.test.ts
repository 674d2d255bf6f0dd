import { expect, test } from "vitest";
import { hintsIn, type Own, ownOf } from "#app/domain/hints.ts";
import { exampleRegister } from "#app/register/register.ts";
import { generateAssociation } from "#demo/association/association.ts";

const association = generateAssociation({ profile: "small" });
const { people, addresses, residences, contactDetails, paymentDetails, contactMoments, mentions } =
  association;
const everybodys = [
  exampleRegister.organisation.name,
  ...exampleRegister.recipients.map(({ name }) => name.nl),
];

/** What the housing system has of a person, as a review would find it. */
function ownOfPerson(id: string): Own {
  const homes = residences.filter(({ relatie }) => relatie === id).map(({ adres }) => adres);
  const rows = [
    people.filter((person) => person.id === id),
    addresses.filter((address) => homes.includes(address.id)),
    contactDetails.filter(({ relatie, detailSoort }) => relatie === id && detailSoort !== "ICE"),
    paymentDetails.filter(({ relatie }) => relatie === id),
  ];
  const values = rows.flat().flatMap((row) => Object.values(row));
  return ownOf([...everybodys, ...values.filter((value) => typeof value === "string")]);
}

const known = new Map<string, Own>();
function ownHere(id: string): Own {
  const own = known.get(id) ?? ownOfPerson(id);
  known.set(id, own);
  return own;
}

const told = contactMoments.map(({ id, omschrijving, relaties }) => {
  const words = mentions.find((mention) => mention.id === id)?.words ?? [];
  const hints = hintsIn(omschrijving, ownHere(relaties[0] ?? ""));
  const planted = words.map((word) => ({
    from: omschrijving.indexOf(word),
    to: omschrijving.indexOf(word) + word.length,
  }));
  return { omschrijving, hints, planted };
});

test("the conversations of the association name others in every way that is planted", () => {
  expect(mentions.length).toBeGreaterThan(50);
  expect(new Set(mentions.map(({ words }) => words.length))).toEqual(new Set([1, 2, 3]));
});

test("every name, telephone number and account of somebody else in a conversation is a hint", () => {
  const missed = told.flatMap(({ omschrijving, hints, planted }) =>
    planted
      .filter((one) => !hints.some((hint) => hint.from <= one.from && hint.to >= one.to))
      .map(({ from, to }) => omschrijving.slice(from, to)),
  );
  expect(missed).toEqual([]);
});

test("at most one hint in five is about nobody else", () => {
  const hints = told.flatMap(({ hints: found, planted }) => found.map((hint) => ({ hint, planted })));
  const isFalse = hints.filter(
    ({ hint, planted }) => !planted.some(({ from, to }) => hint.from < to && hint.to > from),
  );
  expect(isFalse.length / hints.length).toBeLessThanOrEqual(0.2);
});
