// What was scanned of a few tenants, as files in a folder: `scan-archive.json` says how they are found.

import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import sharp from "sharp";
import type { Association } from "./association/association.ts";
import type { Person } from "./association/people.ts";
import { smallPdf } from "./small-pdf.ts";

const scanArchiveFile = join(import.meta.dirname, "scan-archive.json");

const tags = ["D01", "D02", "D03", "T02"];

/** Makes the folder anew, and says where it is. Twice gives the same files. */
export async function fillScanArchive(
  folder: string,
  { people, trickyPersons }: Pick<Association, "people" | "trickyPersons">,
) {
  const half = `${folder}.half`;
  for (const one of [half, folder]) rmSync(one, { recursive: true, force: true });
  const kitchen = await photo("#c9b38c");
  const scan = await sharp(kitchen).tiff().toBuffer();
  const lines = ["huurder;bestand;titel;datum;soort"];
  const put = (path: string, content: Buffer | string) => {
    mkdirSync(dirname(join(half, path)), { recursive: true });
    writeFileSync(join(half, path), content);
  };
  for (const person of people.filter(({ id }) => tags.some((tag) => trickyPersons[tag]?.id === id))) {
    const own = `huurders/${person.code}`;
    put(`${own}/contracten/huurcontract.pdf`, smallPdf(contractOf(person)));
    // A kind that does not come in: the answer says so.
    put(`${own}/contracten/bijlage van de oude scanner.tif`, scan);
    put(`${own}/inspecties/verslag.pdf`, smallPdf(reportOf(person)));
    put(`${own}/inspecties/keuken.jpg`, kitchen);
    const letter = `brieven/${lines.length}.pdf`;
    put(letter, smallPdf(letterOf(person)));
    lines.push(`${person.code};${letter};Nieuwe cv-ketel;2016-09-12;Brief van ons`);
  }
  put("brieven.csv", `${lines.join("\n")}\n`);
  renameSync(half, folder);
  return { FILE_SOURCES_FILE: scanArchiveFile, SCANS_FOLDER: resolve(folder) };
}

const contractOf = ({ aanschrijfnaam, code }: Person) => [
  "Huurcontract",
  `Huurder: ${latin(aanschrijfnaam)}`,
  `Huurdersnummer: ${code}`,
  "De huur gaat in op 1 mei 2014.",
  "De huurder betaalt de huur vóór de eerste dag van de maand.",
  "Getekend door de huurder en Woonstichting Voorbeeld.",
];

const reportOf = ({ code }: Person) => [
  "Verslag van de inspectie",
  `Huurdersnummer: ${code}`,
  "Datum: 3 juni 2019",
  "Keuken: blad versleten, kraan lekt niet meer.",
  "Badkamer: goed.",
];

const letterOf = ({ aanschrijfnaam }: Person) => [
  "Nieuwe cv-ketel",
  `Geachte ${latin(aanschrijfnaam)},`,
  "Op 26 september 2016 komt onze monteur. U krijgt een nieuwe ketel.",
  "Zorgt u dat er iemand thuis is?",
];

/** The small page has no other letters. */
const latin = (text: string) => text.normalize("NFC").replace(/[^\u0020-\u00ff]/g, "?");

function photo(wall: string): Promise<Buffer> {
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="320" height="240">
    <rect width="320" height="240" fill="${wall}"/>
    <rect y="150" width="320" height="90" fill="#7d5a3c"/>
    <rect x="20" y="30" width="90" height="70" fill="#f4efe6"/>
    <rect x="130" y="40" width="170" height="60" fill="#e9dfcf"/>
    <rect y="140" width="320" height="14" fill="#444"/>
    <circle cx="240" cy="135" r="10" fill="#999"/>
  </svg>`;
  return sharp(Buffer.from(drawing)).jpeg({ quality: 80 }).toBuffer();
}
