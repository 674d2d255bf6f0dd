// An ordinary Monday at the desk: 31 requests, each with what happened to it until now.

import type { Attention, Phase } from "#app/domain/dossier.ts";
import type { Locale } from "#app/domain/locale.ts";
import { type Theme, themes } from "#app/domain/records.ts";
import type { Capacity } from "#app/domain/representation.ts";
import type { Wish, WishWords } from "#app/domain/wishes.ts";

/** A tag of the association, or a place among the people without a story. */
export type Who = string | number;

/** Who stands in no housing system: a colleague looks. */
export type Newcomer = "employee" | "visitor";

export type Player = "tenant" | "sanne" | "youssef";
export type Deed =
  | "prove-by-mail"
  | "say-not-me"
  | "ask-other-mailbox"
  | "stop-other-mailbox"
  | "ask-letter"
  | "prove-by-letter"
  | "download"
  | "take"
  | "choose-person"
  | "find-by-hand"
  | "see-at-counter"
  | "look-up"
  | "look-up-most"
  | "go-on-without"
  | "review-some"
  | "review-all"
  | "propose"
  | "return"
  | "approve"
  | "complain"
  | "find-breach"
  | "note"
  | "ask-what"
  | "answer-what"
  | "extend"
  | "withdraw"
  | "add-message"
  | "let-stand-still"
  | "decide"
  | "agree";

/** On which day after receipt, at what time, who did what. Staff do it on the next working day. */
export type Step = [day: number, at: string, by: Player, deed: Deed];

/** Of a letter: on which day after it came, at what time, which colleague took it in. */
export type TakenIn = { day: number; at: string; by: Exclude<Player, "tenant"> };

/** When it came: so many days ago, or so that it is due so many working days from now, or just now. */
export type Received =
  | { daysAgo: number; at: string }
  | { dueIn: number; at: string }
  | { minutesAgo: number };

export type Life = {
  who: Who;
  received: Received;
  /** Null for what the tenant filed in the portal. */
  takenIn: TakenIn | null;
  locale: Locale;
  scope: readonly Theme[];
  /** What is asked of another right than access; null for a copy. */
  wish: { wish: Wish; words: WishWords } | null;
  answerBy: "portal" | "post";
  /** Without one the tenant hears everything by post. */
  hasMailbox: boolean;
  /** The tenant typed another birth date than the one on file. */
  wrongBirthDate: boolean;
  /** Somebody filed it in the tenant's name, from a mailbox of their own. */
  byStranger: boolean;
  /** As what somebody else asked about the tenant. */
  onBehalf: Capacity | null;
  /** As who the person is known; the two that stand in no housing system have a name and address of their own. */
  relation: "tenant" | Newcomer;
  /** How the housing system treats this gathering. */
  source: "well" | "silent" | "confused";
  /** What the portal has not come to yet; the worker does it when it starts. */
  leftToDo: "gather-slice" | "build-bundle" | null;
  steps: Step[];
  /** Where it stands at the end. */
  stands: { phase: Phase; attention?: Attention; onTime?: boolean };
};

const everything = [...themes];
const who: Theme[] = ["personal", "contact"];
const home: Theme[] = ["personal", "contact", "contract"];
const money: Theme[] = ["contract", "payments"];

type Told = Pick<Life, "who" | "received" | "stands"> & Partial<Life>;

const life = (told: Told): Life => ({
  takenIn: null,
  locale: "nl",
  scope: home,
  wish: null,
  answerBy: "portal",
  hasMailbox: true,
  wrongBirthDate: false,
  byStranger: false,
  onBehalf: null,
  relation: "tenant",
  source: "well",
  leftToDo: null,
  steps: [],
  ...told,
});

/** A proof by e-mail on the first evening and one by letter after the weekend. */
const provenTwice: Step[] = [
  [0, "21:20", "tenant", "prove-by-mail"],
  [0, "21:25", "tenant", "ask-letter"],
  [4, "18:40", "tenant", "prove-by-letter"],
];

/** One colleague does all the work, the other one approves it. */
const answeredBy = (first: "sanne" | "youssef", reviewed: number, approved: number): Step[] => [
  [1, "09:10", first, "take"],
  [reviewed, "09:40", first, "look-up"],
  [reviewed, "10:30", first, "review-all"],
  [reviewed, "11:05", first, "propose"],
  [approved, "15:45", first === "sanne" ? "youssef" : "sanne", "approve"],
];

export const ended: Life[] = [
  life({
    who: "D03",
    received: { daysAgo: 38, at: "19:50" },
    steps: [...provenTwice, ...answeredBy("sanne", 30, 36)],
    stands: { phase: "answered", onTime: false },
  }),
  life({
    who: "T10c",
    received: { daysAgo: 34, at: "09:05" },
    scope: home,
    steps: [
      ...provenTwice,
      ...answeredBy("youssef", 6, 9),
      [13, "20:15", "tenant", "download"],
      [13, "20:40", "tenant", "download"],
      [21, "08:30", "tenant", "download"],
      [33, "09:30", "sanne", "find-breach"],
    ],
    stands: { phase: "answered", attention: "breach-found", onTime: true },
  }),
  life({
    who: "T10b",
    received: { daysAgo: 33, at: "16:20" },
    scope: [...money, "documents"],
    steps: [
      ...provenTwice,
      [1, "09:10", "sanne", "take"],
      [8, "09:40", "sanne", "look-up-most"],
      [8, "09:55", "youssef", "go-on-without"],
      [8, "10:30", "sanne", "review-all"],
      [8, "11:05", "sanne", "propose"],
      [12, "15:45", "youssef", "approve"],
      [15, "12:10", "tenant", "download"],
    ],
    stands: { phase: "answered", attention: "supplement-owed", onTime: true },
  }),
  life({
    who: 0,
    received: { daysAgo: 27, at: "13:10" },
    scope: who,
    answerBy: "post",
    steps: [...provenTwice, ...answeredBy("youssef", 9, 15)],
    stands: { phase: "answered", onTime: true },
  }),
  life({
    who: "T09",
    locale: "en",
    received: { daysAgo: 26, at: "11:35" },
    scope: who,
    steps: [
      [0, "11:50", "tenant", "prove-by-mail"],
      [3, "10:20", "sanne", "take"],
      [17, "20:50", "tenant", "withdraw"],
    ],
    stands: { phase: "withdrawn" },
  }),
];

export const nearlyAnswered: Life[] = [
  life({
    who: "T10e",
    received: { daysAgo: 37, at: "08:15" },
    scope: everything,
    steps: [
      [1, "09:40", "youssef", "take"],
      [1, "09:50", "youssef", "choose-person"],
      [6, "20:05", "tenant", "prove-by-mail"],
      [33, "15:50", "youssef", "note"],
      [33, "16:00", "youssef", "look-up"],
      [33, "16:10", "youssef", "review-some"],
    ],
    stands: { phase: "reviewing" },
  }),
  life({
    who: 3,
    received: { dueIn: 0, at: "10:45" },
    steps: [
      ...provenTwice,
      [2, "13:30", "sanne", "take"],
      [19, "14:00", "sanne", "review-all"],
      [20, "09:20", "sanne", "propose"],
    ],
    stands: { phase: "approving" },
  }),
  life({
    who: 5,
    received: { dueIn: 1, at: "22:10" },
    scope: money,
    steps: [
      [1, "07:30", "tenant", "prove-by-mail"],
      [5, "11:15", "sanne", "take"],
      [11, "20:25", "tenant", "add-message"],
    ],
    stands: { phase: "reviewing", attention: "message-unread" },
  }),
  life({
    who: "T10d",
    locale: "en",
    received: { dueIn: 3, at: "12:25" },
    steps: [
      [2, "17:50", "tenant", "prove-by-mail"],
      [8, "09:00", "youssef", "take"],
      [16, "10:10", "youssef", "review-all"],
      [16, "10:30", "youssef", "propose"],
    ],
    stands: { phase: "approving" },
  }),
  life({
    who: "T10g",
    received: { daysAgo: 22, at: "15:00" },
    scope: everything,
    steps: [
      [0, "15:20", "tenant", "prove-by-mail"],
      [3, "08:50", "sanne", "take"],
      [9, "13:20", "sanne", "look-up"],
      [9, "13:40", "sanne", "review-all"],
      [9, "14:10", "sanne", "propose"],
      [12, "09:30", "youssef", "return"],
      [14, "11:20", "sanne", "extend"],
    ],
    stands: { phase: "reviewing" },
  }),
  life({
    who: 8,
    received: { daysAgo: 8, at: "18:05" },
    scope: who,
    leftToDo: "build-bundle",
    steps: [...provenTwice, ...answeredBy("sanne", 5, 8)],
    stands: { phase: "preparing" },
  }),
];

export const inReview: Life[] = [
  life({
    who: "T02",
    received: { daysAgo: 23, at: "10:00" },
    scope: everything,
    steps: [
      [2, "11:20", "sanne", "choose-person"],
      [2, "11:22", "sanne", "take"],
      [2, "19:15", "tenant", "prove-by-mail"],
      [3, "09:50", "sanne", "look-up"],
      [3, "10:10", "sanne", "ask-what"],
    ],
    stands: { phase: "reviewing", attention: "question-unanswered" },
  }),
  life({
    who: "T03",
    received: { daysAgo: 17, at: "14:35" },
    scope: who,
    source: "confused",
    steps: [...provenTwice, ...answeredBy("sanne", 7, 10)],
    stands: { phase: "reviewing", attention: "bundle-refused" },
  }),
  life({
    who: 7,
    received: { daysAgo: 16, at: "21:30" },
    scope: everything,
    steps: [
      [0, "21:40", "tenant", "prove-by-mail"],
      [9, "11:05", "youssef", "look-up"],
      [14, "20:10", "tenant", "complain"],
    ],
    stands: { phase: "reviewing", attention: "complaint-open" },
  }),
  life({
    who: 11,
    received: { daysAgo: 14, at: "09:55" },
    scope: everything,
    steps: [
      [0, "10:05", "tenant", "prove-by-mail"],
      [3, "15:25", "sanne", "take"],
      [3, "15:40", "sanne", "ask-what"],
      [7, "15:50", "sanne", "look-up"],
      [7, "16:00", "sanne", "review-some"],
      [13, "19:35", "tenant", "answer-what"],
    ],
    stands: { phase: "reviewing", attention: "question-answered" },
  }),
  life({
    who: "T11",
    received: { daysAgo: 13, at: "11:10" },
    takenIn: { day: 3, at: "09:15", by: "sanne" },
    answerBy: "post",
    hasMailbox: false,
    steps: [
      [8, "10:30", "youssef", "see-at-counter"],
      [8, "10:45", "youssef", "take"],
    ],
    stands: { phase: "reviewing" },
  }),
  life({
    who: 12,
    received: { daysAgo: 6, at: "20:45" },
    steps: [
      ...provenTwice,
      [5, "07:15", "tenant", "ask-other-mailbox"],
      [5, "08:30", "tenant", "stop-other-mailbox"],
    ],
    stands: { phase: "reviewing", attention: "change-stopped" },
  }),
];

export const justBegun: Life[] = [
  life({
    who: 14,
    received: { daysAgo: 24, at: "23:15" },
    scope: everything,
    onBehalf: "bewindvoerder",
    stands: { phase: "identity-needed", attention: "authority-needed" },
  }),
  life({
    who: "T10h",
    received: { daysAgo: 21, at: "17:25" },
    wrongBirthDate: true,
    steps: [
      [0, "17:30", "tenant", "ask-letter"],
      [5, "10:15", "youssef", "take"],
    ],
    stands: { phase: "identity-needed", attention: "person-not-found" },
  }),
  life({
    who: "T04",
    received: { daysAgo: 19, at: "07:40" },
    steps: [[4, "14:20", "sanne", "take"]],
    stands: { phase: "identity-needed", attention: "person-ambiguous" },
  }),
  life({
    who: "T10a",
    received: { daysAgo: 18, at: "13:50" },
    scope: everything,
    source: "silent",
    steps: [
      [1, "08:20", "tenant", "prove-by-mail"],
      [3, "10:40", "sanne", "take"],
    ],
    stands: { phase: "gathering", attention: "source-failed" },
  }),
  life({
    who: 16,
    received: { daysAgo: 4, at: "16:55" },
    byStranger: true,
    steps: [[1, "08:05", "tenant", "say-not-me"]],
    stands: { phase: "identity-needed", attention: "request-disputed" },
  }),
  life({
    who: 17,
    received: { daysAgo: 10, at: "20:30" },
    stands: { phase: "identity-needed", attention: "identity-unproven" },
  }),
  life({
    who: 21,
    received: { daysAgo: 2, at: "19:40" },
    scope: everything,
    relation: "visitor",
    stands: { phase: "identity-needed", attention: "person-sought-by-hand" },
  }),
  life({
    who: 22,
    received: { daysAgo: 13, at: "08:25" },
    scope: everything,
    relation: "employee",
    steps: [
      [1, "09:30", "sanne", "take"],
      [3, "11:00", "sanne", "find-by-hand"],
      [5, "14:10", "sanne", "see-at-counter"],
    ],
    stands: { phase: "gathering", attention: "hand-in-needed" },
  }),
  life({
    who: 19,
    received: { minutesAgo: 150 },
    leftToDo: "gather-slice",
    steps: [[0, "23:59", "tenant", "prove-by-mail"]],
    stands: { phase: "gathering" },
  }),
  life({
    who: 20,
    received: { minutesAgo: 60 },
    scope: [],
    wish: {
      wish: { right: "unsorted" },
      words: {
        situation: "Ik wil weten van wie u mijn nieuwe nummer heeft, en ik wil die folders niet meer.",
      },
    },
    stands: { phase: "identity-needed", attention: "to-sort" },
  }),
];

/** Who asks for something else than a copy. */
const otherRights: Life[] = [
  life({
    who: 18,
    received: { daysAgo: 6, at: "10:45" },
    scope: ["contact"],
    wish: {
      wish: { right: "rectification", items: [{ element: "C1-09" }], pause: true },
      words: { corrections: [{ what: "", now: "een oud nummer", wanted: "mijn nieuwe nummer" }] },
    },
    steps: provenTwice,
    stands: { phase: "reviewing", attention: "pause-asked" },
  }),
  life({
    who: 9,
    received: { daysAgo: 20, at: "14:30" },
    scope: [],
    wish: {
      wish: { right: "objection", against: "nuisance-or-fraud", pause: true },
      words: { situation: "Ik verhuur mijn woning niet. Mijn zus past op mijn kat als ik weg ben." },
    },
    steps: [
      [0, "20:10", "tenant", "prove-by-mail"],
      [1, "09:40", "sanne", "let-stand-still"],
      [8, "11:15", "sanne", "decide"],
      [9, "10:05", "youssef", "agree"],
    ],
    stands: { phase: "answered", attention: "task-to-carry-out", onTime: true },
  }),
  life({
    who: 10,
    received: { daysAgo: 6, at: "09:15" },
    scope: [],
    wish: { wish: { right: "restriction", elements: ["C2-02"], why: "inaccurate" }, words: {} },
    steps: [
      [0, "20:25", "tenant", "prove-by-mail"],
      [3, "10:40", "sanne", "decide"],
      [5, "11:20", "youssef", "agree"],
    ],
    stands: { phase: "answered", attention: "task-to-carry-out", onTime: true },
  }),
  life({
    who: 15,
    received: { daysAgo: 5, at: "08:50" },
    wish: {
      wish: { right: "erasure", elements: ["C1-05", "C1-07", "C2-01"], why: "not-needed", pause: false },
      words: {},
    },
    steps: [...provenTwice, [4, "19:00", "sanne", "decide"]],
    stands: { phase: "approving" },
  }),
];

export const monday: Life[] = [...ended, ...nearlyAnswered, ...inReview, ...otherRights, ...justBegun];
