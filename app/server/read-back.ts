// What a colleague says to who called or came by, so that both know that it was understood (law notes, A.3).

import type { Day } from "#app/domain/calendar.ts";
import { themes } from "#app/domain/records.ts";
import { representations } from "#app/domain/representation.ts";
import { dayInWords, moment } from "#app/i18n/format.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { joinWords } from "#templates/letters/letter-facts.ts";
import { fullName } from "./applicant.ts";
import type { Written } from "./intake.ts";

/** In the language of who asks, sentence by sentence. `over` when the last day is. */
export function readBack(written: Written, due: { on: Day; over: boolean }): string[] {
  const { intake, applicant, locale } = written;
  const { readBack: said } = textsIn(locale).pages;
  const on = dayInWords(due.on, locale);
  return [
    ...asked(written),
    said.received(moment(intake.receivedAt, locale)),
    due.over ? said.late(on) : said.due(on),
    said[wayOf(written)],
    applicant.mailbox ? said.mail : said.letter,
    said.right,
  ];
}

function asked({ scope, onBehalf, asker, applicant, locale }: Written): string[] {
  const { letters, pages } = textsIn(locale);
  const everything = scope.length === themes.length;
  const about = joinWords(
    letters,
    scope.map((theme) => letters.themes[theme]),
  );
  if (asker === "self" || onBehalf === null) {
    return [everything ? pages.readBack.everything : pages.readBack.parts(about)];
  }
  const first = pages.readBack.forAnother(fullName(applicant));
  return everything ? [first] : [first, pages.readBack.partsForAnother(about)];
}

function wayOf({ onBehalf, answerBy }: Written): "portal" | "post" | "toThePerson" {
  if (answerBy === "portal") return "portal";
  const toThePerson = onBehalf !== null && representations[onBehalf].answerTo === "person";
  return toThePerson && onBehalf !== "heir" ? "toThePerson" : "post";
}
