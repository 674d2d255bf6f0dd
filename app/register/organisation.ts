// The make-believe association of the example register. Every name, address and number is invented.

import type { Register } from "#app/domain/register.ts";

export const organisation: Register["organisation"] = {
  name: "Woonstichting Voorbeeld",
  place: "Soest",
  address: ["Lindenlaantje 12", "3760 ZZ Soest"],
  phone: "035-000 12 34",
  openingHours: {
    nl: "maandag tot en met vrijdag van 9.00 tot 16.00 uur",
    en: "Monday to Friday from 9:00 to 16:00",
  },
  email: "privacy@woonstichting-voorbeeld.example.org",
  website: "https://www.woonstichting-voorbeeld.example.org",
  privacyOfficerRole: { nl: "Manager Servicecentrum", en: "Service Centre Manager" },
  signatory: { name: "M. van Voorbeeld", role: { nl: "directeur-bestuurder", en: "managing director" } },
  complaintsCommittee: {
    name: "Geschillencommissie Wonen Voorbeeldregio",
    address: ["Postbus 1", "3760 ZZ Soest"],
  },
};
