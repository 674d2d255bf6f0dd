// The head of a page about a part of a dossier: the way back, what is wrong or in the way, whose it is, and what.

import type { Obstacle } from "#app/domain/decide.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { staffPaths } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { ErrorSummary, type FormState } from "../form.tsx";
import { BackLink } from "../step-line.tsx";
import { ObstacleNotice } from "./obstacle-notice.tsx";

type PartHeadProps = {
  page: { locale: Locale; number: string; errors: FormState["errors"]; obstacle: Obstacle | null };
  words: { back: string; title: string };
  /** Where the way back leads, if not to the dossier. */
  back?: string;
};

export function PartHead({ page, words, back }: PartHeadProps) {
  const { locale, number, errors, obstacle } = page;
  return (
    <>
      <BackLink href={back ?? staffPaths.dossier(number)} words={words} />
      <ErrorSummary errors={errors} words={textsIn(locale).pages.kit} />
      <ObstacleNotice obstacle={obstacle} locale={locale} />
      <p className="kicker">
        <bdi>{number}</bdi>
      </p>
      <h1>{words.title}</h1>
    </>
  );
}
