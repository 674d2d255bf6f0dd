// Messages beside the questions: what a tenant adds to a request, and what a colleague tells. They stop no clock.

import type { TextRef } from "./texts.ts";

export type Message = {
  messageId: string;
  by: "tenant" | "staff";
  /** The words; null where only files came. */
  text: TextRef | null;
  /** The list of the files that came with it. */
  files: TextRef | null;
  at: Date;
  /** Of a tenant's: a colleague has read it. */
  isRead: boolean;
};

/** How many messages about one request can be sent through the portal on one day (ours). */
export const mostMessagesADay = 10;

/** From the tenant, and no colleague has read it. */
export const isUnread = ({ by, isRead }: Message): boolean => by === "tenant" && !isRead;
