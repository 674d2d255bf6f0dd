// Numbers that look real and cannot be: bank accounts of banks that do not exist, citizen numbers for tests only.

import type { Draw } from "./draw.ts";
import { pick } from "./draw.ts";

const banks = ["TEST", "DEMO", "FICT", "SOES"];

/** Valid by its check digits (ISO 7064, mod 97-10). */
export function inventedIban(index: number, draw: Draw): string {
  const bank = pick(banks, draw("iban", index, "bank"));
  const account = String(draw("iban", index, "account") % 10 ** 8).padStart(8, "0");
  const number = `${bank}${String(index % 100).padStart(2, "0")}${account}`;
  return `NL${String(98 - remainder97(`${number}NL00`)).padStart(2, "0")}${number}`;
}

/** Of a country whose accounts are written another way; the bank does not exist either. */
export function inventedForeignIban(country: string, index: number, draw: Draw): string {
  const number = `TEST${String(draw("iban", index, "abroad") % 10 ** 12).padStart(12, "0")}`;
  const check = 98 - remainder97(`${number}${country}00`);
  return `${country}${String(check).padStart(2, "0")}${number}`;
}

export function hasValidChecks(iban: string): boolean {
  return remainder97(iban.slice(4) + iban.slice(0, 4)) === 1;
}

function remainder97(text: string): number {
  const digits = text.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
  return [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0);
}

/** Only from the range that is set apart for tests. */
export function testCitizenNumber(index: number, draw: Draw): string {
  const numbers = Array.from({ length: 20_000 }, (_, place) => String(999_980_000 + place)).filter(
    passesElevenTest,
  );
  return pick(numbers, (draw("citizen", 0, "start") % 1000) + index);
}

export function passesElevenTest(number: string): boolean {
  const sum = [...number].reduce(
    (total, digit, place) => total + Number(digit) * (place === 8 ? -1 : 9 - place),
    0,
  );
  return number.length === 9 && sum % 11 === 0;
}
