// The rights, as data: GDPR art. 15 to 21. The rules that read them are elsewhere.

export const rights = {
  access: { article: 15, offered: true },
  rectification: { article: 16, offered: false },
  erasure: { article: 17, offered: false },
  restriction: { article: 18, offered: false },
  portability: { article: 20, offered: false },
  objection: { article: 21, offered: false },
} as const satisfies Record<string, { article: number; offered: boolean }>;

export type Right = keyof typeof rights;
export const rightNames = Object.keys(rights) as [Right, ...Right[]];
