import { expect, test } from "vitest";
import { areaOf, buildsByArea } from "#app/server/areas.ts";

test.each([
  ["/", ""],
  ["/verzoek/wie", "verzoek"],
  ["/Verzoek/wie.data", "verzoek"],
  ["/medewerker", "medewerker"],
  ["/medewerker.data", "medewerker"],
  ["/en", "en"],
  ["/EN.data", "en"],
  ["/en/my/AVG-2026-0001", "en/my"],
  ["/enkel", "enkel"],
  ["//verzoek/wie", ""],
])("%s lies in the area '%s'", (path, area) => {
  expect(areaOf(path)).toBe(area);
});

test("an area has its own routes, the ones around them, and the one for what is not there", () => {
  const routes = {
    root: { id: "root", path: "" },
    layout: { id: "layout" },
    start: { id: "start", index: true },
    form: { id: "form", path: "verzoek/wie" },
    english: { id: "english", path: "en/request/who" },
    missing: { id: "missing", path: "*" },
  };
  const build = { routes, assets: { routes } } as unknown as Parameters<typeof buildsByArea>[0];
  const areas = buildsByArea(build);
  const around = ["root", "layout", "start", "missing"];
  const found = [...areas].map(([area, part]) => [area, Object.keys(part.routes).toSorted()]);
  expect(Object.fromEntries(found)).toMatchObject({
    "": around.toSorted(),
    verzoek: [...around, "form"].toSorted(),
    "en/request": [...around, "english"].toSorted(),
  });
  for (const part of areas.values()) {
    expect(Object.keys(part.assets.routes)).toEqual(Object.keys(part.routes));
  }
});
