// Why a right gives less than was asked, and on what it gives (law notes, C.3): each with its article.

import type { Right } from "./rights.ts";

type Ground = { article: string; rights: readonly Right[] };

const every = ["access", "rectification", "erasure", "restriction", "portability", "objection"] as const;

export const grounds = {
  "G11-2": { article: "AVG art. 11 lid 2", rights: every.filter((right) => right !== "objection") },
  /** Nothing of it is held: looked for, and not there. Consent and a file to take along end so in their own way. */
  "G-NOD": {
    article: "AVG art. 12 lid 4",
    rights: ["rectification", "erasure", "restriction", "objection"],
  },
  "G16-OK": { article: "AVG art. 5 lid 1 onder d en art. 16", rights: ["rectification"] },
  "G16-OPIN": { article: "AVG art. 16", rights: ["rectification"] },
  "G17-NEED": { article: "AVG art. 17 lid 1", rights: ["erasure"] },
  "G17-3B-FISC": {
    article: "AVG art. 17 lid 3 onder b; AWR art. 52 lid 4; BW art. 2:10 lid 3",
    rights: ["erasure"],
  },
  /** Another duty by law: its article is part of the facts. */
  "G17-3B-OTHER": { article: "AVG art. 17 lid 3 onder b", rights: ["erasure"] },
  "G17-3E": { article: "AVG art. 17 lid 3 onder e", rights: ["erasure"] },
  "G18-NONE": { article: "AVG art. 18 lid 1", rights: ["restriction"] },
  "G20-BASIS": { article: "AVG art. 20 lid 1 onder a", rights: ["portability"] },
  "G20-AUTO": { article: "AVG art. 20 lid 1 onder b", rights: ["portability"] },
  "G20-PROV": { article: "AVG art. 20 lid 1", rights: ["portability"] },
  "G20-4": { article: "AVG art. 20 lid 4", rights: ["portability"] },
  "G21-BASIS": { article: "AVG art. 21 lid 1", rights: ["objection"] },
  "G21-COMP": { article: "AVG art. 21 lid 1", rights: ["objection"] },
  "G21-CLAIM": { article: "AVG art. 21 lid 1", rights: ["objection"] },
  "GU41-D": { article: "AVG art. 23; UAVG art. 41 lid 1 onder d", rights: every },
  "GU41-F": { article: "AVG art. 23; UAVG art. 41 lid 1 onder f", rights: every },
  "GU41-I": { article: "AVG art. 23; UAVG art. 41 lid 1 onder i", rights: every },
  "GU41-J": { article: "AVG art. 23; UAVG art. 41 lid 1 onder j", rights: every },
} as const satisfies Record<string, Ground>;
export type GroundCode = keyof typeof grounds;
export const groundCodes = Object.keys(grounds) as [GroundCode, ...GroundCode[]];

/** On what something is given. */
export const reasonsToGive = {
  "E17-A": { article: "AVG art. 17 lid 1 onder a" },
  "E17-B": { article: "AVG art. 17 lid 1 onder b" },
  "E17-C": { article: "AVG art. 17 lid 1 onder c" },
  "E17-D": { article: "AVG art. 17 lid 1 onder d" },
  "E17-E": { article: "AVG art. 17 lid 1 onder e" },
  "E17-F": { article: "AVG art. 17 lid 1 onder f" },
  "R18-A": { article: "AVG art. 18 lid 1 onder a" },
  "R18-B": { article: "AVG art. 18 lid 1 onder b" },
  "R18-C": { article: "AVG art. 18 lid 1 onder c" },
  "R18-D": { article: "AVG art. 18 lid 1 onder d" },
  /** What the association promises beyond the law. */
  "R-SEED": { article: "privacyverklaring" },
} as const satisfies Record<string, { article: string }>;
export type ReasonToGive = keyof typeof reasonsToGive;
export const reasonsToGiveNames = Object.keys(reasonsToGive) as [ReasonToGive, ...ReasonToGive[]];
