// Which marks may stand open in somebody's answer: every other one belongs to somebody else.

import type { Association } from "./association.ts";
import { caseMark } from "./small/cases.ts";
import type { CaseRole, ContactMoment, Mention } from "./small/rows.ts";

/** The marks in a text: "ZQAB7C". */
export function marksIn(text: string): string[] {
  return text.match(/ZQ[A-Z2-7]{4}/g) ?? [];
}

export function marksFor(association: Association, personId: string): Set<string> {
  const { people, addresses, residences, contracts, documents, contactMoments, mentions } = association;
  const homes = residences.filter(({ relatie }) => relatie === personId).map(({ adres }) => adres);
  const own = { relaties: (row: { relaties: string[] }) => row.relaties.includes(personId) };
  const rows = [
    people.filter(({ id }) => id === personId),
    addresses.filter(({ id }) => homes.includes(id)),
    contracts.filter(own.relaties).map(({ code }) => code),
    documents.filter(own.relaties),
    contactMoments.filter(own.relaties).map((moment) => openPart(moment, mentions)),
    repairsFor(association, personId),
    furtherFor(association, personId),
  ];
  return new Set([...marksIn(JSON.stringify(rows)), ...caseMarksFor(association, personId)]);
}

/** What few people have: their own, and that of their contracts. */
export function furtherFor({ further, contracts }: Association, personId: string) {
  const own = contracts.filter(({ relaties }) => relaties.includes(personId)).map(({ id }) => id);
  return further.filter(
    ({ relaties, overeenkomst }) => relaties.includes(personId) || own.includes(overeenkomst ?? ""),
  );
}

// The mark of the text itself comes last.
function openPart({ id, omschrijving }: ContactMoment, mentions: Mention[]) {
  return mentions.some((mention) => mention.id === id) ? marksIn(omschrijving).slice(-1) : omschrijving;
}

function repairsFor({ repairRequests, repairOrders }: Association, personId: string) {
  const requests = repairRequests.filter(({ relaties }) => relaties.includes(personId));
  const ids = requests.map(({ id }) => id);
  const orders = repairOrders.filter(
    ({ relaties, onderhoudsverzoeken }) =>
      relaties.includes(personId) || onderhoudsverzoeken.some((id) => ids.includes(id)),
  );
  return [...requests.map(({ omschrijving }) => omschrijving), ...orders];
}

function caseMarksFor({ cases, caseRoles }: Association, personId: string): string[] {
  return cases.flatMap(({ id, relaties }, index) => {
    const roles = caseRoles.filter(({ zaak, soort }) => zaak === id && soort !== "BEH");
    const mine = roles.filter(({ relatie }) => relatie === personId);
    if (mine.length === 0 && !relaties.includes(personId)) return [];
    const alone = [...roles.map(({ relatie }) => relatie), ...relaties].every((key) => key === personId);
    const words = [
      ...(alone || mine.some(reports) ? (["reporter"] as const) : []),
      ...(alone ? (["all"] as const) : []),
    ];
    return words.map((one) => caseMark(index, one));
  });
}

function reports({ soort }: CaseRole): boolean {
  return soort === "MEL" || soort === "KLG";
}
