// What holds the answer after a change of contact data, and what counts for opening it (ruling 14; the notes' T-03).

import { expect, test } from "vitest";
import type { Day } from "#app/domain/calendar.ts";
import { attentionOf, type Dossier, levelOfDossier, mailboxInForce } from "#app/domain/dossier.ts";
import type { RecordedEvent } from "#app/domain/events.ts";
import {
  holdOf,
  isContactNews,
  levelToOpen,
  newContactsOn,
  openingObstacle,
  waysToOpen,
} from "#app/domain/release.ts";
import {
  at,
  contactChangedOn,
  given,
  id,
  identifiedOn,
  mailboxChangeAskedOn,
  mailboxChangeStoppedOn,
  otherMailbox,
  provenOn,
  recorded,
  tenant,
  until,
} from "#tests/support/dossiers.ts";

const asked = mailboxChangeAskedOn("2026-12-04");
const withdrawn = recorded(tenant("2026-12-05"), { type: "mailbox-change-withdrawn", changeId: id(91) });
const again = mailboxChangeAskedOn("2026-12-06", id(94));
const stopped = mailboxChangeStoppedOn("2026-12-05");
const moved = contactChangedOn("2026-12-04", "mailbox");
const twoCodes = (day: Day) => provenOn(day, "sms-on-file", "letter-to-home");

const opens = (dossier: Dossier, day: Day, time?: string) =>
  openingObstacle(dossier, dossier.lastShown, at(day, time));

type Case = [what: string, past: RecordedEvent[], on: Day, time: string, gives: ReturnType<typeof opens>];
const cases: Case[] = [
  ["nothing changed", [], "2026-12-04", "12:00", null],
  ["a change was just asked", asked, "2026-12-04", "12:00", "release-held"],
  ["a minute before three days", asked, "2026-12-07", "11:59", "release-held"],
  ["after three days, by what was shown before", asked, "2026-12-07", "12:00", "identity-not-proven"],
  [
    "shown anew while it waits",
    [...asked, ...twoCodes("2026-12-05")],
    "2026-12-08",
    "12:00",
    "identity-not-proven",
  ],
  ["shown anew after it counts", [...asked, ...twoCodes("2026-12-08")], "2026-12-08", "13:00", null],
  [
    "half shown anew",
    [...asked, ...provenOn("2026-12-08", "letter-to-home")],
    "2026-12-08",
    "13:00",
    "identity-not-proven",
  ],
  [
    "seen at the counter after it",
    [...asked, ...identifiedOn("2026-12-08", "counter")],
    "2026-12-08",
    "13:00",
    null,
  ],
  ["withdrawn: as before", [...asked, ...withdrawn], "2026-12-05", "12:00", null],
  ["asked again: three days anew", [...asked, ...again], "2026-12-09", "11:59", "release-held"],
  [
    "stopped: only who is seen",
    [...asked, ...stopped, ...twoCodes("2026-12-06")],
    "2026-12-08",
    "12:00",
    "identity-not-proven",
  ],
  [
    "stopped, and seen",
    [...asked, ...stopped, ...identifiedOn("2026-12-06", "counter")],
    "2026-12-06",
    "13:00",
    null,
  ],
  ["a contact on file changed", moved, "2026-12-05", "12:00", "release-held"],
  ["the same, after three days", moved, "2026-12-07", "11:00", "identity-not-proven"],
  ["the same, and two others shown anew", [...moved, ...twoCodes("2026-12-08")], "2026-12-08", "13:00", null],
  [
    "the same, and the new one with one other",
    [...moved, ...provenOn("2026-12-08", "mailbox-on-file", "letter-to-home")],
    "2026-12-08",
    "13:00",
    "identity-not-proven",
  ],
  [
    "the same, but it is there for 30 days",
    [...moved, ...provenOn("2027-01-03", "mailbox-on-file", "letter-to-home")],
    "2027-01-03",
    "13:00",
    null,
  ],
];

test.each(cases)("T-03 the answer: %s", (_, past, on, time, gives) => {
  expect(opens(given(until("answered"), past), on, time)).toBe(gives);
});

test("a hold says why and until when; of two, the longest", () => {
  const both = given(until("answered"), asked, contactChangedOn("2026-12-05", "home"));
  expect(holdOf(both, at("2026-12-05"))).toEqual({
    why: "contact-changed",
    until: at("2026-12-08", "11:00"),
  });
  expect(holdOf(given(until("answered"), asked), at("2026-12-05"))).toEqual({
    why: "mailbox-change",
    until: at("2026-12-07"),
  });
});

test("a change counts from its moment, and stays when the next one is taken back", () => {
  const first = given(until("answered"), asked);
  expect(mailboxInForce(first, at("2026-12-07", "11:59"))).toBeNull();
  const inForce = { address: otherMailbox, since: at("2026-12-07") };
  expect(mailboxInForce(first, at("2026-12-07"))).toEqual(inForce);
  const second = given(
    until("answered"),
    asked,
    twoCodes("2026-12-08"),
    mailboxChangeAskedOn("2026-12-09", id(94)),
    mailboxChangeStoppedOn("2026-12-10"),
  );
  expect(mailboxInForce(second, at("2026-12-30"))).toEqual(inForce);
});

test("T-03 who stops a change, also one that was withdrawn, tells the desk", () => {
  for (const past of [asked, [...asked, ...withdrawn]]) {
    const dossier = given(until("gathered"), past, stopped);
    expect([attentionOf(dossier), dossier.mailboxChange]).toEqual(["change-stopped", null]);
  }
});

test("T-03 a contact that was new before anything was shown holds nothing, and proves half", () => {
  const young = given(
    until("found"),
    contactChangedOn("2026-11-24", "mailbox"),
    provenOn("2026-11-26", "mailbox-on-file", "letter-to-home"),
  );
  expect([holdOf(young, at("2026-11-26")), levelOfDossier(young)]).toEqual([null, "A2"]);
  expect(levelToOpen(young, young.lastShown, at("2026-11-27"))).toBe("A2");
  expect(newContactsOn(young, at("2026-12-23")).map(({ contact }) => contact)).toEqual(["mailbox"]);
  expect(newContactsOn(young, at("2026-12-24"))).toEqual([]);
});

test("T-03 what was shown in the instant of a change opens nothing, and an instant later it does", () => {
  const changed = given(until("answered"), moved);
  const instant = changed.contactChangedAt?.getTime() ?? 0;
  const ways = (shown: number) =>
    waysToOpen(changed, new Map([["counter", new Date(shown)]]), at("2026-12-20"));
  expect([ways(instant), ways(instant + 1)]).toEqual([[], ["counter"]]);
});

test("T-03 a new contact is news once, also beside one that is known", () => {
  const dossier = given(until("found"), contactChangedOn("2026-11-24", "mailbox"));
  const [known] = dossier.newContacts;
  if (!known) throw new Error("the change of a contact is not known");
  const other = { ...known, contactId: id(402) };
  const isNews = (seen: typeof known) => isContactNews(dossier, seen, at("2026-11-25"));
  expect([isNews(known), isNews(other)]).toEqual([false, true]);
});
