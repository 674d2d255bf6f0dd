import { createTransport } from "nodemailer";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type MailCatcher, startMailCatcher } from "#demo/mail-catcher.ts";
import { expectNoAxeFindings, withPage } from "#tests/support/browser.ts";

let catcher: MailCatcher;

beforeAll(async () => {
  catcher = await startMailCatcher({ smtpPort: 0, webPort: 0 });
  await createTransport(catcher.smtpUrl).sendMail({
    from: "loket@voorbeeld.example",
    to: "huurder@voorbeeld.example",
    subject: "Uw code",
    text: "Uw code staat hier.",
    html: "<html lang='nl'><title>Code</title><main><h1>Uw code</h1></main></html>",
  });
});
afterAll(() => catcher.stop());

for (const colorScheme of ["light", "dark"] as const) {
  test(`without scripts a mail can be found and read, in the ${colorScheme} theme`, async () => {
    await withPage({ origin: catcher.webUrl, javaScript: false, width: 390, colorScheme }, async (page) => {
      await page.goto("/");
      await expectNoAxeFindings(page, "the list of mails");
      await page.getByRole("link", { name: "Uw code" }).click();
      await expectNoAxeFindings(page, "one mail");
      const drawn = page.frameLocator("iframe");
      expect(await drawn.getByRole("heading").textContent()).toBe("Uw code");
    });
  });
}

test("a button without a name is found, also where scripts are off", async () => {
  await withPage({ origin: catcher.webUrl, javaScript: false }, async (page) => {
    await page.goto("/");
    await page.setContent(
      "<html lang='nl'><title>Slecht</title><main><h1>Slecht</h1><button></button></main></html>",
    );
    await expect(expectNoAxeFindings(page, "a bad page")).rejects.toThrow("button-name");
  });
});
