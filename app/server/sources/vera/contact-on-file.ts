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
    ...(await detailsOf(api, key, signal)),
    homeAddress: home ? [nameOnLetter(NaturalPerson.parse(message)), ...addressLines(home)] : null,
  };
}

const kinds = { mailboxes: ["EMA"], phones: ["MOB", "TEL"], mobiles: ["MOB"] };

async function detailsOf(api: Api, key: string, signal: AbortSignal) {
  const mailboxes = new Set<string>();
  const phones = new Set<string>();
  const mobiles = new Set<string>();
  for await (const page of api.pages("contactgegevens", ofPerson(key), signal)) {
    for (const detail of page.map((message) => ContactDetail.parse(message))) {
      if (!isOwn(detail, key) || !detail.waarde) continue;
      const [kind, value] = [detail.soort?.code ?? "", detail.waarde.trim()];
      if (kinds.mailboxes.includes(kind)) mailboxes.add(value);
      if (kinds.phones.includes(kind)) phones.add(value);
      if (kinds.mobiles.includes(kind)) mobiles.add(value);
    }
  }
  return { mailboxes: [...mailboxes], phones: [...phones], mobiles: [...mobiles] };
}

/** Whether a mailbox also stands with somebody else, as their own. */
export async function isShared(
  api: Api,
  key: string,
  mailbox: string,
  signal: AbortSignal,
): Promise<boolean> {
  for await (const page of api.pages("contactgegevens", { waarde: mailbox }, signal)) {
    const others = page
      .map((message) => ContactDetail.parse(message))
      .filter(({ relatie }) => relatie?.id !== key);
    if (others.some((detail) => detail.relatie?.id && isOwn(detail, detail.relatie.id))) return true;
  }
  return false;
}

// What was found invalid, or is of somebody to call in an emergency, proves nothing about this person.
function isOwn({ relatie, detailSoort, status }: ContactDetail, key: string): boolean {
  return relatie?.id === key && detailSoort?.code !== "ICE" && status?.code !== "ONG";
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
