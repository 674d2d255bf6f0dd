import { describe, expect, test } from "vitest";
import { groundCodes, grounds, reasonsToGive, reasonsToGiveNames } from "#app/domain/grounds.ts";
import {
  answerLetters,
  type Block,
  duties,
  dutiesByVerdict,
  isAnswer,
  type Letter,
  type LetterKind,
  letterKinds,
  nothingFoundDuties,
  stoppedDuties,
} from "#app/domain/letters.ts";
import { intakeChannels } from "#app/domain/receipt.ts";
import { withholdGroundNames, withholdGrounds } from "#app/domain/records.ts";
import { dayInFull, dayInWords } from "#app/i18n/format.ts";
import { type Locale, locales } from "#app/i18n/locale.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { exampleRegister } from "#app/register/register.ts";
import { type AccessAnswerFacts, accessAnswer } from "#templates/letters/access-answer.ts";
import { accessSupplement } from "#templates/letters/access-supplement.ts";
import { acknowledgement } from "#templates/letters/acknowledgement.ts";
import { extension } from "#templates/letters/extension.ts";
import { identityCode } from "#templates/letters/identity-code.ts";
import { notCompetent } from "#templates/letters/not-competent.ts";
import { answerFactsIn, letterFactsIn, workflowLettersIn } from "#tests/server/export/ready-made.ts";
import {
  allOutcomes,
  decidedFactsIn,
  decidedLettersIn,
  decidedRights,
} from "#tests/server/export/ready-made-decided.ts";

function factsIn(locale: Locale) {
  const letterFacts = letterFactsIn(locale);
  const answerFacts = answerFactsIn(locale);
  const received = {
    ...letterFacts,
    scope: ["personal" as const, "payments" as const],
    channel: "portal" as const,
    dueOn: dayInWords("2026-12-23", locale),
    late: false,
    answerBy: "portal" as const,
    stopped: null,
    sorted: null,
    together: false,
    apartAgain: false,
    corrected: false,
  };
  const granted = { ...answerFacts, outcome: "granted" as const, masked: 0, withheld: [] };
  const nothing = {
    ...granted,
    outcome: "no-data-held" as const,
    themes: [],
    elements: answerFacts.elements.filter(({ id }) => id === "I-17"),
    hasUnmapped: false,
    availableUntil: null,
  };
  return { letterFacts, answerFacts, received, granted, nothing };
}

const part = "partly-granted" as const;
const gap = { source: "erp", resource: "boekingen" };

function withGap(facts: AccessAnswerFacts): AccessAnswerFacts {
  return {
    ...facts,
    themes: facts.themes.map((theme) => (theme.theme === "payments" ? { ...theme, gaps: [gap] } : theme)),
  };
}

const supplement = { answeredOn: "15 december 2026", empty: [], closed: [], missing: [] };

function lettersIn(locale: Locale): Record<string, Letter> {
  const texts = textsIn(locale).letters;
  const { letterFacts, answerFacts, received, granted, nothing } = factsIn(locale);
  const reason = { nl: "Uw dossier is van 1994.", en: "Your file is from 1994." }[locale];
  const more = { ...received, dueOn: dayInWords("2027-02-23", locale), reason };
  return {
    "the confirmation of receipt": acknowledgement(texts, received),
    "the confirmation to somebody who wants paper": acknowledgement(texts, { ...received, answerBy: "post" }),
    ...Object.fromEntries(
      intakeChannels.map((channel) => [
        `the confirmation of what came by ${channel}`,
        acknowledgement(texts, { ...received, channel, answerBy: "post", late: true }),
      ]),
    ),
    "the confirmation to one of several who asked together": acknowledgement(texts, {
      ...received,
      channel: "letter",
      together: true,
    }),
    ...Object.fromEntries(
      (["marketing", "consent"] as const).map((what) => [
        `the confirmation that ${what} stopped`,
        acknowledgement(texts, {
          ...received,
          wanted: { right: "consent", wish: { right: "consent", purposes: ["A7"] }, named: ["A7"] },
          stopped: { what, at: letterFacts.receivedAt },
        }),
      ]),
    ),
    "the confirmation of what was sorted": acknowledgement(texts, {
      ...received,
      wanted: { right: "erasure", wish: null, named: ["C1-02"] },
      sorted: ["AVG-2026-0433"],
    }),
    "the confirmation of own words": acknowledgement(texts, {
      ...received,
      wanted: { right: "unsorted", wish: { right: "unsorted" }, named: [] },
    }),
    "the confirmation of what is answered apart after all": acknowledgement(texts, {
      ...received,
      apartAgain: true,
      corrected: true,
    }),
    "the code by post": identityCode(texts, {
      ...letterFacts,
      code: "K7PM-4X9T",
      byMandate: false,
      validUntil: dayInWords("2026-12-07", locale),
    }),
    "the code to whom somebody asks for": identityCode(texts, {
      ...letterFacts,
      code: "K7PM-4X9T",
      byMandate: true,
      validUntil: dayInWords("2026-12-07", locale),
    }),
    "an answer that gives everything": accessAnswer(texts, granted),
    "an answer that gives a part": accessAnswer(texts, answerFacts),
    "an answer from many places": accessAnswer(texts, {
      ...answerFacts,
      searched: exampleRegister.sources.map(({ name }) => name[locale]),
    }),
    "an answer that gives nothing of what is held": accessAnswer(texts, {
      ...answerFacts,
      themes: [],
      masked: 0,
    }),
    "an answer that found nothing": accessAnswer(texts, nothing),
    "a supplement that gives a part": accessSupplement(texts, {
      ...answerFacts,
      ...supplement,
      missing: ["repairs"],
    }),
    "a supplement that gives all": accessSupplement(texts, { ...granted, ...supplement }),
    "a supplement in which there was nothing": accessSupplement(texts, {
      ...nothing,
      ...supplement,
      empty: ["payments"],
    }),
    "a supplement of what is gone": accessSupplement(texts, {
      ...nothing,
      ...supplement,
      closed: ["payments"],
    }),
    "an answer that found nothing, late": accessAnswer(texts, { ...nothing, late: true }),
    "an answer that found nothing, on paper": accessAnswer(texts, { ...nothing, by: "post" }),
    "an answer that found nothing, for another": accessAnswer(texts, {
      ...nothing,
      onBehalf: "representative",
    }),
    "an answer that found nothing, under two names": accessAnswer(texts, {
      ...nothing,
      searchedWith: [
        ...nothing.searchedWith,
        {
          name: "Annelies Elders",
          born: dayInFull("1980-12-13", locale),
          address: "3760 ZZ 5",
          clues: [{ label: texts.askedLabel, value: dayInFull("2026-11-14", locale) }],
        },
      ],
    }),
    "an answer that gives everything but for a gap": accessAnswer(texts, {
      ...withGap(granted),
      outcome: part,
    }),
    "an answer that gives a part, with a gap": accessAnswer(texts, withGap(answerFacts)),
    "an answer that gives nothing, with a gap": accessAnswer(texts, {
      ...answerFacts,
      themes: [{ theme: "payments", records: 0, gaps: [gap] }],
    }),
    "an answer that found nothing, with a gap": accessAnswer(texts, {
      ...nothing,
      outcome: part,
      themes: [{ theme: "payments", records: 0, gaps: [gap] }],
    }),
    "an answer to who asked for another": accessAnswer(texts, {
      ...answerFacts,
      onBehalf: "representative",
      outside: ["conversations", "cases"],
    }),
    "an answer to whom somebody asked for": accessAnswer(texts, {
      ...answerFacts,
      by: "post",
      availableUntil: null,
      onBehalf: "person",
    }),
    "an answer without anything in the authority": accessAnswer(texts, {
      ...answerFacts,
      themes: [{ theme: "payments", records: 0, gaps: [] }],
      masked: 0,
      withheld: [],
      onBehalf: "representative",
      outside: ["conversations"],
    }),
    "more time for a request that is complex": extension(texts, { ...more, months: 2, ground: "complex" }),
    "more time for who asked more": extension(texts, { ...more, months: 1, ground: "many-requests" }),
    "no data about somebody who died": notCompetent(texts, {
      ...letterFacts,
      ground: "deceased",
      late: false,
    }),
    "no data without authority": notCompetent(texts, { ...letterFacts, ground: "no-authority", late: true }),
    "a late answer": accessAnswer(texts, { ...answerFacts, late: true }),
    "an answer on paper": accessAnswer(texts, { ...answerFacts, by: "post", availableUntil: null }),
    ...workflowLettersIn(locale),
    ...decidedLettersIn(locale),
  };
}

const texts = textsIn("nl").letters;
const all = lettersIn("nl");
const { answerFacts, received, granted, nothing } = factsIn("nl");

function wordsOf(block: Block): string[] {
  if (block.kind === "list") return block.items;
  if (block.kind === "facts") return block.facts.flatMap(({ label, value }) => [label, value]);
  return [block.kind === "code" ? block.code : block.text];
}

function textOf(letter: Letter): string {
  return letter.blocks.flatMap(wordsOf).join("\n");
}

const notPlain =
  /betrokkene|verwerking|rectificatie|verstrek|indienen|conform|inzake|middels|ingevolge|dien(en|t) te|reeds|tevens/i;
// Names of people, streets and authorities stay as they are; the words around them may not.
const dutchWords =
  /\b(het|een|wij|uw|ons|niet|voor|met|naar|gegevens|verzoek|brief|antwoord|stuk|huur\w*|nul)\b/i;

describe.each(locales)("in %s", (locale) => {
  for (const [name, letter] of Object.entries(lettersIn(locale))) {
    test(`${name} fulfils every duty of its kind`, () => {
      const fulfilled = new Set<string>(letter.blocks.flatMap((block) => block.duties));
      const asked: Record<LetterKind, readonly string[]> = duties;
      expect(asked[letter.kind].filter((duty) => !fulfilled.has(duty))).toEqual([]);
      for (const block of letter.blocks) expect(wordsOf(block).join("").trim()).not.toBe("");
    });

    test(`${name} is written in short sentences and plain words`, () => {
      const prose = letter.blocks.filter(
        (block) => block.kind === "paragraph" && !block.duties.includes("ACC4"),
      );
      const sentences = prose.flatMap(wordsOf).flatMap((text) => text.split(/(?<=[.?!])\s+/));
      expect(sentences.filter((sentence) => sentence.split(/\s+/).length > 18)).toEqual([]);
      const text = textOf(letter).replace(/https:\S+/g, "");
      expect(text).not.toMatch(locale === "nl" ? notPlain : dutchWords);
    });

    test(`${name} has a subject that says nothing but the number`, () => {
      const about = { nl: ["Uw verzoek", "Bericht"], en: ["Your request", "Notice"] }[locale];
      const isToRecipient = letter.kind === "recipient-notice";
      expect(letter.subject).toBe(`${about[isToRecipient ? 1 : 0]} AVG-2026-0432`);
      expect(letter.locale).toBe(locale);
    });
  }
});

describe.each(locales)("what was not found, in %s", (locale) => {
  const letters = Object.entries(lettersIn(locale)).filter(
    ([name]) => name.includes("found nothing") || name.includes("without anything in the authority"),
  );
  test("is said in seven ways", () => {
    expect(letters).toHaveLength(7);
  });

  test.each(letters)("%s says where and with what we searched, and invites to tell more", (_, letter) => {
    const fulfilled = new Set<string>(letter.blocks.flatMap((block) => block.duties));
    expect(nothingFoundDuties.filter((duty) => !fulfilled.has(duty))).toEqual([]);
    const text = textOf(letter);
    const { searched, searchedWith } = factsIn(locale).nothing;
    for (const place of searched) expect(text).toContain(place);
    for (const { name, born, address } of searchedWith) {
      for (const used of [name, born, address]) expect(text).toContain(used);
    }
  });

  test("stands in no answer that found something", () => {
    const { answerFacts, granted } = factsIn(locale);
    for (const facts of [answerFacts, granted, { ...answerFacts, themes: [] }]) {
      const { blocks } = accessAnswer(textsIn(locale).letters, facts);
      expect(blocks.flatMap(({ duties }) => duties as string[])).not.toContain("NOD1");
    }
  });
});

test("each name and date under which a colleague searched is told, and what was said of the day", () => {
  const letter = all["an answer that found nothing, under two names"];
  const text = letter ? textOf(letter) : "";
  for (const used of ["Annelies Voorbeeld", "31 december 1980", "Annelies Elders", "13 december 1980"]) {
    expect(text).toContain(used);
  }
  expect(text).toContain("14 november 2026");
});

test("a letter has the same blocks in both languages, with the same duties", () => {
  const shapes = locales.map((locale) =>
    Object.entries(lettersIn(locale)).map(([name, { blocks }]) => [
      name,
      blocks.map((block) => [block.kind, block.duties, block.kind === "list" ? block.items.length : 1]),
    ]),
  );
  expect(shapes[1]).toEqual(shapes[0]);
});

test("in English the last day, the ways to complain and the recipients are named as exactly", () => {
  const english = factsIn("en");
  const letters = lettersIn("en");
  const text = textOf(accessAnswer(textsIn("en").letters, english.granted));
  expect(text).toContain("Dutch Data Protection Authority (Autoriteit Persoonsgegevens)");
  expect(text).toContain("within 6 weeks after you got this letter");
  expect(text).toContain("Bank van Nergens, to make payments and direct debits: bank account number");
  expect(text).toContain("board of Woonstichting Voorbeeld, Lindenlaantje 12");
  expect(textOf(acknowledgement(textsIn("en").letters, english.received))).toContain(
    "no later than Wednesday 23 December 2026",
  );
  const late = letters["a late answer"];
  expect(late && textOf(late)).toContain("there is no last day");
  expect(late && textOf(late)).toContain("Article 15(4) of the GDPR");
});

test("what is asked reads as a list, also where a part of it has an “en” or a comma of its own", () => {
  const asked = (scope: AccessAnswerFacts["scope"]) => textOf(acknowledgement(texts, { ...received, scope }));
  expect(asked(["contact", "payments"])).toContain("over: hoe wij u bereiken en uw betalingen.");
  expect(asked(["personal", "payments"])).toContain("over: wie u bent en waar u woont, en uw betalingen.");
  expect(asked(["personal", "contact", "cases"])).toContain(
    "over: wie u bent en waar u woont, hoe wij u bereiken, en overlast en meldingen.",
  );
  const { wanted } = decidedFactsIn("nl", "rectification", "granted");
  expect(textOf(acknowledgement(texts, { ...received, wanted }))).toContain(
    "telefoonnummer; onderhoud en reparaties; gesprekken, e-mails en notities; iets anders, in uw eigen woorden.",
  );
});

describe.each(locales)("on several grounds, in %s", (locale) => {
  const { grounds, covered } = textsIn(locale).letters.accessAnswer.withheld;
  const facts = factsIn(locale).answerFacts;
  const withheld = withholdGroundNames.map((ground) => ({ ground, records: 1 }));
  const blocks = (change: Partial<AccessAnswerFacts>) =>
    accessAnswer(textsIn(locale).letters, { ...facts, ...change }).blocks.filter(({ duties: of }) =>
      (of as string[]).includes("ACC13"),
    );

  test("each record that is left out stands beside its own ground", () => {
    const [list] = blocks({ withheld, masked: 0, maskGrounds: [] });
    const items = list?.kind === "list" ? list.items : [];
    expect(items).toHaveLength(withholdGroundNames.length);
    for (const [place, ground] of withholdGroundNames.entries())
      expect(items[place]).toContain(grounds[ground]);
  });

  test("what is covered has grounds of its own after that", () => {
    const said = blocks({ withheld, maskGrounds: ["civil-claim"] }).flatMap(wordsOf);
    expect(said.slice(-2)).toEqual([covered, grounds["civil-claim"]]);
  });

  test.each(withholdGroundNames)("%s is said with its article", (ground) => {
    const found = /(\d+) lid (\d)(?: onder ([a-j]))?/.exec(withholdGrounds[ground].article)?.slice(1);
    const [article = "", paragraph = "", point] = found ?? [];
    const dutch = `artikel ${article} lid ${paragraph}${point ? ` onder ${point}` : ""} `;
    const english = `Article ${article}(${paragraph})${point ? `(${point})` : ""} `;
    expect(grounds[ground]).toContain(locale === "nl" ? dutch : english);
  });
});

test("an answer never says more than it gives", () => {
  const withheld = textOf(accessAnswer(texts, { ...answerFacts, themes: [], masked: 0 }));
  expect(withheld).toContain("Ja, wij bewaren gegevens over u. Wij mogen ze niet aan u geven.");
  expect(withheld).not.toContain("Deze kopie");
  const outside = all["an answer without anything in the authority"];
  expect(outside && textOf(outside)).toContain("bij wat u voor deze persoon mag vragen");
  const unpaid = all["no data for what was not paid"];
  expect(unpaid && textOf(unpaid)).not.toContain("Dit verzoek kost u niets.");
});

test("a day in a letter has its name", () => {
  expect(textOf(acknowledgement(texts, received))).toContain("uiterlijk op woensdag 23 december 2026");
});

test("the code letter holds nothing from a source", () => {
  const letter = all["the code by post"];
  expect(letter && textOf(letter)).not.toMatch(/Nergensplein|A\. Voorbeeld/);
  expect(letter?.blocks).toContainEqual({ kind: "code", duties: ["CODE2"], code: "K7PM-4X9T" });
});

test("whoever asked together with others reads that everybody gets their own answer, and of nobody else", () => {
  const together = all["the confirmation to one of several who asked together"];
  expect(together && textOf(together)).toContain("Ieder krijgt een eigen antwoord");
  expect(textOf(acknowledgement(texts, received))).not.toContain("samen met anderen");
});

test("the confirmation does not say whether the person is known", () => {
  expect(textOf(acknowledgement(texts, received))).not.toMatch(/gevonden|bekend|u bent huurder/i);
});

test("an answer in time names the six weeks for the court, a late one that there is no last day", () => {
  const court = (late: boolean) =>
    accessAnswer(texts, { ...answerFacts, late })
      .blocks.filter((block) => block.duties.some((duty) => duty === "REM-court"))
      .flatMap(wordsOf)
      .join(" ");
  expect(court(false)).not.toContain("geen uiterste datum");
  expect(court(true)).toContain("geen uiterste datum");
  for (const late of [false, true]) expect(court(late)).toContain("binnen 6 weken nadat u deze brief kreeg");
});

test("the remedies name the board, the committee and the authority with their addresses", () => {
  const { name, address } = exampleRegister.organisation.complaintsCommittee;
  const text = textOf(accessAnswer(texts, granted));
  expect(text).toContain(`${name}, ${address.join(", ")}`);
  expect(text).toContain("https://autoriteitpersoonsgegevens.nl/een-tip-of-klacht-indienen-bij-de-ap");
  expect(text).toContain("Postbus 93374, 2509 AJ Den Haag");
  expect(text).toContain("directie van Woonstichting Voorbeeld, Lindenlaantje 12");
});

test("what is masked and what is withheld is counted, with the ground", () => {
  const text = textOf(accessAnswer(texts, answerFacts));
  expect(text).toContain("Wij hebben 2 gegevens afgedekt.");
  expect(text).toContain("Wij hebben 1 stuk niet meegegeven.");
  expect(text).toContain("artikel 15 lid 4 AVG");
  expect(textOf(accessAnswer(texts, granted))).toContain("Wij hebben niets weggelaten en niets afgedekt.");
});

test("recipients are named, each with the data that it gets", () => {
  const text = textOf(accessAnswer(texts, granted));
  expect(text).toContain("Bank van Nergens, om betalingen en incasso's te doen: bankrekeningnummer");
});

test("where more than two places were searched they are a list", () => {
  const { blocks } = all["an answer from many places"] ?? { blocks: [] };
  const names = exampleRegister.sources.map(({ name }) => name.nl);
  expect(blocks).toContainEqual({ kind: "list", duties: ["ACC2"], items: names });
  const few = textOf(accessAnswer(texts, { ...answerFacts, searched: names.slice(0, 2) }));
  expect(few).toContain("Wij zochten in het huursysteem en het oude archief van reparaties.");
});

test("when nothing was found the letter says where was searched and asks for other names", () => {
  const text = textOf(accessAnswer(texts, nothing));
  expect(text).toContain("Nee, wij hebben geen gegevens over u gevonden");
  expect(text).toContain("het huursysteem");
  expect(text).toContain("een andere naam");
  expect(text).toContain("Wij bewaren wel het dossier van dit verzoek.");
});

test("an answer about data that explains none of them is not written", () => {
  expect(() => accessAnswer(texts, { ...granted, elements: [] })).toThrow("must explain");
});

test("an answer with a gap names what is missing, and does not claim to be all", () => {
  const letters = Object.entries(all).filter(([name]) => name.includes("gap"));
  expect(letters).toHaveLength(4);
  for (const [name, letter] of letters) {
    const text = textOf(letter);
    expect(text, name).toContain("konden wij nu geen gegevens ophalen");
    expect(text, name).toContain("Uw betalingen");
    expect(text, name).toContain("U houdt recht op deze gegevens");
    expect(text, name).not.toContain("van alles waar u om vroeg");
    expect(text, name).not.toContain("Nee, wij hebben geen gegevens");
    expect(text, name).not.toContain("Wij hebben niets weggelaten");
  }
});

const asked = workflowLettersIn("nl");

test("every kind of letter is written here, in some form", () => {
  const written = new Set(Object.values(all).map(({ kind }) => kind));
  expect(letterKinds.filter((kind) => !written.has(kind))).toEqual([]);
});

test("letters that give data or say why not are answers; a question, news and a farewell are not", () => {
  expect(letterKinds.filter(isAnswer)).toEqual([
    "access-answer",
    "not-competent",
    "not-identified",
    "refused",
    "rectification-answer",
    "erasure-answer",
    "restriction-answer",
    "portability-answer",
    "objection-answer",
    "consent-stopped",
    "nothing-found",
  ]);
});

test("who is in doubt is asked for the lightest proof first, and never for a copy", () => {
  const { blocks } = asked["a question who asks"];
  const ways = blocks.find((block) => block.duties.some((duty) => duty === "ID2"));
  expect(ways && wordsOf(ways).map((way) => way.split(" ").slice(0, 2).join(" "))).toEqual([
    "Log in",
    "Vraag een",
    "Bel ons",
    "Kom langs",
  ]);
  const text = textOf(asked["a question who asks"]);
  expect(text).toContain("Een kopie van uw paspoort of identiteitskaart is niet nodig.");
  expect(text).toContain("Stuur de kopie nooit met gewone e-mail.");
  expect(text).toContain("Maak uw BSN en uw foto onzichtbaar.");
  expect(text).toContain("Wij bewaren geen kopie");
});

test("whoever asked the same before reads where it goes on, by when, and that nothing is lost", () => {
  const text = textOf(asked["the end of what goes on in an earlier request"]);
  expect(text).toContain("Uw verzoek gaat verder onder nummer AVG-2026-0419.");
  expect(text).toContain("U krijgt ons antwoord uiterlijk op woensdag 16 december 2026.");
  expect(text).toContain("U raakt niets kwijt.");
  const still = textOf(asked["the end of what goes on in a request that stands still"]);
  expect(still).toContain("Zolang u niet antwoordt, staat de tijd stil.");
  expect(still).not.toContain("uiterlijk op");
  const late = textOf(asked["the end of what goes on in a request that is late"]);
  expect(late).toContain("U had ons antwoord moeten krijgen op woensdag 16 december 2026.");
});

test("before somebody has shown who they are, no letter says whether anything is held", () => {
  for (const letter of Object.values(asked)) {
    const early = ["identity-question", "not-identified", "withdrawn"].includes(letter.kind);
    if (early) expect(textOf(letter)).not.toMatch(/wij bewaren gegevens over u\b|gevonden|u bent huurder/i);
  }
  expect(textOf(asked["no data for whom nobody knows"])).toContain("niet of wij gegevens over u bewaren");
});

test("a question that stops the time says from when, and which day would have been the last", () => {
  for (const name of ["a question who asks", "a question what is meant"] as const) {
    const text = textOf(asked[name]);
    expect(text).toContain("Vanaf woensdag 25 november 2026 staat de tijd stil.");
    expect(text).toContain("Zonder deze vraag was de laatste dag woensdag 23 december 2026.");
  }
});

test("a question that stops nothing leaves the last day as it was", () => {
  for (const name of [
    "a question who asks that stops nothing",
    "a question what is meant that stops nothing",
  ] as const) {
    const text = textOf(asked[name]);
    expect(text).toContain("U krijgt ons antwoord uiterlijk op woensdag 23 december 2026.");
    expect(text).not.toContain("staat de tijd stil");
    expect(text).not.toContain("De tijd loopt dan weer");
  }
});

test("without an answer an identity question ends in no data, a clarification in a search for everything", () => {
  expect(textOf(asked["a question who asks"])).toContain(
    "Weten wij het op vrijdag 25 december 2026 nog niet? Dan sluiten wij uw verzoek.",
  );
  expect(textOf(asked["a question what is meant"])).toContain(
    "Hebben wij op woensdag 9 december 2026 geen antwoord? Dan zoeken wij naar alles waar u om vroeg. De tijd loopt dan weer.",
  );
  expect(textOf(asked["a question who asks that stops nothing"])).not.toContain("Dan sluiten wij");
  expect(textOf(asked["a question what is meant without an end"])).not.toContain("geen antwoord?");
});

test("the map of data names each theme with what is in it, and everything is a good answer", () => {
  const text = textOf(asked["a question what is meant"]);
  for (const { name, about } of Object.values(textsIn("nl").words.themes)) {
    expect(text).toContain(`${name}\n${about}`);
  }
  expect(text).toContain("U mag “alles” antwoorden.");
  expect(text).toContain("Weet u het niet?");
});

test("news that we still wait repeats the question and its day, and the court keeps its six weeks", () => {
  const waits = [
    "news that we still wait for who asks",
    "news that we still wait for what is meant",
  ] as const;
  for (const name of waits) {
    const text = textOf(asked[name]);
    expect(text).toContain("Op woensdag 25 november 2026 stelden wij u een vraag.");
    expect(text).toContain("U hoeft geen nieuw verzoek te doen.");
    expect(text).not.toContain("geen uiterste datum");
  }
  expect(textOf(asked[waits[1]])).toContain("alleen de brieven en gesprekken over de lekkage");
});

test("proof that comes later opens the same request, and its day of receipt still counts", () => {
  const text = textOf(asked["no data for whom nobody knows"]);
  expect(text).toContain("Dan gaat ditzelfde verzoek weer open (artikel 11 lid 2 AVG).");
  expect(text).toContain("De dag waarop wij uw verzoek kregen, blijft dan tellen.");
  expect(text).not.toContain("geen uiterste datum");
  expect(textOf(asked["no data for whom nobody knows, late"])).toContain("geen uiterste datum");
});

test("who took a request back reads that nothing was given, until when it is kept and how to ask again", () => {
  const text = textOf(asked["the end of what was taken back"]);
  expect(text).toContain("U hebt uw verzoek gestopt op vrijdag 4 december 2026.");
  expect(text).toContain("U kreeg op dit verzoek geen gegevens van ons.");
  expect(text).toContain("tot en met maandag 4 december 2028");
  expect(text).toContain("U mag altijd gratis een nieuw verzoek doen.");
});

test("a refusal names the article, the facts, and that a person decided", () => {
  const reasons = {
    "no data for what is unfounded": "kennelijk ongegrond",
    "no data for what is abuse": "misbruik",
    "no data for what is repeated": "herhaling",
  } as const;
  for (const [name, reason] of Object.entries(reasons)) {
    const text = textOf(asked[name as keyof typeof reasons]);
    expect(text).toContain(reason);
    expect(text).toContain("artikel 12 lid 5 onder b AVG");
    expect(text).toContain("U schreef op 20 november dat u elke week wilt vragen.");
    expect(text).toContain("Geen computer besliste dit.");
    expect(text).toContain("U mag altijd een nieuw verzoek doen");
    expect(text).not.toMatch(/G12|kennelijk ongegrond.*buitensporig/);
  }
});

test("a repetition names each answer that it repeats, and from when it is not too soon; other grounds do not", () => {
  const text = textOf(asked["no data for what is repeated"]);
  expect(text).toContain("donderdag 1 oktober 2026. Ons antwoord kwam op dinsdag 20 oktober 2026.");
  expect(text).toContain("woensdag 1 april 2026. Ons antwoord kwam op maandag 20 april 2026.");
  expect(text).toContain(
    "Vraagt u het opnieuw op of na vrijdag 1 oktober 2027? Dan is dat niet meer te snel.",
  );
  for (const name of ["no data for what is unfounded", "no data for what is abuse"] as const) {
    expect(textOf(asked[name])).not.toMatch(/te snel|Ons antwoord kwam/);
  }
  expect(textOf(asked["no data for what is repeated, late"])).toContain("geen uiterste datum");
});

describe.each(locales)("an answer to another right than access, in %s", (locale) => {
  const letters = decidedLettersIn(locale);
  const sayings = textsIn(locale).letters.decided;

  for (const right of decidedRights) {
    for (const outcome of allOutcomes) {
      for (const late of [false, true]) {
        test(`about ${right}, ${outcome}${late ? ", late" : ""}, does what each of its verdicts asks`, () => {
          const letter = letters[`an answer about ${right}, ${outcome}${late ? ", late" : ""}`];
          const { parts } = decidedFactsIn(locale, right, outcome, late);
          const fulfilled = new Set<string>(letter?.blocks.flatMap((block) => block.duties));
          const kind = answerLetters[right];
          const asked = parts.flatMap(({ verdict }) => dutiesByVerdict[kind][verdict] as readonly string[]);
          expect(asked.filter((duty) => !fulfilled.has(duty))).toEqual([]);
          const mine = Object.values(dutiesByVerdict[kind]).flat();
          const others = mine.filter((duty) => !asked.includes(duty) && !duty.startsWith("REM"));
          expect(others.filter((duty) => fulfilled.has(duty))).toEqual([]);
        });
      }
    }
  }

  test("with a file says its format, who gets it, that nothing is erased and until when; without one not", () => {
    const file = dutiesByVerdict["portability-answer"].done;
    const answers = Object.entries(letters).filter(([, { kind }]) => kind === "portability-answer");
    expect(answers).toHaveLength(10);
    for (const [name, letter] of answers) {
      const fulfilled = new Set<string>(letter.blocks.flatMap((block) => block.duties));
      const expected = name.includes("nothing") ? [] : file;
      expect(
        file.filter((duty) => fulfilled.has(duty)),
        name,
      ).toEqual(expected);
    }
  });

  test("is late in its words on the court exactly when it is late", () => {
    const { court, courtLate } = textsIn(locale).letters.remedies;
    for (const [name, letter] of Object.entries(letters)) {
      const text = textOf(letter);
      const isLate = name.endsWith(", late");
      // Consent is taken back without a term of its own.
      const hasTerm = letter.kind !== "consent-stopped";
      expect(text.includes(courtLate), name).toBe(isLate && hasTerm);
      if (isLate) expect(text, name).not.toContain(court);
      if (name.includes("refused") && !isLate && hasTerm) expect(text, name).toContain(court);
    }
  });

  test("speaks of no copy, nor of data that are given, to who asked to erase", () => {
    const wrong =
      /kopie van (de )?gegevens|geven (wij )?(u )?(nu |dan )?geen gegevens|copy of (the )?data|give (you )?(any|no) data/i;
    const about = Object.entries(letters).filter(([name]) => name.includes("erase"));
    expect(about).toHaveLength(11);
    for (const [name, { kind, blocks }] of about) {
      const said = blocks.filter(({ duties }) => !duties.some((duty) => duty === "CODE3"));
      expect(said.flatMap(wordsOf).join("\n"), `${name} (${kind})`).not.toMatch(wrong);
    }
  });

  test("tells no code, and of no data what is kept of somebody else", () => {
    for (const [name, letter] of Object.entries(letters)) {
      expect(textOf(letter), name).not.toMatch(/\b(G|E|R|GU)\d\d?-|R-SEED|\b[CIV]\d?-\d\d\b|undefined|null/);
    }
  });

  test.each(groundCodes)("says %s in words, with its article", (code) => {
    expect(articlesIn(sayings.grounds[code])).toEqual(articlesIn(grounds[code].article));
    expect(articlesIn(sayings.grounds[code])).not.toEqual([]);
  });

  test.each(reasonsToGiveNames)("says %s in words, with its article", (code) => {
    expect(articlesIn(sayings.reasons[code])).toEqual(articlesIn(reasonsToGive[code].article));
  });
});

/** "5.1.d", "16": the same of "art. 5 lid 1 onder d en art. 16" and of "Articles 5(1)(d) and 16". */
function articlesIn(text: string): string[] {
  const found = text.matchAll(
    /\b(\d+(?::\d+)?)(?: lid (\d)(?: onder ([a-j]))?|\((\d)\)(?:\(([a-j])\))?)?(?= AVG| Burg| AWR| Uitv|[;.,)]| en | of | and |$)/g,
  );
  return [...found].map(([, article, ...rest]) => [article, ...rest.filter(Boolean)].join(".")).sort();
}
test.each(["marketing", "consent"] as const)(
  "a confirmation says that %s stopped, and from when (ACK5)",
  (what) => {
    const letter = lettersIn("nl")[`the confirmation that ${what} stopped`];
    const fulfilled = new Set<string>(letter?.blocks.flatMap((block) => block.duties));
    expect(stoppedDuties.filter((duty) => !fulfilled.has(duty))).toEqual([]);
    expect(letter && textOf(letter)).toContain("Wij zijn direct gestopt: vanaf 23 november 2026");
    expect(letter && textOf(letter)).not.toContain("zeker weten dat u het bent");
  },
);

test("a confirmation of something that did not stop says nothing of it", () => {
  const { blocks } = acknowledgement(textsIn("nl").letters, factsIn("nl").received);
  expect(blocks.flatMap(({ duties: fulfilled }) => fulfilled as readonly string[])).not.toContain("ACK5");
});
