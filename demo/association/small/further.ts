// What few people have: arrears that somebody else collects, warnings, income, and seeking a home. Beside the stories.

import type { Contract } from "../contracts.ts";
import { mark } from "../draw.ts";
import type { Person } from "../people.ts";
import type { Further } from "./rows.ts";

type Known = { contracts: Contract[]; tagged: Record<string, Person> };
type Sketch = Omit<Further, "id" | "relaties"> & { of: string[] };

/** As a message of the standard; "@resource/key" stands for a link. */
type Words = Record<string, unknown>;
const code = (soort: string, naam: string) => ({ code: soort, naam });

export function furtherOf({ contracts, tagged }: Known): Further[] {
  const idOf = (tag: string) => tagged[tag]?.id ?? "";
  const link = (tag: string) => `@natuurlijk-personen/${idOf(tag)}`;
  const contractOf = (tag: string) =>
    contracts.findLast(({ relaties }) => relaties.includes(idOf(tag)))?.id ?? null;
  const of = (tag: string, resource: string, bericht: Words, more: Partial<Sketch> = {}): Sketch => ({
    ...{ resource, bericht, overeenkomst: null, geheel: null },
    of: [tag],
    ...more,
  });
  const byKey = (tag: string) => ({ relatie: { id: idOf(tag) } });
  const byLink = (tag: string) => ({ relatie: link(tag) });
  const sketches = [
    ...["T21", "T29", "T13"].flatMap((tag) => arrearsOf(tag, contractOf(tag), idOf(tag))),
    ...warnings.map(([tag, soort, detailSoort]) =>
      of(tag, "signaleringen", { ...byKey(tag), soort, detailSoort, status: code("ACT", "Actief") }),
    ),
    of("T35", "inkomens", income(28_400, [idOf("T35")])),
    of("T30", "inkomens", income(51_250, [idOf("T30"), idOf("T31")]), { of: ["T30", "T31"] }),
    ...["T21", "T24"].map((tag) =>
      of(tag, "debiteuren", { ...byLink(tag), saldo: 812.5, vervaltermijn: 14 }),
    ),
    ...["T12", "T20"].map((tag) =>
      of(tag, "huuropzeggingen", {
        relaties: [link(tag)],
        opzegdatum: "2020-11-30",
        redenOpzegging: code("VER", "Verhuizing"),
        huurovereenkomst: { id: contractOf(tag) },
      }),
    ),
    ...["T22", "T23", "T35"].flatMap((tag) => [
      of(tag, "inschrijvingen", { ...enrolment, relaties: [link(tag)] }),
      of(tag, "kandidaten", {
        ...byLink(tag),
        positie: 7,
        status: code("AFG", "Afgewezen"),
        eenheid: "@eenheden/E41",
      }),
    ]),
    of(
      "T30",
      "inschrijvingen",
      { ...enrolment, relaties: [link("T30"), link("T31")] },
      { of: ["T30", "T31"] },
    ),
    of("T22", "aanbiedingen", {
      ...byLink("T22"),
      status: code("GEW", "Geweigerd"),
      datum: "2025-02-03T09:00:00Z",
      antwoordToelichting: "Te ver van mijn werk",
    }),
    allocation("T23", { doelgroep: code("GEZ", "Gezin"), rekeninkomen: 31_000 }),
    allocation("T35", { aanvullendeDoelgroep: code("STH", "Statushouders"), rekeninkomen: 28_400 }),
    allocation("T27", {
      doelgroep: code("ZOR", "Zorg"),
      aanvullendeDoelgroep: code("VER", "(ex)-verslaafden"),
    }),
    ...priorities.map(([tag, detailSoort]) =>
      of(tag, "voorrangsregelingen", { ...byLink(tag), soort: code("URG", "Urgentie"), detailSoort }),
    ),
    of("T22", "regelingen", { ...byLink("T22"), gebruiken: true, begindatum: "2024-05-01T00:00:00Z" }),
    of("T22", "reacties", { relaties: [link("T22")], positie: 12, statusToelichting: "Te laat gereageerd" }),
    of("T34", "sancties", {
      ...byLink("T34"),
      soort: code("NOS", "No-show sanctie"),
      omschrijving: "Kwam niet kijken",
    }),
    of("T22", "puntenberekeningen", { ...byLink("T22"), datum: "2025-06-01T00:00:00Z", zoekpunten: 14.5 }),
    of("T38", "reclamaties", {
      relaties: link("T38"),
      soort: code("PUN", "Punten"),
      status: { code: "XQ9" },
      "extra-attributen": [{ naam: "Wat er niet klopte", waarde: "De punten van mei" }],
    }),
    of("T22", "zoekprofielen", {
      ...byLink("T22"),
      huurprijsTot: 700,
      toegankelijkheid: [code("ROL", "Rollator")],
    }),
    ...["T21", "T22", "T23", "T30"].flatMap(preferencesOf),
  ];
  return sketches
    .filter((sketch) => sketch.of.every((tag) => tagged[tag]))
    .map(({ of: tags, ...sketch }, index) => {
      const id = sketch.bericht.id ? String(sketch.bericht.id) : `F${300 + index}-${furtherMark(index)}`;
      const people = sketch.overeenkomst === null ? tags.map(idOf) : [];
      return { ...sketch, id, relaties: people, bericht: { ...sketch.bericht, id } };
    });

  function preferencesOf(tag: string): Sketch[] {
    const since = { begindatum: "2023-04-01" };
    return [
      of(tag, "communicatievoorkeuren", { ...since, soort: code("NIE", "Nieuwsbrief") }),
      of(tag, "communicatievoorkeuren", { ...since, soort: code("KEN", "Kennisgeving") }),
    ];
  }

  function allocation(tag: string, words: Words): Sketch {
    return of(tag, "toewijzingen", {
      ...byLink(tag),
      datum: "2019-11-04T10:00:00Z",
      huishoudgrootte: 1,
      kandidaat: { id: `KA-${tag}` },
      eenheid: "@eenheden/E7",
      ...words,
    });
  }
}

/** A plan of two instalments, and what a bailiff did. Whose they are only the contract tells. */
function arrearsOf(tag: string, overeenkomst: string | null, personId: string): Sketch[] {
  if (!overeenkomst) return [];
  const [plan, handed] = [`BR-${tag}`, `EI-${tag}`];
  const contract = `@huurovereenkomsten/${overeenkomst}`;
  const bailiff = { relatie: "@rechtspersonen/DW-7" };
  const part = (resource: string, geheel: string | null, bericht: Words): Sketch => ({
    ...{ resource, geheel, overeenkomst, bericht, of: [tag] },
  });
  const kenmerk = furtherMark(1000 + Number(tag.slice(1)));
  return [
    part("betalingsregelingen", null, {
      id: plan,
      omschrijving: `Afgesproken aan de balie. Kenmerk ${kenmerk}.`,
      overeenkomst: contract,
      bedrag: 612.5,
      saldo: 306.25,
      debiteur: { id: `DB-${personId}` },
      status: code("ACT", "Actief"),
      termijnen: [{ id: `${plan}-1` }, { id: `${plan}-2` }],
      toelichting: "Betaalt na de vakantie verder",
    }),
    ...[1, 2].map((place) =>
      part("betalingsregeling-termijnen", plan, {
        id: `${plan}-${place}`,
        datum: `2025-0${place}-01`,
        bedrag: 306.25,
        betalingsregeling: { id: plan },
      }),
    ),
    part("externe-incassos", null, {
      id: handed,
      ...bailiff,
      soort: code("DEU", "Deurwaarder"),
      overeenkomst: contract,
      overeenkomsten: [contract],
      overdrachtsdatum: "2025-03-01",
      bedrag: 306.25,
      externeincassoacties: [{ id: `${handed}-1` }],
    }),
    part("externe-incasso-acties", handed, {
      id: `${handed}-1`,
      ...bailiff,
      omschrijving: `Brief aan de deur bezorgd. Kenmerk ${kenmerk}.`,
      externeIncasso: { id: handed },
    }),
  ];
}

const furtherMark = (index: number) => mark(300_000 + index);

const warnings: [tag: string, soort: Words, detailSoort: Words][] = [
  ["T26", code("ONE", "Oneigenlijk gebruik woning"), code("HEN", "Hennepkwekerij")],
  ["T25", code("OVE", "Overlast"), code("GEL", "Geluidsoverlast")],
  ["T16", code("ONB", "Ondersteuningsbehoefte"), code("CUR", "Onder curatele")],
  ["T17", code("SCH", "Huurschuld"), code("BEW", "Bewindvoerder")],
  ["T27", code("ONB", "Ondersteuningsbehoefte"), code("AMB", "Ambulante begeleiding")],
];

const priorities: [tag: string, detailSoort: Words][] = [
  ["T35", code("STA", "Statushouder")],
  ["T27", code("MED", "Medisch")],
  ["T26", code("EXD", "ex-gedetineerd")],
];

const enrolment = {
  soort: code("INS", "Inschrijving"),
  status: code("LOP", "Lopend"),
  begindatum: "2023-01-15",
  bijschrijfdatum: "2023-01-15",
  bedrag: 10,
  herkomst: code("WOO", "Woningzoekende"),
  volgnummer: "1",
};

function income(bedrag: number, people: string[]): Words {
  return {
    soort: code("BRU", "Bruto jaarinkomen"),
    bron: code("ARB", "Arbeid"),
    jaar: 2024,
    bedrag,
    brutoJaarinkomen: bedrag,
    controledatum: "2025-01-20T09:30:00Z",
    authentiekGegeven: "@authentieke-gegevens/AG-1",
    relaties: people.map((id) => ({ id })),
  };
}
