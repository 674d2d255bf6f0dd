// What somebody wants with a right, beside what it is about: choices are facts, and their words are sealed apart.

import { z } from "zod";
import { ElementId, type Theme, themes } from "./records.ts";
import { type Right, rightNames } from "./rights.ts";

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

/** Null: all of them. None: only what stands in the words. */
const Elements = z.array(ElementId).nullable();
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

/** What can be chosen: each right, and the shortcut that asks no more than itself. Each once in a message. */
export const wants = [...rightNames, "marketing"] as const;
export type Want = (typeof wants)[number];

/** The pages with questions about what is asked: those of erasure and objection in two. */
export const wishSteps = [
  "rectification",
  "erasure",
  "kept",
  "restriction",
  "portability",
  "objection",
  "situation",
  "consent",
  "unsorted",
] as const;

export type WishStep = (typeof wishSteps)[number];

/** What ends as soon as it is said, whoever says it: GDPR art. 7(3), 21(2)-(3); UAVG art. 5(3). */
export type Stop = { what: "marketing" } | { what: "consent"; purposes: string[] };

export function stopIn(wish: Wish | undefined): Stop | null {
  if (wish?.right === "consent") return { what: "consent", purposes: wish.purposes };
  return wish?.right === "objection" && wish.against === "marketing" ? { what: "marketing" } : null;
}

/** A copy is asked by its themes; every other right by its own wish. */
export function isComplete(asked: { right: Right; scope: Theme[]; wish?: Wish }): boolean {
  if (asked.right === "access") return asked.scope.length > 0 && !asked.wish;
  return asked.wish?.right === asked.right;
}

/** Nuisance and fraud are looked into in cases; images and statistics are in no theme. */
const themesAgainst: Record<ObjectionTarget, readonly Theme[]> = {
  marketing: [],
  cameras: [],
  "nuisance-or-fraud": ["cases"],
  statistics: [],
  other: themes,
};

/**
 * What must be looked up before somebody can decide: the themes of the elements that it is about, all of them where it
 * is about everything or about what is in no list, and none where nothing is looked at (GDPR art. 5(1)(c)).
 */
export function themesFor(
  wish: Wish,
  elements: readonly { id: ElementId; theme?: Theme | null | undefined }[],
): Theme[] {
  const within = (ids: (ElementId | null)[]) => {
    const found = ids.map((id) => elements.find((element) => element.id === id)?.theme);
    return found.every((theme) => theme) ? themes.filter((theme) => found.includes(theme)) : [...themes];
  };
  switch (wish.right) {
    case "rectification":
      return within(wish.items.map(({ element }) => element));
    case "objection":
      return [...themesAgainst[wish.against]];
    case "consent":
    case "unsorted":
      return [];
    default:
      return wish.elements && wish.elements.length > 0 ? within(wish.elements) : [...themes];
  }
}

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
