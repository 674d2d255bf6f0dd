// Looks at what a file is by its content, and makes a picture anew. Runs in the inspecting process only.

import { fileTypeFromBuffer } from "file-type";
import { fileTypeNames, fileTypes, type Inspected } from "#app/domain/files.ts";
import { docxRefusal } from "./docx.ts";
import { heicRefusal } from "./heic.ts";
import { pdfRefusal } from "./pdf.ts";
import { citizenNumberIn } from "./read-text.ts";
import { redraw } from "./redraw.ts";

const archives = new Set([
  "application/zip",
  "application/x-7z-compressed",
  "application/vnd.rar",
  "application/x-rar-compressed",
  "application/gzip",
  "application/x-tar",
  "application/x-bzip2",
  "application/x-xz",
  "application/zstd",
  "application/x-lzip",
  "application/vnd.ms-cab-compressed",
  "application/x-iso9660-image",
]);

export async function inspect(bytes: Buffer): Promise<Inspected> {
  if (bytes.length === 0) return { refused: "empty" };
  const seen = await fileTypeFromBuffer(bytes).catch(() => undefined);
  const type = fileTypeNames.find((name) => fileTypes[name].media === seen?.mime);
  if (!type) return { refused: seen && archives.has(seen.mime) ? "archive" : "not-accepted" };
  if (type === "jpeg" || type === "png") return redraw(type, bytes);
  const refused = await refusals[type](bytes);
  if (refused) return { refused };
  const citizenNumber = type === "heic" ? undefined : await citizenNumberIn(type, bytes);
  return { type, bytes, ...(citizenNumber && { citizenNumber }) };
}

const refusals = { pdf: pdfRefusal, docx: docxRefusal, heic: heicRefusal };
