// What somebody wants with a right, beside what it is about: choices are facts, and their words are sealed apart.

import { z } from "zod";
import { ElementId } from "./records.ts";

/** Why data should go, as somebody can say it; nobody must (GDPR art. 17(1)). */
export const erasureReasons = [
  "not-needed",
  "consent-withdrawn",
  "objection",
  "unlawful",
  "unknown",
] as const;
/** Why use should stand still: GDPR art. 18(1)(a)-(d), and while an erasure is looked at, as the association promises. */
export const restrictionReasons = ["inaccurate", "unlawful", "claim", "objection", "erasure"] as const;
export type RestrictionReason = (typeof restrictionReasons)[number];
/** What somebody objects to. Of marketing nothing more is asked: GDPR art. 21(2)-(3). */
export const objectionTargets = ["marketing", "cameras", "nuisance-or-fraud", "statistics", "other"] as const;
export type ObjectionTarget = (typeof objectionTargets)[number];
export const fileFormats = ["json", "csv"] as const;

/** Null: all of them. */
const Elements = z.array(ElementId).min(1).nullable();
export const mostCorrections = 10;

/** What is asked; access has its themes instead, and objecting to marketing no more than that. */
export const Wish = z.discriminatedUnion("right", [
  z.object({
    right: z.literal("rectification"),
    /** In the order of the words; null: something that is in no list. */
    items: z
      .array(z.object({ element: ElementId.nullable() }))
      .min(1)
      .max(mostCorrections),
    /** Not to be used until it was checked: GDPR art. 18(1)(a). */
    pause: z.boolean(),
  }),
  z.object({
    right: z.literal("erasure"),
    elements: Elements,
    why: z.enum(erasureReasons).nullable(),
    pause: z.boolean(),
  }),
  z.object({ right: z.literal("restriction"), elements: Elements, why: z.enum(restrictionReasons) }),
  z.object({
    right: z.literal("portability"),
    elements: Elements,
    to: z.enum(["self", "other"]),
    format: z.enum(fileFormats),
  }),
  z.object({ right: z.literal("objection"), against: z.enum(objectionTargets), pause: z.boolean() }),
  /** Ids of the purposes that rest on it. */
  z.object({ right: z.literal("consent"), purposes: z.array(z.string()).min(1) }),
  z.object({ right: z.literal("unsorted") }),
]);
export type Wish = z.infer<typeof Wish>;

const Words = z.string().max(2000);

/** What somebody wrote with it, sealed; each is left out where nothing was written. */
export const WishWords = z.object({
  /** Of each correction what stands there now, and what it should be. */
  corrections: z.array(z.object({ what: Words, now: Words, wanted: Words })).optional(),
  /** Of a restriction or an erasure which data, where they are in no list. */
  what: Words.optional(),
  /** Until when, or for what, use should stand still. */
  until: Words.optional(),
  /** What is the matter with somebody: GDPR art. 21(1). Also everything that is not sorted yet. */
  situation: Words.optional(),
  /** To whom data should go: GDPR art. 20(2). */
  receiver: z.object({ name: Words, contact: Words, technical: Words }).optional(),
});
export type WishWords = z.infer<typeof WishWords>;
