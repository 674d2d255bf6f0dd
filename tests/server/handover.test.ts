// A file goes directly to another organisation: never before both sides said yes, once, and else it is the person's
// (GDPR art. 20(2)).

import { createHash } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Wish } from "#app/domain/wishes.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { carryOut } from "#app/server/carry-out.ts";
import { forgetDue } from "#app/server/forgetting.ts";
import { commandHandover, commandHandoverAsTenant } from "#app/server/handover.ts";
import {
  answerHandover,
  enterHandoverCode,
  fetchHandover,
  noteBroken,
  requireReceiver,
} from "#app/server/handover-door.ts";
import { readLetter } from "#app/server/kept-letters.ts";
import { beginSession } from "#app/server/sessions.ts";
import { saveSessionInquiry } from "#db/inquiries.ts";
import { files, handovers, texts } from "#db/schema.ts";
import { askerFrom } from "#tests/support/askers.ts";
import { bundleOf, openBundle } from "#tests/support/bundles.ts";
import { type Desk, dossierNow, staffStamp, startOffice, workAll } from "#tests/support/office.ts";
import { readZip } from "#tests/support/read-zip.ts";
import { type Filed, filedFor, formData, tenantStamp } from "./steps.ts";

const { staff, pages } = textsIn("nl");
const day = 24 * 3600_000;
const done = { obstacle: null };
const receiver = { name: "Woonstichting Elders", mailbox: "intake@elders.example" };
const wish = {
  right: "portability",
  elements: ["C1-01", "C1-02", "C1-05"],
  to: "other",
  format: "json",
} as const satisfies Wish;

let desk: Desk;
beforeAll(async () => {
  desk = await startOffice();
});
afterAll(() => desk.stop());

/** Answered, with a file that the tenant wants to go to another organisation. */
async function answered(): Promise<Filed> {
  const request = await filedFor(desk, askerFrom(desk.association, "D01"), wish);
  await workAll(desk.office);
  await bundleOf(desk, request.dossierId, "D01");
  await workAll(desk.office);
  return request;
}

async function asTenant({ dossierId, sessionId }: Filed, fields: Record<string, string>) {
  const { office } = desk;
  const said = { ...pages.handOver.errors, notNow: pages.handOver.notNow, tooLong: pages.errors.tooLong };
  const asking = { office, dossierId, form: formData(fields), stamp: tenantStamp(office, sessionId) };
  const errors = await commandHandoverAsTenant(asking, said);
  await workAll(office);
  return errors;
}

async function asStaff({ dossierId }: Filed, fields: Record<string, string>) {
  const said = { ...staff.handover.errors, tooLong: pages.errors.tooLong };
  const stamp = await staffStamp(desk.office);
  const given = { office: desk.office, dossierId, form: formData(fields), stamp };
  const result = await commandHandover(given, said);
  await workAll(desk.office);
  return result;
}

const yes = { command: "ask-handover", ...receiver, right: "yes" };
const handingOf = async ({ dossierId }: Filed) => (await dossierNow(desk.office, dossierId)).handing;

async function askedBy(request: Filed): Promise<string> {
  expect(await asTenant(request, yes)).toBeNull();
  return (await handingOf(request)).tries.at(-1)?.handoverId ?? "";
}

const spoken = {
  found: "trade-register",
  called: "0600000000, kvk.example",
  who: "Mw. Bakker",
  spoke: "yes",
};

async function codeFrom(request: Filed, handoverId: string): Promise<string> {
  const given = await asStaff(request, { command: "verify-receiver", handoverId, ...spoken });
  return "code" in given ? given.code : JSON.stringify(given);
}

/** A browser of the organisation, in which a code was typed. */
async function browserWith(handoverId: string, typed: string) {
  const { id: sessionId, setCookie } = await beginSession(desk.office, "contact", null);
  const verdict = await enterHandoverCode(desk.office, { handoverId, sessionId, typed }, desk.office.now());
  const headers = { Cookie: setCookie.split(";")[0] ?? "" };
  return {
    verdict,
    page: new Request(`https://privacy.voorbeeld.example/overdracht/${handoverId}`, { headers }),
  };
}

async function fetched(page: Request, handoverId: string) {
  const at = await requireReceiver(desk.office, page, handoverId);
  const taken = await fetchHandover(desk.office, at);
  return taken && Buffer.from(await new Response(taken.zip).arrayBuffer());
}

async function confirm(page: Request, handoverId: string, command = "confirm-receipt") {
  const at = await requireReceiver(desk.office, page, handoverId);
  await answerHandover(desk.office, at, formData({ command }));
  await workAll(desk.office);
}

const statusOf = (refused: unknown) => (refused instanceof Response ? refused.status : refused);

async function lastLetter({ dossierId }: Filed) {
  const { letters } = await dossierNow(desk.office, dossierId);
  const last = letters.at(-1);
  const letter = last && (await readLetter(desk.office, dossierId, last.letterId));
  return { kind: last?.letter, text: JSON.stringify(letter?.blocks ?? []) };
}

const mailsTo = ({ number }: Filed) =>
  desk.mail.mails().filter(({ to, text }) => to.includes(receiver.mailbox) && text.includes(number));

describe("a file that goes to another organisation", () => {
  test("goes once, whole, after both sides said yes, and is forgotten with its contact", {
    timeout: 120_000,
  }, async () => {
    const { office } = desk;
    const request = await answered();
    const { dossierId, number } = request;
    expect((await handingOf(request)).owed).toBe(true);
    expect((await lastLetter(request)).text).toContain("Open uw antwoord en zeg daar naar wie het gaat.");

    expect(await asTenant(request, { ...yes, mailbox: "elders", right: "" })).toEqual({
      mailbox: pages.handOver.errors.mailbox,
      right: pages.handOver.errors.right,
    });
    const handoverId = await askedBy(request);
    const told = mailsTo(request);
    expect(told).toHaveLength(1);
    const words = JSON.stringify(told);
    expect(words).toContain(`/overdracht/${handoverId}`);
    expect(words).toContain(number);
    expect(words).not.toContain(askerFrom(desk.association, "D01").lastName);

    // A wrong code opens nothing, and five of them nothing at all any more.
    const first = await codeFrom(request, handoverId);
    const wrong = first === "00000000" ? "00000001" : "00000000";
    for (const left of [4, 3, 2, 1, 0]) {
      expect((await browserWith(handoverId, wrong)).verdict).toEqual({ state: "wrong", triesLeft: left });
    }
    const locked = await browserWith(handoverId, first);
    expect(locked.verdict).toEqual({ state: "too-many-tries" });
    await expect(requireReceiver(office, locked.page, handoverId).catch(statusOf)).resolves.toBe(404);

    const code = await codeFrom(request, handoverId);
    const { verdict, page } = await browserWith(handoverId, code);
    expect(verdict).toEqual({ state: "right" });
    expect((await browserWith(handoverId, code)).verdict.state).toBe("wrong");
    expect(await fetched(page, handoverId)).toBeNull();
    await expect(
      office.db.update(handovers).set({ fetchedAt: office.now() }).where(eq(handovers.id, handoverId)),
    ).rejects.toThrow();

    await confirm(page, handoverId);
    // Two at once: the database lets one have it.
    const both = await Promise.all([fetched(page, handoverId), fetched(page, handoverId)]);
    const [zip, ...others] = both.filter((one) => one !== null);
    expect(others).toEqual([]);
    if (!zip) throw new Error("Nobody got it");
    const { tries, over } = await handingOf(request);
    expect(over?.why).toBe("fetched");
    expect(createHash("sha256").update(zip).digest("hex")).toBe(tries.at(-1)?.file?.sha256);
    expect(await fetched(page, handoverId)).toBeNull();
    const inside = await readZip(zip);
    const own = await openBundle(desk, dossierId);
    const themesOf = (data: Buffer | undefined) => JSON.parse(data?.toString() ?? "{}").themes;
    expect(themesOf(inside.get("data.json"))).toEqual(themesOf(own.get("data.json")));
    expect([...inside.keys()].filter((name) => /\.(pdf|html)$/.test(name))).toEqual([]);

    // It broke off: it was not had, and can be fetched again.
    await noteBroken(office, await requireReceiver(office, page, handoverId));
    expect((await handingOf(request)).over).toBeNull();
    expect(await fetched(page, handoverId)).not.toBeNull();

    desk.clock.pass(day / 12);
    await workAll(office);
    const letter = await lastLetter(request);
    expect(letter.kind).toBe("handover");
    expect(letter.text).toContain(receiver.name);

    const { receiver: kept, file } = tries.at(-1) ?? {};
    desk.clock.pass(9 * day);
    await forgetDue(office);
    expect(
      await office.db
        .select()
        .from(texts)
        .where(eq(texts.id, kept?.textId ?? "")),
    ).toEqual([]);
    expect(
      await office.db
        .select()
        .from(files)
        .where(eq(files.id, file?.fileId ?? "")),
    ).toEqual([]);
    expect((await dossierNow(office, dossierId)).forgotten.handover).toBeDefined();
  });

  test("is the person's where it cannot be sent, nobody fetches it, or nobody says to whom", {
    timeout: 120_000,
  }, async () => {
    const { office } = desk;
    const [refused, silent, unasked] = [await answered(), await answered(), await answered()];
    const handoverId = await askedBy(refused);
    expect(await asStaff(refused, { command: "refuse-handover", reason: "" })).toEqual({
      errors: { reason: staff.handover.errors.reason },
    });
    const reason = "Hun systeem leest ons bestand niet.";
    expect(await asStaff(refused, { command: "refuse-handover", reason })).toEqual(done);
    const told = await lastLetter(refused);
    expect(told.kind).toBe("handover");
    for (const said of [reason, "artikel 20 lid 2 AVG"]) expect(told.text).toContain(said);
    expect(await codeFrom(refused, handoverId)).toContain("handover-over");

    const late = await askedBy(silent);
    const { page } = await browserWith(late, await codeFrom(silent, late));
    await confirm(page, late);
    for (let passed = 0; passed < 23; passed += 1) {
      desk.clock.pass(day);
      await workAll(office);
    }
    expect(mailsTo(silent)).toHaveLength(2);
    expect((await handingOf(silent)).over?.why).toBe("lapsed");
    // Even for who has the page open still.
    const { id: sessionId, setCookie } = await beginSession(office, "contact", null);
    await saveSessionInquiry(office.db, { sessionId, inquiryId: late });
    const headers = { Cookie: setCookie.split(";")[0] ?? "" };
    expect(await fetched(new Request(page.url, { headers }), late)).toBeNull();
    expect((await lastLetter(silent)).text).toContain("Die organisatie haalde het bestand niet op tijd op.");
    expect((await lastLetter(unasked)).text).toContain(
      "U zei niet binnen 14 dagen naar wie het bestand moet.",
    );
  });

  test("stays here once the tenant takes it back, or says that it was somebody else", {
    timeout: 120_000,
  }, async () => {
    const { office } = desk;
    const request = await answered();
    const first = await askedBy(request);
    const opened = await browserWith(first, await codeFrom(request, first));
    await confirm(opened.page, first);
    expect(await asTenant(request, { command: "withdraw-handover" })).toBeNull();
    expect(await fetched(opened.page, first)).toBeNull();

    const second = await askedBy(request);
    expect(second).not.toBe(first);
    const { page } = await browserWith(second, await codeFrom(request, second));
    await confirm(page, second);
    expect(await fetched(opened.page, first)).toBeNull();
    const dispute = { type: "dispute-request", codeId: crypto.randomUUID() } as const;
    const stamp = tenantStamp(office, request.sessionId);
    expect(await carryOut(office, request.dossierId, [dispute], stamp)).toBeNull();
    expect(await fetched(page, second)).toBeNull();
    expect((await handingOf(request)).over).toBeNull();
  });
});
