import type { AppLoadContext } from "@remix-run/node";
import { and, eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { attentionOf } from "#app/domain/dossier.ts";
import { locales } from "#app/i18n/locale.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { action, loader } from "#app/routes/tenant/prove.tsx";
import { carryOut } from "#app/server/carry-out.ts";
import type { Office } from "#app/server/office.ts";
import { receiveRequest } from "#app/server/receive.ts";
import { beginSession } from "#app/server/sessions.ts";
import { SmsFailed, SmsRefused } from "#app/server/sms/gateway.ts";
import { httpSmsGateway } from "#app/server/sms/http-gateway.ts";
import { doFollowUp } from "#app/server/work.ts";
import { followUps, mails } from "#db/schema.ts";
import { findTrouble } from "#db/trouble.ts";
import { generateAssociation } from "#demo/association/association.ts";
import { dumpOf, foundIn } from "#tests/db/dump.ts";
import { type Asker, askerFrom } from "#tests/support/askers.ts";
import {
  type Desk,
  dossierNow,
  publicOrigin,
  staffStamp,
  startOffice,
  workAll,
} from "#tests/support/office.ts";
import { workInChild } from "#tests/support/work-in-child.ts";
import { ask, codeFor, enter, type Filed, filed, formOf, idOf, tenantStamp } from "../steps.ts";

const minute = 60_000;
const way = "sms-on-file";
/** As the housing system has them: D02 keeps somebody else's number for emergencies too. */
const numbers = { D01: "+31600105120", D02: "+31600117843" };

let desk: Desk;
beforeAll(async () => {
  const association = generateAssociation();
  const ownNumber = (tag: string) =>
    association.contactDetails.find(
      ({ relatie, soort, detailSoort }) =>
        relatie === association.trickyPersons[tag]?.id && soort === "MOB" && detailSoort !== "ICE",
    );
  const [one, two] = [ownNumber("D01"), ownNumber("D02")];
  if (one) one.waarde = "06-0010 5120";
  if (two) two.waarde = "030 1234567";
  desk = await startOffice(association);
});
afterEach(() => desk.sms.setMood(() => "accept"));
afterAll(() => desk.stop());

const whoIs = (tag: string) => askerFrom(desk.association, tag);

async function filedBy(who: Asker): Promise<Filed> {
  const request = await filed(desk.office, who, ["personal"]);
  await workAll(desk.office);
  return request;
}

const sentFor = ({ number }: Filed) => desk.sms.messages().filter(({ text }) => text.includes(number));
const postsFor = ({ number }: Filed) => desk.sms.posts().filter(({ text }) => text.includes(number));

function codeIn(text = ""): string {
  const code = /\b\d{4} \d{4}\b/.exec(text)?.[0];
  if (!code) throw new Error("There is no code in this message");
  return code;
}

async function rowOf({ dossierId }: Filed) {
  const [row] = await desk.office.db
    .select()
    .from(mails)
    .where(and(eq(mails.dossierId, dossierId), eq(mails.kind, "code-by-sms")));
  return row;
}

async function followUpOf({ dossierId }: Filed, kind: typeof followUps.$inferSelect.kind) {
  const [row] = await desk.office.db
    .select()
    .from(followUps)
    .where(and(eq(followUps.dossierId, dossierId), eq(followUps.kind, kind)));
  if (!row) throw new Error(`Nothing of the kind ${kind} was planned`);
  return row;
}

/** Asked, and lying ready to be handed over. */
async function askedBy(who: Asker): Promise<Filed> {
  const request = await filedBy(who);
  await ask(desk.office, request, way);
  await doFollowUp(desk.office, (await followUpOf(request, "send-code")).id);
  return request;
}

test("a code goes to the mobile number on file, names the request and nothing of what it is about, and proves that contact", async () => {
  const request = await filedBy(whoIs("D01"));
  await ask(desk.office, request, way);
  expect(await workAll(desk.office)).toEqual([]);
  const [message, ...more] = sentFor(request);
  expect(more).toEqual([]);
  expect(message).toMatchObject({ to: numbers.D01, from: "Voorbeeld" });
  expect(message?.text).toMatch(/^Uw code is \d{4} \d{4}\. .*10 minuten.*Niet gevraagd\?.*Bel /);
  for (const word of [/inzage/i, /gegevens/i, /Zonneveld/, /Marloes/])
    expect(message?.text).not.toMatch(word);
  expect(await enter(desk.office, request, way, codeIn(message?.text))).toEqual({ state: "right" });
  expect((await dossierNow(desk.office, request.dossierId)).proofs).toEqual([way]);
});

test("an English request gets an English message", async () => {
  const form = { ...(await formOf(desk.office, whoIs("D01"), ["personal"])), locale: "en" as const };
  const { number } = await receiveRequest(desk.office, form, tenantStamp(desk.office, form.sessionId));
  const request = { dossierId: await idOf(desk.office, number), number, sessionId: form.sessionId };
  await workAll(desk.office);
  await ask(desk.office, request, way);
  await workAll(desk.office);
  expect(sentFor(request).map(({ text }) => text)).toEqual([expect.stringMatching(/^Your code is /)]);
});

test("who has no mobile number on file gets no message, and reads the same as who has", async () => {
  for (const who of [whoIs("D02"), { ...whoIs("D01"), lastName: "Nergenshuizen" }]) {
    const request = await filedBy(who);
    expect(await ask(desk.office, request, way)).toBe(true);
    await workAll(desk.office);
    desk.clock.pass(11 * minute);
    await workAll(desk.office);
    expect(sentFor(request)).toEqual([]);
    expect(await enter(desk.office, request, way, "00000000")).toEqual({ state: "wrong", triesLeft: 4 });
    expect(await rowOf(request)).toBeUndefined();
  }
});

test("a code by SMS works in the browser that asked for it, ten minutes, five tries", async () => {
  const request = await askedBy(whoIs("D01"));
  await workAll(desk.office);
  const code = codeIn(sentFor(request)[0]?.text);
  const wrong = (code.startsWith("1") ? "2" : "1").repeat(8);
  expect(await enter(desk.office, request, way, wrong)).toEqual({ state: "wrong", triesLeft: 4 });
  desk.clock.pass(11 * minute);
  expect(await enter(desk.office, request, way, code)).toEqual({ state: "expired" });
});

test("an SMS and a letter together prove two contacts", async () => {
  const request = await askedBy(whoIs("D01"));
  await workAll(desk.office);
  await enter(desk.office, request, way, codeIn(sentFor(request)[0]?.text));
  await enter(desk.office, request, "letter-to-home", await codeFor(desk, request, "letter-to-home"));
  expect((await dossierNow(desk.office, request.dossierId)).proofs).toEqual([way, "letter-to-home"]);
});

test("a number or message that the gateway refuses is not tried again, and staff see it", async () => {
  desk.sms.setMood(() => ({ status: 422 }));
  const request = await askedBy(whoIs("D01"));
  expect(await workAll(desk.office)).toEqual([]);
  expect(await rowOf(request)).toMatchObject({ acceptedAt: null, refusedAt: expect.any(Date), sealed: null });
  const dossier = await dossierNow(desk.office, request.dossierId);
  expect([dossier.undelivered, attentionOf(dossier)]).toEqual([["code-by-sms"], "mail-refused"]);
});

test("a gateway that is ill, busy or does not let us in gets the same message again, and it is brought once", async () => {
  for (const [mood, code] of [
    [{ status: 503 }, "sms-503"],
    [{ status: 429 }, "sms-429"],
    [{ status: 401 }, "sms-401"],
  ] as const) {
    desk.sms.setMood(() => mood);
    const request = await askedBy(whoIs("D01"));
    const { id } = await followUpOf(request, "send-code-sms");
    await doFollowUp(desk.office, id);
    expect(await followUpOf(request, "send-code-sms")).toMatchObject({ doneAt: null, lastError: code });
    desk.sms.setMood(() => "accept");
    expect(await workAll(desk.office)).toEqual([]);
    expect(sentFor(request)).toHaveLength(1);
    expect(await rowOf(request)).toMatchObject({ acceptedAt: expect.any(Date), sealed: null });
  }
});

test("F11 a gateway that takes a message and is silent then gets it again under the same reference", async () => {
  const quick = {
    ...desk.office,
    sms: desk.office.config.sms && httpSmsGateway(desk.office.config.sms, 300),
  };
  desk.sms.setMood(() => "take-and-hang");
  const request = await askedBy(whoIs("D01"));
  const { id, subject } = await followUpOf(request, "send-code-sms");
  await doFollowUp(quick, id);
  expect(await followUpOf(request, "send-code-sms")).toMatchObject({ lastError: "sms-timeout" });
  desk.sms.setMood(() => "accept");
  expect(await workAll(desk.office)).toEqual([]);
  const [first, second] = postsFor(request);
  expect(first).toMatchObject({ reference: subject, text: second?.text, to: second?.to });
  expect(second?.reference).toBe(subject);
  expect(sentFor(request)).toHaveLength(1);
});

test.each([
  ["F07 a worker that dies before it posts", 1, 1],
  ["F08 a worker that dies when the gateway has the message", 2, 2],
])("%s: the message is brought once, with the code that works", async (_, diesAt, posts) => {
  const request = await askedBy(whoIs("D01"));
  const { id } = await followUpOf(request, "send-code-sms");
  expect(await workInChild(desk, id, { diesAt })).toBe("SIGKILL");
  expect(postsFor(request)).toHaveLength(posts - 1);
  expect(await workAll(desk.office)).toEqual([]);
  expect(postsFor(request)).toHaveLength(posts);
  const [message, ...more] = sentFor(request);
  expect(more).toEqual([]);
  expect(await enter(desk.office, request, way, codeIn(message?.text))).toEqual({ state: "right" });
});

test("while the gateway is away a message is tried as long as its code works, no longer, and staff see that work is late", async () => {
  desk.sms.setMood(() => ({ status: 500 }));
  const request = await askedBy(whoIs("D01"));
  const start = desk.office.now().getTime();
  const at = (ms: number) => ({ ...desk.office, now: () => new Date(start + ms) });
  const tried: number[] = [];
  let late = 0;
  for (let ms = 0; ms <= 10 * minute; ) {
    const { id } = await followUpOf(request, "send-code-sms");
    await doFollowUp(at(ms), id);
    tried.push(Math.round(ms / 1000));
    late = Math.max(late, (await findTrouble(desk.office.db, at(ms).now())).lateWork);
    ms = (await followUpOf(request, "send-code-sms")).dueAt.getTime() - start;
  }
  expect(tried).toEqual([0, 2, 6, 14, 30, 62, 126, 254, 510]);
  expect(late).toBe(1);
  desk.sms.setMood(() => "accept");
  await doFollowUp(at(11 * minute), (await followUpOf(request, "send-code-sms")).id);
  expect(await followUpOf(request, "send-code-sms")).toMatchObject({ doneAt: expect.any(Date) });
  expect(sentFor(request)).toEqual([]);
  expect(await rowOf(request)).toMatchObject({ refusedAt: expect.any(Date), sealed: null });
});

test("two workers at one message record it once, and it is brought once", async () => {
  const request = await askedBy(whoIs("D01"));
  const { id } = await followUpOf(request, "send-code-sms");
  await Promise.all([doFollowUp(desk.office, id), doFollowUp(desk.office, id)]);
  expect(sentFor(request)).toHaveLength(1);
  expect(await workAll(desk.office)).toEqual([]);
});

test("neither number nor code stands readable in the database", async () => {
  const request = await askedBy(whoIs("D01"));
  const waiting = await rowOf(request);
  expect(waiting?.sealed).toBeInstanceOf(Uint8Array);
  const before = await dumpOf(desk.office.db);
  await workAll(desk.office);
  const code = codeIn(sentFor(request)[0]?.text);
  const secrets = [numbers.D01, "0600105120", "06-0010 5120", code, code.replace(" ", "")];
  expect(foundIn(before, secrets)).toEqual([]);
  expect(foundIn(await dumpOf(desk.office.db), secrets)).toEqual([]);
});

test("once the contact on file said that it was somebody else no message goes, and who asked sees no difference", async () => {
  const request = await filedBy(whoIs("D01"));
  const stamp = await staffStamp(desk.office);
  const caution = { type: "set-caution", caution: "request-disputed", reason: null } as const;
  expect(await carryOut(desk.office, request.dossierId, [caution], stamp)).toBeNull();
  expect(await ask(desk.office, request, way)).toBe(true);
  expect(await workAll(desk.office)).toEqual([]);
  expect(sentFor(request)).toEqual([]);
});

test("where somebody asks for another, the person reads what giving the code away means", async () => {
  const form = await formOf(desk.office, whoIs("D01"), ["personal"]);
  const { birthDate: _, mailbox: __, ...representative } = whoIs("D02");
  const asked = {
    ...form,
    applicant: { ...form.applicant, representative },
    onBehalf: "mandate" as const,
    answerBy: "post" as const,
  };
  const { number } = await receiveRequest(desk.office, asked, tenantStamp(desk.office, form.sessionId));
  const request = { dossierId: await idOf(desk.office, number), number, sessionId: form.sessionId };
  await workAll(desk.office);
  await ask(desk.office, request, way);
  await workAll(desk.office);
  const [message] = sentFor(request);
  expect(message?.text).toMatch(
    /^Iemand doet namens u verzoek .*Goed\? Geef code .* aan die persoon\. Niet goed\?/,
  );
});

test("where the association sends no SMS the way is not offered, and asking for it all the same asks nothing", async () => {
  const { id: sessionId, setCookie } = await beginSession(desk.office, "tenant", null);
  const form = { ...(await formOf(desk.office, whoIs("D01"), ["personal"])), sessionId };
  const { number } = await receiveRequest(desk.office, form, tenantStamp(desk.office, sessionId));
  const dossierId = await idOf(desk.office, number);
  const waysOf = async (office: Office) => {
    const headers = { cookie: setCookie.split(";")[0] ?? "", origin: publicOrigin };
    const address = `${publicOrigin}/mijn/${number}/bewijs`;
    const given = { context: { office } as AppLoadContext, params: { number } };
    const body = new URLSearchParams({ command: "request-code", way });
    await action({ ...given, request: new Request(address, { method: "POST", headers, body }) });
    const shown = await loader({ ...given, request: new Request(address, { headers }) });
    return Object.keys(shown.states);
  };
  expect(await waysOf({ ...desk.office, sms: null })).toEqual(["mailbox-on-file", "letter-to-home"]);
  expect((await dossierNow(desk.office, dossierId)).codes.size).toBe(0);
  expect(await waysOf(desk.office)).toEqual(["mailbox-on-file", way, "letter-to-home"]);
  expect((await dossierNow(desk.office, dossierId)).codes.size).toBe(1);
});

const message = { reference: crypto.randomUUID(), to: numbers.D01, text: "Uw code" };

test.each([
  [400, SmsRefused],
  [404, SmsRefused],
  [422, SmsRefused],
  [302, SmsFailed],
  [401, SmsFailed],
  [403, SmsFailed],
  [408, SmsFailed],
  [429, SmsFailed],
  [500, SmsFailed],
  [503, SmsFailed],
])("of %i it is known whether trying again may help", async (status, kind) => {
  desk.sms.setMood(() => ({ status }));
  const before = desk.sms.posts().length;
  const error = await desk.office.sms?.send(message).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(kind);
  expect(error).toMatchObject({ code: `sms-${status}`, message: `sms-${status}` });
  expect(desk.sms.posts()).toHaveLength(before);
});

test("a gateway that is not there, that never answers or does not know our token may be mended", async () => {
  const account = { url: "http://localhost:1", token: "een-teken", from: "Voorbeeld" };
  const url = desk.environment.SMS_URL ?? "";
  await expect(httpSmsGateway(account).send(message)).rejects.toMatchObject({ code: "sms-unreachable" });
  await expect(httpSmsGateway({ ...account, url }).send(message)).rejects.toMatchObject({ code: "sms-401" });
  desk.sms.setMood(() => "hang");
  const hasty = httpSmsGateway({ ...account, url, token: desk.environment.SMS_TOKEN ?? "" }, 200);
  await expect(hasty.send(message)).rejects.toMatchObject({ code: "sms-timeout" });
});

// The default alphabet of 3GPP TS 23.038 without the signs that count for two.
const gsm7 = /^[@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&'()*+,\-./0-9:;<=>?¡A-ZÄÖÑÜ§¿a-zäöñüà]{1,160}$/;

test.each(locales)("a message in %s fits in one SMS, also with a long number and telephone", (locale) => {
  for (const say of Object.values(textsIn(locale).sms)) {
    expect(say("4821 0937", "AVG-2026-10432", 10, "+31 346 123 456")).toMatch(gsm7);
  }
});
