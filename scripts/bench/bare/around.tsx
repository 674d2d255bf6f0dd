// What stands around a screen, with everything known beforehand.

import type { ReactNode } from "react";
import { type OrganisationShown, Page } from "#app/ui/page.tsx";

export const organisation: OrganisationShown = {
  name: "Woonstichting Voorbeeld",
  phone: "035-000 12 34",
  openingHours: "maandag tot en met vrijdag van 9.00 tot 16.00 uur",
  website: "https://woonstichting-voorbeeld.example.org",
};

export function Around({ children }: { children: ReactNode }) {
  return (
    <Page locale="nl" organisation={organisation} signedIn={false} twin={{ locale: "en", href: "/en" }}>
      {children}
    </Page>
  );
}
