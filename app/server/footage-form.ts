// The questions about camera images, as a tenant answers them.

import type { Day } from "#app/domain/calendar.ts";
import type { Footage } from "./footage.ts";
import { type FormErrors, type Parsed, parseDay, parseTime, textIn } from "./forms.ts";

type Said = Record<"address" | "entrance" | "day" | "future" | "from" | "until" | "looks", string> & {
  tooLong: (most: number) => string;
};

const mostWritten = 500;

/** All of them are needed: without place, day and time nobody can keep anything, without looks nobody can find it. */
export function parseFootage(form: FormData, said: Said, today: Day): Parsed<Footage> {
  const errors: FormErrors = {};
  const written = (name: "address" | "entrance" | "looks") => {
    const value = textIn(form, name);
    if (!value) errors[name] = said[name];
    else if (value.length > mostWritten) errors[name] = said.tooLong(mostWritten);
    return value;
  };
  const [address, entrance] = [written("address"), written("entrance")];
  const day = parseDay(textIn(form, "day"));
  if (!day) errors.day = said.day;
  else if (day > today) errors.day = said.future;
  const [from, until] = [parseTime(textIn(form, "from")), parseTime(textIn(form, "until"))];
  if (!from) errors.from = said.from;
  if (!until || (from && until <= from)) errors.until = said.until;
  const looks = written("looks");
  if (!day || !from || !until || Object.keys(errors).length > 0) return { ok: false, errors };
  return { ok: true, answer: { address, entrance, day, from, until, looks } };
}
