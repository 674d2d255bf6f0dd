// What is said of files that do not come in.

import type { Locale } from "#app/i18n/locale.ts";
import { textsIn } from "#app/i18n/texts.ts";
import type { UploadLimits } from "./form-with-files.ts";
import type { Uploads } from "./take-in.ts";

/** What is wrong with the files of a form, and that they must be chosen again; null when nothing is. */
export function wrongWithFiles(
  { refused, tooMany }: Pick<Uploads, "refused" | "tooMany">,
  limits: UploadLimits,
  locale: Locale,
): string | null {
  const { files } = textsIn(locale).words;
  const most = files.megabytes(limits.bytes / 1024 / 1024);
  const wrong = [
    ...(tooMany ? [files.tooMany(limits.files)] : []),
    ...refused.map(({ name, why }) => files.refused[why](name, most)),
  ];
  return wrong.length > 0 ? [...wrong, files.chooseAgain].join(" ") : null;
}
