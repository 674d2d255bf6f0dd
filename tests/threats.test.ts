// The threats that touch who gets what, each with the tests that prove what we do about it. A test names its threat.

import { expect, test } from "vitest";
import { filesThatName } from "#tests/support/named-tests.ts";

type Place = { in: string[] } | { notYet: string };

const threats: Record<string, { what: string } & Place> = {
  "T-01": { what: "a stranger files in somebody's name", in: ["server/dispute.test.ts"] },
  "T-02": {
    what: "finding out who is known here",
    in: [
      "long/enumeration.long.ts",
      "server/enumeration.test.ts",
      "server/id-copies.test.ts",
      "server/identity-check.test.ts",
      "server/tenant-login.test.ts",
      "web/web.test.ts",
    ],
  },
  "T-03": {
    what: "a mailbox that was taken over",
    in: [
      "domain/follow-ups.test.ts",
      "domain/identity.test.ts",
      "domain/model.test.ts",
      "domain/release.test.ts",
      "emails/emails.test.ts",
      "journeys/other-mailbox.test.ts",
      "server/mailbox-change.test.ts",
    ],
  },
  "T-04": {
    what: "an ex-partner or housemate who reads the post",
    in: [
      "journeys/in-person.test.ts",
      "server/foreign-canaries.test.ts",
      "server/staff-identity.test.ts",
      "server/tenant-login.test.ts",
    ],
  },
  "T-05": {
    what: "a forged mandate",
    in: ["domain/representation.test.ts", "domain/model.test.ts", "journeys/on-behalf.test.ts"],
  },
  "T-06": { what: "guessing codes", in: ["server/identity-check.test.ts", "web/rate-limits.test.ts"] },
  "T-07": { what: "mail programs that open links", in: ["journeys/not-me.test.ts", "web/web.test.ts"] },
  "T-08": { what: "a link to an answer that is passed on", in: ["web/web.test.ts"] },
  "T-09": {
    what: "stolen files",
    in: [
      "server/sources/files-gathering.test.ts",
      "server/storage.test.ts",
      "server/uploads/sent-files.test.ts",
      "server/uploads/uploads.test.ts",
      "server/vault.test.ts",
    ],
  },
  "T-10": {
    what: "somebody else's data in an answer",
    in: [
      "domain/bundle.test.ts",
      "domain/consents.test.ts",
      "domain/decide.test.ts",
      "server/find-person.test.ts",
      "server/foreign-canaries.test.ts",
      "server/gather.test.ts",
    ],
  },
  "T-11": {
    what: "erasing the wrong person",
    in: [
      "domain/carrying-out.test.ts",
      "domain/model.test.ts",
      "faults/carrying-out.test.ts",
      "journeys/deciding.test.ts",
      "server/carrying-out.test.ts",
      "server/sources/sql-changes.test.ts",
      "server/sources/vera-changes.test.ts",
    ],
  },
  "T-12": { what: "talking staff into sending data elsewhere", in: ["ui/facts.test.tsx"] },
  "T-13": { what: "a page without a policy", in: ["web/web.test.ts"] },
  "T-14": {
    what: "a colleague who browses",
    in: [
      "domain/need-to-know.test.ts",
      "journeys/colleagues.test.ts",
      "server/id-copies.test.ts",
      "web/web.test.ts",
    ],
  },
  "T-15": {
    what: "one person who does both halves",
    in: [
      "db/history.test.ts",
      "domain/id-copy.test.ts",
      "server/deciding.test.ts",
      "server/id-copies.test.ts",
    ],
  },
  "T-16": {
    what: "a colleague's account that was taken over",
    in: [
      "journeys/colleagues.test.ts",
      "journeys/passkeys.test.ts",
      "server/colleagues.test.ts",
      "server/passkeys.test.ts",
      "server/staff-login.test.ts",
      "server/tenant-login.test.ts",
      "web/rate-limits.test.ts",
    ],
  },
  "T-17": { what: "a one-time password used twice", notYet: "There are none." },
  "T-18": { what: "a stolen session", in: ["server/sweep.test.ts", "web/web.test.ts"] },
  "T-19": { what: "forms sent from elsewhere", in: ["web/web.test.ts"] },
  "T-20": { what: "framing, leaking and caching", in: ["web/web.test.ts"] },
  "T-21": { what: "two associations that mix", in: ["server/office.test.ts"] },
  "T-22": {
    what: "locking a victim out",
    in: ["server/identity-check.test.ts", "server/visitor-network.test.ts", "web/rate-limits.test.ts"],
  },
  "T-23": {
    what: "a forged address of a visitor",
    in: ["server/visitor-network.test.ts", "web/rate-limits.test.ts"],
  },
  "T-24": {
    what: "words that are a script",
    in: ["journeys/bad-input.test.ts", "server/export/zip.test.ts"],
  },
  "T-25": {
    what: "a query that does more than it says",
    in: [
      "server/sources/files-settings.test.ts",
      "server/sources/sql-changes.test.ts",
      "server/sources/sql-settings.test.ts",
      "server/sources/sql.test.ts",
    ],
  },
  "T-26": {
    what: "a source that leads us elsewhere",
    in: ["server/sources/elsewhere.test.ts", "server/sources/files.test.ts"],
  },
  "T-27": { what: "an address or a subject that is more than one", in: ["server/mail.test.ts"] },
  "T-28": {
    what: "words of colleagues that do something in a letter",
    in: ["templates/typed-words.test.ts"],
  },
  "T-29": { what: "a table that calculates", in: ["server/export/csv.test.ts"] },
  "T-30": {
    what: "a PDF that does something",
    in: ["server/export/pdf.test.ts", "server/export/zip.test.ts"],
  },
  "T-31": {
    what: "hostile files",
    in: [
      "server/sources/files-gathering.test.ts",
      "server/uploads/inspect.test.ts",
      "server/uploads/sent-files.test.ts",
      "server/uploads/uploads.test.ts",
    ],
  },
  "T-32": {
    what: "a scanner for viruses that is silent or not there",
    in: [
      "domain/files.test.ts",
      "server/id-copies.test.ts",
      "server/sources/files-gathering.test.ts",
      "server/uploads/sent-files.test.ts",
      "server/uploads/uploads.test.ts",
      "server/uploads/virus-scan.test.ts",
    ],
  },
  "T-33": {
    what: "names of files that do something",
    in: [
      "domain/files.test.ts",
      "journeys/by-hand.test.ts",
      "server/export/csv.test.ts",
      "server/sources/files-gathering.test.ts",
      "server/sources/files.test.ts",
      "server/uploads/sent-files.test.ts",
      "server/uploads/uploads.test.ts",
    ],
  },
  "T-34": {
    what: "a citizen number in a file",
    in: [
      "domain/citizen-number.test.ts",
      "journeys/in-person.test.ts",
      "server/id-copies.test.ts",
      "server/uploads/inspect.test.ts",
      "server/uploads/uploads.test.ts",
    ],
  },
  "T-35": { what: "a message that is a bomb", in: ["server/sources/vera-guards.test.ts"] },
  "T-36": {
    what: "a pattern that takes for ever",
    in: ["house/patterns.test.ts", "server/export/csv.test.ts"],
  },
  "T-37": {
    what: "a flood of requests",
    in: ["long/flood.long.ts", "server/attach.test.ts", "server/mail.test.ts", "web/rate-limits.test.ts"],
  },
  "T-38": {
    what: "a source that gives without end",
    in: ["server/sources/files.test.ts", "server/sources/sql.test.ts"],
  },
  "T-49": { what: "a history that was changed, also by who manages it", in: ["server/head-lists.test.ts"] },
  "T-50": {
    what: "a backup that brings back what was erased",
    in: ["server/later.test.ts", "server/recovery.test.ts"],
  },
  "T-51": { what: "an old form sent again", in: ["journeys/bad-input.test.ts", "web/web.test.ts"] },
  "T-52": {
    what: "two clicks, two tabs, two colleagues",
    in: [
      "journeys/bad-input.test.ts",
      "server/carry-out.test.ts",
      "server/intake.test.ts",
      "server/receive.test.ts",
    ],
  },
  "T-55": { what: "a bundle that was half written", in: ["faults/disk.test.ts"] },
  "T-57": { what: "erased here, alive elsewhere", in: ["server/forgetting.test.ts"] },
  "T-60": {
    what: "a setting that takes protection away",
    in: ["server/config.test.ts", "server/safe-start.test.ts"],
  },
};

test.each(Object.entries(threats))(
  "%s is tested where this list says, or does not touch us yet",
  (id, threat) => {
    expect(filesThatName(id)).toEqual("in" in threat ? threat.in.toSorted() : []);
  },
);
