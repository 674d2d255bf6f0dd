// Who receives data, by name (CJEU C-154/21: the answer names them). All companies are invented.

import type { Register } from "#app/domain/register.ts";

const named = (name: string) => ({ nl: name, en: name });

export const recipients: Register["recipients"] = [
  {
    id: "R1",
    name: named("Bouwbedrijf Voorbeeld & Zoon"),
    why: {
      nl: "voor onderhoud en reparaties in uw woning",
      en: "for maintenance and repairs in your home",
    },
  },
  {
    id: "R2",
    name: named("Calamiteitendienst Nooit Echt"),
    why: { nl: "voor spoed buiten onze openingstijden", en: "for emergencies outside our opening hours" },
  },
  {
    id: "R3",
    name: named("Zorginstelling De Verzonnen Linde"),
    why: {
      nl: "voor zorg, alleen als u dat vooraf goed vond",
      en: "for care, only if you agreed to it beforehand",
    },
  },
  {
    id: "R4",
    name: { nl: "Politie", en: "The Dutch police (Politie)" },
    why: {
      nl: "als de wet dat vraagt, of bij onderzoek naar een strafbaar feit",
      en: "when the law requires it, or when a criminal offence is investigated",
    },
  },
  {
    id: "R5",
    name: named("Administratiekantoor Fictief"),
    why: { nl: "voor onze administratie", en: "for our administration" },
  },
  {
    id: "R6",
    name: named("Automatisering Voorbeeldstad"),
    why: {
      nl: "voor het beheer van onze computers en reservekopieën",
      en: "for running our computers and backups",
    },
  },
  {
    id: "R7",
    name: { nl: "Belastingdienst", en: "The Dutch tax authority (Belastingdienst)" },
    why: { nl: "als de belastingwet dat vraagt", en: "when tax law requires it" },
  },
  {
    id: "R8",
    name: named("Bank van Nergens"),
    why: { nl: "om betalingen en incasso's te doen", en: "to make payments and direct debits" },
  },
];
