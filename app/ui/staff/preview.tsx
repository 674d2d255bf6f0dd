// What the tenant gets, before it leaves. What we say of it stands around it and never in it.

import type { BundleRefusal } from "#app/domain/bundle.ts";
import { bytes } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { staffPaths } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { ButtonLink, type FormState } from "../form.tsx";
import { Card, Notice } from "../notice.tsx";
import { OpenHidden } from "./open-hidden.tsx";
import { PartHead } from "./part-head.tsx";

/** Gives open-hidden with openReason. Errors: openReason. */
export type PreviewProps = FormState & {
  locale: Locale;
  number: string;
  /** Null when it can be shown; "hidden" when its reader says why first. */
  refused: BundleRefusal["refused"] | "hidden" | null;
  typedReason: string;
  /** What stands fast, with its SHA-256. */
  files: { path: string; bytes: number; sha256: string }[];
  /** The documents that are drawn when they are opened. */
  drawn: string[];
  /** What comes in at the very end. */
  last: string[];
};

export function PreviewScreen(props: PreviewProps) {
  const { locale, number, refused } = props;
  const texts = textsIn(locale).staff.outcome.preview;
  const outcome = staffPaths.outcome(number);
  return (
    <>
      <PartHead page={{ ...props, obstacle: null }} words={texts} back={outcome} />
      <Notice tone="warn" title={texts.mark}>
        <p>{refused ? texts.refused[refused] : texts.what}</p>
      </Notice>
      {refused === "hidden" && <OpenHidden {...props} about={texts.hidden} />}
      {!refused && <Answer {...props} />}
      <ButtonLink href={outcome} quiet>
        {texts.back}
      </ButtonLink>
    </>
  );
}

function Answer({ locale, number, files, drawn, last }: PreviewProps) {
  const texts = textsIn(locale).staff.outcome.preview;
  const link = (path: string) => <a href={staffPaths.previewFile(number, path)}>{path}</a>;
  return (
    <>
      <Card>
        {/* No script runs in it; only its own files can be reached from there. */}
        <iframe
          title={texts.frame}
          src={staffPaths.previewFile(number, "index.html")}
          width="100%"
          height="640"
          sandbox="allow-same-origin allow-downloads"
        />
      </Card>
      <Card title={texts.files}>
        <p>{texts.drawn}</p>
        <ul className="points">
          {drawn.map((path) => (
            <li key={path}>{link(path)}</li>
          ))}
        </ul>
        <p>{texts.written}</p>
        <ul className="points">
          {files.map((file) => (
            <li key={file.path}>
              {link(file.path)} <span className="small">({bytes(file.bytes, locale)})</span>
              <br />
              <code className="small">{file.sha256}</code>
            </li>
          ))}
        </ul>
        <p className="small">{texts.last(last.join(", "))}</p>
      </Card>
    </>
  );
}
