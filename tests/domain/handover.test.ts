// When a file goes to another organisation, and until when: GDPR art. 20(2).

import { expect, test } from "vitest";
import { decide } from "#app/domain/decide.ts";
import { attentionOf } from "#app/domain/dossier.ts";
import { followUps } from "#app/domain/follow-ups.ts";
import { closedAt, goesOn } from "#app/domain/forgetting-days.ts";
import { isHandoverSettled } from "#app/domain/handover.ts";
import {
  at,
  commands,
  directFile,
  downloadedOn,
  given,
  handler,
  handoverAsked,
  handoverConfirmed,
  handoverFetched,
  handoverId,
  handoverSealed,
  handoverVerified,
  id,
  receiver,
  recorded,
  system,
  tenant,
  text,
  until,
} from "#tests/support/dossiers.ts";

const fetching = commands["fetch-handover"];
const toMe = { right: "portability", elements: null, to: "self", format: "json" } as const;

test.each([
  ["the tenant did not say to whom", directFile],
  ["the file is not sealed", handoverAsked],
  ["nobody called the organisation", handoverSealed],
  ["the organisation did not say yes", handoverVerified],
  ["it was fetched", handoverFetched],
  [
    "the tenant took it back",
    [
      ...handoverConfirmed,
      ...recorded(tenant("2026-12-08"), { type: "handover-ended", why: "withdrawn", reason: null }),
    ],
  ],
  [
    "the contact on file says that it was somebody else",
    [
      ...handoverConfirmed,
      ...recorded(
        tenant("2026-12-08"),
        { type: "request-disputed", codeId: id(255) },
        { type: "caution-set", caution: "request-disputed", reason: null },
      ),
    ],
  ],
  [
    "the tenant's contact data changed",
    [
      ...handoverConfirmed,
      ...recorded(system("2026-12-08"), {
        type: "contact-changed",
        contactId: id(256),
        contact: "mailbox",
        since: "2026-12-08",
      }),
    ],
  ],
])("not a byte goes when %s", (_, past) => {
  expect(typeof decide(given(past), fetching, receiver("2026-12-09"))).toBe("string");
});

test("it goes to who has the code, up to the last day, and to nobody else", () => {
  const past = given(handoverConfirmed);
  expect(decide(past, fetching, receiver("2026-12-25"))).toEqual([{ type: "handover-fetched", handoverId }]);
  expect(decide(past, fetching, receiver("2026-12-26"))).toBe("export-expired");
  const other = { actor: { kind: "receiver", handoverId: id(259) }, at: at("2026-12-09") } as const;
  expect(decide(past, fetching, other)).toBe("not-your-task");
  expect(decide(past, { ...fetching, handoverId: id(259) }, other)).toBe("handover-over");
});

test("the file goes no later than the answer can be fetched", () => {
  const early = given(handoverConfirmed, downloadedOn("2026-12-04"));
  expect(decide(early, fetching, receiver("2026-12-18"))).toHaveLength(1);
  expect(decide(early, fetching, receiver("2026-12-19"))).toBe("export-expired");
});

test("a colleague calls, the organisation is reminded, then the handler, and then it lapses", () => {
  const { type: _, ...file } = commands["record-handover"];
  expect(followUps({ type: "handover-sealed", ...file }, given(handoverSealed))).toEqual([
    { kind: "tell-staff", subject: `handover-asked/${handoverId}` },
    { kind: "hand-over", subject: `receiver/${handoverId}`, notBefore: "2026-12-11" },
    { kind: "hand-over", subject: `handler/${handoverId}`, notBefore: "2026-12-16" },
    { kind: "hand-over", subject: `lapse/${handoverId}`, notBefore: "2026-12-26" },
  ]);
  expect(attentionOf(given(handoverSealed))).toBe("receiver-to-verify");
  expect(attentionOf(given(handoverVerified))).toBeNull();
  const reminded = recorded(system("2026-12-16"), {
    type: "handover-reminded",
    handoverId,
    whom: "handler",
  });
  expect(attentionOf(given(handoverVerified, reminded))).toBe("handover-stuck");
  const remind = commands["note-handover-reminder"];
  const toHandler = { ...remind, whom: "handler" } as const;
  const [day, other] = [system("2026-12-16"), { ...remind, handoverId: id(299) }];
  expect(decide(given(handoverVerified), toHandler, day)).toHaveLength(1);
  expect(decide(given(handoverVerified, reminded), toHandler, day)).toBe("already-done");
  // Reminding the handler says nothing of the organisation.
  expect(decide(given(handoverVerified, reminded), remind, day)).toHaveLength(1);
  expect(decide(given(handoverVerified), other, day)).toBe("already-done");
  expect(decide(given(handoverFetched), remind, day)).toBe("already-done");
});

test("who did not say to whom within fourteen days keeps the file", () => {
  const lapse = commands["lapse-handover"];
  expect(followUps({ type: "request-answered", onTime: true }, given(directFile))).toContainEqual({
    kind: "hand-over",
    subject: "lapse/unasked",
    notBefore: "2026-12-18",
  });
  expect(decide(given(directFile), lapse, system("2026-12-17"))).toBe("already-done");
  expect(decide(given(directFile), lapse, system("2026-12-18"))).toHaveLength(1);
});

test("a request is closed when it was handed over or came to nothing, and a week later the file is gone", () => {
  for (const past of [directFile, handoverAsked, handoverConfirmed]) {
    expect(isHandoverSettled(given(past))).toBe(false);
    expect(closedAt(given(past))).toBeNull();
  }
  const handed = given(handoverFetched);
  expect(closedAt(handed)).toEqual(handed.handing.over?.at);
  expect(goesOn(handed).handover).toBe("2026-12-16");
  const broken = given(
    handoverFetched,
    recorded(system("2026-12-08"), { type: "handover-broken", handoverId }),
  );
  expect([closedAt(broken), goesOn(broken).handover]).toEqual([null, null]);
  expect(isHandoverSettled(given(until("answered")))).toBe(true);
});

test("that it cannot be sent is decided before the answer, which then says so, or after it with a letter", () => {
  const [received, ...rest] = directFile;
  if (!received) throw new Error("Nothing was asked");
  const before = given([received]);
  const refuse = commands["refuse-handover"];
  const refused = { type: "handover-ended", why: "not-possible", reason: text } as const;
  expect(decide(before, refuse, handler("2026-11-24"))).toEqual([refused]);
  const told = given([received], recorded(handler("2026-11-24"), refused), rest);
  expect(isHandoverSettled(told)).toBe(true);
  const letter = { type: "record-letter", letterId: id(258), letter: "handover", by: "portal" } as const;
  expect(decide(told, letter, system("2026-12-04"))).toBe("not-proposed");
  const after = given(directFile, recorded(handler("2026-12-04"), refused));
  expect(decide(after, letter, system("2026-12-04"))).toHaveLength(1);
  const self = { ...received, event: { ...received.event, wish: toMe } } as typeof received;
  expect(decide(given([self]), refuse, handler("2026-11-24"))).toBe("handover-over");
});
