import type { Phase } from "#app/domain/dossier.ts";
import type { Right } from "#app/domain/rights.ts";
import type { ShownTime } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { pathsIn } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { Badge } from "../badge.tsx";
import { ButtonLink } from "../form.tsx";
import { EmptyState } from "../notice.tsx";
import { Time } from "../time.tsx";
import { phaseTitle } from "./status.tsx";

export type RequestCard = {
  number: string;
  right: Right;
  phase: Phase;
  due: ShownTime;
  endedOn: ShownTime | null;
};
export type MyRequestsProps = { locale: Locale; cards: RequestCard[] };

export function MyRequests({ locale, cards }: MyRequestsProps) {
  const { myRequests } = textsIn(locale).pages;
  return (
    <div className="narrow">
      <h1>{myRequests.title}</h1>
      {cards.length === 0 ? (
        <EmptyState title={myRequests.empty}>
          <p>{myRequests.emptyHelp}</p>
        </EmptyState>
      ) : (
        <ul className="stack">
          {cards.map((card) => (
            <CardOf key={card.number} card={card} locale={locale} />
          ))}
        </ul>
      )}
      <ButtonLink href={pathsIn(locale).draft.right} quiet={cards.length > 0}>
        {myRequests.fresh}
      </ButtonLink>
    </div>
  );
}

function CardOf({ card, locale }: { card: RequestCard; locale: Locale }) {
  const { words, pages } = textsIn(locale);
  const { number, right, phase, due, endedOn } = card;
  const { myRequests } = pages;
  const endedWords =
    phase === "withdrawn"
      ? myRequests.withdrawnOn
      : phase === "attached"
        ? myRequests.attachedOn
        : myRequests.answeredOn;
  const tone = phase === "answered" ? "ok" : phase === "identity-needed" ? "warn" : "info";
  return (
    <li className="card whole">
      <p className="kicker">
        <bdi>{number}</bdi>
      </p>
      <h2>
        <a href={pathsIn(locale).status(number)}>
          {words.rights[right].title}
          <span className="vh"> {number}</span>
        </a>
      </h2>
      <p>
        <Badge tone={tone}>{phaseTitle(right, phase, locale)}</Badge>
      </p>
      <p className="small">
        {endedOn ? endedWords : myRequests.dueBy} <Time at={endedOn ?? due} />
      </p>
    </li>
  );
}
