// What few people have, as messages of the standard: the rows hold them nearly as they are sent.

import type { MessageOf } from "./message-parts.ts";
import type { Row } from "./rows.ts";

export const furtherMessage: MessageOf = (row, link) => ({
  ...withLinks(row.bericht, ({ resource, id }) => link(resource, id)),
  id: row.id,
});

/** "@natuurlijk-personen/R1" */
type Target = { resource: string; id: string };

/** The row's words, with in place of each link what is made of it. */
export function withLinks(words: unknown, made: (target: Target) => unknown): Row {
  return filled(words ?? {}, made) as Row;
}

function filled(value: unknown, made: (target: Target) => unknown): unknown {
  if (Array.isArray(value)) return value.map((one) => filled(one, made));
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, filled(one, made)]));
  }
  const [, resource, id] = (typeof value === "string" && /^@([a-z-]+)\/(.+)$/.exec(value)) || [];
  return resource && id ? made({ resource, id }) : value;
}

/** Where a link leads that this system does not answer itself. */
export const elsewhere: Record<string, string> = {
  rechtspersonen: "relaties",
  eenheden: "vastgoed",
  "authentieke-gegevens": "dossier",
};
