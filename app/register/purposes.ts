// What the association uses personal data for, in words that fit after "Wij gebruiken dit voor:" and "We use this for:".

import type { Register } from "#app/domain/register.ts";

export const purposes: Register["purposes"] = [
  { id: "A1", label: { nl: "inschrijven als woningzoekende", en: "registering you as a home seeker" } },
  {
    id: "A2",
    label: {
      nl: "het huurcontract opstellen en uitvoeren",
      en: "drawing up and carrying out the tenancy agreement",
    },
  },
  {
    id: "A3",
    label: {
      nl: "uw vragen beantwoorden en contact met u houden",
      en: "answering your questions and keeping in touch with you",
    },
  },
  { id: "A4", label: { nl: "controleren wie u bent", en: "checking who you are" } },
  {
    id: "A5",
    label: {
      nl: "de huur innen en uw betalingen bijhouden",
      en: "collecting the rent and keeping track of your payments",
    },
  },
  {
    id: "A6",
    label: { nl: "uw woning onderhouden en repareren", en: "maintaining and repairing your home" },
  },
  {
    id: "A7",
    label: {
      nl: "extra diensten en servicecontracten uitvoeren",
      en: "providing extra services and service contracts",
    },
  },
  {
    id: "A8",
    label: { nl: "woningen en bedrijfsruimten verkopen", en: "selling homes and business premises" },
  },
  {
    id: "B1",
    label: { nl: "tellen hoeveel nieuwe klanten er zijn", en: "counting how many new customers there are" },
  },
  {
    id: "B2",
    label: {
      nl: "onderzoeken hoe wij ons werk beter kunnen doen",
      en: "finding out how we can do our work better",
    },
  },
  { id: "C1", label: { nl: "achterstand in de huur oplossen", en: "settling rent arrears" } },
  { id: "C2", label: { nl: "fraude met woningen onderzoeken", en: "investigating housing fraud" } },
  { id: "C3", label: { nl: "samenwerken met de politie", en: "working together with the police" } },
  {
    id: "D1",
    label: {
      nl: "een geschil bij de rechter of een commissie voeren",
      en: "conducting a dispute before a court or a committee",
    },
  },
  {
    id: "V1",
    label: {
      nl: "de ingangen van onze gebouwen veilig houden",
      en: "keeping the entrances of our buildings safe",
    },
  },
  { id: "E1", label: { nl: "uw privacyverzoek behandelen", en: "handling your privacy request" } },
];
