import type { Phase } from "#app/domain/dossier.ts";
import type { Right } from "#app/domain/rights.ts";
import type { ShownTime } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { staffPaths } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { Badge, type Due, DueBadge } from "../badge.tsx";
import { Away } from "./away.tsx";
import { phaseTones } from "./queue.tsx";

export type DossierHeadProps = {
  locale: Locale;
  number: string;
  right: Right;
  phase: Phase;
  due: Due;
  /** How the last day was counted, in sentences. */
  dueWhy: string[];
  received: ShownTime;
  handler: string | null;
  /** Who handled it and does not work here any more. */
  handlerLeft: string | null;
  /** The last day that the handler is away. */
  away: ShownTime | null;
  applicant: { name: string } | null;
};

export function DossierHead(props: DossierHeadProps) {
  const { locale, number, right, phase, due, dueWhy, handler, handlerLeft, away, applicant } = props;
  const { words, staff } = textsIn(locale);
  const { dossier } = staff;
  return (
    <header className="dossier-head">
      <p className="kicker">
        {words.rights[right].name} · <bdi>{number}</bdi>
      </p>
      <h1>{applicant ? <bdi>{applicant.name}</bdi> : number}</h1>
      <p className="badges">
        <Badge tone={phaseTones[phase]}>{staff.phases[phase]}</Badge>
        <DueBadge due={due} words={staff.due} />
        <span className="small">
          {dossier.handler}: {handler ? <bdi>{handler}</bdi> : <i>{dossier.noHandler}</i>}
          {handlerLeft && ` (${dossier.handlerLeft(handlerLeft)})`}
        </span>
        <Away until={away} locale={locale} />
      </p>
      <p className="small">
        {dueWhy.join(" ")} <a href={staffPaths.term(number)}>{staff.term.link}</a>
        {" · "}
        <a href={staffPaths.questions(number)}>{staff.questions.link}</a>
        {" · "}
        <a href={staffPaths.messages(number)}>{staff.messages.link}</a>
        {" · "}
        <a href={staffPaths.separate(number)}>{staff.separate.link}</a>
      </p>
    </header>
  );
}
