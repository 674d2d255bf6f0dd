// Where somebody lives and has lived. A list tells the present, so the past is asked moment by moment.

import type { SourceRecord } from "#app/domain/records.ts";
import { inTurn } from "./in-turn.ts";
import { addressRule } from "./person-rules.ts";
import { recordOf } from "./record.ts";
import type { Message } from "./schemas.ts";
import { RelationAddress } from "./schemas.ts";
import { ofPerson } from "./settings.ts";
import type { Round } from "./subject.ts";
import { ownerBy } from "./subject.ts";

/** After so many years without an address the past is taken to have ended. */
const emptyYearsInARow = 10;

export async function* collectAddresses(round: Round) {
  const seen = new Set<string>();
  let moment: string | undefined;
  let emptyYears = 0;
  while (emptyYears < emptyYearsInARow) {
    const fresh = await freshAt(round, moment, seen);
    if (fresh.length > 0) yield await records(round, fresh);
    const earliest = earliestBegin(fresh);
    emptyYears = earliest ? 0 : emptyYears + 1;
    moment = earliest ? justBefore(earliest) : yearEarlier(moment ?? new Date().toISOString());
  }
}

/** The addresses at a moment that were not found yet; those of now when there is no moment. */
async function freshAt({ api, subject, signal }: Round, moment: string | undefined, seen: Set<string>) {
  const fresh: Message[] = [];
  for await (const page of api.pages("relatie-adressen", ofPerson(subject.key), signal, moment)) {
    fresh.push(...page.filter(({ id }) => !seen.has(id)));
  }
  for (const { id } of fresh) seen.add(id);
  return fresh;
}

async function records(round: Round, fresh: Message[]): Promise<SourceRecord[]> {
  const { subject } = round;
  const messages = await inTurn(fresh, (message) => withAddress(round, message));
  return messages.map((message) => {
    const owner = ownerBy(RelationAddress.parse(message).relatie?.id, subject);
    return recordOf({ resource: "relatie-adressen", rule: addressRule, message, subject, owner });
  });
}

// A link that is not ours is not followed, and an address that is gone stays a link.
async function withAddress({ api, signal }: Round, message: Message): Promise<Message> {
  const target = api.links.target(message.adres);
  if (target?.domain !== "vastgoed") return message;
  const adres = await api.one("adressen", target.id, signal);
  return adres?.id === target.id ? { ...message, adres } : message;
}

function earliestBegin(messages: Message[]): string | null {
  const days = messages
    .map((message) => RelationAddress.parse(message).begindatum?.slice(0, 10))
    .filter((day) => day !== undefined && !Number.isNaN(Date.parse(day)));
  return days.toSorted()[0] ?? null;
}

// The standard wants moments in UTC without parts of a second.
const written = (moment: Date) => `${moment.toISOString().slice(0, 19)}Z`;

function justBefore(day: string): string {
  return written(new Date(Date.parse(day) - 1000));
}

function yearEarlier(moment: string): string {
  const date = new Date(moment);
  date.setUTCFullYear(date.getUTCFullYear() - 1);
  return written(date);
}
