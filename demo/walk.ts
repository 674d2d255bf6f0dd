// What the demo prints when it is ready: the doors, who to be at each, and a short walk.

import type { Association } from "./association/association.ts";

export type Doors = {
  portal: string;
  mail: string;
  post: string;
  sms: string;
  housingSystem: string;
  identityProvider: string;
  /** The link that makes a passkey, once. */
  invitation: string;
};

export function walkThrough(doors: Doors, association: Association): string {
  const tenant = exampleTenant(association, "D01");
  const partner = exampleTenant(association, "D02");
  return `
Privacyloket is running, with a make-believe housing association.

  The desk for tenants   ${doors.portal}
  The desk for staff     ${doors.portal}/medewerker
  All e-mail             ${doors.mail}
  All printed letters    ${doors.post}
  All text messages      ${doors.sms}
  The housing system     ${doors.housingSystem} (only the portal talks to it)
  The sign-in            ${doors.identityProvider} (you are sent there by yourself: as staff, or as a tenant to "Mijn Cocon" or "Voorbeeld-ID")

A tenant to be:   ${tenant}
Their housemate:  ${partner}
Staff to be:      Sanne Bakker (handler), Youssef Kaya (privacy officer), Marit Hoekstra (director),
                  Tom Jansma (auditor: sees the log and no tenant), Ilse Visser (has no role: is refused)
By passkey:       Noa Peters (privacy officer), with a passkey that you make once at
                  ${doors.invitation}

A short walk
  1. Open ${doors.portal} and ask to see your data, as the tenant above.
  2. Open ${doors.mail}: the code and the confirmation are there. Type the code at the desk,
     or sign in with Mijn Cocon, or with Voorbeeld-ID, an electronic identity: that is enough by
     itself. As the housemate either proves nothing.
  3. Open ${doors.portal}/medewerker and sign in as Sanne Bakker. Look up what has no
     connection, look through what was found (with files from the archive of scans) and
     propose an answer.
  4. Sign in as Youssef Kaya, in another browser window, look at what the tenant gets, and approve it.
  5. Open ${doors.mail} and ${doors.post} again, and read the answer at the desk as the tenant.

Ctrl-C stops all of it. What you did is kept in .data; begin anew with: npm run demo -- --fresh
`;
}

function exampleTenant({ trickyPersons, residences, addresses, contactDetails }: Association, tag: string) {
  const person = trickyPersons[tag];
  if (!person) throw new Error(`The make-believe association has no person ${tag}`);
  const home = residences.find(({ relatie, einddatum }) => relatie === person.id && !einddatum);
  const address = addresses.find(({ id }) => id === home?.adres);
  const email = contactDetails.find(({ relatie, soort }) => relatie === person.id && soort === "EMA");
  const name = [person.voornaam, person.tussenvoegsels, person.achternaam].filter(Boolean).join(" ");
  const number = [address?.huisnummer, address?.huisletter, address?.huisnummerToevoeging]
    .filter(Boolean)
    .join(" ");
  return `${name}, born ${person.geboortedatum}, postcode ${address?.postcode}, house number ${number}, e-mail ${email?.waarde}`;
}
