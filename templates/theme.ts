// How paper looks: the colours and the sizes that the letter and the data share.

/** Registered by whoever draws; the second one has the letters of Central Europe and Turkey. */
export const fontFamily: [string, string] = [
  "Atkinson Hyperlegible Next",
  "Atkinson Hyperlegible Next Extended",
];

export const ink = { text: "#17272b", muted: "#4b5d61", brand: "#0b5563", line: "#d9d5c8", soft: "#f7f6f2" };

/** Points: 72 in an inch. */
export const millimetre = 72 / 25.4;
