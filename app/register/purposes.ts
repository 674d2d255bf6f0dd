// What the association uses personal data for, in words that fit after "Wij gebruiken dit voor:".

import type { Purpose } from "#app/domain/register.ts";

export const purposes: Purpose[] = [
  { id: "A1", label: "inschrijven als woningzoekende" },
  { id: "A2", label: "het huurcontract opstellen en uitvoeren" },
  { id: "A3", label: "uw vragen beantwoorden en contact met u houden" },
  { id: "A4", label: "controleren wie u bent" },
  { id: "A5", label: "de huur innen en uw betalingen bijhouden" },
  { id: "A6", label: "uw woning onderhouden en repareren" },
  { id: "A7", label: "extra diensten en servicecontracten uitvoeren" },
  { id: "A8", label: "woningen en bedrijfsruimten verkopen" },
  { id: "B1", label: "tellen hoeveel nieuwe klanten er zijn" },
  { id: "B2", label: "onderzoeken hoe wij ons werk beter kunnen doen" },
  { id: "C1", label: "achterstand in de huur oplossen" },
  { id: "C2", label: "fraude met woningen onderzoeken" },
  { id: "C3", label: "samenwerken met de politie" },
  { id: "D1", label: "een geschil bij de rechter of een commissie voeren" },
  { id: "E1", label: "uw privacyverzoek behandelen" },
];
