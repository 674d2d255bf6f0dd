// Renders a page on the server. Nothing is hydrated unless a route asks for it.

import { PassThrough } from "node:stream";
import { createReadableStreamFromReadable, type EntryContext } from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import { renderToPipeableStream } from "react-dom/server";
import { codeOf, log } from "./server/log.ts";

const patience = 10_000;

/** Waits for the whole page: what fails while it is drawn still becomes an honest error. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
) {
  return new Promise<Response>((resolve, reject) => {
    const { pipe, abort } = renderToPipeableStream(
      <RemixServer context={context} url={request.url} abortDelay={patience} />,
      {
        onAllReady() {
          clearTimeout(late);
          const body = new PassThrough();
          headers.set("Content-Type", "text/html; charset=utf-8");
          resolve(new Response(createReadableStreamFromReadable(body), { headers, status }));
          pipe(body);
        },
        onShellError: reject,
        onError: reject,
      },
    );
    const late = setTimeout(abort, patience).unref();
  });
}

/** What was thrown is logged by its code alone; the visitor sees a page that says sorry. */
export function handleError(error: unknown, { request }: { request: Request }) {
  if (request.signal.aborted) return;
  log("error", { what: "route-failed", code: codeOf(error), errorId: crypto.randomUUID() });
}
