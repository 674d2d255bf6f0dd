// Where a journey plays: a portal of its own, a tenant with a phone, colleagues at a desk, and who looks at each page.

import type { Page } from "playwright-core";
import { beforeAll } from "vitest";
import { expectNoAxeFindings, ofColours, type Visitor, withPage } from "#tests/support/browser.ts";
import { takePicture } from "#tests/support/pictures.ts";
import { type Portal, type PortalWish, startPortal } from "#tests/support/portal.ts";
import { type Look, pass, signInAsStaff } from "./steps.ts";

export const minutes = 60_000;

/** The portal of the test file that called `openPortal`. */
export let portal: Portal;

export function openPortal(wish: PortalWish = {}) {
  beforeAll(async () => {
    portal = await startPortal(wish);
    return portal.stop;
  });
}

export { pass };

/**
 * Each page and state is looked at once; where another test did so, `pass`. Colours are seen on every screen in
 * `tests/ui/axe.test.ts`, in light and in dark.
 */
export const look: Look = async (page, name) => {
  await expectNoAxeFindings(page, name, { without: ofColours });
  await takePicture(page, name);
};

/** At the colours of the page as it is served, too. */
export const lookAtColours: Look = async (page, name) => {
  await expectNoAxeFindings(page, name);
  await takePicture(page, name);
};

export const onPhone = <T>(act: (page: Page) => Promise<T>) =>
  withPage({ origin: portal.origin, javaScript: false, width: 375 }, act);

export const atComputer = <T>(act: (page: Page) => Promise<T>) => withPage({ origin: portal.origin }, act);

/** Signs a colleague in, by name. */
export async function atTheDesk(name: string, act: (desk: Page) => Promise<void>, visitor: Visitor = {}) {
  await withPage({ origin: portal.origin, ...visitor }, async (desk) => {
    await signInAsStaff(desk, name, pass);
    await act(desk);
  });
}
