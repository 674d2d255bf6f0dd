// A colleague without an account at an identity provider: invited by a command, in with a passkey of their own device.

import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { eq } from "drizzle-orm";
import type { CDPSession, Page } from "playwright-core";
import { expect, test } from "vitest";
import { sessions } from "#db/schema.ts";
import { askerFrom } from "#tests/support/askers.ts";
import { withPage } from "#tests/support/browser.ts";
import { startPortal } from "#tests/support/portal.ts";
import { atComputer, atTheDesk, look, minutes, openPortal, pass, portal } from "./setting.ts";
import { approve, fillInForPayments, proveWithTwoCodes, reviewAndPropose, sendRequest } from "./steps.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

openPortal({ passkeys: "beside" });

/** The link that the command prints. */
async function invited(words: string[], { environment } = portal): Promise<string> {
  const { DATABASE_URL, PUBLIC_ORIGIN } = environment;
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["--import", "tsx", "scripts/invite-staff.ts", ...words],
    { cwd: root, env: { ...process.env, DATABASE_URL, PUBLIC_ORIGIN } },
  );
  return stdout.trim();
}

const anouk = ["--name", "Anouk Smit", "--email", "anouk@voorbeeld.example", "--role", "privacy-officer"];
const bram = ["--name", "Bram", "--email", "bram@voorbeeld.example", "--role", "handler"];
const cleo = ["--name", "Cleo", "--email", "cleo@voorbeeld.example", "--role", "handler"];

type Device = { id: string; session: CDPSession };

/** A device that knows who holds it, as a phone or laptop does. */
async function deviceOf(page: Page): Promise<Device> {
  const session = await page.context().newCDPSession(page);
  await session.send("WebAuthn.enable");
  const { authenticatorId: id } = await session.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return { id, session };
}

const recognise = ({ id, session }: Device, isUserVerified: boolean) =>
  session.send("WebAuthn.setUserVerified", { authenticatorId: id, isUserVerified });

const atQueue = (page: Page) => page.getByRole("heading", { name: "Verzoeken" }).waitFor();
const press = (page: Page, name: string) => page.getByRole("button", { name }).click();

async function signOut(page: Page) {
  await press(page, "Uitloggen");
  await page.getByRole("heading", { name: "Inloggen voor medewerkers" }).waitFor();
}

async function proposedRequest(): Promise<string> {
  const asker = askerFrom(portal.association, "D01");
  const number = await withPage({ origin: portal.origin, javaScript: false }, async (page) => {
    await fillInForPayments(page, asker);
    const filed = await sendRequest(page, pass);
    await proveWithTwoCodes(page, portal, asker.mailbox ?? "", filed, pass);
    return filed;
  });
  await atTheDesk("Sanne Bakker", async (desk) => {
    await reviewAndPropose(desk, number, pass);
  });
  return number;
}

test("T-16 invited by the command, a colleague makes a passkey, signs in with it, and once more before an approval", {
  timeout: 4 * minutes,
}, async () => {
  const link = await invited(anouk);
  await withPage({ origin: portal.origin, width: 375 }, async (page) => {
    await deviceOf(page);
    await page.goto(link);
    await page.getByText("Anouk Smit").waitFor();
    await page.getByText("Privacy officer").waitFor();
    await look(page, "invitation");
    await press(page, "Passkey maken");
    await atQueue(page);
    await signOut(page);
    await look(page, "staff sign-in, either way");
    await press(page, "Inloggen met passkey");
    await atQueue(page);

    const number = await proposedRequest();
    const here = `/medewerker/verzoeken/${number}/uitkomst`;
    const sixMinutesAgo = new Date(Date.now() - 6 * minutes);
    await portal.db
      .update(sessions)
      .set({ authenticatedAt: sixMinutesAgo })
      .where(eq(sessions.kind, "staff"));
    await page.goto(here);
    await press(page, "Log opnieuw in");
    await page.getByText("Daarna kunt u akkoord geven").waitFor();
    await look(page, "staff sign-in, before an approval");
    await press(page, "Inloggen met passkey");
    await page.getByText("Bekijk eerst wat de huurder krijgt").waitFor();
    expect(new URL(page.url()).pathname).toBe(here);
    await approve(page, number, pass);

    await page.goto(link);
    await page.getByRole("heading", { name: "Deze uitnodiging werkt niet meer" }).waitFor();
    expect(await page.title()).toContain("Deze uitnodiging werkt niet meer");
    await look(page, "invitation, used");
  });
});

test("whose device does not recognise them reads what to do, and goes on when it does", async () => {
  const link = await invited(bram);
  await atComputer(async (page) => {
    const device = await deviceOf(page);
    await recognise(device, false);
    await page.goto(link);
    await press(page, "Passkey maken");
    await page.getByRole("alert").getByText("uw apparaat herkende u niet").waitFor();
    await look(page, "invitation, cancelled");
    await recognise(device, true);
    await press(page, "Passkey maken");
    await atQueue(page);
    await signOut(page);
    await recognise(device, false);
    await press(page, "Inloggen met passkey");
    await page.getByRole("alert").getByText("uw apparaat herkende u niet").waitFor();
    await look(page, "staff sign-in, cancelled");
    await recognise(device, true);
    await press(page, "Inloggen met passkey");
    await atQueue(page);
  });
});

test("who wants a second device signs in once more, makes its passkey, and takes the first one away", async () => {
  const link = await invited(cleo);
  await atComputer(async (page) => {
    const first = await deviceOf(page);
    await page.goto(link);
    await press(page, "Passkey maken");
    await atQueue(page);
    await portal.db.update(sessions).set({ authenticatedAt: new Date(Date.now() - 6 * minutes) });
    await page.getByRole("link", { name: "Mijn passkeys" }).click();
    await page.getByText("Dit is de enige passkey").waitFor();
    expect(await page.getByRole("button", { name: "Nog een passkey maken" }).count()).toBe(0);
    await look(page, "own passkeys, sign in once more");
    await press(page, "Log opnieuw in");
    await press(page, "Nog een passkey maken");
    await press(page, "Passkey maken");
    await page.getByRole("alert").getByText("Op dit apparaat staat al een passkey").waitFor();
    await first.session.send("WebAuthn.removeVirtualAuthenticator", { authenticatorId: first.id });
    await deviceOf(page);
    await press(page, "Passkey maken");
    await atQueue(page);
    await page.getByRole("link", { name: "Mijn passkeys" }).click();
    await look(page, "own passkeys, two");
    await press(page, "Verwijder Passkey 1");
    await page.getByText("Dit is de enige passkey").waitFor();
    await signOut(page);
    await press(page, "Inloggen met passkey");
    await atQueue(page);
  });
});

test("where there is no identity provider the first colleague comes in by invitation, and passkeys are the only way", async () => {
  const alone = await startPortal({ passkeys: "only" });
  try {
    const link = await invited(anouk, alone);
    await withPage({ origin: alone.origin }, async (page) => {
      await deviceOf(page);
      await page.goto(link);
      await press(page, "Passkey maken");
      await atQueue(page);
      await signOut(page);
      expect(await page.getByRole("main").getByRole("button").allTextContents()).toEqual([
        "Inloggen met passkey",
      ]);
      await look(page, "staff sign-in, passkey only");
      await press(page, "Inloggen met passkey");
      await atQueue(page);
      const form = { way: "provider" };
      const answer = await page.request.post("/medewerker/inloggen", {
        form,
        headers: { origin: alone.origin },
      });
      expect(answer.url()).toContain("mislukt");
    });
  } finally {
    await alone.stop();
  }
});
