// What somebody can ask, as data: GDPR art. 15 to 21, and what the desk takes in beside it.

export const rights = {
  access: { article: 15 },
  rectification: { article: 16 },
  erasure: { article: 17 },
  restriction: { article: 18 },
  portability: { article: 20 },
  objection: { article: 21 },
  /** Taking consent back: as easy as giving it, and at once (GDPR art. 7(3)). */
  consent: { article: 7 },
  /** In somebody's own words, until a colleague says which rights these are. */
  unsorted: { article: null },
} as const satisfies Record<string, { article: number | null }>;

export type Right = keyof typeof rights;

/** The rights that are decided part by part, and answered by a letter alone. */
export const decidedByPart = ["rectification", "erasure", "restriction", "objection", "consent"] as const;
export type DecidedRight = (typeof decidedByPart)[number];

export function isDecidedByPart(right: Right): right is DecidedRight {
  return decidedByPart.some((decided) => decided === right);
}

export const rightNames = Object.keys(rights) as [Right, ...Right[]];

/** What somebody can ask in one message (ux notes, 3.3.1). */
export const mostAsked = 6;
