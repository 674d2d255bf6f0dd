// Hands the bundle over: a form POST from a browser in which the answer is open. It counts when all of it has left.

import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { downloadObstacle } from "#app/domain/decide.ts";
import { localeOf, queryNames } from "#app/i18n/addresses.ts";
import { pathsIn } from "#app/i18n/paths.ts";
import { themesIn } from "#app/server/answer-content.ts";
import { carryOut } from "#app/server/carry-out.ts";
import { openExport } from "#app/server/open-export.ts";
import { requireOpenAnswer } from "#app/server/tenant-answer.ts";
import { findFile } from "#db/files.ts";
import { noteReading } from "#db/readings.ts";

export async function action({ request, context, params }: ActionFunctionArgs) {
  const locale = localeOf(request);
  const { office } = context;
  const { tenant, dossier, part } = await requireOpenAnswer(office, request, params.number);
  const { dossierId, stamp } = tenant;
  const toAnswer = redirect(pathsIn(locale).answer(dossier.number, themesIn(dossier)[0] ?? "personal", part));
  const file = dossier.bundle && (await findFile(office.db, dossier.bundle.fileId));
  if (!file || downloadObstacle(dossier, stamp.at)) return toAnswer;
  await noteReading(office.db, { dossierId, staffId: null, what: "answer", at: stamp.at });
  const zip = await openExport(office, file);
  if (!zip) return toAnswer;
  const fileName = part === 0 ? dossier.number : `${dossier.number}-${queryNames.part[locale]}-${part}`;
  const size = zip.size(file.bytes);
  void context.delivery.sent().then(async (all) => {
    if (!all) return;
    const record = { type: "record-download", fileId: file.id } as const;
    await carryOut(office, dossierId, [record], { ...stamp, at: office.now() });
  });
  return new Response(context.delivery.paced(zip), {
    headers: {
      "Content-Type": "application/zip",
      "Content-Disposition": `attachment; filename="${fileName}.zip"`,
      "Content-Length": String(size),
    },
  });
}
