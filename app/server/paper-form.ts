// The form to print: the questions of the pages, in their words, with room to write. Anybody may ask for it, so it is
// drawn once for each version of the register, and kept.

import { createHash } from "node:crypto";
import type { SpokenRegister } from "#app/domain/register.ts";
import { relations } from "#app/domain/relation.ts";
import { askers } from "#app/domain/representation.ts";
import { type Right, rightNames } from "#app/domain/rights.ts";
import { speak } from "#app/domain/said.ts";
import { listsFrom, type WishLists } from "#app/domain/wish-lists.ts";
import { erasureReasons, fileFormats, objectionTargets, restrictionReasons } from "#app/domain/wishes.ts";
import { type Locale, locales } from "#app/i18n/locale.ts";
import { type Texts, textsIn } from "#app/i18n/texts.ts";
import type { RegisterVersion } from "#db/register.ts";
import type { PaperForm, PaperPart, PaperQuestion } from "#templates/paper-form.tsx";
import type { Drawer } from "./export/pdf.ts";
import { codeOf, log } from "./log.ts";

type DrawnForm = { pdf: Uint8Array<ArrayBuffer>; etag: string };

/** Whoever asks again while it cannot be drawn, makes nobody try again sooner. */
const msUntilNextTry = 60_000;

/** Keeps one drawing for each language of the version that is in force. */
export function openPaperForms(drawer: Pick<Drawer, "form">, now: () => Date) {
  let version = 0;
  const kept = new Map<Locale, Promise<DrawnForm | null>>();
  const failedAt = new Map<Locale, number>();
  const draw = async (locale: Locale, found: RegisterVersion): Promise<DrawnForm | null> => {
    try {
      return stamped(await drawer.form(paperForm(speak(found.register, locale), locale, found.publishedAt)));
    } catch (error) {
      log("error", { what: "paper-form-not-drawn", code: codeOf(error) });
      failedAt.set(locale, now().getTime());
      kept.delete(locale);
      return null;
    }
  };
  return {
    /** Null while it cannot be drawn. */
    of(found: RegisterVersion, locale: Locale): Promise<DrawnForm | null> {
      if (found.version > version) {
        version = found.version;
        kept.clear();
      }
      const known = kept.get(locale);
      if (known) return known;
      const failed = failedAt.get(locale) ?? Number.NEGATIVE_INFINITY;
      if (now().getTime() - failed < msUntilNextTry) return Promise.resolve(null);
      const drawing = draw(locale, found);
      kept.set(locale, drawing);
      return drawing;
    },
  };
}

function stamped(pdf: Uint8Array): DrawnForm {
  const sum = createHash("sha256").update(pdf).digest("base64url");
  return { pdf: new Uint8Array(pdf), etag: `"${sum.slice(0, 22)}"` };
}

export function paperForm(register: SpokenRegister, locale: Locale, madeAt: Date): PaperForm {
  const texts = textsIn(locale);
  const { paperForm: said } = texts.pages;
  const { name, address, phone, openingHours, website } = register.organisation;
  const lists = listsFrom(register);
  return {
    locale,
    title: said.title,
    organisation: { name, lines: [...address, `${texts.letters.phone} ${phone}`, new URL(website).host] },
    lead: said.lead,
    parts: [
      ...aboutPeople(texts),
      howToAnswer(texts),
      whatToAsk(texts),
      ...rightNames.map((right) => ({
        title: `${letterOf(right)}. ${texts.words.rights[right].title}`,
        hint: said.onlyIf(letterOf(right)),
        questions: questionsOf[right](texts, lists),
      })),
    ],
    list: {
      title: said.list.title,
      hint: said.list.hint,
      items: lists.elements.map(({ id, label }) =>
        lists.portable.some((portable) => portable.id === id) ? `${label} *` : label,
      ),
    },
    closing: [
      { title: said.send.title, lines: [name, ...address, said.send.orBring] },
      { title: said.next.title, lines: [...said.next.steps, said.next.ask(phone, openingHours)] },
    ],
    foot: said.foot,
    madeAt: madeAt.toISOString(),
  };
}

const letterOf = (right: Right) => "ABCDEFGH"[rightNames.indexOf(right)] ?? "";

type Choice = string | { label: string; hint?: string };

const tick = (ask: string, choices: Choice[], more: { hint?: string; columns?: 2 } = {}): PaperQuestion => ({
  kind: "tick",
  ask,
  hint: more.hint,
  choices: choices.map((choice) => (typeof choice === "string" ? { label: choice } : choice)),
  columns: more.columns ?? 1,
});
const write = (ask: string, lines: number, hint?: string): PaperQuestion => ({
  kind: "write",
  ask,
  hint,
  lines,
});
const beside = (ask: string, fields: [label: string, share: number][], hint?: string): PaperQuestion => ({
  kind: "fields",
  ask,
  hint,
  fields: fields.map(([label, share]) => ({ label, share })),
});

function aboutPeople({ pages }: Texts): PaperPart[] {
  const { paperForm: said, whoAreYou, relation, forWhom } = pages;
  const who = beside("", [
    [whoAreYou.firstNames, 0.5],
    [whoAreYou.lastName, 0.5],
  ]);
  const home: [string, number][] = [
    [whoAreYou.postcode, 0.2],
    [whoAreYou.houseNumber, 0.2],
    [whoAreYou.houseNumberAddition, 0.2],
  ];
  return [
    {
      title: `1. ${whoAreYou.another.title}`,
      hint: said.whose,
      questions: [
        who,
        beside("", [[`${whoAreYou.birthDate} (${said.dayMonthYear})`, 0.5]]),
        beside("", home, whoAreYou.another.addressHint),
        tick(
          relation.ofAnother,
          relations.map((name) => relation.relations[name]),
          { columns: 2 },
        ),
        write(relation.cluesTitle, 2, said.clues),
      ],
    },
    {
      title: `2. ${forWhom.title}`,
      questions: [
        tick(
          "",
          askers.map((name) => forWhom.askers[name]),
          { columns: 2 },
        ),
        { ...who, ask: said.asker, hint: said.askerHint },
        beside("", home),
      ],
    },
  ];
}

function howToAnswer({ pages }: Texts): PaperPart {
  const { paperForm: said, howToAnswer: how } = pages;
  return {
    title: `3. ${how.title}`,
    questions: [
      tick("", [
        { label: how.post, hint: how.postHint },
        { label: how.portal, hint: how.portalHint },
      ]),
      write(how.email, 1, `${how.emailHint} ${how.emailWhy}`),
      tick(how.letters, [{ label: how.largePrint, hint: how.largePrintHint }]),
      tick(
        said.language,
        locales.map((locale) => said.languages[locale]),
        { columns: 2 },
      ),
    ],
  };
}

function whatToAsk({ pages, words }: Texts): PaperPart {
  const { paperForm: said, chooseRight } = pages;
  const choices = rightNames.map((right) => {
    const { title, about } = words.rights[right];
    return { label: said.choice(title, letterOf(right)), hint: about };
  });
  return {
    title: `4. ${chooseRight.title}`,
    hint: said.choose,
    questions: [tick("", [...choices, chooseRight.marketing])],
  };
}

const yesNo = ({ pages: { wishes } }: Texts, ask: string, hint?: string) =>
  tick(ask, [wishes.yes, wishes.no], { columns: 2, ...(hint && { hint }) });

/** All, or what is written. */
function allOrSome({ pages }: Texts, ask: string, everything: string): PaperQuestion[] {
  const { wishes, paperForm: said } = pages;
  return [tick(ask, [everything, wishes.some], { columns: 2 }), write(wishes.elements, 2, said.fromList)];
}

/** In the order of the pages, which ask the same. */
const questionsOf: Record<Right, (texts: Texts, lists: WishLists) => PaperQuestion[]> = {
  access: ({ pages, words }) => {
    const { whatToSee, footage } = pages;
    return [
      tick(whatToSee.title, [whatToSee.everything, whatToSee.some], { columns: 2 }),
      tick(
        whatToSee.themes,
        Object.values(words.themes).map(({ name }) => name),
        { columns: 2 },
      ),
      tick(whatToSee.camera, [whatToSee.cameraYes], { hint: whatToSee.cameraHint }),
      beside("", [
        [footage.address, 0.5],
        [footage.entrance, 0.5],
      ]),
      beside("", [
        [footage.day, 0.4],
        [footage.from, 0.3],
        [footage.until, 0.3],
      ]),
      write(footage.looks, 1, footage.looksHint),
    ];
  },
  rectification: (texts) => {
    const { correction } = texts.pages.wishes;
    const { paperForm: said } = texts.pages;
    const row = (place: number) => [
      write(`${correction.row(place)}. ${correction.element}`, 1, place === 1 ? said.fromList : undefined),
      beside("", [
        [correction.now, 0.5],
        [correction.wanted, 0.5],
      ]),
    ];
    return [
      ...[1, 2].flatMap(row),
      { kind: "tick", ask: "", hint: said.proof, choices: [], columns: 1 },
      yesNo(texts, correction.pause, correction.pauseHint),
    ];
  },
  erasure: (texts) => {
    const { erasure } = texts.pages.wishes;
    return [
      ...allOrSome(texts, erasure.title, erasure.everything),
      tick(
        erasure.why,
        erasureReasons.map((reason) => erasure.reasons[reason]),
        {
          columns: 2,
          hint: erasure.whyHint,
        },
      ),
      yesNo(texts, erasure.copy, erasure.copyHint),
      yesNo(texts, erasure.pause, erasure.pauseHint),
    ];
  },
  restriction: (texts) => {
    const { restriction } = texts.pages.wishes;
    return [
      tick(
        restriction.title,
        restrictionReasons.map((reason) => restriction.reasons[reason]),
      ),
      ...allOrSome(texts, restriction.which, restriction.everything),
      write(restriction.until, 1),
    ];
  },
  portability: (texts) => {
    const { portability } = texts.pages.wishes;
    return [
      ...allOrSome(texts, portability.title, portability.everything),
      tick(portability.to, [portability.tos.self, portability.tos.other], { columns: 2 }),
      write(portability.name, 1),
      write(portability.contact, 1),
      write(portability.technical, 1, portability.technicalHint),
      tick(
        portability.format,
        fileFormats.map((format) => portability.formats[format]),
      ),
    ];
  },
  objection: (texts) => {
    const { objection } = texts.pages.wishes;
    return [
      tick(
        objection.title,
        objectionTargets.map((target) => objection.targets[target]),
        { columns: 2 },
      ),
      write(objection.situation, 4, texts.pages.paperForm.situation),
      yesNo(texts, objection.pause, objection.pauseHint),
    ];
  },
  consent: ({ pages: { wishes } }, { purposes }) => [
    purposes.length === 0
      ? write(wishes.consent.title, 1)
      : tick(
          wishes.consent.title,
          purposes.map(({ label }) => label),
          { hint: wishes.consent.hint },
        ),
  ],
  unsorted: ({ pages: { wishes } }) => [write(wishes.unsorted.words, 6, wishes.unsorted.lead)],
};
