// Pictures of pages on the way, for people who look: only where PICTURES names a folder.

import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";

const widths = [375, 1280];

export async function takePicture(page: Page, name: string) {
  const folder = process.env.PICTURES;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  const before = page.viewportSize();
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    await page.screenshot({
      path: join(folder, `${name.replaceAll(/\W+/g, "-")}-${width}.png`),
      fullPage: true,
    });
  }
  if (before) await page.setViewportSize(before);
}
