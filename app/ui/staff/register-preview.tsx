// The privacy statement as the draft would make it.

import type { Locale } from "#app/i18n/locale.ts";
import { staffPaths } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { Notice } from "../notice.tsx";
import { Statement, type StatementShown } from "../statement.tsx";

export type RegisterPreviewProps = { locale: Locale; isDraft: boolean; statement: StatementShown };

export function RegisterPreview({ locale, isDraft, statement }: RegisterPreviewProps) {
  const { preview } = textsIn(locale).staff.register;
  const other = statement.locale === "nl" ? "en" : "nl";
  return (
    <>
      <p className="back">
        <a href={staffPaths.register}>{preview.back}</a>
      </p>
      <h1>{preview.title}</h1>
      <Notice tone="info">
        <p>{isDraft ? preview.draft : preview.none}</p>
        <p>
          <a href={staffPaths.registerPreview(other)}>{other === "en" ? preview.other : preview.dutch}</a>
        </p>
      </Notice>
      <div lang={statement.locale}>
        <Statement {...statement} />
      </div>
    </>
  );
}
