// The certificate of an ended request, for who may see its log.

import type { LoaderFunctionArgs } from "@remix-run/node";
import { maySeeLog } from "#app/domain/need-to-know.ts";
import { certificateFile, certificateFiles } from "#app/server/certificate.ts";
import { mediaTypeOf } from "#app/server/export/manifest.ts";
import { guardedOf, notFound, requireStaff } from "#app/server/guard.ts";
import { findGuarded } from "#db/dossiers.ts";
import { noteReading } from "#db/readings.ts";

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { office } = context;
  const { staff } = await requireStaff(office, request);
  const file = certificateFiles.find((name) => name === params.file);
  const row = await findGuarded(office.db, params.number ?? "");
  const may = row && maySeeLog({ staffId: staff.id, role: staff.role }, guardedOf(row));
  if (!file || !may) throw notFound();
  await noteReading(office.db, { dossierId: row.id, staffId: staff.id, what: "log", at: office.now() });
  const content = await certificateFile(office, row.id, file);
  if (!content) throw notFound();
  return new Response(content, {
    headers: {
      "Content-Type": mediaTypeOf(file),
      "Content-Disposition": `attachment; filename="${row.number}-${file}"`,
    },
  });
}
