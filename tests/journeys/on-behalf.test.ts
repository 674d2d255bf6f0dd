import { beforeAll, expect, test } from "vitest";
import { expectNoAxeFindings, withPage } from "#tests/support/browser.ts";
import { takePicture } from "#tests/support/pictures.ts";
import { type Portal, startPortal } from "#tests/support/portal.ts";

let portal: Portal;
beforeAll(async () => {
  portal = await startPortal();
  return portal.stop;
});

const ways = [
  {
    start: "/verzoek/wat",
    go: "Ga verder",
    link: "Vraagt u dit voor iemand anders?",
    title: "Vragen voor iemand anders",
    died: "Het gaat over iemand die overleden is",
    own: "Naar uw eigen verzoek",
    width: 375,
  },
  {
    start: "/en/request/what",
    go: "Continue",
    link: "Do you ask this for somebody else?",
    title: "Asking for somebody else",
    died: "It is about somebody who has died",
    own: "To your own request",
    width: 1280,
  },
];

test.each(ways)("whoever asks for somebody else reads what they may ask: $title", async (way) => {
  await withPage({ origin: portal.origin, javaScript: false, width: way.width }, async (page) => {
    await page.goto(way.start);
    await page.getByRole("button", { name: way.go }).click();
    await page.getByRole("link", { name: way.link }).click();
    await page.getByRole("heading", { name: way.title, level: 1 }).waitFor();
    await page.getByRole("heading", { name: way.died }).waitFor();
    expect(await page.getByRole("heading", { level: 2 }).count()).toBeGreaterThanOrEqual(10);
    await expectNoAxeFindings(page, way.title);
    await takePicture(page, way.title);
    await page.getByRole("link", { name: way.own }).click();
    expect(new URL(page.url()).pathname).toBe(way.start);
  });
});
