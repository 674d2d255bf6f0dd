// What holds on every way through the core, whoever tries whatever in whichever order.

import fc from "fast-check";
import { expect, test } from "vitest";
import { mayGive } from "#app/domain/actors.ts";
import { dayOf, daysBetween } from "#app/domain/calendar.ts";
import { impossibleIn } from "#app/domain/clock.ts";
import { decide } from "#app/domain/decide.ts";
import {
  attentionOf,
  clockEventsOf,
  clockOfDossier,
  type Dossier,
  dueDayOf,
  endedAt,
  gapsOf,
  isSought,
  mayGather,
  mayRelease,
  phaseOf,
  stoppedAt,
} from "#app/domain/dossier.ts";
import type { DossierEvent, RecordedEvent } from "#app/domain/events.ts";
import { dossierFrom } from "#app/domain/evolve.ts";
import { holdsRetention } from "#app/domain/flags.ts";
import { contactOf } from "#app/domain/identity.ts";
import { answerLetters, isGiving, refusalLetters } from "#app/domain/letters.ts";
import { isUnread } from "#app/domain/messages.ts";
import { openQuestion } from "#app/domain/questions.ts";
import { placeOf } from "#app/domain/relation.ts";
import { representations } from "#app/domain/representation.ts";
import { isDecidedByPart } from "#app/domain/rights.ts";
import { isAboutStaff } from "#app/domain/second-person.ts";
import { asPart, partsOf } from "#app/domain/supplement.ts";
import { commands, handler, tenant } from "#tests/support/dossiers.ts";
import { exampleEvents } from "./every-event.ts";
import { attempt, holidays, nextStep, walks } from "./random-ways.ts";

type EventOf<Type extends DossierEvent["type"]> = Extract<DossierEvent, { type: Type }>;
type Type = DossierEvent["type"];

function* eachOf<Wanted extends Type>(history: RecordedEvent[], type: Wanted) {
  for (const [place, { event, actor, at }] of history.entries()) {
    if (isOf(event, type)) yield { event, actor, at, before: history.slice(0, place) };
  }
}

function isOf<Wanted extends Type>(event: DossierEvent, type: Wanted): event is EventOf<Wanted> {
  return event.type === type;
}

const allOf = <Wanted extends Type>(history: RecordedEvent[], type: Wanted) => [...eachOf(history, type)];
const lastOf = <Wanted extends Type>(history: RecordedEvent[], type: Wanted) =>
  allOf(history, type).at(-1) ?? null;

function holdsAlways(holds: (history: RecordedEvent[]) => void) {
  fc.assert(fc.property(walks, ({ history }) => holds(history)));
}

test("the random ways reach every event, and many an answer", () => {
  const reached = new Set<Type>();
  let answered = 0;
  // The seldom ones come late; once all were there no more need be walked.
  for (
    let part = 0;
    part < 40 && (reached.size < Object.keys(exampleEvents).length || answered <= 40);
    part += 1
  ) {
    for (const { history, dossier } of fc.sample(walks, { numRuns: 200, seed: 20261128 + part })) {
      for (const { event } of history) reached.add(event.type);
      if (dossier.answeredAt) answered += 1;
    }
  }
  expect([...reached].toSorted()).toEqual(Object.keys(exampleEvents).toSorted());
  expect(answered).toBeGreaterThan(40);
});

test("a history folds to the state that was reached, as often as it is read", () => {
  fc.assert(
    fc.property(walks, ({ history, dossier }) => {
      expect(dossierFrom(history, holidays)).toEqual(dossier);
      expect(dossierFrom(structuredClone(history), holidays)).toEqual(dossier);
    }),
  );
});

test("a tenant sends by the portal, a colleague takes in the rest, and nothing comes in later than now", () => {
  fc.assert(
    fc.property(walks, ({ history }) => {
      for (const { event, actor, at } of eachOf(history, "request-received")) {
        expect(actor.kind).toBe(event.channel === "portal" ? "tenant" : "staff");
        const receivedAt = new Date(event.receivedAt ?? at);
        expect(receivedAt <= at).toBe(true);
        if (daysBetween(dayOf(receivedAt), dayOf(at)) > 3) expect(event.lateReason).not.toBeNull();
        const corrected = lastOf(history, "receipt-corrected")?.event.receivedAt;
        expect(dossierFrom(history)?.receivedAt).toEqual(corrected ? new Date(corrected) : receivedAt);
      }
    }),
  );
});

test("the clock runs from the true receipt, whenever it was written down", () => {
  fc.assert(
    fc.property(walks, ({ history, dossier }) => {
      const onTheDay = history.map((recorded, place) =>
        place === 0 ? { ...recorded, at: dossier.receivedAt } : recorded,
      );
      const same = dossierFrom(onTheDay, holidays);
      expect(same && dueDayOf(same)).toBe(dueDayOf(dossier));
    }),
  );
});

test("folding and deciding change nothing of what was before", () => {
  fc.assert(
    fc.property(walks, ({ tried }) => {
      for (const { dossier, command, stamp } of tried) {
        const copy = structuredClone(dossier);
        attempt(dossier, { command, stamp });
        expect(dossier).toEqual(copy);
      }
    }),
    { numRuns: 50 },
  );
});

test("nothing happens by the hand of somebody who may not", () => {
  fc.assert(
    fc.property(walks, ({ tried }) => {
      for (const { decided, command, stamp } of tried) {
        if (typeof decided !== "string") expect(mayGive(stamp.actor, command.type)).toBe(true);
      }
    }),
  );
});

test("an obstacle leaves the dossier as it was", () => {
  fc.assert(
    fc.property(walks, ({ tried }) => {
      for (const [place, { decided, dossier }] of tried.entries()) {
        if (typeof decided === "string") expect(dossier).toBe(tried[place - 1]?.dossier);
      }
    }),
  );
});

test("nobody approves an outcome of their own, nor another than was proposed, nor what is black unseen", () => {
  holdsAlways((history) => {
    for (const { event, actor, before } of eachOf(history, "outcome-approved")) {
      const proposed = lastOf(before, "outcome-proposed");
      expect(actor.kind).toBe("staff");
      expect(proposed?.actor).not.toEqual(actor);
      const { shown, ...approved } = event;
      expect(approved).toEqual({ ...proposed?.event, type: "outcome-approved" });
      if (event.tally.masked > 0) expect(shown).toBeDefined();
      const since = before.slice((proposed?.before.length ?? 0) + 1).map(({ event: { type } }) => type);
      expect(since).not.toContain("proposal-returned");
      expect(since).not.toContain("records-decided");
      expect(since).not.toContain("bundle-refused");
    }
  });
});

test("not a byte goes to an organisation before tenant, colleague and organisation said yes to it, and no more than once", () => {
  holdsAlways((history) => {
    for (const { event, actor, before } of eachOf(history, "handover-fetched")) {
      const { handoverId } = event;
      expect(actor).toEqual({ kind: "receiver", handoverId });
      const own = before.filter((one) => "handoverId" in one.event && one.event.handoverId === handoverId);
      const by = (type: DossierEvent["type"]) => own.findLast((one) => one.event.type === type)?.actor.kind;
      expect(by("handover-asked")).toBe("tenant");
      expect(by("handover-sealed")).toBe("system");
      expect(by("receiver-verified")).toBe("staff");
      expect(by("receiver-confirmed")).toBe("receiver");
      const since = before.slice(before.findIndex((one) => one.event === own[0]?.event));
      expect(since.map((one) => one.event.type)).not.toContain("handover-ended");
      const [had, broke] = (["handover-fetched", "handover-broken"] as const).map(
        (type) => own.filter((one) => one.event.type === type).length,
      );
      expect(had).toBe(broke);
    }
  });
});

test("all has been gathered when every slice or task gave an answer at last, or somebody waived it", () => {
  holdsAlways((history) => {
    for (const { event, before } of eachOf(history, "data-gathered")) {
      const planned = takenUpIn(before);
      const settled = planned.map(({ sliceId }) => lastResult(before, sliceId));
      const silent = planned.filter((_, place) => ["failed", undefined].includes(settled[place]?.result));
      for (const { sliceId } of silent) {
        expect(["slice-waived", "gap-closed"]).toContain(lastTurn(before, sliceId)?.type);
      }
      expect(event.records).toBe(settled.reduce((sum, last) => sum + (last?.records ?? 0), 0));
    }
  });
});

test("only the privacy officer waives, and nothing is proposed while a source is still asked", () => {
  holdsAlways((history) => {
    for (const { actor } of eachOf(history, "slice-waived")) {
      expect(actor).toMatchObject({ kind: "staff", role: "privacy-officer" });
    }
    for (const { before } of eachOf(history, "outcome-proposed")) {
      const planned = lastOf(before, "gathering-planned")?.event.slices ?? [];
      for (const { sliceId } of planned) {
        expect(["slice-settled", "slice-waived", "gap-closed"]).toContain(lastTurn(before, sliceId)?.type);
      }
    }
  });
});

/** All slices, and after an answer those of which something was done since its supplement began. */
function takenUpIn(before: RecordedEvent[]) {
  const planned = lastOf(before, "gathering-planned")?.event.slices ?? [];
  const begun = lastOf(before, "supplement-begun");
  const since = begun ? before.slice(begun.before.length) : before;
  return begun ? planned.filter(({ sliceId }) => lastTurn(since, sliceId)) : planned;
}

function lastTurn(before: RecordedEvent[], sliceId: string) {
  return before.findLast(
    ({ event }) =>
      (event.type.startsWith("slice-") || event.type === "gap-closed") &&
      "sliceId" in event &&
      event.sliceId === sliceId,
  )?.event;
}

function lastResult(before: RecordedEvent[], sliceId: string) {
  const attempts = allOf(before, "slice-retried").filter(({ event }) => event.sliceId === sliceId).length + 1;
  const settled = allOf(before, "slice-settled").map(({ event }) => event);
  return settled.findLast((event) => event.sliceId === sliceId && event.attempt === attempts);
}

test("an attempt at a slice ends once", () => {
  holdsAlways((history) => {
    const ended = allOf(history, "slice-settled").map(({ event }) => `${event.sliceId}/${event.attempt}`);
    expect(new Set(ended).size).toBe(ended.length);
  });
});

test("a bundle is made once, and again only when it was damaged, of exactly the decisions in force that two people stand for", () => {
  holdsAlways((history) => {
    for (const { event, before } of eachOf(history, "bundle-made")) {
      const { part = 0 } = event;
      const approved = lastOf(ofPart(before, part), "outcome-approved");
      const refused = lastOf(ofPart(before, part), "bundle-refused");
      const made = allOf(before, "bundle-made").filter((earlier) => (earlier.event.part ?? 0) === part);
      const files = made.map((earlier) => earlier.event.fileId);
      const damaged = allOf(before, "bundle-damaged").filter((hurt) => files.includes(hurt.event.fileId));
      expect(damaged).toHaveLength(made.length);
      expect(approved?.event.tally.digest).toBe(event.digest);
      expect(refused?.before.length ?? -1).toBeLessThan(approved?.before.length ?? -1);
    }
  });
});

/** What happened from where a part of the answer began to where the next one did. */
function ofPart(history: RecordedEvent[], part: number): RecordedEvent[] {
  const begun = [0, ...allOf(history, "supplement-begun").map(({ before }) => before.length)];
  return history.slice(begun[part], begun[part + 1]);
}

test("what is added to an answer comes after it, holds only what it was without, and is told once", () => {
  fc.assert(
    fc.property(walks, ({ history, dossier }) => {
      const begun = allOf(history, "supplement-begun");
      for (const [place, { before }] of begun.entries()) {
        const past = dossierFrom(before, holidays);
        expect(past?.answeredAt).not.toBeNull();
        expect(past && gapsOf(past)).not.toEqual([]);
        const told = allOf(before, "supplement-told");
        expect(told).toHaveLength(place);
      }
      expect(allOf(history, "supplement-told").length).toBeLessThanOrEqual(begun.length);
      const [first] = begun;
      if (!first) return;
      const answered = dossierFrom(first.before, holidays);
      const without = answered ? gapsOf(answered).map(({ sliceId }) => sliceId) : [];
      for (const part of partsOf(dossier).slice(1)) {
        for (const sliceId of part.slices.map((slice) => slice.sliceId)) expect(without).toContain(sliceId);
      }
    }),
    { numRuns: 200 },
  );
});

test("what was told stays as it was, whatever is added to it", () => {
  fc.assert(
    fc.property(walks, ({ history, dossier }) => {
      const [first] = allOf(history, "supplement-begun");
      const answered = first && dossierFrom(first.before, holidays);
      if (!answered) return;
      const now = asPart(dossier, 0);
      const told = ({ proposal, approval, slices, answeredAt, onTime }: Dossier) => ({
        proposal,
        approval,
        answeredAt,
        onTime,
        slices: slices.map(({ attempt: _, ...slice }) => slice),
      });
      expect(told(now)).toEqual(told(answered));
      expect(now.downloads.slice(0, answered.downloads.length)).toEqual(answered.downloads);
      expect(dueDayOf(dossier)).toBe(dueDayOf(answered));
    }),
    { numRuns: 200 },
  );
});

test("no data are asked for before a proof on file", () => {
  holdsAlways((history) => {
    for (const { before } of eachOf(history, "gathering-planned")) {
      expect(waysOnFile(before)).not.toEqual([]);
    }
  });
});

test("nobody gets an answer, its bundle or its letter below A3", () => {
  holdsAlways((history) => {
    const answers = [
      ...eachOf(history, "request-answered").filter(
        ({ before }) => !isRefused(before) && asksFor(before) >= "A3",
      ),
      ...eachOf(history, "bundle-made"),
      ...eachOf(history, "export-downloaded"),
      ...allOf(history, "letter-written").filter(({ event }) => isGiving(event.letter)),
      ...eachOf(history, "supplement-told"),
    ];
    for (const { before } of answers) expect(levelIn(before) >= "A3").toBe(true);
  });
});

test("nothing is approved, corrected, erased or fetched below A3, nor below A4 where more care is needed", () => {
  holdsAlways((history) => {
    const opened = [
      ...eachOf(history, "outcome-approved"),
      ...eachOf(history, "decision-approved").filter(({ before }) => asksFor(before) >= "A3"),
      ...eachOf(history, "export-downloaded"),
      ...allOf(history, "bundle-made").slice(0, 1),
      ...changing(history, "plan-approved"),
      ...changing(history, "plan-started"),
      ...changing(history, "step-settled").filter(({ actor }) => actor.kind === "staff"),
    ];
    for (const { before } of opened) {
      expect(levelIn(before) >= (cautionsIn(before).length > 0 ? "A4" : "A3")).toBe(true);
    }
  });
});

/** What happened to the plans by which something is corrected or erased, and by more than a colleague who looks. */
function changing(history: RecordedEvent[], type: "plan-approved" | "plan-started" | "step-settled") {
  return allOf(history, type).filter(({ event, before }) => {
    const { steps = [] } =
      allOf(before, "plan-drawn").find((one) => one.event.planId === event.planId)?.event ?? {};
    const isGrave = steps.some(({ deed }) => deed === "erase" || deed === "correct");
    return isGrave && (asksFor(before) >= "A3" || steps.some(({ kind }) => kind === "change"));
  });
}

const contactBehind: Record<string, string> = {
  "mailbox-on-file": "mailbox",
  "letter-to-home": "home",
  "sms-on-file": "phone",
  "call-back": "phone",
  "portal-login": "account",
};

/**
 * What was shown from a moment on, by ruling 13: two ways to one contact are one, a copy of a document is a second and no
 * first, and a contact that was new when it was last shown (ruling 17) is none of the two.
 */
function levelIn(history: RecordedEvent[], since = new Date(0)): "A0" | "A1" | "A2" | "A3" | "A4" {
  const shown = new Map<string, boolean>();
  for (const [place, { event, at }] of history.entries()) {
    const before = history.slice(0, place);
    if (event.type === "id-copy-judged" && event.result === "fits") {
      if ((lastOf(before, "id-copy-sent")?.at ?? at) > since) shown.set("id-copy", false);
    } else if (isShowing(event) && at > since)
      shown.set(event.method, isNewContact(before, event.method, at));
  }
  const ways = [...shown.keys()];
  if (ways.includes("counter") || ways.includes("eid")) return "A4";
  const known = new Set(ways.filter((way) => !shown.get(way)).flatMap((way) => contactBehind[way] ?? []));
  if (known.size + Number(known.size > 0 && ways.includes("id-copy")) >= 2) return "A3";
  if (ways.some((way) => way in contactBehind)) return "A2";
  return ways.length > 0 ? "A1" : "A0";
}

function isShowing(event: DossierEvent) {
  return isOf(event, "proof-given") || isOf(event, "proof-by-login") || isOf(event, "person-identified");
}

function isNewContact(before: RecordedEvent[], method: string, at: Date): boolean {
  return allOf(before, "contact-changed").some(
    ({ event }) => event.contact === contactBehind[method] && daysBetween(event.since, dayOf(at)) < 30,
  );
}

/** By which level a request is answered: what only stops something asks less (the notes' ruling 13). */
function asksFor(history: RecordedEvent[]): "A0" | "A2" | "A3" {
  const received = lastOf(history, "request-received")?.event;
  const { right = "access", wish } = lastOf(history, "request-sorted")?.event ?? received ?? {};
  if (right === "consent" || (wish?.right === "objection" && wish.against === "marketing")) return "A0";
  return right === "objection" || right === "restriction" ? "A2" : "A3";
}

test("what is decided part by part is proposed by one who may, and approved by another, for who showed enough", () => {
  holdsAlways((history) => {
    for (const { event, actor, before } of eachOf(history, "decision-approved")) {
      const proposed = lastOf(before, "decision-proposed");
      expect(proposed?.actor).not.toEqual(actor);
      expect(event.outcome).toBe(proposed?.event.outcome);
      const since = before.slice((proposed?.before.length ?? 0) + 1).map(({ event: { type } }) => type);
      expect(since).not.toContain("proposal-returned");
      expect(levelIn(before) >= asksFor(before)).toBe(true);
    }
  });
});

test("what is decided part by part is answered by its letter alone, with no file and nothing to fetch", () => {
  fc.assert(
    fc.property(walks, ({ history, dossier }) => {
      if (!isDecidedByPart(dossier.right)) return;
      for (const type of ["outcome-proposed", "bundle-made", "supplement-begun"] as const) {
        expect(allOf(history, type)).toEqual([]);
      }
      for (const { before } of eachOf(history, "request-answered")) {
        if (!isRefused(before)) expect(lastOf(before, "decision-approved")).not.toBeNull();
      }
    }),
  );
});

test("T-11 a plan is approved by another than whose proposal it is, exactly as it was drawn, and never an older one", () => {
  holdsAlways((history) => {
    for (const { event, actor, before } of eachOf(history, "plan-approved")) {
      const drawn = allOf(before, "plan-drawn").find((one) => one.event.planId === event.planId);
      const newest = allOf(before, "plan-drawn").findLast((one) => one.event.aim === drawn?.event.aim);
      expect(newest?.event.planId).toBe(event.planId);
      expect(event.hash).toBe(drawn?.event.hash);
      expect(actor.kind === "staff" && actor.staffId).not.toBe(drawn?.event.by);
      const stopped = allOf(before, "plan-stopped").map((one) => one.event.planId);
      expect(stopped).not.toContain(event.planId);
    }
  });
});

test("T-11 nothing is erased or corrected before somebody approved it, nor erased within seven days after", () => {
  holdsAlways((history) => {
    for (const { event, at, before } of eachOf(history, "plan-started")) {
      const drawn = allOf(before, "plan-drawn").find((one) => one.event.planId === event.planId);
      const deeds = (drawn?.event.steps ?? []).map(({ deed }) => deed);
      const approved = allOf(before, "plan-approved").find((one) => one.event.planId === event.planId);
      if (deeds.includes("erase")) {
        expect(at.getTime() - (approved?.at.getTime() ?? at.getTime())).toBeGreaterThanOrEqual(
          7 * 24 * 3600_000,
        );
      }
      if (deeds.includes("correct")) expect(approved).toBeDefined();
    }
    for (const { event, before } of eachOf(history, "step-settled")) {
      expect(allOf(before, "plan-started").map((one) => one.event.planId)).toContain(event.planId);
    }
  });
});

test("what was decided is carried out once, when its last step is settled, and keeps what was to be kept", () => {
  fc.assert(
    fc.property(walks, ({ history, dossier }) => {
      const ended = allOf(history, "carried-out");
      expect(ended.length).toBeLessThanOrEqual(1);
      for (const { event } of ended) {
        const kept = (dossier.decision?.decision ?? []).filter(({ verdict }) => verdict !== "done");
        for (const { element } of kept) expect(event.elements).not.toContain(element);
        const plans = allOf(history, "plan-drawn");
        const last = plans.findLast((one) => one.event.aim !== "release")?.event;
        const settled = allOf(history, "step-settled")
          .filter((one) => ["done", "nothing-held"].includes(one.event.result))
          .map((one) => one.event.stepId);
        for (const { stepId } of last?.steps ?? []) expect(settled).toContain(stepId);
      }
    }),
  );
});

test("what stands still goes on only on a day that two people said and the tenant knew before", () => {
  holdsAlways((history) => {
    for (const { at, before } of eachOf(history, "use-released")) {
      const announced = lastOf(before, "lift-announced");
      const approved = lastOf(before, "lift-approved");
      const told = lastOf(before, "lift-told");
      expect(approved?.actor).not.toEqual(announced?.actor);
      expect(told && announced && dayOf(told.at) < announced.event.on).toBe(true);
      expect(announced && dayOf(at) >= announced.event.on).toBe(true);
      const order = [announced, approved, told].map((happened) => happened?.before.length ?? -1);
      expect(order).toEqual(order.toSorted((a, b) => a - b));
    }
  });
});

const threeDays = 72 * 3600_000;

/** The moments from which the news of a request went, or would have gone, elsewhere; without what was taken back. */
function changesIn(before: RecordedEvent[]) {
  return allOf(before, "mailbox-change-asked").flatMap(({ at, before: earlier }) => {
    const from = new Date(at.getTime() + threeDays);
    const later = before
      .slice(earlier.length + 1)
      .find((next) => next.at < from && next.event.type.startsWith("mailbox-change-"));
    const end = later?.at ?? from;
    return [{ asked: at, end, inForce: later === undefined }];
  });
}

test("T-03 no data leave while a change of address is pending, nor before two contacts are shown anew after it", () => {
  holdsAlways((history) => {
    for (const { at, before } of eachOf(history, "export-downloaded")) {
      const changes = changesIn(before);
      expect(changes.filter(({ asked, end }) => asked <= at && at < end)).toEqual([]);
      const last = changes.filter(({ inForce }) => inForce).at(-1);
      const stopped = lastOf(before, "mailbox-change-stopped");
      for (const since of [last?.end, stopped?.at]) {
        if (!since) continue;
        expect(levelIn(before, since) >= "A3").toBe(true);
      }
    }
  });
});

test("T-03 no data leave for three days after a contact on file was found to have changed since a proof", () => {
  holdsAlways((history) => {
    for (const { at, before } of eachOf(history, "export-downloaded")) {
      for (const changed of allOf(before, "contact-changed")) {
        const shown = provenBy(changed.before).filter((proof) => dayOf(proof.at) <= changed.event.since);
        if (shown.length === 0) continue;
        expect(at.getTime() - changed.at.getTime()).toBeGreaterThanOrEqual(threeDays);
        expect(levelIn(before, changed.at) >= "A3").toBe(true);
      }
    }
  });
});

/** The last proof by each way to a contact that stands in the housing system. */
function provenBy(before: RecordedEvent[]) {
  const shown = before.flatMap(({ event, at }) =>
    (event.type === "proof-given" || event.type === "proof-by-login" || event.type === "person-identified") &&
    contactOf(event.method)
      ? [[event.method, { method: event.method, at }] as const]
      : [],
  );
  return [...new Map(shown).values()];
}

const isSoughtByHand = (history: RecordedEvent[]) =>
  placeOf(lastOf(history, "request-received")?.event.relation ?? "tenant") !== null;
const isRefused = (before: RecordedEvent[]) =>
  sinceReopened(before).some(({ event }) => event.type === "refusal-approved");

function sinceReopened(before: RecordedEvent[]) {
  return before.slice(before.findLastIndex(({ event }) => event.type === "request-reopened") + 1);
}
const onBehalfIn = (history: RecordedEvent[]) => lastOf(history, "request-received")?.event.onBehalf ?? null;

test("of somebody else nothing is looked for but what the authority in force is about", () => {
  holdsAlways((history) => {
    if (onBehalfIn(history) === null) return;
    for (const { event, at, before } of eachOf(history, "gathering-planned")) {
      const shown = lastOf(before, "authority-shown")?.event;
      expect(dayOf(at) <= (shown?.until ?? "")).toBe(true);
      for (const { theme } of event.slices) expect(shown?.themes).toContain(theme);
    }
    for (const { at, before } of [
      ...eachOf(history, "outcome-approved"),
      ...eachOf(history, "export-downloaded"),
    ]) {
      expect(dayOf(at) <= (lastOf(before, "authority-shown")?.event.until ?? "")).toBe(true);
    }
  });
});

test("T-05 nobody fetches the data of another before they were seen with their authority", () => {
  holdsAlways((history) => {
    if (onBehalfIn(history) === null) return;
    for (const { before } of eachOf(history, "export-downloaded")) {
      expect(waysOnFile(before)).toContain("counter");
    }
  });
});

test("two people say that somebody may not ask, and then nothing of the other is looked for or told", () => {
  holdsAlways((history) => {
    for (const { actor, before } of eachOf(history, "refusal-approved")) {
      expect(actor.kind).toBe("staff");
      expect(lastOf(before, "refusal-proposed")?.actor).not.toEqual(actor);
    }
    for (const type of [
      "gathering-planned",
      "outcome-approved",
      "bundle-made",
      "export-downloaded",
    ] as const) {
      for (const { before } of eachOf(history, type)) expect(isRefused(before)).toBe(false);
    }
  });
});

test("only the privacy officer lifts a caution, or the director where it is about a colleague", () => {
  holdsAlways((history) => {
    for (const { actor, before } of eachOf(history, "caution-lifted")) {
      const dossier = dossierFrom(before, holidays);
      const role = dossier && isAboutStaff(dossier) ? /privacy-officer|director/ : /privacy-officer/;
      expect(actor).toMatchObject({ kind: "staff", role: expect.stringMatching(role) });
    }
  });
});

/** Without that somebody asks about another, where the answer goes on paper to whom it is about (T-05). */
function cautionsIn(before: RecordedEvent[]) {
  const { onBehalf = null, answerBy } = lastOf(before, "request-received")?.event ?? {};
  const toThePerson =
    onBehalf !== null && representations[onBehalf].answerTo === "person" && answerBy === "post";
  const standing = new Set<string>();
  for (const { event } of before) {
    if (event.type === "caution-set") standing.add(event.caution);
    if (event.type === "caution-lifted") standing.delete(event.caution);
  }
  if (toThePerson) standing.delete("on-behalf");
  return [...standing];
}

const isPersonal = (ways: string[]) => ways.includes("counter") || ways.includes("eid");

/** The contacts on file that were shown, and whether somebody was seen or has an electronic identity. */
function waysOnFile(before: RecordedEvent[]): string[] {
  const shown = [
    ...allOf(before, "proof-given"),
    ...allOf(before, "proof-by-login"),
    ...allOf(before, "person-identified"),
  ];
  const proven = new Set<string>(shown.map(({ event }) => event.method));
  proven.delete("mailbox-given");
  return [...proven].toSorted();
}

test("that nothing is kept is said only to who was in sight, after somebody looked", () => {
  holdsAlways((history) => {
    for (const { before } of eachOf(history, "data-gathered")) {
      if (allOf(before, "gathering-planned").length > 0) continue;
      expect(lastOf(before, "search-ended")).not.toBeNull();
      expect(isPersonal(waysOnFile(before))).toBe(true);
    }
  });
});

test("a code proves once, and only after it was sent", () => {
  holdsAlways((history) => {
    const used = allOf(history, "proof-given").map(({ event }) => event.codeId);
    expect(new Set(used).size).toBe(used.length);
    for (const { event, before } of eachOf(history, "proof-given")) {
      const out = [...allOf(before, "code-sent"), ...allOf(before, "person-identified")];
      expect(out.map((sent) => sent.event.codeId)).toContain(event.codeId);
    }
  });
});

test("nobody proves by signing in before it is known who is meant", () => {
  holdsAlways((history) => {
    for (const { event, before } of eachOf(history, "proof-by-login")) {
      const known = [...allOf(before, "person-found"), ...allOf(before, "person-chosen")];
      const byHand = isSoughtByHand(history) || lastOf(before, "search-ended") !== null;
      if (event.method === "portal-login") expect(known).toHaveLength(1);
      else expect(known.length === 1 || byHand || lastOf(before, "person-found-by-hand")).toBeTruthy();
    }
  });
});

test("a request is answered once, and again when it went on; after bundle and letter, and announced or posted", () => {
  holdsAlways((history) => {
    for (const { before } of eachOf(history, "request-answered")) {
      const lately = sinceReopened(before);
      expect(allOf(lately, "request-answered")).toEqual([]);
      const written = allOf(lately, "letter-written").map(({ event }) => event.letter);
      const ground = lastOf(lately, "refusal-approved")?.event.ground;
      const right = lastOf(history, "request-received")?.event.right ?? "access";
      const byPart = isDecidedByPart(right) ? answerLetters[right] : null;
      const whole = right === "portability" ? "portability-answer" : "access-answer";
      expect(written).toContain(ground ? refusalLetters[ground] : (byPart ?? whole));
      if (!isRefused(before) && !byPart) expect(lastOf(before, "bundle-made")).not.toBeNull();
      expect(["mail-accepted", "letter-posted"]).toContain(before.at(-1)?.event.type);
    }
  });
});

test("the person is settled once, and chosen only among the candidates", () => {
  holdsAlways((history) => {
    const settled = [
      ...eachOf(history, "person-found"),
      ...eachOf(history, "person-chosen"),
      ...eachOf(history, "person-found-by-hand"),
    ];
    expect(settled.length).toBeLessThanOrEqual(1);
    for (const { event, before } of eachOf(history, "person-chosen")) {
      const offered = [...allOf(before, "person-ambiguous"), ...allOf(before, "person-sought")];
      const last = offered.filter(({ event: { candidates } }) => candidates.length > 0).at(-1);
      expect(last?.event.candidates).toContainEqual(event.person);
    }
  });
});

test("no export is fetched more than three times", () => {
  holdsAlways((history) => {
    expect(allOf(history, "export-downloaded").length).toBeLessThanOrEqual(3);
  });
});

function nobodyAnswered(before: RecordedEvent[], questionId: string): boolean {
  const last = before.findLast(
    ({ event }) =>
      (event.type === "question-answered" ||
        event.type === "question-closed" ||
        event.type === "answer-corrected") &&
      event.questionId === questionId,
  );
  return !last || (last.event.type === "answer-corrected" && last.event.answeredAt === null);
}

test("the clock stands still for nothing of which the tenant was not told, and the last day never comes nearer", () => {
  fc.assert(
    fc.property(walks, ({ tried, history }) => {
      // A holiday that turns out to be none does bring it nearer, and so does a date that is put right.
      const lastCorrected = tried.findLastIndex(
        ({ command, decided }) => command.type.startsWith("correct-") && typeof decided === "object",
      );
      const clocks = tried
        .slice(Math.max(lastCorrected, 0))
        .flatMap(({ dossier }) => (dossier ? [clockOfDossier({ ...dossier, holidays: [] })] : []));
      // While it stands still there is no last day, only one to warn on.
      const days = clocks.flatMap(({ dueOn }) => dueOn ?? []);
      expect(days).toEqual(days.toSorted());
      const told = allOf(history, "question-told").map(({ at }) => dayOf(at));
      const last = tried.at(-1)?.dossier;
      for (const { from } of last ? clockOfDossier(last).standstills : []) expect(told).toContain(from);
    }),
  );
});

test("a date that is put right makes nobody wait longer, unless the privacy officer says so", () => {
  fc.assert(
    fc.property(walks, ({ tried }) => {
      for (const [place, { command, stamp, decided, dossier }] of tried.entries()) {
        const before = tried[place - 1]?.dossier;
        if (!command.type.startsWith("correct-") || typeof decided === "string" || !before || !dossier)
          continue;
        const byOfficer = stamp.actor.kind === "staff" && stamp.actor.role === "privacy-officer";
        expect(byOfficer || dueDayOf(dossier) <= dueDayOf(before)).toBe(true);
        expect(dossier.receivedAt <= dossier.recordedAt).toBe(true);
        expect(impossibleIn(dossier.receivedAt, clockEventsOf(dossier))).toBeNull();
      }
    }),
  );
});

test("the tenant is told of a question once, while it is open, after its letter", () => {
  holdsAlways((history) => {
    const told = allOf(history, "question-told").map(({ event }) => event.questionId);
    expect(new Set(told).size).toBe(told.length);
    for (const { event, before } of eachOf(history, "question-told")) {
      const written = allOf(before, "letter-written").map(({ event: { letterId } }) => letterId);
      expect(written).toContain(event.questionId);
      expect(nobodyAnswered(before, event.questionId)).toBe(true);
    }
  });
});

test("only a proof answers who somebody is, and only words what they want to see", () => {
  holdsAlways((history) => {
    const asked = new Map(
      allOf(history, "question-asked").map(({ event }) => [event.questionId, event.about]),
    );
    for (const { event, at, before } of eachOf(history, "question-answered")) {
      expect(event.choice === "proof").toBe(asked.get(event.questionId) === "identity");
      expect(new Date(event.answeredAt) <= at).toBe(true);
      expect(nobodyAnswered(before, event.questionId)).toBe(true);
    }
  });
});

test("who somebody is, a handler asks once", () => {
  holdsAlways((history) => {
    const [, ...again] = allOf(history, "question-asked").filter(({ event }) => event.about === "identity");
    for (const { actor } of again) expect(actor).toMatchObject({ role: "privacy-officer" });
  });
});

test("no outcome is proposed while the tenant is asked what they want to see", () => {
  holdsAlways((history) => {
    for (const { before } of eachOf(history, "outcome-proposed")) {
      for (const { event } of eachOf(before, "question-asked")) {
        if (event.about === "clarification") expect(nobodyAnswered(before, event.questionId)).toBe(false);
      }
    }
  });
});

test("nobody is taken for unknown before they were told for thirty days that they are asked who they are", () => {
  holdsAlways((history) => {
    for (const { event, at, before } of eachOf(history, "refusal-proposed")) {
      if (event.ground !== "not-identified") continue;
      const last = allOf(before, "question-asked").findLast((asked) => asked.event.about === "identity");
      const id = last?.event.questionId ?? "";
      const told = allOf(before, "question-told").find((told) => told.event.questionId === id);
      expect(nobodyAnswered(before, id)).toBe(true);
      expect(daysBetween(dayOf(told?.at ?? at), dayOf(at))).toBeGreaterThanOrEqual(30);
    }
  });
});

test("whoever has shown enough is asked no more who they are, nor refused for it", () => {
  fc.assert(
    fc.property(walks, ({ tried }) => {
      for (const { dossier } of tried) {
        if (!dossier || dossier.withdrawnAt || !mayRelease(dossier)) continue;
        expect(openQuestion(dossier.questions, "identity")).toBeNull();
        expect(dossier.refusal?.ground).not.toBe("not-identified");
      }
    }),
  );
});

test("only a request of somebody who was not known goes on, and only by a proof", () => {
  holdsAlways((history) => {
    for (const { before } of eachOf(history, "request-reopened")) {
      expect(lastOf(before, "refusal-proposed")?.event.ground).toBe("not-identified");
      const since = before.findLastIndex(({ event }) => event.type === "refusal-proposed");
      const shown = before.slice(since).map(({ event }) => event.type);
      const proofs = ["proof-given", "proof-by-login", "person-identified", "caution-lifted"] as const;
      expect(proofs.some((type) => shown.includes(type))).toBe(true);
    }
  });
});

test("nothing is refused as manifest without the facts of a colleague, nor as a repetition of a stranger or after a year", () => {
  fc.assert(
    fc.property(walks, ({ tried }) => {
      for (const [place, { command, decided, stamp }] of tried.entries()) {
        if (command.type !== "propose-manifest-refusal" || typeof decided === "string") continue;
        const before = tried[place - 1]?.dossier;
        expect(stamp.actor.kind).toBe("staff");
        expect(command.facts).not.toBeNull();
        if (!before || command.ground !== "excessive") continue;
        expect([before.person.state, mayRelease(before)]).toEqual(["found", true]);
        const since = daysBetween(command.lastAskedOn ?? "2018-05-25", dayOf(before.receivedAt));
        expect(since).toBeLessThan(365);
      }
    }),
    { numRuns: 200 },
  );
});

const afterWithdrawal: Type[] = [
  "inquiry-ended",
  "letter-written",
  "letter-posted",
  "mail-accepted",
  "mail-refused",
  "extension-told",
  "code-requested",
  "code-sent",
  "code-not-sent",
  "proof-given",
  "proof-by-login",
  "request-disputed",
  "mailbox-change-stopped",
  "caution-set",
  "note-added",
  "conflict-noted",
  "conflict-lifted",
  "flag-raised",
  "flag-lowered",
  "complaint-filed",
  "complaint-settled",
  "hold-set",
  "hold-review-due",
  "hold-lifted",
  "forgotten",
  // It goes at once: with what stopped the request.
  "id-copy-lapsed",
];

test("of a request that was withdrawn, or goes on elsewhere, nothing is looked for, decided or given any more, and only a breach, a complaint or a hold asks for a look", () => {
  holdsAlways((history) => {
    const stops = ["request-withdrawn", "request-attached"];
    const lastDetached = history.findLastIndex(({ event }) => event.type === "request-detached");
    const place = history.findIndex(({ event }, at) => at > lastDetached && stops.includes(event.type));
    if (place < 0) return;
    for (const { event } of history.slice(place + 1)) {
      expect(afterWithdrawal).toContain(event.type);
      if (event.type === "letter-written") {
        expect(["withdrawn", "duplicate", "acknowledgement", "identity-code"]).toContain(event.letter);
      }
    }
    const dossier = dossierFrom(history);
    const isAttached = history[place]?.event.type === "request-attached";
    expect(dossier && phaseOf(dossier)).toBe(isAttached ? "attached" : "withdrawn");
    expect([null, "breach-found", "complaint-open", "hold-review"]).toContain(
      dossier && attentionOf(dossier),
    );
  });
});

test("a question in the open always has an end: the tenant's answer, a proof, or a colleague who closes it", () => {
  fc.assert(
    fc.property(walks, ({ tried }) => {
      for (const { dossier, stamp } of tried) {
        for (const { questionId, about, closedAt } of dossier?.questions ?? []) {
          if (closedAt) continue;
          const closing = { ...commands["close-question"], questionId };
          const closed = decide(dossier, closing, { ...handler("2026-11-23"), at: stamp.at });
          expect(closed === "in-approval" ? dossier?.refusal : closed).toBeInstanceOf(Object);
          if (about === "identity") continue;
          const answering = { ...commands["answer-question"], questionId };
          expect(decide(dossier, answering, { ...tenant("2026-11-23"), at: stamp.at })).toHaveLength(1);
        }
      }
    }),
  );
});

test("an answer that nobody read, and silence, bring a colleague, as long as the request goes on", () => {
  fc.assert(
    fc.property(walks, ({ tried }) => {
      for (const { dossier } of tried) {
        if (!dossier || dossier.withdrawnAt || dossier.refusal?.approvedBy) continue;
        const waits = dossier.questions.some(
          ({ answer, isOverdue, closedAt }) => (answer && !answer.isRead) || (isOverdue && !closedAt),
        );
        if (waits) expect(attentionOf(dossier)).not.toBeNull();
      }
    }),
  );
});

test("a dossier is handed over by whose it is, the privacy officer or the director, and to who is there and not in it", () => {
  fc.assert(
    fc.property(walks, ({ tried }) => {
      for (const [place, { command, stamp, decided }] of tried.entries()) {
        if (command.type !== "assign-dossier" || typeof decided === "string") continue;
        const { actor } = stamp;
        const before = tried[place - 1]?.dossier;
        const watches = actor.kind === "staff" && ["privacy-officer", "director"].includes(actor.role);
        expect(watches || (actor.kind === "staff" && actor.staffId === before?.handlerId)).toBe(true);
        expect(before?.conflicts.map(({ staffId }) => staffId)).not.toContain(command.staffId);
        expect(command.standing).toBe("there");
      }
    }),
  );
});

test("no complaint is lost: each is open until the board answered it, and holds the dossier until somebody lets go", () => {
  holdsAlways((history) => {
    const filed = allOf(history, "complaint-filed").map(({ event }) => event.text.textId);
    const settled = allOf(history, "complaint-settled").map(({ event }) => event.complaintId);
    expect(new Set(filed).size).toBe(filed.length);
    expect(filed.length).toBeLessThanOrEqual(5);
    expect(new Set(settled).size).toBe(settled.length);
    expect(filed).toEqual(expect.arrayContaining(settled));
    const dossier = dossierFrom(history);
    if (dossier && filed.length > settled.length) expect(holdsRetention(dossier)).toBe(true);
    for (const { actor } of [...allOf(history, "flag-lowered"), ...allOf(history, "complaint-settled")]) {
      expect(["privacy-officer", "director"]).toContain(actor.kind === "staff" && actor.role);
    }
  });
});

test("who is in it themselves does nothing more there, and what is about a colleague is decided by the director", () => {
  fc.assert(
    fc.property(walks, ({ tried }) => {
      for (const [place, { command, stamp, decided }] of tried.entries()) {
        const before = tried[place - 1]?.dossier;
        if (!before || typeof decided === "string" || stamp.actor.kind !== "staff") continue;
        const { staffId, role } = stamp.actor;
        expect(before.conflicts.map((conflict) => conflict.staffId)).not.toContain(staffId);
        const aboutStaff = before.relation === "employee" || before.conflicts.length > 0;
        if (aboutStaff && command.type.startsWith("approve-")) expect(role).toBe("director");
        if (role === "director" && command.type === "waive-slice") expect(aboutStaff).toBe(true);
      }
    }),
  );
});

test("what colleagues note, and a file that was refused, changes nothing of a request", () => {
  fc.assert(
    fc.property(walks, ({ tried }) => {
      for (const [place, { command, decided, dossier }] of tried.entries()) {
        if (!["add-note", "refuse-file"].includes(command.type) || typeof decided === "string") continue;
        expect(dossier).toEqual(tried[place - 1]?.dossier);
      }
    }),
  );
});

test("a message changes nothing of a request, its last day included, and an unread one brings a colleague", () => {
  fc.assert(
    fc.property(walks, ({ tried }) => {
      for (const [place, { command, decided, dossier }] of tried.entries()) {
        if (dossier?.messages.some(isUnread) && !stoppedAt(dossier) && !dossier.refusal?.approvedBy) {
          expect(attentionOf(dossier)).not.toBeNull();
        }
        if (!["send-message", "write-message", "read-message"].includes(command.type)) continue;
        const before = tried[place - 1]?.dossier;
        if (typeof decided === "string" || !before || !dossier) continue;
        expect({ ...dossier, messages: [] }).toEqual({ ...before, messages: [] });
        expect(dueDayOf(dossier)).toBe(dueDayOf(before));
      }
    }),
  );
});

test("only the tenant and colleagues write, to who has shown who they are, and nobody after the answer", () => {
  holdsAlways((history) => {
    const received = allOf(history, "message-received");
    for (const { actor } of received) expect(actor.kind).toBe("tenant");
    for (const { actor } of allOf(history, "message-written")) expect(actor.kind).toBe("staff");
    for (const { before } of [...received, ...allOf(history, "message-written")]) {
      const dossier = dossierFrom(before, holidays);
      expect(dossier && [endedAt(dossier), mayGather(dossier)]).toEqual([null, true]);
    }
    const days = received.map(({ at }) => dayOf(at));
    for (const day of days) expect(days.filter((other) => other === day).length).toBeLessThanOrEqual(10);
  });
});

test("from everywhere an answer can be reached, unless nobody was found: then a colleague is told", () => {
  fc.assert(
    fc.property(walks, ({ dossier }) => {
      // Where nothing is looked up, there is no such answer.
      fc.pre(dossier.scope.length > 0);
      if (
        !endedAt(dossier) &&
        dossier.person.state === "not-found" &&
        isSought(dossier) &&
        !dossier.searchedIn
      ) {
        expect(dossier.refusal ?? attentionOf(dossier)).not.toBeNull();
      } else {
        const ended = stoppedAt(dossier) ? phaseOf(dossier) : "answered";
        expect(phaseOf(finish(dossier))).toBe(ended);
      }
    }),
  );
});

/** Everybody does what is next until the request is answered; throws at the first obstacle. */
function finish(dossier: Dossier): Dossier {
  const next = nextStep(dossier, "2027-06-01");
  if (!next) return dossier;
  const { decided, dossier: after } = attempt(dossier, next);
  if (typeof decided === "string" || !after) throw new Error(`${next.command.type} met ${String(decided)}`);
  return finish(after);
}
