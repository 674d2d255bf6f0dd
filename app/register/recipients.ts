// Who receives data, by name (CJEU C-154/21: the answer names them). All companies are invented.

import type { Register } from "#app/domain/register.ts";

type Recipient = Register["recipients"][number];

const named = (name: string) => ({ nl: name, en: name });

const reached: Omit<Recipient, "id" | "name" | "why"> = {
  role: null,
  receives: "always",
  knownBy: "name-and-address",
  mailbox: null,
  address: [],
  locale: "nl",
};

export const recipients: Register["recipients"] = [
  {
    ...reached,
    id: "R1",
    mailbox: "privacy@voorbeeld-en-zoon.example.org",
    name: named("Bouwbedrijf Voorbeeld & Zoon"),
    why: {
      nl: "voor onderhoud en reparaties in uw woning",
      en: "for maintenance and repairs in your home",
    },
  },
  {
    ...reached,
    id: "R2",
    mailbox: "meldkamer@nooit-echt.example.org",
    name: named("Calamiteitendienst Nooit Echt"),
    why: { nl: "voor spoed buiten onze openingstijden", en: "for emergencies outside our opening hours" },
  },
  {
    ...reached,
    id: "R3",
    receives: "with-consent",
    role: "controller",
    mailbox: "privacy@verzonnen-linde.example.org",
    name: named("Zorginstelling De Verzonnen Linde"),
    why: {
      nl: "voor zorg, alleen als u dat vooraf goed vond",
      en: "for care, only if you agreed to it beforehand",
    },
  },
  {
    ...reached,
    id: "R4",
    receives: "by-law",
    role: "controller",
    address: ["Politie Voorbeeldstad", "Postbus 1", "1000 AA Voorbeeldstad"],
    name: { nl: "Politie", en: "The Dutch police (Politie)" },
    why: {
      nl: "als de wet dat vraagt, of bij onderzoek naar een strafbaar feit",
      en: "when the law requires it, or when a criminal offence is investigated",
    },
  },
  {
    ...reached,
    id: "R5",
    role: "processor",
    knownBy: "customer-number",
    mailbox: "privacy@kantoor-fictief.example.org",
    name: named("Administratiekantoor Fictief"),
    why: { nl: "voor onze administratie", en: "for our administration" },
  },
  {
    ...reached,
    id: "R6",
    role: "processor",
    mailbox: "service@automatisering-voorbeeldstad.example.org",
    name: named("Automatisering Voorbeeldstad"),
    why: {
      nl: "voor het beheer van onze computers en reservekopieën",
      en: "for running our computers and backups",
    },
  },
  {
    ...reached,
    id: "R7",
    receives: "by-law",
    role: "controller",
    address: ["Belastingdienst", "Postbus 2", "1000 AA Voorbeeldstad"],
    name: { nl: "Belastingdienst", en: "The Dutch tax authority (Belastingdienst)" },
    why: { nl: "als de belastingwet dat vraagt", en: "when tax law requires it" },
  },
  {
    ...reached,
    id: "R8",
    role: "controller",
    address: ["Bank van Nergens", "afdeling Privacy", "Postbus 3", "1000 AA Voorbeeldstad"],
    name: named("Bank van Nergens"),
    why: { nl: "om betalingen en incasso's te doen", en: "to make payments and direct debits" },
  },
];
