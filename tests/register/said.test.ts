import { expect, test } from "vitest";
import { Register } from "#app/domain/register.ts";
import { Said, speak } from "#app/domain/said.ts";
import { exampleRegister } from "#app/register/register.ts";

test("what is said in each language is spoken in one, however deep it stands", () => {
  const inEach = {
    name: "R1",
    why: { nl: "voor onderhoud", en: "for maintenance" },
    list: [{ at: null, n: 1 }],
  };
  expect(speak(inEach, "nl")).toEqual({ name: "R1", why: "voor onderhoud", list: [{ at: null, n: 1 }] });
  expect(speak([inEach], "en")[0]?.why).toBe("for maintenance");
});

test("a register from before there was English speaks its Dutch in both", () => {
  expect(Said.parse("van uzelf")).toEqual({ nl: "van uzelf", en: "van uzelf" });
  expect(Said.safeParse({ nl: "van uzelf" }).success).toBe(false);
});

test("published and read again, the register speaks both languages", () => {
  const register = Register.parse(JSON.parse(JSON.stringify(exampleRegister)));
  expect(speak(register, "nl").sources[0]?.name).toBe("het huursysteem");
  expect(speak(register, "en").organisation.openingHours).toBe("Monday to Friday from 9:00 to 16:00");
});

test("no Dutch is left in the English register but names", () => {
  const { purposes, elements, transfers, automatedDecisions, recipients } = speak(exampleRegister, "en");
  const said = [
    ...purposes.map(({ label }) => label),
    ...elements.flatMap(({ label, origin, retention }) => [label, origin, retention]),
    ...recipients.map(({ why }) => why),
    transfers,
    automatedDecisions,
  ];
  expect(said.filter((text) => /\b(de|het|een|en|van|wij|uw|niet|voor|met|gegevens)\b/i.test(text))).toEqual(
    [],
  );
});
