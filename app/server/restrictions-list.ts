// Which data stand still (GDPR art. 18), for the systems of the association to ask: whose, which, and since when. No more.

import { createHash, timingSafeEqual } from "node:crypto";
import { dossierFrom } from "#app/domain/evolve.ts";
import type { ElementId } from "#app/domain/records.ts";
import { isRestricted } from "#app/domain/restriction.ts";
import { listRestricted } from "#db/dossiers.ts";
import { readHistories } from "#db/history.ts";
import type { Office } from "./office.ts";

export type StandingStill = {
  /** The connection in which the person was found, and their key there. */
  connection: string;
  key: string;
  /** As the register numbers them; null: everything. */
  elements: ElementId[] | null;
  since: string;
};

const dossiersAtOnce = 200;

export async function restrictionsNow({ db }: Office): Promise<StandingStill[]> {
  const found: StandingStill[] = [];
  const ids = await listRestricted(db);
  for (let from = 0; from < ids.length; from += dossiersAtOnce) {
    for (const { events } of (await readHistories(db, ids.slice(from, from + dossiersAtOnce))).values()) {
      const dossier = dossierFrom(events);
      const { person, restriction } = dossier ?? {};
      // Of whom nobody is found in a system, no system can know it.
      if (!restriction || !isRestricted({ restriction }) || person?.state !== "found") continue;
      const { elements, since } = restriction;
      found.push({ ...person.person, elements, since: since.toISOString() });
    }
  }
  return found;
}

/** Whether a system showed its token; in a time that tells nothing of how much of it was right. */
export function mayAskRestrictions({ config }: Office, request: Request): boolean | null {
  if (!config.restrictionsToken) return null;
  const shown = /^Bearer (\S+)$/.exec(request.headers.get("Authorization") ?? "")?.[1] ?? "";
  return timingSafeEqual(sumOf(shown), sumOf(config.restrictionsToken));
}

const sumOf = (text: string) => createHash("sha256").update(text).digest();

const ofEach = {
  type: "object",
  required: ["connection", "key", "elements", "since"],
  additionalProperties: false,
  properties: {
    connection: { type: "string", description: "The system in which the person was found" },
    key: { type: "string", description: "The key of the person in that system" },
    elements: {
      type: ["array", "null"],
      items: { type: "string", pattern: "^[A-Z]\\d?-\\d\\d$" },
      description: "Elements of the privacy register; null: all data of the person",
    },
    since: { type: "string", format: "date-time" },
  },
};

/** OpenAPI 3.1: what stands at the address, for who connects a system to it. */
export const restrictionsDescription = {
  openapi: "3.1.0",
  info: { title: "Restrictions of processing (GDPR art. 18)", version: "1.0.0" },
  components: { securitySchemes: { token: { type: "http", scheme: "bearer" } } },
  paths: {
    "/api/beperkingen": {
      get: {
        summary: "Which data may be kept, and not used",
        security: [{ token: [] }],
        responses: {
          "200": {
            description: "All restrictions in force, in no order",
            content: {
              "application/json": {
                schema: {
                  type: "object",
                  required: ["restrictions"],
                  properties: { restrictions: { type: "array", items: ofEach } },
                },
              },
            },
          },
          "401": { description: "Without the token" },
          "404": { description: "The association shares no list" },
          "429": { description: "Asked too often" },
        },
      },
    },
  },
};
