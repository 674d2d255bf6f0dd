// What somebody is sent beside what the rent brings with it, and what of that is advertising.

import { type Day, dayOf } from "#app/domain/calendar.ts";
import type { SourceRecord } from "#app/domain/records.ts";
import type { ChangeWish } from "../change.ts";
import type { Api } from "./api.ts";
import { inTurn } from "./in-turn.ts";
import { preferenceRule } from "./person-rules.ts";
import { recordOf } from "./record.ts";
import { type Message, NaturalPerson, Preference } from "./schemas.ts";
import { type Round, readSubject, type Subject } from "./subject.ts";

/** Of COMMUNICATIEVOORKEURSOORT: newsletters and other messages. Notices, contact and formal letters go on. */
const advertising = ["NIE", "OVE"];

export async function* collectPreferences(round: Round): AsyncGenerator<SourceRecord[]> {
  const { subject } = round;
  const owner = { whose: "self", personKey: subject.key } as const;
  const messages = await preferencesOf(round);
  const resource = "communicatievoorkeuren";
  yield messages.map((message) => recordOf({ resource, rule: preferenceRule, message, subject, owner }));
}

/** Those by which the person is sent advertising today: each is ended, and nothing else (GDPR art. 21(3)). */
export async function advertisingTo(
  api: Api,
  { key, at }: { key: string; at: Date },
  signal: AbortSignal,
): Promise<ChangeWish[]> {
  const messages = await preferencesOf({ api, signal, subject: await readSubject(api, key, signal) });
  return messages
    .filter((message) => isAdvertising(Preference.parse(message), dayOf(at)))
    .map(({ id }) => ({
      resource: "communicatievoorkeuren",
      recordKey: `communicatievoorkeuren/${id}`,
      op: "end",
      field: null,
    }));
}

function isAdvertising({ soort, einddatum }: ReturnType<typeof Preference.parse>, today: Day): boolean {
  const hasEnded = einddatum ? einddatum.slice(0, 10) <= today : false;
  return advertising.includes(soort?.code ?? "") && !hasEnded;
}

/** The person names them: a preference does not say whose it is, and cannot be asked for by person. */
async function preferencesOf({ api, subject, signal }: Round): Promise<Message[]> {
  const found = await inTurn(keysIn(subject), ({ id }) => api.one("communicatievoorkeuren", id, signal));
  return found.filter((message) => message !== null);
}

// A source that gives somebody else's page lends us nothing of theirs.
const keysIn = ({ message, key }: Subject) =>
  message.id === key ? NaturalPerson.parse(message).communicatievoorkeuren : [];
