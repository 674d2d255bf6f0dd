// The colours of the stylesheet keep the contrast that WCAG 2.2 asks: 4.5 for text, 3 for edges and signs.

import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const css = readFileSync(new URL("../../app/ui/styles.css", import.meta.url), "utf8");
const tokensLayer = css.slice(css.indexOf("@layer tokens {"), css.indexOf("@layer base {"));
const darkStart = tokensLayer.indexOf("prefers-color-scheme: dark");

const colours = (text: string) =>
  Object.fromEntries([...text.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map(([, name, hex]) => [name, hex]));
const light = colours(tokensLayer.slice(0, darkStart));
const schemes = { light, dark: { ...light, ...colours(tokensLayer.slice(darkStart)) } };

const textPairs = [
  ["text", "bg"],
  ["text", "surface"],
  ["text", "sunk"],
  ["text", "brand-soft"],
  ["text", "danger-soft"],
  ["text", "warn-soft"],
  ["text", "ok-soft"],
  ["text", "info-soft"],
  ["muted", "bg"],
  ["muted", "surface"],
  ["muted", "sunk"],
  ["muted", "brand-soft"],
  ["brand", "bg"],
  ["brand", "surface"],
  ["brand", "brand-soft"],
  ["brand-ink", "brand"],
  ["brand-ink", "brand-hover"],
  ["danger", "bg"],
  ["danger", "surface"],
  ["danger", "danger-soft"],
  ["surface", "danger"],
  ["warn", "surface"],
  ["warn", "warn-soft"],
  ["ok", "ok-soft"],
  ["info", "info-soft"],
  ["side-ink", "side"],
] as const;

const signPairs = [
  ["edge", "bg"],
  ["edge", "surface"],
  ["brand", "surface"],
  ["danger", "bg"],
] as const;

function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((start) => {
    const part = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

test("black on white is 21", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
});

test("dark has its own colours", () => {
  expect(schemes.dark.bg).not.toBe(schemes.light.bg);
  expect(Object.keys(schemes.dark)).toEqual(Object.keys(schemes.light));
});

const cases = (Object.keys(schemes) as (keyof typeof schemes)[]).flatMap((scheme) => [
  ...textPairs.map(([ink, ground]) => ({ scheme, ink, ground, least: 4.5 })),
  ...signPairs.map(([ink, ground]) => ({ scheme, ink, ground, least: 3 })),
]);

test.each(cases)("in $scheme, $ink on $ground has at least $least", ({ scheme, ink, ground, least }) => {
  const [one, other] = [schemes[scheme][ink], schemes[scheme][ground]];
  if (!one || !other) throw new Error(`No colour for ${ink} or ${ground}`);
  expect(contrast(one, other)).toBeGreaterThanOrEqual(least);
});
