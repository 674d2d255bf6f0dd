// The ways by which the association could reach a person before the request came.

import type { ContactOnFile } from "../source.ts";
import { SourceError } from "../source.ts";
import type { Api } from "./api.ts";
import { addressLines, currentAddresses } from "./home-address.ts";
import { ContactDetail, NaturalPerson } from "./schemas.ts";
import { ofPerson } from "./settings.ts";
import { readSubject } from "./subject.ts";

export async function readContactOnFile(api: Api, key: string, signal: AbortSignal): Promise<ContactOnFile> {
  const { message } = await readSubject(api, key, signal);
  if (message.id !== key) throw new SourceError("other-record", false);
  const [home] = await currentAddresses(api, key, signal);
  return {
    mailboxes: await mailboxesOf(api, key, signal),
    homeAddress: home ? [nameOnLetter(NaturalPerson.parse(message)), ...addressLines(home)] : null,
  };
}

async function mailboxesOf(api: Api, key: string, signal: AbortSignal): Promise<string[]> {
  const mailboxes = new Set<string>();
  for await (const page of api.pages("contactgegevens", ofPerson(key), signal)) {
    for (const detail of page.map((message) => ContactDetail.parse(message))) {
      if (isOwnMailbox(detail, key) && detail.waarde) mailboxes.add(detail.waarde.trim());
    }
  }
  return [...mailboxes];
}

// A mailbox found invalid, or of somebody to call in an emergency, proves nothing about this person.
function isOwnMailbox({ relatie, soort, detailSoort, status }: ContactDetail, key: string): boolean {
  return (
    relatie?.id === key && soort?.code === "EMA" && detailSoort?.code !== "ICE" && status?.code !== "ONG"
  );
}

function nameOnLetter({
  voorletters,
  initialen,
  voornaam,
  tussenvoegsels,
  achternaam,
}: NaturalPerson): string {
  return [voorletters ?? initialen ?? voornaam, tussenvoegsels, achternaam].filter(Boolean).join(" ");
}
