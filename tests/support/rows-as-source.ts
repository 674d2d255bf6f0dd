// The stand-in's own rows and messages without the wire between, for reading thousands of households.

import type { Api } from "#app/server/sources/vera/api.ts";
import { linksOf } from "#app/server/sources/vera/links.ts";
import { Message } from "#app/server/sources/vera/schemas.ts";
import type { ResourceName } from "#app/server/sources/vera/settings.ts";
import type { Association } from "#demo/association/association.ts";
import { messages, withoutNulls } from "#demo/housing-system/messages.ts";
import { type Filter, resources } from "#demo/housing-system/resources.ts";
import type { Row } from "#demo/housing-system/rows.ts";

const base = "https://huursysteem.voorbeeld.example";
export const urls = {
  relaties: `${base}/relaties`,
  vastgoed: `${base}/vastgoed`,
  overeenkomsten: `${base}/overeenkomsten`,
  financien: `${base}/financien`,
};

/** Answers like the housing system that holds this association, in one page. */
export function apiOf(association: Association): Api {
  const links = linksOf({ urls });
  const rows = rowsOf(association);
  const byId = new Map(
    Object.entries(rows).map(([name, all]) => [name, new Map(all.map((row) => [row.id, row]))]),
  );
  const messageOf = (resource: ResourceName, row: Row) => {
    const link = (name: string, id: unknown) =>
      typeof id === "string" ? links.to(name as ResourceName, id) : null;
    return Message.parse(withoutNulls(messages[resource](row, link)));
  };
  return {
    links,
    async one(resource, id) {
      const row = byId.get(resource)?.get(id);
      return row ? messageOf(resource, row) : null;
    },
    async *pages(resource, example) {
      const filters = resources.find(({ name }) => name === resource)?.filters ?? {};
      const found = (rows[resource] ?? []).filter((row) =>
        Object.entries(example).every(([name, value]) => holds(row, filters[name], value)),
      );
      if (found.length > 0) yield found.map((row) => messageOf(resource, row));
    },
  };
}

function holds(row: Row, filter: Filter | undefined, value: string): boolean {
  if (!filter) throw new Error("The housing system cannot be asked so");
  const wanted = filter.kind === "plain" ? value : decodeURIComponent(value.split("/").at(-1) ?? "");
  const column = row[filter.column];
  return Array.isArray(column) ? column.includes(wanted) : column === wanted;
}

function rowsOf(association: Association): Partial<Record<ResourceName, Row[]>> {
  const { people, residences, contactDetails, paymentDetails, contracts, priceComponents } = association;
  const idsOf = (rows: { id: string }[]) => rows.map(({ id }) => id);
  const ofPerson = (rows: { id: string; relatie: string }[], id: string) =>
    idsOf(rows.filter(({ relatie }) => relatie === id));
  return {
    "natuurlijk-personen": people.map((person) => ({
      ...person,
      adressen: ofPerson(residences, person.id),
      contactgegevens: ofPerson(contactDetails, person.id),
      betaalgegevens: ofPerson(paymentDetails, person.id),
      overeenkomsten: idsOf(contracts.filter(({ relaties }) => relaties.includes(person.id))),
    })),
    "relatie-adressen": residences,
    adressen: association.addresses,
    contactgegevens: contactDetails,
    betaalgegevens: paymentDetails,
    huurovereenkomsten: contracts.map((contract) => ({
      ...contract,
      prijscomponenten: idsOf(priceComponents.filter(({ overeenkomst }) => overeenkomst === contract.id)),
    })),
    prijscomponenten: priceComponents,
    boekingen: association.bookings,
  };
}
