import { expect, test } from "vitest";
import { collectEndings } from "#demo/endings.ts";

function recorder(failing: string | null = null) {
  const ended: string[] = [];
  const endings = collectEndings();
  for (const name of ["database", "mail", "web"]) {
    endings.add(async () => {
      ended.push(name);
      if (name === failing) throw new Error(name);
    });
  }
  return { ended, endings };
}

test("what began last ends first, and nothing ends twice", async () => {
  const { ended, endings } = recorder();
  await endings.endAll();
  await endings.endAll();
  expect(ended).toEqual(["web", "mail", "database"]);
});

test("one part that cannot stop does not keep the others running", async () => {
  const { ended, endings } = recorder("mail");
  await expect(endings.endAll()).rejects.toThrow("Not everything could be stopped");
  expect(ended).toEqual(["web", "mail", "database"]);
});
