// What can be changed in the make-believe housing system: attributes of one record, named by its key (PATCH on the list,
// as the standard has it for keys that are no numbers). Strict where the standard is: no null, no word it does not know.

import type { Request, Response } from "express";
import type { JSONValue, Sql } from "postgres";

/** A message that asked for a change, by its own reference. */
export type Written = { path: string; reference: string | null; message: unknown };

type Form = "text" | "day" | "code";
type Writable = { table: string; attributes: Record<string, Form> };

const texts = (...names: string[]) => Object.fromEntries(names.map((name) => [name, "text" as const]));

const person: Writable = {
  table: "natuurlijk_personen",
  attributes: {
    ...texts("voorletters", "voornaam", "roepnaam", "tussenvoegsels"),
    ...texts("achternaam", "geslachtsnaam", "aanschrijfnaam"),
    geboortedatum: "day",
  },
};
const account: Writable = {
  table: "betaalgegevens",
  attributes: { ...texts("iban", "rekeninghouder"), einddatum: "day" },
};
const preference: Writable = { table: "verdere_gegevens", attributes: { einddatum: "day" } };
const signal: Writable = { table: "verdere_gegevens", attributes: { status: "code" } };
const oneCase: Writable = { table: "zaken", attributes: { archiefstatus: "code" } };

const writables: Record<string, Writable> = {
  "/relaties/natuurlijk-personen": person,
  "/relaties/relatie-adressen": { table: "relatie_adressen", attributes: { einddatum: "day" } },
  "/relaties/contactgegevens": { table: "contactgegevens", attributes: texts("waarde", "omschrijving") },
  "/relaties/betaalgegevens": account,
  "/relaties/communicatievoorkeuren": preference,
  "/relaties/signaleringen": signal,
  "/dossier/zaken": oneCase,
  "/brg/relaties": person,
  "/brg/betaalgegevens": account,
  "/brg/signaleringen": signal,
  "/bdo/zaken": oneCase,
};

export const writableAt = (path: string): Writable | null => writables[path] ?? null;

/** Until 4.1 whoever is spoken to finds their own key in `idExtern`, since 4.3 in `id`. */
export type KeyScheme = "4.1" | "4.3";

type Desk = { sql: Sql; path: string; written: Written[]; keyScheme: KeyScheme };

export async function writeMessage(
  { sql, path, written, keyScheme }: Desk,
  request: Request,
  response: Response,
) {
  const writable = writableAt(path);
  const { id, wanted } = keyIn(request.body ?? {}, keyScheme);
  written.push({
    path,
    reference: request.header("X-Stuurgegevens-Referentienummer") ?? null,
    message: request.body,
  });
  if (!writable || typeof id !== "string" || !isOfStandard(wanted, writable)) {
    return response.status(400).json({ code: "bericht-onjuist", omschrijving: "Het bericht klopt niet." });
  }
  const how: unknown = response.locals.writing;
  if (how !== "write-ignored" && !(await update(sql, writable, { id, wanted }))) {
    return response.status(404).json({ code: "niet-gevonden", omschrijving: "Dit gegeven is er niet." });
  }
  if (how === "silence-after-write") return;
  if (how === "reset-after-write") return response.socket?.resetAndDestroy();
  response.status(200).end();
}

function keyIn({ id, ...rest }: Record<string, unknown>, keyScheme: KeyScheme) {
  if (keyScheme === "4.3") return { id, wanted: rest };
  const { idExtern, ...wanted } = rest;
  return { id: idExtern, wanted };
}

const forms: Record<Form, (value: unknown) => boolean> = {
  text: (value) => typeof value === "string",
  day: (value) => typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value),
  code: (value) => typeof value === "object" && value !== null && "code" in value && isText(value.code),
};
const isText = (value: unknown) => typeof value === "string" && value !== "";

function isOfStandard(wanted: Record<string, unknown>, { attributes }: Writable): boolean {
  const names = Object.entries(wanted);
  return (
    names.length > 0 &&
    names.every(
      ([name, value]) => Object.hasOwn(attributes, name) && forms[attributes[name] ?? "text"](value),
    )
  );
}

/** Whether there was such a record. */
async function update(
  sql: Sql,
  { table, attributes }: Writable,
  { id, wanted }: { id: string; wanted: Record<string, unknown> },
): Promise<boolean> {
  if (table === "verdere_gegevens") {
    const words = sql.json(wanted as JSONValue);
    const done = await sql`update verdere_gegevens set bericht = bericht || ${words} where id = ${id}`;
    return done.count === 1;
  }
  const values = Object.fromEntries(
    Object.entries(wanted).map(([name, value]) => [
      name,
      attributes[name] === "code" ? (value as { code: string }).code : (value as string),
    ]),
  );
  const done = await sql`update ${sql(table)} set ${sql(values)} where id = ${id}`;
  return done.count === 1;
}
