// What was erased, what is kept until when and why, and what goes later by itself (GDPR art. 17).

import type { Block, Letter } from "#app/domain/letters.ts";
import type { LetterTexts } from "#app/i18n/nl/letters.ts";
import {
  type DecidedFacts,
  done,
  heading,
  kept,
  later,
  list,
  opening,
  paragraph,
  remediesWhereDue,
  toldTo,
  withGrounds,
  withReasons,
} from "./decided.ts";
import { letterFrame, questions } from "./letter-facts.ts";

export function erasureAnswer(texts: LetterTexts, facts: DecidedFacts): Letter {
  const words = texts.decided.erasure;
  const isAnyKept = facts.outcome !== "granted";
  return {
    kind: "erasure-answer",
    ...letterFrame(texts, facts),
    blocks: [
      ...opening(texts, facts, paragraph(words.intro[facts.outcome])),
      ...erased(texts, facts),
      ...stillKept(texts, facts),
      ...erasedLater(texts, facts),
      ...(isAnyKept ? [paragraph(words.onlyFor, ["ERA6"])] : []),
      ...backups(texts, facts),
      ...(done(facts).length > 0 ? toldTo(texts, facts, "ERA5") : []),
      paragraph(texts.free, ["X7"]),
      ...remediesWhereDue(texts, facts),
      ...questions(texts, facts),
    ],
  };
}

function erased(texts: LetterTexts, facts: DecidedFacts): Block[] {
  const words = texts.decided.erasure;
  const parts = done(facts);
  if (parts.length === 0) return [];
  return [
    heading(words.doneTitle),
    paragraph(words.done(facts.doneOn), ["ERA1"]),
    list(withReasons(texts, parts), ["ERA1"]),
  ];
}

function stillKept(texts: LetterTexts, facts: DecidedFacts): Block[] {
  const { keptTitle, kept: words } = texts.decided.erasure;
  const parts = kept(facts);
  if (parts.length === 0) return [];
  const items = parts.map((part) =>
    withGrounds(texts, part, part.until ? words.until(part.until) : words.asLong),
  );
  return [heading(keptTitle), { kind: "facts", duties: ["ERA2"], facts: items }];
}

function erasedLater(texts: LetterTexts, facts: DecidedFacts): Block[] {
  const { laterTitle, laterBody, later: words } = texts.decided.erasure;
  const parts = later(facts);
  if (parts.length === 0) return [];
  const items = parts.map((part) =>
    withGrounds(texts, part, part.until ? words.on(part.until) : words.atEnd),
  );
  return [
    heading(laterTitle),
    paragraph(laterBody, ["ERA3"]),
    { kind: "facts", duties: ["ERA3"], facts: items },
  ];
}

/** Always said: what is gone from the systems is not gone from there yet. */
function backups(texts: LetterTexts, facts: DecidedFacts): Block[] {
  const words = texts.decided.erasure;
  const { backupDays } = facts;
  const said = done(facts).length > 0 ? words.backups(backupDays) : words.backupsLater(backupDays);
  return [heading(words.backupsTitle), paragraph(said, ["ERA4"])];
}
