// The certificate of an ended request: a PDF, the same facts as JSON, and a signature under that.

import { createHash } from "node:crypto";
import { decodeProtectedHeader } from "jose";
import { dayOf } from "#app/domain/calendar.ts";
import { certificateOf, hasEnded } from "#app/domain/certificate.ts";
import { dossierFrom } from "#app/domain/evolve.ts";
import { dayInFull } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { dossierStream, readHistory } from "#db/history.ts";
import { certificateSheet } from "#templates/certificate.ts";
import { readHolidays } from "./dossier-state.ts";
import type { Office } from "./office.ts";
import { registerOf } from "./post.ts";
import { publicKeysPath } from "./signing.ts";

/** The files of a certificate: with the same history the same bytes. */
export const certificateFiles = ["bewijs.pdf", "bewijs.json", "bewijs.json.jws", "certificate.pdf"] as const;
export type CertificateFile = (typeof certificateFiles)[number];

/** One of the files; null where the request has not ended. */
export async function certificateFile(
  office: Office,
  dossierId: string,
  file: CertificateFile,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const made = await makeCertificate(office, dossierId);
  if (!made) return null;
  if (file === "bewijs.json") return made.json;
  const signature = await office.signer.sign(made.json);
  if (file === "bewijs.json.jws") return Buffer.from(signature);
  return drawCertificate(office, made, { signature, locale: file === "certificate.pdf" ? "en" : "nl" });
}

type Made = NonNullable<Awaited<ReturnType<typeof makeCertificate>>>;

async function makeCertificate({ db }: Office, dossierId: string) {
  const stream = dossierStream(dossierId);
  const { events, version, hash } = await readHistory(db, stream);
  const dossier = dossierFrom(events, await readHolidays(db));
  const last = events.at(-1);
  if (!dossier || !last || !hasEnded(dossier)) return null;
  const { organisation } = await registerOf(db, dossier, "nl");
  const chain = { stream, position: version, hash };
  const certificate = certificateOf({ dossier, events, organisation: organisation.name, chain });
  return {
    dossier,
    certificate,
    at: last.at,
    json: Buffer.from(`${JSON.stringify(certificate, null, 2)}\n`),
  };
}

async function drawCertificate(
  { db, config, drawer }: Office,
  { dossier, certificate, at, json }: Made,
  { signature, locale }: { signature: string; locale: Locale },
) {
  const sheet = certificateSheet(textsIn(locale), {
    certificate,
    locale,
    register: await registerOf(db, dossier, locale),
    date: dayInFull(dayOf(at), locale),
    json: {
      name: "bewijs.json",
      sha256: createHash("sha256").update(json).digest("hex"),
      kid: decodeProtectedHeader(signature).kid ?? "",
      keys: new URL(publicKeysPath, config.publicOrigin).href,
    },
  });
  return new Uint8Array(await drawer.letter(sheet, at));
}
