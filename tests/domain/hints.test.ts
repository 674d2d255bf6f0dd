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
    "",
  ])("in: %s", (text) => {
    expect(foundIn(text)).toEqual([]);
  });
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
