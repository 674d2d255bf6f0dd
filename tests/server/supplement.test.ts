// What an answer was without, filled later: a real database, sealed files, and the mail that tells the tenant.

import { createHash } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { addDays, dayOf } from "#app/domain/calendar.ts";
import { attentionOf, gapsOf, phaseOf, supplementDueOn } from "#app/domain/dossier.ts";
import type { SourceRecord, Theme } from "#app/domain/records.ts";
import { asPart } from "#app/domain/supplement.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { carryOut } from "#app/server/carry-out.ts";
import { readLetter } from "#app/server/kept-letters.ts";
import { openExport } from "#app/server/open-export.ts";
import { type Connector, SourceError } from "#app/server/sources/source.ts";
import { commandDossier, commandReview } from "#app/server/staff-commands.ts";
import { sweep } from "#app/server/sweep.ts";
import { findFile } from "#db/files.ts";
import { dossierStream, readHistory, verifyHistory } from "#db/history.ts";
import { dossiers, records } from "#db/schema.ts";
import { type Asker, askerFrom } from "#tests/support/askers.ts";
import {
  type Desk,
  dossierNow,
  staffMailbox,
  staffStamp,
  startOffice,
  workAll,
} from "#tests/support/office.ts";
import { readZip } from "#tests/support/read-zip.ts";
import { pdfText } from "./export/bundle-files.ts";
import {
  approved,
  type Filed,
  filedFor,
  formData,
  gathered,
  identified,
  outcomeOf,
  proposed,
} from "./steps.ts";

let desk: Desk;
let asker: Asker;
let real: Connector;
let personKey: string;
beforeAll(async () => {
  desk = await startOffice();
  asker = askerFrom(desk.association, "D01");
  personKey = desk.association.trickyPersons.D01?.id ?? "";
  const erp = desk.office.connectors.get("erp");
  if (!erp) throw new Error("There is no housing system");
  real = erp;
});
afterEach(() => {
  desk.office.connectors.set("erp", real);
});
afterAll(() => desk.stop());

const { staff, emails } = textsIn("nl");
const themes: Theme[] = ["personal", "payments", "repairs"];
const now = ({ dossierId }: Filed) => dossierNow(desk.office, dossierId);

const recordOf = (theme: Theme, value: string): SourceRecord => ({
  key: `${theme}/${value}`,
  resource: theme,
  theme,
  title: "Regel",
  whose: "self",
  personKey,
  release: "review",
  fields: [{ field: `${theme}.tekst`, element: null, label: "Tekst", value }],
});

/** A source of three lists, of which some are silent, and some hold nothing. */
function sourceWith(silent: Theme[], empty: Theme[] = []) {
  desk.office.connectors.set("erp", {
    ...real,
    plan: (asked) =>
      themes.filter((theme) => asked.includes(theme)).map((theme) => ({ resource: theme, theme })),
    async *collect(resource) {
      const theme = resource as Theme;
      if (silent.includes(theme)) throw new SourceError("http-500", false);
      if (!empty.includes(theme)) yield [recordOf(theme, `Gegeven over ${theme}`)];
    },
  });
}

async function atDossier(
  request: Filed,
  command: "retry-source" | "waive-slice" | "close-gap",
  theme: Theme,
  by: "sanne" | "youssef" = "youssef",
) {
  const slice = (await now(request)).slices.find((one) => one.theme === theme);
  const form = formData({ command, sliceId: slice?.sliceId ?? "", reason: "Het systeem stond stil." });
  const { office } = desk;
  const stamp = await staffStamp(office, by);
  return commandDossier(
    { office, dossierId: request.dossierId, form, stamp },
    staff.dossier.gathering.errors,
  );
}

/** An answer that was told without these themes. */
async function answeredWithout(...silent: Theme[]): Promise<Filed> {
  sourceWith(silent);
  const request = await gathered(desk, asker, themes);
  for (const theme of silent)
    expect(await atDossier(request, "waive-slice", theme)).toEqual({ obstacle: null });
  expect(await proposed(desk.office, request, themes)).toEqual({ obstacle: null });
  expect(await approved(desk.office, request)).toEqual({ obstacle: null });
  await workAll(desk.office);
  expect((await now(request)).answeredAt).not.toBeNull();
  return request;
}

async function supplied(request: Filed) {
  expect(await proposed(desk.office, request, themes)).toEqual({ obstacle: null });
  expect(await approved(desk.office, request)).toEqual({ obstacle: null });
  await workAll(desk.office);
}

/** The zip of a part, as it would be handed over. */
async function zipOf(request: Filed, part: number): Promise<Buffer> {
  const { bundle } = asPart(await now(request), part);
  const file = await findFile(desk.office.db, bundle?.fileId ?? "");
  const opened = file && (await openExport(desk.office, file));
  if (!opened) throw new Error("There is no bundle");
  return Buffer.from(await new Response(opened).arrayBuffer());
}

const hashOf = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");

async function letterOf(request: Filed, place = 0): Promise<string> {
  const written = (await now(request)).letters.filter(({ letter }) => letter === "access-supplement")[place];
  return JSON.stringify(written && (await readLetter(desk.office, request.dossierId, written.letterId)));
}

const mailsWith = (heading: string, { number }: Filed) =>
  desk.mail.mails().filter(({ text }) => text.includes(number) && text.includes(heading));

test("a gap stays on the list after the answer, with a day by which it should be filled", async () => {
  const request = await answeredWithout("payments");
  const dossier = await now(request);
  expect([phaseOf(dossier), attentionOf(dossier)]).toEqual(["answered", "supplement-owed"]);
  expect(gapsOf(dossier).map(({ theme }) => theme)).toEqual(["payments"]);
  const [row] = await desk.office.db.select().from(dossiers).where(eq(dossiers.id, request.dossierId));
  expect(row?.supplementDueOn).toBe(supplementDueOn(dossier));
  expect((row?.supplementDueOn ?? "") >= addDays(dayOf(desk.office.now()), 14)).toBe(true);
});

test("what is found after all is told by itself, and the answer stays byte for byte as it was", async () => {
  const request = await answeredWithout("payments", "repairs");
  const first = await zipOf(request, 0);
  const before = await now(request);

  sourceWith(["repairs"]);
  expect(await atDossier(request, "retry-source", "payments", "sanne")).toEqual({ obstacle: null });
  await workAll(desk.office);
  expect(phaseOf(await now(request))).toBe("reviewing");
  expect(await outcomeOf(desk.office, request.dossierId, "propose-outcome", "sanne")).toEqual({
    obstacle: "records-undecided",
  });
  expect(await proposed(desk.office, request, themes)).toEqual({ obstacle: null });
  expect(await approved(desk.office, request, "sanne")).toEqual({ obstacle: "own-proposal" });
  expect(await approved(desk.office, request)).toEqual({ obstacle: null });
  await workAll(desk.office);

  const dossier = await now(request);
  expect(dossier.supplementToldAt).not.toBeNull();
  expect([dossier.answeredAt, dossier.onTime]).toEqual([before.answeredAt, before.onTime]);
  expect(asPart(dossier, 0).bundle).toEqual(before.bundle);
  expect(hashOf(await zipOf(request, 0))).toBe(hashOf(first));

  const second = readZip(await zipOf(request, 1));
  const data = JSON.parse(String(second.get("data.json")));
  expect(data.themes.map(({ theme }: { theme: string }) => theme)).toEqual(["payments"]);
  expect(JSON.stringify(data)).toContain("Gegeven over payments");
  for (const name of ["data.json", "index.html"]) {
    expect(String(second.get(name))).not.toContain("Gegeven over personal");
  }
  expect(await pdfText(second.get("gegevens.pdf"))).not.toContain("Gegeven over personal");
  expect(String(second.get("index.html"))).toContain("aanvulling op ons antwoord van");
  expect(JSON.parse(String(second.get("manifest.json"))).supplement).toEqual({
    place: 1,
    answeredAt: before.answeredAt?.toISOString(),
  });
  expect(second.get("manifest.json.jws")).toBeDefined();
  expect(readZip(first).get("manifest.json")?.toString()).not.toContain("supplement");

  const letter = await letterOf(request);
  expect(letter).toContain("Dit is de aanvulling");
  expect(letter).toContain("Dit ontbreekt nog");
  expect(mailsWith(emails.supplementReady.heading, request)).toHaveLength(1);
  expect(mailsWith(emails.answerReady.heading, request)).toHaveLength(1);
  expect(attentionOf(dossier)).toBe("supplement-owed");
  expect(gapsOf(dossier).map(({ theme }) => theme)).toEqual(["repairs"]);
  expect((await verifyHistory(desk.office.db)).breaks).toEqual([]);
});

test("a second supplement follows the first, also when nothing was found, and then nothing is owed", async () => {
  const request = await answeredWithout("payments", "repairs");
  sourceWith([]);
  await atDossier(request, "retry-source", "payments", "sanne");
  await workAll(desk.office);
  await supplied(request);
  sourceWith([], ["repairs"]);
  await atDossier(request, "retry-source", "repairs", "sanne");
  await workAll(desk.office);
  await supplied(request);

  const dossier = await now(request);
  expect(dossier.given).toHaveLength(2);
  expect(attentionOf(dossier)).toBeNull();
  expect(supplementDueOn(dossier)).toBeNull();
  const letter = await letterOf(request, 1);
  expect(letter).toContain("Wij zochten alsnog, maar wij vonden niets over u bij");
  expect(letter).toContain("Er ontbreekt nu niets meer");
  expect(mailsWith(emails.supplementReady.heading, request)).toHaveLength(2);
  expect(await atDossier(request, "retry-source", "payments", "sanne")).toEqual({
    obstacle: "given-already",
  });
});

test("what can never be filled the officer closes with a reason, and the tenant is told", async () => {
  const request = await answeredWithout("payments");
  expect(await atDossier(request, "close-gap", "payments", "sanne")).toEqual({ obstacle: "not-your-task" });
  expect(await atDossier(request, "close-gap", "payments")).toEqual({ obstacle: null });
  await supplied(request);
  const dossier = await now(request);
  expect(attentionOf(dossier)).toBeNull();
  const letter = await letterOf(request);
  expect(letter).toContain("Deze gegevens zijn niet meer te vinden");
  expect(letter).not.toContain("stond stil");
  expect(JSON.parse(String(readZip(await zipOf(request, 1)).get("data.json"))).gaps).toEqual([
    "erp/payments",
  ]);
});

test("what is found after all for a file to take along is told as a file, with what cannot go along", async () => {
  const plan: Connector["plan"] = () => [
    { resource: "personal", theme: "personal" },
    { resource: "payments", theme: "payments" },
  ];
  const field = { field: "lijst.naam", element: "C1-02" as const, label: "Naam", value: "Zonneveld" };
  const income = {
    field: "lijst.inkomen",
    element: "C2-03" as const,
    label: "Inkomen",
    value: "Inkomen-32119",
  };
  const collect = (isBack: boolean): Connector["collect"] =>
    async function* (resource) {
      if (resource === "payments" && !isBack) throw new SourceError("http-500", false);
      yield [{ ...recordOf(resource as Theme, "-"), fields: [field, income] }];
    };
  desk.office.connectors.set("erp", { ...real, plan, collect: collect(false) });
  const wish = { right: "portability", elements: null, to: "other", format: "csv" } as const;
  const request = await identified(desk, asker, await filedFor(desk, asker, wish, ["personal", "payments"]));
  expect(await atDossier(request, "waive-slice", "payments")).toEqual({ obstacle: null });
  await supplied(request);
  expect((await now(request)).answeredAt).not.toBeNull();

  desk.office.connectors.set("erp", { ...real, plan, collect: collect(true) });
  expect(await atDossier(request, "retry-source", "payments", "sanne")).toEqual({ obstacle: null });
  await workAll(desk.office);
  await supplied(request);
  const letter = await letterOf(request);
  expect(letter).toContain("Wij vonden alsnog gegevens over u. Een deel kunt u meenemen, een deel niet.");
  expect(letter).toContain("artikel 20 lid 1 onder a AVG");
  expect(letter).toContain("Deze aanvulling sturen wij niet zelf naar een andere organisatie.");
  expect(letter).toContain("Er ontbreekt nu niets meer");
  for (const ofCopy of ["Uw kopie", "kopie van uw"]) expect(letter).not.toContain(ofCopy);
  const data = String(readZip(await zipOf(request, 1)).get("data.json"));
  expect(data).toContain("Zonneveld");
  expect(data).not.toContain("Inkomen-32119");
});

test("records that were told are never decided anew, and masks of them neither", async () => {
  const request = await answeredWithout("payments");
  sourceWith([]);
  await atDossier(request, "retry-source", "payments", "sanne");
  await workAll(desk.office);
  const rows = await desk.office.db.select().from(records).where(eq(records.dossierId, request.dossierId));
  const told = rows.find(({ theme }) => theme === "personal");
  const form = formData({
    recordId: told?.id ?? "",
    decision: "withhold",
    ground: "rights-of-others",
    reason: "Toch niet.",
  });
  const given = {
    office: desk.office,
    dossierId: request.dossierId,
    form,
    stamp: await staffStamp(desk.office),
  };
  expect(await commandReview(given, staff.review.errors)).toHaveProperty("errors");
  const [after] = await desk.office.db
    .select()
    .from(records)
    .where(eq(records.id, told?.id ?? ""));
  expect(after?.decision).toBe("give");
});

test("an answer that is damaged while something is added to it is made again with the same bytes", async () => {
  const request = await answeredWithout("payments");
  const first = await zipOf(request, 0);
  sourceWith([]);
  await atDossier(request, "retry-source", "payments", "sanne");
  await workAll(desk.office);
  await supplied(request);
  const { bundle } = asPart(await now(request), 0);
  await desk.office.storage.remove(bundle?.fileId ?? "");
  await expect(zipOf(request, 0)).rejects.toThrow();
  expect(attentionOf(await now(request))).toBe("bundle-damaged");
  await workAll(desk.office);
  expect(hashOf(await zipOf(request, 0))).toBe(hashOf(first));
  expect(attentionOf(await now(request))).toBeNull();
});

test("somebody who may be in danger must be in sight before a supplement leaves, as before an answer", async () => {
  const request = await answeredWithout("payments");
  sourceWith([]);
  await atDossier(request, "retry-source", "payments", "sanne");
  await workAll(desk.office);
  await proposed(desk.office, request, themes);
  const stamp = await staffStamp(desk.office, "youssef");
  const { office } = desk;
  const caution = await carryOut(
    office,
    request.dossierId,
    async (tx) => [
      {
        type: "set-caution",
        caution: "secret-address",
        reason: await office.vault.keepText(tx, await office.vault.openKey(tx, request.dossierId), "Geheim."),
      },
    ],
    stamp,
  );
  expect(caution).toBeNull();
  // Nothing was made of it yet: the proposal is asked again, with what it now needs.
  expect((await now(request)).proposal).toBeNull();
  await proposed(desk.office, request, themes);
  expect(await approved(desk.office, request)).toEqual({ obstacle: "identity-not-proven" });
});

test("staff hear of a gap that is still open on the day, and not of one that was filled", async () => {
  const [open, filled] = [await answeredWithout("payments"), await answeredWithout("payments")];
  sourceWith([]);
  await atDossier(filled, "retry-source", "payments", "sanne");
  await workAll(desk.office);
  await supplied(filled);
  desk.clock.pass(22 * 24 * 3600_000);
  await workAll(desk.office);
  const { heading } = emails.supplementDue;
  const [mail, ...more] = mailsWith(heading, open);
  expect(more).toEqual([]);
  expect(mail?.to).toContain(staffMailbox);
  expect(mailsWith(heading, filled)).toEqual([]);
});

test("the sweep leaves what was told, and takes what belongs to nothing", async () => {
  const request = await answeredWithout("payments");
  sourceWith([]);
  await atDossier(request, "retry-source", "payments", "sanne");
  await workAll(desk.office);
  await supplied(request);
  desk.clock.pass(2 * 3600_000);
  await sweep(desk.office);
  for (const part of [0, 1]) expect((await zipOf(request, part)).length).toBeGreaterThan(0);
  const { events } = await readHistory(desk.office.db, dossierStream(request.dossierId));
  expect(events.filter(({ event }) => event.type === "request-answered")).toHaveLength(1);
});
