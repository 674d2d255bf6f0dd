import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";

const css = readFileSync(new URL("../../app/ui/styles.css", import.meta.url), "utf8");

test("the stylesheet fits its budget of 8 kB", () => {
  expect(gzipSync(css).length).toBeLessThanOrEqual(8 * 1024);
});

test("a page can be mirrored: no side is called left or right", () => {
  const sides = css.match(
    /(?:^|\s)(?:(?:margin|padding|border|scroll-\w+)-)?(?:left|right|top|bottom)(?:-\w+)*:/g,
  );
  expect(sides).toBeNull();
  expect(css).not.toMatch(
    /text-align: (left|right)|float: (left|right)|\n\s+(width|height|min-width|max-height):/,
  );
});

test("colours outside the tokens occur only in print and on the side", () => {
  const rules = css.slice(css.indexOf("@layer base {"), css.indexOf("@layer print {"));
  expect(rules.match(/#[0-9a-f]{3,8}\b/g)).toEqual(["#0b3b45"]);
});

test("nothing moves for who asks for less motion", () => {
  const still = css.replace(/@media \(prefers-reduced-motion: no-preference\) \{[\s\S]*?\n {2}\}/, "");
  expect(still).not.toMatch(/transition:|animation:|@view-transition/);
});
