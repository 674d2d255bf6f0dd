// What everybody at the desk may know of a dossier, also of one that is not theirs: its number, and no person.

import type { Phase } from "#app/domain/dossier.ts";
import type { Right } from "#app/domain/rights.ts";
import type { ShownTime } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { Badge, type Due, DueBadge } from "../badge.tsx";
import { Away } from "./away.tsx";
import { phaseTones } from "./queue.tsx";

export type DossierFactsProps = {
  locale: Locale;
  number: string;
  right: Right;
  phase: Phase;
  due: Due;
  received: ShownTime;
  handler: string | null;
  /** The last day that the handler is away. */
  away: ShownTime | null;
};

export function DossierFacts(props: DossierFactsProps) {
  const { locale, number, right, phase, due, received, handler, away } = props;
  const { words, staff } = textsIn(locale);
  return (
    <header className="dossier-head">
      <p className="kicker">
        {words.rights[right].name} · {staff.term.received} {received.text}
      </p>
      <h1>
        <bdi>{number}</bdi>
      </h1>
      <p className="badges">
        <Badge tone={phaseTones[phase]}>{staff.phases[phase]}</Badge>
        <DueBadge due={due} words={staff.due} />
        <span className="small">
          {staff.dossier.handler}: {handler ? <bdi>{handler}</bdi> : <i>{staff.dossier.noHandler}</i>}
        </span>
        <Away until={away} locale={locale} />
      </p>
    </header>
  );
}
