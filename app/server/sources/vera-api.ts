// A housing system that speaks the sector's standard: VERA, in either of its dialects.

import type { PersonRef } from "#app/domain/records.ts";
import type { Asking } from "#app/domain/turns.ts";
import type { Change } from "./change.ts";
import { type Gate, noGate } from "./gate.ts";
import type { Connector } from "./source.ts";
import { SourceError } from "./source.ts";
import { domainApi, openWire } from "./vera/api.ts";
import { veraChanger, type WritableSettings } from "./vera/changer.ts";
import { isShared, readContactOnFile } from "./vera/contact-on-file.ts";
import { findCandidates } from "./vera/find-person.ts";
import { externalKeyIn } from "./vera/keys.ts";
import { advertisingTo } from "./vera/preferences.ts";
import { isAskable, processApi } from "./vera/process-api.ts";
import { domainsOf } from "./vera/process-links.ts";
import { NaturalPerson } from "./vera/schemas.ts";
import { keySchemeOf, type VeraSettings } from "./vera/settings.ts";
import { slicesOf } from "./vera/slices.ts";
import { readSubject } from "./vera/subject.ts";
import { keepToken } from "./vera/token.ts";

/** What this system can be asked, but for what its owner says that it does not have. */
function slicesFor(settings: VeraSettings) {
  const without: string[] = settings.without ?? [];
  const slices =
    settings.profile === "process"
      ? slicesOf({ urls: domainsOf(settings.urls) }).filter(({ resource }) =>
          isAskable(resource, settings.urls),
        )
      : slicesOf({ urls: settings.urls });
  return slices.filter(({ resource }) => !without.includes(resource));
}

const mayWrite = (settings: VeraSettings): settings is WritableSettings => settings.writer !== undefined;

/** Nobody alive was born then: a list of them is empty, and asked as a person is sought. */
const longAgo = "1850-01-01";

export function veraConnector(settings: VeraSettings, gate: Gate = noGate): Connector {
  const tokens = keepToken(settings);
  const wireFor = (asking: Asking) => openWire(settings, { gate, asking, tokens });
  const wires = { haste: wireFor("haste"), gathering: wireFor("gathering") };
  // In the process dialect what was nested is kept while it is read, and no longer.
  const open = (slice?: string, over = wires.haste) =>
    settings.profile === "process" ? processApi(over, settings, slice) : domainApi(over, settings.urls);
  const slices = slicesFor(settings);
  const keyOf = (person: PersonRef) => {
    if (person.connection !== settings.id) throw new SourceError("other-connection", false);
    return person.key;
  };
  async function* collect(resource: string, person: PersonRef, signal: AbortSignal) {
    const slice = slices.find((one) => one.resource === resource);
    if (!slice) throw new SourceError("unknown-resource", false);
    const api = open(resource, wires.gathering);
    yield* slice.collect({ api, signal, subject: await readSubject(api, keyOf(person), signal) });
  }
  async function find({ resource, person, recordKey }: Change, signal: AbortSignal) {
    for await (const page of collect(resource, person, signal)) {
      const found = page.find(({ key }) => key === recordKey);
      if (found) return found;
    }
    return null;
  }
  const advertising = (person: PersonRef, signal: AbortSignal) =>
    advertisingTo(open(undefined, wires.gathering), { key: keyOf(person), at: new Date() }, signal);
  // A source that gives somebody else's page must not lend us that person's number.
  const ownPage = async (person: PersonRef, signal: AbortSignal) => {
    const { message } = await readSubject(open(undefined, wires.gathering), keyOf(person), signal);
    return message.id === person.key ? message : null;
  };
  return {
    id: settings.id,
    changer: mayWrite(settings)
      ? veraChanger(settings, gate, { wire: wires.gathering, find, advertising })
      : undefined,
    findPerson: (applicant, signal) =>
      findCandidates({ api: open(), connection: settings.id }, applicant, signal),
    contactOnFile: async (person, signal) => readContactOnFile(open(), keyOf(person), signal),
    sharesMailbox: async (person, mailbox, signal) => isShared(open(), keyOf(person), mailbox, signal),
    // Other systems know the person by it: asked while gathering from those.
    customerNumber: async (person, signal) => {
      const message = await ownPage(person, signal);
      return message && (NaturalPerson.parse(message).code || null);
    },
    externalKey: async (person, of, signal) => {
      const message = await ownPage(person, signal);
      return message && externalKeyIn(message, keySchemeOf(settings), of);
    },
    plan: (themes) =>
      slices
        .filter(({ theme }) => themes.includes(theme))
        .map(({ resource, theme }) => ({ resource, theme })),
    check: async (signal) => {
      // A wire of its own asks for a token anew, and for no more than one row of a source that does not filter.
      const api = open(undefined, openWire({ ...settings, pageSize: 1 }, { gate, asking: "trial" }));
      await api.pages("natuurlijk-personen", { geboortedatum: longAgo }, signal).next();
    },
    collect,
  };
}
