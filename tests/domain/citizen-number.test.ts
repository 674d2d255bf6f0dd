import fc from "fast-check";
import { expect, test } from "vitest";
import { mayHoldCitizenNumber } from "#app/domain/citizen-number.ts";

/** The last digit that makes a citizen number of eight; null where none does. */
function complete(eight: number[]): string | null {
  const rest = eight.reduce((sum, digit, place) => sum + digit * (9 - place), 0) % 11;
  return rest === 10 || eight.every((digit) => digit === 0) ? null : `${eight.join("")}${rest}`;
}

const digit = fc.integer({ min: 0, max: 9 });
const valid = fc
  .array(digit, { minLength: 8, maxLength: 8 })
  .map(complete)
  .filter((number) => number !== null);
const around = fc.constantFrom(["", ""], ["BSN: ", "."], ["(", ")"], ["nr ", "\n12"], ["", ", geboren 1980"]);
const spelled = fc.constantFrom(
  (n: string) => n,
  (n: string) => n.replace(/(...)(...)(...)/, "$1 $2 $3"),
  (n: string) => n.replace(/(...)(...)(...)/, "$1.$2.$3"),
  (n: string) => n.replace(/(....)(..)(...)/, "$1.$2.$3"),
  (n: string) => n.replace(/(...)(...)(...)/, "$1-$2-$3"),
);

test("T-34 a number that passes the eleven-test is seen, however it is written", () => {
  fc.assert(
    fc.property(valid, around, spelled, (number, [before, after], spell) => {
      expect(mayHoldCitizenNumber(`${before}${spell(number)}${after}`)).toBe(true);
    }),
  );
});

test("T-34 with any other last digit it is none", () => {
  fc.assert(
    fc.property(valid, fc.integer({ min: 1, max: 9 }), (number, more) => {
      const wrong = number.slice(0, 8) + ((Number(number[8]) + more) % 10);
      expect(mayHoldCitizenNumber(`BSN: ${wrong}`)).toBe(false);
    }),
  );
});

test.each([
  "",
  "000000000",
  "1111222233",
  "NL91ABNA0417164300",
  "06 12345678",
  "2026-11-28",
  "0111222333",
  "1112223330",
  "ordernummer 11122233",
])("T-34 in %j stands no citizen number", (text) => {
  expect(mayHoldCitizenNumber(text)).toBe(false);
});
