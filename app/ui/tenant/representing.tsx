// What somebody does who asks for another, before anything is looked for.

import type { ToShow } from "#app/domain/dossier.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { Notice } from "../notice.tsx";
import { type OrganisationShown, PhoneLink } from "../page.tsx";

type RepresentingProps = {
  locale: Locale;
  toShow: ToShow;
  organisation: OrganisationShown;
  /** The page itself is called so. */
  untitled?: boolean;
};

export function Representing({ locale, toShow, organisation, untitled }: RepresentingProps) {
  const { representing } = textsIn(locale).pages;
  return (
    <Notice tone="info" title={untitled ? undefined : representing.title}>
      <p>{representing[toShow]}</p>
      {toShow !== "nothing" && (
        <p>
          {representing.visit} <PhoneLink phone={organisation.phone} /> ({organisation.openingHours})
        </p>
      )}
      <p>{representing.clock}</p>
    </Notice>
  );
}
