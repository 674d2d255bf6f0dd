import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { and, eq, isNull } from "drizzle-orm";
import { SMTPServer } from "smtp-server";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { readConfig } from "#app/config.server.ts";
import { attentionOf, phaseOf } from "#app/domain/dossier.ts";
import { isOneAddress, MailRefused, openMailer } from "#app/server/mail.ts";
import { createOffice } from "#app/server/office.ts";
import { putMail } from "#app/server/post.ts";
import { doFollowUp, workQueues } from "#app/server/work.ts";
import { dossierStream, readHistory } from "#db/history.ts";
import { followUps, mails, rateLimits } from "#db/schema.ts";
import { findTrouble, mailboxHadEnough } from "#db/trouble.ts";
import type { Mood } from "#demo/mail-catcher.ts";
import { type Asker, askerFrom } from "#tests/support/askers.ts";
import { eventually } from "#tests/support/eventually.ts";
import { type Desk, dossierNow, staffMailbox, startOffice, workAll } from "#tests/support/office.ts";
import { workInChild } from "#tests/support/work-in-child.ts";
import { answered, approved, ask, type Filed, filed, gathered, proposed } from "./steps.ts";

const minute = 60_000;

let desk: Desk;
let asker: Asker;
let mailbox: string;
beforeAll(async () => {
  desk = await startOffice();
  asker = askerFrom(desk.association, "D01");
  mailbox = asker.mailbox ?? "";
});
afterEach(async () => {
  desk.mail.setMood(() => "accept");
  await forgetTurns();
});
afterAll(() => desk.stop());

const messageTo = (to: string, subject = "Uw verzoek") => ({
  messageId: `<${crypto.randomUUID()}@privacy.voorbeeld.example>`,
  at: new Date(),
  to,
  subject,
  html: "<p>Dag</p>",
  text: "Dag",
});

/** As when a day has passed. */
const forgetTurns = () => desk.office.db.delete(rateLimits);

async function rowsOf(dossierId: string, kind: string) {
  return desk.office.db
    .select()
    .from(mails)
    .where(eq(mails.dossierId, dossierId))
    .then((rows) => rows.filter((row) => row.kind === kind));
}

async function followUpOf(dossierId: string, kind: typeof followUps.$inferSelect.kind) {
  const [row] = await desk.office.db
    .select()
    .from(followUps)
    .where(and(eq(followUps.dossierId, dossierId), eq(followUps.kind, kind)));
  if (!row) throw new Error(`Nothing of the kind ${kind} was planned`);
  return row;
}

function expectSameTwice(number: string) {
  const copies = caughtFor(number).map(({ messageId, to, sha256 }) => ({ messageId, to, sha256 }));
  expect(copies).toHaveLength(2);
  expect(copies[0]).toEqual(copies[1]);
}

/** A mail server that thinks about every message. */
async function startSlowServer(ms: number) {
  const subjects: string[] = [];
  const smtp = new SMTPServer({
    authOptional: true,
    hideSTARTTLS: true,
    disableReverseLookup: true,
    closeTimeout: 100,
    async onData(stream, _, answer) {
      subjects.push(/^Subject: (.*)$/m.exec(await text(stream))?.[1] ?? "");
      setTimeout(answer, ms);
    },
  });
  await new Promise<void>((resolve) => smtp.listen(0, "127.0.0.1", resolve));
  smtp.on("error", () => {});
  const { port } = smtp.server.address() as AddressInfo;
  return {
    url: `smtp://localhost:${port}`,
    subjects: () => subjects,
    stop: () => new Promise<void>((resolve) => smtp.close(() => resolve())),
  };
}

const caughtFor = (number: string) =>
  desk.mail.mails().filter(({ to, text }) => to.includes(mailbox) && text.includes(number));

test.each([
  "a@voorbeeld.example, b@voorbeeld.example",
  "a@voorbeeld.example,b@voorbeeld.example",
  "a@voorbeeld.example; b@voorbeeld.example",
  "Groep: a@voorbeeld.example, b@voorbeeld.example;",
  "Naam <a@voorbeeld.example>",
  "<a@voorbeeld.example>",
  '"a@voorbeeld.example, b"@voorbeeld.example',
  "a@voorbeeld.example\r\nRCPT TO:<b@voorbeeld.example>",
  "a@voorbeeld.example\nBcc: b@voorbeeld.example",
  "a@voorbeeld.example b@voorbeeld.example",
  "a@b@voorbeeld.example",
  "a@[127.0.0.1]",
  "a(b@voorbeeld.example)@voorbeeld.example",
  "a\\@voorbeeld.example",
  "a@voorbeeld.example\u0000",
  "a@localhost",
  "a@voorbeeld..example",
  `${"a".repeat(250)}@voorbeeld.example`,
  "",
])("T-27 %j is not one address: nothing is sent", async (to) => {
  const before = desk.mail.mails().length;
  expect(isOneAddress(to)).toBe(false);
  await expect(desk.office.mailer.send(messageTo(to))).rejects.toThrow(MailRefused);
  expect(desk.mail.mails()).toHaveLength(before);
});

test.each(["naam@voorbeeld.example", "o'neill+loket@sub.voorbeeld.example", "a.b-c_d@voorbeeld.example"])(
  "%s gets its message, and nobody else does",
  async (to) => {
    const message = messageTo(to);
    await desk.office.mailer.send(message);
    const caught = await desk.mail.waitForMail(({ messageId }) => messageId === message.messageId);
    expect(caught).toMatchObject({ to: [to], subject: message.subject, attachments: 0 });
    expect(caught.text.trim()).toBe("Dag");
  },
);

test("T-27 a line break in a subject adds no header and no recipient", async () => {
  const message = messageTo("een@voorbeeld.example", "Uw verzoek\r\nBcc: twee@voorbeeld.example");
  await desk.office.mailer.send(message);
  const caught = await desk.mail.waitForMail(({ messageId }) => messageId === message.messageId);
  expect(caught.to).toEqual(["een@voorbeeld.example"]);
  expect(caught.subject).toBe("Uw verzoek Bcc: twee@voorbeeld.example");
});

test("F10 a mail server that says later gets the same message later, once", async () => {
  desk.mail.setMood(() => "greylist");
  const { dossierId, number } = await filed(desk.office, asker);
  expect(await workAll(desk.office)).not.toEqual([]);
  expect(caughtFor(number)).toEqual([]);
  const [waiting] = await rowsOf(dossierId, "request-received");
  expect(waiting).toMatchObject({ acceptedAt: null, refusedAt: null });

  desk.mail.setMood(() => "accept");
  expect(await workAll(desk.office)).toEqual([]);
  expect(await workAll(desk.office)).toEqual([]);
  expect(caughtFor(number).map(({ messageId }) => messageId)).toEqual([waiting?.messageId]);
  expect((await rowsOf(dossierId, "request-received"))[0]?.acceptedAt).not.toBeNull();
});

test("T-37 whoever files again and again in somebody's name fills no mailbox, and nothing of it is lost", async () => {
  const flooded = `Overstroomd.${crypto.randomUUID()}@voorbeeld.example`;
  const arrived = () =>
    desk.mail.mails().filter(({ to }) => to.join().toLowerCase() === flooded.toLowerCase());
  const stranger = { ...asker, mailbox: flooded };
  const before = await findTrouble(desk.office.db, desk.office.now());
  const filings: Filed[] = [];
  for (let filing = 0; filing < 8; filing += 1) {
    const written = filing % 2 === 0 ? flooded : flooded.toLowerCase();
    filings.push(await filed(desk.office, { ...stranger, mailbox: written }));
  }
  // A server that is not there takes no turns.
  desk.mail.setMood(() => "greylist");
  await workAll(desk.office);
  desk.mail.setMood(() => "accept");
  await workAll(desk.office);
  expect(arrived()).toHaveLength(5);
  for (const { dossierId } of filings) {
    const dossier = await dossierNow(desk.office, dossierId);
    expect(dossier.letters.map(({ letter }) => letter)).toEqual(["acknowledgement"]);
  }
  const waiting = await desk.office.db
    .select()
    .from(followUps)
    .where(and(isNull(followUps.doneAt), eq(followUps.lastError, mailboxHadEnough)));
  // And as many that ask who is on file whether it was them.
  expect(waiting).toHaveLength(2 * 3);
  const later = desk.office.now().getTime() + 23 * 60 * minute;
  for (const { dueAt } of waiting) expect(dueAt.getTime()).toBeGreaterThan(later);
  const inAnHour = new Date(desk.office.now().getTime() + 60 * minute);
  expect((await findTrouble(desk.office.db, inAnHour)).mailWaitingSince).toEqual(before.mailWaitingSince);

  const other = await filed(desk.office, asker);
  await workAll(desk.office);
  expect(caughtFor(other.number)).toHaveLength(1);

  await forgetTurns();
  for (const { id } of waiting) await doFollowUp(desk.office, id);
  expect(arrived()).toHaveLength(8);
});

test("F12 a mailbox that does not exist is recorded as refused and not tried for ever, and staff are told", async () => {
  desk.mail.setMood((to) => (to === mailbox ? "refuse" : "accept"));
  const { dossierId, number } = await filed(desk.office, asker);
  await workAll(desk.office);
  expect((await rowsOf(dossierId, "request-received"))[0]).toMatchObject({
    acceptedAt: null,
    refusedAt: expect.any(Date),
  });
  desk.mail.setMood(() => "accept");
  expect(await workAll(desk.office)).toEqual([]);
  expect(caughtFor(number)).toEqual([]);
  expect(attentionOf(await dossierNow(desk.office, dossierId))).toBe("mail-refused");
  const open = await desk.office.db.select().from(followUps).where(eq(followUps.dossierId, dossierId));
  expect(open.filter(({ doneAt, kind }) => kind === "send-mail" && !doneAt)).toEqual([]);
});

test("F09 an answer whose announcement was not accepted does not count as answered", async () => {
  const request = await gathered(desk, asker, ["personal"]);
  await proposed(desk.office, request, ["personal"]);
  await approved(desk.office, request);
  desk.mail.setMood((to) => (to === mailbox ? "greylist" : "accept"));
  await workAll(desk.office);
  const before = await dossierNow(desk.office, request.dossierId);
  expect(before).toMatchObject({ answeredAt: null, bundle: expect.anything() });

  desk.mail.setMood(() => "accept");
  await workAll(desk.office);
  expect(phaseOf(await dossierNow(desk.office, request.dossierId))).toBe("answered");
});

test("every e-mail of a whole request has one recipient, no attachment and nothing of the matter in its subject", async () => {
  const before = desk.mail.mails().length;
  const { number } = await answered(desk, asker, ["personal"]);
  const sent = desk.mail.mails().slice(before);
  expect(sent.map(({ to }) => to.length)).toEqual(sent.map(() => 1));
  expect(sent.map(({ attachments }) => attachments)).toEqual(sent.map(() => 0));
  const subjects = sent.map(({ subject }) => subject.replace(number, "")).join("\n");
  for (const word of [asker.lastName, asker.firstNames, asker.postcode, mailbox])
    expect(subjects).not.toContain(word);
  expect(subjects).not.toMatch(/\d{4} ?\d{4}/);
});

test.each<[Mood, string, boolean]>([
  [{ toRecipient: 550 }, "the recipient, 550", true],
  [{ toRecipient: 552 }, "the recipient, 552", true],
  [{ toMessage: 554 }, "the message, 554", true],
  [{ toRecipient: 421 }, "the recipient, 421", false],
  [{ toMessage: 452 }, "the message, 452", false],
])("F12 of %j (%s) it is known whether trying again may help", async (mood, _, final) => {
  desk.mail.setMood(() => mood);
  const before = desk.mail.mails().length;
  const error = await desk.office.mailer.send(messageTo("een@voorbeeld.example")).catch((thrown) => thrown);
  expect(error).toBeInstanceOf(Error);
  expect(error instanceof MailRefused).toBe(final);
  expect(desk.mail.mails()).toHaveLength(before);
});

test("F11 a server that is silent after the message holds nobody, and the second copy has the same bytes", async () => {
  const quick = { connectionTimeout: 1000, greetingTimeout: 1000, socketTimeout: 300 };
  const mailer = openMailer(desk.office.config, quick);
  const { dossierId, number } = await filed(desk.office, asker);
  desk.mail.setMood((to) => (to === mailbox ? "take-and-hang" : "accept"));
  const letter = await followUpOf(dossierId, "write-letter");
  await doFollowUp(desk.office, letter.id);
  const mail = await followUpOf(dossierId, "send-mail");
  await doFollowUp({ ...desk.office, mailer }, mail.id);
  mailer.close();
  expect(caughtFor(number)).toHaveLength(1);
  expect((await rowsOf(dossierId, "request-received"))[0]).toMatchObject({
    acceptedAt: null,
    refusedAt: null,
  });

  desk.mail.setMood(() => "accept");
  expect(await workAll(desk.office)).toEqual([]);
  expectSameTwice(number);
  expect((await rowsOf(dossierId, "request-received"))[0]?.acceptedAt).not.toBeNull();
});

test.each([
  ["F07 a worker that dies before it connects", 1, 0],
  ["F08 a worker that dies when the server has the message", 2, 1],
])("%s: the e-mail arrives, and every copy is the same", async (_, diesAt, copies) => {
  const { dossierId, number } = await filed(desk.office, asker);
  await doFollowUp(desk.office, (await followUpOf(dossierId, "write-letter")).id);
  const mail = await followUpOf(dossierId, "send-mail");
  expect(await workInChild(desk, mail.id, { diesAt })).toBe("SIGKILL");
  expect(caughtFor(number)).toHaveLength(copies);
  expect(await workAll(desk.office)).toEqual([]);
  expect(caughtFor(number)).toHaveLength(copies + 1);
  if (copies > 0) expectSameTwice(number);
  expect((await rowsOf(dossierId, "request-received"))[0]?.acceptedAt).not.toBeNull();
});

test("F09 while the server is away e-mail is tried after 1, 5, 15, 30 minutes, 1, 2, 4, 8 hours, and staff see it", async () => {
  const { dossierId, number } = await filed(desk.office, asker);
  await doFollowUp(desk.office, (await followUpOf(dossierId, "write-letter")).id);
  const mailer = openMailer({ smtpUrl: "smtp://localhost:1", mailFrom: desk.office.config.mailFrom });
  const start = desk.office.now().getTime();
  const at = (ms: number) => ({ ...desk.office, mailer, now: () => new Date(start + ms) });
  expect((await findTrouble(desk.office.db, at(4 * minute).now())).mailWaitingSince).toBeNull();

  const pauses: number[] = [];
  let ms = 0;
  while (ms <= 72 * 60 * minute) {
    const { id, doneAt } = await followUpOf(dossierId, "send-mail");
    expect(doneAt).toBeNull();
    await doFollowUp(at(ms), id);
    const { dueAt } = await followUpOf(dossierId, "send-mail");
    pauses.push(Math.round((dueAt.getTime() - start - ms) / minute));
    ms = dueAt.getTime() - start;
  }
  mailer.close();
  expect(pauses.slice(0, 10)).toEqual([1, 5, 15, 30, 60, 120, 240, 480, 480, 480]);
  expect((await findTrouble(desk.office.db, at(6 * minute).now())).mailWaitingSince).not.toBeNull();
  expect(caughtFor(number)).toEqual([]);

  const away = openMailer({ smtpUrl: "smtp://localhost:1", mailFrom: desk.office.config.mailFrom });
  await doFollowUp({ ...at(ms), mailer: away }, (await followUpOf(dossierId, "send-mail")).id);
  away.close();
  expect((await followUpOf(dossierId, "send-mail")).doneAt).not.toBeNull();
  const dossier = await dossierNow(desk.office, dossierId);
  expect([dossier.undelivered, attentionOf(dossier)]).toEqual([["request-received"], "mail-refused"]);
  expect((await findTrouble(desk.office.db, at(6 * minute).now())).mailWaitingSince).toBeNull();
  await workAll(desk.office);
});

test.each(["send-mail", "print-letter"] as const)(
  "F05 two workers at one %s record it once",
  async (kind) => {
    const request = await filed(desk.office, asker);
    await doFollowUp(desk.office, (await followUpOf(request.dossierId, "find-person")).id);
    await doFollowUp(desk.office, (await followUpOf(request.dossierId, "write-letter")).id);
    await ask(desk.office, request, "letter-to-home");
    await doFollowUp(desk.office, (await followUpOf(request.dossierId, "send-code")).id);
    const { id } = await followUpOf(request.dossierId, kind);
    await Promise.all([doFollowUp(desk.office, id), doFollowUp(desk.office, id)]);
    const { events } = await readHistory(desk.office.db, dossierStream(request.dossierId));
    const recorded = kind === "send-mail" ? "mail-accepted" : "letter-posted";
    expect(events.filter(({ event }) => event.type === recorded)).toHaveLength(1);
    expect(await workAll(desk.office)).toEqual([]);
  },
);

test("F13 a code is sent before a heap of other e-mail that a slow server has not taken yet", async () => {
  const heap = 30;
  const request = await filed(desk.office, asker);
  await workAll(desk.office);
  await ask(desk.office, request, "mailbox-on-file");
  await desk.office.transaction(async (tx) => {
    const key = await desk.office.vault.openKey(tx, request.dossierId);
    const email = { subject: "Hoop", html: "<p>Dag</p>", text: `Bericht over ${request.number}` };
    for (let i = 0; i < heap; i += 1) {
      const mail = { id: crypto.randomUUID(), kind: "deadline-near" as const, to: staffMailbox, email };
      await putMail(desk.office, tx, key, mail, desk.office.now());
    }
  });
  const slow = await startSlowServer(100);
  const environment = { ...desk.environment, SMTP_URL: slow.url };
  const office = await createOffice(readConfig(environment), "work");
  await workQueues(office);
  await eventually(() => slow.subjects().some((subject) => subject !== "Hoop"));
  const before = slow.subjects().length;
  await office.close();
  await slow.stop();
  expect(before).toBeLessThan(heap / 2);
});

test("the mailer hands nothing over when the server is not there", async () => {
  const mailer = openMailer({ smtpUrl: "smtp://localhost:1", mailFrom: desk.office.config.mailFrom });
  await expect(mailer.send(messageTo("een@voorbeeld.example"))).rejects.not.toThrow(MailRefused);
  mailer.close();
});
