// An answer also holds what this portal itself keeps about the person, and nothing of anybody else's requests.

import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { textsIn } from "#app/i18n/texts.ts";
import { readDossier } from "#app/server/dossier-state.ts";
import { sendMessage } from "#app/server/messages.ts";
import { addNote } from "#app/server/notes.ts";
import { ownConnection } from "#app/server/own-records.ts";
import { openHidden, openWithReason } from "#app/server/staff-readings.ts";
import { noteReading } from "#db/readings.ts";
import { records, staff as staffTable } from "#db/schema.ts";
import { askerFrom } from "#tests/support/askers.ts";
import { withPage } from "#tests/support/browser.ts";
import { mentionedIn, openBundle } from "#tests/support/bundles.ts";
import { type Desk, staffStamp, startOffice, workAll } from "#tests/support/office.ts";
import { takePicture } from "#tests/support/pictures.ts";
import { answered, approved, type Filed, filed, formData, gathered, proposed, tenantStamp } from "./steps.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await startOffice();
});
afterAll(() => desk.stop());

const { staff, pages } = textsIn("nl");

async function noted({ dossierId }: Filed, words: string) {
  const said = { ...staff.dossier.notes.errors, tooLong: pages.errors.tooLong };
  const stamp = await staffStamp(desk.office, "sanne");
  await addNote({ office: desk.office, dossierId, form: formData({ note: words }), stamp }, said);
}

async function told({ dossierId, sessionId }: Filed, message: string) {
  const { errors, messages } = pages;
  const said = { ...messages.errors, tooLong: errors.tooLong };
  const stamp = tenantStamp(desk.office, sessionId);
  const sending = { office: desk.office, dossierId, form: formData({ message }), stamp };
  expect(await sendMessage(sending, said, { taken: [], wrong: null })).toBeNull();
}

async function looked({ dossierId }: Filed, reason: string) {
  const { actor } = await staffStamp(desk.office, "sanne");
  if (actor.kind !== "staff") throw new Error("Sanne is a colleague");
  const at = desk.office.now();
  await noteReading(desk.office.db, { dossierId, staffId: actor.staffId, what: "records", at });
  const [colleague] = await desk.office.db.select().from(staffTable).where(eq(staffTable.id, actor.staffId));
  if (!colleague) throw new Error("Sanne is not there");
  await openHidden(desk.office, { staff: colleague }, dossierId, reason);
  await openWithReason(desk.office, { staff: colleague }, dossierId, `${reason}VANEENCOLLEGA`);
}

test("what the portal keeps of earlier requests stands in the answer in every form, and of nobody else", async () => {
  const [reader, other] = [askerFrom(desk.association, "D01"), askerFrom(desk.association, "D02")];
  const earlier = await gathered(desk, reader, ["contact", "conversations"]);
  await told(earlier, "Ik mis mijn oude telefoonnummer ZQBERICHT");
  await proposed(desk.office, earlier);
  await approved(desk.office, earlier);
  await workAll(desk.office);
  await noted(earlier, "Belde over het antwoord ZQEIGEN.");
  await looked(earlier, "Nodig voor het antwoord ZQREDEN");
  const stranger = await filed(desk.office, reader, ["contact"]);
  await noted(stranger, "Iemand vroeg dit zonder bewijs ZQVREEMD.");
  const others = await answered(desk, other, ["contact"]);
  await noted(others, "Van een ander ZQANDER.");

  const now = await gathered(desk, reader, ["contact", "conversations"]);
  const { dossier } = await readDossier(desk.office.db, now.dossierId);
  const slice = dossier.slices.find(({ connection }) => connection === ownConnection);
  expect(slice).toMatchObject({ state: "done", theme: "conversations" });
  await proposed(desk.office, now);
  await approved(desk.office, now);
  expect(await workAll(desk.office)).toEqual([]);

  const bundle = await openBundle(desk, now.dossierId);
  const holding = async (text: string) =>
    (await mentionedIn(bundle, [text])).map((line) => line.split(":")[0]);
  for (const text of [
    earlier.number,
    "ZQBERICHT",
    "ZQEIGEN",
    "ZQREDEN",
    "ZQREDENVANEENCOLLEGA",
    "Een behandelaar",
    "Brief aan u",
  ]) {
    const names = await holding(text);
    for (const form of [/\.html$/, /\.pdf$/, /\.json$/, /\.csv$/])
      expect(names, `${text} in ${form}`).toContainEqual(expect.stringMatching(form));
  }
  const page = [...bundle].find(([name, content]) => name.endsWith(".html") && content.includes("ZQEIGEN"));
  await withPage({ javaScript: false }, async (shown) => {
    await shown.setContent(page?.[1].toString() ?? "");
    for (const heading of [
      "Uw privacyverzoek",
      "Wie uw verzoek bekeek",
      "Wie uw dossier voor een collega opende",
      "Notitie bij uw verzoek",
    ])
      expect(await shown.getByRole("heading", { name: heading }).count(), heading).toBeGreaterThan(0);
    await takePicture(shown, "what the portal keeps");
  });
  expect(await mentionedIn(bundle, ["ZQVREEMD", "ZQANDER", stranger.number, others.number])).toEqual([]);
});

test("a colleague decides about a note before it goes out; a day and a role need no look", async () => {
  const reader = askerFrom(desk.association, "D02");
  const now = await gathered(desk, reader, ["conversations"]);
  const rows = await desk.office.db
    .select()
    .from(records)
    .where(and(eq(records.dossierId, now.dossierId), eq(records.connection, ownConnection)));
  const releaseOf = (kind: string) => [
    ...new Set(rows.filter(({ key }) => key.includes(`.${kind}.`)).map(({ release }) => release)),
  ];
  expect(releaseOf("notitie")).toEqual(["review"]);
  expect(releaseOf("verzoek")).toEqual(["auto"]);
  expect(rows.every(({ whose }) => whose === "self")).toBe(true);
});

test("who asks without conversations does not get them", async () => {
  const now = await gathered(desk, askerFrom(desk.association, "D01"), ["contact"]);
  const { dossier } = await readDossier(desk.office.db, now.dossierId);
  expect(dossier.slices.map(({ connection }) => connection)).not.toContain(ownConnection);
});
