import { and, eq, isNotNull, ne, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { levelOfDossier } from "#app/domain/dossier.ts";
import { enterCode } from "#app/server/identity-check.ts";
import { beginSession } from "#app/server/sessions.ts";
import { codes, followUps, mails, prints, sessionDossiers } from "#db/schema.ts";
import { mailboxHadEnough } from "#db/trouble.ts";
import { type Asker, askerFrom } from "#tests/support/askers.ts";
import {
  codeInLetter,
  codeInMail,
  type Desk,
  dossierNow,
  startOffice,
  workAll,
} from "#tests/support/office.ts";
import { dumpOf, foundIn } from "../db/dump.ts";
import { ask, codeFor, enter, type Filed, filed, tenantStamp, type Way } from "./steps.ts";

const minute = 60_000;
const day = 24 * 60 * minute;

let desk: Desk;
let asker: Asker;
let mailbox: string;
beforeAll(async () => {
  desk = await startOffice();
  asker = askerFrom(desk.association, "D01");
  mailbox = asker.mailbox ?? "";
});
afterAll(() => desk.stop());

const stranger: Asker = {
  firstNames: "Onbekende",
  lastName: "Nergenshuizen",
  birthDate: "1970-05-05",
  postcode: "3768 ZZ",
  houseNumber: "999",
  houseNumberAddition: "",
  mailbox: "nergens@voorbeeld.example",
};

async function filedBy(who: Asker): Promise<Filed> {
  const request = await filed(desk.office, who, ["personal"]);
  await workAll(desk.office);
  return request;
}

async function elsewhere(request: Filed): Promise<Filed> {
  const { id: sessionId } = await beginSession(desk.office, "tenant", null);
  return { ...request, sessionId };
}

const wrongOf = (code: string) => (code.startsWith("1") ? "2" : "1").repeat(8);

test("T-06 the right code counts once, also when it is typed fifty times at once", async () => {
  const request = await filedBy(asker);
  const code = await codeFor(desk, request, "mailbox-on-file", mailbox);
  const verdicts = await Promise.all(
    Array.from({ length: 50 }, () => enter(desk.office, request, "mailbox-on-file", code)),
  );
  expect(verdicts.filter(({ state }) => state === "right")).toHaveLength(1);
  expect(verdicts.filter(({ state }) => state === "wrong")).toHaveLength(49);
  expect((await dossierNow(desk.office, request.dossierId)).proofs).toEqual(["mailbox-on-file"]);
});

test("a used code is worth nothing any more", async () => {
  const request = await filedBy(asker);
  const code = await codeFor(desk, request, "mailbox-on-file", mailbox);
  expect(await enter(desk.office, request, "mailbox-on-file", code)).toEqual({ state: "right" });
  expect((await enter(desk.office, request, "mailbox-on-file", code)).state).toBe("wrong");
});

test("a code may be typed with spaces and dashes", async () => {
  const request = await filedBy(asker);
  const code = await codeFor(desk, request, "mailbox-on-file", mailbox);
  const [first, last] = code.split(" ");
  expect(await enter(desk.office, request, "mailbox-on-file", ` ${first}-${last} `)).toEqual({
    state: "right",
  });
});

test("after five wrong tries the right code does not work either, a new one does", async () => {
  const request = await filedBy(asker);
  const code = await codeFor(desk, request, "mailbox-on-file", mailbox);
  for (const triesLeft of [4, 3, 2, 1, 0]) {
    expect(await enter(desk.office, request, "mailbox-on-file", wrongOf(code))).toEqual({
      state: "wrong",
      triesLeft,
    });
  }
  expect(await enter(desk.office, request, "mailbox-on-file", code)).toEqual({ state: "too-many-tries" });
  const next = await codeFor(desk, request, "mailbox-on-file", mailbox);
  expect(await enter(desk.office, request, "mailbox-on-file", next)).toEqual({ state: "right" });
});

test("T-06 fifty wrong tries at once are five", async () => {
  const request = await filedBy(asker);
  const code = await codeFor(desk, request, "mailbox-on-file", mailbox);
  const verdicts = await Promise.all(
    Array.from({ length: 50 }, () => enter(desk.office, request, "mailbox-on-file", wrongOf(code))),
  );
  expect(verdicts.filter(({ state }) => state === "wrong")).toHaveLength(5);
  expect(verdicts.filter(({ state }) => state === "too-many-tries")).toHaveLength(45);
});

test("T-06 a code by e-mail works in the browser that asked for it, and in no other", async () => {
  const request = await filedBy(asker);
  const code = await codeFor(desk, request, "mailbox-on-file", mailbox);
  const other = await elsewhere(request);
  expect((await enter(desk.office, other, "mailbox-on-file", code)).state).toBe("wrong");
  expect(await enter(desk.office, request, "mailbox-on-file", code)).toEqual({ state: "right" });
});

test("a new code takes the place of the one before", async () => {
  const request = await filedBy(asker);
  const first = await codeFor(desk, request, "mailbox-on-file", mailbox);
  desk.clock.pass(minute);
  const second = await codeFor(desk, request, "mailbox-on-file", mailbox);
  expect((await enter(desk.office, request, "mailbox-on-file", first)).state).toBe("wrong");
  expect(await enter(desk.office, request, "mailbox-on-file", second)).toEqual({ state: "right" });
});

test("a code by letter works in any browser of its dossier, and for no other dossier", async () => {
  const request = await filedBy(asker);
  const another = await filedBy(asker);
  const code = await codeFor(desk, request, "letter-to-home");
  expect((await enter(desk.office, another, "letter-to-home", code)).state).toBe("wrong");
  const browser = await elsewhere(request);
  expect(await enter(desk.office, browser, "letter-to-home", code.toLowerCase())).toEqual({ state: "right" });
  const shown = await desk.office.db
    .select()
    .from(sessionDossiers)
    .where(
      and(eq(sessionDossiers.dossierId, request.dossierId), eq(sessionDossiers.sessionId, browser.sessionId)),
    );
  expect(shown[0]?.provedLetter).not.toBeNull();
});

test("twelve clicks are one code: by e-mail for twenty seconds, by letter for a day", async () => {
  const request = await filedBy(asker);
  const sentBy = async (way: Way) => {
    const clicked = Array.from({ length: 12 }, () => ask(desk.office, request, way));
    expect(await Promise.all(clicked)).not.toContain(false);
    const rows = await desk.office.db.select().from(codes).where(eq(codes.dossierId, request.dossierId));
    return rows.filter((row) => row.way === way).length;
  };
  expect([await sentBy("mailbox-on-file"), await sentBy("letter-to-home")]).toEqual([1, 1]);
  desk.clock.pass(minute / 2);
  expect([await sentBy("mailbox-on-file"), await sentBy("letter-to-home")]).toEqual([2, 1]);
  desk.clock.pass(day);
  expect([await sentBy("mailbox-on-file"), await sentBy("letter-to-home")]).toEqual([3, 2]);
});

test("a code that was typed wrong is sent anew at once", async () => {
  const request = await filedBy(asker);
  const code = await codeFor(desk, request, "mailbox-on-file", mailbox);
  await enter(desk.office, request, "mailbox-on-file", wrongOf(code));
  const next = await codeFor(desk, request, "mailbox-on-file", mailbox);
  expect(next).not.toBe(code);
  expect(await enter(desk.office, request, "mailbox-on-file", next)).toEqual({ state: "right" });
});

test("T-02 for somebody unknown the same is written when a code is asked, and nothing is sent", async () => {
  const [known, unknown] = [await filedBy(asker), await filedBy(stranger)];
  const traceOf = async (request: Filed) => {
    await ask(desk.office, request, "mailbox-on-file");
    await ask(desk.office, request, "letter-to-home");
    const rows = await desk.office.db
      .select()
      .from(codes)
      .where(eq(codes.dossierId, request.dossierId))
      .orderBy(codes.way);
    const planned = await desk.office.db
      .select()
      .from(followUps)
      .where(eq(followUps.dossierId, request.dossierId));
    return {
      codes: rows.map(({ way, purpose, hash, expiresAt, tries }) => ({
        way,
        purpose,
        hash,
        expiresAt,
        tries,
      })),
      // The worker tells a contact that it found; of that the browser hears nothing.
      planned: planned
        .map(({ kind }) => kind)
        .filter((kind) => kind !== "tell-contact")
        .toSorted(),
    };
  };
  expect(await traceOf(unknown)).toEqual(await traceOf(known));
  const mailed = desk.mail.mails().length;
  await workAll(desk.office);
  expect(
    desk.mail
      .mails()
      .slice(mailed)
      .map(({ to }) => to),
  ).toEqual([[mailbox]]);
  const codesOf = (await dossierNow(desk.office, unknown.dossierId)).codes;
  expect([...codesOf.values()]).toEqual(["not-sent", "not-sent"]);
});

test("a code of one purpose does not do for another", async () => {
  const request = await filedBy(asker);
  const code = await codeFor(desk, request, "mailbox-on-file", mailbox);
  const question = {
    dossierId: request.dossierId,
    sessionId: request.sessionId,
    way: "mailbox-on-file",
  } as const;
  const stamp = tenantStamp(desk.office, request.sessionId);
  expect((await enterCode(desk.office, { ...question, purpose: "open" }, code, stamp)).state).toBe("wrong");
  expect((await enter(desk.office, request, "mailbox-given", code)).state).toBe("wrong");
});

test("no code stands readable in the database, and after sending not even sealed", async () => {
  const request = await filedBy(asker);
  const mailed = await codeFor(desk, request, "mailbox-on-file", mailbox);
  const printed = await codeFor(desk, request, "letter-to-home");
  const spellings = [mailed, printed].flatMap((code) => [code, code.replace(/[ -]/g, "")]);
  expect(foundIn(await dumpOf(desk.office.db), spellings)).toEqual([]);
  const sent = await desk.office.db.select().from(mails).where(eq(mails.kind, "code"));
  expect(sent.every(({ sealed, acceptedAt }) => sealed === null && acceptedAt !== null)).toBe(true);
  const printing = await desk.office.db.select().from(prints).where(sql`${prints.sealed} is not null`);
  expect(printing).toEqual([]);
  expect(await codeInLetter(desk, request.dossierId)).toBe(printed);
  expect(codeInMail(desk, mailbox, request.number)).toBe(mailed);
});

test("nothing that was asked here is stuck", async () => {
  const failed = and(isNotNull(followUps.lastError), ne(followUps.lastError, mailboxHadEnough));
  const stuck = await desk.office.db.select().from(followUps).where(failed);
  expect(stuck).toEqual([]);
});

test("T-02 what is typed is judged alike for known and unknown, try by try, now and after the code has ended", async () => {
  const judged = async (who: Asker, wait: number) => {
    const request = await filedBy(who);
    await ask(desk.office, request, "mailbox-on-file");
    await workAll(desk.office);
    desk.clock.pass(wait);
    const verdicts = [];
    for (let i = 0; i < 6; i += 1)
      verdicts.push(await enter(desk.office, request, "mailbox-on-file", "00000000"));
    return verdicts;
  };
  const expected = [4, 3, 2, 1, 0].map((triesLeft) => ({ state: "wrong", triesLeft }));
  for (const wait of [0, 11 * minute]) {
    expect(await judged(asker, wait)).toEqual([...expected, { state: "too-many-tries" }]);
    expect(await judged(stranger, wait)).toEqual([...expected, { state: "too-many-tries" }]);
  }
});

test("T-22 what strangers ask and try takes nothing from the browser that filed", async () => {
  const request = await filedBy(asker);
  const given = { ...request, way: "mailbox-given" } as const;
  for (let round = 0; round < 6; round += 1) {
    const stranger = await elsewhere(request);
    await ask(desk.office, stranger, given.way);
    for (let turn = 0; turn < 5; turn += 1) await enter(desk.office, stranger, given.way, "00000000");
  }
  expect(await ask(desk.office, await elsewhere(request), given.way)).toBe(false);
  const code = await codeFor(desk, request, given.way, mailbox);
  expect(await enter(desk.office, request, given.way, code)).toEqual({ state: "right" });
});

test("a mailed code ends after ten minutes, a code by letter after fourteen days", async () => {
  const request = await filedBy(asker);
  const mailed = await codeFor(desk, request, "mailbox-on-file", mailbox);
  const printed = await codeFor(desk, request, "letter-to-home");
  desk.clock.pass(11 * minute);
  expect(await enter(desk.office, request, "mailbox-on-file", mailed)).toEqual({ state: "expired" });
  expect((await enter(desk.office, request, "letter-to-home", "AAAA-AAAA-AAAA")).state).toBe("wrong");
  desk.clock.pass(14 * day);
  expect(await enter(desk.office, request, "letter-to-home", printed)).toEqual({ state: "expired" });
  expect(levelOfDossier(await dossierNow(desk.office, request.dossierId))).toBe("A0");
});

test("a code can be asked five times an hour by e-mail and twice a week by letter", async () => {
  const request = await filedBy(asker);
  const asked = async (way: Way, times: number) => {
    const answers = [];
    for (let i = 0; i < times; i += 1) {
      answers.push(await ask(desk.office, request, way));
      desk.clock.pass(way === "letter-to-home" ? day : minute);
    }
    return answers;
  };
  expect(await asked("mailbox-on-file", 6)).toEqual([true, true, true, true, true, false]);
  expect(await asked("letter-to-home", 3)).toEqual([true, true, false]);
  desk.clock.pass(61 * minute);
  expect(await asked("mailbox-on-file", 1)).toEqual([true]);
  expect(await asked("letter-to-home", 1)).toEqual([false]);
  desk.clock.pass(6 * day);
  expect(await asked("letter-to-home", 1)).toEqual([true]);
  const rows = await desk.office.db.select().from(codes).where(eq(codes.dossierId, request.dossierId));
  expect(rows).toHaveLength(9);
});

test("T-06 after a hundred tries in thirty days a dossier takes no code, and later it does again", async () => {
  const request = await filedBy(asker);
  for (let code = 0; code < 20; code += 1) {
    await ask(desk.office, request, "mailbox-given");
    for (let i = 0; i < 5; i += 1) {
      expect((await enter(desk.office, request, "mailbox-given", "00000000")).state).toBe("wrong");
    }
    desk.clock.pass(13 * minute);
  }
  const right = await codeFor(desk, request, "mailbox-on-file", mailbox);
  expect(await enter(desk.office, request, "mailbox-on-file", right)).toEqual({ state: "too-many-tries" });
  desk.clock.pass(31 * day);
  const later = await codeFor(desk, request, "mailbox-on-file", mailbox);
  expect(await enter(desk.office, request, "mailbox-on-file", later)).toEqual({ state: "right" });
});
