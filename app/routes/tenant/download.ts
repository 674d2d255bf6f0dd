// Hands the bundle over: a form POST from a browser in which the answer is open. It counts when all of it has left.

import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { downloadObstacle } from "#app/domain/decide.ts";
import { mattersOf } from "#app/domain/dossier.ts";
import { localeOf } from "#app/i18n/addresses.ts";
import { pathsIn } from "#app/i18n/paths.ts";
import { carryOut } from "#app/server/carry-out.ts";
import { openExport } from "#app/server/open-export.ts";
import { requireOpenAnswer } from "#app/server/tenant-answer.ts";
import { findFile } from "#db/files.ts";
import { noteReading } from "#db/readings.ts";

export async function action({ request, context, params }: ActionFunctionArgs) {
  const locale = localeOf(request);
  const { office } = context;
  const { tenant, dossier } = await requireOpenAnswer(office, request, params.number);
  const { dossierId, stamp } = tenant;
  const toAnswer = redirect(pathsIn(locale).answer(dossier.number, mattersOf(dossier)[0] ?? "personal"));
  const file = dossier.bundle && (await findFile(office.db, dossier.bundle.fileId));
  if (!file || downloadObstacle(dossier, stamp.at)) return toAnswer;
  await noteReading(office.db, { dossierId, staffId: null, what: "answer", at: stamp.at });
  const zip = await openExport(office, file);
  if (!zip) return toAnswer;
  const size = zip.size(file.bytes);
  void context.delivery.sent().then(async (all) => {
    if (!all) return;
    const record = { type: "record-download", fileId: file.id } as const;
    await carryOut(office, dossierId, [record], { ...stamp, at: office.now() });
  });
  return new Response(context.delivery.paced(zip), {
    headers: {
      "Content-Type": "application/zip",
      "Content-Disposition": `attachment; filename="${dossier.number}.zip"`,
      "Content-Length": String(size),
    },
  });
}
