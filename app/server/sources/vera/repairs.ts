// Repairs: what somebody asked for, and the orders that came of it.

import type { SourceRecord } from "#app/domain/records.ts";
import { inTurn } from "./in-turn.ts";
import { recordOf } from "./record.ts";
import { repairOrderRule, repairRequestRule } from "./repair-rules.ts";
import type { Message } from "./schemas.ts";
import { RepairOrder, RepairRequest } from "./schemas.ts";
import type { Owner, Round, Subject } from "./subject.ts";
import { linkTo, nobody, ownerAmongLinks } from "./subject.ts";

const ordersAtOnce = 50;

export async function* collectRepairRequests({ api, subject, signal }: Round) {
  for await (const page of api.pages("onderhoudsverzoeken", { relaties: linkTo(subject) }, signal)) {
    yield page.map((message) => {
      const owner = ownerAmongLinks(RepairRequest.parse(message).relaties, subject);
      return recordOf({ resource: "onderhoudsverzoeken", rule: repairRequestRule, message, subject, owner });
    });
  }
}

/** By the person an order names and by the requests it came of; an order found in both ways comes once. */
export async function* collectRepairOrders(round: Round) {
  const { api, signal } = round;
  const requests = await readRequests(round);
  const subject = { ...round.subject, own: new Set(requests.map(({ id }) => id)) };
  const seen = new Set<string>();
  for await (const page of api.pages("onderhoudsorders", { relaties: linkTo(subject) }, signal)) {
    for (const { id } of page) seen.add(id);
    yield page.map((message) => orderRecord(message, subject));
  }
  const others = requests.flatMap(({ orders }) => orders).filter((id) => !seen.has(id));
  const keys = [...new Set(others)];
  for (let place = 0; place < keys.length; place += ordersAtOnce) {
    yield await ordersByKey(keys.slice(place, place + ordersAtOnce), { ...round, subject });
  }
}

async function ordersByKey(keys: string[], { api, subject, signal }: Round): Promise<SourceRecord[]> {
  const found = await inTurn(keys, (id) => api.one("onderhoudsorders", id, signal));
  return found.filter((message) => message !== null).map((message) => orderRecord(message, subject));
}

/** The person's own requests; one that the source hangs on somebody else leads nowhere. */
async function readRequests({ api, subject, signal }: Round) {
  const requests: { id: string; orders: string[] }[] = [];
  for await (const page of api.pages("onderhoudsverzoeken", { relaties: linkTo(subject) }, signal)) {
    for (const { id, relaties, onderhoudsorders } of page.map((message) => RepairRequest.parse(message))) {
      if (ownerAmongLinks(relaties, subject).whose !== "self") continue;
      requests.push({ id, orders: onderhoudsorders.map((order) => order.id) });
    }
  }
  return requests;
}

function orderRecord(message: Message, subject: Subject): SourceRecord {
  const owner = orderOwner(message, subject);
  return recordOf({ resource: "onderhoudsorders", rule: repairOrderRule, message, subject, owner });
}

// An order often names the craftsman alone; then the request it came of says whose it is.
function orderOwner(message: Message, subject: Subject): Owner {
  const { relaties, onderhoudsverzoeken } = RepairOrder.parse(message);
  const named = ownerAmongLinks(relaties, subject);
  if (named.whose === "self") return named;
  const own = onderhoudsverzoeken.some(({ id }) => subject.own.has(id));
  if (own) return { whose: "self", personKey: subject.key };
  return named.personKey ? named : nobody;
}
