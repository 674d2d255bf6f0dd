// The page around every screen of a tenant.

import type { ReactNode } from "react";
import type { Organisation } from "#app/domain/register.ts";
import { type Locale, languageNames } from "#app/i18n/locale.ts";
import { pathsIn } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import type { Twin } from "#app/i18n/twins.ts";

export type OrganisationShown = Pick<Organisation, "name" | "phone" | "openingHours" | "website">;

export type PageProps = {
  locale: Locale;
  organisation: OrganisationShown;
  /** Whether this browser may see requests; shows "Mijn verzoeken" and the way out. */
  signedIn: boolean;
  /** This page in the other language. */
  twin: Twin;
  children: ReactNode;
};

export function Page({ locale, organisation, signedIn, twin, children }: PageProps) {
  const { kit, frame, paperForm } = textsIn(locale).pages;
  const paths = pathsIn(locale);
  return (
    <>
      <a className="skip" href="#inhoud">
        {kit.skip}
      </a>
      <header className="top">
        <div className="wrap">
          <Brand name={organisation.name} about={frame.about} href={paths.start} />
          <nav aria-label={frame.account}>
            <ul>
              <li>
                <a href={signedIn ? paths.myRequests : paths.signIn}>
                  {signedIn ? frame.myRequests : frame.haveRequest}
                </a>
              </li>
              {signedIn && (
                <li>
                  <form method="post" action={paths.signOut}>
                    <button type="submit" className="link">
                      {frame.signOut}
                    </button>
                  </form>
                </li>
              )}
              <li>
                <a href={twin.href} lang={twin.locale} hrefLang={twin.locale}>
                  {languageNames[twin.locale]}
                </a>
              </li>
            </ul>
          </nav>
        </div>
      </header>
      <main id="inhoud" className="wrap" tabIndex={-1}>
        {children}
      </main>
      <footer className="foot">
        <div className="wrap">
          {organisation.phone && (
            <p>
              <b>{frame.help}</b> {kit.call} <PhoneLink phone={organisation.phone} /> (
              {organisation.openingHours})
            </p>
          )}
          <p>
            {frame.helpBy} <a href={paths.paperForm}>{paperForm.link}</a>
          </p>
          <p>
            <a href={organisation.website}>{frame.website}</a>
          </p>
          <p>
            <a href={paths.statement}>{frame.statement}</a>
          </p>
        </div>
      </footer>
    </>
  );
}

export function Brand({ name, about, href }: { name: string; about: string | null; href: string }) {
  return (
    <a className="brand" href={href}>
      <svg aria-hidden="true" viewBox="0 0 32 32" width="32" height="32">
        <rect width="32" height="32" rx="9" fill="currentColor" />
        <path className="mark" d="M8 16.5 16 9l8 7.5V24h-5v-5h-6v5H8z" />
      </svg>
      <span>
        {name}
        {about && <small>{about}</small>}
      </span>
    </a>
  );
}

export function PhoneLink({ phone }: { phone: string }) {
  return (
    <a className="phone" href={`tel:${phone.replace(/[^\d+]/g, "")}`}>
      <bdi>{phone}</bdi>
    </a>
  );
}
