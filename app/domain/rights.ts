// What somebody can ask, as data: GDPR art. 15 to 21, and what the desk takes in beside it.

export const rights = {
  access: { article: 15, offered: true },
  rectification: { article: 16, offered: false },
  erasure: { article: 17, offered: false },
  restriction: { article: 18, offered: false },
  portability: { article: 20, offered: false },
  objection: { article: 21, offered: false },
  /** Taking consent back: as easy as giving it, and at once (GDPR art. 7(3)). */
  consent: { article: 7, offered: false },
  /** In somebody's own words, until a colleague says which rights these are. */
  unsorted: { article: null, offered: false },
} as const satisfies Record<string, { article: number | null; offered: boolean }>;

export type Right = keyof typeof rights;

/** The rights that are decided part by part, and answered by a letter alone. */
export const decidedByPart = ["rectification", "erasure", "restriction", "objection", "consent"] as const;
export type DecidedRight = (typeof decidedByPart)[number];

export function isDecidedByPart(right: Right): right is DecidedRight {
  return decidedByPart.some((decided) => decided === right);
}

export const rightNames = Object.keys(rights) as [Right, ...Right[]];
