import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { asc, eq, isNull, lte } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { addDays, dayOf, daysBetween, isWorkingDay } from "#app/domain/calendar.ts";
import { askWithinDays, clockOf } from "#app/domain/clock.ts";
import { type Attention, attentions, type Phase, phases } from "#app/domain/dossier.ts";
import type { DossierEvent } from "#app/domain/events.ts";
import { waitsForAnswer } from "#app/domain/questions.ts";
import { Register } from "#app/domain/register.ts";
import { exampleRegister } from "#app/register/register.ts";
import { connect, type Db } from "#db/client.server.ts";
import { countQueue, listQueue, queueViews } from "#db/dossiers.ts";
import { verifyHistory } from "#db/history.ts";
import { openQueue, queueNames } from "#db/queue.server.ts";
import { insertRegister } from "#db/register.ts";
import { dossiers, events, followUps } from "#db/schema.ts";
import { listStaff, saveStaff } from "#db/staff.ts";
import { generateAssociation } from "#demo/association/association.ts";
import { fillAssociation } from "#demo/association/fill.ts";
import { demoStaff, startAssociationServices } from "#demo/association-services.ts";
import { collectEndings } from "#demo/endings.ts";
import { momentsOf } from "#demo/monday/moments.ts";
import { withLogIn } from "#demo/monday/own-lines.ts";
import { monday } from "#demo/monday/plan.ts";
import { playMonday, type Wish } from "#demo/monday/play.ts";
import { emptyDatabase, freshDatabase } from "#tests/support/database.ts";

const minute = 60_000;
const now = new Date("2026-11-23T09:30:00Z");

let db: Db;
let wish: Wish;
let played: number | null;

beforeAll(async () => {
  const endings = collectEndings();
  const folder = await mkdtemp(join(tmpdir(), "privacyloket-monday-"));
  endings.add(() => rm(folder, { recursive: true, force: true }));
  const [portal, housing] = await Promise.all([freshDatabase(), emptyDatabase()]);
  endings.add(portal.drop);
  endings.add(housing.drop);
  const association = generateAssociation({ profile: "small" });
  await fillAssociation(housing.url, association);
  db = connect(portal.url, { connections: 3 });
  endings.add(() => db.$client.end());
  await furnish();
  const secrets = { staffSignIn: "staff-sign-in", housingSystem: "housing-system" };
  const services = await startAssociationServices({
    portalOrigin: "http://localhost:3000",
    databaseUrl: housing.url,
    printFolder: join(folder, "print"),
    secrets,
  });
  endings.add(services.stop);
  const environment = environmentOf(services.environment, portal.url, folder);
  wish = { environment, mail: services.mail, association, now };
  played = await withLogIn(join(folder, "monday.log"), () => playMonday(wish));
  return endings.endAll;
}, 3 * minute);

async function furnish() {
  await insertRegister(db, Register.parse(exampleRegister), now);
  for (const { subject, name, email } of demoStaff) {
    const role = subject === "youssef" ? "privacy-officer" : "handler";
    await saveStaff(db, { subject, name, email, role });
  }
}

function environmentOf(environment: Record<string, string>, databaseUrl: string, folder: string) {
  return {
    ...environment,
    DATABASE_URL: databaseUrl,
    PUBLIC_ORIGIN: "http://localhost:3000",
    MAIL_FROM: "Woonstichting Voorbeeld <privacy@voorbeeld.example>",
    STAFF_MAILBOX: "privacyteam@voorbeeld.example",
    MASTER_KEY: randomBytes(32).toString("base64"),
    SIGNING_KEY: randomBytes(32).toString("base64"),
    STORAGE_FOLDER: join(folder, "storage"),
    LEDGER_FOLDER: join(folder, "ledger"),
  };
}

const planned = monday
  .map((life) => ({ life, ...momentsOf(life, now) }))
  .sort((a, b) => a.opened.getTime() - b.opened.getTime());

test("31 requests stand where the plan says, and their numbers ascend with the moment of opening", async () => {
  const rows = await db.select().from(dossiers).orderBy(asc(dossiers.number));
  expect(played).toBe(31);
  expect(
    rows.map(({ receivedAt, phase, attention, onTime }) => ({ receivedAt, phase, attention, onTime })),
  ).toEqual(
    planned.map(({ life: { stands }, received }) => ({
      receivedAt: received,
      phase: stands.phase,
      attention: stands.attention ?? null,
      onTime: stands.onTime ?? null,
    })),
  );
});

/** Mail servers and disks behave on this Monday. */
const accidents: Attention[] = ["bundle-damaged", "mail-refused", "extension-late"];
/** This association asks nobody for a copy of an identity document, nor for costs; every plan of it is agreed to. */
const notHere: Attention[] = [
  "id-copy-waits",
  "fee-proposed",
  "fee-open",
  "plan-to-approve",
  "step-changed",
  "restricted-still",
];
/** What has tasks first comes to its recipients later, and so do those who have ten working days; no case keeps one. */
const later: Attention[] = [
  "recipients-to-choose",
  "recipient-silent",
  "receiver-to-verify",
  "handover-stuck",
  "hold-review",
];
/** Each request of this Monday is played apart from the others: none goes on in another. */
const together: Phase[] = ["attached"];

test("every phase, every reason to look that is no accident, and both verdicts occur", async () => {
  const rows = await db.select().from(dossiers);
  expect(new Set(rows.map(({ phase }) => phase))).toEqual(
    new Set(phases.filter((phase) => !together.includes(phase))),
  );
  expect(new Set(rows.flatMap(({ attention }) => attention ?? []))).toEqual(
    new Set(attentions.filter((attention) => ![...accidents, ...notHere, ...later].includes(attention))),
  );
  expect(new Set(rows.map(({ onTime }) => onTime))).toEqual(new Set([true, false, null]));
});

test("every view of the queue has rows, for each colleague who works at the desk", async () => {
  for (const subject of ["sanne", "youssef"]) {
    const staffId = (await listStaff(db)).find((member) => member.subject === subject)?.id ?? "";
    const question = { today: dayOf(now), inAWeek: addDays(dayOf(now), 7), staffId };
    const counts = await countQueue(db, { ...question, view: "open" });
    for (const view of queueViews) {
      const rows = await listQueue(db, { ...question, view, page: 1 });
      expect(rows.length, view).toBeGreaterThan(0);
      expect(rows, view).toHaveLength(counts[view]);
    }
  }
});

test("one is late, one is due today and one tomorrow, and all three are open", async () => {
  const open = await db.select().from(dossiers).where(isNull(dossiers.endedAt));
  const dueOn = open.map((row) => row.dueOn);
  expect(dueOn.filter((day) => day < dayOf(now))).toHaveLength(1);
  expect(dueOn.filter((day) => day === dayOf(now))).toHaveLength(1);
  expect(dueOn.filter((day) => day === addDays(dayOf(now), 1))).toHaveLength(1);
});

test("one has more time and was told, one waits for an answer, and one came as a letter three days before", async () => {
  const rows = await db.select().from(dossiers);
  expect(rows.filter(({ extensionMonths }) => extensionMonths > 0)).toHaveLength(1);
  expect(rows.filter(({ standsStill }) => standsStill)).toHaveLength(1);
  const opened = await db.select().from(events).where(eq(events.version, 1));
  const entries = opened.map(({ entry }) => JSON.parse(entry) as { at: string; event: DossierEvent });
  const late = entries.flatMap(({ at, event }) =>
    event.type === "request-received" && event.channel === "letter"
      ? daysBetween(dayOf(new Date(event.receivedAt ?? at)), dayOf(new Date(at)))
      : [],
  );
  expect(late).toEqual([3]);
});

test("the history verifies, and nothing in it lies after now", async () => {
  const { entries, breaks } = await verifyHistory(db);
  expect(entries).toBeGreaterThan(400);
  expect(breaks).toEqual([]);
  const rows = await db.select({ entry: events.entry }).from(events);
  const moments = rows.map(({ entry }) => (JSON.parse(entry) as { at: string }).at);
  expect(moments.filter((at) => at > now.toISOString())).toEqual([]);
});

test("nobody got the same e-mail twice", () => {
  const sent = wish.mail.mails().map(({ to, text }) => `${to.join()}\n${text}`);
  expect(sent.length).toBeGreaterThan(75);
  expect(sent.filter((mail, place) => sent.indexOf(mail) !== place)).toEqual([]);
});

test("what was due has been done, but for the gap that the plan leaves to the worker", async () => {
  const due = await db.select().from(followUps).where(lte(followUps.dueAt, now));
  const left = due.filter(({ doneAt }) => doneAt === null);
  expect(due.length).toBeGreaterThan(300);
  expect(new Set(left.map(({ kind }) => kind))).toEqual(
    new Set(monday.flatMap(({ leftToDo }) => leftToDo ?? [])),
  );
  expect(new Set(left.map(({ dossierId }) => dossierId)).size).toBe(2);
});

test("the queue brings the worker what is left, and nothing that was done", async () => {
  const rows = await db.select({ id: followUps.id }).from(followUps).where(isNull(followUps.doneAt));
  const undone = rows.map(({ id }) => id);
  const queue = await openQueue(wish.environment.DATABASE_URL ?? "", "send");
  const brought: string[] = [];
  for (const name of queueNames) {
    const jobs = await queue.findJobs<{ followUpId: string }>(name, { queued: true });
    brought.push(...jobs.map(({ data }) => data.followUpId));
  }
  await queue.stop();
  expect(brought.sort()).toEqual(undone.sort());
});

test("a portal that is in use stays as it is", async () => {
  expect(await playMonday(wish)).toBeNull();
  expect(await db.$count(dossiers)).toBe(31);
});

test("on whatever day the demo starts, nothing lies in the future and the verdicts hold", () => {
  for (let days = 0; days < 800; days += 1) {
    const start = new Date(now.getTime() + days * 24 * 60 * minute);
    for (const life of monday) {
      const { received, opened, steps } = momentsOf(life, start);
      const moments = [received, opened, ...steps, start].map((moment) => moment.getTime());
      expect(moments, `${life.who} on ${dayOf(start)}`).toEqual(moments.toSorted((a, b) => a - b));
      expect(verdictOf(life, received, steps)).toBe(life.stands.onTime ?? null);
    }
  }
});

test("a question stops the clock, and waited long enough, on whatever day the demo starts", () => {
  for (let days = 0; days < 800; days += 1) {
    const start = new Date(now.getTime() + days * 24 * 60 * minute);
    for (const life of monday) {
      const { received, steps } = momentsOf(life, start);
      const asked = steps[life.steps.findIndex(([, , , deed]) => deed === "ask-what")];
      if (!asked) continue;
      const told = `${life.who} on ${dayOf(start)}`;
      expect(daysBetween(dayOf(received), dayOf(asked)), told).toBeLessThanOrEqual(askWithinDays);
      const waited = daysBetween(dayOf(asked), dayOf(start)) >= waitsForAnswer.clarification;
      expect(waited, told).toBe(life.stands.attention === "question-unanswered");
    }
  }
});

test("what is due today or tomorrow is not late on whatever day the demo starts", () => {
  for (let days = 0; days < 800; days += 1) {
    const start = new Date(now.getTime() + days * 24 * 60 * minute);
    for (const life of monday.filter(({ received }) => "dueIn" in received)) {
      const dueOn = clockOf(momentsOf(life, start).received, "access", []).dueUnpausedOn;
      expect(dueOn >= dayOf(start) && isWorkingDay(dueOn), `${life.who} on ${dayOf(start)}`).toBe(true);
    }
  }
});

/** Whether the approval comes in time; null for what is still open. */
function verdictOf({ steps, stands }: (typeof monday)[number], received: Date, moments: Date[]) {
  const approval = moments[steps.findIndex(([, , , deed]) => deed === "approve" || deed === "agree")];
  if (stands.phase !== "answered" || !approval) return null;
  return dayOf(approval) <= clockOf(received, "access", []).dueUnpausedOn;
}
