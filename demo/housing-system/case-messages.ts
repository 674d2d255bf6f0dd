// Cases and documents as messages of the standard.

import { named } from "./code-names.ts";
import type { MessageOf } from "./message-parts.ts";
import { keys, links, text } from "./message-parts.ts";

export const caseMessage: MessageOf = (row, link) => ({
  id: row.id,
  code: row.code,
  omschrijving: row.omschrijving,
  toelichting: row.toelichting,
  begindatum: row.begindatum,
  einddatum: row.einddatum,
  registratiedatum: row.registratiedatum,
  resultaatToelichting: row.resultaatToelichting,
  archiefstatus: named("ARCHIEFSTATUS", text(row.archiefstatus)),
  relaties: links(link, "natuurlijk-personen", row.relaties),
  rollen: keys(row.rollen),
  zaakstatussen: keys(row.zaakstatussen),
  zaaktype: { id: row.zaaktype, code: row.zaaktype },
});

export const caseType: MessageOf = (row) => ({
  id: row.id,
  code: row.code,
  soort: named("ZAAKTYPESOORT", text(row.soort)),
  detailSoort: named("ZAAKTYPEDETAILSOORT", text(row.detailSoort)),
  omschrijving: row.omschrijving,
  vertrouwelijkheid: named("VERTROUWELIJKHEID", text(row.vertrouwelijkheid)),
});

export const caseRole: MessageOf = (row, link) => ({
  id: row.id,
  soort: named("ZAAKROL", text(row.soort)),
  begindatum: row.begindatum,
  toelichtingRol: row.toelichtingRol,
  relatie: link("natuurlijk-personen", row.relatie),
  zaak: keys([row.zaak]),
});

export const caseStatus: MessageOf = (row) => ({
  id: row.id,
  soort: named("ZAAKSTATUSSOORT", text(row.soort)),
  begindatum: row.begindatum,
  toelichting: row.toelichting,
  zaak: { id: row.zaak },
  zaakrol: row.zaakrol ? { id: row.zaakrol } : null,
});

export const documentMessage: MessageOf = (row, link) => ({
  id: row.id,
  code: row.code,
  soort: named("INFORMATIEOBJECTSOORT", text(row.soort)),
  titel: row.titel,
  beschrijving: row.beschrijving,
  registratiedatum: row.registratiedatum,
  auteur: row.auteur,
  formaat: named("INFORMATIEOBJECTFORMAAT", text(row.formaat)),
  bestandsnaam: row.bestandsnaam,
  bestandsgrootte: row.bestandsgrootte,
  bestand: row.bestand,
  vertrouwelijkheid: named("VERTROUWELIJKHEID", text(row.vertrouwelijkheid)),
  relaties: links(link, "natuurlijk-personen", row.relaties),
  overeenkomsten: links(link, "huurovereenkomsten", row.overeenkomsten),
  zaken: keys(row.zaken),
});
