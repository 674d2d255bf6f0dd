// What a question to a source passes: it waits for its turn, and tells what came of it.

import type { Asking, Ending } from "#app/domain/turns.ts";
import { SourceError } from "./source.ts";

/** The turn of one question, or of some that follow each other on one connection. */
export type Turn = {
  /** Waits until one more may be asked. Throws SourceError. */
  next(signal: AbortSignal): Promise<void>;
  /** Once. */
  end(ending: Ending): Promise<void>;
};

export type Gate = {
  /** Waits for a turn. Throws ConnectionWaits when the connection is not asked for now. */
  enter(asking: Asking, signal: AbortSignal): Promise<Turn>;
};

/** Of a folder on this machine, and of whoever asks something outside an office. */
export const noGate: Gate = { enter: async () => ({ next: async () => {}, end: async () => {} }) };

const answered: Ending = { type: "answered" };

/** Asks when it is its turn. `refusal` says of an answer that came why it is none; `good` what a good one tells. */
export async function askInTurn<T>(
  {
    gate,
    asking,
    signal,
    good = answered,
  }: { gate: Gate; asking: Asking; signal: AbortSignal; good?: Ending },
  ask: () => Promise<T>,
  refusal: (answer: T) => unknown = () => null,
): Promise<T> {
  const turn = await gate.enter(asking, signal);
  let ending: Ending = { type: "unclear" };
  try {
    const answer = await ask();
    const refused = refusal(answer);
    ending = refused === null ? good : endingOf(refused);
    return answer;
  } catch (error) {
    ending = endingOf(error);
    throw error;
  } finally {
    await turn.end(ending);
  }
}

/** What may pass by itself is no answer; a refusal is one, and so is what comes in another form than agreed. */
export function endingOf(error: unknown): Ending {
  if (error === null) return answered;
  if (!(error instanceof SourceError) || error.code === "stopped") return { type: "unclear" };
  if (!error.retryable) return answered;
  const { code, retryAfterSeconds } = error;
  return { type: "failed", code, rest: retryAfterSeconds === null ? null : retryAfterSeconds * 1000 };
}
