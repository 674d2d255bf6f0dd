import { afterAll, beforeAll, expect, test } from "vitest";
import { addDays, dayOf, nextWorkingDay } from "#app/domain/calendar.ts";
import { attentionOf, gapsOf, phaseOf } from "#app/domain/dossier.ts";
import type { Theme } from "#app/domain/records.ts";
import { isTask } from "#app/domain/tasks.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { exampleRegister } from "#app/register/register.ts";
import { readLetter } from "#app/server/kept-letters.ts";
import { commandDossier } from "#app/server/staff-commands.ts";
import { handInTask } from "#app/server/tasks.ts";
import { askerFrom } from "#tests/support/askers.ts";
import {
  type Desk,
  dossierNow,
  staffMailbox,
  staffStamp,
  startOffice,
  workAll,
} from "#tests/support/office.ts";
import { dumpOf, foundIn } from "../db/dump.ts";
import { approved, type Filed, formData, gathered, proposed } from "./steps.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await startOffice(undefined, {}, exampleRegister);
});
afterAll(() => desk.stop());

const { staff, pages } = textsIn("nl");
const now = ({ dossierId }: Filed) => dossierNow(desk.office, dossierId);
const fresh = (themes: Theme[]) => gathered(desk, askerFrom(desk.association, "D01"), themes);

async function taskOf(request: Filed, connection: string) {
  const slice = (await now(request)).slices.find((one) => one.connection === connection);
  if (!slice) throw new Error(`Nobody looks in ${connection}`);
  return slice;
}

async function handIn(request: Filed, connection: string, fields: Record<string, string>) {
  const { sliceId } = await taskOf(request, connection);
  const form = formData({ command: "hand-in", sliceId, searched: "Map 12, op naam.", ...fields });
  const { office } = desk;
  const given = { office, dossierId: request.dossierId, form, stamp: await staffStamp(office) };
  return handInTask(given, { ...staff.tasks.errors, tooLong: pages.errors.tooLong });
}

async function atDossier(request: Filed, command: string, connection: string, by: "sanne" | "youssef") {
  const { sliceId } = await taskOf(request, connection);
  const form = formData({ command, sliceId, reason: "Het archief is dicht tot januari." });
  const { office } = desk;
  const given = { office, dossierId: request.dossierId, form, stamp: await staffStamp(office, by) };
  return commandDossier(given, staff.dossier.gathering.errors);
}

async function answerOf(request: Filed): Promise<string> {
  const written = (await now(request)).letters.find(({ letter }) => letter === "access-answer");
  return JSON.stringify(written && (await readLetter(desk.office, request.dossierId, written.letterId)));
}

const reminders = ({ number }: Filed) =>
  desk.mail
    .mails()
    .filter(
      ({ to, text }) =>
        to.includes(staffMailbox) &&
        text.includes(number) &&
        text.includes(textsIn("nl").emails.taskDue.heading),
    );

test("where there is no connection colleagues look, for the themes that were asked, and review waits for them", async () => {
  const request = await fresh(["documents", "payments"]);
  const dossier = await now(request);
  const tasks = dossier.slices.filter(isTask);
  expect(tasks.map(({ connection }) => connection)).toEqual([
    "paper-files",
    "sales-files",
    "entrance-cameras",
  ]);
  const today = dayOf(desk.office.now());
  expect(tasks.map(({ dueOn }) => dueOn)).toEqual(
    [7, 7, 2].map((days) => nextWorkingDay(addDays(today, days))),
  );
  expect([phaseOf(dossier), attentionOf(dossier)]).toEqual(["gathering", "hand-in-needed"]);

  expect(await handIn(request, "paper-files", { nothing: "yes", searched: "" })).toEqual({
    errors: { [`searched-${(await taskOf(request, "paper-files")).sliceId}`]: staff.tasks.errors.searched },
  });
  expect(await handIn(request, "paper-files", { nothing: "yes" })).toEqual({ obstacle: null });
  expect(await handIn(request, "paper-files", { nothing: "yes" })).toEqual({ obstacle: "already-done" });
  expect(await handIn(request, "sales-files", { written: "Koopvoorstel 2019\nNiet doorgegaan." })).toEqual({
    obstacle: null,
  });
  expect(phaseOf(await now(request))).toBe("gathering");
  expect(await handIn(request, "entrance-cameras", { nothing: "yes" })).toEqual({ obstacle: null });
  const after = await now(request);
  expect([phaseOf(after), attentionOf(after)]).toEqual(["reviewing", null]);
});

test("what a colleague wrote goes to the tenant with what the register says of it, and where was looked stays here", async () => {
  const request = await fresh(["documents"]);
  await handIn(request, "paper-files", { nothing: "yes", searched: "Zolder, kast Wilhelmina." });
  await handIn(request, "sales-files", { written: "Koopvoorstel 2019\nNiet doorgegaan." });
  await handIn(request, "entrance-cameras", { nothing: "yes" });
  expect(await proposed(desk.office, request, ["documents"])).toEqual({ obstacle: null });
  expect(await approved(desk.office, request)).toEqual({ obstacle: null });
  await workAll(desk.office);
  expect((await now(request)).answeredAt).not.toBeNull();
  const letter = await answerOf(request);
  for (const place of ["het huursysteem", "de papieren huurdossiers", "de dossiers van verkoop en service"]) {
    expect(letter).toContain(place);
  }
  expect(letter).not.toContain("de e-mail en telefoon");
  expect(letter).not.toContain("Wilhelmina");
  expect(foundIn(await dumpOf(desk.office.db), ["Wilhelmina", "Koopvoorstel"])).toEqual([]);
});

test("only an officer goes on without a place where nobody looked, and the answer says that it is missing", async () => {
  const request = await fresh(["conversations"]);
  expect(await atDossier(request, "waive-slice", "customer-mail", "sanne")).toEqual({
    obstacle: "not-your-task",
  });
  expect(await atDossier(request, "waive-slice", "customer-mail", "youssef")).toEqual({ obstacle: null });
  await handIn(request, "research-files", { nothing: "yes" });
  const dossier = await now(request);
  expect(gapsOf(dossier).map(({ connection }) => connection)).toEqual(["customer-mail"]);
  expect(await proposed(desk.office, request, ["conversations"])).toEqual({ obstacle: null });
  expect((await now(request)).proposal?.outcome).toBe("partly-granted");
});

test("who found more hands in anew, until the answer is proposed", async () => {
  const request = await fresh(["conversations"]);
  await handIn(request, "customer-mail", { nothing: "yes" });
  await handIn(request, "research-files", { nothing: "yes" });
  expect(await atDossier(request, "retry-source", "customer-mail", "sanne")).toEqual({ obstacle: null });
  expect(phaseOf(await now(request))).toBe("gathering");
  expect(await handIn(request, "customer-mail", { written: "E-mail van mei\nToch gevonden." })).toEqual({
    obstacle: null,
  });
  expect((await taskOf(request, "customer-mail")).records).toBe(1);
  expect(phaseOf(await now(request))).toBe("reviewing");
});

test("on the day that it should be there the desk hears of what nobody looked up, and of nothing else", async () => {
  const request = await fresh(["documents"]);
  await handIn(request, "paper-files", { nothing: "yes" });
  await handIn(request, "entrance-cameras", { nothing: "yes" });
  desk.clock.pass(14 * 24 * 3600_000);
  await workAll(desk.office);
  expect(reminders(request)).toHaveLength(1);
});
