// A masked copy of an identity document: only where it is just what is missing, and never longer than that.

import fc from "fast-check";
import { expect, test } from "vitest";
import { decide } from "#app/domain/decide.ts";
import { attentionOf, levelOfDossier, mayRelease, phaseOf } from "#app/domain/dossier.ts";
import { dossierFrom } from "#app/domain/evolve.ts";
import { followUps } from "#app/domain/follow-ups.ts";
import { isCopyAwaited, isCopyWaiting } from "#app/domain/id-copy.ts";
import { copyUseless } from "#app/domain/id-copying.ts";
import {
  attachedOn,
  cautionSetOn,
  commands,
  copyFiles,
  copyId,
  given,
  handler,
  id,
  idCopyAskedOn,
  idCopyJudgedOn,
  idCopySentOn,
  otherHandler,
  privacyOfficer,
  provenOn,
  questionAskedOn,
  questionToldOn,
  recorded,
  refusalProposedOn,
  system,
  tenant,
  text,
  until,
} from "#tests/support/dossiers.ts";
import { walks } from "./random-ways.ts";

const oneContact = [...until("found"), ...provenOn("2026-11-25", "mailbox-on-file")];
const asked = [...oneContact, ...idCopyAskedOn("2026-11-30", "2026-12-14")];
const sent = [...asked, ...idCopySentOn("2026-12-01", "2026-12-08")];
const judge = commands["judge-id-copy"];

test("a copy is asked for where one contact on file was reached and another is missing, and nowhere else", () => {
  expect(copyUseless(given(oneContact))).toBeNull();
  expect(copyUseless(given(until("found")))).toBe("copy-not-enough");
  expect(copyUseless(given(oneContact, provenOn("2026-11-26", "letter-to-home")))).toBe("already-done");
  expect(copyUseless(given(until("answered")))).toBe("already-done");
  const byPost = given(oneContact);
  expect(copyUseless({ ...byPost, hasMailbox: false })).toBe("no-mailbox");
  expect(copyUseless({ ...byPost, person: { state: "not-found" } })).toBe("person-unknown");
});

test("it is asked for once at a time, and not while a refusal lies for approval", () => {
  const again = { ...commands["ask-id-copy"], copyId: id(170) };
  expect(decide(given(asked), again, handler("2026-12-01"))).toBe("already-asked");
  expect(decide(given(sent), again, handler("2026-12-02"))).toBe("already-asked");
  const closed = given(
    asked,
    recorded(tenant("2026-12-01"), { type: "id-copy-closed", copyId, reason: null }),
  );
  expect(decide(closed, again, handler("2026-12-02"))).toHaveLength(1);
  expect(decide(closed, commands["ask-id-copy"], handler("2026-12-02"))).toBe("already-asked");
  const inApproval = given(oneContact, refusalProposedOn("2026-12-29", handler, "not-identified"));
  expect(decide(inApproval, again, handler("2026-12-29"))).toBe("in-approval");
});

test("a copy that fits is the second proof, from when it was sent, and answers the question who it is", () => {
  const questioned = [...sent, ...questionAskedOn("2026-12-01", "identity"), ...questionToldOn("2026-12-01")];
  const before = given(questioned);
  expect([levelOfDossier(before), attentionOf(before)]).toEqual(["A2", "id-copy-waits"]);
  const decided = decide(before, judge, otherHandler("2026-12-02"));
  expect(decided).toMatchObject([{ type: "id-copy-judged", result: "fits" }, { type: "question-answered" }]);
  const after = given(questioned, idCopyJudgedOn("2026-12-02", "fits"));
  expect([levelOfDossier(after), mayRelease(after)]).toEqual(["A3", true]);
  expect(after.lastShown.get("id-copy")).toEqual(tenant("2026-12-01").at);
  expect(after.idCopy).toMatchObject({ state: "fits", sent: null });
});

test.each(["does-not-fit", "cannot-be-judged", "badly-covered"] as const)(
  "a copy that is %s proves nothing",
  (result) => {
    const decided = decide(given(sent), { ...judge, result }, handler("2026-12-02"));
    const better = result === "badly-covered";
    expect(decided).toMatchObject([{ result, until: better ? "2026-12-16" : null }]);
    const after = given(sent, idCopyJudgedOn("2026-12-02", result, better ? "2026-12-16" : null));
    expect(levelOfDossier(after)).toBe("A2");
    expect(isCopyAwaited(after.idCopy)).toBe(better);
    expect(decide(after, judge, otherHandler("2026-12-03"))).toBe("already-done");
    const again = decide(after, commands["send-id-copy"], tenant("2026-12-03"));
    if (better) expect(again).toMatchObject([{ type: "id-copy-sent", until: "2026-12-10" }]);
    else expect(again).toBe("already-done");
  },
);

test("T-15 who asked for the copy may find anything but that it fits; a second person may", () => {
  expect(decide(given(sent), judge, handler("2026-12-02"))).toBe("own-opening");
  expect(decide(given(sent), judge, privacyOfficer("2026-12-02"))).toHaveLength(1);
  expect(decide(given(sent), { ...judge, result: "does-not-fit" }, handler("2026-12-02"))).toHaveLength(1);
});

test("it ends by itself: fourteen days to send one, seven to compare one, each to the end of its last day", () => {
  const lapse = commands["lapse-id-copy"];
  expect(decide(given(asked), lapse, system("2026-12-14"))).toBe("already-done");
  expect(decide(given(asked), lapse, system("2026-12-15"))).toMatchObject([{ why: "too-late" }]);
  expect(decide(given(sent), lapse, system("2026-12-08"))).toBe("already-done");
  expect(decide(given(sent), lapse, system("2026-12-09"))).toMatchObject([{ why: "too-late" }]);
  const judged = given(sent, idCopyJudgedOn("2026-12-02", "fits"));
  expect(decide(judged, lapse, system("2027-01-15"))).toBe("already-done");
});

test.each([
  ["the request is taken back", commands["withdraw-request"], tenant("2026-12-02")],
  ["it goes on in another", commands["attach-request"], handler("2026-12-02")],
  ["somebody is seen at the counter", commands["identify-person"], handler("2026-12-02")],
  ["more care is needed", commands["set-caution"], handler("2026-12-02")],
  ["it was not them who asked", commands["dispute-request"], tenant("2026-12-02")],
] as const)("a copy goes at once when %s", (_, command, by) => {
  for (const past of [asked, sent]) {
    const decided = decide(given(past), command, by);
    expect(decided).toContainEqual({ type: "id-copy-lapsed", copyId, why: "needless" });
  }
});

test("every end of a copy that came has it erased, and each of its rounds once", () => {
  const ends = [
    idCopyJudgedOn("2026-12-02", "fits"),
    idCopyJudgedOn("2026-12-02", "badly-covered", "2026-12-16"),
    recorded(tenant("2026-12-02"), { type: "id-copy-closed", copyId, reason: null }),
    recorded(system("2026-12-09"), { type: "id-copy-lapsed", copyId, why: "too-late" }),
    recorded(tenant("2026-12-02"), { type: "id-copy-lapsed", copyId, why: "needless" }),
  ];
  for (const end of ends) {
    const [last] = end;
    if (!last) throw new Error("An end without an event");
    expect(followUps(last.event, given(sent, end))).toContainEqual({
      kind: "erase-id-copy",
      subject: `${copyId}/1`,
    });
  }
  const better = [...sent, ...idCopyJudgedOn("2026-12-02", "badly-covered", "2026-12-16")];
  const twice = [...better, ...idCopySentOn("2026-12-03", "2026-12-10", { ...copyFiles, textId: id(163) })];
  const closed = recorded(handler("2026-12-04"), { type: "id-copy-closed", copyId, reason: text });
  const [last] = closed;
  expect(last && followUps(last.event, given(twice, closed))).toContainEqual({
    kind: "erase-id-copy",
    subject: `${copyId}/2`,
  });
});

test("on no way a copy waits that proves nothing, nor one of a request that has ended", () => {
  fc.assert(
    fc.property(walks, ({ tried }) => {
      for (const { dossier } of tried) {
        if (!dossier || !(isCopyAwaited(dossier.idCopy) || isCopyWaiting(dossier.idCopy))) continue;
        expect(copyUseless(dossier)).toBeNull();
        expect(phaseOf(dossier)).not.toBe("answered");
      }
    }),
  );
});

test("on no way a copy counts that fewer than two people stood for, or that nobody sent", () => {
  fc.assert(
    fc.property(walks, ({ history }) => {
      for (const [place, { event, actor }] of history.entries()) {
        if (event.type !== "id-copy-judged" || event.result !== "fits") continue;
        const before = dossierFrom(history.slice(0, place))?.idCopy;
        expect(before?.state).toBe("sent");
        expect(actor.kind === "staff" && actor.staffId).not.toBe(before?.openedBy);
        expect(event.until).toBeNull();
      }
    }),
  );
});

test("what is done beside it leaves it alone", () => {
  const flagged = given(sent, cautionSetOn("2026-12-02", "recent-split"));
  expect(copyUseless(flagged)).toBe("copy-not-enough");
  expect(copyUseless(given(sent, attachedOn("2026-12-02")))).toBe("already-done");
  const noted = decide(given(sent), commands["add-note"], handler("2026-12-02"));
  expect(noted).toHaveLength(1);
});
