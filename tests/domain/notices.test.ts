// Who else hears what became of data, until when, and how long they are chased (GDPR art. 19).

import fc from "fast-check";
import { expect, test } from "vitest";
import { decide } from "#app/domain/decide.ts";
import type { Decision } from "#app/domain/decision.ts";
import { attentionOf, recipientsDayOf } from "#app/domain/dossier.ts";
import type { DossierEvent } from "#app/domain/events.ts";
import { followUps } from "#app/domain/follow-ups.ts";
import {
  areRecipientsSettled,
  candidatesFor,
  candidatesIn,
  happenedIn,
  noticeReminders,
  type Telling,
  tellBy,
} from "#app/domain/notices.ts";
import type { ElementId } from "#app/domain/records.ts";
import { rightNames } from "#app/domain/rights.ts";
import { exampleRegister } from "#app/register/register.ts";
import {
  at,
  bothContacts,
  carriedOutOn,
  commands,
  decisionApprovedOn,
  decisionProposedOn,
  given,
  handler,
  id,
  liftOn,
  noticeId,
  privacyOfficer,
  recipient,
  recipientsChosenOn,
  recipientsListedOn,
  recipientToldOn,
  recipientWaitsOn,
  recorded,
  restrictedOn,
  system,
  text,
  wishedBy,
  wishes,
} from "#tests/support/dossiers.ts";

const hearing = (...elements: ElementId[]) =>
  candidatesIn(exampleRegister, elements).map(
    ({ recipientId, expected }) => `${recipientId}${expected ? "" : "?"}`,
  );

test.each<[string, ElementId[], string[]]>([
  ["a name: who repairs, who is called at night, and who processes it", ["C1-01"], ["R1", "R2", "R5", "R6"]],
  ["a place of birth: only who processes it", ["C1-07"], ["R5", "R6"]],
  ["an account number: the bank too", ["C2-01"], ["R5", "R6", "R8"]],
  ["payments: the tax office only where tax law asked", ["C2-02"], ["R5", "R6", "R7?"]],
  ["care: the institution only with consent", ["C3-01"], ["R3?", "R5", "R6"]],
  ["an offence: the police only where the law asked", ["C3-03"], ["R4?", "R5", "R6"]],
  ["camera images: the police only where the law asked", ["V-01"], ["R4?", "R6"]],
  [
    "what is in no list: anybody can have had it, and nobody is expected to",
    [],
    ["R1?", "R2?", "R3?", "R4?", "R5?", "R6?", "R7?", "R8?"],
  ],
])("who hears of %s", (_, elements, expected) => {
  expect(hearing(...elements)).toEqual(expected);
});

const part = (element: ElementId | null, more: Partial<Decision[number]> = {}) => ({
  element,
  purpose: null,
  verdict: "done" as const,
  grounds: [],
  reasons: [],
  until: null,
  ...more,
});
const decided = (...parts: Decision) => ({ decision: { decision: parts } });

test.each(rightNames.map((right) => [right] as const))("what others hear of %s when it is done", (right) => {
  const parts = decided(
    part("C1-05", { reasons: ["E17-C"] }),
    part("C1-07"),
    part("C2-02", { verdict: "kept" }),
    part(null),
  );
  const told = happenedIn({ right, ...parts }, ["C1-05", "C1-07"]);
  expect(told).toEqual(
    {
      access: [],
      // At once when it begins, not once more when it is done.
      restriction: [],
      portability: [],
      unsorted: [],
      rectification: [
        { kind: "rectified", elements: ["C1-05", "C1-07"] },
        { kind: "rectified", elements: [] },
      ],
      erasure: [
        { kind: "erased", elements: ["C1-05", "C1-07"] },
        { kind: "erased", elements: [] },
      ],
      consent: [{ kind: "erased", elements: ["C1-05", "C1-07"] }],
      // What is only not used any more stays where it is (GDPR art. 19 names erasure).
      objection: [{ kind: "erased", elements: ["C1-05"] }],
    }[right],
  );
});

test("of what stays, or is one use of several, nobody outside hears that it is gone; nor of nothing", () => {
  const keeping = decided(part(null, { verdict: "kept" }), part(null, { purpose: "V1" }));
  expect(happenedIn({ right: "erasure", ...keeping }, [])).toEqual([]);
  expect(happenedIn({ right: "rectification", decision: null }, ["C1-05"])).toEqual([
    { kind: "rectified", elements: ["C1-05"] },
  ]);
  const still = decided(
    part("C1-05", { reasons: ["E17-C"] }),
    part("C1-07", { verdict: "kept", reasons: ["E17-C"] }),
  );
  expect(happenedIn({ right: "objection", ...still }, ["C1-07"])).toEqual([]);
});

test("of everything hears each who gets anything, and nobody is told which data", () => {
  const found = candidatesIn(exampleRegister, null);
  expect(found.map(({ recipientId, expected }) => `${recipientId}${expected ? "" : "?"}`)).toEqual([
    ...["R1", "R2", "R3?", "R4?", "R5", "R6", "R7?", "R8"],
  ]);
  expect(found.every(({ elements }) => elements === null)).toBe(true);
  const nobody = { ...exampleRegister, elements: [] };
  expect(candidatesIn(nobody, null)).toEqual([]);
  expect(candidatesIn(exampleRegister, []).every(({ elements }) => elements?.length === 0)).toBe(true);
});

test("who got data always in one version of the register and by law in another is expected to have had them", () => {
  const telling: Telling = { ...untold, kind: "erased", elements: ["C2-02", "C2-01"] };
  const later = {
    recipients: exampleRegister.recipients.map((one) => ({ ...one, receives: "always" as const })),
    elements: [{ id: "C2-01", recipients: ["R7"] }],
  };
  const found = candidatesFor(telling, [telling], [exampleRegister, later]);
  expect(found.find(({ recipientId }) => recipientId === "R7")).toEqual({
    recipientId: "R7",
    elements: ["C2-02", "C2-01"],
    expected: true,
  });
  const all = candidatesFor({ ...telling, elements: null }, [telling], [exampleRegister, later]);
  expect(all.find(({ recipientId }) => recipientId === "R7")).toMatchObject({
    elements: null,
    expected: true,
  });
});

test("who was told of something else is not taken for who was told that data stood still", () => {
  const stood = given(
    wishedBy(wishes.rectification, ...bothContacts),
    restrictedOn("2026-12-01"),
    recipientsListedOn("2026-12-01"),
    recipientsChosenOn("2026-12-01"),
  ).tellings;
  const telling: Telling = { ...untold, kind: "released", elements: ["C2-02"] };
  const others = stood.map((one) => ({ ...one, kind: "rectified" as const }));
  const waiting: Telling = { ...untold, kind: "restricted", elements: ["C2-02"] };
  const names = (tellings: Telling[]) =>
    candidatesFor(telling, tellings, [exampleRegister]).map(({ recipientId }) => recipientId);
  expect(names([...others, telling])).toEqual(["R5", "R6", "R7"]);
  // Of one that nobody chose yet nobody was told.
  expect(names([waiting, telling])).toEqual(["R5", "R6", "R7"]);
  expect(names([...stood, waiting, telling])).toEqual(["R5"]);
  // An erasure asks the register, whoever was told before.
  const erased: Telling = { ...telling, kind: "erased" };
  expect(candidatesFor(erased, [...stood, erased], [exampleRegister]).length).toBe(3);
});

const ids = exampleRegister.elements.map(({ id: element }) => element);

test("nobody outside the recipients of these data hears of it, nobody twice, and of nothing else", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1 }), (changed) => {
      const telling: Telling = { ...untold, kind: "erased", elements: changed };
      const found = candidatesFor(telling, [telling], [exampleRegister, exampleRegister]);
      expect(new Set(found.map(({ recipientId }) => recipientId)).size).toBe(found.length);
      for (const { recipientId, elements } of found) {
        expect(elements?.length).toBeGreaterThan(0);
        for (const element of elements ?? []) {
          expect(changed).toContain(element);
          const known = exampleRegister.elements.find((one) => one.id === element);
          expect(known?.recipients).toContain(recipientId);
        }
      }
      const missed = exampleRegister.elements.flatMap(({ id: element, recipients }) =>
        changed.includes(element) ? recipients : [],
      );
      expect(found.map(({ recipientId }) => recipientId).toSorted()).toEqual([...new Set(missed)].toSorted());
    }),
  );
});

const untold = { since: at("2026-12-14"), listedAt: null, chosenAt: null, notices: [] };

test("a recipient that was added to the register since hears it too, one that was taken out as well", () => {
  const telling: Telling = { ...untold, kind: "erased", elements: ["C1-07"] };
  const later = {
    ...exampleRegister,
    elements: exampleRegister.elements.map((element) =>
      element.id === "C1-07" ? { ...element, recipients: ["R6", "R8"] } : element,
    ),
  };
  const found = candidatesFor(telling, [telling], [exampleRegister, later]);
  expect(found.map(({ recipientId }) => recipientId)).toEqual(["R5", "R6", "R8"]);
});

test("that data may be used again hears who was told that they stood still, and nobody else", () => {
  const stood = given(
    wishedBy(wishes.rectification, ...bothContacts),
    restrictedOn("2026-12-01"),
    recipientsListedOn("2026-12-01"),
    recipientsChosenOn("2026-12-01"),
  ).tellings;
  const telling: Telling = { ...untold, kind: "released", elements: ["C2-02"] };
  expect(candidatesFor(telling, [...stood, telling], [exampleRegister])).toEqual([
    { recipientId: "R5", elements: ["C1-05"], expected: true },
  ]);
  const unknown = candidatesFor(telling, [telling], [exampleRegister]);
  expect(unknown.map(({ recipientId }) => recipientId)).toEqual(["R5", "R6", "R7"]);
});

test.each([
  ["2026-12-14", "2026-12-17"],
  ["2026-12-18", "2026-12-23"],
  ["2026-12-23", "2026-12-29"],
  ["2026-12-31", "2027-01-06"],
] as const)("done on %s, recipients know it by %s", (day, by) => {
  expect(tellBy({ since: at(day) })).toBe(by);
});

test("a recipient that stays silent is reminded, then the handler hears it, then the privacy officer", () => {
  expect(noticeReminders(at("2026-12-14"))).toEqual([
    { whom: "recipient", on: "2026-12-21" },
    { whom: "handler", on: "2026-12-29" },
    { whom: "officer", on: "2027-01-06" },
  ]);
  const told = given(recipientWaitsOn("2026-12-14"));
  expect(followUps({ type: "recipient-told", noticeId }, told)).toEqual([
    { kind: "tell-recipients", subject: `recipient/${noticeId}`, notBefore: "2026-12-21" },
    { kind: "tell-recipients", subject: `handler/${noticeId}`, notBefore: "2026-12-29" },
    { kind: "tell-recipients", subject: `officer/${noticeId}`, notBefore: "2027-01-06" },
  ]);
});

test("the desk hears at once that it must say who had the data, and again on the last day", () => {
  const listed = given(
    wishedBy(wishes.erasure, ...bothContacts),
    decisionProposedOn("2026-12-07"),
    decisionApprovedOn("2026-12-08"),
    carriedOutOn("2026-12-14"),
    recipientsListedOn("2026-12-14"),
  );
  const [event] = recipientsListedOn("2026-12-14").map(({ event }) => event);
  expect(event && followUps(event, listed)).toEqual([
    { kind: "tell-staff", subject: "recipients-listed/0" },
    { kind: "tell-recipients", subject: "unchosen/0", notBefore: "2026-12-17" },
  ]);
  expect([attentionOf(listed), recipientsDayOf(listed)]).toEqual(["recipients-to-choose", "2026-12-17"]);
});

test("a correction, an erasure and a restriction are looked up as soon as they happened", () => {
  const erased = given(wishedBy(wishes.erasure, ...bothContacts), carriedOutOn("2026-12-14"));
  const [happened] = carriedOutOn("2026-12-14").map(({ event }) => event);
  expect(happened && followUps(happened, erased)).toEqual([{ kind: "tell-recipients", subject: "list/0" }]);
  const still = given(wishedBy(wishes.rectification, ...bothContacts), restrictedOn("2026-12-01"));
  const [stood] = restrictedOn("2026-12-01").map(({ event }) => event);
  expect(stood && followUps(stood, still)).toContainEqual({ kind: "tell-recipients", subject: "list/0" });
  expect(still.tellings).toMatchObject([{ kind: "restricted", elements: ["C2-02"] }]);
});

test("G15 processors hear both times: that it stands still, and that it may be used again", () => {
  const released = given(
    wishedBy(wishes.rectification, ...bothContacts),
    restrictedOn("2026-12-01"),
    liftOn("2026-12-07", "2026-12-21", "2026-12-08"),
    recorded(system("2026-12-21"), { type: "use-released" }),
  );
  expect(released.tellings.map(({ kind, elements }) => [kind, elements])).toEqual([
    ["restricted", ["C2-02"]],
    ["released", ["C2-02"]],
  ]);
});

test("a request is closed once each who had the data confirmed it or is excused", () => {
  const waits = given(recipientWaitsOn("2026-12-14"));
  expect(areRecipientsSettled(waits)).toBe(false);
  const confirmed = given(
    recipientWaitsOn("2026-12-14"),
    recorded(recipient("2026-12-16"), { type: "notice-confirmed", noticeId, what: "not-held" }),
  );
  expect([areRecipientsSettled(confirmed), recipientsDayOf(confirmed), attentionOf(confirmed)]).toEqual([
    true,
    null,
    null,
  ]);
  const excused = given(
    recipientWaitsOn("2026-12-14"),
    recorded(privacyOfficer("2026-12-16"), {
      type: "notice-excused",
      noticeId,
      why: "impossible",
      reason: text,
    }),
  );
  expect(areRecipientsSettled(excused)).toBe(true);
  const nobody = given(
    wishedBy(wishes.erasure, ...bothContacts),
    carriedOutOn("2026-12-14"),
    recorded(system("2026-12-14"), { type: "recipients-listed", telling: 0, notices: [] }),
  );
  expect(areRecipientsSettled(nobody)).toBe(true);
});

test.each([
  [
    "it says that it cannot",
    recorded(recipient("2026-12-16"), { type: "notice-declined", noticeId, reason: text }),
  ],
  [
    "the handler heard that it is silent",
    recorded(system("2026-12-30"), { type: "recipient-reminded", noticeId, whom: "handler" }),
  ],
] as const)("a colleague sees after a recipient when %s", (_, more) => {
  expect(attentionOf(given(recipientWaitsOn("2026-12-14"), more))).toBe("recipient-silent");
});

test("who declined can still confirm; a colleague hears it on the telephone; nobody confirms for another", () => {
  const declined = given(
    recipientWaitsOn("2026-12-14"),
    recorded(recipient("2026-12-16"), { type: "notice-declined", noticeId, reason: text }),
  );
  const confirming = commands["confirm-notice"];
  const gives = [{ type: "notice-confirmed", noticeId, what: "processed" }];
  expect(decide(declined, confirming, recipient("2026-12-17"))).toEqual(gives);
  expect(decide(declined, confirming, handler("2026-12-17"))).toEqual(gives);
  const other = { ...confirming, noticeId: id(192) };
  expect(decide(declined, other, recipient("2026-12-17"))).toBe("not-your-task");
});

test("who declines does so for themselves, once, and of what is still open", () => {
  const decline = commands["decline-notice"];
  const waiting = given(recipientWaitsOn("2026-12-14"));
  expect(decide(waiting, decline, recipient("2026-12-16"))).toEqual([
    { type: "notice-declined", noticeId, reason: text },
  ]);
  const other = { ...decline, noticeId: id(192) };
  expect(decide(waiting, other, recipient("2026-12-16"))).toBe("not-your-task");
  const declined = given(
    recipientWaitsOn("2026-12-14"),
    recorded(recipient("2026-12-16"), { type: "notice-declined", noticeId, reason: text }),
  );
  expect(decide(declined, decline, recipient("2026-12-17"))).toBe("already-done");
  const confirmed = given(
    recipientWaitsOn("2026-12-14"),
    recorded(recipient("2026-12-16"), { type: "notice-confirmed", noticeId, what: "processed" }),
  );
  expect(decide(confirmed, decline, recipient("2026-12-17"))).toBe("notice-over");
});

test("nobody is told who was not chosen, and nothing is told twice", () => {
  const chosen = [...recipientWaitsOn("2026-12-14")];
  const write = (letterId: string) =>
    ({ type: "record-letter", letterId, letter: "recipient-notice", by: "portal" }) as const;
  const dossier = given(chosen);
  expect(decide(dossier, write(id(192)), system("2026-12-15"))).toBe("not-proposed");
  const accepted = { ...commands["record-mail-accepted"], mail: "notice", mailId: noticeId };
  const events = decide(dossier, accepted, system("2026-12-15"));
  expect(events).toEqual([{ type: "mail-accepted", mailId: noticeId, mail: "notice" }]);
  const again = recorded(system("2026-12-15"), {
    type: "letter-written",
    letterId: noticeId,
    letter: "recipient-notice",
    by: "portal",
  });
  expect(decide(given(chosen, again), write(noticeId), system("2026-12-16"))).toBe("already-done");
  expect(decide(dossier, commands["choose-recipients"], handler("2026-12-15"))).toBe("already-done");
  const foreign = { noticeId: id(199), person: text };
  const listed = given(
    wishedBy(wishes.erasure, ...bothContacts),
    carriedOutOn("2026-12-14"),
    recipientsListedOn("2026-12-14"),
  );
  const outside = { ...commands["choose-recipients"], chosen: [foreign] };
  expect(decide(listed, outside, handler("2026-12-15"))).toBe("not-your-task");
  const [twice] = commands["choose-recipients"].chosen;
  const doubled = { ...commands["choose-recipients"], chosen: [twice, twice] };
  expect(decide(listed, doubled, handler("2026-12-15"))).toBe("not-your-task");
});

type MailName = Extract<DossierEvent, { type: "mail-refused" }>["mail"];
const refusedMail = (mail: MailName) =>
  recorded(system("2026-12-15"), { type: "mail-refused", mailId: noticeId, mail, why: "refused" });
const whenRefused = (mail: MailName) =>
  given(
    wishedBy(wishes.erasure, ...bothContacts),
    decisionProposedOn("2026-12-07"),
    decisionApprovedOn("2026-12-08"),
    carriedOutOn("2026-12-14"),
    recipientsListedOn("2026-12-14"),
    recipientsChosenOn("2026-12-14"),
    refusedMail(mail),
  );

test.each<[MailName, MailName[]]>([
  ["notice", []],
  ["notice-reminder", []],
  ["handover", []],
  ["handover-reminder", []],
  ["answer-ready", ["answer-ready"]],
])("an e-mail of %s that is refused leaves %j undelivered with the tenant", (mail, undelivered) => {
  expect(whenRefused(mail).undelivered).toEqual(undelivered);
});

test("an e-mail that is refused leaves the notice for post or a telephone call", () => {
  const refused = refusedMail("notice");
  const dossier = whenRefused("notice");
  const [event] = refused.map(({ event }) => event);
  expect(event && followUps(event, dossier)).toEqual([
    { kind: "tell-recipients", subject: `bounced/${noticeId}` },
  ]);
  const told = given(recipientWaitsOn("2026-12-14"), recipientToldOn("2026-12-15"));
  expect(attentionOf(told)).not.toBe("recipient-silent");
});
