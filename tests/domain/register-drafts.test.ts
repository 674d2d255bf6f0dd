// Who may do what with the draft of the register, and what is missing in a register.

import { describe, expect, test } from "vitest";
import { roles } from "#app/domain/actors.ts";
import { type Register, Register as RegisterShape } from "#app/domain/register.ts";
import { type DraftStanding, type RegisterCommand, registerObstacle } from "#app/domain/register-drafts.ts";
import {
  contentAt,
  editableFields,
  editableParts,
  valueAt,
  withFields,
} from "#app/domain/register-fields.ts";
import { warningsOf } from "#app/domain/register-warnings.ts";
import { exampleRegister } from "#app/register/register.ts";

const draft: DraftStanding = { baseVersion: 3, makers: ["youssef"], isProposed: false, sum: "new" };
const proposed: DraftStanding = { ...draft, isProposed: true };
const current = { version: 3, sum: "old" };
const youssef = { id: "youssef", role: "privacy-officer" as const };
const marit = { id: "marit", role: "director" as const };
const second = { id: "noa", role: "privacy-officer" as const };

const asked = (
  command: RegisterCommand,
  by: Parameters<typeof registerObstacle>[1]["by"],
  standing: DraftStanding | null,
  inForce = current,
) => registerObstacle(command, { draft: standing, current: inForce, by });

const making = ["begin-draft", "change-draft", "discard-draft", "propose-register"] as const;
const deciding = ["return-register", "publish-register"] as const;

test("only a privacy officer makes a draft; only they and the director decide about it", () => {
  for (const role of roles) {
    const by = { id: "somebody", role };
    for (const type of making) {
      const obstacle = asked({ type }, by, type === "begin-draft" ? null : draft);
      expect([role, obstacle]).toEqual([role, role === "privacy-officer" ? null : "officer-only"]);
    }
    for (const type of deciding) {
      const may = role === "privacy-officer" || role === "director";
      expect([role, asked({ type, sum: "new" }, by, proposed)]).toEqual([
        role,
        may ? null : "second-person-only",
      ]);
    }
  }
});

test("whoever worked on it never puts it in force, but may take it back", () => {
  expect(asked({ type: "publish-register", sum: "new" }, youssef, proposed)).toBe("own-proposal");
  expect(asked({ type: "return-register", sum: "new" }, youssef, proposed)).toBeNull();
  const both = { ...proposed, makers: ["youssef", "noa"] };
  expect(asked({ type: "publish-register", sum: "new" }, second, both)).toBe("own-proposal");
  expect(asked({ type: "publish-register", sum: "new" }, marit, both)).toBeNull();
});

describe("what is in the way", () => {
  test.each([
    ["there is one already", { type: "begin-draft" }, draft, "draft-already"],
    ["there is none", { type: "change-draft" }, null, "no-draft"],
    ["it waits for a decision", { type: "change-draft" }, proposed, "being-decided"],
    [
      "it waits for a decision, so it is not thrown away",
      { type: "discard-draft" },
      proposed,
      "being-decided",
    ],
    ["nothing is different", { type: "propose-register" }, { ...draft, sum: "old" }, "nothing-changed"],
    ["another version came", { type: "propose-register" }, { ...draft, baseVersion: 2 }, "newer-version"],
    ["nobody proposed it", { type: "publish-register", sum: "new" }, draft, "not-proposed"],
    ["it is gone", { type: "return-register", sum: "new" }, null, "not-proposed"],
  ] as const)("%s", (_, command, standing, obstacle) => {
    expect(asked(command, second, standing)).toBe(obstacle);
  });

  test("what was looked at is not what stands there now", () => {
    expect(asked({ type: "publish-register", sum: "seen" }, marit, proposed)).toBe("changed-meanwhile");
    expect(asked({ type: "publish-register", sum: "new" }, marit, { ...proposed, baseVersion: 2 })).toBe(
      "newer-version",
    );
  });
});

test("every field that can be changed is there, and changing it changes that alone", () => {
  for (const part of editableParts) {
    const id = part === "organisation" || part === "general" ? part : (exampleRegister[part][0]?.id ?? "");
    const content = contentAt(exampleRegister, { part, id });
    for (const { field } of editableFields[part]) {
      const value = content && valueAt(content, field);
      expect([field, value === undefined]).toEqual([field, false]);
      expect(withFields(exampleRegister, { part, id }, { [field]: value })).toEqual(exampleRegister);
      const other = contentAt(withFields(exampleRegister, { part, id }, { [field]: "x" }) as Register, {
        part,
        id,
      });
      expect(other && valueAt(other, field)).toBe("x");
    }
  }
});

test("what an element lacks is told, and what nothing uses", () => {
  const nothing = { nl: "", en: "" };
  const [first, ...others] = exampleRegister.elements;
  if (!first) throw new Error("The example has elements");
  const bare = { ...first, purposes: [], bases: [], recipients: [], retention: nothing, origin: nothing };
  const register = RegisterShape.parse({
    ...exampleRegister,
    elements: [{ ...bare, tags: ["art9"], exceptions: [] }, ...others],
    purposes: [...exampleRegister.purposes, { id: "Q1", label: { nl: "niets", en: "nothing" } }],
    recipients: [...exampleRegister.recipients, { id: "Q2", name: nothing, why: nothing }],
  });
  const before = warningsOf(exampleRegister).map(({ what, id }) => `${what} ${id}`);
  const added = warningsOf(register).map(({ what, id }) => `${what} ${id}`);
  expect(added.filter((one) => !before.includes(one))).toEqual([
    ...["no-purpose", "no-basis", "no-exception", "no-retention", "no-recipients", "no-origin"].map(
      (what) => `${what} ${first.id}`,
    ),
    "purpose-without-basis Q1",
    "purpose-unused Q1",
    "recipient-unused Q2",
  ]);
});
