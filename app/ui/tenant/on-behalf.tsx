// Who may ask for whom, and what shows it.

import type { Locale } from "#app/i18n/locale.ts";
import { pathsIn } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { ButtonLink } from "../form.tsx";
import { Card } from "../notice.tsx";
import { type OrganisationShown, PhoneLink } from "../page.tsx";
import { BackLink } from "../step-line.tsx";

export function OnBehalf({ locale, organisation }: { locale: Locale; organisation: OrganisationShown }) {
  const { kit, onBehalf } = textsIn(locale).pages;
  const { right } = pathsIn(locale).draft;
  return (
    <div className="narrow">
      <BackLink href={right} words={kit} />
      <h1>{onBehalf.title}</h1>
      <p className="lead">{onBehalf.lead}</p>
      <p>
        {kit.call} <PhoneLink phone={organisation.phone} /> ({organisation.openingHours})
      </p>
      <p>{onBehalf.how}</p>
      {onBehalf.kinds.map(({ title, text, proof }) => (
        <Card key={title} title={title}>
          <p>{text}</p>
          {proof && (
            <p>
              <b>{onBehalf.bring}:</b> {proof}
            </p>
          )}
        </Card>
      ))}
      <h2>{onBehalf.selfTitle}</h2>
      <ButtonLink href={right}>{onBehalf.self}</ButtonLink>
    </div>
  );
}
