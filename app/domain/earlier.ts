// What the same person asked before, and what became different since. It informs a colleague and decides nothing.

import { addMonths, type Day, dayOf, daysBetween } from "./calendar.ts";
import { type Theme, themes } from "./records.ts";
import type { Right } from "./rights.ts";

/** A request about one person, as the list of their requests has it. */
export type RequestOfPerson = {
  dossierId: string;
  number: string;
  right: Right;
  /** What it asked about. */
  scope: Theme[];
  receivedAt: Date;
  /** When its answer about the data was there; null of what is open, withdrawn or refused. */
  answeredAt: Date | null;
};

export type EarlierRequest = {
  dossierId: string;
  number: string;
  receivedOn: Day;
  answeredOn: Day | null;
  /** From its receipt to that of the request at hand. */
  daysBefore: number;
  /** Whether it asked about anything that this request asks about. */
  alike: boolean;
};

export type Earlier = {
  /** The newest first. */
  requests: EarlierRequest[];
  /** The newest one that got its answer about any of the same. */
  last: EarlierRequest | null;
  /** Whether it came so soon after that one that its interval may make it excessive. */
  tooSoon: boolean;
  /** From when a request can no longer be too soon after that one. */
  freeFrom: Day | null;
};

/** From so many months on a request is never excessive by its interval: EDPB 01/2022, §185. */
const monthsApart = 12;

/** From one request to the next, as they came in: how long we took for an answer does not count (ours). */
export function isAskedTooSoon(lastAskedOn: Day, receivedOn: Day): boolean {
  return receivedOn < freeFrom(lastAskedOn);
}

export const freeFrom = (lastAskedOn: Day): Day => addMonths(lastAskedOn, monthsApart);

/** What the same person asked before this request, for the same right. */
export function earlierRequests(
  others: readonly RequestOfPerson[],
  { right, scope, receivedAt }: Pick<RequestOfPerson, "right" | "scope" | "receivedAt">,
): Earlier {
  const receivedOn = dayOf(receivedAt);
  const requests = others
    .filter((other) => other.right === right && other.receivedAt < receivedAt)
    .toSorted((one, other) => other.receivedAt.getTime() - one.receivedAt.getTime())
    .map(({ dossierId, number, receivedAt: at, answeredAt, scope: about }) => ({
      dossierId,
      number,
      receivedOn: dayOf(at),
      answeredOn: answeredAt && dayOf(answeredAt),
      daysBefore: daysBetween(dayOf(at), receivedOn),
      alike: about.some((theme) => scope.includes(theme)),
    }));
  const last = requests.find(({ answeredOn, alike }) => alike && answeredOn !== null) ?? null;
  return {
    requests,
    last,
    tooSoon: last !== null && isAskedTooSoon(last.receivedOn, receivedOn),
    freeFrom: last && freeFrom(last.receivedOn),
  };
}

/** What was gathered of a theme: the key of each record in its source, with a mark of its content. */
export type Held = ReadonlyMap<Theme, ReadonlyMap<string, string>>;
export type ThemeChange = { theme: Theme; added: number; changed: number; gone: number };

/** What became different from then to now, for the themes that both requests asked about. */
export function changesBetween(then: Held, now: Held): ThemeChange[] {
  return themes.flatMap((theme) => {
    const [before, after] = [then.get(theme), now.get(theme)];
    return before && after ? [{ theme, ...differences(before, after) }] : [];
  });
}

function differences(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>) {
  const stayed = [...after].filter(([key]) => before.has(key));
  return {
    added: after.size - stayed.length,
    changed: stayed.filter(([key, mark]) => before.get(key) !== mark).length,
    gone: before.size - stayed.length,
  };
}
