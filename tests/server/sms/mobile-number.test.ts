import fc from "fast-check";
import { expect, test } from "vitest";
import { mobileNumber } from "#app/server/sms/mobile-number.ts";

test.each([
  ["0612345678", "+31612345678"],
  ["06-12345678", "+31612345678"],
  ["06 12 34 56 78", "+31612345678"],
  ["06/12.34.56.78", "+31612345678"],
  ["+31612345678", "+31612345678"],
  ["+31 (0)6 12345678", "+31612345678"],
  ["(06) 12345678", "+31612345678"],
  ["0031 6 12345678", "+31612345678"],
  ["0031 (0)6-12345678", "+31612345678"],
  ["+49 1512 3456789", "+4915123456789"],
  ["0032 470 12 34 56", "+32470123456"],
])("%s is a mobile number", (written, number) => {
  expect(mobileNumber(written)).toBe(number);
});

test.each([
  ["a number of a house", "030 1234567"],
  ["a number of a house, as from abroad", "+31 30 123 45 67"],
  ["a digit too few", "06 1234567"],
  ["a digit too many", "06 123456789"],
  ["a number that is free to call", "0800 1234"],
  ["a pager", "0661234567"],
  ["a service of digits and words", "06 1234ABCD"],
  ["whose it is", "0612345678 (dochter)"],
  ["two numbers", "0612345678 / 0687654321"],
  ["two numbers with a comma", "0612345678, 0687654321"],
  ["a plus in the middle", "06+12345678"],
  ["no country", "+0612345678"],
  ["digits of another script", "٠٦١٢٣٤٥٦٧٨"],
  ["nothing", ""],
  ["a line", "-"],
])("%s is no mobile number: %j", (_, written) => {
  expect(mobileNumber(written)).toBeNull();
});

test("whatever is written, a number is one that a gateway takes, and stays as it is", () => {
  const written = fc.string({ unit: fc.constantFrom(..."0123456789+() -./a"), maxLength: 20 });
  fc.assert(
    fc.property(written, (text) => {
      const number = mobileNumber(text);
      if (number === null) return;
      expect(number).toMatch(/^\+[1-9]\d{9,14}$/);
      expect(mobileNumber(number)).toBe(number);
    }),
    { numRuns: 5000 },
  );
});
