// What colleagues of a housing association write down in a day: sentences in which somebody else is named, and sentences in
// which nobody is, though they have capitals, numbers, streets, firms and days enough to seem so.

export type Other = { first: string; last: string; phone: string; iban: string; email: string; code: string };
/** Which words are about somebody else, by kind. */
type Told = {
  text: string;
  planted: [kind: "name" | "phone" | "iban" | "email" | "number", words: string][];
};

const name = (words: string) => ["name", words] as Told["planted"][number];

export const namingSomebody: ((other: Other) => Told)[] = [
  ({ first, last, phone }) => ({
    text: `Huurder zegt dat de sleutel bij ${first} ${last} ligt, tel. ${phone}.`,
    planted: [name(`${first} ${last}`), ["phone", phone]],
  }),
  ({ first }) => ({
    text: `Bovenbuurman ${first} laat elke avond zijn hond blaffen.`,
    planted: [name(first)],
  }),
  ({ last }) => ({ text: `Fam. ${last} van nummer 12 klaagt over stank.`, planted: [name(last)] }),
  ({ last }) => ({
    text: `Dhr. ${last} ontkent dat hij de ruit heeft gebroken.`,
    planted: [name(last)],
  }),
  ({ first, last }) => ({
    text: `Op 3 maart heeft ${first} ${last} de deur opengedaan voor de monteur.`,
    planted: [name(`${first} ${last}`)],
  }),
  ({ first, last, iban }) => ({
    text: `De huur van april kwam van ${iban} (${first} ${last}).`,
    planted: [["iban", iban], name(`${first} ${last}`)],
  }),
  ({ iban }) => ({
    text: `Graag terugstorten op rekening ${iban.replace(/(.{4})(?=.)/g, "$1 ")} van haar zus.`,
    planted: [["iban", iban.replace(/(.{4})(?=.)/g, "$1 ")]],
  }),
  ({ first, email }) => ({
    text: `Post voor de bewindvoerder graag naar ${email}, t.a.v. ${first}.`,
    planted: [["email", email], name(first)],
  }),
  ({ phone }) => ({ text: `In noodgevallen de dochter bellen: ${phone}.`, planted: [["phone", phone]] }),
  ({ phone, first }) => ({
    text: `${first} belde vanaf ${phone.replace(" ", "-")} en hing meteen op.`,
    planted: [name(first), ["phone", phone.replace(" ", "-")]],
  }),
  ({ code, last }) => ({
    text: `Zelfde klacht als bij ${code}, zie het dossier van ${last}.`,
    planted: [["number", code], name(last)],
  }),
  ({ first, last }) => ({
    text: `Gesproken met ${first.charAt(0)}. ${last} van de bewonerscommissie.`,
    planted: [name(`${first.charAt(0)}. ${last}`)],
  }),
  ({ first }) => ({ text: `Volgens ${first} was de vloer al kapot.`, planted: [name(first)] }),
  ({ first, last }) => ({
    text: `Huurder woont samen met ${first} ${last} sinds vorig jaar.`,
    planted: [name(`${first} ${last}`)],
  }),
  ({ first }) => ({ text: `"Ik ga ${first} nog wel krijgen", riep hij.`, planted: [name(first)] }),
  ({ first, last }) => ({
    text: `Medehuurder: ${first} ${last}. Verhuist per 1 mei.`,
    planted: [name(`${first} ${last}`)],
  }),
  ({ last }) => ({ text: `Wijkagent ${last} komt morgen mee.`, planted: [name(last)] }),
  ({ last }) => ({ text: `mw ${last} heeft het zelf gezien`, planted: [name(last)] }),
  ({ first }) => ({
    text: `Haar kinderen ${first} en Femke slapen er ook.`,
    planted: [name(first), name("Femke")],
  }),
  ({ first, last }) => ({
    text: `Verslag huisbezoek.\n${first} ${last} deed open en liet ons binnen.`,
    planted: [name(`${first} ${last}`)],
  }),
];

export const namingNobody: string[] = [
  "Huurder vraagt wanneer de cv-ketel wordt nagekeken. Het is een Nefit uit 2014.",
  "Lekkage onder de gootsteen. Afspraak op dinsdag 4 maart tussen 8.00 en 10.00 uur.",
  "Bewoner woont aan de Kerkstraat 14 in Soest en wil graag verhuizen naar Amersfoort.",
  "Order 2026-00412 is doorgezet naar de aannemer. Kosten € 245,50, btw 21%.",
  "Terugbelverzoek: huurder is na 16.00 uur thuis. Voicemail ingesproken.",
  "Mevrouw is slecht ter been en vraagt om een beugel in de douche. Wmo aangevraagd bij de gemeente.",
  "Huurachterstand van twee maanden. Betalingsregeling van 50 euro per maand vanaf juli.",
  "Sleutels ingeleverd op 30-06-2026. Meterstanden: gas 04512, stroom 118734.",
  "Goedemorgen, kunt u mij zeggen wanneer de Belastingdienst de WOZ-waarde krijgt?",
  "Overlast in het portiek. Politie is gebeld, meldnummer 2026114532.",
  "Met vriendelijke groet, afdeling Wonen.",
  "Geachte heer, in antwoord op uw brief van 12 mei laten wij u weten dat de lift weer werkt.",
  "De huur gaat per 1 juli omhoog met 4,1%. Bezwaar kan bij de Huurcommissie.",
  "Huurder heeft een Samsung televisie en een wasmachine van Miele op het balkon staan.",
  "Ziggo heeft een storing. Wij kunnen daar niets aan doen.",
  "Contract opgezegd per 1 september. Oplevering op vrijdag om half tien.",
  "VvE-vergadering is op woensdag in De Fontein. Huurder gaat erheen.",
  "Kopie van het rijbewijs is vernietigd, want die mogen wij niet bewaren.",
  "Huurder spreekt Pools en een beetje Engels. Er is een tolk nodig.",
  "Tijdens Koningsdag was het erg druk op het plein. Niets gemeld.",
  "Verwarming doet het niet. Storing E9 op het scherm. Monteur onderweg.",
  "Adreswijziging: van Dorpsstraat 3a naar Beukenlaan 17, 3764 BH Soest.",
  "Zie ook de mail van vorige week. Bijlage: foto's van de schimmel.",
  "Bewoner heeft geen internet. Brief per PostNL verstuurd op 2 februari.",
  "Schilderwerk is in het voorjaar. Kleur RAL 9010, kozijnen RAL 7016.",
  "Huurder wil weten of zonnepanelen mogen. Verwezen naar de website.",
  "Afgesproken: wij bellen binnen vijf werkdagen terug. Nog niet gelukt.",
  "Inschrijving als woningzoekende sinds 2019. Urgentie afgewezen.",
  "Klacht over de schoonmaak van de trap. Schoonmaakbedrijf komt vaker.",
  "Tuin staat vol met afval. Foto gemaakt, brief gestuurd. Termijn 14 dagen.",
  "Huurder ontvangt een uitkering van het UWV en huurtoeslag.",
  "Rookmelder piept. Batterij vervangen. Klaar.",
  "Er zat een wespennest onder het dak. Ongediertebestrijding is geweest.",
  "Let op: hond loopt los. Eerst bellen voordat iemand langsgaat.",
  "Servicekosten 2025: u krijgt € 38,12 terug. Afrekening volgt in juni.",
  "Huisbezoek gedaan. Woning is schoon en netjes. Geen bijzonderheden.",
  "Parkeerplaats 14 wordt gebruikt door een grijze Opel met kenteken 12-ABC-3.",
  "Toegang tot de berging geregeld. Code 4512 geldt tot en met maandag.",
  "Tweede aanmaning verstuurd. Daarna gaat het naar de deurwaarder.",
  "Bij Bakker Bart om de hoek hangt nog een oude brievenbus. Weggehaald.",
  "Op de Burgemeester Visserlaan is een waterleiding gesprongen. Vitens is bezig.",
  "Huurder vraagt om een gesprek met de Woonbond erbij. Dat mag.",
  "Afspraak verzet in verband met Hemelvaart. Nieuwe datum volgt.",
  "Sociaal team Soest-Zuid neemt contact op. Wij wachten af.",
  "Het Leger des Heils heeft een kamer voor hem gevonden.",
  "In de brief van Stichting Vluchtelingenwerk staat dat het gezin uit Eritrea komt.",
  "Kwijtschelding aangevraagd bij Waterschap Vallei en Veluwe.",
  "Nieuwe keuken van Bruynzeel. Kleur: Zandbeige. Plaatsing in week 34.",
  "Deur klemt door het vocht. Timmerman komt Goede Vrijdag niet, maar dinsdag wel.",
  "Onze Lieve Vrouwestraat is afgesloten. Aannemer komt via de achterkant.",
];
