// Who of the make-believe association has an account at its portal for tenants, and an electronic identity: two who
// share a home.

import type { Association } from "./association/association.ts";
import type { Account } from "./identity-provider.ts";

export function tenantAccounts({ trickyPersons }: Association): Account[] {
  return ["D01", "D02"].flatMap((tag) => {
    const person = trickyPersons[tag];
    if (!person) return [];
    const lastName = [person.tussenvoegsels, person.achternaam].filter(Boolean).join(" ");
    const name = [person.voornaam, lastName].filter(Boolean).join(" ");
    const holder = {
      ...(person.voornaam && { given_name: person.voornaam }),
      family_name: lastName,
      birthdate: person.geboortedatum,
    };
    return {
      subject: `huurder-${tag}`,
      name,
      email: `${tag}@voorbeeld.example`,
      about: "huurder",
      claims: { relation_number: person.id, ...holder },
    };
  });
}
