import { afterAll, beforeAll, expect, test } from "vitest";
import { startSmsCatcher } from "#demo/sms-catcher.ts";
import { expectNoAxeFindings, withPage } from "#tests/support/browser.ts";

let catcher: Awaited<ReturnType<typeof startSmsCatcher>>;
beforeAll(async () => {
  catcher = await startSmsCatcher({ port: 0 });
});
afterAll(() => catcher.stop());

const message = { to: "+31600105120", from: "Voorbeeld", text: "Uw <b>code</b>" };

async function post(body: unknown, token = catcher.environment.SMS_TOKEN): Promise<number> {
  const response = await fetch(catcher.environment.SMS_URL, {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  return response.status;
}

test("a message under one reference is taken twice and brought once", async () => {
  const reference = crypto.randomUUID();
  expect([await post({ ...message, reference }), await post({ ...message, reference })]).toEqual([202, 202]);
  expect(catcher.posts().filter((one) => one.reference === reference)).toHaveLength(2);
  expect(catcher.messages().filter((one) => one.reference === reference)).toHaveLength(1);
});

test("without the token, or in another shape, nothing is taken", async () => {
  const before = catcher.posts().length;
  const reference = crypto.randomUUID();
  expect(await post({ ...message, reference }, "another-token")).toBe(401);
  expect(await post({ ...message, to: "0600105120", reference })).toBe(400);
  expect(await post(message)).toBe(400);
  expect(await post({ ...message, reference, body: "Uw code" })).toBe(400);
  expect(catcher.posts()).toHaveLength(before);
});

test("its page shows messages, the newest first, and what they hold does nothing", async () => {
  await post({ ...message, text: "Nieuwer", reference: crypto.randomUUID() });
  await withPage({ origin: catcher.webUrl, javaScript: false, width: 375 }, async (page) => {
    await page.goto("/");
    await expectNoAxeFindings(page, "the list of text messages");
    const shown = await page.getByRole("listitem").allTextContents();
    expect(shown[0]).toContain("Nieuwer");
    expect(shown[1]).toContain("<b>code</b>");
  });
});
