// The parts of what was kept, as its pages show them.

import type { LoaderFunctionArgs } from "@remix-run/node";
import { type Day, dayOf } from "#app/domain/calendar.ts";
import { type Later, type LaterAttention, type LaterPart, partStands } from "#app/domain/later.ts";
import { planOf } from "#app/domain/plans.ts";
import type { SpokenRegister } from "#app/domain/register.ts";
import { shownDay } from "#app/i18n/format.ts";
import { staffLocale } from "#app/i18n/locale.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { registersOf } from "#app/server/later.ts";
import type { LaterPartShown } from "#app/ui/staff/later.tsx";
import type { LaterRow } from "#db/laters.ts";

type Office = LoaderFunctionArgs["context"]["office"];

/** What a colleague does now; a review comes by itself on its day. */
export function attentionNow({ attention, reviewOn }: LaterRow, today: Day): LaterAttention | null {
  return attention ?? (reviewOn && reviewOn <= today ? "review" : null);
}

/** `said`: what is in no list, in the words of the decision, by the place of the part. */
export async function partsShown(
  office: Office,
  later: Later,
  { elements }: SpokenRegister,
  said: Record<string, string>,
): Promise<LaterPartShown[]> {
  const { registers } = await registersOf(office.db, later);
  const today = dayOf(office.now());
  const texts = textsIn(staffLocale).staff;
  return later.parts.map((part, place) => {
    const stands = partStands(later, part, registers, today);
    const label = elements.find(({ id }) => id === part.element)?.label;
    return {
      place,
      name: label ?? (said[place] || texts.later.otherwise),
      grounds: part.grounds.map((ground) => texts.decide.grounds[ground]),
      state: stands.state,
      on: "on" in stands ? shownDay(stands.on, staffLocale) : null,
      waitsFor: "waitsFor" in stands ? stands.waitsFor : [],
      reviewOn: "reviewOn" in stands ? shownDay(stands.reviewOn, staffLocale) : null,
      canSet: isSettable(later, part, place),
    };
  });
}

/** Not what is erased, or stands in a plan that goes on. */
function isSettable({ plans, planned }: Later, { erasedOn }: LaterPart, place: number): boolean {
  const plan = planOf(plans, "later");
  return !erasedOn && !(planned.includes(place) && plan && !plan.stoppedAt);
}
