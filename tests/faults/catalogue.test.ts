// The first faults of the catalogue that we test against, each with the test that proves it. A test names its fault.

import { expect, test } from "vitest";
import { filesThatName } from "#tests/support/named-tests.ts";

type Place = { in: string[] } | { notYet: string };

const faults: Record<string, { what: string } & Place> = {
  F01: { what: "the web process dies before a request is committed", in: ["faults/kill-sample.test.ts"] },
  F02: { what: "the web process dies after that, before it answers", in: ["faults/kill-sample.test.ts"] },
  F03: { what: "the web process dies during an upload", in: ["faults/bad-day.test.ts"] },
  F04: {
    what: "the worker dies at every step",
    in: [
      "faults/carrying-out.test.ts",
      "faults/forgetting.test.ts",
      "faults/kill-sample.test.ts",
      "long/carrying-out-kills.long.ts",
      "long/forgetting-kills.long.ts",
      "long/kill-sweep.long.ts",
      "server/carrying-out.test.ts",
      "server/holidays.test.ts",
    ],
  },
  F05: {
    what: "the worker freezes, and wakes",
    in: ["faults/bad-day.test.ts", "server/gather.test.ts", "server/mail.test.ts"],
  },
  F06: { what: "the worker is told to stop", in: ["faults/bad-day.test.ts"] },
  F07: {
    what: "the worker dies before it hands a message over",
    in: ["server/mail.test.ts", "server/sms/sms.test.ts"],
  },
  F08: {
    what: "the worker dies when the mail server, or gateway, has the message",
    in: ["server/mail.test.ts", "server/sms/sms.test.ts"],
  },
  F09: { what: "the mail server is away", in: ["server/mail.test.ts"] },
  F10: { what: "the mail server says later", in: ["server/mail.test.ts"] },
  F11: {
    what: "the mail server, or gateway, is silent after the message",
    in: ["server/mail.test.ts", "server/sms/sms.test.ts"],
  },
  F12: { what: "the mail server refuses", in: ["server/mail.test.ts"] },
  F13: { what: "the mail server is slow, with much to take", in: ["server/mail.test.ts"] },
  F14: { what: "a source fails a few times", in: ["server/gather.test.ts"] },
  F15: { what: "a source asks for rest", in: ["server/gather.test.ts"] },
  F16: {
    what: "a source does not answer",
    in: [
      "server/gather.test.ts",
      "server/sources/files-gathering.test.ts",
      "server/sources/sql-gathering.test.ts",
      "server/sources/sql.test.ts",
      "server/sources/vera-guards.test.ts",
    ],
  },
  F17: {
    what: "a source answers by halves, or not as agreed",
    in: ["server/gather.test.ts", "server/sources/vera-guards.test.ts"],
  },
  F18: {
    what: "a source gives somebody else's records",
    in: ["server/gather.test.ts", "server/sources/files.test.ts", "server/sources/sql-gathering.test.ts"],
  },
  F19: {
    what: "a source changes while it is read",
    in: ["server/gather.test.ts", "server/sources/vera-guards.test.ts"],
  },
  F20: { what: "the disk fills up", in: ["faults/disk.test.ts"] },
  F21: { what: "the database's disk fills up", in: ["faults/bad-day.test.ts"] },
  F22: { what: "the storage cannot be written", in: ["faults/disk.test.ts"] },
  F23: { what: "the worker dies between file, row and announcement", in: ["faults/disk.test.ts"] },
  F24: { what: "a stored file is not what it was", in: ["faults/disk.test.ts", "server/storage.test.ts"] },
  F25: { what: "the database restarts", in: ["faults/bad-day.test.ts"] },
};

const numberOf = (name: string) => Number(name.slice(1));

test("the catalogue names every fault from F01 to F25 once", () => {
  expect(Object.keys(faults).map(numberOf)).toEqual(Array.from({ length: 25 }, (_, i) => i + 1));
});

test.each(Object.entries(faults))(
  "%s is proven where the catalogue says, or does not touch us yet",
  (id, fault) => {
    const named = filesThatName(id);
    expect(named).toEqual("in" in fault ? fault.in.toSorted() : []);
  },
);
