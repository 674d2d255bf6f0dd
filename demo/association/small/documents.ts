// Documents: eight when a contract begins, some every year after. A few carry their file.

import type { Contract } from "../contracts.ts";
import type { Draw } from "../draw.ts";
import { mark, pick } from "../draw.ts";
import type { Person } from "../people.ts";
import { testCitizenNumber } from "../values.ts";
import { daysLater, happeningsOf } from "./moments.ts";
import type { Document } from "./rows.ts";

const atStart = [
  ["OVE", "Huurovereenkomst"],
  ["DOC", "Algemene voorwaarden"],
  ["VER", "Verslag van de oplevering"],
  ["DOC", "Machtiging voor incasso"],
  ["DOC", "Verklaring van de vorige verhuurder"],
  ["DOC", "Bewijs van inschrijving"],
  ["FOT", "Foto bij de oplevering"],
  ["DOC", "Brief met welkom"],
] as const;
const later = [
  "Brief over de huur",
  "Brief over onderhoud",
  "Afrekening van de service",
  "Bevestiging van een afspraak",
];

type Known = { contracts: Contract[]; tagged: Record<string, Person>; today: string };
type Draft = { soort: string; titel: string; at: string; relaties: string[]; contract: string | null };

export function documentsOf({ contracts, tagged, today }: Known, draw: Draw): Document[] {
  const starts = contracts.flatMap((contract) =>
    atStart.map(([soort, titel]) => ({
      soort,
      titel,
      at: `${contract.begindatum}T11:00:00Z`,
      relaties: contract.relaties,
      contract: contract.id,
    })),
  );
  const happenings = happeningsOf(contracts, { entity: "document", perYear: 1.5, today }, draw);
  const drafts: Draft[] = happenings.map(({ index, at, relatie, contract }) => ({
    soort: "DOC",
    titel: pick(later, draw("document", index, "title")),
    at,
    relaties: [relatie],
    contract: contract.id,
  }));
  const ordinary = [...starts, ...drafts].map((draft, index) => documentOf(draft, index, draw));
  return [...ordinary, ...toldDocuments(tagged, today, draw)];
}

function documentOf({ soort, titel, at, relaties, contract }: Draft, index: number, draw: Draw): Document {
  const photo = soort === "FOT";
  const name = `${titel.toLowerCase().replaceAll(" ", "-")}-${40_000 + index}.${photo ? "jpg" : "pdf"}`;
  return {
    id: `D${40_000 + index}`,
    code: `DOC-${40_000 + index}`,
    soort,
    titel,
    beschrijving: index % 7 === 0 ? `Hoort bij kenmerk ${mark(40_000 + index)}` : null,
    registratiedatum: at,
    auteur: index % 3 ? "Woonstichting Voorbeeld" : null,
    formaat: photo ? "jpg" : "pdf",
    bestandsnaam: name,
    ...fileOf(index, draw),
    vertrouwelijkheid: index % 50 === 3 ? "VER" : null,
    relaties,
    overeenkomsten: contract ? [contract] : [],
    zaken: [],
  };
}

/** One in twenty brings its file along, of some thousands of characters. */
function fileOf(index: number, draw: Draw): Pick<Document, "bestand" | "bestandsgrootte"> {
  const size = 500 + (draw("document", index, "size") % 4500);
  if (index % 20 !== 0) return { bestand: null, bestandsgrootte: size * 40 };
  const bytes = Buffer.from(`Bestand ${mark(40_000 + index)} `.repeat(Math.ceil(size / 15)).slice(0, size));
  return { bestand: bytes.toString("base64"), bestandsgrootte: bytes.length };
}

function toldDocuments(tagged: Record<string, Person>, today: string, draw: Draw): Document[] {
  const told = [
    {
      tag: "T27",
      soort: "NOT",
      titel: "Notitie na gesprek",
      text: "Huurder is onder behandeling bij de GGZ.",
    },
    {
      tag: "T28",
      soort: "KOP",
      titel: "Kopie identiteitsbewijs",
      text: `Op de kopie staat burgerservicenummer ${testCitizenNumber(700, draw)}.`,
    },
    {
      tag: "T13",
      soort: "DOC",
      titel: "Brief van de opvang",
      text: "Het adres van de opvang blijft geheim.",
    },
  ];
  return told.flatMap(({ tag, soort, titel, text }, place) => {
    const person = tagged[tag];
    if (!person) return [];
    const at = daysLater(`${today}T13:00:00Z`, -40 - place);
    // Numbers that are a multiple of twenty bring their file along.
    const row = documentOf(
      { soort, titel, at, relaties: [person.id], contract: null },
      30_000 + place * 20,
      draw,
    );
    return [{ ...row, beschrijving: text, auteur: null, vertrouwelijkheid: "GEH" }];
  });
}
