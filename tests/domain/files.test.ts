import fc from "fast-check";
import { expect, test } from "vitest";
import { areSignaturesOld, cleanFileName, nameInAnswer } from "#app/domain/files.ts";

test.each([
  ["brief.pdf", "brief.pdf"],
  ["../../etc/passwd", "passwd"],
  ["C:\\Users\\sanne\\Mijn brief.docx", "Mijn brief.docx"],
  ["..", "-"],
  ["", "-"],
  [".htaccess", "htaccess"],
  ["foto\u202Egpj.exe", "fotogpj.exe"],
  ["a\r\nSet-Cookie: x=1.pdf", "aSet-Cookie_ x=1.pdf"],
  ["nul\0byte.pdf", "nulbyte.pdf"],
  ["<img src=x onerror=alert(1)>.png", "_img src=x onerror=alert(1)_.png"],
  ["CON:aux?.pdf", "CON_aux_.pdf"],
  [`${"é".repeat(400)}.pdf`, `${"é".repeat(116)}.pdf`],
])("T-33 the name %j is shown as %j", (given, shown) => {
  expect(cleanFileName(given)).toBe(shown);
});

test("T-33 whatever a file is called, its name is short, on one line, in one direction and no path", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 400 }), (given) => {
      const name = cleanFileName(given);
      expect([...name].length).toBeGreaterThan(0);
      expect([...name].length).toBeLessThanOrEqual(120);
      expect(name).not.toMatch(/[/\\\p{Cc}\p{Cf}\u2028\u2029<>"]|^\./u);
    }),
  );
});

test("T-33 the name in the answer is made of where it was found, and of no sign that means something", () => {
  expect(nameInAnswer("paper-files", "by-hand/003", 0, "jpeg")).toBe("paper-files-003-1.jpg");
  expect(nameInAnswer("../x", "by-hand/..", 1, "pdf")).toMatch(/^[A-Za-z0-9-]+\.pdf$/);
});

test.each([
  ["2026-11-28T10:00:00Z", false],
  ["2026-11-21T10:00:00Z", false],
  ["2026-11-21T09:59:59Z", true],
  [null, true],
] as const)("T-32 on 28 November signatures of %s are old: %s", (madeAt, old) => {
  const now = new Date("2026-11-28T10:00:00Z");
  expect(areSignaturesOld(madeAt && new Date(madeAt), now)).toBe(old);
});
