// Codes that show who somebody is: asked in the browser, sent by the worker, typed back.

import { randomInt, timingSafeEqual } from "node:crypto";
import type { Stamp } from "#app/domain/actors.ts";
import type { CodeWay } from "#app/domain/commands.ts";
import { type StaffMethod, staffMethods } from "#app/domain/identity.ts";
import type { Tx } from "#db/client.server.ts";
import {
  armCode,
  type CodeRow,
  countCodesSince,
  countTriesSince,
  countTry,
  insertCode,
  isOnItsWay,
  lockNewestCode,
  markCodeUsed,
} from "#db/codes.ts";
import { saveSessionInquiry } from "#db/inquiries.ts";
import { findSessionDossier, saveSessionDossier } from "#db/sessions.ts";
import { carryOut } from "./carry-out.ts";
import type { Office } from "./office.ts";
import { shownBy } from "./sessions.ts";

const minute = 60_000;
const day = 24 * 60 * minute;

/**
 * Ruling 18: by e-mail and SMS 8 digits for 10 minutes, by letter for 14 days; tries are counted per code and dossier. Asked
 * again before `notAgain` a code is not sent twice: the second would make the first, which comes first, worthless.
 */
export const codeRules = {
  "mailbox-given": { lastsFor: 10 * minute, notAgain: minute / 3, atMost: 5, within: 60 * minute },
  "mailbox-on-file": { lastsFor: 10 * minute, notAgain: minute / 3, atMost: 5, within: 60 * minute },
  "sms-on-file": { lastsFor: 10 * minute, notAgain: minute / 3, atMost: 5, within: 60 * minute },
  "letter-to-home": { lastsFor: 14 * day, notAgain: day, atMost: 2, within: 7 * day },
} as const satisfies Record<CodeWay, { lastsFor: number; notAgain: number; atMost: number; within: number }>;
/** A code of staff is said by mouth, and typed at home. */
const staffCodeLasts = day;
const triesPerCode = 5;
const triesPerDossier = 100;
/** For so long tries are counted, and a code that has no dossier is kept. */
export const triesWithin = 30 * day;

export type CodeQuestion = {
  dossierId: string;
  sessionId: string;
  way: CodeWay;
  purpose: CodeRow["purpose"];
};

/** What is typed in a browser: a code that was asked there, or one that a colleague gave. */
export type TypedCode = Omit<CodeQuestion, "way"> & { way: CodeWay | "from-staff" };

/**
 * Asks for a code. The same happens whether or not there is anybody to send it to: who that is, the worker
 * finds out later. A second click finds the code of the first on its way. False when this way was asked too often.
 */
export async function askCode(office: Office, asked: CodeQuestion, stamp: Stamp): Promise<boolean> {
  const { notAgain, atMost, within } = codeRules[asked.way];
  let tooOften = false;
  await carryOut(
    office,
    asked.dossierId,
    async (tx, dossier) => {
      const since = new Date(stamp.at.getTime() - within);
      if (await isOnItsWay(tx, asked, new Date(stamp.at.getTime() - notAgain))) return [];
      const own = await ownCountOf(tx, asked);
      tooOften = (await countCodesSince(tx, { ...asked, sessionId: own }, since)) >= atMost;
      if (tooOften) return [];
      const codeId = crypto.randomUUID();
      await insertCode(tx, { id: codeId, ...asked, requestedAt: stamp.at });
      return dossier ? [{ type: "request-code", codeId, way: asked.way }] : [];
    },
    stamp,
  );
  return !tooOften;
}

/** Makes the code with which somebody who is told of something can stop it. */
export async function makeStoppingCode(
  office: Office,
  tx: Tx,
  { id, dossierId, purpose, until }: StoppingCode,
  at: Date,
): Promise<string> {
  const code = digitCode();
  const way = purpose === "deny" ? "mailbox-on-file" : "mailbox-given";
  await insertCode(tx, { id, dossierId, way, purpose, requestedAt: at });
  await armCode(tx, id, office.vault.hashCode(id, code), until);
  return code;
}

type StoppingCode = { id: string; dossierId: string; purpose: "deny" | "keep-mailbox"; until: Date };

/** Makes a code that a colleague gives by mouth, inside the transaction that also records why. */
export async function makeStaffCode(
  office: Office,
  tx: Tx,
  {
    id,
    dossierId,
    method,
    purpose = "prove",
  }: { id: string; dossierId: string; method: StaffMethod; purpose?: "prove" | "look" },
  at: Date,
): Promise<string> {
  const code = digitCode();
  await insertCode(tx, { id, dossierId, way: method, purpose, requestedAt: at });
  await armCode(tx, id, office.vault.hashCode(id, code), new Date(at.getTime() + staffCodeLasts));
  return code;
}

/** Makes the code itself, inside the transaction that also records its sending. */
export async function makeCode(office: Office, tx: Tx, { id, way }: { id: string; way: CodeWay }, at: Date) {
  const code = way === "letter-to-home" ? letterCode() : digitCode();
  const expiresAt = new Date(at.getTime() + codeRules[way].lastsFor);
  await armCode(tx, id, office.vault.hashCode(id, plain(code)), expiresAt);
  return { code, expiresAt };
}

export type CodeVerdict =
  | { state: "right" | "expired" | "too-many-tries" }
  | { state: "wrong"; triesLeft: number };

/** Checks a typed code. The right one counts once, for this browser and (to prove) for the dossier. */
export async function enterCode(
  office: Office,
  asked: TypedCode,
  typed: string,
  stamp: Stamp,
): Promise<CodeVerdict> {
  let verdict: CodeVerdict = { state: "wrong", triesLeft: triesPerCode - 1 };
  await carryOut(
    office,
    asked.dossierId,
    async (tx) => {
      const ways = asked.way === "from-staff" ? staffMethods : [asked.way];
      const code = await lockNewestCode(tx, { ...asked, ways });
      verdict = await judge(office, tx, { code, typed, own: await ownCountOf(tx, asked) }, stamp.at);
      if (verdict.state !== "right" || !code) return [];
      await markCodeUsed(tx, code.id, stamp.at);
      if (code.purpose === "look") {
        await saveSessionInquiry(tx, { sessionId: asked.sessionId, inquiryId: asked.dossierId });
        return [];
      }
      const shown = {
        ...shownBy(code.way, stamp.at),
        ...(code.purpose === "open" && { openedAt: stamp.at }),
      };
      await saveSessionDossier(tx, asked.sessionId, asked.dossierId, shown);
      return asked.purpose === "prove" ? [{ type: "give-proof", codeId: code.id, method: code.way }] : [];
    },
    stamp,
  );
  return verdict;
}

/** A browser that belongs to the dossier is counted by itself: what strangers try takes nothing from it (T-22). */
async function ownCountOf(tx: Tx, asked: { sessionId: string; dossierId: string }): Promise<string | null> {
  return (await findSessionDossier(tx, asked.sessionId, asked.dossierId)) && asked.sessionId;
}

type Judged = { code: CodeRow | null; typed: string; own: string | null };

async function judge(office: Office, tx: Tx, { code, typed, own }: Judged, at: Date): Promise<CodeVerdict> {
  if (!code) return { state: "wrong", triesLeft: triesPerCode - 1 };
  const tried = await countTriesSince(
    tx,
    { dossierId: code.dossierId, sessionId: own },
    new Date(at.getTime() - triesWithin),
  );
  if (code.tries >= triesPerCode || tried >= triesPerDossier) return { state: "too-many-tries" };
  await countTry(tx, code.id);
  const wrong = { state: "wrong", triesLeft: triesPerCode - code.tries - 1 } as const;
  if (!code.hash || !code.expiresAt) return wrong;
  const given = Buffer.from(office.vault.hashCode(code.id, plain(typed)));
  if (!timingSafeEqual(given, Buffer.from(code.hash))) return wrong;
  // Only to who holds the code: else waiting would tell whether one was sent at all.
  return code.expiresAt <= at ? { state: "expired" } : { state: "right" };
}

const digitCode = () => String(randomInt(10 ** 8)).padStart(8, "0");

// Without letters and digits that look alike; 12 of 30 signs are 58 bits.
const signs = "ABCDEFGHJKMNPQRSTVWXYZ23456789";

function letterCode(): string {
  const sign = () => signs[randomInt(signs.length)];
  return Array.from({ length: 3 }, () => Array.from({ length: 4 }, sign).join("")).join("-");
}

/** As people type it: with spaces, dashes, small letters. */
export function plain(code: string): string {
  return code.toUpperCase().replace(/[^A-Z0-9]/g, "");
}
