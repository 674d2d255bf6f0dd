// How each element is treated when somebody uses a right (register of the notes, part D.2; what a word means:
// domain/register.ts). One row an element; what a row does not say is plain.

import type { Register } from "#app/domain/register.ts";

type Element = Register["elements"][number];
type Treatment = Omit<
  Element,
  "id" | "label" | "category" | "purposes" | "bases" | "origin" | "recipients" | "retention"
>;
type Said = Pick<Treatment, "theme" | "services" | "portable" | "objection">;
type Row = Said & Partial<Treatment>;

const plain: Omit<Treatment, keyof Said> = {
  tags: [],
  erasure: { during: [], after: [] },
  unasked: false,
  duty: null,
  exceptions: [],
  doubtful: false,
  apart: null,
};

const treated = (row: Row): Treatment => ({ ...plain, ...row });

const all = ["registering", "letting", "other"] satisfies Treatment["services"];
const letting = ["letting", "other"] satisfies Treatment["services"];
const other = ["other"] satisfies Treatment["services"];

/** What names somebody in everything: also in documents of the accounts. */
const named = {
  during: ["needed", "claim"],
  after: ["two-years-after", "bookkeeping", "claim"],
} satisfies Treatment["erasure"];
const whileCustomer = {
  during: ["needed", "claim"],
  after: ["two-years-after", "claim"],
} satisfies Treatment["erasure"];
const whileReachable = {
  during: ["other-contact"],
  after: ["two-years-after"],
} satisfies Treatment["erasure"];
const whileClaimed = { during: ["claim"], after: ["claim"] } satisfies Treatment["erasure"];
const whileDisputed = { during: ["dispute"], after: ["dispute"] } satisfies Treatment["erasure"];

const idCopy = treated({
  theme: "documents",
  services: letting,
  tags: ["id-copy"],
  portable: "G20-BASIS",
  objection: "yes",
  unasked: true,
});
const care = treated({
  theme: "cases",
  services: letting,
  tags: ["art9"],
  // Consent gives a right to it, but it stands on paper.
  portable: "G20-AUTO",
  objection: "no",
  erasure: whileDisputed,
  exceptions: ["explicit-consent", "legal-claims"],
});
const camera = treated({
  theme: "cases",
  services: other,
  tags: ["camera"],
  portable: "G20-BASIS",
  objection: "yes",
  erasure: { during: ["overwritten", "claim"], after: ["overwritten", "claim"] },
});

export const treatment = {
  "C1-01": treated({ theme: "personal", services: all, portable: true, objection: "no", erasure: named }),
  "C1-02": treated({ theme: "personal", services: all, portable: true, objection: "no", erasure: named }),
  "C1-03": treated({ theme: "contact", services: all, portable: true, objection: "no", erasure: named }),
  "C1-04": treated({
    theme: "contact",
    services: all,
    portable: true,
    objection: "part",
    // Arrears of a tenant are claimed at the home of today; a former one is found by where they lived.
    erasure: { during: ["dispute"], after: ["two-years-after", "claim"] },
  }),
  "C1-05": treated({
    theme: "personal",
    services: all,
    portable: true,
    objection: "no",
    doubtful: true,
  }),
  "C1-06": treated({
    theme: "personal",
    services: all,
    portable: true,
    objection: "no",
    erasure: whileCustomer,
  }),
  "C1-07": treated({
    theme: "personal",
    services: all,
    portable: true,
    objection: "no",
    erasure: whileDisputed,
    doubtful: true,
  }),
  "C1-08": treated({
    theme: "contact",
    services: all,
    portable: true,
    objection: "no",
    erasure: whileReachable,
  }),
  "C1-09": treated({
    theme: "contact",
    services: all,
    portable: true,
    objection: "no",
    erasure: whileReachable,
  }),
  "C2-01": treated({
    theme: "payments",
    services: letting,
    portable: true,
    objection: "no",
    erasure: { during: ["needed", "claim"], after: ["bookkeeping", "claim"] },
  }),
  "C2-02": treated({
    theme: "payments",
    services: letting,
    portable: true,
    objection: "no",
    erasure: { during: ["needed", "claim"], after: ["bookkeeping", "claim"] },
  }),
  "C2-03": treated({
    theme: "contract",
    services: letting,
    portable: "G20-BASIS",
    objection: "no",
    erasure: { during: ["compensation"], after: ["compensation"] },
    unasked: true,
    duty: "art. 46 lid 2 en art. 48 lid 1 Woningwet",
  }),
  "C3-01": care,
  "C3-02": care,
  "C3-03": treated({
    theme: "cases",
    services: letting,
    tags: ["art10"],
    portable: "G20-BASIS",
    objection: "yes",
    erasure: whileClaimed,
  }),
  "C3-04": idCopy,
  "C3-05": idCopy,
  "C3-06": idCopy,
  "C3-07": { ...idCopy, tags: ["bsn"], objection: "no" },
  "V-01": camera,
  "V-02": { ...camera, doubtful: true },
  "I-01": treated({
    theme: "contract",
    services: letting,
    portable: true,
    objection: "no",
    erasure: named,
  }),
  "I-02": treated({
    theme: "conversations",
    services: all,
    // What somebody sent themselves is theirs to take along; notes of colleagues stand between it.
    portable: "G20-PROV",
    objection: "part",
  }),
  "I-03": treated({
    theme: "repairs",
    services: letting,
    portable: true,
    objection: "no",
    erasure: { during: ["needed"], after: ["two-years-after"] },
  }),
  "I-04": treated({
    theme: "contract",
    services: letting,
    portable: true,
    objection: "no",
    erasure: { during: ["needed"], after: ["two-years-after", "bookkeeping"] },
  }),
  "I-05": treated({
    theme: "documents",
    services: other,
    portable: true,
    objection: "no",
    erasure: { during: ["bookkeeping", "claim"], after: ["bookkeeping", "claim"] },
  }),
  "I-06": treated({
    theme: "payments",
    services: letting,
    portable: "G20-PROV",
    objection: "part",
    erasure: whileCustomer,
  }),
  "I-07": treated({
    theme: "cases",
    services: other,
    tags: ["art10"],
    portable: "G20-BASIS",
    objection: "yes",
    erasure: whileClaimed,
  }),
  "I-08": treated({
    theme: "cases",
    services: other,
    tags: ["art10"],
    portable: "G20-BASIS",
    objection: "part",
    erasure: whileClaimed,
  }),
  "I-09": treated({
    theme: "cases",
    services: other,
    portable: "G20-BASIS",
    objection: "yes",
    erasure: whileDisputed,
  }),
  "I-10": treated({
    theme: "cases",
    services: other,
    portable: "G20-BASIS",
    objection: "yes",
    erasure: whileClaimed,
  }),
  "I-11": treated({
    theme: "conversations",
    services: all,
    portable: "G20-BASIS",
    objection: "no",
    erasure: { during: ["duty"], after: ["duty"] },
    duty: "art. 7 lid 1 AVG",
  }),
  "I-12": treated({
    theme: "contract",
    services: ["registering"],
    portable: true,
    objection: "no",
    erasure: { during: ["at-the-end"], after: [] },
  }),
  "I-13": treated({
    theme: "conversations",
    services: other,
    portable: "G20-BASIS",
    objection: "yes",
  }),
  "I-14": treated({
    theme: "documents",
    services: all,
    portable: "G20-PROV",
    objection: "no",
    erasure: { during: ["overwritten"], after: ["overwritten"] },
    apart: "backups",
  }),
  "I-15": treated({
    theme: "personal",
    services: other,
    portable: true,
    objection: "no",
    erasure: { during: ["needed"], after: ["two-years-after"] },
    apart: "personnel-records",
  }),
  "I-16": treated({
    theme: "contact",
    services: other,
    portable: "G20-BASIS",
    objection: "yes",
    erasure: { during: ["needed"], after: [] },
    apart: "other-records",
  }),
  "I-17": treated({
    theme: "cases",
    services: other,
    portable: "G20-BASIS",
    objection: "no",
    erasure: { during: ["duty"], after: ["duty"] },
    duty: "art. 5 lid 2 en art. 24 lid 1 AVG",
    apart: "portal",
  }),
} satisfies Record<string, Treatment>;
