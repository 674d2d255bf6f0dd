// What few people have, by the names of the standard.

export const furtherResources = [
  "communicatievoorkeuren",
  "signaleringen",
  "inkomens",
  "debiteuren",
  "betalingsregelingen",
  "betalingsregeling-termijnen",
  "externe-incassos",
  "externe-incasso-acties",
  "huuropzeggingen",
  "inschrijvingen",
  "aanbiedingen",
  "kandidaten",
  "toewijzingen",
  "voorrangsregelingen",
  "regelingen",
  "reacties",
  "sancties",
  "puntenberekeningen",
  "reclamaties",
  "zoekprofielen",
] as const;
export type FurtherResource = (typeof furtherResources)[number];
