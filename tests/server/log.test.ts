import { expect, test } from "vitest";
import { codeOf } from "#app/server/log.ts";

const withCode = (code: string, options?: ErrorOptions) =>
  Object.assign(new Error("secret", options), { code });

test.each([
  ["its own code", withCode("ECONNRESET"), "ECONNRESET"],
  ["the code of what caused it", new Error("secret", { cause: withCode("57014") }), "57014"],
  ["its own before that of its cause", withCode("late", { cause: withCode("57014") }), "late"],
  ["its name where nothing has a code", new TypeError("secret", { cause: "secret" }), "TypeError"],
  ["its name where the code could be words", withCode("Jan de Vries"), "Error"],
  ["unknown for what is no error", "secret", "unknown"],
])("an error is logged by %s", (_, error, code) => {
  expect(codeOf(error)).toBe(code);
});
