// Pages that follow the truth: a stream per open page says that its dossier changed, and never what.

import { hearChanges } from "#db/changes.ts";
import type { Db } from "#db/client.server.ts";

const streamsInAll = 500;
const streamsOfSession = 4;
const longestStream = 10 * 60_000;
const heartbeat = 25_000;
const msToComeBack = 3_000;
const encoder = new TextEncoder();

type Stream = { dossierId: string; sessionId: string; tell(): void; end(): void };

/** One connection hears for all streams of this process; it is opened with the first of them. */
export function openLive(db: Db) {
  const streams = new Set<Stream>();
  let hearing: Promise<() => Promise<void>> | null = null;
  const tellAll = (dossierId: string | null) => {
    for (const stream of streams) if (dossierId === null || stream.dossierId === dossierId) stream.tell();
  };
  return {
    /** Answers with a stream of "changed"; with 204 when there are too many, and then the browser stays away. */
    async follow(request: Request, dossierId: string, sessionId: string): Promise<Response> {
      const own = [...streams].filter((stream) => stream.sessionId === sessionId).length;
      if (streams.size >= streamsInAll || own >= streamsOfSession) return new Response(null, { status: 204 });
      hearing ??= hearChanges(db, { changed: tellAll, missed: () => tellAll(null) });
      await hearing.catch((error: unknown) => {
        hearing = null;
        throw error;
      });
      const headers = { "Content-Type": "text/event-stream", "Cache-Control": "no-store" };
      if (request.method === "HEAD") return new Response(null, { headers });
      return new Response(streamOf(streams, { dossierId, sessionId }, request.signal), { headers });
    },
    /** Ends the streams of a session that ended. */
    endSession(sessionId: string) {
      for (const stream of streams) if (stream.sessionId === sessionId) stream.end();
    },
    async close() {
      for (const stream of streams) stream.end();
      await (await hearing)?.();
    },
  };
}

function streamOf(
  streams: Set<Stream>,
  about: Pick<Stream, "dossierId" | "sessionId">,
  signal: AbortSignal,
): ReadableStream<Uint8Array> {
  let end = () => {};
  return new ReadableStream<Uint8Array>({
    start(controller) {
      const say = (text: string) => controller.enqueue(encoder.encode(text));
      const stream: Stream = { ...about, tell: () => say("event: changed\ndata: \n\n"), end: () => end() };
      const beat = setInterval(() => say(": here\n\n"), heartbeat);
      const late = setTimeout(() => end(), longestStream);
      end = () => {
        if (!streams.delete(stream)) return;
        clearInterval(beat);
        clearTimeout(late);
        controller.close();
      };
      streams.add(stream);
      signal.addEventListener("abort", end);
      if (signal.aborted) return end();
      say(`retry: ${msToComeBack}\n\n`);
    },
    cancel: () => end(),
  });
}
