// The list of what is in a bundle, with which anybody can check that it is whole.

import { z } from "zod";
import { fileTypes } from "#app/domain/files.ts";
import type { BundleData } from "./content.ts";
import { dataSchemaPath } from "./data-schema.ts";

const ListedFile = z.object({
  path: z.string(),
  bytes: z.int().nonnegative(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  mediaType: z.string(),
});
export type ListedFile = z.infer<typeof ListedFile>;

/** A change that breaks readers is a new version. */
export const Manifest = z.object({
  version: z.literal(2),
  /** The number of the request; nothing else in here is about a person. */
  number: z.string(),
  madeAt: z.iso.datetime(),
  /** The version of the processing register that the answer speaks by. */
  registerVersion: z.int().positive(),
  /** Of data.json. */
  schema: z.url(),
  /** Only where it adds to an answer: which addition, and when the answer was told. */
  supplement: z.object({ place: z.int().positive(), answeredAt: z.iso.datetime() }).optional(),
  files: z.array(ListedFile),
});
export type Manifest = z.infer<typeof Manifest>;

export const manifestPath = "manifest.json";

/** The signature under the bytes of the manifest. It cannot be in the list that it signs. */
export const signaturePath = `${manifestPath}.jws`;

export function manifestText({ facts }: BundleData, files: ListedFile[]): string {
  const manifest: Manifest = {
    version: 2,
    number: facts.number,
    madeAt: facts.madeAt.toISOString(),
    registerVersion: facts.registerVersion,
    schema: `${facts.origin}${dataSchemaPath}`,
    ...(facts.supplement && {
      supplement: {
        place: facts.supplement.place,
        answeredAt: facts.supplement.answeredAt.toISOString(),
      },
    }),
    files,
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

const mediaTypes: Record<string, string> = {
  html: "text/html; charset=utf-8",
  json: "application/json",
  /** RFC 4180, 3. */
  csv: "text/csv; charset=utf-8; header=present",
  pdf: "application/pdf",
  txt: "text/plain; charset=utf-8",
  jws: "application/jose",
  ...Object.fromEntries(Object.values(fileTypes).map(({ ending, media }) => [ending, media])),
};

export function mediaTypeOf(path: string): string {
  const type = mediaTypes[path.slice(path.lastIndexOf(".") + 1)];
  if (!type) throw new Error("A file of no known kind in a bundle");
  return type;
}
