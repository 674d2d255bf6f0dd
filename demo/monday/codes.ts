// Codes as tenants get them: read in the caught e-mail or on the printed letter, and typed back.

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { extractText, getDocumentProxy } from "unpdf";
import { type Stoppable, stopWithCode } from "#app/server/dispute.ts";
import { readDossier } from "#app/server/dossier-state.ts";
import { askCode, type CodeQuestion, enterCode } from "#app/server/identity-check.ts";
import { letPass, type Scene, sessionOf, stampOf } from "./scene.ts";

const minute = 60_000;

/** Asks for a code to the mailbox on file and types it two minutes later. */
export async function askAndEnterMailCode(scene: Scene, purpose: CodeQuestion["purpose"]) {
  const question = { ...bySession(scene), way: "mailbox-on-file", purpose } as const;
  await ask(scene, question);
  await letPass(scene, new Date(scene.clock.at.getTime() + 2 * minute));
  await enter(scene, question, codeInMail(scene));
}

/** Types the code that went to the mailbox on file where something is stopped. */
export async function stopByMail(scene: Scene, what: Stoppable) {
  const { office, number } = scene;
  const stopped = await stopWithCode(
    office,
    what,
    { number, code: codeInMail(scene) },
    stampOf(scene, "tenant"),
  );
  if (!stopped) throw new Error(`The ${what} was not stopped`);
}

export async function askLetterCode(scene: Scene) {
  await ask(scene, letterQuestion(scene));
}

export async function enterLetterCode(scene: Scene) {
  await enter(scene, letterQuestion(scene), await codeInLetter(scene));
}

const bySession = (scene: Scene) => ({ dossierId: scene.dossierId, sessionId: sessionOf(scene) });
const letterQuestion = (scene: Scene) =>
  ({ ...bySession(scene), way: "letter-to-home", purpose: "prove" }) as const;

async function ask(scene: Scene, question: CodeQuestion) {
  const asked = await askCode(scene.office, question, stampOf(scene, "tenant"));
  if (!asked) throw new Error("This code was asked too often");
}

async function enter(scene: Scene, question: CodeQuestion, code: string) {
  const { state } = await enterCode(scene.office, question, code, stampOf(scene, "tenant"));
  if (state !== "right") throw new Error(`The code is ${state}`);
}

function codeInMail({ mails, number, asker }: Scene): string {
  const codes = mails()
    .filter(({ to, text }) => to.includes(asker.mailboxOnFile ?? "") && text.includes(number))
    .flatMap(({ text }) => /\b\d{4} \d{4}\b/.exec(text)?.[0] ?? []);
  const code = codes.at(-1);
  if (!code) throw new Error("No e-mail with a code came");
  return code;
}

async function codeInLetter({ office, dossierId }: Scene): Promise<string> {
  const { dossier } = await readDossier(office.db, dossierId);
  const letter = dossier.letters.findLast((written) => written.letter === "identity-code");
  const pdf = await readFile(join(office.config.printFolder, `${letter?.letterId}.pdf`));
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true });
  // The code is printed with wide spaces, which the text of a PDF shows.
  const code = /[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}/.exec(text.replaceAll(/\s/g, ""))?.[0];
  if (!code) throw new Error("The letter has no code");
  return code;
}
