// One file of the answer as it would leave, made from what is proposed: the same bytes, without a word of ours in them.

import { Readable } from "node:stream";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { previewFor } from "#app/server/answer-preview.ts";
import { mediaTypeOf } from "#app/server/export/manifest.ts";
import { openAnswerFile } from "#app/server/export/zip.ts";
import { notFound, requireStaff } from "#app/server/guard.ts";
import { readAsStaff } from "#app/server/staff-readings.ts";

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { office } = context;
  const desk = await requireStaff(office, request);
  const dossierId = await readAsStaff(office, desk, params.number, "preview");
  const name = params["*"] ?? "";
  const preview = await previewFor(office, desk, dossierId);
  const chunks =
    preview && "content" in preview && (await openAnswerFile(preview.content, name, office.drawer));
  if (!chunks) throw notFound();
  const shows = /^[^/]*\.(html|pdf)$/.test(name);
  const saved = name.replaceAll(/[^a-z0-9.-]/gi, "-");
  return new Response(Readable.toWeb(Readable.from(chunks, { objectMode: false })) as ReadableStream, {
    headers: {
      "Content-Type": mediaTypeOf(name),
      "Content-Disposition": `${shows ? "inline" : "attachment"}; filename="voorbeeld-nog-niet-verstuurd-${saved}"`,
    },
  });
}
