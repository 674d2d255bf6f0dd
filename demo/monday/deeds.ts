// What people do, with the functions that the pages use.

import { addDays, dayOf } from "#app/domain/calendar.ts";
import { openQuestion } from "#app/domain/questions.ts";
import { themes } from "#app/domain/records.ts";
import { slicesIn } from "#app/domain/supplement.ts";
import { isTask } from "#app/domain/tasks.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { showPreview } from "#app/server/answer-preview.ts";
import { carryOut } from "#app/server/carry-out.ts";
import { fileComplaint } from "#app/server/complaint.ts";
import { commandDecision, partsAsked, standingFound } from "#app/server/deciding.ts";
import { readDossier } from "#app/server/dossier-state.ts";
import { extendTerm, extensionIn } from "#app/server/extension.ts";
import { raiseFlag } from "#app/server/flags.ts";
import { typedIn } from "#app/server/forms.ts";
import { askMailboxChange } from "#app/server/mailbox-change.ts";
import { sendMessage } from "#app/server/messages.ts";
import { addNote } from "#app/server/notes.ts";
import { commandRestriction } from "#app/server/restricting.ts";
import type { Result } from "#app/server/staff-commands.ts";
import { commandDossier, commandOutcome, commandReview } from "#app/server/staff-commands.ts";
import { commandIdentity } from "#app/server/staff-identity.ts";
import { commandQuestions } from "#app/server/staff-questions.ts";
import { openHidden } from "#app/server/staff-readings.ts";
import { handInTask } from "#app/server/tasks.ts";
import { noteReading } from "#db/readings.ts";
import { undecidedRecordIds } from "#db/records.ts";
import { askAndEnterMailCode, askLetterCode, enterLetterCode, stopByMail } from "./codes.ts";
import type { Deed, Player } from "./plan.ts";
import { type Scene, stampOf } from "./scene.ts";
import { typedDay } from "./take-in.ts";

type Doing = (scene: Scene, by: Player) => Promise<void>;

export const deeds: Record<Deed, Doing> = {
  "prove-by-mail": (scene) => askAndEnterMailCode(scene, "prove"),
  "say-not-me": (scene) => stopByMail(scene, "request"),
  "ask-other-mailbox": askOtherMailbox,
  "stop-other-mailbox": (scene) => stopByMail(scene, "mailbox-change"),
  "ask-letter": askLetterCode,
  "prove-by-letter": enterLetterCode,
  download,
  take: (scene, by) => atDossier(scene, by, { command: "take-dossier" }),
  "choose-person": choosePerson,
  "find-by-hand": (scene, by) =>
    atIdentity(scene, by, {
      command: "find-by-hand",
      place: "personnel-records",
      key: "Personeelsnummer 0417",
      contacts: "phone",
    }),
  "see-at-counter": (scene, by) =>
    atIdentity(scene, by, { command: "identify-person", method: "counter", seen: "yes" }),
  "look-up": lookUp,
  "look-up-most": (scene, by) => lookUp(scene, by, "paper-files"),
  "go-on-without": goOnWithout,
  "review-some": reviewSome,
  "review-all": reviewAll,
  propose: (scene, by) => atOutcome(scene, by, { command: "propose-outcome" }),
  return: (scene, by) =>
    atOutcome(scene, by, {
      command: "return-proposal",
      reason: "Kijk de contactgegevens nog eens na. Staat er ook iets in over een ander?",
    }),
  approve: async (scene, by) => {
    await seeAnswer(scene, by);
    await atOutcome(scene, by, { command: "approve-outcome" });
  },
  complain,
  "find-breach": findBreach,
  note: writeNote,
  "ask-what": askWhat,
  "answer-what": answerWhat,
  extend,
  withdraw,
  "add-message": addMessage,
  "let-stand-still": letStandStill,
  decide: decideParts,
  agree: (scene, by) => atDecision(scene, by, formOf({ command: "approve-decision" })),
};

async function download(scene: Scene) {
  const { office, dossierId } = scene;
  await askAndEnterMailCode(scene, "open");
  const { dossier } = await readDossier(office.db, dossierId);
  if (!dossier.bundle) throw new Error("There is nothing to download yet");
  await noteReading(office.db, { dossierId, staffId: null, what: "answer", at: office.now() });
  const record = { type: "record-download", fileId: dossier.bundle.fileId } as const;
  const obstacle = await carryOut(office, dossierId, [record], stampOf(scene, "tenant"));
  expectDone({ obstacle });
}

async function askOtherMailbox(scene: Scene) {
  const { office, dossierId } = scene;
  const elsewhere = "nieuw.adres@voorbeeld.example";
  expectDone({
    obstacle: await askMailboxChange(office, dossierId, elsewhere, stampOf(scene, "tenant")),
  });
}

async function choosePerson(scene: Scene, by: Player) {
  const { dossier } = await readDossier(scene.office.db, scene.dossierId);
  const candidates = dossier.person.state === "ambiguous" ? dossier.person.candidates : [];
  const chosen = candidates.find(({ key }) => key === scene.asker.person.id);
  if (!chosen) throw new Error("Nobody here is the one who asks");
  await atDossier(scene, by, { command: "choose-person", ...chosen });
}

/** Goes on without each place where nobody looked. */
async function goOnWithout(scene: Scene, by: Player) {
  const { dossier } = await readDossier(scene.office.db, scene.dossierId);
  const unseen = dossier.slices.filter((slice) => isTask(slice) && slice.state === "running");
  for (const { sliceId } of unseen) {
    const reason = "Het archief is dicht tot na de laatste dag.";
    await atDossier(scene, by, { command: "waive-slice", sliceId, reason });
  }
}

/** Looks in every place that has no connection, but for one; in the mailbox there is something. */
async function lookUp(scene: Scene, by: Player, but?: string) {
  const { staff, pages } = textsIn("nl");
  const said = { ...staff.tasks.errors, tooLong: pages.errors.tooLong };
  const { dossier } = await readDossier(scene.office.db, scene.dossierId);
  for (const { sliceId, connection } of dossier.slices.filter(isTask)) {
    if (connection === but) continue;
    const found: Fields =
      connection === "customer-mail"
        ? { written: "E-mail over de lekkende kraan\nU vroeg wanneer de monteur komt. Wij belden u terug." }
        : { nothing: "yes" };
    const searched = "Op naam, adres en e-mailadres, vanaf 2019.";
    const fields = { command: "hand-in", sliceId, searched, ...found };
    expectDone(await handInTask(await atDesk(scene, by, "dossier", fields), said));
  }
}

/** Withholds the first record that needs a look, and leaves the others. */
async function reviewSome(scene: Scene, by: Player) {
  const { office, dossierId } = scene;
  const { dossier } = await readDossier(office.db, dossierId);
  const within = { dossierId, sliceIds: slicesIn(dossier) };
  const undecided = await Promise.all(themes.map((theme) => undecidedRecordIds(office.db, within, theme)));
  const [recordId] = undecided.flat();
  if (!recordId) return;
  await atReview(scene, by, {
    recordId,
    decision: "withhold",
    ground: "rights-of-others",
    reason: "Hier staat ook iets in over iemand anders.",
  });
}

async function reviewAll(scene: Scene, by: Player) {
  for (const all of scene.life.scope) await atReview(scene, by, { all });
}

async function complain(scene: Scene) {
  const { complaint, errors } = textsIn("nl").pages;
  const form = formOf({
    complaint: "Ik wacht al 2 weken en hoor niets. Wie werkt er aan mijn verzoek?",
    formKey: crypto.randomUUID(),
  });
  const stamp = stampOf(scene, "tenant");
  const { office, dossierId } = scene;
  const wrong = await fileComplaint({ office, dossierId, form, stamp }, { ...complaint, ...errors });
  expectDone(wrong ? { errors: wrong } : { obstacle: null });
}

/** Heard of the day before. */
async function findBreach(scene: Scene, by: Player) {
  const yesterday = addDays(dayOf(scene.office.now()), -1);
  const given = await atDesk(scene, by, "dossier", {
    flag: "breach",
    flagReason: "De brief bij het antwoord ging per ongeluk ook naar een oud adres.",
    knownOn: typedDay(yesterday),
    knownAt: "16.10",
  });
  expectDone(await raiseFlag(given, textsIn("nl").staff.dossier.flags.errors));
}

async function writeNote(scene: Scene, by: Player) {
  const { staff, pages } = textsIn("nl");
  const note = "Gebeld: het gaat vooral om de brieven over de lekkage. Die beoordelen wij eerst.";
  const said = { ...staff.dossier.notes.errors, tooLong: pages.errors.tooLong };
  expectDone(await addNote(await atDesk(scene, by, "dossier", { note }), said));
}

async function askWhat(scene: Scene, by: Player) {
  const given = await atDesk(scene, by, "dossier", {
    command: "ask-question",
    about: "clarification",
    words:
      "Wij hebben veel gegevens over u, ook van jaren geleden. Zoekt u iets bepaalds? Of wilt u alles zien?",
  });
  expectDone(await commandQuestions(given, textsIn("nl").staff.questions.errors));
}

async function answerWhat(scene: Scene) {
  const { office, dossierId } = scene;
  const { dossier } = await readDossier(office.db, dossierId);
  const asked = openQuestion(dossier.questions, "clarification");
  if (!asked) throw new Error("Nothing is asked");
  const { questionId } = asked;
  const words = "Het gaat mij om de reparaties in mijn badkamer.";
  const obstacle = await carryOut(
    office,
    dossierId,
    async (tx) => {
      const key = await office.vault.openKey(tx, dossierId);
      const answer = await office.vault.keepText(tx, key, words);
      return [{ type: "answer-question", questionId, choice: "own-words", answer, answeredAt: null }];
    },
    stampOf(scene, "tenant"),
  );
  expectDone({ obstacle });
}

async function extend(scene: Scene, by: Player) {
  const given = await atDesk(scene, by, "dossier", {
    months: "1",
    ground: "complex",
    reason: "In uw gegevens staat op veel plekken ook iets over andere mensen. Wij bekijken elke plek apart.",
  });
  const filled = extensionIn(typedIn(given.form), textsIn("nl").staff.term.errors);
  expectDone("errors" in filled ? filled : await extendTerm(given, filled.extension));
}

async function withdraw(scene: Scene) {
  const { office, dossierId } = scene;
  const command = { type: "withdraw-request", reason: null } as const;
  expectDone({ obstacle: await carryOut(office, dossierId, [command], stampOf(scene, "tenant")) });
}

async function addMessage(scene: Scene) {
  const { messages, errors } = textsIn("nl").pages;
  const message = "Ik zoek vooral de rekening van de servicekosten over 2024. Die kreeg ik nooit.";
  const { office, dossierId } = scene;
  const form = formOf({ message, formKey: crypto.randomUUID() });
  const sending = { office, dossierId, form, stamp: stampOf(scene, "tenant") };
  const wrong = await sendMessage(sending, { ...messages.errors, ...errors }, { taken: [], wrong: null });
  expectDone(wrong ? { errors: wrong } : { obstacle: null });
}

type Fields = Record<string, string>;

async function atDossier(scene: Scene, by: Player, fields: Fields) {
  const { errors } = textsIn("nl").staff.dossier.gathering;
  expectDone(await commandDossier(await atDesk(scene, by, "dossier", fields), errors));
}

async function atIdentity(scene: Scene, by: Player, fields: Fields) {
  const { staff, pages } = textsIn("nl");
  const said = { ...staff.identity.errors, search: pages.errors };
  const result = await commandIdentity(await atDesk(scene, by, "identity", fields), said);
  if (!("given" in result)) expectDone(result);
}

async function atReview(scene: Scene, by: Player, fields: Fields) {
  const { errors } = textsIn("nl").staff.review;
  expectDone(await commandReview(await atDesk(scene, by, "records", fields), errors));
}

async function letStandStill(scene: Scene, by: Player) {
  const { errors } = textsIn("nl").staff.restriction;
  const fields = { command: "restrict-use", restrictGround: "R18-D" };
  expectDone(await commandRestriction(await atDesk(scene, by, "outcome", fields), errors));
}

/** As the register proposes it. */
async function decideParts(scene: Scene, by: Player) {
  const { office, dossierId } = scene;
  const now = await readDossier(office.db, dossierId);
  const parts = await partsAsked(office, now, await standingFound(office, now));
  const form = formOf({ command: "propose-decision", parts: String(parts.length) });
  for (const [place, part] of parts.entries()) {
    form.set(`element-${place}`, part.element ?? "");
    form.set(`purpose-${place}`, part.purpose ?? "");
    form.set(`verdict-${place}`, part.verdict);
    form.set(`facts-${place}`, part.facts);
    for (const ground of part.grounds) form.append(`ground-${place}`, ground);
    for (const reason of part.reasons) form.append(`why-${place}`, reason);
  }
  await atDecision(scene, by, form);
}

async function atDecision(scene: Scene, by: Player, form: FormData) {
  const given = await atDesk(scene, by, "outcome", {});
  expectDone(await commandDecision({ ...given, form }, textsIn("nl").staff.decide.errors));
}

async function atOutcome(scene: Scene, by: Player, fields: Fields) {
  const { errors } = textsIn("nl").staff.outcome;
  expectDone(await commandOutcome(await atDesk(scene, by, "outcome", fields), errors));
}

/** What the tenant gets, before it is approved; what is hidden in it with a reason. */
async function seeAnswer({ office, dossierId, colleagues }: Scene, by: Player) {
  const staff = colleagues.find(({ subject }) => subject === by);
  if (!staff) throw new Error(`${by} does not work here`);
  const preview = await showPreview(office, { staff }, dossierId);
  if (!preview || !("refused" in preview)) return;
  await openHidden(office, { staff }, dossierId, "Ik geef akkoord en wil zien wat er weggaat.");
  await showPreview(office, { staff }, dossierId);
}

/** A colleague sees the page, which is noted, and sends its form. */
async function atDesk(
  scene: Scene,
  by: Player,
  what: "dossier" | "identity" | "records" | "outcome",
  fields: Fields,
) {
  const { office, dossierId } = scene;
  const stamp = stampOf(scene, by);
  const staffId = stamp.actor.kind === "staff" ? stamp.actor.staffId : null;
  await noteReading(office.db, { dossierId, staffId, what, at: stamp.at });
  return { office, dossierId, form: formOf(fields), stamp };
}

function formOf(fields: Fields): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}

function expectDone(result: Result) {
  if ("errors" in result) throw new Error(`The form was wrong: ${Object.keys(result.errors).join(", ")}`);
  if (result.obstacle) throw new Error(`The desk said: ${result.obstacle}`);
}
