// A whole answer for anybody of the association: asked, proven, gathered over HTTP, reviewed with care and built.

import { and, eq, isNull } from "drizzle-orm";
import { system } from "#app/domain/actors.ts";
import type { CodeWay } from "#app/domain/commands.ts";
import { themes } from "#app/domain/records.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { carryOut } from "#app/server/carry-out.ts";
import { receiveRequest } from "#app/server/receive.ts";
import { beginSession } from "#app/server/sessions.ts";
import { commandOutcome, commandReview, type Result } from "#app/server/staff-commands.ts";
import { openFile } from "#app/server/vault.ts";
import { findDossierByNumber } from "#db/dossiers.ts";
import { files, followUps, records } from "#db/schema.ts";
import { foreignCanaries } from "#demo/association/canaries.ts";
import { pdfText } from "#tests/server/export/bundle-files.ts";
import { answerSeen, formData } from "#tests/server/steps.ts";
import { askerFrom } from "./askers.ts";
import { type Desk, dossierNow, staffStamp, stampOf, workAll } from "./office.ts";
import { readZip } from "./read-zip.ts";

const said = textsIn("nl").staff.review.errors;

/** The files of the answer to the person with this tag. What nobody looked at is given; the rest is withheld. */
export async function bundleFor(desk: Desk, tag: string): Promise<Map<string, Buffer>> {
  const dossierId = await filed(desk, tag);
  await workAll(desk.office);
  return bundleOf(desk, dossierId, tag);
}

/** The same for a dossier that is there already. */
export async function bundleOf(desk: Desk, dossierId: string, tag: string): Promise<Map<string, Buffer>> {
  await choosePerson(desk, dossierId, tag);
  for (const way of ["mailbox-on-file", "letter-to-home"] as const) await prove(desk, dossierId, way);
  await workAll(desk.office);
  await seen(desk, dossierId);
  await withholdUndecided(desk, dossierId);
  await decideOutcome(desk, dossierId);
  const failed = await workAll(desk.office);
  const { bundle, bundleRefused } = await dossierNow(desk.office, dossierId);
  if (!bundle) throw new Error(`No bundle for ${tag}: ${bundleRefused ?? failed.join()}`);
  return openBundle(desk, dossierId);
}

/** Whose strings of other people stand in which file of the answer to this person; none, if all is well. */
export async function foreignIn(desk: Desk, tag: string): Promise<string[]> {
  const canaries = foreignCanaries(desk.association, desk.association.trickyPersons[tag]?.id ?? "");
  if (canaries.length < 1000) throw new Error("There is hardly anybody to be mixed up with");
  return mentionedIn(await bundleFor(desk, tag), canaries);
}

/** Which of these strings stand in which file of an answer. */
export async function mentionedIn(bundle: Map<string, Buffer>, strings: string[]): Promise<string[]> {
  const mentioned: string[] = [];
  for (const [name, content] of bundle) {
    const text = name.endsWith(".pdf") ? await pdfText(content) : content.toString();
    const packed = text.replaceAll(/\s/g, "");
    const found = strings.filter(
      (string) => text.includes(string) || packed.includes(string.replaceAll(/\s/g, "")),
    );
    mentioned.push(...found.map((string) => `${name}: ${string}`));
  }
  return mentioned;
}

async function filed({ office, association }: Desk, tag: string): Promise<string> {
  const { id: sessionId } = await beginSession(office, "tenant", null);
  const applicant = askerFrom(association, tag);
  const form = {
    draftId: crypto.randomUUID(),
    formKey: crypto.randomUUID(),
    sessionId,
    applicant: { ...applicant, representative: null, clues: {} },
    onBehalf: null,
    relation: "tenant" as const,
    scope: [...themes],
    answerBy: "portal" as const,
    locale: "nl" as const,
  };
  const { number } = await receiveRequest(office, form, stampOf(office, { kind: "tenant", sessionId }));
  const found = await findDossierByNumber(office.db, number);
  if (!found) throw new Error("There is no such number");
  return found.id;
}

/** Of namesakes and twins a colleague chooses the right one. */
async function choosePerson({ office, association }: Desk, dossierId: string, tag: string) {
  const { person } = await dossierNow(office, dossierId);
  const key = association.trickyPersons[tag]?.id ?? "";
  if (person.state === "ambiguous") {
    const stamp = await staffStamp(office);
    await required(
      carryOut(office, dossierId, [{ type: "choose-person", person: { connection: "erp", key } }], stamp),
    );
  }
  const now = (await dossierNow(office, dossierId)).person;
  if (now.state !== "found" || now.person.key !== key)
    throw new Error(`${tag} is not who was found: ${now.state}`);
}

/** The code itself is left out: it went to contact data of the person found, or nothing would follow from it. */
async function prove(
  { office }: Desk,
  dossierId: string,
  way: CodeWay & ("mailbox-on-file" | "letter-to-home"),
) {
  const codeId = crypto.randomUUID();
  const tenant = stampOf(office, { kind: "tenant", sessionId: crypto.randomUUID() });
  await required(carryOut(office, dossierId, [{ type: "request-code", codeId, way }], tenant));
  await office.db.delete(followUps).where(eq(followUps.kind, "send-code"));
  await required(
    carryOut(office, dossierId, [{ type: "record-code", codeId, way, result: "sent" }], system(office.now())),
  );
  await required(carryOut(office, dossierId, [{ type: "give-proof", codeId, method: way }], tenant));
}

/** Where more care is needed two codes are not enough. */
async function seen({ office }: Desk, dossierId: string) {
  if ((await dossierNow(office, dossierId)).cautions.length === 0) return;
  const codeId = crypto.randomUUID();
  const stamp = await staffStamp(office);
  await required(
    carryOut(office, dossierId, [{ type: "identify-person", method: "counter", codeId }], stamp),
  );
}

async function withholdUndecided({ office }: Desk, dossierId: string) {
  const undecided = await office.db
    .select({ id: records.id })
    .from(records)
    .where(and(eq(records.dossierId, dossierId), isNull(records.decision)));
  const stamp = await staffStamp(office);
  for (const { id } of undecided) {
    const fields = {
      recordId: id,
      decision: "withhold",
      ground: "rights-of-others",
      reason: "Het gaat ook over een ander.",
    };
    done(await commandReview({ office, dossierId, form: formData(fields), stamp }, said));
  }
}

async function decideOutcome({ office }: Desk, dossierId: string) {
  for (const [command, by] of [
    ["propose-outcome", "sanne"],
    ["approve-outcome", "youssef"],
  ] as const) {
    if (command === "approve-outcome") await answerSeen(office, dossierId, by);
    const stamp = await staffStamp(office, by);
    done(await commandOutcome({ office, dossierId, form: formData({ command }), stamp }, said));
  }
}

/** The files of the bundle that was made for a dossier. */
export async function openBundle({ office }: Desk, dossierId: string): Promise<Map<string, Buffer>> {
  const fileId = (await dossierNow(office, dossierId)).bundle?.fileId ?? "";
  const [file] = await office.db.select().from(files).where(eq(files.id, fileId));
  if (!file) throw new Error("There is no bundle");
  const key = await office.vault.openKey(office.db, dossierId);
  const opened = await openFile(key, await office.storage.open(fileId, file));
  return readZip(Buffer.from(await new Response(opened).arrayBuffer()));
}

function done(result: Result) {
  const why = "errors" in result ? Object.keys(result.errors).join() : result.obstacle;
  if (why) throw new Error(`A step on the way to a bundle was refused: ${why}`);
}

async function required(carried: Promise<string | null>) {
  const obstacle = await carried;
  if (obstacle) throw new Error(`A step on the way to a bundle was refused: ${obstacle}`);
}
