// Who of the make-believe association has an account at its portal for tenants: two who share a home.

import type { Association } from "./association/association.ts";
import type { Account } from "./identity-provider.ts";

export function tenantAccounts({ trickyPersons }: Association): Account[] {
  return ["D01", "D02"].flatMap((tag) => {
    const person = trickyPersons[tag];
    if (!person) return [];
    const name = [person.voornaam, person.tussenvoegsels, person.achternaam].filter(Boolean).join(" ");
    return {
      subject: `huurder-${tag}`,
      name,
      email: `${tag}@voorbeeld.example`,
      about: "huurder",
      claims: { relation_number: person.id },
    };
  });
}
