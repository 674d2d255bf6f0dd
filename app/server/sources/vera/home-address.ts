// Where somebody lives according to the source, as lines and for comparing with what was typed.

import type { Api } from "./api.ts";
import { Address, RelationAddress } from "./schemas.ts";
import { ofPerson } from "./settings.ts";

/** The addresses at which this person lives now, the home before the others. */
export async function currentAddresses(api: Api, key: string, signal: AbortSignal): Promise<Address[]> {
  const found: { address: Address; home: boolean }[] = [];
  for await (const page of api.pages("relatie-adressen", ofPerson(key), signal)) {
    for (const { adres, einddatum, relatie, soort } of page.map((message) =>
      RelationAddress.parse(message),
    )) {
      const target = api.links.target(adres);
      if (einddatum || relatie?.id !== key || target?.domain !== "vastgoed") continue;
      const message = await api.one("adressen", target.id, signal);
      if (message?.id === target.id)
        found.push({ address: Address.parse(message), home: soort?.code === "WOO" });
    }
  }
  return found.sort((one, other) => Number(other.home) - Number(one.home)).map(({ address }) => address);
}

/** "Kastanjehof 12B-2" and "3761 AB Soest"; a post box by its number, abroad as it was written. */
export function addressLines(address: Address): string[] {
  const { adresregel1, adresregel2, postbusnummer } = address;
  const abroad = [adresregel1, adresregel2].filter((line) => line != null);
  if (abroad.length > 0) return abroad;
  const place = [address.postcode, address.woonplaats].filter(Boolean).join(" ");
  return [postbusnummer ? `Postbus ${postbusnummer}` : streetLine(address), place].filter(
    (line) => line !== "",
  );
}

function streetLine(address: Address): string {
  const addition = address.huisnummerToevoeging ? `-${address.huisnummerToevoeging}` : "";
  const street = `${address.straatnaam ?? ""} ${address.huisnummer ?? ""}${address.huisletter ?? ""}${addition}`;
  return street.trim();
}
