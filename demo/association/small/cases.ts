// Cases: mostly nuisance, some fraud, arrears and complaints. Who reported must never be known to the accused.

import type { Draw } from "../draw.ts";
import { between, mark } from "../draw.ts";
import type { Person } from "../people.ts";
import type { Draft } from "./case-drafts.ts";
import { caseTypes, ordinaryCases, toldCases } from "./case-drafts.ts";
import { daysLater } from "./moments.ts";
import type { Case, CaseRole, CaseStatus, CaseType, ContactMoment } from "./rows.ts";

type Cases = { cases: Case[]; caseTypes: CaseType[]; caseRoles: CaseRole[]; caseStatuses: CaseStatus[] };
type Known = { neighbours: Person[]; tagged: Record<string, Person>; today: string };

export function casesOf({ neighbours, tagged, today }: Known, draw: Draw): Cases {
  const drafts = [...toldCases(tagged), ...ordinaryCases(neighbours, tagged)];
  const rows = drafts.map((draft, index) => {
    const daysAgo = between(60, 1200, draw("case", index, "days-ago"));
    return caseRows(draft, index, daysLater(`${today}T10:00:00Z`, -daysAgo));
  });
  return {
    caseTypes,
    cases: rows.map((row) => row.case),
    caseRoles: rows.flatMap(({ roles }) => roles),
    caseStatuses: rows.flatMap(({ statuses }) => statuses),
  };
}

const reporting = ["MEL", "KLG"];

function caseRows({ type: zaaktype, about, parts, names }: Draft, index: number, at: string) {
  const id = `Z${600 + index}`;
  const roles = parts.map(
    ({ soort, person }, place): CaseRole => ({
      id: `ZR${600 + index}-${place + 1}`,
      soort,
      begindatum: at,
      toelichtingRol: reporting.includes(soort) ? `Belde zelf, kenmerk ${caseMark(index, "reporter")}` : null,
      relatie: person.id,
      zaak: id,
    }),
  );
  const handler = roles.find(({ soort }) => soort === "BEH");
  const row: Case = {
    id,
    code: `ZK-${600 + index}`,
    omschrijving: about,
    toelichting: `Zo is het verteld: ${about.toLowerCase()}. Kenmerk ${caseMark(index, "reporter")}.`,
    begindatum: at,
    einddatum: index % 4 ? daysLater(at, 45) : null,
    registratiedatum: at,
    resultaatToelichting:
      index % 4 ? `Er is met iedereen gesproken. Kenmerk ${caseMark(index, "all")}.` : null,
    relaties: names.map((person) => person.id),
    zaaktype,
  };
  return { case: row, roles, statuses: statusesOf(row, index, handler) };
}

/** The mark in the words of whoever reported a case, and the one in what was written about all in it. */
export function caseMark(index: number, words: "reporter" | "all"): string {
  return mark(60_000 + index * 2 + (words === "all" ? 1 : 0));
}

function statusesOf(
  { id, begindatum, einddatum }: Case,
  index: number,
  handler: CaseRole | undefined,
): CaseStatus[] {
  const status = (place: number, soort: string, at: string, toelichting: string | null): CaseStatus => ({
    id: `ZS${600 + index}-${place}`,
    soort,
    begindatum: at,
    toelichting,
    zaak: id,
    zaakrol: handler?.id ?? null,
  });
  const begun = [
    status(1, "AAN", begindatum, null),
    status(2, "INB", daysLater(begindatum, 2), `Opgepakt. Kenmerk ${caseMark(index, "all")}.`),
  ];
  return einddatum ? [...begun, status(3, "GES", einddatum, null)] : begun;
}

/** Calls about a case, by whoever reported it. */
export function callsAbout({ cases, caseRoles }: Pick<Cases, "cases" | "caseRoles">): ContactMoment[] {
  return cases.flatMap(({ id, begindatum }, index) => {
    const reporter = caseRoles.find((role) => role.zaak === id && reporting.includes(role.soort));
    if (!reporter) return [];
    return [
      {
        id: `M${95_000 + index}`,
        code: `CM-${95_000 + index}`,
        soort: "OVL",
        onderwerp: "Melding",
        omschrijving: `Beller vertelt wat er gebeurt. Kenmerk ${mark(95_000 + index)}.`,
        datum: begindatum,
        kanaal: "TEL",
        richting: "INK",
        relaties: [reporter.relatie],
        zaak: id,
      },
    ];
  });
}
