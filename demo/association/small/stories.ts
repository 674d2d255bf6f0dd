// The persons with a story, T06 to T40, beside those of the first association. Each shows what a portal must survive.

import type { Gender } from "../names.ts";
import type { Person } from "../people.ts";

export type Figure = {
  tag: string | null;
  gender: Gender;
  voornaam: string | null;
  tussenvoegsels: string | null;
  achternaam: string;
  /** null: drawn. */
  born: string | null;
  /** What the housing system holds differently on this person. */
  different: Partial<Person>;
};

/** Who rents together, from when until when; several in a row in one home. */
export type Stay = {
  parties: Figure[];
  housemates: Figure[];
  from: string;
  until: string | null;
  owes?: number;
};

type Extra = Partial<Pick<Figure, "tussenvoegsels" | "born" | "different">>;

export function figure(
  tag: string | null,
  gender: Gender,
  voornaam: string | null,
  achternaam: string,
  extra: Extra = {},
): Figure {
  return { tag, gender, voornaam, achternaam, tussenvoegsels: null, born: null, different: {}, ...extra };
}

const since = (from: string, parties: Figure[], housemates: Figure[] = []): Stay[] => [
  { parties, housemates, from, until: null },
];
const former = (from: string, until: string, party: Figure, owes = 0): Stay[] => [
  { parties: [party], housemates: [], from, until, owes },
];

const divorced = figure("T13", "V", "Annemarijke", "Kortlever");
const stayed = figure("T14", "M", "Rembrandt", "Oosterveen");
const threeRoles = figure("T23", "V", "Hadewych", "Zuidbroek");
const married = figure("T07a", "V", "Geertruida", "Molenkamp-Vlietstra", {
  born: "1968-03-14",
  different: { geslachtsnaam: "Vlietstra" },
});
const unmarried = figure("T07b", "V", "Geertruida", "Vlietstra", { born: "1968-03-14" });

/** One list per home. */
export const homesWithAStory: Stay[][] = [
  since(
    "2009-05-01",
    [figure("T06a", "M", "Bartholomeus", "Quistebel", { born: "1951-08-19" })],
    [figure("T06b", "M", "Bartholomeus", "Quistebel", { born: "1983-02-02" })],
  ),
  former("2011-09-01", "2019-06-30", married),
  since("2019-07-01", [unmarried]),
  since("2016-03-01", [
    figure("T08", "M", "Thijmen", "Waterlander", {
      different: { extraAttributen: [{ naam: "Vorige voornaam", waarde: "Thirzaleen" }] },
    }),
  ]),
  former("2012-02-01", "2022-08-31", figure("T12", "V", "Clothilde", "Beaurepaire")),
  [
    { parties: [divorced, stayed], housemates: [], from: "2016-04-01", until: "2024-05-31" },
    { parties: [stayed], housemates: [], from: "2024-06-01", until: null },
  ],
  former(
    "1991-10-01",
    "2025-04-30",
    figure("T15", "M", "Hieronymus", "Veldkornet", {
      born: "1938-11-23",
      different: { overlijdensdatum: "2025-03-09", status: "INA" },
    }),
  ),
  since("2015-01-01", [figure("T16", "V", "Liesbertha", "Goedkoop")]),
  since("2017-11-01", [figure("T17", "M", "Diederick", "Stuivenberg")]),
  since(
    "2013-06-01",
    [figure(null, "V", "Mechteld", "Ravensberg")],
    [figure("T18", "M", "Floriander", "Ravensberg", { born: "2014-04-30" })],
  ),
  former("2014-03-01", "2023-10-31", figure("T19", "V", "Jacomijntje", "Tolhuis")),
  former("2008-07-01", "2020-12-31", figure("T20", "M", "Sibrandus", "Haverkort")),
  former("2018-05-01", "2024-08-31", figure("T21", "M", "Wolfert", "Schuldink"), 3),
  [
    {
      parties: [figure(null, "M", "Evertjan", "Noordhoek"), threeRoles],
      housemates: [],
      from: "2010-02-01",
      until: "2018-09-30",
    },
    { parties: [threeRoles], housemates: [], from: "2018-10-01", until: null },
  ],
  since("2012-12-01", [figure("T24", "V", "Philippina", "Luisterburg")]),
  since("2020-02-01", [figure("T25", "M", "Casparus", "Drumwinkel")]),
  since("2019-09-01", [figure("T26", "M", "Ignatius", "Groenewolt")]),
  since("2006-04-01", [figure("T27", "V", "Rosalinde", "Stillebroer")]),
  since("2021-03-01", [figure("T28", "M", "Leopoldus", "Kaartman")]),
  since("2005-08-01", [figure("T29", "V", "Theodora", "Mildenburg")]),
  since("2022-01-01", [figure(null, "M", "Ludovicus", "Naastenberg")]),
  since("2018-08-01", [
    figure("T30", "V", "Isabelline", "Postema-Brink"),
    figure("T31", "M", "Reinoudt", "Brinkhorst"),
  ]),
  since("2014-10-01", [
    figure("T32", "V", "Wilhelmiena", "Balieman", {
      different: { extraAttributen: [{ naam: "Werkt bij ons", waarde: "Afdeling Verhuur, kamer 12b" }] },
    }),
  ]),
  since("2023-04-01", [figure("T34", "M", "Ferdinandus", "Portiekzicht")]),
  since("2019-12-01", [
    figure("T35", "M", "Tesfalem", "Ghebremeskel", {
      born: "1991-01-01",
      different: { nationaliteit: "ERI", voorkeurstaal: "TIR" },
    }),
  ]),
  since("2011-01-01", [
    figure("T36", "V", "Adelheidis", "Tweestroom", { different: { idExtern: "OUD-ERP-00036-T36" } }),
  ]),
  since("2017-02-01", [
    figure("T37", "M", null, "Leeghwater", {
      different: {
        geslacht: null,
        voorkeurstaal: null,
        communicatievoorkeur: null,
        geslachtsnaam: null,
        extraAttributen: [],
      },
    }),
  ]),
  since("2020-06-01", [
    figure("T38", "V", "Cunegonde", "Bijvoegsel", {
      different: {
        status: "XQ7",
        extraAttributen: [
          { naam: "Noodcontact", waarde: "Broer Hilbrandus, sleutel ligt bij hem" },
          { naam: "Oude kaart", waarde: "Rood label uit de kaartenbak" },
        ],
      },
    }),
  ]),
  since("2016-09-01", [
    figure("T39", "V", '=HYPERLINK("https://voorbeeld.example";"klik")', "أبو العينين", {
      different: { roepnaam: "🌻 Zonnebloem" },
    }),
  ]),
  since("2015-05-01", [figure("T40", "M", "Herhaldus", "Nogmaals")]),
];

/** People who rent nothing. */
export const others: Figure[] = [
  figure("T22", "V", "Zoekelina", "Wachtlijst"),
  figure("T33", "M", "Klaasjan", "Tangerman", {
    different: { extraAttributen: [{ naam: "KvK-nummer", waarde: "00000033" }] },
  }),
  figure("police", "M", "Rechtaard", "Veiligheid"),
  figure("handler", "V", "Dossierien", "Werkplaats"),
];
