// The words of the bundle: the page, the PDF and the file that says what is in the zip.

import type { Theme, WithholdGround } from "#app/domain/records.ts";
import type { LegalBasis } from "#app/domain/register.ts";

type ReadMeFacts = {
  number: string;
  organisation: string;
  phone: string;
  hasTables: boolean;
  /** That it adds to an earlier answer, where it does. */
  before: string[];
};

export const bundle = {
  title: "Uw gegevens",
  pdfTitle: (number: string) => `Uw gegevens - verzoek ${number}`,
  intro: (organisation: string, asOf: string) =>
    `Hier leest u wat ${organisation} over u bewaart. Dit is de stand van ${asOf}.`,
  supplement: (answeredOn: string) => `Dit is een aanvulling op ons antwoord van ${answeredOn}.`,
  numberLabel: "Nummer van uw verzoek",
  asOf: "Stand van",
  contents: "Wat staat hier?",
  search:
    "Zoekt u een woord? Kies in het menu van uw browser: Zoeken op pagina. Op een computer kan het ook met de toetsen Ctrl en F.",
  pageOf: (number: string, page: number, pages: number) =>
    `Verzoek ${number} - bladzijde ${page} van ${pages}`,
  part: (part: number) => `Uw gegevens, deel ${part}`,
  continued: (label: string) => `${label} (vervolg)`,

  themes: {
    personal: {
      file: "persoon",
      title: "Wie u bent en waar u woont",
      story: "Dit zijn uw naam, uw geboortedatum en uw adres.",
    },
    contact: {
      file: "contact",
      title: "Hoe wij u bereiken",
      story: "Zo kunnen wij u bellen, mailen of schrijven.",
    },
    contract: {
      file: "contract",
      title: "Uw huurcontract",
      story: "Dit zijn de afspraken over de woning die u huurt.",
    },
    payments: {
      file: "betalingen",
      title: "Uw betalingen",
      story: "Dit zijn uw rekeningnummer en de bedragen die wij met u verrekenden.",
    },
    repairs: {
      file: "reparaties",
      title: "Reparaties",
      story: "Dit meldde u over uw woning, en dit deden wij.",
    },
    conversations: {
      file: "gesprekken",
      title: "Uw contact met ons",
      story: "Dit schreven wij op als u belde, mailde of langskwam.",
    },
    cases: {
      file: "meldingen",
      title: "Overlast en meldingen",
      story: "Dit zijn de meldingen en zaken waar u bij hoort.",
    },
    documents: {
      file: "documenten",
      title: "Documenten",
      story: "Dit zijn de stukken die wij over u bewaren.",
    },
  } satisfies Record<Theme, { file: string; title: string; story: string }>,
  count: (count: number) => (count === 1 ? "1 stuk" : `${count} stukken`),
  records: (count: number) => (count === 1 ? "Er is 1 stuk." : `Er zijn ${count} stukken.`),
  nothing: (searched: string) => `Wij hebben hierover niets van u gevonden. Wij zochten in: ${searched}.`,
  gap: "Hier ontbreken gegevens: wij konden ze nu niet ophalen. In de brief leest u er meer over.",
  withheld: (count: number) =>
    count === 1
      ? "Wij hebben 1 stuk niet meegegeven. In de brief leest u waarom."
      : `Wij hebben ${count} stukken niet meegegeven. In de brief leest u waarom.`,
  masked: "Hier staan gegevens van iemand anders. Die mogen wij niet geven.",
  /** In a black bar. Each is as long as it is, whatever was there. */
  covered: {
    "rights-of-others": "afgedekt: gegevens van iemand anders",
    "protection-of-person": "afgedekt: mag vertrouwelijk blijven",
    "court-proceedings": "afgedekt: hoort bij een procedure bij de rechter",
    "own-lawyer": "afgedekt: overleg met onze advocaat",
    "civil-claim": "afgedekt: nodig om een vordering te innen",
    "outside-authority": "afgedekt: valt buiten wat u mag vragen",
  } satisfies Record<WithholdGround, string>,
  /** Before what we tell in the place of what somebody may not read. */
  summarised: {
    "rights-of-others": "Samengevat in onze woorden: hier staan gegevens van iemand anders",
    "protection-of-person": "Samengevat in onze woorden: dit mag vertrouwelijk blijven",
    "court-proceedings": "Samengevat in onze woorden: dit hoort bij een procedure bij de rechter",
    "own-lawyer": "Samengevat in onze woorden: dit is overleg met onze advocaat",
    "civil-claim": "Samengevat in onze woorden: dit is nodig om een vordering te innen",
    "outside-authority": "Samengevat in onze woorden: dit valt buiten wat u mag vragen",
  } satisfies Record<WithholdGround, string>,
  empty: "leeg",
  fold: (first: number, last: number) => `Stuk ${first} tot en met ${last}`,
  /** Before what a system calls a record and what belongs to it. */
  keys: (count: number) =>
    count === 1 ? "1 nummer of code van ons systeem" : `${count} nummers en codes van ons systeem`,
  attachment: (place: number) => `Bijlage ${place}`,
  checksum: "SHA-256",
  pages: (theme: string) => `Bladzijden van ${theme}`,
  page: (page: number, pages: number) => `Bladzijde ${page} van ${pages}`,
  goTo: (page: number) => `Bladzijde ${page}`,
  back: "Terug naar het begin",
  undrawn:
    "Ziet u het teken \uFFFD? Dan kunnen wij een letter hier niet afdrukken. In index.html staat de letter goed.",

  about: {
    title: "Meer over deze gegevens",
    purposes: "Waarvoor",
    basis: "Waarom mag dat",
    origin: "Van wie",
    recipients: "Met wie delen wij het",
    retention: "Hoe lang",
    nobody: "met niemand",
    automated: "Besluiten door een computer",
    transfers: "Landen buiten de Europese Unie",
    noBasis: "wij hebben geen goede reden om dit te bewaren",
    bases: {
      consent: "u gaf toestemming",
      contract: "nodig voor uw contract",
      "legal-duty": "moet van de wet",
      vital: "nodig bij levensgevaar",
      "public-task": "nodig voor een publieke taak",
      "legitimate-interest": "wij hebben er een goede reden voor",
    } satisfies Record<LegalBasis, string>,
  },
  help: (phone: string) => `Klopt er iets niet, of hebt u een vraag? Bel ons op ${phone}.`,
  keepSafe: "Dit zijn uw persoonlijke gegevens. Bewaar ze op een veilige plek.",

  /** The tables in the zip: what comes before the fields, and what a reader must know. */
  csv: { title: "Wat het is", key: "Kenmerk" },
  filesAbout: {
    title: "De andere bestanden",
    tables:
      "In de map csv staan uw gegevens als tabellen. U kunt ze openen in Excel of een ander rekenprogramma. " +
      "Tussen de vakken staat een puntkomma.",
    guard:
      "Ziet u een ' voor een teken als = of +? Dat hebben wij erbij gezet. Zo denkt uw programma niet dat het een som " +
      "is. In data.json staat de tekst zonder dit teken.",
    check: (keys: string) =>
      "Wilt u zeker weten dat de bestanden van ons zijn? In manifest.json staat een lijst van alle bestanden. " +
      `In manifest.json.jws staat onze handtekening. Die controleert een computer met onze sleutel: ${keys}.`,
  },

  /** What the files in the zip are called; their numbers and endings come after. */
  files: { letter: "brief", data: "gegevens", readMe: "LEESMIJ", attachments: "bijlagen" },
  /** The lines of the first file to read. */
  readMe: ({ number, organisation, phone, hasTables, before }: ReadMeFacts) => [
    `UW GEGEVENS - VERZOEK ${number}`,
    ...before,
    "",
    "Begin met index.html. Dubbelklik op dat bestand. Het opent in uw browser.",
    "",
    "Wat zit er in deze map?",
    "- index.html: al uw gegevens, om te lezen. Is het veel? Dan staat het vervolg op andere bladzijden.",
    "- brief.pdf: ons antwoord op uw verzoek",
    "- gegevens.pdf: uw gegevens, om te printen",
    "- data.json: uw gegevens voor een computer",
    "- schema.json: uitleg bij data.json, voor een computer",
    ...(hasTables ? ["- de map csv: uw gegevens als tabellen, voor Excel"] : []),
    "- bijlagen: bestanden die bij uw gegevens horen. Deze map is er alleen als er bestanden zijn.",
    "- manifest.json: een lijst om te controleren of de bestanden heel zijn",
    "- manifest.json.jws: onze handtekening onder die lijst",
    "",
    "Dit zijn uw persoonlijke gegevens. Bewaar ze op een veilige plek.",
    `Hebt u een vraag? Bel ${organisation} op ${phone}.`,
  ],
};

export type BundleTexts = typeof bundle;
