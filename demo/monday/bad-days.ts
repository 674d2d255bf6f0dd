// A housing system on a bad day.

import type { SourceRecord } from "#app/domain/records.ts";
import { type Connector, SourceError } from "#app/server/sources/source.ts";
import type { Life } from "./plan.ts";

export function onItsDay(connector: Connector, source: Life["source"]): Connector {
  if (source === "silent") return silentAbout(connector, "boekingen");
  return source === "confused" ? confusedAbout(connector, "contactgegevens") : connector;
}

function silentAbout(connector: Connector, silent: string): Connector {
  return {
    ...connector,
    async *collect(resource, person, signal) {
      if (resource === silent) throw new SourceError("http-503", true);
      yield* connector.collect(resource, person, signal);
    },
  };
}

/** Hangs what it gives on somebody else. */
function confusedAbout(connector: Connector, confused: string): Connector {
  return {
    ...connector,
    async *collect(resource, person, signal) {
      for await (const page of connector.collect(resource, person, signal))
        yield resource === confused ? page.map(ofAnother) : page;
    },
  };
}

const ofAnother = (record: SourceRecord): SourceRecord => ({
  ...record,
  whose: "other",
  personKey: "R99999",
  release: "review",
  fields: record.fields.map((field) => ({ ...field, aboutOther: true })),
});
