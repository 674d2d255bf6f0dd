// Taking a request back: what it means, and one button.

import type { Locale } from "#app/i18n/locale.ts";
import { pathsIn } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { Actions, Button, ButtonLink, Form } from "../form.tsx";
import { BackLink } from "../step-line.tsx";

/** Gives withdraw-request. */
export type WithdrawProps = { locale: Locale; number: string; ended: boolean };

export function Withdraw({ locale, number, ended }: WithdrawProps) {
  const { kit, withdraw: texts } = textsIn(locale).pages;
  return (
    <div className="narrow">
      <BackLink href={pathsIn(locale).status(number)} words={kit} />
      <h1>{texts.title}</h1>
      {ended ? (
        <p className="lead">{texts.ended}</p>
      ) : (
        <>
          <p className="lead">{texts.lead}</p>
          <ul className="points">
            {texts.after.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <Form formKey={null}>
            <Actions>
              <Button command="withdraw-request">{texts.go}</Button>
              <ButtonLink href={pathsIn(locale).status(number)} quiet>
                {texts.stay}
              </ButtonLink>
            </Actions>
          </Form>
        </>
      )}
    </div>
  );
}
