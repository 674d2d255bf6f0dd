import { type Right, rightNames } from "#app/domain/rights.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { pathsIn } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { ButtonLink } from "../form.tsx";
import { type OrganisationShown, PhoneLink } from "../page.tsx";

export type StartProps = { locale: Locale; organisation: OrganisationShown };

export function Start({ locale, organisation }: StartProps) {
  const { start, kit, paperForm } = textsIn(locale).pages;
  const paths = pathsIn(locale);
  return (
    <>
      <div className="hero">
        <h1>{start.title}</h1>
        <p className="lead">{start.lead}</p>
        <div className="actions">
          <ButtonLink href={paths.draft.right}>{start.ask}</ButtonLink>
          <ButtonLink href={paths.signIn} quiet>
            {start.have}
          </ButtonLink>
        </div>
      </div>
      <ul className="facts">
        {start.facts.map((fact) => (
          <li key={fact.title}>
            <h2>{fact.title}</h2>
            <p>{fact.text}</p>
          </li>
        ))}
      </ul>
      <h2>{start.rightsTitle}</h2>
      <ul className="grid">
        {rightNames.map((right) => (
          <RightCard key={right} right={right} locale={locale} />
        ))}
      </ul>
      <section className="card help">
        <h2>{start.otherTitle}</h2>
        <p>{start.other}</p>
        <p className="big">
          {kit.call} <PhoneLink phone={organisation.phone} />
        </p>
        <p className="small">{organisation.openingHours}</p>
        <p>
          <a href={paths.paperForm}>{paperForm.link}</a>
        </p>
      </section>
    </>
  );
}

function RightCard({ right, locale }: { right: Right; locale: Locale }) {
  const { words } = textsIn(locale);
  const { title, about } = words.rights[right];
  return (
    <li className="card whole">
      <h3>
        <a href={pathsIn(locale).draft.right}>{title}</a>
      </h3>
      <p>{about}</p>
    </li>
  );
}
