// What a colleague ticks and writes on the page of a record becomes what is black in it.

import { isMaskable, type Masks, missingFrom, passageIn } from "#app/domain/masks.ts";
import { withholdGroundNames } from "#app/domain/records.ts";
import { textIn } from "./forms.ts";
import type { OpenedRecord } from "./found-records.ts";

/** "too-short", "not-there": of the passage that was typed. */
export type MasksAsked = Masks | "too-short" | "not-there";

/** The names of the boxes: places in the record, so that no text of it stands in the page twice. */
export const boxes = {
  /** Before a passage that is black already, by its place in the list. */
  kept: (place: number) => `kept-${place}`,
  /** Before a hint. */
  hint: (field: number, from: number, to: number) => `hint-${field}-${from}-${to}`,
  /** Before a whole field. */
  field: (place: number) => `field-${place}`,
};

const shortestPassage = 2;

export function masksAsked(form: FormData, { record, masks }: OpenedRecord): MasksAsked {
  const ground = groundIn(form);
  const gone = missingFrom(record, masks).passages;
  const passages = masks.passages.filter(
    (passage, place) => form.has(boxes.kept(place)) && !gone.includes(passage),
  );
  passages.push(...hintsTicked(form, record).map((text) => ({ text, ground })));

  const typed = textIn(form, "alsoBlack");
  if (typed && typed.length < shortestPassage) return "too-short";
  const text = passageIn(record, typed);
  if (typed && !text) return "not-there";
  if (text) passages.push({ text, ground });

  const before = new Map(masks.fields.map((mask) => [mask.field, mask.ground]));
  const fields = record.fields.flatMap((field, place) =>
    form.has(boxes.field(place)) && isMaskable(field)
      ? [{ field: field.field, ground: before.get(field.field) ?? ground }]
      : [],
  );
  return { passages: [...onceEach(passages)], fields };
}

export function groundIn(form: FormData) {
  return withholdGroundNames.find((name) => name === textIn(form, "maskGround")) ?? "rights-of-others";
}

function hintsTicked(form: FormData, record: OpenedRecord["record"]): string[] {
  return [...form.keys()].flatMap((name) => {
    const [, place, from, to] = /^hint-(\d+)-(\d+)-(\d+)$/.exec(name) ?? [];
    const field = record.fields[Number(place ?? -1)];
    if (!field || !isMaskable(field) || typeof field.value !== "string") return [];
    return passageIn(record, field.value.slice(Number(from), Number(to))) ?? [];
  });
}

/** The first ground that was given for a text stays. */
function onceEach(passages: Masks["passages"]): Iterable<Masks["passages"][number]> {
  const first = new Map<string, Masks["passages"][number]>();
  for (const passage of passages) if (!first.has(passage.text)) first.set(passage.text, passage);
  return first.values();
}
