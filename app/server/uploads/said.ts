// What is said of files that do not come in.

import type { Locale } from "#app/i18n/locale.ts";
import { type Texts, textsIn } from "#app/i18n/texts.ts";
import type { UploadLimits } from "./form-with-files.ts";
import type { Uploads } from "./take-in.ts";

/** What is wrong with the files of a form of a colleague, and that they must be chosen again; null when nothing is. */
export function wrongWithFiles(
  { refused, tooMany }: Pick<Uploads, "refused" | "tooMany">,
  limits: UploadLimits,
  locale: Locale,
): string | null {
  return wrongIn({ refused, tooMany }, limits, textsIn(locale).words.files);
}

/** The same of a form of a tenant, who has nobody for the computers. */
export function wrongWithTenantsFiles(
  uploads: Pick<Uploads, "refused" | "tooMany">,
  limits: UploadLimits,
  locale: Locale,
): string | null {
  const { files } = textsIn(locale).words;
  return wrongIn(uploads, limits, { ...files, refused: { ...files.refused, virus: files.virusOfTenant } });
}

function wrongIn(
  { refused, tooMany }: Pick<Uploads, "refused" | "tooMany">,
  limits: UploadLimits,
  files: Texts["words"]["files"],
): string | null {
  const most = files.megabytes(limits.bytes / 1024 / 1024);
  const wrong = [
    ...(tooMany ? [files.tooMany(limits.files)] : []),
    ...refused.map(({ name, why }) => files.refused[why](name, most)),
  ];
  return wrong.length > 0 ? [...wrong, files.chooseAgain].join(" ") : null;
}
