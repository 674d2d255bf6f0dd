// What an ended request is shown to have come to: facts, moments and roles, nobody's name (law notes, F.1).

import { expect, test } from "vitest";
import { certificateOf, certifiedEvents, hasEnded } from "#app/domain/certificate.ts";
import type { DossierEvent, RecordedEvent } from "#app/domain/events.ts";
import {
  attachedOn,
  carriedOutOn,
  contact,
  decisionApprovedOn,
  decisionProposedOn,
  given,
  id,
  recorded,
  refusalApprovedOn,
  refusalProposedOn,
  system,
  until,
  wishedBy,
  wishes,
  withdrawnOn,
} from "#tests/support/dossiers.ts";
import { exampleEvents } from "./every-event.ts";

const noon = "T11:00:00.000Z";
const chain = { stream: "dossier:1", position: 99, hash: "hash" };

const certify = (events: RecordedEvent[]) =>
  certificateOf({ dossier: given(events), events, organisation: "Woonstichting", chain });

test("of a copy: what was asked, the term, who proposed and who approved, the letter and each step", () => {
  const proposed = { position: 13, event: "outcome-proposed", at: `2026-12-01${noon}`, by: "handler" };
  const approved = {
    position: 14,
    event: "outcome-approved",
    at: `2026-12-02${noon}`,
    by: "privacy-officer",
  };
  expect(certify(until("answered"))).toEqual({
    v: 1,
    number: "2026-0001",
    organisation: "Woonstichting",
    asked: { right: "access", receivedAt: `2026-11-23${noon}`, channel: "portal", registerVersion: 1 },
    term: {
      dueOn: "2026-12-23",
      suspendedDays: 0,
      extensionMonths: 0,
      answeredAt: `2026-12-03${noon}`,
      onTime: true,
    },
    signed: { proposed, approved },
    outcome: "partly-granted",
    refusal: null,
    parts: [],
    carriedOut: [],
    letters: [{ letter: "access-answer", by: "portal", at: `2026-12-03${noon}`, postedAt: null }],
    steps: [
      { position: 1, event: "request-received", at: `2026-11-23${noon}`, by: "tenant" },
      { position: 5, event: "proof-given", at: `2026-11-26${noon}`, by: "tenant" },
      { position: 8, event: "proof-given", at: `2026-11-26${noon}`, by: "tenant" },
      { position: 12, event: "data-gathered", at: `2026-11-27${noon}`, by: "system" },
      proposed,
      approved,
      { position: 18, event: "request-answered", at: `2026-12-03${noon}`, by: "system" },
    ],
    chain,
  });
});

const decided = [
  ...wishedBy(wishes.erasure, "mailbox-on-file", "letter-to-home"),
  ...decisionProposedOn("2026-12-07"),
];

test("of an erasure: each part with the article on which it went or stayed, and what was carried out", () => {
  const done = certify([...decided, ...decisionApprovedOn("2026-12-08"), ...carriedOutOn("2026-12-14")]);
  expect(done.outcome).toBe("partly-granted");
  const whole = { purpose: null, until: null, grounds: [], reasons: [] };
  expect(done.parts).toEqual([
    {
      ...whole,
      element: "C1-05",
      verdict: "done",
      reasons: [{ code: "E17-A", article: "AVG art. 17 lid 1 onder a" }],
    },
    {
      ...whole,
      element: "C1-01",
      verdict: "kept",
      grounds: [{ code: "G17-NEED", article: "AVG art. 17 lid 1" }],
    },
    {
      ...whole,
      element: "C2-02",
      verdict: "later",
      until: "2034-01-01",
      grounds: [
        {
          code: "G17-3B-FISC",
          article: "AVG art. 17 lid 3 onder b; AWR art. 52 lid 4; BW art. 2:10 lid 3",
        },
      ],
    },
  ]);
  expect(done.carriedOut).toEqual([{ elements: ["C1-05"], at: `2026-12-14${noon}` }]);
  expect(done.signed.approved).toMatchObject({ event: "decision-approved", by: "privacy-officer" });
});

test("what one person alone proposed is no outcome, no part and no refusal", () => {
  const proposed = certify(decided);
  expect(proposed).toMatchObject({ outcome: null, parts: [], signed: { approved: null } });
  expect(proposed.signed.proposed).toMatchObject({ event: "decision-proposed" });
  expect(certify(until("submitted")).signed).toEqual({ proposed: null, approved: null });
  const refusing = [...until("gathered"), ...refusalProposedOn("2026-12-01")];
  expect(certify(refusing).refusal).toBeNull();
  expect(certify([...refusing, ...refusalApprovedOn("2026-12-02")]).refusal).toEqual({
    ground: "deceased",
    code: "G-DECEASED",
    article: "overweging 27 AVG",
  });
});

test("a letter that went by post has the day on which it did", () => {
  const letter = { type: "letter-written", letterId: id(7), letter: "withdrawn", by: "post" } as const;
  const posted = { type: "letter-posted", letterId: id(7) } as const;
  const written = [...until("submitted"), ...recorded(system("2026-12-01"), letter)];
  const told = [{ letter: "withdrawn", by: "post", at: `2026-12-01${noon}`, postedAt: null }];
  expect(certify(written).letters).toEqual(told);
  const sent = [...written, ...recorded(system("2026-12-02"), posted)];
  expect(certify(sent).letters).toEqual([{ ...told[0], postedAt: `2026-12-02${noon}` }]);
});

test("a request has ended when it was answered, taken back, or goes on in another", () => {
  const ended = [
    until("answered"),
    [...until("submitted"), ...withdrawnOn("2026-12-01")],
    attachedOn("2026-12-01"),
  ];
  const histories = [until("approved"), ...ended.slice(0, 2), [...until("submitted"), ...(ended[2] ?? [])]];
  expect(histories.map((events) => hasEnded(given(events)))).toEqual([false, true, true, true]);
});

test("of every kind of event a certificate tells those of its list, by who did it and where they stand", () => {
  const all = Object.values(exampleEvents) as DossierEvent[];
  const events = recorded(contact("2026-12-01"), ...all);
  const { steps } = certificateOf({ dossier: given(until("answered")), events, organisation: "", chain });
  const certified: readonly string[] = certifiedEvents;
  const places = all.flatMap(({ type }, place) => (certified.includes(type) ? [[place + 1, type]] : []));
  expect(steps.map(({ position, event }) => [position, event])).toEqual(places);
  expect(places.length).toBe(certifiedEvents.length);
  expect(new Set(steps.map(({ by }) => by))).toEqual(new Set(["contact"]));
});
