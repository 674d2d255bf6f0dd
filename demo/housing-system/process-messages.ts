// Rows become messages of the process dialect: what belongs to a record stands in it, and the people as well.

import type { Sql } from "postgres";
import { named } from "./code-names.ts";
import { withLinks } from "./further-messages.ts";
import { messages, withoutNulls } from "./messages.ts";
import type { ResourceName, Row } from "./rows.ts";
import { queries } from "./rows.ts";

type Message = Record<string, unknown>;
/** `day`: whose state is asked. */
export type Nested = (rows: Row[], asked: { sql: Sql; day: string }) => Promise<Message[]>;

export const relations: Nested = async (rows, { sql, day }) => {
  const ids = idsOf(rows);
  const residences = await rowsBy(sql, "relatie-adressen", "relatie", ids);
  const addresses = byId(await rowsBy(sql, "adressen", "id", idsAt(residences, "adres")));
  const details = await rowsBy(sql, "contactgegevens", "relatie", ids);
  const preferences = await sql<Row[]>`
    select * from verdere_gegevens where resource = 'communicatievoorkeuren' and relaties && ${ids} order by id`;
  const homeOf = (row: Row) => ({
    ...without(flat("relatie-adressen", row), "relatie"),
    adres: addressIn(addresses.get(String(row.adres))),
  });
  return rows.map((row) => ({
    ...without(flat("natuurlijk-personen", row), "status", "betaalgegevens", "overeenkomsten"),
    adressen: of(row, residences, "relatie")
      .filter((home) => holdsOn(home, day))
      .map(homeOf),
    contactgegevens: of(row, details, "relatie").map(detailMessage),
    communicatievoorkeuren: preferences
      .filter(({ relaties }) => listIn(relaties).includes(row.id))
      .map(({ bericht }) => bericht),
  }));
};

// Post boxes name their place with an object too; only abroad it is plain text.
function addressIn(row: Row | undefined): Message {
  if (!row) return {};
  const { soort, woonplaats } = row;
  return {
    ...flat("adressen", row),
    ...(woonplaats ? { woonplaats: soort === "BUI" ? woonplaats : { naam: woonplaats } } : {}),
  };
}

export const paymentDetails: Nested = async (rows) => rows.map((row) => flat("betaalgegevens", row));

export const contactMoments: Nested = async (rows) =>
  rows.map((row) =>
    withoutNulls({
      ...flat("contactmomenten", row),
      relaties: listIn(row.relaties).map((id) => ({
        id,
        rollen: [{ id: `${id}-R`, soort: { code: "HUU" } }],
      })),
      zaak: row.zaak ? { id: row.zaak } : null,
    }),
  );

export const contracts: Nested = async (rows, { sql }) => {
  const components = await rowsBy(sql, "prijscomponenten", "overeenkomst", idsOf(rows));
  const accounts = byId(await rowsBy(sql, "betaalgegevens", "id", idsAt(rows, "betaalgegeven")));
  const people = await peopleIn(sql, rows);
  return rows.map((row) =>
    withoutNulls({
      ...without(flat("huurovereenkomsten", row), "betaalgegeven"),
      prijscomponenten: of(row, components, "overeenkomst").map((price) =>
        without(flat("prijscomponenten", price), "overeenkomst"),
      ),
      betaalwijze: wayOfPaying(accounts.get(String(row.betaalgegeven))),
      afwijkendeBetaler: row.afwijkendeBetaler ? relationKey(row.afwijkendeBetaler) : null,
      relaties: listIn(row.relaties).map((id) => personIn(people.get(id), namesOnly)),
    }),
  );
};

function wayOfPaying(account: Row | undefined): Message | null {
  return account ? { betaalgegeven: flat("betaalgegevens", account) } : null;
}

export const prices: Nested = async (rows) => rows.map((row) => flat("prijscomponenten", row));

export const bookings: Nested = async (rows) =>
  rows.map((row) =>
    withoutNulls({
      ...flat("boekingen", row),
      betaalgegeven: row.betaalgegeven
        ? { id: row.betaalgegeven, soort: named("BETAALGEGEVENSOORT", "BAN") }
        : null,
      overeenkomst: { id: row.overeenkomst, soort: named("OVEREENKOMSTSOORT", "HUU") },
    }),
  );

export const repairRequests: Nested = async (rows, { sql }) => {
  const people = await peopleIn(sql, rows);
  const details = await rowsBy(sql, "contactgegevens", "relatie", [...people.keys()]);
  return rows.map((row) => ({
    ...flat("onderhoudsverzoeken", row),
    relaties: listIn(row.relaties).map((id) => ({
      ...personIn(people.get(id), namesOnly),
      contactgegevens: details.filter(({ relatie }) => relatie === id).map(detailMessage),
    })),
  }));
};

export const repairOrders: Nested = async (rows, { sql }) => {
  const people = await peopleIn(sql, rows);
  return rows.map((row) =>
    withoutNulls({
      ...flat("onderhoudsorders", row),
      overeenkomst: row.overeenkomst ? { id: row.overeenkomst } : null,
      relaties: listIn(row.relaties).map((id) => personIn(people.get(id), namesOnly)),
    }),
  );
};

/** Here every party comes with name, birth date and citizen number. */
export const caseFiles: Nested = async (rows, { sql }) => {
  const ids = idsOf(rows);
  const roles = await rowsBy(sql, "zaakrollen", "zaak", ids);
  const statuses = await rowsBy(sql, "zaakstatussen", "zaak", ids);
  const types = byId(await rowsBy(sql, "zaaktypen", "id", idsAt(rows, "zaaktype")));
  const people = await peopleIn(sql, [
    ...rows,
    ...roles.map((role) => ({ id: role.id, relaties: [role.relatie] })),
  ]);
  const partyOf = (id: unknown) => personIn(people.get(String(id)), wholePerson);
  return rows.map((row) => {
    const type = types.get(String(row.zaaktype));
    return withoutNulls({
      ...without(flat("zaken", row), "resultaatToelichting"),
      relaties: listIn(row.relaties).map(partyOf),
      rollen: inOrder(row.rollen, roles).map((role) => ({
        ...without(flat("zaakrollen", role), "begindatum", "zaak"),
        relatie: partyOf(role.relatie),
      })),
      zaakstatussen: inOrder(row.zaakstatussen, statuses).map((status) =>
        without(flat("zaakstatussen", status), "zaak", "zaakrol"),
      ),
      zaaktype: type ? flat("zaaktypen", type) : null,
    });
  });
};

export const documents: Nested = async (rows) =>
  rows.map((row) => ({
    ...flat("informatieobjecten", row),
    relaties: listIn(row.relaties).map(relationKey),
    overeenkomsten: listIn(row.overeenkomsten).map((id) => ({ id })),
  }));

/** What the files of the processes have no attribute for. */
const onlyInDomain: Partial<Record<ResourceName, string[]>> = {
  betalingsregelingen: ["toelichting"],
  inschrijvingen: ["volgnummer"],
  inkomens: ["authentiekGegeven"],
  aanbiedingen: ["datum", "antwoordToelichting"],
  toewijzingen: ["relatie"],
};
const partsOf: Partial<Record<ResourceName, [attribute: string, parts: ResourceName, back: string]>> = {
  betalingsregelingen: ["termijnen", "betalingsregeling-termijnen", "betalingsregeling"],
  "externe-incassos": ["externeincassoacties", "externe-incasso-acties", "externeIncasso"],
};

const nameByKey: ResourceName[] = ["debiteuren", "inschrijvingen", "huuropzeggingen"];

/** Offers and objections with their citizen number as well. */
function toldOfPeople(name: ResourceName): string[] {
  if (nameByKey.includes(name)) return [];
  const names = "voornaam roepnaam tussenvoegsels achternaam aanschrijfnaam geboortedatum".split(" ");
  return name === "aanbiedingen" || name === "reclamaties" ? [...names, "bsn"] : names;
}

/** With its parts in it, and whoever it names with name, birth date and citizen number. */
export const furtherIn =
  (name: ResourceName): Nested =>
  async (rows, { sql }) => {
    const people = await peopleIn(sql, rows);
    const made = ({ resource, id }: { resource: string; id: string }): unknown => {
      if (resource === "rechtspersonen") return { id, soort: { code: "REC", naam: "Rechtspersoon" } };
      return resource === "natuurlijk-personen" ? personIn(people.get(id), toldOfPeople(name)) : { id };
    };
    const [attribute, parts, back] = partsOf[name] ?? [];
    const pieces = parts ? await rowsBy(sql, parts, "geheel", idsOf(rows)) : [];
    return rows.map((row) => {
      const whole = without(withLinks(row.bericht, made), ...(onlyInDomain[name] ?? []));
      const nested = pieces.filter(({ geheel }) => geheel === row.id);
      return {
        ...whole,
        ...(attribute
          ? { [attribute]: nested.map(({ bericht }) => without(withLinks(bericht, made), back ?? "")) }
          : {}),
        ...(name === "reclamaties" ? { relaties: undefined, relatie: whole.relaties } : {}),
        ...(name === "toewijzingen"
          ? {
              kandidaat: {
                ...(whole.kandidaat as Message),
                relatie: personIn(people.get(listIn(row.relaties)[0] ?? ""), toldOfPeople(name)),
              },
            }
          : {}),
      };
    });
  };

/** Whoever seeks a home, with what they earn. */
export const seekers: Nested = async (rows, { sql }) => {
  const incomes = await sql<Row[]>`
    select * from verdere_gegevens where resource = 'inkomens' and relaties && ${idsOf(rows)} order by id`;
  return rows.map((row) => ({
    ...personIn(row, wholePerson),
    inkomens: incomes
      .filter(({ relaties }) => listIn(relaties).includes(row.id))
      .map(({ bericht }) => without(bericht as Message, "authentiekGegeven")),
  }));
};

const namesOnly = "voorletters voornaam roepnaam tussenvoegsels achternaam aanschrijfnaam".split(" ");
const wholePerson = [
  ...namesOnly,
  ..."bsn geboortedatum geslacht nationaliteit voorkeurstaal overlijdensdatum".split(" "),
];

function personIn(row: Row | undefined, told: string[]): Message {
  if (!row) return {};
  const whole = flat("natuurlijk-personen", row);
  return Object.fromEntries(
    Object.entries(whole).filter(([name]) => ["id", "soort", ...told].includes(name)),
  );
}

const relationKey = (id: unknown) => ({ id, soort: named("RELATIESOORT", "NAT") });
const detailMessage = (row: Row) => without(flat("contactgegevens", row), "relatie");

/** As in the other dialect, without the links that this one does not have. */
function flat(name: ResourceName, row: Row): Message {
  return withoutNulls(messages[name](row, () => null));
}

function without(message: Message, ...names: string[]): Message {
  return Object.fromEntries(Object.entries(message).filter(([name]) => !names.includes(name)));
}

async function peopleIn(sql: Sql, rows: Row[]): Promise<Map<string, Row>> {
  return byId(
    await rowsBy(
      sql,
      "natuurlijk-personen",
      "id",
      rows.flatMap(({ relaties }) => listIn(relaties)),
    ),
  );
}

async function rowsBy(sql: Sql, name: ResourceName, column: string, values: string[]): Promise<Row[]> {
  return sql<Row[]>`
    select * from (${sql.unsafe(queries[name])}) as found where ${sql(column)} = any (${values}) order by id`;
}

function holdsOn({ begindatum, einddatum }: Row, day: string): boolean {
  return String(begindatum) <= day && (!einddatum || String(einddatum) >= day);
}

const idsOf = (rows: Row[]) => rows.map(({ id }) => id);
const idsAt = (rows: Row[], column: string) => rows.flatMap((row) => listIn([row[column]]));
const byId = (rows: Row[]) => new Map(rows.map((row) => [row.id, row]));
const of = (row: Row, rows: Row[], column: string) => rows.filter((one) => one[column] === row.id);
const listIn = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === "string") : [];

function inOrder(ids: unknown, rows: Row[]): Row[] {
  const all = byId(rows);
  return listIn(ids).flatMap((id) => all.get(id) ?? []);
}
