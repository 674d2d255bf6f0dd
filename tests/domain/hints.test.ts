import { describe, expect, test } from "vitest";
import { type Hint, hintsIn, ownOf } from "#app/domain/hints.ts";

const own = ownOf([
  "Roswitha",
  "van der Linden-Çelik",
  "HN-100234",
  "06-12345678",
  "roswitha@voorbeeld.example",
  "NL91 ABNA 0417 1643 00",
  "Kerkstraat 12, Soest",
  "Woonstichting Voorbeeld",
]);

const foundIn = (text: string) => hintsIn(text, own).map(({ from, to }: Hint) => text.slice(from, to));

describe("who is somebody else is found", () => {
  test.each([
    ["Huurder klaagt over Evertjan.", ["Evertjan"]],
    ["Het gaat om Annemarijke (HN-100917).", ["Annemarijke", "HN-100917"]],
    ["Evertjan Noordhoek belde over de huur.", ["Evertjan Noordhoek"]],
    ["Mechteld zegt dat het te laat is.", ["Mechteld"]],
    ["Gesproken met J. de Vries van nummer 14.", ["J. de Vries"]],
    ["A.B. Jansen-Bakker komt langs.", ["A.B. Jansen-Bakker"]],
    ["Buurvrouw Willemijn ten Cate hoort muziek.", ["Willemijn ten Cate"]],
    ["mevr. jansen had last van de hond.", ["jansen"]],
    ["Volgens dhr. van den Berg klopt het niet.", ["van den Berg"]],
    ["Contact: Ömer Yılmaz, 06 87654321", ["Ömer Yılmaz", "06 87654321"]],
    ["Bel terug op +31 (0)6-87 65 43 21.", ["+31 (0)6-87 65 43 21"]],
    ["Vader is bereikbaar op 0032 470 12 34 56.", ["0032 470 12 34 56"]],
    ["Vast nummer 035-6012345 is van de zoon.", ["035-6012345"]],
    ["Betaald van NL20INGB0001234567.", ["NL20INGB0001234567"]],
    [
      "Rekening nl ANDERS: DE89 3704 0044 0532 0130 00 op naam van Ludovicus",
      ["DE89 3704 0044 0532 0130 00", "Ludovicus"],
    ],
    ["Stuur het naar piet.jansen@elders.example a.u.b.", ["piet.jansen@elders.example"]],
    ["Klacht over أبو العينين van boven.", ["أبو العينين"]],
    ["Sprak Roswitha en haar zus Clothilde.", ["Clothilde"]],
    ["Roswitha Postema was er ook.", ["Roswitha Postema"]],
    ["أحمد العلي belde.", ["أحمد العلي"]],
    ["Mail aan jan@post.voorbeeld.example, niet aan haar.", ["jan@post.voorbeeld.example"]],
    ["Zij heet Annemarijke Belastingdienst.", ["Annemarijke"]],
    ["Van Evertjan", ["Evertjan"]],
    ["Stuur het t.a.v. Evertjan.", ["Evertjan"]],
    ["Klacht van Piet van Zeist.", ["Piet van Zeist"]],
    ["Van Breda belde over de lift.", ["Breda"]],
    ["Zij heeft last van mevr. Zeist.", ["Zeist"]],
    ["Ook Zeist zegt dat het lekt.", ["Zeist"]],
  ])("in: %s", (text, expected) => {
    expect(foundIn(text)).toEqual(expected);
  });
});

describe("what is the person's own, or nobody's, is no hint", () => {
  test.each([
    "Roswitha van der Linden-Celik woont op Kerkstraat 12 in Soest.",
    "Bel haar op +31 6 12345678 of 0031612345678, of mail ROSWITHA@voorbeeld.example.",
    "IBAN nl: NL91ABNA0417164300, klantnummer HN-100234.",
    "Huurder vraagt wanneer de monteur komt. Kenmerk CM-30001.",
    "Op 12-03-2026 om 10.30 uur lekte de kraan. Order 2026001234.",
    "De politie en de gemeente zijn gebeld. Zie ook AVG en GGZ.",
    "Huurder belt in december terug. Woonstichting Voorbeeld mailt haar.",
    "Bewoner woont aan de Dorpsstraat 3a.",
    "Zij belde de Belastingdienst, de Huurcommissie en iemand uit Nederland.",
    "Huurder verhuist naar Amersfoort. Haar ketel is een Nefit, haar auto een Opel.",
    "Brief van Stichting Vluchtelingenwerk en van de afdeling Wonen over de WOZ-waarde.",
    "Bij de Onze Lieve Vrouwestraat ligt post van PostNL.",
    "Nederland is groot. Politie belde aan.",
    "Meterstand 012345678, daarna 01234567890. Zaak ZK-600917, pas KL1234567.",
    "",
  ])("in: %s", (text) => {
    expect(foundIn(text)).toEqual([]);
  });
});

test("a number is somebody's when it is like the person's own, in letters and in length", () => {
  const numbers = (values: string[], text: string) =>
    hintsIn(text, ownOf(values)).map(({ from, to }) => text.slice(from, to));
  const text = "Zie KL1234567, KL12345678, ZZ1234567, 7654321, 76543210 en HN-100917.";
  expect(numbers(["KL7654321"], text)).toEqual(["KL1234567"]);
  expect(numbers(["1234567"], text)).toEqual(["7654321"]);
  expect(numbers(["HN-100234", "KL7654321"], text)).toEqual(["KL1234567", "HN-100917"]);
  expect(numbers([], text)).toEqual([]);
});

test("an account is one however it is spaced, and a small remainder belongs to it", () => {
  const foreign = "FR76 3000 6000 0112 3456 7890 189";
  expect(foundIn(`Betaald van ${foreign}.`)).toEqual([foreign]);
  const spaced = ownOf([foreign]);
  expect(hintsIn(`Van ${foreign.replaceAll(" ", "")}, of ${foreign}.`, spaced)).toEqual([]);
});

test("hints stand in the order of the text and never overlap", () => {
  const text = "Evertjan Noordhoek (06 87654321) betaalt van NL20 INGB 0001 2345 67 voor H. van Dam.";
  const hints = hintsIn(text, own);
  expect(hints.map(({ kind }) => kind)).toEqual(["name", "phone", "iban", "name"]);
  hints.reduce((end, { from, to }) => {
    expect(from).toBeGreaterThanOrEqual(end);
    return to;
  }, 0);
});
