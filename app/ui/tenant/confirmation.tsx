import type { ToShow } from "#app/domain/dossier.ts";
import type { ByHand } from "#app/domain/relation.ts";
import type { Right } from "#app/domain/rights.ts";
import type { Stop } from "#app/domain/wishes.ts";
import type { ShownTime } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { pathsIn } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { ButtonLink } from "../form.tsx";
import { Card, More, Notice, Panel } from "../notice.tsx";
import type { OrganisationShown } from "../page.tsx";
import { Time } from "../time.tsx";
import { Representing } from "./representing.tsx";

export type ConfirmationProps = {
  locale: Locale;
  number: string;
  /** Everything that was asked in the message, the earliest date first. */
  requests: { number: string; right: Right; due: ShownTime; stopped: Stop["what"] | null }[];
  /** With the time: "23 november 2026 om 14.05 uur". */
  received: ShownTime;
  /** "woensdag 23 december 2026" */
  due: ShownTime;
  organisation: OrganisationShown;
  /** What who asks for another must show. */
  toShow: ToShow | null;
  /** As who a colleague looks for the person. */
  byHand: ByHand | null;
  /** An e-mail goes to the address that was filled in; otherwise a letter goes out. */
  mailed: boolean;
};

export function Confirmation(props: ConfirmationProps) {
  const { locale, number, requests, received, due, mailed, toShow, byHand } = props;
  const stopped = requests.flatMap((one) => one.stopped ?? []);
  const { confirmation, byHand: searching } = textsIn(locale).pages;
  const [proof, search, answer] = confirmation.steps;
  const steps = byHand
    ? [
        { title: proof?.title, text: searching.steps.proof },
        { title: searching.steps.search, text: searching.how[byHand] },
        answer,
      ]
    : [proof, search, answer];
  return (
    <div className="narrow">
      <Panel>
        <h1>{confirmation.title}</h1>
        {requests.length > 1 ? (
          <Numbers {...props} />
        ) : (
          <>
            <p>{confirmation.number}</p>
            <p className="number">
              <bdi>{number}</bdi>
            </p>
          </>
        )}
        <p>
          {confirmation.received} <Time at={received} />
        </p>
        <p className="big">
          {confirmation.due}{" "}
          <b>
            <Time at={requests[0]?.due ?? due} />
          </b>
        </p>
      </Panel>
      {stopped.length > 0 && (
        <Notice tone="ok" title={confirmation.stoppedTitle}>
          {stopped.map((what) => (
            <p key={what}>{confirmation.stopped[what]}</p>
          ))}
        </Notice>
      )}
      <p>{mailed ? confirmation.mailed : confirmation.posted}</p>
      {toShow ? (
        <Representing {...props} toShow={toShow} />
      ) : (
        stopped.length < requests.length && (
          <>
            <Card title={confirmation.nextTitle}>
              <p>{byHand ? searching.next : confirmation.next}</p>
              <ButtonLink href={pathsIn(locale).prove(number)}>{confirmation.prove}</ButtonLink>
            </Card>
            <h2>{confirmation.stepsTitle}</h2>
            <ol className="numbered">
              {steps.map((step) => (
                <li key={step?.title}>
                  <h3>{step?.title}</h3>
                  <p>{step?.text}</p>
                </li>
              ))}
            </ol>
          </>
        )
      )}
      <h2>{confirmation.keepTitle}</h2>
      <p>{confirmation.keep}</p>
      <More title={confirmation.whyTitle}>
        <p>{confirmation.why(received.text)}</p>
      </More>
    </div>
  );
}

/** Each thing that was asked has a number and a date of its own. */
function Numbers({ locale, requests }: ConfirmationProps) {
  const { words, pages } = textsIn(locale);
  return (
    <>
      <p>{pages.confirmation.numbers}</p>
      <ul className="points">
        {requests.map(({ number, right, due }) => (
          <li key={number}>
            <b>
              <bdi>{number}</bdi>
            </b>
            {": "}
            {words.rights[right].title}, {pages.confirmation.by} <Time at={due} />
          </li>
        ))}
      </ul>
    </>
  );
}
