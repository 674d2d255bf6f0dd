// Masked copies of an identity document: asked for by way of exception, opened with a reason, and erased with what was
// found. Nothing of one stays but that it was compared, when and by whom (law notes, A.6 and F.3).

import { z } from "zod";
import { type Stamp, system } from "#app/domain/actors.ts";
import { dayOf, startOf } from "#app/domain/calendar.ts";
import type { Command } from "#app/domain/commands.ts";
import type { Dossier } from "#app/domain/dossier.ts";
import { type AttachedFile, type FileType, fileTypeNames } from "#app/domain/files.ts";
import { copyResults, isCopyAwaited, isCopyWaiting, mostPictures } from "#app/domain/id-copy.ts";
import { localeOf } from "#app/i18n/addresses.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { pathsIn } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import type { Tx } from "#db/client.server.ts";
import { findFilesOfTexts } from "#db/files.ts";
import { hasOpened } from "#db/readings.ts";
import { findSessionDossier, saveSessionDossier } from "#db/sessions.ts";
import { deleteTexts } from "#db/vault.ts";
import { emails } from "#emails/index.ts";
import { mailboxAt } from "./applicant.ts";
import { carryOut } from "./carry-out.ts";
import { readDossier } from "./dossier-state.ts";
import { findCandidates } from "./find-person.ts";
import { noteErased } from "./forgetting.ts";
import { type FormErrors, parseWords, textIn } from "./forms.ts";
import type { StaffAtDesk } from "./guard.ts";
import type { Office } from "./office.ts";
import { emailFacts, putMail, registerOf } from "./post.ts";
import { shownBy } from "./sessions.ts";
import { carryOutWith, type Given, keepReason, type Result } from "./staff-commands.ts";
import { noteReason } from "./staff-readings.ts";
import { openAttached } from "./uploads/attached.ts";
import type { UploadLimits } from "./uploads/form-with-files.ts";
import { wrongWithTenantsFiles } from "./uploads/said.ts";
import { keepSentFiles, sentFilesIn } from "./uploads/sent-files.ts";
import { forgetFiles, takeIn } from "./uploads/take-in.ts";

/**
 * What may come: what is drawn anew, so that nothing lies under a bar, and what a page can show, so that no colleague
 * has a file of it. In a PDF the number may stand under the black.
 */
export const pictureTypes = fileTypeNames.filter((type) => type === "jpeg" || type === "png");

/** Whether the page of a copy is there: where the association asks for none, only to see one end. */
export function hasCopyPage({ config }: Office, { idCopy }: Pick<Dossier, "idCopy">): boolean {
  return config.idCopies || isCopyAwaited(idCopy) || isCopyWaiting(idCopy);
}

type Sending = { office: Office; dossierId: string; request: Request; stamp: Stamp };

/**
 * Takes in what a tenant sends to `copyId`. What is wrong with it, or null; also when none is asked any more. Nothing of
 * a form that came to nothing is kept.
 */
export async function sendIdCopy(
  { office, dossierId, request, stamp }: Sending,
  copyId: string,
): Promise<{ form: FormData; errors: FormErrors | null }> {
  const limits = { ...office.config.tenantUploads, files: mostPictures };
  const { form, taken, ...others } = await takeIn(office, dossierId, request, limits, pictureTypes);
  const errors = wrongIn(form, { taken, ...others }, limits, localeOf(request));
  if (errors) {
    await forgetFiles(office, taken);
    return { form, errors };
  }
  const copies = taken.map((file) => ({ ...file, row: { ...file.row, kind: "id-copy" as const } }));
  const obstacle = await carryOut(
    office,
    dossierId,
    async (tx) => {
      const key = await office.vault.openKey(tx, dossierId);
      const files = await keepSentFiles(office, tx, key, copies);
      return files ? [{ type: "send-id-copy", copyId, files }] : [];
    },
    stamp,
  );
  if (obstacle) await forgetFiles(office, taken);
  return { form, errors: null };
}

type Brought = Omit<Awaited<ReturnType<typeof takeIn>>, "form">;

function wrongIn(
  form: FormData,
  { taken, refused, tooMany }: Brought,
  limits: UploadLimits,
  locale: Locale,
): FormErrors | null {
  const said = textsIn(locale).pages.idCopy.errors;
  const isOther = refused.some(({ why }) => why === "not-accepted");
  const wrong = isOther ? said.onlyPictures : wrongWithTenantsFiles({ refused, tooMany }, limits, locale);
  const files = wrong ?? (taken.length === 0 ? said.files : null);
  const covered = textIn(form, "covered") === "yes" ? null : said.covered;
  if (!files && !covered) return null;
  return { ...(files && { files }), ...(covered && { covered }) };
}

/** The tenant would rather send none, or takes back what was sent: it is erased. */
export async function takeBackIdCopy(office: Office, dossierId: string, copyId: string, stamp: Stamp) {
  await carryOut(office, dossierId, [{ type: "close-id-copy", copyId, reason: null }], stamp);
  await eraseIdCopies(office, { dossierId });
}

type SaidToStaff = Record<"reason" | "openReason" | "result" | "note" | "closeReason", string> & {
  tooLong: Parameters<typeof parseWords>[2]["tooLong"];
};

/** The commands of the page: ask-id-copy (reason), open-copy (openReason), judge-id-copy (result, note), close-id-copy. */
export async function commandIdCopy(
  given: Given,
  desk: Pick<StaffAtDesk, "staff">,
  said: SaidToStaff,
): Promise<Result> {
  const { office, dossierId, form } = given;
  const parsed = (field: "reason" | "openReason" | "note" | "closeReason") =>
    parseWords(form, field, { missing: said[field], tooLong: said.tooLong });
  switch (textIn(form, "command")) {
    case "ask-id-copy": {
      const reason = parsed("reason");
      if (!office.config.idCopies) throw new Response(null, { status: 404 });
      if (!reason.ok) return { errors: reason.errors };
      const copyId = z.uuid().catch(crypto.randomUUID()).parse(textIn(form, "formKey"));
      return carryOutWith(given, reason.answer, (kept) => ({ type: "ask-id-copy", copyId, reason: kept }));
    }
    case "open-copy": {
      const reason = parsed("openReason");
      if (!reason.ok) return { errors: reason.errors };
      await noteReason(office, desk, { dossierId, what: "id-copy", reason: reason.answer });
      return { obstacle: null };
    }
    case "judge-id-copy":
      return judge(given, said, parsed);
    case "close-id-copy": {
      const reason = parsed("closeReason");
      if (!reason.ok) return { errors: reason.errors };
      const copyId = z.uuid().parse(textIn(form, "copyId"));
      const close = (kept: Extract<Command, { type: "close-id-copy" }>["reason"]) =>
        ({ type: "close-id-copy", copyId, reason: kept }) as const;
      const result = await carryOutWith(given, reason.answer, close);
      await eraseIdCopies(office, { dossierId });
      return result;
    }
    default:
      throw new Response(null, { status: 400 });
  }
}

/** Records what was found, and erases what it was found in. The browser that sent a copy that fits has shown it. */
async function judge(
  given: Given,
  said: SaidToStaff,
  parsed: (field: "note") => ReturnType<typeof parseWords>,
): Promise<Result> {
  const { office, dossierId, form, stamp } = given;
  const copyId = z.uuid().parse(textIn(form, "copyId"));
  const result = z.enum(copyResults).safeParse(textIn(form, "result"));
  const isSilent = textIn(form, "note") === "";
  const note = isSilent && result.data === "fits" ? null : parsed("note");
  const errors = { ...(!result.success && { result: said.result }), ...(note && !note.ok && note.errors) };
  if (!result.success || Object.keys(errors).length > 0) return { errors };
  const obstacle = await carryOut(
    office,
    dossierId,
    async (tx, dossier) => {
      const kept = note?.ok ? await keepReason({ office, dossierId }, tx, note.answer) : null;
      if (result.data === "fits") await showInBrowser(tx, dossierId, dossier);
      return [{ type: "judge-id-copy", copyId, result: result.data, note: kept }];
    },
    stamp,
  );
  await eraseIdCopies(office, { dossierId });
  return { obstacle };
}

async function showInBrowser(tx: Tx, dossierId: string, dossier: Dossier | null) {
  const sent = dossier?.idCopy?.sent;
  if (!sent || !(await findSessionDossier(tx, sent.sessionId, dossierId))) return;
  await saveSessionDossier(tx, sent.sessionId, dossierId, shownBy("id-copy", sent.at));
}

/**
 * Erases every copy of a dossier that does not wait for a colleague now: first the content, then that there was any, so
 * that a try that broke off is done over.
 */
export async function eraseIdCopies(office: Office, { dossierId }: { dossierId: string }) {
  const { dossier, events } = await readDossier(office.db, dossierId);
  const waiting = dossier.idCopy?.sent?.files.textId;
  const lists = events.flatMap(({ event }) =>
    event.type === "id-copy-sent" && event.files.textId !== waiting ? [event.files.textId] : [],
  );
  await office.transaction(async (tx) => {
    const files = await findFilesOfTexts(tx, lists);
    if (files.length > 0) await noteErased(office, tx, dossierId, ["id-copy"], office.now());
    for (const { id } of files) await office.storage.remove(id);
    await deleteTexts(tx, lists);
  });
}

/** The last day is over: nobody sent a copy, or nobody compared it. */
export async function lapseIdCopy(office: Office, work: { dossierId: string; subject: string }) {
  const { dossierId, subject } = work;
  const [copyId = ""] = subject.split("/");
  await carryOut(office, dossierId, [{ type: "lapse-id-copy", copyId }], system(office.now()));
  await eraseIdCopies(office, { dossierId });
}

/** Since when a colleague must have opened the copy with a reason: today, and this one. */
function openSince(office: Office, sentAt: Date): Date {
  const today = startOf(dayOf(office.now()));
  return sentAt > today ? sentAt : today;
}

/** The pictures that wait, and whether this colleague opened them; none where no copy waits. */
export async function waitingPictures(
  office: Office,
  { staff }: Pick<StaffAtDesk, "staff">,
  dossierId: string,
  { idCopy }: Dossier,
): Promise<{ pictures: AttachedFile[]; isOpen: boolean }> {
  if (!isCopyWaiting(idCopy) || !idCopy.sent) return { pictures: [], isOpen: false };
  const { files, at } = idCopy.sent;
  const texts = await office.vault.readTexts(office.db, [files.textId]);
  const since = openSince(office, at);
  const isOpen = await hasOpened(office.db, { dossierId, staffId: staff.id, what: "id-copy", since });
  return { pictures: sentFilesIn(texts, files), isOpen };
}

/** One picture of a copy that waits, for who opened it; null for anybody else, and once it is erased. */
export async function openPicture(
  office: Office,
  desk: Pick<StaffAtDesk, "staff">,
  dossierId: string,
  fileId: string,
): Promise<{ type: FileType; bytes: number; content: ReadableStream<Uint8Array> } | null> {
  const { dossier } = await readDossier(office.db, dossierId);
  const { pictures, isOpen } = await waitingPictures(office, desk, dossierId, dossier);
  const picture = pictures.find((candidate) => candidate.fileId === fileId);
  if (!picture || !isOpen) return null;
  const key = await office.vault.openKey(office.db, dossierId);
  return { type: picture.type, bytes: picture.bytes, content: await openAttached(office, key, picture) };
}

/** The person as the sources show them now, to compare with; null when they are silent. */
export async function personOnFile(office: Office, dossier: Dossier) {
  if (dossier.person.state !== "found") return null;
  const { connection, key } = dossier.person.person;
  const found = await findCandidates(office, office.db, dossier).catch(() => []);
  return found.find(({ person }) => person.connection === connection && person.key === key)?.preview ?? null;
}

/** That there is news of the copy; what it is stands on the tenant's page. */
export async function tellOfIdCopy(office: Office, { dossierId, id }: { dossierId: string; id: string }) {
  const { dossier } = await readDossier(office.db, dossierId);
  const mailbox = await mailboxAt(office, office.db, dossier, office.now());
  if (!mailbox) return;
  const email = await emails["id-copy-news"](textsIn(dossier.locale).emails, {
    ...emailFacts(dossier, await registerOf(office.db, dossier, dossier.locale)),
    link: office.config.publicOrigin + pathsIn(dossier.locale).idCopy(dossier.number),
  });
  await office.transaction(async (tx) => {
    const key = await office.vault.openKey(tx, dossierId);
    await putMail(office, tx, key, { id, kind: "id-copy-news", to: mailbox, email }, office.now());
  });
}
