// The draft of the register: one at a time, made by the privacy officer, put in force by somebody else.

import { createHash } from "node:crypto";
import type { Role } from "#app/domain/actors.ts";
import { Register } from "#app/domain/register.ts";
import { canonical, isSame } from "#app/domain/register-difference.ts";
import { type RegisterEvent, type RegisterObstacle, registerObstacle } from "#app/domain/register-drafts.ts";
import {
  type Content,
  contentAt,
  type EditablePart,
  editableFields,
  type ListedPart,
  nextId,
  type Target,
  usesOf,
  valueAt,
  withFields,
  withItem,
  withoutItem,
} from "#app/domain/register-fields.ts";
import type { Tx } from "#db/client.server.ts";
import { appendToRegister, lockRegister } from "#db/history.ts";
import {
  deleteRegisterDraft,
  findRegister,
  findRegisterDraft,
  insertRegister,
  listRegisters,
  listRegisterVersions,
  type RegisterDraft,
  type RegisterVersion,
  saveRegisterDraft,
} from "#db/register.ts";
import type { Office } from "./office.ts";
import { elementsOfConnections } from "./sources/held-elements.ts";

export type RegisterWish =
  | { type: "begin-draft" }
  | { type: "discard-draft" | "propose-register" }
  /** `seen` is the sum of the item as the form showed it: what a colleague changed meanwhile is not written over. */
  | { type: "change-draft"; target: Target; fields: Content; seen: string }
  | { type: "add-item"; part: ListedPart; fields: Content }
  | { type: "remove-item"; target: Target & { part: ListedPart }; seen: string }
  | { type: "return-register"; sum: string; reason: string }
  | { type: "publish-register"; sum: string };

type Colleague = { id: string; role: Role };

/** Carries it out. Gives what is in the way; null when it was done. */
export async function changeRegister(
  office: Office,
  wish: RegisterWish,
  by: Colleague,
): Promise<RegisterObstacle | null> {
  return office.transaction(async (tx) => {
    const history = await lockRegister(tx);
    const at = office.now();
    const current = await findRegister(tx);
    if (!current) throw new Error("No register has been published yet");
    const draft = await findRegisterDraft(tx);
    const obstacle = registerObstacle(wish, situationOf(current, draft, by));
    if (obstacle) return obstacle;
    if (wish.type === "begin-draft") return begin(tx, current, at);
    if (!draft) throw new Error("What has no draft was let through");
    const done = await carryOut(tx, wish, draft, { by, at, office });
    if (typeof done === "string") return done;
    const actor = { kind: "staff", staffId: by.id, role: by.role } as const;
    if (done) await appendToRegister(tx, history, done, { actor, at });
    return null;
  });
}

/** Where things stand, as the rules of the draft ask for it. */
export function situationOf(current: RegisterVersion, draft: RegisterDraft | null, by: Colleague) {
  return {
    draft: draft && {
      baseVersion: draft.baseVersion,
      makers: draft.makers,
      isProposed: draft.proposedBy !== null,
      sum: sumOf(draft.register),
    },
    current: { version: current.version, sum: sumOf(current.register) },
    by,
  };
}

export const sumOf = (content: unknown) => createHash("sha256").update(canonical(content)).digest("hex");

/** Of what a form shows of an item. */
export const sumShown = (content: Content, part: EditablePart) =>
  sumOf(editableFields[part].map(({ field }) => valueAt(content, field)));

async function begin(tx: Tx, { version, register }: RegisterVersion, at: Date) {
  const fresh = { makers: [], proposedBy: null, proposedAt: null };
  await saveRegisterDraft(tx, { baseVersion: version, register, changedAt: at, ...fresh });
  return null;
}

type Doing = { by: Colleague; at: Date; office: Office };

/** Gives the event to record, none, or what turned out to be in the way. */
async function carryOut(
  tx: Tx,
  wish: Exclude<RegisterWish, { type: "begin-draft" }>,
  draft: RegisterDraft,
  doing: Doing,
): Promise<RegisterEvent | RegisterObstacle | null> {
  const changeId = crypto.randomUUID();
  const { by, at } = doing;
  const sum = sumOf(draft.register);
  switch (wish.type) {
    case "discard-draft":
      await deleteRegisterDraft(tx);
      return null;
    case "change-draft":
    case "add-item":
    case "remove-item": {
      const written = await rewritten(tx, wish, draft.register, doing.office);
      return "obstacle" in written ? written.obstacle : keep(tx, written.register, draft, doing);
    }
    case "propose-register": {
      const makers = together(draft.makers, by.id);
      await saveRegisterDraft(tx, { ...draft, makers, proposedBy: by.id, proposedAt: at });
      return { type: "register-proposed", changeId, baseVersion: draft.baseVersion, sum, makers };
    }
    case "return-register":
      await saveRegisterDraft(tx, { ...draft, proposedBy: null, proposedAt: null });
      return { type: "register-returned", changeId, sum, reason: wish.reason };
    case "publish-register":
      return { type: "register-published", changeId, version: await publish(tx, draft, doing), sum };
  }
}

type Change = Extract<RegisterWish, { type: "change-draft" | "add-item" | "remove-item" }>;

type Written = { register: unknown } | { obstacle: RegisterObstacle };

/** The register as it is wanted, or what is in the way of that. */
async function rewritten(tx: Tx, wish: Change, register: Register, office: Office): Promise<Written> {
  if (wish.type === "add-item") {
    const { part, fields } = wish;
    const id = nextId(part, fields, await idsEver(tx, register, part));
    return id ? { register: withItem(register, { part, id }, fields) } : { obstacle: "no-number-left" };
  }
  const { target, seen } = wish;
  const now = contentAt(register, target);
  if (!now || sumShown(now, target.part) !== seen) return { obstacle: "changed-meanwhile" };
  if (wish.type === "change-draft") return { register: withFields(register, target, wish.fields) };
  const uses = usesOf(register, target, elementsOfConnections(office));
  return uses.length > 0 ? { obstacle: "in-use" } : { register: withoutItem(register, wish.target) };
}

/** Of this draft and of every version: what is gone stays what it was in old requests. */
async function idsEver(tx: Tx, draft: Register, part: ListedPart): Promise<Set<string>> {
  const all = [...(await listRegisters(tx)), draft];
  return new Set(all.flatMap((register) => register[part].map(({ id }) => id)));
}

async function keep(
  tx: Tx,
  written: unknown,
  draft: RegisterDraft,
  { by, at }: Doing,
): Promise<RegisterObstacle | null> {
  if (hasEmptyPlace(written as Register)) return "place-empty";
  const register = Register.parse(written);
  if (isSame(register, draft.register)) return null;
  await saveRegisterDraft(tx, { ...draft, register, makers: together(draft.makers, by.id), changedAt: at });
  return null;
}

/** A place where a colleague would look for nothing. */
const hasEmptyPlace = ({ sources }: Register) => sources.some(({ task }) => task?.elements.length === 0);

async function publish(tx: Tx, { register, proposedBy }: RegisterDraft, { by, at }: Doing): Promise<number> {
  const two = { proposedBy: proposedBy ?? "", publishedBy: by.id };
  const version = await insertRegister(tx, register, at, two);
  await deleteRegisterDraft(tx);
  return version;
}

/**
 * Publishes the register of a checkout, for who sets the portal up. Once the desk has published a version itself, its
 * words stay as they are: then only the places where data are kept come from the checkout.
 */
export async function publishFromCheckout(tx: Tx, checkout: Register, at: Date): Promise<number> {
  await lockRegister(tx);
  const current = await findRegister(tx);
  const versions = await listRegisterVersions(tx);
  const atDesk = current && versions.some(({ publishedBy }) => publishedBy !== null);
  const register = atDesk
    ? { ...current.register, sources: sourcesFrom(checkout, current.register) }
    : checkout;
  return insertRegister(tx, Register.parse(register), at);
}

/** The places of the checkout, with what the desk added to them and without what it took out of the register. */
function sourcesFrom(checkout: Register, current: Register): Register["sources"] {
  const known = new Set(current.elements.map(({ id }) => id));
  const mine = new Set(checkout.elements.map(({ id }) => id));
  return checkout.sources.map(({ task, ...source }) => {
    if (!task) return source;
    const before = current.sources.find(({ id }) => id === source.id)?.task?.elements ?? [];
    const added = before.filter((id) => known.has(id) && !mine.has(id));
    const elements = [...new Set([...task.elements.filter((id) => known.has(id)), ...added])];
    return elements.length > 0 ? { ...source, task: { ...task, elements } } : source;
  });
}

const together = (makers: string[], id: string) => [...new Set([...makers, id])];
