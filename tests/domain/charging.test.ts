// Why no costs can be asked, as the page says it before anybody proposes them (GDPR art. 12(5), 15(3)).

import { expect, test } from "vitest";
import { feeObstacle } from "#app/domain/charging.ts";
import type { Dossier } from "#app/domain/dossier.ts";
import type { FeeGround } from "#app/domain/fee.ts";
import {
  feeAskedOn,
  feeProposedOn,
  given,
  proposedOn,
  refusalApprovedOn,
  refusalProposedOn,
  submittedOn,
  until,
  wishedBy,
  wishes,
} from "#tests/support/dossiers.ts";

const bothContacts = ["mailbox-on-file", "letter-to-home"] as const;
const gathered = given(until("gathered"));
const erasing = given(wishedBy(wishes.erasure, ...bothContacts));

test.each<[what: string, dossier: Dossier, ground: FeeGround, answeredBefore: boolean, string | null]>([
  ["of what is asked once more", gathered, "extra-copy", true, null],
  ["of what asks far too much", gathered, "excessive", false, null],
  ["of a first copy", gathered, "extra-copy", false, "never-answered"],
  ["of an erasure that asks far too much", erasing, "excessive", false, null],
  ["of an extra copy where no copy is asked", erasing, "extra-copy", true, "no-fee-for-this"],
  [
    "of what nobody sorted yet",
    given(submittedOn("2026-11-23", "12:00", { right: "unsorted" })),
    "excessive",
    false,
    "no-fee-for-this",
  ],
  ["of who showed nothing", given(until("submitted")), "excessive", false, "identity-not-proven"],
  [
    "while they are proposed",
    given(until("gathered"), feeProposedOn("2026-12-01")),
    "excessive",
    false,
    "in-approval",
  ],
  ["a second time", given(until("gathered"), feeAskedOn("2026-12-01")), "excessive", false, "already-done"],
  [
    "while an answer waits for a second person",
    given(until("gathered"), proposedOn("2026-12-01")),
    "excessive",
    false,
    "in-approval",
  ],
  [
    "while a refusal waits for a second person",
    given(until("gathered"), refusalProposedOn("2026-12-01")),
    "excessive",
    false,
    "in-approval",
  ],
  [
    "of what is refused",
    given(until("gathered"), refusalProposedOn("2026-12-01"), refusalApprovedOn("2026-12-02")),
    "excessive",
    false,
    "request-ended",
  ],
  ["of what was answered", given(until("answered")), "excessive", false, "request-ended"],
])("costs %s", (_, dossier, ground, answeredBefore, obstacle) => {
  expect(feeObstacle(dossier, ground, answeredBefore)).toBe(obstacle);
});
