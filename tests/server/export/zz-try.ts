import { createWriteStream } from "node:fs";
import { writeBundle } from "#app/server/export/zip.ts";
import { booking, bundleOf, field, maskedField, person, record } from "#tests/server/export/ready-made.ts";

const n = Number(process.argv[2] ?? 172);
const c = bundleOf({
  personal: () => [
    person,
    record("relatie-adressen/1", "Adres", [
      field("Straat", "Nergensplein"),
      field("Huisnummer", 5),
      field("Postcode", "3760 ZZ"),
      field("Plaats", "Soest"),
    ]),
  ],
  contact: () => [
    record("contactgegevens/1", "E-mailadres", [
      field("Waarde", "annelies.voorbeeld@example.org"),
      field("Soort", "E-mail"),
    ]),
  ],
  contract: () => [
    record("huurovereenkomsten/1", "Huurcontract", [
      field("Ingangsdatum", "2015-04-01"),
      maskedField("Medehuurder"),
      field("Opmerking", ""),
    ]),
  ],
  payments: function* () {
    for (let i = 0; i < n; i++) yield booking(i);
  },
});
const t = Date.now();
console.log(await writeBundle(c, createWriteStream("/tmp/letters/bundle.zip")), Date.now() - t, "ms");
