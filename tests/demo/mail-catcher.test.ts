import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createTransport } from "nodemailer";
import { afterAll, afterEach, beforeEach, expect, test } from "vitest";
import { type MailCatcher, startMailCatcher } from "#demo/mail-catcher.ts";

const folder = mkdtempSync(join(tmpdir(), "privacyloket-mail-"));
let catcher: MailCatcher;

function start() {
  return startMailCatcher({ smtpPort: 0, webPort: 0, folder });
}

beforeEach(async () => {
  catcher = await start();
});
afterEach(() => catcher.stop());
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function send(
  subject: string,
  {
    to = "huurder@voorbeeld.example",
    html = "<p>Er ligt een <a href='https://voorbeeld.example'>brief</a>.</p>",
  } = {},
) {
  const transport = createTransport({ url: catcher.smtpUrl, socketTimeout: 1500 });
  return transport.sendMail({
    from: "Loket <loket@voorbeeld.example>",
    to,
    subject,
    text: "Er ligt een brief.",
    html,
  });
}

async function see(path: string) {
  const response = await fetch(catcher.webUrl + path);
  return {
    status: response.status,
    policy: response.headers.get("content-security-policy"),
    body: await response.text(),
  };
}

test("a mail that is sent is caught, in both its forms", async () => {
  await send("Eerste");
  const mail = await catcher.waitForMail(({ subject }) => subject === "Eerste");
  expect(mail).toMatchObject({
    to: ["huurder@voorbeeld.example"],
    from: expect.stringContaining("loket@voorbeeld.example"),
  });
  expect(mail.text).toContain("Er ligt een brief.");
  expect(mail.html).toContain("brief</a>");
});

test("waiting for a mail that comes later ends when it comes", async () => {
  const waiting = catcher.waitForMail(({ subject }) => subject === "Later");
  await send("Later");
  expect((await waiting).subject).toBe("Later");
});

test("waiting for a mail that never comes ends with a clear word", async () => {
  await expect(catcher.waitForMail(({ subject }) => subject === "Nooit", 50)).rejects.toThrow("within 50 ms");
});

test("caught mails are still there after a restart", async () => {
  await send("Bewaard");
  const before = catcher.mails();
  await catcher.stop();
  catcher = await start();
  expect(catcher.mails()).toEqual(before);
});

test("the page lists the newest first and shows one mail without letting it run anything", async () => {
  await send("Ouder");
  await send("<b>Nieuwer</b>", { html: "<script>alert(1)</script>" });
  const list = await see("/");
  expect(list.body.indexOf("Nieuwer")).toBeLessThan(list.body.indexOf("Ouder"));
  expect(list.body).not.toContain("<b>Nieuwer");
  const { id } = await catcher.waitForMail(({ subject }) => subject === "<b>Nieuwer</b>");
  expect((await see(`/mails/${id}`)).body).toContain('sandbox="allow-popups');
  expect((await see(`/mails/${id}/html`)).policy).toMatch(/^sandbox (?!.*allow-scripts).*default-src 'none'/);
  expect((await see("/mails/none")).status).toBe(404);
});

test("tests can read the mails as JSON", async () => {
  await send("Voor een toets");
  const listed: { subject: string }[] = JSON.parse((await see("/mails.json")).body);
  expect(listed.map(({ subject }) => subject)).toContain("Voor een toets");
});

test("in a bad mood the server refuses, asks to come back, or says nothing", async () => {
  catcher.setMood((to) => (to.startsWith("weg") ? "refuse" : to.startsWith("later") ? "greylist" : "hang"));
  await expect(send("Weg", { to: "weg@voorbeeld.example" })).rejects.toMatchObject({ responseCode: 550 });
  await expect(send("Nog niet", { to: "later@voorbeeld.example" })).rejects.toMatchObject({
    responseCode: 451,
  });
  await expect(send("Stil", { to: "stil@voorbeeld.example" })).rejects.toMatchObject({ code: "ETIMEDOUT" });
});
