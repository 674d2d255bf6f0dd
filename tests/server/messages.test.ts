// Messages about a request, from both sides: sealed, told of without their words, and nothing moves because of them.

import type { AppLoadContext } from "@remix-run/node";
import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { attentionOf, dueDayOf, phaseOf } from "#app/domain/dossier.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { action, loader } from "#app/routes/tenant/messages.tsx";
import { readLetter } from "#app/server/kept-letters.ts";
import { commandMessages, readMessages, sendMessage } from "#app/server/messages.ts";
import { limitedActs } from "#app/server/rate-limits.ts";
import { renewSession } from "#app/server/sessions.ts";
import { sweep } from "#app/server/sweep.ts";
import { findAttached } from "#app/server/uploads/attached.ts";
import { takeInOfTenant } from "#app/server/uploads/take-in-of-tenant.ts";
import { files } from "#db/schema.ts";
import { type Asker, askerFrom } from "#tests/support/askers.ts";
import { requireFreshBuild } from "#tests/support/built.ts";
import {
  type Desk,
  dossierNow,
  publicOrigin,
  staffMailbox,
  staffStamp,
  startOffice,
  workAll,
} from "#tests/support/office.ts";
import { jpeg, pdf } from "#tests/support/upload-corpus.ts";
import { dumpOf, foundIn } from "../db/dump.ts";
import { answered, codeFor, enter, type Filed, filed, formData, gathered, tenantStamp } from "./steps.ts";

let desk: Desk;
beforeAll(async () => {
  requireFreshBuild();
  desk = await startOffice();
});
afterAll(() => desk.stop());

const { pages, staff } = textsIn("nl");
const { tooLong } = pages.errors;
const said = { ...pages.messages.errors, tooLong };
const words = "Ik mis de brief over mijn bromfiets.";
const reply = "Wij zoeken ook in de map van de fietsenstalling.";

const asker = (change: Partial<Asker> = {}) => ({ ...askerFrom(desk.association, "D01"), ...change });
const proven = () => gathered(desk, asker(), ["payments"]);
const now = ({ dossierId }: Filed) => dossierNow(desk.office, dossierId);
const read = async (request: Filed) => readMessages(desk.office, await now(request));
const mailsTo = (address: string, { number }: Filed) =>
  desk.mail.mails().filter(({ to, text }) => to.includes(address) && text.includes(number));

/** As the page does it: a form as a browser sends it. */
async function send(request: Filed, message = words, brought: File[] = [], formKey = crypto.randomUUID()) {
  const { office } = desk;
  const { dossierId, sessionId } = request;
  const body = formData({ message, formKey });
  for (const file of brought) body.append("files", file);
  const sent = new Request("http://localhost/mijn", { method: "POST", body });
  const { form, ...rest } = await takeInOfTenant(office, dossierId, sent);
  return sendMessage({ office, dossierId, form, stamp: tenantStamp(office, sessionId) }, said, rest);
}

async function atDesk({ dossierId }: Filed, fields: Record<string, string>) {
  const given = { office: desk.office, dossierId, form: formData(fields) };
  const errors = { ...staff.messages.errors, tooLong };
  return commandMessages({ ...given, stamp: await staffStamp(desk.office) }, errors);
}

const write = (request: Filed, message = reply, formKey: string = crypto.randomUUID()) =>
  atDesk(request, { command: "write-message", message, formKey });

const named = (name: string, bytes: Buffer) => new File([new Uint8Array(bytes)], name);
const uploadsOf = ({ dossierId }: Filed) =>
  desk.office.db
    .select()
    .from(files)
    .where(and(eq(files.dossierId, dossierId), eq(files.kind, "upload")));

test("what a tenant adds is kept sealed, told to the desk without its words, and waits until somebody read it", async () => {
  const request = await proven();
  const before = await now(request);
  const brought = [named("brief.pdf", pdf()), named("foto.jpg", await jpeg())];
  expect(await send(request, words, brought)).toBeNull();
  await workAll(desk.office);
  const dossier = await now(request);
  expect(attentionOf(dossier)).toBe("message-unread");
  expect([dueDayOf(dossier), phaseOf(dossier)]).toEqual([dueDayOf(before), phaseOf(before)]);
  const [message] = await read(request);
  expect(message).toMatchObject({ by: "tenant", words, isRead: false, isErased: false });
  expect(message?.files.map(({ name, type }) => [name, type])).toEqual([
    ["brief.pdf", "pdf"],
    ["foto.jpg", "jpeg"],
  ]);
  for (const { fileId } of message?.files ?? []) {
    expect(await findAttached(desk.office, request.dossierId, fileId)).not.toBeNull();
  }
  const told = mailsTo(staffMailbox, request).filter(({ text }) => text.includes("stuurde een bericht"));
  expect(told).toHaveLength(1);
  for (const { text, html } of desk.mail.mails())
    expect(`${text}${html}`).not.toMatch(/bromfiets|brief\.pdf/);
  expect(foundIn(await dumpOf(desk.office.db), ["bromfiets", "brief.pdf"])).toEqual([]);

  const reading = { command: "read-message", messageId: message?.messageId ?? "" };
  expect(await atDesk(request, reading)).toEqual({ obstacle: null });
  expect(attentionOf(await now(request))).toBe(attentionOf(before));
});

test("a form that is sent twice is one message, and its files are kept once", async () => {
  const request = await proven();
  const formKey = crypto.randomUUID();
  for (const _ of ["once", "twice"]) {
    expect(await send(request, words, [named("brief.pdf", pdf())], formKey)).toBeNull();
  }
  expect(await read(request)).toHaveLength(1);
  expect(await uploadsOf(request)).toHaveLength(1);
});

test("a file is a message without a word; nothing at all, too much, or a bad file is none", async () => {
  const request = await proven();
  expect(await send(request, "")).toEqual({ message: said.missing });
  expect(await send(request, "a".repeat(4001))).toEqual({ message: tooLong(1) });
  const bad = await send(request, words, [named("map.zip", Buffer.from("PK\x03\x04"))]);
  expect(bad).toEqual({ files: expect.stringContaining(textsIn("nl").words.files.chooseAgain) });
  expect(await uploadsOf(request)).toEqual([]);
  expect(await send(request, "", [named("brief.pdf", pdf())])).toBeNull();
  expect(await read(request)).toMatchObject([{ words: null, files: [{ name: "brief.pdf" }] }]);
});

test("on one day there is room for ten messages, and the eleventh keeps nothing of its files", async () => {
  const request = await proven();
  for (let sent = 0; sent < 10; sent += 1) expect(await send(request)).toBeNull();
  expect(await send(request, words, [named("brief.pdf", pdf())])).toEqual({ message: said.usedUp });
  expect(await uploadsOf(request)).toEqual([]);
  expect(await read(request)).toHaveLength(10);
});

test("what a colleague writes is told by an e-mail without its words, and stands in one list with the rest", async () => {
  const request = await proven();
  const mailbox = asker().mailbox ?? "";
  const before = await now(request);
  await send(request);
  expect(await write(request)).toEqual({ obstacle: null });
  expect(await write(request, "")).toEqual({ errors: { message: staff.messages.errors.missing } });
  expect(await workAll(desk.office)).toEqual([]);
  const told = mailsTo(mailbox, request).at(-1);
  expect(told?.text).toContain("Er staat een bericht voor u klaar");
  expect(told?.text).toContain(`/mijn/${request.number}/berichten`);
  expect(told?.subject).toBe(`Bericht over uw verzoek ${request.number}`);
  expect(`${told?.text}${told?.html}`).not.toContain("fietsenstalling");
  expect((await read(request)).map(({ by, words: text }) => [by, text])).toEqual([
    ["staff", reply],
    ["tenant", words],
  ]);
  const after = await now(request);
  expect(dueDayOf(after)).toBe(dueDayOf(before));
  expect(after.letters).toEqual(before.letters);
  expect(foundIn(await dumpOf(desk.office.db), ["fietsenstalling"])).toEqual([]);
});

test("who has no e-mail gets each message on paper", async () => {
  const request = await filed(desk.office, asker({ mailbox: null }), ["payments"]);
  await workAll(desk.office);
  await enter(desk.office, request, "letter-to-home", await codeFor(desk, request, "letter-to-home"));
  await workAll(desk.office);
  for (const message of [reply, "En nog een bericht."]) {
    expect(await write(request, message)).toEqual({ obstacle: null });
    expect(await workAll(desk.office)).toEqual([]);
  }
  const { letters, messages } = await now(request);
  const onPaper = letters.filter(({ letter }) => letter === "message");
  expect(onPaper.map(({ letterId, by }) => [letterId, by])).toEqual(
    messages.map(({ messageId }) => [messageId, "post"]),
  );
  const letter = await readLetter(desk.office, request.dossierId, onPaper[0]?.letterId ?? "");
  expect(JSON.stringify(letter)).toContain(reply);
});

test("nobody writes to or as somebody who has shown nothing, nor after the answer or the end", async () => {
  const stranger = await filed(desk.office, asker(), ["payments"]);
  await workAll(desk.office);
  expect(await write(stranger)).toEqual({ obstacle: "identity-not-proven" });
  expect(await send(stranger, words, [named("brief.pdf", pdf())])).toBeNull();
  expect(await read(stranger)).toEqual([]);
  expect(await uploadsOf(stranger)).toEqual([]);

  const done = await answered(desk, asker(), ["payments"]);
  const before = await now(done);
  expect(before.answeredAt).not.toBeNull();
  expect(await write(done)).toEqual({ obstacle: "no-more-messages" });
  expect(await send(done)).toBeNull();
  expect(await now(done)).toEqual(before);
});

test("the files of a message stay through the sweep, as long as its text is there", async () => {
  const request = await proven();
  await send(request, words, [named("brief.pdf", pdf())]);
  desk.clock.pass(2 * 3600_000);
  await sweep(desk.office);
  const [upload] = await uploadsOf(request);
  const found = await findAttached(desk.office, request.dossierId, upload?.id ?? "");
  const content = found && Buffer.from(await new Response(await found.open()).arrayBuffer());
  expect(content?.equals(pdf())).toBe(true);
});

/** The page as a browser of this session asks and sends it. */
async function atPage({ number, sessionId }: Filed) {
  const cookie = (await renewSession(desk.office, "tenant", sessionId)).split(";")[0] ?? "";
  const given = {
    context: { office: desk.office, network: "198.51.100.0" } as AppLoadContext,
    params: { number },
  };
  const address = `${publicOrigin}/mijn/${number}/berichten`;
  return {
    look: () => loader({ ...given, request: new Request(address, { headers: { cookie } }) }),
    send: (message: string) => {
      const body = new URLSearchParams({ message });
      return action({
        ...given,
        request: new Request(address, { method: "POST", headers: { cookie }, body }),
      });
    },
  };
}

test("a browser that has shown too little reads no message and sends none: it is led to the proof", async () => {
  const request = await filed(desk.office, asker(), ["payments"]);
  const page = await atPage(request);
  for (const asking of [page.look(), page.send(words)]) {
    const refused = await asking.catch((response: Response) => response);
    expect(refused).toMatchObject({ status: 302 });
    expect((refused as Response).headers.get("location")).toBe(`/mijn/${request.number}/bewijs`);
  }
  expect(await read(request)).toEqual([]);
});

test("a browser has so many turns an hour, also at forms that come to nothing", async () => {
  const page = await atPage(await proven());
  for (let turn = 0; turn < limitedActs["send-words"].points; turn += 1) {
    expect(await page.send("")).toMatchObject({ init: { status: 422 } });
  }
  await expect(page.send("")).rejects.toMatchObject({ status: 429 });
});
