import { eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { phaseOf } from "#app/domain/dossier.ts";
import { isOneAddress, MailRefused, openMailer } from "#app/server/mail.ts";
import { followUps, mails } from "#db/schema.ts";
import { type Asker, askerFrom } from "#tests/support/askers.ts";
import { type Desk, dossierNow, startOffice, workAll } from "#tests/support/office.ts";
import { answered, approved, filed, gathered, proposed } from "./steps.ts";

let desk: Desk;
let asker: Asker;
let mailbox: string;
beforeAll(async () => {
  desk = await startOffice();
  asker = askerFrom(desk.association, "D01");
  mailbox = asker.mailbox ?? "";
});
afterEach(() => desk.mail.setMood(() => "accept"));
afterAll(() => desk.stop());

const messageTo = (to: string, subject = "Uw verzoek") => ({
  messageId: `<${crypto.randomUUID()}@privacy.voorbeeld.example>`,
  at: new Date(),
  to,
  subject,
  html: "<p>Dag</p>",
  text: "Dag",
});

async function rowsOf(dossierId: string, kind: string) {
  return desk.office.db
    .select()
    .from(mails)
    .where(eq(mails.dossierId, dossierId))
    .then((rows) => rows.filter((row) => row.kind === kind));
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
  `${"a".repeat(250)}@voorbeeld.example`,
  "",
])("%j is not one address: nothing is sent", async (to) => {
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

test("a line break in a subject adds no header and no recipient", async () => {
  const message = messageTo("een@voorbeeld.example", "Uw verzoek\r\nBcc: twee@voorbeeld.example");
  await desk.office.mailer.send(message);
  const caught = await desk.mail.waitForMail(({ messageId }) => messageId === message.messageId);
  expect(caught.to).toEqual(["een@voorbeeld.example"]);
  expect(caught.subject).toBe("Uw verzoek Bcc: twee@voorbeeld.example");
});

test("a mail server that says later gets the same message later, once", async () => {
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

test("a mailbox that does not exist is recorded as refused and not tried for ever", async () => {
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
  const open = await desk.office.db.select().from(followUps).where(eq(followUps.dossierId, dossierId));
  expect(open.filter(({ doneAt, kind }) => kind === "send-mail" && !doneAt)).toEqual([]);
});

test("an answer whose announcement was not accepted does not count as answered", async () => {
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

test("the mailer hands nothing over when the server is not there", async () => {
  const mailer = openMailer({ smtpUrl: "smtp://localhost:1", mailFrom: desk.office.config.mailFrom });
  await expect(mailer.send(messageTo("een@voorbeeld.example"))).rejects.not.toThrow(MailRefused);
  mailer.close();
});
