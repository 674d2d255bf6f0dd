import type { ToShow } from "#app/domain/dossier.ts";
import type { ByHand } from "#app/domain/relation.ts";
import type { ShownTime } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { pathsIn } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { ButtonLink } from "../form.tsx";
import { Card, More, Panel } from "../notice.tsx";
import type { OrganisationShown } from "../page.tsx";
import { Time } from "../time.tsx";
import { Representing } from "./representing.tsx";

export type ConfirmationProps = {
  locale: Locale;
  number: string;
  /** With the time: "23 november 2026, 14.05 uur". */
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
  const { locale, number, received, due, mailed, toShow, byHand } = props;
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
        <p>{confirmation.number}</p>
        <p className="number">
          <bdi>{number}</bdi>
        </p>
        <p>
          {confirmation.received} <Time at={received} />
        </p>
        <p className="big">
          {confirmation.due}{" "}
          <b>
            <Time at={due} />
          </b>
        </p>
      </Panel>
      <p>{mailed ? confirmation.mailed : confirmation.posted}</p>
      {toShow ? (
        <Representing {...props} toShow={toShow} />
      ) : (
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
      )}
      <h2>{confirmation.keepTitle}</h2>
      <p>{confirmation.keep}</p>
      <More title={confirmation.whyTitle}>
        <p>{confirmation.why(received.text)}</p>
      </More>
    </div>
  );
}
