import { expect, test } from "vitest";
import { dayInWords, moment } from "#app/i18n/format.ts";
import { type Locale, locales } from "#app/i18n/locale.ts";
import { textsIn } from "#app/i18n/texts.ts";
import type { Email } from "#emails/email.tsx";
import { type EmailName, emails } from "#emails/index.ts";

const factsIn = (locale: Locale) => ({
  locale,
  number: "AVG-2026-0432",
  organisation: { name: "Woonstichting Voorbeeld", phone: "035-000 12 34" },
  link: "https://mijnprivacy.example.org/verzoeken/AVG-2026-0432",
  dueOn: dayInWords("2026-12-23", locale),
});

const changesAt = new Date("2026-11-26T13:05:00Z");
/** Announced on them is nothing that has a page. */
const withoutLink = ["code", "inquiry-code", "notice-code", "mailbox-new"];

type ToTenants =
  | Extract<
      EmailName,
      | "request-received"
      | "code"
      | "was-it-you"
      | "mailbox-change"
      | "mailbox-new"
      | "letter-waits"
      | "question-asked"
      | "complaint-settled"
      | "message-waits"
      | "id-copy-news"
      | "inquiry"
      | "inquiry-code"
    >
  | "notice"
  | "notice-code"
  | "handover";

async function toTenantsIn(locale: Locale): Promise<Record<ToTenants, Email>> {
  const texts = textsIn(locale).emails;
  const facts = factsIn(locale);
  const receivedAt = moment(new Date("2026-11-23T13:05:00Z"), locale);
  const answer = { until: dayInWords("2027-02-12", locale) };
  return {
    "request-received": await emails["request-received"](texts, { ...facts, receivedAt, late: false }),
    code: await emails.code(texts, { ...facts, code: "4821 0937", minutes: 10, byMandate: false }),
    "was-it-you": await emails["was-it-you"](texts, {
      ...facts,
      code: "4821 0937",
      english: textsIn("en").emails,
    }),
    "mailbox-change": await emails["mailbox-change"](texts, {
      ...facts,
      code: "4821 0937",
      from: { here: moment(changesAt, locale), english: moment(changesAt, "en") },
      english: textsIn("en").emails,
    }),
    "mailbox-new": await emails["mailbox-new"](texts, { ...facts, from: moment(changesAt, locale) }),
    "letter-waits": await emails["letter-waits"](texts, { ...facts, answer }),
    "question-asked": await emails["question-asked"](texts, { ...facts, standsStill: true }),
    "complaint-settled": await emails["complaint-settled"](texts, facts),
    "message-waits": await emails["message-waits"](texts, facts),
    "id-copy-news": await emails["id-copy-news"](texts, facts),
    inquiry: await emails.inquiry(texts, { ...facts, what: "look", name: "Planning" }),
    handover: await emails.handover(texts, {
      ...facts,
      what: "told",
      name: "Woonstichting Elders",
      until: dayInWords("2026-12-25", locale),
    }),
    notice: await emails.notice(texts, { ...facts, what: "told", name: "Kantoor Fictief" }),
    "notice-code": await emails["notice-code"](texts, { ...facts, code: "4821 0937", minutes: 10 }),
    "inquiry-code": await emails["inquiry-code"](texts, { ...facts, code: "4821 0937", minutes: 10 }),
  };
}

const texts = textsIn("nl").emails;
const facts = factsIn("nl");
const english = await toTenantsIn("en");
const all: Record<EmailName, Email> = {
  ...(await toTenantsIn("nl")),
  "new-request": await emails["new-request"](texts, facts),
  "request-disputed": await emails["request-disputed"](texts, facts),
  "change-stopped": await emails["change-stopped"](texts, facts),
  "question-answered": await emails["question-answered"](texts, facts),
  "request-withdrawn": await emails["request-withdrawn"](texts, facts),
  "request-reopened": await emails["request-reopened"](texts, facts),
  assigned: await emails.assigned(texts, facts),
  "breach-found": await emails["breach-found"](texts, facts),
  "task-due": await emails["task-due"](texts, { ...facts, day: dayInWords("2026-12-04", "nl") }),
  "complaint-filed": await emails["complaint-filed"](texts, facts),
  "message-received": await emails["message-received"](texts, facts),
  "id-copy-sent": await emails["id-copy-sent"](texts, facts),
  "deadline-near": await emails["deadline-near"](texts, { ...facts, left: 2 }),
  "supplement-due": await emails["supplement-due"](texts, facts),
  "inquiry-late": await emails["inquiry-late"](texts, {
    ...facts,
    day: dayInWords("2026-12-04", "nl"),
    source: "het papieren archief",
    whom: "handler",
  }),
  "inquiry-declined": await emails["inquiry-declined"](texts, facts),
  "footage-asked": await emails["footage-asked"](texts, facts),
  "footage-gone": await emails["footage-gone"](texts, facts),
  "use-stopped": await emails["use-stopped"](texts, facts),
  "plan-drawn": await emails["plan-drawn"](texts, facts),
  "second-awaited": await emails["second-awaited"](texts, facts),
  "carry-out-waits": await emails["carry-out-waits"](texts, { ...facts, plan: "decision" }),
  "carry-out-due": await emails["carry-out-due"](texts, { ...facts, plan: "standstill" }),
  "carry-out-changed": await emails["carry-out-changed"](texts, { ...facts, plan: "stop" }),
  "later-drawn": await emails["later-drawn"](texts, facts),
  "later-task": await emails["later-task"](texts, facts),
  "later-due": await emails["later-due"](texts, facts),
  "later-changed": await emails["later-changed"](texts, facts),
  "later-review": await emails["later-review"](texts, facts),
  "later-awaited": await emails["later-awaited"](texts, facts),
  "later-recipients": await emails["later-recipients"](texts, facts),
  "later-recipients-due": await emails["later-recipients-due"](texts, facts),
  "later-silent": await emails["later-silent"](texts, facts),
  "later-escalated": await emails["later-escalated"](texts, facts),
  "recipients-listed": await emails["recipients-listed"](texts, facts),
  "recipients-due": await emails["recipients-due"](texts, facts),
  "recipient-silent": await emails["recipient-silent"](texts, facts),
  "notice-declined": await emails["notice-declined"](texts, facts),
  "handover-asked": await emails["handover-asked"](texts, facts),
  "handover-stuck": await emails["handover-stuck"](texts, facts),
  "handover-declined": await emails["handover-declined"](texts, facts),
  "hold-review": await emails["hold-review"](texts, facts),
};
const toTenants = [all["request-received"], all.code, all["letter-waits"]];
const everyEmail = [
  ...Object.entries(all).map(([name, email]) => ({ name, locale: locales[0], ...email })),
  ...Object.entries(english).map(([name, email]) => ({ name, locale: locales[1], ...email })),
];

const subjects =
  /^((Bericht over uw verzoek|Message about your request|Verzoek) AVG-2026-0432|(Een vraag van|A question from|Een bericht van|A message from|Een bestand van|A file from) Woonstichting Voorbeeld)$/;

for (const { name, locale, subject, html, text } of everyEmail) {
  test(`the e-mail ${name} (${locale}) has a neutral subject and its language`, () => {
    expect(subject).toMatch(subjects);
    expect(html).toMatch(new RegExp(`<html[^>]* lang="${locale}"`));
    expect(html).toContain('name="color-scheme" content="light dark"');
  });

  test(`the e-mail ${name} (${locale}) loads nothing and has one link at most`, () => {
    expect(html).not.toMatch(/<img|<script|<link|url\(|@import|src=/i);
    expect(html.match(/href=/g)?.length ?? 0).toBe(withoutLink.includes(name) ? 0 : 1);
  });

  test(`the e-mail ${name} (${locale}) says the same as plain text, in short sentences`, () => {
    const shown = html.replace(/<(head|style)[\s\S]*?<\/\1>/g, "").matchAll(/<(?:p|h1)\b[^>]*>([^<]+)</g);
    const flat = text.replace(/\s+/g, " ");
    for (const [, words = ""] of shown) expect(flat).toContain(words.replace(/\s+/g, " "));
    for (const line of text.split("\n")) expect(line.length).toBeLessThanOrEqual(76);
    const sentences = text.split(/(?<=[.?!])\s+|\n\n/).filter((sentence) => !sentence.includes("https:"));
    expect(sentences.filter((sentence) => sentence.split(/\s+/).length > 18)).toEqual([]);
  });

  test(`the e-mail ${name} (${locale}) prints the host of its button`, () => {
    const opens = `${locale === "nl" ? "De knop opent" : "The button opens"} mijnprivacy.example.org`;
    expect(text.includes(opens)).toBe(!withoutLink.includes(name));
  });
}

test("e-mails to tenants say what is never asked, and whom to call", () => {
  for (const { text } of toTenants) {
    const flat = text.replace(/\s+/g, " ");
    expect(flat).toContain("nooit om uw BSN of een wachtwoord. Twijfelt u? Bel 035-000 12 34.");
    expect(flat).toContain("Woonstichting Voorbeeld, privacy");
  }
});

test("the contact on file is asked in both languages, and told no name", () => {
  const { html, text } = all["was-it-you"];
  const flat = text.replace(/\s+/g, " ");
  for (const words of ["4821 0937", "Was u dat niet?", "Was it not you?"]) expect(flat).toContain(words);
  expect(html).toMatch(/<p[^>]* lang="en"/);
});

test("T-03 the address from before reads from when it changes and how to stop it, not where to", () => {
  const flat = all["mailbox-change"].text.replace(/\s+/g, " ");
  for (const words of ["Vanaf 26 november 2026 om 14.05 uur", "4821 0937", "From 26 November 2026 at 14:05"])
    expect(flat).toContain(words);
  expect(all["mailbox-new"].text).not.toMatch(/https:|\d{4} \d{4}/);
});

test("the code stands in its e-mail with its term and what was asked", () => {
  expect(all.code.text).toContain("4821 0937");
  expect(all.code.text).toContain("Vul hem binnen 10 minuten in.");
  expect(all.code.text).toContain("Vroeg u geen code?");
});

test("e-mails to staff have the number and the date only", () => {
  expect(all["new-request"].text).toContain("woensdag 23 december 2026");
  expect(all["deadline-near"].text).toContain("Nog 2 werkdagen");
  for (const mail of [all["new-request"], all["deadline-near"]]) {
    expect(mail.text).not.toMatch(/gegevens|inzage|kopie/i);
  }
});

test("a letter that is not the answer is announced without saying what it is", async () => {
  const { text } = await emails["letter-waits"](texts, { ...facts, answer: null });
  expect(text).toContain("Er staat een brief voor u klaar");
  expect(text).not.toMatch(/antwoord|downloaden/i);
});

test("text from outside is shown as text", async () => {
  const { html } = await emails["letter-waits"](texts, { ...facts, number: "<b>x</b>", answer: null });
  expect(html).not.toContain("<b>x</b>");
  expect(html).toContain("&lt;b&gt;x&lt;/b&gt;");
});

test("e-mails to tenants say the same in English", () => {
  const flat = (email: Email) => email.text.replace(/\s+/g, " ");
  for (const email of Object.values(english)) {
    expect(flat(email)).toContain("BSN or a password by e-mail. Not sure? Call 035-000 12 34.");
    expect(flat(email)).not.toMatch(/\b(het|een|wij|uw|niet|voor|gegevens|verzoek|brief|antwoord)\b/i);
  }
  expect(flat(english["request-received"])).toContain("no later than Wednesday 23 December 2026");
  expect(flat(english["request-received"])).toContain("on 23 November 2026 at 14:05");
  expect(flat(english.code)).toContain("Enter it within 10 minutes.");
});
