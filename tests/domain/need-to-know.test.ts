// Who sees what of a dossier: role, whose it is and what of it, in one table.

import fc from "fast-check";
import { expect, test } from "vitest";
import { onlyReads, type Role, roles } from "#app/domain/actors.ts";
import { decide } from "#app/domain/decide.ts";
import { type Guarded, maySeeLog, parts, type Sight, sightOf, worksOn } from "#app/domain/need-to-know.ts";
import { decidedBy, isAboutStaff } from "#app/domain/second-person.ts";
import {
  commands,
  conflictNotedOn,
  director,
  given,
  handler,
  id,
  otherHandler,
  privacyOfficer,
  recorded,
  submittedOn,
  until,
} from "#tests/support/dossiers.ts";

const nobodys: Guarded = {
  handlerId: null,
  approving: false,
  signedBy: [],
  keptFrom: [],
  forDirector: false,
};
const reader = "reader";
const whose = {
  nobody: nobodys,
  reader: { ...nobodys, handlerId: reader },
  another: { ...nobodys, handlerId: "another" },
  "another, who waits for a second person": { ...nobodys, handlerId: "another", approving: true },
  "another, decided with the reader": { ...nobodys, handlerId: "another", signedBy: ["another", reader] },
  "another, about a colleague": { ...nobodys, handlerId: "another", forDirector: true },
  "another, about the reader": { ...nobodys, handlerId: "another", keptFrom: [reader], approving: true },
} satisfies Record<string, Guarded>;

type Both = [request: Sight, records: Sight];
const open: Both = ["open", "open"];
const closed: Both = ["with-reason", "with-reason"];
const log: Both = ["log-only", "log-only"];
const kept: Both = ["kept-from", "kept-from"];

const table: Record<keyof typeof whose, Record<Role, Both>> = {
  nobody: { handler: ["open", "with-reason"], "privacy-officer": open, director: closed, auditor: log },
  reader: { handler: open, "privacy-officer": open, director: open, auditor: log },
  another: { handler: closed, "privacy-officer": open, director: closed, auditor: log },
  "another, who waits for a second person": {
    handler: open,
    "privacy-officer": open,
    director: open,
    auditor: log,
  },
  "another, decided with the reader": {
    handler: open,
    "privacy-officer": open,
    director: open,
    auditor: log,
  },
  "another, about a colleague": { handler: closed, "privacy-officer": open, director: open, auditor: log },
  "another, about the reader": { handler: kept, "privacy-officer": kept, director: kept, auditor: log },
};

const rows = Object.entries(table).flatMap(([whoseItIs, byRole]) =>
  roles.map((role) => [role, whoseItIs as keyof typeof whose, byRole[role]] as const),
);

test.each(rows)("T-14 what the %s sees of a dossier of %s", (role, whoseItIs, expected) => {
  const sights = parts.map((part) =>
    sightOf({ staffId: reader, role, gaveReason: false }, whose[whoseItIs], part),
  );
  expect(sights).toEqual(expected);
});

const people = ["reader", "another", "third"];
const anyGuarded = fc.record({
  handlerId: fc.constantFrom(null, ...people),
  approving: fc.boolean(),
  signedBy: fc.subarray(people),
  keptFrom: fc.subarray(people),
  forDirector: fc.boolean(),
});
const anyReader = fc.record({
  staffId: fc.constantFrom(...people),
  role: fc.constantFrom(...roles),
  gaveReason: fc.boolean(),
});
const anyPart = fc.constantFrom(...parts);

test("T-14 no dossier, no part of it and no reason shows the auditor anything but the log", () => {
  fc.assert(
    fc.property(anyReader, anyGuarded, anyPart, (who, dossier, part) => {
      expect(sightOf({ ...who, role: "auditor" }, dossier, part)).toBe("log-only");
    }),
  );
  expect(roles.filter(onlyReads)).toEqual(["auditor"]);
});

test("a reason opens whatever a reason can open, and never what is about the reader", () => {
  fc.assert(
    fc.property(anyReader, anyGuarded, anyPart, (who, dossier, part) => {
      const without = sightOf({ ...who, gaveReason: false }, dossier, part);
      const after = sightOf({ ...who, gaveReason: true }, dossier, part);
      expect(after).toBe(without === "with-reason" ? "open" : without);
    }),
  );
});

test("who sees the data sees the request too, and whoever works on a dossier sees all of it", () => {
  fc.assert(
    fc.property(anyReader, anyGuarded, (who, dossier) => {
      if (sightOf(who, dossier, "records") === "open") expect(sightOf(who, dossier, "request")).toBe("open");
      const theirs = { ...dossier, handlerId: who.staffId, keptFrom: [] };
      if (worksOn(who.role)) expect(sightOf(who, theirs, "records")).toBe("open");
    }),
  );
});

test("the log is for who watches over the desk, and not where it is about them", () => {
  const sees = (role: Role, dossier: Guarded) => maySeeLog({ staffId: reader, role }, dossier);
  expect(roles.filter((role) => sees(role, whose.another))).toEqual([
    "privacy-officer",
    "director",
    "auditor",
  ]);
  expect(roles.filter((role) => sees(role, whose["another, about the reader"]))).toEqual([]);
});

const day = "2026-12-08";
const approval = commands["approve-outcome"];
const mayApprove = (past: ReturnType<typeof given>) =>
  [otherHandler, privacyOfficer, director].map((by) => typeof decide(past, approval, by(day)) !== "string");

test("anybody else is the second person, but where it is about a colleague the director is", () => {
  expect(mayApprove(given(until("proposed")))).toEqual([true, true, true]);
  expect(mayApprove(given(until("proposed"), conflictNotedOn(day, privacyOfficer)))).toEqual([
    false,
    false,
    true,
  ]);
  expect(mayApprove(given(until("proposed"), conflictNotedOn(day, director)))).toEqual([false, true, false]);
});

test("a request of an employee is about a colleague from the start; one of a tenant when somebody says so", () => {
  const employees = given(submittedOn(day, "12:00", { relation: "employee" }));
  expect([isAboutStaff(employees), decidedBy(employees)]).toEqual([true, "director"]);
  const tenants = given(until("submitted"));
  expect([isAboutStaff(tenants), decidedBy(tenants)]).toEqual([false, null]);
});

test("whoever turns out to be in it themselves does not handle it any more", () => {
  const staffId = id(801);
  const taken = recorded(handler(day), { type: "dossier-taken", staffId });
  expect(given(until("submitted"), taken, conflictNotedOn(day, handler)).handlerId).toBeNull();
  expect(given(until("submitted"), taken, conflictNotedOn(day)).handlerId).toBe(staffId);
});
