// What the privacy officer typed about a public holiday becomes a wish, or errors per field.

import type { Texts } from "#app/i18n/texts.ts";
import { type FormErrors, parseDay, type Typed } from "./forms.ts";
import type { HolidayWish } from "./holidays.ts";

type Said = Texts["staff"]["holidays"]["errors"];
type Filled = { wish: HolidayWish } | { errors: FormErrors };

const longest = 200;

/** From the commands of the page: preview-holiday and add-holiday, preview-removal and remove-holiday. */
export function holidayIn(typed: Typed, said: Said): Filled {
  return typed.command === "preview-holiday" || typed.command === "add-holiday"
    ? addedIn(typed, said)
    : removedIn(typed, said);
}

function addedIn(typed: Typed, said: Said): Filled {
  const day = parseDay(typed.day?.trim() ?? "");
  const { texts, errors } = textsOf(typed, ["nameNl", "nameEn", "source"], said);
  if (day === null) return { errors: { day: said.day, ...errors } };
  if (Object.keys(errors).length > 0) return { errors };
  const { nameNl: nl, nameEn: en, source } = texts;
  return { wish: { type: "holiday-added", day, name: { nl, en }, source } };
}

/** Looking needs no reason yet. */
function removedIn(typed: Typed, said: Said): Filled {
  const day = parseDay((typed.day ?? "").split("-").toReversed().join("-"));
  if (day === null) return { errors: { day: said.day } };
  const { texts, errors } = textsOf(typed, ["reason"], said);
  if (typed.command === "remove-holiday" && errors.reason) return { errors };
  return { wish: { type: "holiday-removed", day, reason: texts.reason } };
}

function textsOf<const Name extends "nameNl" | "nameEn" | "source" | "reason">(
  typed: Typed,
  names: Name[],
  said: Said,
) {
  const errors: FormErrors = {};
  const texts = names.map((name) => {
    const text = (typed[name] ?? "").trim().normalize("NFC");
    const tooMuch = [...text].length - longest;
    if (text === "") errors[name] = said[name];
    if (tooMuch > 0) errors[name] = said.tooLong(tooMuch);
    return [name, text] as const;
  });
  return { texts: Object.fromEntries(texts) as Record<Name, string>, errors };
}
