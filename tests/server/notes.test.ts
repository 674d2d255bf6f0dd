// What colleagues write to each other: sealed, read at the desk, and nowhere else.

import { afterAll, beforeAll, expect, test } from "vitest";
import { textsIn } from "#app/i18n/texts.ts";
import { readDossier } from "#app/server/dossier-state.ts";
import { addNote, readNotes } from "#app/server/notes.ts";
import { dossierKeys } from "#db/schema.ts";
import { askerFrom } from "#tests/support/askers.ts";
import { openBundle } from "#tests/support/bundles.ts";
import { type Desk, staffStamp, startOffice, workAll } from "#tests/support/office.ts";
import { dumpOf, foundIn } from "../db/dump.ts";
import { pdfText } from "./export/bundle-files.ts";
import { answered, approved, type Filed, filed, formData, gathered, proposed } from "./steps.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await startOffice();
});
afterAll(() => desk.stop());

const { staff, pages } = textsIn("nl");
const said = { ...staff.dossier.notes.errors, tooLong: pages.errors.tooLong };

async function note({ dossierId }: Filed, words: string, by = "sanne") {
  const stamp = await staffStamp(desk.office, by);
  return addNote({ office: desk.office, dossierId, form: formData({ note: words }), stamp }, said);
}

async function notesOf({ dossierId }: Filed) {
  const { events } = await readDossier(desk.office.db, dossierId);
  return readNotes(desk.office, events);
}

test("a note is read at the desk, the newest first, with who wrote it, and sealed in the database", async () => {
  const request = await filed(desk.office, askerFrom(desk.association, "D01"), ["personal"]);
  expect(await note(request, "Gebeld over het kenteken\r\nvan de scooter.")).toEqual({ obstacle: null });
  desk.clock.pass(60_000);
  expect(await note(request, "Komt dinsdag langs.", "youssef")).toEqual({ obstacle: null });

  const notes = await notesOf(request);
  expect(notes.map(({ words }) => words)).toEqual([
    "Komt dinsdag langs.",
    "Gebeld over het kenteken\nvan de scooter.",
  ]);
  const [youssef, sanne] = await Promise.all(
    ["youssef", "sanne"].map((name) => staffStamp(desk.office, name)),
  );
  expect(notes.map(({ actor }) => actor)).toEqual([youssef?.actor, sanne?.actor]);
  expect(foundIn(await dumpOf(desk.office.db), ["kenteken", "dinsdag langs"])).toEqual([]);
});

test("an empty note and one of more than 4,000 signs are not kept, and say why", async () => {
  const request = await filed(desk.office, askerFrom(desk.association, "D01"), ["personal"]);
  expect(await note(request, " \n ")).toEqual({ errors: { note: said.missing } });
  expect(await note(request, "é".repeat(4003))).toEqual({ errors: { note: said.tooLong(3) } });
  expect(await note(request, `${"é".repeat(3998)}\r\né`)).toEqual({ obstacle: null });
  expect(await notesOf(request)).toHaveLength(1);
});

test("a note from after the gathering stands in no answer, and none in a letter or an e-mail", async () => {
  const canary = "Kanariegeel fietsenhok";
  const request = await gathered(desk, askerFrom(desk.association, "D01"));
  await note(request, canary);
  await proposed(desk.office, request);
  await approved(desk.office, request);
  await workAll(desk.office);
  const files = await openBundle(desk, request.dossierId);
  expect(files.size).toBeGreaterThan(2);
  for (const [name, content] of files) {
    expect(name.endsWith(".pdf") ? await pdfText(content) : content.toString()).not.toContain(canary);
  }
  for (const { subject, text, html } of desk.mail.mails()) {
    expect(`${subject}${text}${html}`).not.toContain(canary);
  }
});

test("a dossier that was answered takes notes too, and they are gone with its key", async () => {
  const request = await answered(desk, askerFrom(desk.association, "D02"), ["personal"]);
  expect(await note(request, "De huurder belde na het antwoord.")).toEqual({ obstacle: null });
  await desk.office.db.delete(dossierKeys);
  expect((await notesOf(request)).map(({ words }) => words)).toEqual([null]);
});
