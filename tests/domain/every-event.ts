// One of every event: a new type does not compile until it stands here.

import type { DossierEvent, EventType } from "#app/domain/events.ts";
import {
  codeIds,
  commands,
  employee,
  fileId,
  id,
  letterId,
  namesake,
  person,
  slices,
  tally,
  text,
} from "#tests/support/dossiers.ts";

const [slice] = slices;
const code = { codeId: codeIds["mailbox-on-file"], way: "mailbox-on-file" } as const;
const { type: _, ...request } = commands["receive-request"];
const { type: __, ...bundle } = commands["record-bundle"];
const { type: ___, ...review } = commands["decide-records"];

export const exampleEvents: { [Type in EventType]: Extract<DossierEvent, { type: Type }> } = {
  "request-received": { type: "request-received", ...request, scope: [...request.scope] },
  "dossier-taken": { type: "dossier-taken", staffId: id(801) },
  "person-found": { type: "person-found", person },
  "person-ambiguous": { type: "person-ambiguous", candidates: [person, namesake] },
  "person-not-found": { type: "person-not-found" },
  "person-sought": { type: "person-sought", terms: text, candidates: [person, namesake] },
  "person-found-by-hand": {
    type: "person-found-by-hand",
    person: employee,
    file: text,
    contacts: ["mailbox", "home"],
  },
  "search-ended": { type: "search-ended", places: ["personnel-records"], reason: text },
  "person-chosen": { type: "person-chosen", person },
  "person-identified": { type: "person-identified", method: "counter", codeId: codeIds.counter },
  "request-disputed": { type: "request-disputed", codeId: id(7) },
  "mailbox-change-asked": { type: "mailbox-change-asked", changeId: id(91), mailbox: text },
  "mailbox-change-withdrawn": { type: "mailbox-change-withdrawn", changeId: id(91) },
  "mailbox-change-stopped": { type: "mailbox-change-stopped", codeId: id(92) },
  "contact-changed": { type: "contact-changed", contactId: id(93), contact: "mailbox", since: "2026-12-02" },
  "caution-set": { type: "caution-set", caution: "secret-address", reason: text },
  "caution-lifted": { type: "caution-lifted", caution: "secret-address", reason: text },
  "authority-shown": { type: "authority-shown", themes: ["payments"], until: "2027-02-28" },
  "refusal-proposed": { type: "refusal-proposed", ground: "deceased", reason: text },
  "term-extended": { type: "term-extended", months: 2, ground: "complex", reason: text },
  "extension-told": { type: "extension-told" },
  "refusal-approved": { type: "refusal-approved", ground: "deceased" },
  "code-requested": { type: "code-requested", ...code },
  "code-sent": { type: "code-sent", ...code },
  "code-not-sent": { type: "code-not-sent", ...code, why: "no-contact" },
  "proof-given": { type: "proof-given", codeId: code.codeId, method: code.way },
  "proof-by-login": { type: "proof-by-login", method: "portal-login" },
  "gathering-planned": { type: "gathering-planned", slices: [...slices] },
  "slice-settled": { type: "slice-settled", sliceId: slice.sliceId, attempt: 1, result: "done", records: 3 },
  "slice-retried": { type: "slice-retried", sliceId: slice.sliceId, attempt: 2 },
  "slice-waived": { type: "slice-waived", sliceId: slice.sliceId, reason: text },
  "data-gathered": { type: "data-gathered", records: 6 },
  "records-decided": { type: "records-decided", ...review, recordIds: [...review.recordIds] },
  "outcome-proposed": { type: "outcome-proposed", outcome: "partly-granted", tally },
  "proposal-returned": { type: "proposal-returned", reason: text },
  "outcome-approved": { type: "outcome-approved", outcome: "partly-granted", tally },
  "letter-written": { type: "letter-written", letterId, letter: "access-answer", by: "portal" },
  "bundle-made": { type: "bundle-made", ...bundle },
  "bundle-refused": { type: "bundle-refused", why: "decisions-changed" },
  "bundle-damaged": { type: "bundle-damaged", fileId },
  "mail-refused": { type: "mail-refused", mailId: id(51), mail: "code", why: "refused" },
  "mail-accepted": { type: "mail-accepted", mailId: id(51), mail: "answer-ready" },
  "letter-posted": { type: "letter-posted", letterId },
  "request-answered": { type: "request-answered", onTime: true },
  "export-downloaded": { type: "export-downloaded", fileId },
};
