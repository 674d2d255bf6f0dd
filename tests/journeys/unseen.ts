// The steps that another journey looks at, as the forms that its pages send: in the same browser's session, without
// drawing a page. Each ends on the page where the step itself would end.

import type { Page } from "playwright-core";
import { type Theme, themes } from "#app/domain/records.ts";
import { pathsIn, staffPaths } from "#app/i18n/paths.ts";
import type { Asker } from "#tests/support/askers.ts";
import { originOf } from "#tests/support/browser.ts";
import { eventually } from "#tests/support/eventually.ts";

const paths = pathsIn("nl");

/** Gives where it leads. */
async function send(page: Page, path: string, form: Record<string, string>): Promise<string> {
  const headers = { origin: originOf(page) };
  const answer = await page.request.post(path, { form, headers, maxRedirects: 0 });
  const to = answer.headers().location;
  if (!to) throw new Error(`${path} was not taken (${answer.status()}): ${JSON.stringify(form)}`);
  return to;
}

const read = async (page: Page, path: string) => (await page.request.get(path)).text();

/** Tells whether the page is another than when it was asked last. */
export function changesUnseen(page: Page): () => Promise<boolean> {
  let before = "";
  return async () => {
    const now = await read(page, page.url());
    const changed = now !== before;
    before = now;
    return changed;
  };
}

/** Everything about oneself, as a tenant; or one theme. */
export async function fillInUnseen(page: Page, asker: Asker, theme?: Theme) {
  const { birthDate, mailbox, ...who } = asker;
  const [birthYear = "", birthMonth = "", birthDay = ""] = birthDate.split("-");
  const { draft } = paths;
  await send(page, draft.right, { right: "access" });
  await send(page, draft.forWhom, { forWhom: "self" });
  await send(page, draft.relation, { relation: "tenant" });
  await send(page, draft.who, { ...who, birthYear, birthMonth, birthDay });
  await send(page, draft.answer, { answerBy: mailbox ? "portal" : "post", email: mailbox ?? "" });
  await send(page, draft.scope, theme ? { scope: "some", theme } : { scope: "everything" });
  await send(page, draft.more, { right: "no" });
  await page.goto(draft.check);
  await page.getByRole("heading", { name: "Controleer uw verzoek" }).waitFor();
}

/** The two codes that make A3. */
export async function proveUnseen(
  page: Page,
  number: string,
  codeFromMail: () => Promise<string>,
  codeFromLetter: () => Promise<string>,
) {
  const ways = { "mailbox-on-file": codeFromMail, "letter-to-home": codeFromLetter };
  for (const [way, codeFrom] of Object.entries(ways)) {
    await send(page, paths.prove(number), { command: "request-code", way });
    await send(page, paths.prove(number), { command: "give-proof", way, code: await codeFrom() });
  }
  await page.goto(paths.prove(number));
  await page.getByText("U heeft laten zien dat u het bent").waitFor();
}

export async function signInUnseen(page: Page, name: string) {
  const toProvider = await send(page, staffPaths.signIn, { way: "provider" });
  const choice = await page.request.get(toProvider);
  const account = new RegExp(`name="subject" value="([^"]+)">\\s*<button type="submit">${name},`);
  const subject = account.exec(await choice.text())?.[1];
  if (!subject) throw new Error(`${name} has no account`);
  await page.goto(await send(page, choice.url(), { subject }));
  await page.getByRole("heading", { name: "Verzoeken" }).waitFor();
}

/** Takes a dossier that is nobody's yet. */
export async function takeUnseen(page: Page, number: string) {
  const dossier = staffPaths.dossier(number);
  const shown = await read(page, dossier);
  if (shown.includes("Neem in behandeling</button>")) await send(page, dossier, { command: "take-dossier" });
}

/** Gives everything, once it was gathered, and proposes what follows. */
export async function lookThroughUnseen(page: Page, number: string) {
  // What cannot be done yet stands there without a link.
  const link = "Beoordeel de gegevens</a>";
  await eventually(async () => (await read(page, staffPaths.dossier(number))).includes(link) || null, 60_000);
  await takeUnseen(page, number);
  for (const theme of themes) {
    await send(page, staffPaths.review(number, theme), {
      command: "decide-records",
      all: theme,
      decision: "give",
    });
  }
  await send(page, staffPaths.outcome(number), { command: "propose-outcome" });
  await page.goto(staffPaths.outcome(number));
  await page.getByText("Voorgesteld door").waitFor();
}

/** Looks at the answer as it would leave, and at what is hidden in it. */
export async function approveUnseen(page: Page, number: string) {
  const why = { command: "open-hidden", openReason: "Ik geef akkoord en wil zien wat er weggaat." };
  await send(page, staffPaths.preview(number), why);
  await read(page, staffPaths.preview(number));
  await send(page, staffPaths.outcome(number), { command: "approve-outcome" });
  await page.goto(staffPaths.outcome(number));
  await page.getByText("Akkoord van").waitFor();
}
