import { expect, test } from "vitest";
import { hintKinds, hintsIn, type Own, ownOf } from "#app/domain/hints.ts";
import { exampleRegister } from "#app/register/register.ts";
import { generateAssociation } from "#demo/association/association.ts";
import { namingNobody, namingSomebody, type Other } from "#tests/support/desk-notes.ts";

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

// The generator tells of others in five ways, all of them tidy. So these are told as colleagues write, of many people.
const selves = people.filter((_, place) => place % 40 === 0).slice(0, 8);
const others: Other[] = people
  .filter(({ voornaam, achternaam }) => voornaam && /^[\p{L}'’ -]+$/u.test(voornaam + achternaam))
  .filter((_, place) => place % 31 === 0)
  .slice(0, 10)
  .map(({ voornaam, tussenvoegsels, achternaam, code }, place) => ({
    first: voornaam ?? "",
    last: [tussenvoegsels, achternaam].filter(Boolean).join(" "),
    phone: `06 0099${String(1000 + place)}`,
    iban: `NL${20 + place}INGB00012345${10 + place}`,
    email: `${place}.bewind@elders.example`,
    code,
  }));

const notes = selves.flatMap(({ id, voornaam, roepnaam, achternaam }) => {
  const own = ownHere(id);
  // Who has one's own name cannot be told apart by it.
  const told = others
    .filter(({ first, last }) => !last.includes(achternaam) && ![voornaam, roepnaam].includes(first))
    .flatMap((other) => namingSomebody.map((note) => note(other)));
  const nobodys = others.slice(0, 4).flatMap(() => namingNobody.map((text) => ({ text, planted: [] })));
  return [...told, ...nobodys].map(({ text, planted }) => ({
    hints: hintsIn(text, own).map((hint) => ({ kind: hint.kind, words: text.slice(hint.from, hint.to) })),
    planted,
  }));
});

/** As many sentences about nobody as about somebody: more than half of what a desk writes is. */
const figures = hintKinds.map((kind) => {
  const planted = notes.flatMap((note) =>
    note.planted.filter(([of]) => of === kind).map(([, words]) => ({ words, hints: note.hints })),
  );
  const missed = planted.filter(({ words, hints }) => !hints.some((hint) => hint.words.includes(words)));
  const hints = notes.flatMap((note) =>
    note.hints
      .filter((hint) => hint.kind === kind)
      .map(({ words }) => ({
        words,
        isFalse: !note.planted.some(([, plant]) => words.includes(plant) || plant.includes(words)),
      })),
  );
  const wrong = hints.filter(({ isFalse }) => isFalse).map(({ words }) => words);
  return {
    kind,
    planted: planted.length,
    missed: [...new Set(missed.map(({ words }) => words))],
    share: wrong.length / hints.length,
    wrong: [...new Set(wrong)],
  };
});

test.each(figures)(
  "in what colleagues write every $kind of somebody else is a hint, and at most one in five is false",
  ({ planted, missed, share, wrong }) => {
    expect(planted).toBeGreaterThan(50);
    expect(missed).toEqual([]);
    expect(share, wrong.join()).toBeLessThanOrEqual(0.2);
  },
);
