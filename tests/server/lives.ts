// Requests of the kinds that fill what a plain copy never fills, each from the form until nothing of it is open any more.

import { eq } from "drizzle-orm";
import type { Theme } from "#app/domain/records.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { exampleRegister } from "#app/register/register.ts";
import { beginDraft, readDraft } from "#app/server/drafts.ts";
import { openRecord } from "#app/server/found-records.ts";
import { commandHandover, commandHandoverAsTenant } from "#app/server/handover.ts";
import {
  answerHandover,
  enterHandoverCode,
  fetchHandover,
  requireReceiver,
} from "#app/server/handover-door.ts";
import { answerInquiry } from "#app/server/inquiry-answer.ts";
import { askInquiryCode, enterInquiryCode, requireContact } from "#app/server/inquiry-door.ts";
import { boxes } from "#app/server/masks.ts";
import { receiveRequest } from "#app/server/receive.ts";
import { commandRecipients } from "#app/server/recipients.ts";
import { beginSession } from "#app/server/sessions.ts";
import { commandReview, type Result } from "#app/server/staff-commands.ts";
import { homeOf } from "#app/server/telling-homes.ts";
import { askToSignIn } from "#app/server/tenant-sign-in.ts";
import { records } from "#db/schema.ts";
import type { Asker } from "#tests/support/askers.ts";
import type { changingSource } from "#tests/support/changing-source.ts";
import { codeInMail, type Desk, dossierNow, staffStamp, workAll } from "#tests/support/office.ts";
import { approveNow, askedBy, type Case, decideBoth, giveOfPlan, planNow, seenAs } from "./decided.ts";
import { approved, type Filed, filedFor, formData, formOf, idOf, proposed, tenantStamp } from "./steps.ts";

const { staff, pages } = textsIn("nl");
const day = 24 * 3600_000;

/** What was typed in these lives: at the end it stands nowhere. */
export const typedInLives = {
  drafted: "Oudekerkstraat",
  searched: "Planbord Zuurbier",
  proof: "Gewist door Halewijn",
  known: "T. Testhuurder",
  receiver: "intake@elders.example",
  called: "0600000000",
  facts: "Volgens grootboek Appelscha",
};

function expectDone(result: Result) {
  if (!("obstacle" in result) || result.obstacle) throw new Error(JSON.stringify(result));
}

/** A company that a copy of the repairs is asked of, and none else. */
const company = "repairs-company";
export const registerWithCompany = {
  ...exampleRegister,
  sources: exampleRegister.sources.filter(({ id, task }) => !task || id === company),
};

const companyThemes: Theme[] = ["personal", "repairs"];

/** Of a copy: begun in a form that was kept, a company asked, and one field made black. */
export async function maskedLife(desk: Desk, asker: Asker): Promise<Filed> {
  const { office } = desk;
  const { typed, form } = await drafted(desk, asker);
  const { number } = await receiveRequest(office, form, tenantStamp(office, form.sessionId));
  const request = { dossierId: await idOf(office, number), number, sessionId: form.sessionId };
  if (!(await readDraft(office, typed))?.row.dossierId) throw new Error("The form leads nowhere");
  await workAll(office);
  await seenAs(desk, request, "counter");
  await workAll(office);
  await companyLooks(desk, request);
  const [row] = await office.db.select().from(records).where(eq(records.dossierId, request.dossierId));
  const opened = row && (await openRecord(office, office.db, request.dossierId, row.id));
  if (!opened) throw new Error("Nothing was gathered");
  const black = { recordId: opened.row.id, decision: "give", masks: "", [boxes.field(0)]: "on" };
  const given = {
    office,
    dossierId: request.dossierId,
    form: formData(black),
    stamp: await staffStamp(office),
  };
  expectDone(await commandReview(given, staff.review.errors));
  expectDone(await proposed(office, request, companyThemes));
  expectDone(await approved(office, request));
  // Somebody signs in, and somebody tries the number of nobody.
  for (const postcode of [asker.postcode, "9999 ZZ"]) {
    const { id: browser } = await beginSession(office, "tenant", null);
    await askToSignIn(office, { number, postcode }, browser, tenantStamp(office, browser));
  }
  await workAll(office);
  return request;
}

async function drafted({ office }: Desk, asker: Asker) {
  const answers = { who: { ...asker, street: typedInLives.drafted } };
  const setCookie = await beginDraft(office, { wants: ["access"], ...answers } as never);
  const typed = new Request("http://localhost/verzoek", {
    headers: { cookie: setCookie.split(";")[0] ?? "" },
  });
  const { row } = (await readDraft(office, typed)) ?? {};
  if (!row) throw new Error("No form was kept");
  const form = { ...(await formOf(office, asker, companyThemes)), draftId: row.id, formKey: row.formKey };
  return { typed, form };
}

async function companyLooks(desk: Desk, request: Filed) {
  const { office } = desk;
  const [inquiry] = (await dossierNow(office, request.dossierId)).inquiries;
  if (!inquiry) throw new Error("Nobody was asked");
  const { inquiryId } = inquiry;
  const { sessionId, page } = await contactBrowser(desk);
  await askInquiryCode(office, inquiryId, sessionId, office.now());
  await workAll(office);
  const { mailbox = "" } = registerWithCompany.sources.find(({ id }) => id === company)?.task?.contact ?? {};
  const typed = codeInMail(desk, mailbox, request.number);
  await enterInquiryCode(office, { inquiryId, sessionId, typed }, office.now());
  const said = { ...pages.inquiry.errors, tooLong: pages.errors.tooLong };
  const nothing = formData({ command: "hand-in", nothing: "yes", searched: typedInLives.searched });
  const brought = { taken: [], wrong: null, viruses: 0 };
  expectDone(
    await answerInquiry(office, await requireContact(office, page, inquiryId), nothing, said, brought),
  );
  await workAll(office);
}

async function contactBrowser({ office }: Desk) {
  const { id: sessionId, setCookie } = await beginSession(office, "contact", null);
  const headers = { cookie: setCookie.split(";")[0] ?? "" };
  return { sessionId, page: new Request("https://privacy.voorbeeld.example/x", { headers }) };
}

/** Of a file for another organisation: said, called, confirmed by both and fetched. */
export async function handedOverLife(desk: Desk, asker: Asker): Promise<Filed> {
  const { office } = desk;
  const elements = ["C1-01", "C1-02", "C1-05"] as const;
  const request = await filedFor(desk, asker, {
    right: "portability",
    elements: [...elements],
    to: "other",
    format: "json",
  });
  const { dossierId, sessionId } = request;
  await workAll(office);
  await seenAs(desk, request, "counter");
  await workAll(office);
  expectDone(await proposed(office, request));
  expectDone(await approved(office, request));
  await workAll(office);
  const tooLong = pages.errors.tooLong;
  const yes = {
    command: "ask-handover",
    name: "Woonstichting Elders",
    mailbox: typedInLives.receiver,
    right: "yes",
  };
  const asking = { office, dossierId, form: formData(yes), stamp: tenantStamp(office, sessionId) };
  await commandHandoverAsTenant(asking, { ...pages.handOver.errors, notNow: pages.handOver.notNow, tooLong });
  await workAll(office);
  const handoverId = (await dossierNow(office, dossierId)).handing.tries.at(-1)?.handoverId ?? "";
  const spoken = { found: "trade-register", called: typedInLives.called, who: "Mw. Bakker", spoke: "yes" };
  const calling = formData({ command: "verify-receiver", handoverId, ...spoken });
  const stamp = await staffStamp(office);
  const called = await commandHandover(
    { office, dossierId, form: calling, stamp },
    { ...staff.handover.errors, tooLong },
  );
  if (!("code" in called)) throw new Error(JSON.stringify(called));
  const { sessionId: browser, page } = await contactBrowser(desk);
  await enterHandoverCode(office, { handoverId, sessionId: browser, typed: called.code }, office.now());
  const at = () => requireReceiver(office, page, handoverId);
  await answerHandover(office, await at(), formData({ command: "confirm-receipt" }));
  await workAll(office);
  const taken = await fetchHandover(office, await at());
  if (!taken) throw new Error("It could not be fetched");
  await new Response(taken.zip).arrayBuffer();
  await workAll(office);
  return request;
}

const erasure: Case = {
  wish: { right: "erasure", elements: ["C1-07", "C1-01"], why: null, pause: false },
  part: ({ element }) =>
    element === "C1-01" ? { verdict: "kept", grounds: ["G17-3B-FISC"], facts: typedInLives.facts } : {},
};

/** Of an erasure: one part done in the sources and told to who had it, another kept for later. */
export async function carriedOutLife(
  desk: Desk,
  asker: Asker,
  source: ReturnType<typeof changingSource>,
): Promise<Filed> {
  const { office } = desk;
  const request = await askedBy(desk, asker, erasure);
  source.keep("contacten/1", request.key, [{ field: "geboorteplaats", element: "C1-07", value: "Soest" }]);
  source.keep("contacten/2", request.key, [{ field: "voornaam", element: "C1-01", value: "Marloes" }]);
  await workAll(office);
  await decideBoth(desk, request, erasure);
  await workAll(office);
  expectDone(await approveNow(desk, request));
  desk.clock.pass(8 * day);
  await workAll(office);
  const { planId, steps } = await planNow(desk, request);
  for (const { stepId, kind } of steps) {
    const proven = { command: "settle-step", planId, stepId, result: "done", proof: typedInLives.proof };
    if (kind === "task") expectDone(await giveOfPlan(desk, request, proven, "sanne"));
  }
  await workAll(office);
  await recipientsTold(desk, request.dossierId);
  return request;
}

/** Everybody who can have had it; of a dossier, or of what was kept after it. */
export async function recipientsTold({ office }: Desk, dossierId: string) {
  const said = { ...staff.recipients.errors, tooLong: pages.errors.tooLong };
  const give = async (form: FormData) => {
    expectDone(await commandRecipients({ office, dossierId, form, stamp: await staffStamp(office) }, said));
    await workAll(office);
  };
  const [telling] = (await homeOf(office, dossierId)).tellings;
  const choosing = formData({
    command: "choose-recipients",
    telling: "0",
    knownAs: typedInLives.known,
    customerNumber: "100234",
  });
  for (const { noticeId } of telling?.notices ?? []) choosing.append("chosen", noticeId);
  await give(choosing);
  for (const { noticeId } of telling?.notices ?? []) {
    await give(formData({ command: "confirm-notice", noticeId, what: "processed" }));
  }
}
