// The ledger of a contract: every month a claim and a receipt; what is not paid stays open.

import type { Contract } from "./contracts.ts";
import { monthBefore, monthName, monthsBetween } from "./days.ts";
import type { Draw } from "./draw.ts";
import { between, mark } from "./draw.ts";
import type { PriceComponent } from "./prices.ts";

export type Booking = {
  id: string;
  code: string;
  overeenkomst: string;
  betaalgegeven: string | null;
  soort: string;
  detailSoort: string;
  status: string;
  omschrijving: string;
  boekdatum: string;
  vervaldatum: string | null;
  /** A claim is positive, a receipt negative; the sum of all lines is what is still open. */
  bedrag: number;
  saldo: number;
  betalingskenmerk: string | null;
};

type Known = {
  contract: Contract;
  index: number;
  /** Those of this contract. */
  components: PriceComponent[];
  today: string;
  /** How many of the last months are not paid, where the story wants it. */
  owes?: number | undefined;
};
type Books = { contracts: Contract[]; priceComponents: PriceComponent[]; today: string };

/** The ledgers of all contracts one after another; the first and how many months each owes can be told. */
export function ledgersOf(
  { contracts, priceComponents, today }: Books,
  draw: Draw,
  { from = 0, owes = {} }: { from?: number; owes?: Record<string, number> } = {},
): Booking[] {
  const byContract = Map.groupBy(priceComponents, ({ overeenkomst }) => overeenkomst);
  return contracts.flatMap((contract, place) => {
    const components = byContract.get(contract.id) ?? [];
    return ledgerOf({ contract, index: from + place, components, today, owes: owes[contract.id] }, draw);
  });
}

type Line = Pick<Booking, "soort" | "detailSoort" | "omschrijving" | "boekdatum" | "bedrag" | "saldo"> & {
  reference: boolean;
};

function ledgerOf(known: Known, draw: Draw): Booking[] {
  const { contract, index } = known;
  const months = monthsBetween(contract.begindatum, contract.einddatum ?? `${monthBefore(known.today)}-01`);
  const lines = months.flatMap((month, place) =>
    linesOf(known, month, fateOf(known, place, months.length, draw)),
  );
  return lines.map(({ reference, ...line }, place) => ({
    id: `${contract.id}-${String(place + 1).padStart(4, "0")}`,
    ...line,
    code: `BK${String(place + 1).padStart(4, "0")}${mark(1000 + index)}`,
    overeenkomst: contract.id,
    betaalgegeven: reference ? contract.betaalgegeven : null,
    status: "FIA",
    vervaldatum: line.soort === "VOR" ? line.boekdatum : null,
    betalingskenmerk: reference ? `${9000 + index}${String(place + 1).padStart(12, "0")}` : null,
  }));
}

type Fate = "paid" | "reversed" | "open";

// One in forty collections comes back once; every sixth tenant still owes the last month.
function fateOf({ contract, index, owes = 0 }: Known, place: number, count: number, draw: Draw): Fate {
  if (place >= count - owes) return "open";
  if (place === count - 1 && contract.einddatum === null && index % 6 === 3) return "open";
  return between(1, 40, draw("ledger", index, `month-${place}`)) === 1 ? "reversed" : "paid";
}

function linesOf({ index, components }: Known, month: string, fate: Fate): Line[] {
  const amount = chargeOf(components, `${month}-01`);
  const text = `${monthName(month)}, overeenkomst ${mark(1000 + index)}`;
  const claim = line("VOR", "PRO", `Huur ${text}`, `${month}-01`, amount, { open: fate === "open" });
  if (fate === "open") return [claim];
  const paid = line("ONT", "BAN", `Incasso ${text}`, `${month}-25`, -amount);
  if (fate === "paid") return [claim, paid];
  const back = line("VOR", "STO", `Storno ${text}`, `${month}-26`, amount);
  return [claim, paid, back, line("ONT", "BAN", `Betaling ${text}`, `${month}-28`, -amount)];
}

function line(
  soort: string,
  detailSoort: string,
  omschrijving: string,
  boekdatum: string,
  cents: number,
  { open }: { open: boolean } = { open: false },
): Line {
  const bedrag = cents / 100;
  return {
    soort,
    detailSoort,
    omschrijving,
    boekdatum,
    bedrag,
    saldo: open ? bedrag : 0,
    reference: soort === "ONT",
  };
}

/** The price components that hold on a day, together, in cents. */
function chargeOf(components: PriceComponent[], day: string): number {
  return components
    .filter(
      ({ begindatum, einddatum }) =>
        begindatum.slice(0, 10) <= day && (einddatum ?? "9999").slice(0, 10) >= day,
    )
    .reduce((sum, component) => sum + Math.round(component.bedrag * 100), 0);
}
