// Costs for a request, from the desk to the tenant: only for what is no first copy, by two people, and on a running clock.

import { afterAll, beforeAll, expect, test } from "vitest";
import { dueDayOf } from "#app/domain/dossier.ts";
import { centsIn, commandFee, feeIn } from "#app/server/fee.ts";
import { lettersFor, readLetter } from "#app/server/kept-letters.ts";
import { askerFrom } from "#tests/support/askers.ts";
import { type Desk, dossierNow, staffStamp, startOffice, workAll } from "#tests/support/office.ts";
import { answered, type Filed, formData, gathered, proposed } from "./steps.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await startOffice();
});
afterAll(() => desk.stop());

const said = { ground: "g", amount: "a", tooMuch: "t", calculation: "c", facts: "f", pay: "p", reason: "r" };
const costs = {
  command: "propose-fee",
  ground: "extra-copy",
  amount: "12,50",
  calculation: "80 bladzijden van 10 cent en 4,50 euro porto.",
  facts: "U kreeg deze kopie vorige week ook.",
  pay: "Zet het nummer van uw verzoek erbij.",
};

async function command({ dossierId }: Filed, fields: Record<string, string>, by = "sanne") {
  const stamp = await staffStamp(desk.office, by);
  return commandFee({ office: desk.office, dossierId, form: formData(fields), stamp }, said);
}

test("an extra copy may cost something, told by letter and by an e-mail that says nothing of it", async () => {
  const asker = askerFrom(desk.association, "D01");
  await answered(desk, asker, ["payments"]);
  const again = await gathered(desk, asker, ["payments"]);
  const before = dueDayOf(await dossierNow(desk.office, again.dossierId));
  expect(await command(again, costs)).toEqual({ obstacle: null });
  expect(await command(again, { command: "approve-fee" })).toEqual({ obstacle: "own-proposal" });
  expect(await command(again, { command: "approve-fee" }, "youssef")).toEqual({ obstacle: null });
  await workAll(desk.office);

  const asked = await dossierNow(desk.office, again.dossierId);
  expect(dueDayOf(asked)).toBe(before);
  const letters = asked.letters.filter(({ letter }) => letter === "fee");
  expect(letters.map(({ by }) => by)).toEqual(["portal"]);
  const text = JSON.stringify(await readLetter(desk.office, again.dossierId, letters[0]?.letterId ?? ""));
  for (const words of ["12,50", costs.calculation, costs.facts, costs.pay]) expect(text).toContain(words);
  // That there was an answer before is for who showed a contact on file.
  const kinds = (level: "A1" | "A2") =>
    lettersFor(level, asked, desk.office.now()).map(({ letter }) => letter);
  expect([kinds("A1").includes("fee"), kinds("A2").includes("fee")]).toEqual([false, true]);
  const mails = desk.mail.mails().filter(({ text }) => text.includes(again.number));
  expect(mails.map(({ subject, text }) => subject + text).join()).not.toMatch(/kosten|12,50|kopie vorige/i);

  expect(await proposed(desk.office, again, ["payments"])).toEqual({ obstacle: "fee-open" });
  expect(await command(again, { command: "record-fee-paid" })).toEqual({ obstacle: null });
  expect(await proposed(desk.office, again, ["payments"])).toEqual({ obstacle: null });
});

test("a first copy costs nothing, and what is let go before it was told is told to nobody", async () => {
  const first = await gathered(desk, askerFrom(desk.association, "D02"), ["payments"]);
  expect(await command(first, costs)).toEqual({ obstacle: "never-answered" });
  expect(await command(first, { ...costs, ground: "excessive" })).toEqual({ obstacle: null });
  await command(first, { command: "approve-fee" }, "youssef");
  expect(await command(first, { command: "drop-fee" })).toEqual({ errors: { reason: "r" } });
  expect(await command(first, { command: "drop-fee", reason: "Het viel mee." })).toEqual({ obstacle: null });
  await workAll(desk.office);
  const dossier = await dossierNow(desk.office, first.dossierId);
  expect(dossier.fee).toBeNull();
  expect(dossier.letters.map(({ letter }) => letter)).not.toContain("fee");
});

test.each([
  ["12", 1200],
  ["12,50", 1250],
  ["€ 0.05", 5],
  ["0,00", null],
  ["-3", null],
  ["12,5", null],
  ["1e3", null],
  ["", null],
])("'%s' is %s cents", (typed, cents) => {
  expect(centsIn(typed)).toBe(cents);
});

test("the form names what is missing, and takes no slip of the keyboard", () => {
  const { tooMuch: _, reason: __, ...missing } = said;
  expect(feeIn({}, said)).toEqual({ errors: missing });
  expect(feeIn({ ...costs, amount: "12500" }, said)).toEqual({ errors: { amount: "t" } });
  expect(feeIn({ ...costs, facts: " " }, said)).toEqual({ errors: { facts: "f" } });
});
