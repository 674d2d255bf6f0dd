// What the connector needs of each message. Everything else passes through untouched: a record is shown as
// the source gave it, so one attribute in another shape does not keep the rest from the tenant.

import { z } from "zod";

const text = z.string().nullish().catch(null);
const key = z
  .object({ id: z.string().nullish().catch(null) })
  .nullish()
  .catch(null);
const keys = z.array(z.object({ id: z.string() })).catch([]);
const links = z.array(z.string()).catch([]);
const code = z.object({ code: text }).nullish().catch(null);

/** Any message: it has an id, and it may have everything else. */
export const Message = z.looseObject({ id: z.string().min(1) });
export type Message = z.infer<typeof Message>;

export const NaturalPerson = z.object({
  id: z.string(),
  code: text,
  voornaam: text,
  roepnaam: text,
  voorletters: text,
  initialen: text,
  tussenvoegsels: text,
  achternaam: text,
  geslachtsnaam: text,
  aanschrijfnaam: text,
  geboortedatum: text,
  betaalgegevens: keys,
  communicatievoorkeuren: keys,
});
export type NaturalPerson = z.infer<typeof NaturalPerson>;

export const RelationAddress = z.object({
  id: z.string(),
  soort: code,
  begindatum: text,
  einddatum: text,
  adres: text,
  relatie: key,
});
export type RelationAddress = z.infer<typeof RelationAddress>;

export const Address = z.object({
  id: z.string(),
  straatnaam: text,
  huisnummer: text.or(z.number().transform(String)).catch(null),
  huisletter: text,
  huisnummerToevoeging: text,
  postcode: text,
  postbusnummer: text.or(z.number().transform(String)).catch(null),
  adresregel1: text,
  adresregel2: text,
  // A key with a name for a dwelling, plain text for a post box or abroad.
  woonplaats: z
    .union([z.string(), z.object({ naam: text }).transform(({ naam }) => naam)])
    .nullish()
    .catch(null),
});
export type Address = z.infer<typeof Address>;

export const ContactDetail = z.object({
  id: z.string(),
  soort: code,
  detailSoort: code,
  status: code,
  waarde: text,
  relatie: key,
});
export type ContactDetail = z.infer<typeof ContactDetail>;

export const Preference = z.object({ id: z.string(), soort: code, einddatum: text });
export const PaymentDetail = z.object({ id: z.string(), rekeninghouder: text, relatie: key });
export const RentalContract = z.object({ id: z.string(), relaties: links, prijscomponenten: keys });
export type RentalContract = z.infer<typeof RentalContract>;
export const PriceComponent = z.object({ id: z.string(), overeenkomst: key });
export const Booking = z.object({ id: z.string(), overeenkomst: text });

export const PaymentPlan = z.object({ id: z.string(), overeenkomst: text, termijnen: keys });
export const Instalment = z.object({ id: z.string(), betalingsregeling: key });
export const ExternalCollection = z.object({
  id: z.string(),
  overeenkomst: text,
  overeenkomsten: links,
  externeincassoacties: keys,
});
export const CollectionStep = z.object({ id: z.string(), externeIncasso: key });

export const RepairRequest = z.object({ id: z.string(), relaties: links, onderhoudsorders: keys });
export const RepairOrder = z.object({ id: z.string(), relaties: links, onderhoudsverzoeken: keys });
export const ContactMoment = z.object({ id: z.string(), relaties: keys });

export const Case = z.object({
  id: z.string(),
  relaties: links,
  rollen: keys,
  zaakstatussen: keys,
  zaaktype: key,
});
export type Case = z.infer<typeof Case>;
export const CaseType = z.object({ id: z.string() });
export const CaseRole = z.object({ id: z.string(), soort: code, relatie: text, zaak: keys });
export type CaseRole = z.infer<typeof CaseRole>;
export const CaseStatus = z.object({ id: z.string(), zaak: key });

export const Document = z.object({
  id: z.string(),
  relaties: links,
  bestand: text,
  bestandsnaam: text,
  bestandsgrootte: z.number().nullish().catch(null),
  formaat: z.object({ code: text, naam: text }).nullish().catch(null),
});
export type Document = z.infer<typeof Document>;
