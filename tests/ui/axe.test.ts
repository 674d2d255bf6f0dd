// Every screen in every state, in each language of its readers: axe in light and in dark, and nothing off the side
// of the narrowest phone. Screens are drawn with the real stylesheet; the journeys look at the pages as served.

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { axeFindings, ofColours, withPage } from "#tests/support/browser.ts";
import { renderScreen } from "./render.tsx";
import { type Screen, screens } from "./screens.tsx";

const stylesheet = readFileSync(fileURLToPath(new URL("../../app/ui/styles.css", import.meta.url)), "utf8");
const nameOf = ({ name, locale }: Screen) => `${name} (${locale})`;

function documentOf(screen: Screen): string {
  const head = `<meta charset="utf-8"><title>${screen.name}</title><style>${stylesheet}</style>`;
  return `<!doctype html><html lang="${screen.locale}"><head>${head}</head><body>${renderScreen(screen)}</body></html>`;
}

/** Shows the screens one after the other in the same page; gives what was found, by screen. */
async function lookAtAll(
  page: Page,
  look: (page: Page, screen: Screen) => Promise<string[]>,
  shown = screens,
) {
  const found: Record<string, string[]> = {};
  for (const screen of shown) {
    await page.setContent(documentOf(screen));
    const findings = await look(page, screen);
    if (findings.length > 0) found[nameOf(screen)] = findings;
  }
  return found;
}

test("there is a screen for every row of the screen list that exists, with the states it names", () => {
  const names = new Set(screens.map(({ name }) => name));
  const missing = Object.entries(screenList).flatMap(([row, states]) =>
    states.filter((state) => !names.has(state)).map((state) => `${row}: ${state}`),
  );
  expect(missing).toEqual([]);
  const listed = new Set(Object.values(screenList).flat());
  expect([...names].filter((name) => !listed.has(name))).toEqual([]);
});

// A language changes no colour.
const coloursIn = ({ locale }: Screen) => locale === "nl";

test("axe finds nothing on any screen, and on a phone of 320 pixels nothing lies off the side", {
  timeout: 4 * 60_000,
}, async () => {
  const look = async (page: Page, screen: Screen) => [
    ...(await axeFindings(page, coloursIn(screen) ? {} : { without: ofColours })),
    ...(await page.evaluate(beyondTheSide)),
  ];
  const found = await withPage({ width: 320 }, (page) => lookAtAll(page, look));
  expect(found).toEqual({});
});

test("nor in the dark, where only the colours differ", async () => {
  const colours = (page: Page) => axeFindings(page, { only: ofColours });
  const found = await withPage({ colorScheme: "dark", width: 1280 }, (page) =>
    lookAtAll(page, colours, screens.filter(coloursIn)),
  );
  expect(found).toEqual({});
});

/** What reaches further than the page is wide, but for what scrolls in a box of its own. */
function beyondTheSide(): string[] {
  const { documentElement } = document;
  if (documentElement.scrollWidth <= documentElement.clientWidth) return [];
  const wide = [...document.body.querySelectorAll("*")].filter(
    (element) => element.getBoundingClientRect().right > documentElement.clientWidth + 1,
  );
  return wide.slice(-3).map((element) => `${element.tagName} ${element.className}: ${element.textContent}`);
}

/** The screen list of the design notes (3.3.1), as far as it exists: each row with its states. */
const screenList: Record<string, string[]> = {
  Start: ["start"],
  "Privacy statement": ["statement", "statement-versions", "statement-version", "statement-first-version"],
  "Choose right": ["choose-right", "choose-right-error"],
  "On behalf": ["on-behalf"],
  "For whom": ["for-whom", "for-whom-error"],
  Representative: ["representative", "representative-error"],
  "How do you know us": ["relation", "relation-of-another", "relation-error"],
  "Who are you": [
    "who-are-you-employee",
    "who-are-you-visitor",
    "who-are-you",
    "who-are-you-again",
    "who-are-you-error",
    "who-is-it-about",
    "who-is-it-about-error",
  ],
  Contact: ["how-to-answer", "how-to-answer-error", "how-to-answer-person"],
  "Questions per right": [
    "what-to-see",
    "what-to-see-error",
    "footage",
    "footage-error",
    "wish-rectification",
    "wish-corrections-wrong",
    "wish-erasure",
    "wish-kept",
    "wish-kept-of-all",
    "wish-restriction",
    "wish-portability",
    "wish-objection",
    "wish-situation",
    "wish-consent",
    "wish-unsorted",
  ],
  "Something else?": ["more"],
  Check: [
    "check-answers",
    "check-answers-for-another",
    "check-answers-child",
    "check-answers-visitor",
    "check-answers-all",
    "already-sent",
    "draft-expired",
  ],
  Confirmation: [
    "confirmation-several",
    "confirmation",
    "confirmation-post",
    "confirmation-custody",
    "confirmation-child",
    "confirmation-visitor",
  ],
  "Prove: choose": [
    "prove",
    "prove-half",
    "prove-come-by",
    "prove-done",
    "prove-court-order",
    "prove-mandate",
    "prove-nothing",
    "prove-visitor",
    "prove-employee",
  ],
  "Prove: sign in": ["prove-login", "prove-login-failed", "prove-logged-in"],
  "Prove: code": [
    "prove-error",
    "prove-too-often",
    "prove-sms-wrong",
    "prove-staff-code-wrong",
    "enter-code",
    "enter-code-error",
  ],
  "That was not me": [
    "not-mine",
    "not-mine-error",
    "not-mine-stopped",
    "keep-mailbox",
    "keep-mailbox-stopped",
  ],
  "Address for news": ["mailbox", "mailbox-error", "mailbox-not-proven", "mailbox-pending"],
  "Our question": [
    "question",
    "question-error",
    "question-identity",
    "question-answered",
    "question-closed",
    "question-none",
  ],
  Messages: ["messages", "messages-none", "messages-error", "messages-ended", "status-wrote"],
  "Prove: ID (rare)": [
    "prove-copy",
    "status-copy",
    "copy-asked",
    "copy-error",
    "copy-better",
    "copy-sent",
    "copy-fits",
    "copy-too-late",
  ],
  "Stop a request": ["withdraw", "withdraw-ended"],
  "Sign in, session ended": ["sign-in", "sign-in-error"],
  "My requests": ["my-requests", "my-requests-empty"],
  Status: [
    "status-identity",
    "status-visitor",
    "status-asked",
    "status-by-part",
    "status-decided",
    "status-waits-to-erase",
    "status-carrying",
    "status-carried-out",
    "status-question",
    "status-withdrawn",
    "status-attached",
    "status-come-by",
    "status-gathering",
    "status-checking",
    "status-preparing",
    "status-answered",
    "status-handover",
    "status-handed-over",
    "status-held",
    "status-late",
    "status-complaint",
    "status-complaint-settled",
  ],
  "To another organisation": [
    "hand-over",
    "hand-over-error",
    "hand-over-under-way",
    "hand-over-again",
    "hand-over-closed",
  ],
  Complaint: ["complaint", "complaint-error", "complaint-received", "complaint-settled", "complaint-full"],
  Decision: [
    "letter",
    "letter-not-identified",
    "letter-withdrawn",
    "letter-refused",
    "letter-duplicate",
    "letter-message",
  ],
  Question: ["letter-identity-question", "letter-clarification", "letter-interim"],
  "Your data": [
    "answer",
    "answer-nothing",
    "answer-gap",
    "answer-many",
    "answer-to-another",
    "answer-supplement",
    "open-answer",
    "open-answer-held",
    "open-answer-login",
    "open-answer-error",
  ],
  Download: ["answer-preparing", "answer-expired"],
  Retention: ["retention", "retention-error", "retention-held", "retention-review", "forgotten"],
  "Not yours or unknown, service down": ["not-found", "server-error", "too-often"],
  "Staff: sign in": [
    "staff-sign-in",
    "staff-sign-in-failed",
    "staff-sign-in-passkey",
    "staff-sign-in-passkey-failed",
    "staff-sign-in-either",
    "staff-sign-in-access",
    "no-role",
    "enough-read",
  ],
  "Staff: invitation": ["invitation", "invitation-by-colleague", "invitation-over"],
  "Staff: own passkeys": ["own-passkeys", "own-passkeys-sign-in"],
  "Staff: colleagues": [
    "colleagues",
    "colleagues-officer",
    "colleagues-unchanged",
    "colleague",
    "colleague-away",
    "colleague-other",
    "colleague-error",
  ],
  "Staff: register": [
    "register",
    "register-reader",
    "register-without-draft",
    "register-draft",
    "register-own",
    "register-to-decide",
    "register-item",
    "register-item-new",
    "register-item-gap",
    "register-item-error",
    "register-preview",
  ],
  "Staff: recovery": [
    "recovery",
    "recovery-second",
    "recovery-error",
    "recovery-reader",
    "recovery-over",
    "recovery-never",
  ],
  "Staff: holidays": [
    "holidays",
    "holidays-reader",
    "holidays-error",
    "holidays-adding",
    "holidays-removing",
    "holidays-removing-error",
  ],
  "Staff: connections": ["connections", "connections-reader", "connections-error"],
  "Staff: queue": ["queue", "queue-empty"],
  "Staff: calendar": [
    "calendar-month",
    "calendar-month-empty",
    "calendar-week",
    "calendar-agenda",
    "calendar-link",
  ],
  "Staff: somebody else's dossier": [
    "access",
    "access-error",
    "access-nobodys",
    "access-director",
    "access-kept-from",
  ],
  "Staff: log": ["log", "log-broken"],
  "Staff: dossier": [
    "dossier",
    "dossier-handler-away",
    "dossier-waiving",
    "dossier-gap",
    "dossier-owed",
    "outcome-supplement",
    "dossier-ambiguous",
    "dossier-sought-by-hand",
    "dossier-hand-in",
    "dossier-searched",
    "dossier-erased",
    "dossier-held",
    "dossier-notes",
    "dossier-note-error",
    "dossier-assign",
    "dossier-assign-error",
    "dossier-handler-left",
    "dossier-about-staff",
    "dossier-conflict-error",
    "dossier-flagged",
    "dossier-flagged-officer",
    "dossier-flag-error",
  ],
  "Staff: questions": [
    "questions",
    "questions-error",
    "questions-open",
    "questions-answered",
    "questions-refusable",
    "questions-ended",
    "dossier-taken-in",
    "dossier-attachable",
    "dossier-attached",
    "dossier-disputed",
  ],
  "Staff: decision": [
    "decide",
    "decide-errors",
    "decide-rectification",
    "decide-objection",
    "decide-approve",
    "decide-done",
  ],
  "Staff: carrying out": [
    "carrying-out",
    "carrying-out-sign-in",
    "carrying-out-own",
    "carrying-out-approved",
    "carrying-out-tasks",
    "carrying-out-halted",
    "carrying-out-done",
    "carrying-out-none",
  ],
  "Staff: kept for later": [
    "laters",
    "laters-empty",
    "later",
    "later-due",
    "later-ended",
    "later-recipients",
    "later-error",
    "later-day-error",
  ],
  "Staff: costs": [
    "fee",
    "fee-error",
    "fee-preview",
    "fee-proposed",
    "fee-own",
    "fee-asked",
    "fee-overdue",
    "fee-paid",
  ],
  "Staff: refusal": [
    "refuse",
    "refuse-first",
    "refuse-unknown",
    "refuse-error",
    "refuse-preview",
    "refuse-unchanged",
    "refuse-proposed",
    "refuse-ended",
    "dossier-asked-before",
  ],
  "Staff: intake": ["intake", "intake-late", "intake-expired", "check-intake", "check-intake-late"],
  "Staff: term": [
    "term",
    "term-error",
    "term-preview",
    "term-extended",
    "term-told",
    "term-void",
    "term-unproven",
    "term-closed",
  ],
  "Staff: correct": [
    "correct",
    "correct-error",
    "correct-preview",
    "correct-late",
    "correct-none",
    "correct-refused",
    "correct-done",
    "correct-ended",
  ],
  "Staff: messages": ["staff-messages", "staff-messages-error", "staff-messages-ended"],
  "Staff: ID copy": ["copy-none", "copy-off", "copy-not-enough", "copy-closed", "copy-open", "copy-judged"],
  "Staff: recipients": [
    "recipients-none",
    "recipients-choose",
    "recipients-error",
    "recipients-told",
    "recipients-settled",
  ],
  "Staff: hand over": [
    "staff-handover-none",
    "staff-handover-verify",
    "staff-handover-error",
    "staff-handover-code",
    "staff-handover-over",
  ],
  "Staff: tasks": ["tasks", "tasks-error", "tasks-files-error", "tasks-done", "tasks-none", "tasks-asked"],
  "Who was asked to look": [
    "inquiry-door",
    "inquiry-door-asked",
    "inquiry-door-error",
    "inquiry-look",
    "inquiry-look-error",
    "inquiry-keep",
    "inquiry-images-kept",
    "inquiry-images-gone",
    "inquiry-answered",
    "inquiry-declined",
    "inquiry-over",
    "handover-door",
    "handover-door-error",
    "handover-confirm",
    "handover-ready",
    "handover-held",
    "handover-fetched",
    "handover-over",
    "notice-door",
    "notice-open",
    "notice-error",
    "notice-declined",
    "notice-confirmed",
    "notice-over",
  ],
  "Staff: sort": ["sort", "dossier-unsorted"],
  "Staff: separate": ["separate", "separate-people", "separate-error", "separate-done", "separate-refused"],
  "Staff: authority": [
    "authority",
    "authority-shown",
    "authority-ended",
    "authority-error",
    "authority-heir",
    "authority-refusal",
    "authority-refused",
  ],
  "Staff: identity": [
    "identity",
    "identity-unknown",
    "identity-search-error",
    "identity-by-hand",
    "identity-by-hand-error",
    "identity-silent",
    "identity-no-phone",
    "identity-called-there",
    "identity-nowhere",
    "identity-given",
    "identity-cautious",
    "identity-error",
  ],
  "Staff: review": [
    "review",
    "review-keys",
    "review-hidden",
    "review-hidden-error",
    "review-error",
    "review-files",
    "review-locked",
    "review-whose-said",
    "review-empty",
  ],
  "Staff: outcome": [
    "outcome-open",
    "outcome-gap",
    "outcome-blocked",
    "outcome-own",
    "outcome-judge",
    "outcome-sign-in",
    "outcome-approved",
    "preview-hidden",
    "preview-refused",
  ],
};
