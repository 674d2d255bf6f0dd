// What the cases are about and who takes which part: those of the stories, and ordinary ones between neighbours.

import type { Person } from "../people.ts";
import type { CaseType } from "./rows.ts";

type Part = { soort: string; person: Person };
/** `names`: whom the case itself names, beside those who have a role in it. */
export type Draft = { type: string; about: string; parts: Part[]; names: Person[] };

export const caseTypes: CaseType[] = [
  type("SOC-GEL", "GEL", "Geluidsoverlast"),
  type("SOC-RUZ", "RUZ", "Ruzie tussen buren"),
  type("SOC-STA", "STA", "Stankoverlast"),
  type("SOC-HEN", "HEN", "Hennep in een woning", "GEH"),
  type("SOC-PSY", "PSY", "Zorgen om een bewoner", "GEH"),
  type("WOO-ONR", "ONR", "Onrechtmatige bewoning", "VER"),
  type("FIN-HUA", "HUA", "Achterstand in de huur"),
  type("ORG", null, "Klacht over ons"),
];

function type(
  code: string,
  detailSoort: string | null,
  omschrijving: string,
  vertrouwelijkheid: string | null = null,
): CaseType {
  return { id: code, code, soort: code.slice(0, 3), detailSoort, omschrijving, vertrouwelijkheid };
}

export function toldCases(tagged: Record<string, Person>): Draft[] {
  const part = (soort: string, tag: string): Part[] => (tagged[tag] ? [{ soort, person: tagged[tag] }] : []);
  const people = (...tags: string[]) => tags.flatMap((tag) => tagged[tag] ?? []);
  return [
    {
      type: "SOC-GEL",
      about: "Harde muziek in de nacht",
      parts: [...part("MEL", "T24"), ...part("BEK", "T25"), ...part("BEH", "T32")],
      names: people("T24"),
    },
    {
      type: "SOC-HEN",
      about: "Planten in een woning",
      parts: [...part("BEK", "T26"), ...part("OVE", "police"), ...part("BEH", "handler")],
      names: people("T26", "police"),
    },
    {
      type: "FIN-HUA",
      about: "Schuld bij het einde van de huur",
      parts: [...part("BEL", "T21"), ...part("BEH", "handler")],
      names: people("T21"),
    },
    {
      type: "SOC-PSY",
      about: "Zorgen om een bewoner",
      parts: [...part("BEL", "T27"), ...part("BEH", "handler")],
      names: [],
    },
  ];
}

// Eighteen of nuisance, three of fraud, three of arrears, two complaints: with those told, twenty-six.
const ordinaryTypes = [
  ...Array.from({ length: 6 }, () => "SOC-GEL"),
  ...Array.from({ length: 6 }, () => "SOC-RUZ"),
  ...Array.from({ length: 4 }, () => "SOC-STA"),
  ...Array.from({ length: 3 }, () => "WOO-ONR"),
  "FIN-HUA",
  "ORG",
  "ORG",
];

export function ordinaryCases(neighbours: Person[], tagged: Record<string, Person>): Draft[] {
  return ordinaryTypes.map((type, place) => {
    const [one, other] = [neighbours[place * 2], neighbours[place * 2 + 1]];
    const handler = place % 3 ? tagged.handler : tagged.T32;
    const parts = [...partsOf(type, one, other), ...(handler ? [{ soort: "BEH", person: handler }] : [])];
    const about = caseTypes.find(({ id }) => id === type)?.omschrijving ?? "Zaak";
    return { type, about, parts, names: place % 2 && one ? [one] : [] };
  });
}

function partsOf(type: string, one: Person | undefined, other: Person | undefined): Part[] {
  if (!one || !other) return [];
  if (type === "ORG") return [{ soort: "KLG", person: one }];
  if (type === "FIN-HUA") return [{ soort: "BEL", person: one }];
  return [
    { soort: "MEL", person: one },
    { soort: "BEK", person: other },
  ];
}
