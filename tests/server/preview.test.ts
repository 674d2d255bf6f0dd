// The second person looks at the answer itself, and what leaves is what they saw.

import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import { and, eq, isNotNull } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { loader as pageLoader } from "#app/routes/staff/preview.tsx";
import { loader as fileLoader } from "#app/routes/staff/preview-file.ts";
import { deliveryOf } from "#app/server/delivery.ts";
import { beginSession } from "#app/server/sessions.ts";
import { openHidden } from "#app/server/staff-readings.ts";
import { dossierStream, readHistory } from "#db/history.ts";
import { masks, readings, records, registerVersions } from "#db/schema.ts";
import { findStaffBySubject } from "#db/staff.ts";
import { askerFrom } from "#tests/support/askers.ts";
import { openBundle } from "#tests/support/bundles.ts";
import { type Desk, dossierNow, startOffice, workAll } from "#tests/support/office.ts";
import { pdfText } from "./export/bundle-files.ts";
import { approved, type Filed, gathered, outcomeOf, proposed } from "./steps.ts";

let desk: Desk;
let published: { version: number; content: string }[];
beforeAll(async () => {
  desk = await startOffice();
  published = await desk.office.db.select().from(registerVersions);
});
afterEach(async () => {
  for (const { version, content } of published) await writeRegister(version, content);
});
afterAll(() => desk.stop());

const delivery = deliveryOf(new ServerResponse(new IncomingMessage(new Socket())));

const writeRegister = (version: number, content: string) =>
  desk.office.db.update(registerVersions).set({ content }).where(eq(registerVersions.version, version));

/** The association is called otherwise in whatever is made from now on. */
async function renamed() {
  for (const { version, content } of published) {
    const register = JSON.parse(content);
    register.organisation.name = "Heel Anders Wonen";
    await writeRegister(version, JSON.stringify(register));
  }
}

const memberOf = async (subject: string) => {
  const member = await findStaffBySubject(desk.office.db, subject);
  if (!member) throw new Error("No such colleague");
  return member;
};

async function visit(subject: string, { number }: Filed, name?: string) {
  const { office } = desk;
  const { setCookie } = await beginSession(office, "staff", (await memberOf(subject)).id);
  const headers = { cookie: setCookie.split(";")[0] ?? "" };
  return {
    request: new Request(new URL("/medewerker", office.config.publicOrigin), { headers }),
    params: { number, "*": name },
    context: { office, network: null, delivery },
  };
}
const look = async (subject: string, request: Filed) => pageLoader(await visit(subject, request));
const open = async (subject: string, request: Filed, name: string) => {
  const answer = await fileLoader(await visit(subject, request, name));
  return Buffer.from(await answer.arrayBuffer());
};
const thrown = (act: Promise<unknown>) =>
  act.then(
    () => null,
    (answer: Response) => answer.status,
  );

async function atProposal(subject = "youssef"): Promise<Filed> {
  const request = await gathered(desk, askerFrom(desk.association, "D01"), ["personal"]);
  await proposed(desk.office, request, ["personal"]);
  const staff = await memberOf(subject);
  await openHidden(desk.office, { staff }, request.dossierId, "Ik geef akkoord en wil het antwoord zien.");
  return request;
}

const shownIn = ({ dossierId }: Filed) =>
  desk.office.db
    .select()
    .from(readings)
    .where(and(eq(readings.dossierId, dossierId), isNotNull(readings.shown)));

test("the second person sees the files that the tenant gets, to the byte", { timeout: 120_000 }, async () => {
  const request = await atProposal();
  const page = await look("youssef", request);
  expect(page.refused).toBeNull();
  const html = await open("youssef", request, "index.html");
  const document = await pdfText(await open("youssef", request, "gegevens.pdf"));
  const letter = await pdfText(await open("youssef", request, "brief.pdf"));
  expect(html.toString()).not.toContain("oorbeeld, nog niet verstuurd");
  expect(await thrown(open("youssef", request, "anders.html"))).toBe(404);
  expect(await approved(desk.office, request)).toEqual({ obstacle: null });
  await workAll(desk.office);

  const bundle = await openBundle(desk, request.dossierId);
  const sent = (name: string) => bundle.get(name) ?? Buffer.alloc(0);
  expect(html.equals(sent("index.html"))).toBe(true);
  expect(await pdfText(sent("gegevens.pdf"))).toBe(document);
  expect(await pdfText(sent("brief.pdf"))).toBe(letter);
  const listed = [...page.files.map(({ path }) => path), ...page.drawn, ...page.last];
  expect(listed.toSorted()).toEqual([...bundle.keys()].toSorted());
  const { events } = await readHistory(desk.office.db, dossierStream(request.dossierId));
  const approval = events.find(({ event }) => event.type === "outcome-approved")?.event;
  const [noted] = await shownIn(request);
  expect(approval).toMatchObject({ shown: noted?.shown });
  expect(await thrown(look("youssef", request))).toBe(302);
  expect(await thrown(open("youssef", request, "index.html"))).toBe(404);
});

test("an answer that changed after it was looked at is not approved before it is looked at again", async () => {
  const request = await atProposal();
  await look("youssef", request);
  await renamed();
  expect(await approved(desk.office, request)).toEqual({ obstacle: "answer-changed" });
  await look("youssef", request);
  expect(await approved(desk.office, request)).toEqual({ obstacle: null });
});

test("who approves is bound by what they saw themselves, and not by another's look", async () => {
  const request = await atProposal("sanne");
  await look("sanne", request);
  await renamed();
  const approval = await outcomeOf(desk.office, request.dossierId, "approve-outcome", "youssef");
  expect(approval).toEqual({ obstacle: null });
  expect((await dossierNow(desk.office, request.dossierId)).approval?.shown).toBeUndefined();
});

test("where something is black nobody approves what they did not look at themselves", async () => {
  const request = await atProposal();
  await desk.office.db.update(records).set({ masked: 1 }).where(eq(records.dossierId, request.dossierId));
  const approve = () => outcomeOf(desk.office, request.dossierId, "approve-outcome", "youssef");
  expect(await approve()).toEqual({ obstacle: "answer-not-seen" });
  await look("youssef", request);
  expect(await approve()).toEqual({ obstacle: null });
});

test("what changed between approval and making does not leave", { timeout: 120_000 }, async () => {
  const request = await atProposal();
  await look("youssef", request);
  expect(await approved(desk.office, request)).toEqual({ obstacle: null });
  await renamed();
  await workAll(desk.office);
  const { bundle, bundleRefused } = await dossierNow(desk.office, request.dossierId);
  expect([bundle, bundleRefused]).toEqual([null, "decisions-changed"]);
});

test("a decision that changed under the proposal is not shown", async () => {
  const request = await atProposal();
  const record = { dossierId: request.dossierId, connection: "erp" };
  await desk.office.db.insert(masks).values({ ...record, key: "weg", textId: crypto.randomUUID(), bars: 1 });
  expect((await look("youssef", request)).refused).toBeNull();
  await desk.office.db
    .update(masks)
    .set({ key: await keyIn(request) })
    .where(eq(masks.key, "weg"));
  expect((await look("youssef", request)).refused).toBe("decisions-changed");
  expect(await thrown(open("youssef", request, "index.html"))).toBe(404);
});

async function keyIn(request: Filed): Promise<string> {
  const [row] = await desk.office.db.select().from(records).where(eq(records.dossierId, request.dossierId));
  return row?.key ?? "";
}

test("what is hidden elsewhere is hidden here too, until its reader wrote why", async () => {
  const request = await gathered(desk, askerFrom(desk.association, "D03"), ["personal"]);
  await proposed(desk.office, request, ["personal"]);
  expect(await look("youssef", request)).toMatchObject({ refused: "hidden", files: [] });
  expect(await thrown(open("youssef", request, "index.html"))).toBe(404);
  expect(await shownIn(request)).toEqual([]);
  const staff = await memberOf("youssef");
  await openHidden(desk.office, { staff }, request.dossierId, "Ik geef akkoord.");
  const citizenNumber = desk.association.trickyPersons.D03?.bsn ?? "none";
  expect((await open("youssef", request, "index.html")).toString()).toContain(citizenNumber);
});

test("nothing is shown before there is a proposal", async () => {
  const request = await gathered(desk, askerFrom(desk.association, "D02"), ["personal"]);
  expect(await thrown(look("youssef", request))).toBe(302);
  expect(await thrown(open("youssef", request, "index.html"))).toBe(404);
  await proposed(desk.office, request, ["personal"]);
  await outcomeOf(desk.office, request.dossierId, "approve-outcome", "youssef");
  expect(await thrown(look("youssef", request))).toBe(302);
});
