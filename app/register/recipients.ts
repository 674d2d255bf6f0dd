// Who receives data, by name (CJEU C-154/21: the answer names them). All of them are invented.

import type { Recipient } from "#app/domain/register.ts";

export const recipients: Recipient[] = [
  { id: "R1", name: "Bouwbedrijf Voorbeeld & Zoon", why: "voor onderhoud en reparaties in uw woning" },
  { id: "R2", name: "Calamiteitendienst Nooit Echt", why: "voor spoed buiten onze openingstijden" },
  {
    id: "R3",
    name: "Zorginstelling De Verzonnen Linde",
    why: "voor zorg, alleen als u dat vooraf goed vond",
  },
  { id: "R4", name: "Politie", why: "als de wet dat vraagt, of bij onderzoek naar een strafbaar feit" },
  { id: "R5", name: "Administratiekantoor Fictief", why: "voor onze administratie" },
  {
    id: "R6",
    name: "Automatisering Voorbeeldstad",
    why: "voor het beheer van onze computers en reservekopieën",
  },
  { id: "R7", name: "Belastingdienst", why: "als de belastingwet dat vraagt" },
  { id: "R8", name: "Bank van Nergens", why: "om betalingen en incasso's te doen" },
];
