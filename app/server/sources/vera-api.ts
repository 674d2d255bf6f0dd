// A housing system that speaks the sector's standard: VERA 4.3, the dialect of the information domains.

import type { PersonRef } from "#app/domain/records.ts";
import type { Connector } from "./source.ts";
import { SourceError } from "./source.ts";
import { openApi } from "./vera/api.ts";
import { isShared, readContactOnFile } from "./vera/contact-on-file.ts";
import { findCandidates } from "./vera/find-person.ts";
import { NaturalPerson } from "./vera/schemas.ts";
import type { VeraSettings } from "./vera/settings.ts";
import { slicesOf } from "./vera/slices.ts";
import { readSubject } from "./vera/subject.ts";

export function veraConnector(settings: VeraSettings): Connector {
  const api = openApi(settings);
  const slices = slicesOf(settings);
  const keyOf = (person: PersonRef) => {
    if (person.connection !== settings.id) throw new SourceError("other-connection", false);
    return person.key;
  };
  return {
    id: settings.id,
    findPerson: (applicant, signal) => findCandidates({ api, connection: settings.id }, applicant, signal),
    contactOnFile: async (person, signal) => readContactOnFile(api, keyOf(person), signal),
    sharesMailbox: async (person, mailbox, signal) => isShared(api, keyOf(person), mailbox, signal),
    customerNumber: async (person, signal) => {
      const { message } = await readSubject(api, keyOf(person), signal);
      // A source that gives somebody else's page must not lend us that person's number.
      return message.id === person.key ? NaturalPerson.parse(message).code || null : null;
    },
    plan: (themes) =>
      slices
        .filter(({ theme }) => themes.includes(theme))
        .map(({ resource, theme }) => ({ resource, theme })),
    async *collect(resource, person, signal) {
      const slice = slices.find((one) => one.resource === resource);
      if (!slice) throw new SourceError("unknown-resource", false);
      yield* slice.collect({ api, signal, subject: await readSubject(api, keyOf(person), signal) });
    },
  };
}
