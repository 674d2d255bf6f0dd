// What a colleague says to who called or came by, so that both know that it was understood (law notes, A.3).

import type { Day } from "#app/domain/calendar.ts";
import { type Theme, themes } from "#app/domain/records.ts";
import type { SpokenRegister } from "#app/domain/register.ts";
import { representations } from "#app/domain/representation.ts";
import { dayInWords, moment } from "#app/i18n/format.ts";
import { type Texts, textsIn } from "#app/i18n/texts.ts";
import { askedInWords, joinWords } from "#templates/letters/letter-facts.ts";
import { fullName } from "./applicant.ts";
import type { Written } from "./intake.ts";
import { wantedIn } from "./post.ts";

/** In the language of who asks, sentence by sentence. `over` when the last day is. */
export function readBack(
  written: Written,
  due: { on: Day; over: boolean },
  register: SpokenRegister,
): string[] {
  const { intake, applicant, locale } = written;
  const { readBack: said } = textsIn(locale).pages;
  const on = dayInWords(due.on, locale);
  return [
    ...asked(written, register),
    said.received(moment(intake.receivedAt, locale)),
    due.over ? said.late(on) : said.due(on),
    said[wayOf(written)],
    applicant.mailbox ? said.mail : said.letter,
    said.right,
  ];
}

function asked(written: Written, register: SpokenRegister): string[] {
  const { onBehalf, asker, applicant, locale } = written;
  const { letters, pages } = textsIn(locale);
  const forAnother = asker !== "self" && onBehalf !== null;
  const [first] = written.asks;
  const onlyCopy = written.asks.length === 1 && first?.right === "access" ? first : null;
  if (forAnother) {
    const copy = pages.readBack.forAnother(fullName(applicant));
    if (!onlyCopy)
      return [pages.readBack.nameOfAnother(fullName(applicant)), ...sentences(written, register)];
    if (isEverything(onlyCopy.scope)) return [copy];
    return [copy, pages.readBack.partsForAnother(partsOf(letters, onlyCopy.scope))];
  }
  if (!onlyCopy) return sentences(written, register);
  return [
    isEverything(onlyCopy.scope)
      ? pages.readBack.everything
      : pages.readBack.parts(partsOf(letters, onlyCopy.scope)),
  ];
}

/** Each right as the confirmation will say it. */
function sentences({ asks, locale }: Written, register: SpokenRegister): string[] {
  const { letters, pages } = textsIn(locale);
  return asks.map(({ right, scope, wish = null }) => {
    if (right === "access" && isEverything(scope)) return pages.readBack.everything;
    if (right === "access") return pages.readBack.parts(partsOf(letters, scope));
    return askedInWords(letters, {
      scope,
      wanted: wantedIn({ right, wish }, register, letters.asked.other),
    });
  });
}

const isEverything = (scope: Theme[]) => scope.length === themes.length;

function partsOf(letters: Texts["letters"], scope: Theme[]): string {
  return joinWords(
    letters,
    scope.map((theme) => letters.themes[theme]),
  );
}

function wayOf({ onBehalf, answerBy }: Written): "portal" | "post" | "toThePerson" {
  if (answerBy === "portal") return "portal";
  const toThePerson = onBehalf !== null && representations[onBehalf].answerTo === "person";
  return toThePerson && onBehalf !== "heir" ? "toThePerson" : "post";
}
