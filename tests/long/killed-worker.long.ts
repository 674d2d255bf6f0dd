import { readdirSync } from "node:fs";
import { join } from "node:path";
import { eq, sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { verifyHistory } from "#db/history.ts";
import { dossiers, events, files } from "#db/schema.ts";
import { askerFrom } from "#tests/support/askers.ts";
import { withPage } from "#tests/support/browser.ts";
import { eventually } from "#tests/support/eventually.ts";
import { type Portal, startPortal } from "#tests/support/portal.ts";
import { readZip } from "#tests/support/read-zip.ts";
import {
  approve,
  downloadAnswer,
  fillInRequest,
  type Look,
  openAnswer,
  proveWithTwoCodes,
  reviewAndPropose,
  sendRequest,
  signInAsStaff,
} from "../journeys/steps.ts";

const minutes = 60_000;
const pass: Look = async () => {};

let portal: Portal;
beforeAll(async () => {
  portal = await startPortal();
  return portal.stop;
});

test("a worker that is killed twice while it builds: one bundle, one e-mail, and a history that verifies", {
  timeout: 5 * minutes,
}, async () => {
  const asker = askerFrom(portal.association, "D01");
  const mailbox = asker.mailbox ?? "";
  await withPage({ origin: portal.origin, javaScript: false }, async (page) => {
    await fillInRequest(page, asker, pass);
    const number = await sendRequest(page, pass);
    await proveWithTwoCodes(page, portal, mailbox, number, pass);
    await withPage({ origin: portal.origin }, async (desk) => {
      await signInAsStaff(desk, "Sanne Bakker", pass);
      await reviewAndPropose(desk, number, pass);
    });
    await withPage({ origin: portal.origin }, async (desk) => {
      await signInAsStaff(desk, "Youssef Kaya", pass);
      await approve(desk, number, pass);
    });
    await killWhileBuilding();
    await killWhileBuilding();

    await openAnswer(page, portal, mailbox, number, pass);
    expect(readZip(await downloadAnswer(page)).has("data.json")).toBe(true);
    const [dossier] = await portal.db.select().from(dossiers).where(eq(dossiers.number, number));
    await expectOnce(dossier?.id ?? "", mailbox);
  });
});

/** Waits until a bundle is half written, and kills the worker at that moment. */
async function killWhileBuilding() {
  const halfWritten = await eventually(() => partFiles()[0], 90_000);
  const pid = portal.worker.pid();
  if (!pid) throw new Error("There is no worker");
  process.kill(pid, "SIGKILL");
  await eventually(() => (portal.worker.pid() === pid ? null : true), 30_000);
  leftBehind.add(halfWritten);
}

const leftBehind = new Set<string>();

function partFiles(): string[] {
  const storage = join(portal.folder, "storage");
  return readdirSync(storage, { recursive: true, encoding: "utf8" }).filter(
    (name) => name.endsWith(".part") && !leftBehind.has(name),
  );
}

async function expectOnce(dossierId: string, mailbox: string) {
  const bundles = await portal.db.select().from(files).where(eq(files.kind, "bundle"));
  expect(bundles).toHaveLength(1);
  const made = await portal.db
    .select()
    .from(events)
    .where(
      sql`${events.stream} = ${`dossier:${dossierId}`} and ${events.entry} like '%"type":"bundle-made"%'`,
    );
  expect(made).toHaveLength(1);
  await eventually(async () => {
    const [row] = await portal.db.select().from(dossiers).where(eq(dossiers.id, dossierId));
    return row?.phase === "answered" ? true : null;
  }, 60_000);
  const announced = portal.mail
    .mails()
    .filter((mail) => mail.to.includes(mailbox) && /antwoord is klaar/i.test(mail.text));
  // After a crash between sending and noting it, a second copy has the same Message-ID and counts as one.
  expect(new Set(announced.map(({ messageId }) => messageId)).size).toBe(1);
  expect((await verifyHistory(portal.db)).breaks).toEqual([]);
}
