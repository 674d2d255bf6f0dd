// Files that a tenant adds to what they write, and those that came in: named, since only colleagues open them.

import type { AttachedFile } from "#app/domain/files.ts";
import { bytes } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { acceptedFiles } from "../accepted-files.ts";
import { FileInput } from "../field.tsx";

/** How much may be sent at once. */
export type MostSent = { files: number; megabytes: number };

type FilesToSendProps = { locale: Locale; most: MostSent; error?: string };

export function FilesToSend({ locale, most, error }: FilesToSendProps) {
  const { kit, sentFiles: texts } = textsIn(locale).pages;
  return (
    <FileInput
      id="files"
      name="files"
      label={texts.label}
      hint={texts.hint(most.files, most.megabytes)}
      error={error}
      accept={acceptedFiles}
      optional
      words={kit}
    />
  );
}

export type SentFile = Pick<AttachedFile, "fileId" | "name" | "bytes">;

export function FilesSent({ locale, files }: { locale: Locale; files: SentFile[] }) {
  const { sentFiles: texts } = textsIn(locale).pages;
  if (files.length === 0) return null;
  return (
    <>
      <p>{texts.sent}</p>
      <ul className="points">
        {files.map(({ fileId, name, bytes: size }) => (
          <li key={fileId}>
            <bdi>{name}</bdi> <span className="small">({bytes(size, locale)})</span>
          </li>
        ))}
      </ul>
    </>
  );
}
