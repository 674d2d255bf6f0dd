// The make-believe association of the example register. Every name, address and number is invented.

import type { Organisation } from "#app/domain/register.ts";

export const organisation: Organisation = {
  name: "Woonstichting Voorbeeld",
  place: "Soest",
  address: ["Lindenlaantje 12", "3760 ZZ Soest"],
  phone: "035-000 12 34",
  openingHours: "maandag tot en met vrijdag van 9.00 tot 16.00 uur",
  email: "privacy@woonstichting-voorbeeld.example.org",
  website: "https://www.woonstichting-voorbeeld.example.org",
  privacyOfficerRole: "Manager Servicecentrum",
  signatory: { name: "M. van Voorbeeld", role: "directeur-bestuurder" },
  complaintsCommittee: {
    name: "Geschillencommissie Wonen Voorbeeldregio",
    address: ["Postbus 1", "3760 ZZ Soest"],
  },
};
