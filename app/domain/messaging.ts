// When a message can be sent about a request, and what becomes of it: nothing but that somebody reads it.

import type { Stamp } from "./actors.ts";
import { dayOf } from "./calendar.ts";
import type { Command } from "./commands.ts";
import { type Dossier, mayGather, stoppedAt } from "./dossier.ts";
import type { DossierEvent } from "./events.ts";
import { isUnread, mostMessagesADay } from "./messages.ts";

type Of<T extends Command["type"]> = Extract<Command, { type: T }>;
type InTheWay = "no-more-messages" | "identity-not-proven" | "already-done";

/**
 * Why nobody can send a message about it now; null when they can. That we write at all tells that the person is known,
 * so it waits for a proof, as asking what they mean does.
 */
export function messageObstacle(dossier: Dossier): "no-more-messages" | "identity-not-proven" | null {
  if (dossier.answeredAt || (dossier.refusal ?? dossier.decision)?.approvedBy || stoppedAt(dossier))
    return "no-more-messages";
  return mayGather(dossier) ? null : "identity-not-proven";
}

export function sendMessage(
  dossier: Dossier,
  { type: _, ...message }: Of<"send-message">,
  { at }: Stamp,
): DossierEvent[] | InTheWay | "messages-used-up" {
  const obstacle = newMessageObstacle(dossier, message.messageId);
  if (obstacle) return obstacle;
  const today = dossier.messages.filter((sent) => sent.by === "tenant" && dayOf(sent.at) === dayOf(at));
  return today.length < mostMessagesADay ? [{ type: "message-received", ...message }] : "messages-used-up";
}

export function writeMessage(
  dossier: Dossier,
  { type: _, ...message }: Of<"write-message">,
): DossierEvent[] | InTheWay {
  return newMessageObstacle(dossier, message.messageId) ?? [{ type: "message-written", ...message }];
}

/** Also after the answer: what came before it and nobody read is still to be read. */
export function readMessage(
  { messages }: Dossier,
  { messageId }: Of<"read-message">,
): DossierEvent[] | "already-done" {
  const isToRead = messages.some((message) => message.messageId === messageId && isUnread(message));
  return isToRead ? [{ type: "message-read", messageId }] : "already-done";
}

function newMessageObstacle(dossier: Dossier, messageId: string): InTheWay | null {
  const isThere = dossier.messages.some((message) => message.messageId === messageId);
  return messageObstacle(dossier) ?? (isThere ? "already-done" : null);
}
