// Repairs: what tenants ask for, and the orders that come of it.

import type { Contract } from "../contracts.ts";
import type { Draw } from "../draw.ts";
import { between, mark, pick } from "../draw.ts";
import type { Person } from "../people.ts";
import type { Happening } from "./moments.ts";
import { daysLater, happeningsOf } from "./moments.ts";
import type { RepairOrder, RepairRequest } from "./rows.ts";

const defects = [
  ["De kraan in de keuken lekt", "Kraan in de keuken vervangen"],
  ["De verwarming wordt niet warm", "Ketel nakijken en bijvullen"],
  ["Het slot van de voordeur klemt", "Slot smeren of vervangen"],
  ["Er zit schimmel in de badkamer", "Afzuiging in de badkamer nakijken"],
  ["Het raam in de slaapkamer sluit niet", "Raam afstellen"],
  ["De bel doet het niet", "Bel vervangen"],
] as const;

type Known = { contracts: Contract[]; tagged: Record<string, Person>; today: string };
type Repairs = { repairRequests: RepairRequest[]; repairOrders: RepairOrder[] };

export function repairsOf({ contracts, tagged, today }: Known, draw: Draw): Repairs {
  const happenings = happeningsOf(contracts, { entity: "repair", perYear: 2.1, today }, draw);
  const pairs = happenings.map((happening) => repairOf(happening, tagged));
  const repairRequests = pairs.map(({ request }) => request);
  return {
    repairRequests,
    repairOrders: [...pairs.flatMap(({ orders }) => orders), ...sharedLight(repairRequests, tagged.T33)],
  };
}

function repairOf({ index, at, relatie, contract, draw }: Happening, tagged: Record<string, Person>) {
  const [asked, done] = pick(defects, draw("repair", index, "defect"));
  const adapted = index % 80 === 11 || (relatie === tagged.T27?.id && index % 4 === 0);
  const request: RepairRequest = {
    id: `V${10_000 + index}`,
    code: `OV-${10_000 + index}`,
    onderhoudSoort: kindOf(relatie, adapted, tagged),
    omschrijving: `${adapted ? "Een beugel bij de douche is nodig" : asked}. Kenmerk ${mark(10_000 + index)}.`,
    status: "AFG",
    melddatum: at,
    alternatiefContactgegeven: index % 40 === 9 ? `Bel mijn zus, ${mark(200_000 + index)}` : null,
    relaties: [relatie],
  };
  const count = index % 6 === 5 ? 2 : 1;
  const order = (nth: number): RepairOrder => ({
    id: `O${20_000 + index}-${nth}`,
    code: `OO-${20_000 + index}-${nth}`,
    onderhoudSoort: request.onderhoudSoort,
    omschrijving: `${done}. Kenmerk ${mark(10_000 + index)}.`,
    status: "AFG",
    opdrachtdatum: daysLater(at, 1),
    begindatum: daysLater(at, 2 + nth),
    technischGereeddatum: daysLater(at, 3 + nth),
    uitvoerendeSoort: index % 3 ? "LEV" : "VAK",
    onderhoudsverzoeken: [request.id],
    overeenkomst: contract.id,
    relaties: craftsmen(index, relatie, tagged, draw),
  });
  return { request, orders: Array.from({ length: count }, (_, nth) => order(nth + 1)) };
}

// A code of the supplier's own, which no list explains.
function kindOf(relatie: string, adapted: boolean, tagged: Record<string, Person>): string {
  if (relatie === tagged.T38?.id) return "LVR9";
  return adapted ? "WMO" : "REP";
}

/** Some orders name the tenant, some the craftsman, some both. */
function craftsmen(index: number, relatie: string, tagged: Record<string, Person>, draw: Draw): string[] {
  const craftsman = tagged.T33 && index % 25 === 4 ? [tagged.T33.id] : [];
  return between(0, 1, draw("repair", index, "names-tenant")) ? [relatie, ...craftsman] : craftsman;
}

/** One order that came of the requests of two neighbours. */
function sharedLight(requests: RepairRequest[], craftsman: Person | undefined): RepairOrder[] {
  const [first] = requests;
  const second = requests.find(({ relaties }) => relaties[0] !== first?.relaties[0]);
  if (!first || !second || !craftsman) return [];
  return [
    {
      id: "O19999-1",
      code: "OO-19999-1",
      onderhoudSoort: "REP",
      omschrijving: "Licht in de hal van de trap vervangen.",
      status: "AFG",
      opdrachtdatum: daysLater(second.melddatum, 1),
      begindatum: daysLater(second.melddatum, 2),
      technischGereeddatum: daysLater(second.melddatum, 2),
      uitvoerendeSoort: "LEV",
      onderhoudsverzoeken: [first.id, second.id],
      overeenkomst: null,
      relaties: [craftsman.id],
    },
  ];
}
