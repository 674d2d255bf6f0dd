// Rows become messages with the attribute names of the sector's standard (VERA 4.3, domain dialect).

import { caseMessage, caseRole, caseStatus, caseType, documentMessage } from "./case-messages.ts";
import { named } from "./code-names.ts";
import { furtherMessage } from "./further-messages.ts";
import type { FurtherResource } from "./further-resources.ts";
import { furtherResources } from "./further-resources.ts";
import type { MessageOf } from "./message-parts.ts";
import { keys, links, money, text } from "./message-parts.ts";
import { contactMoment, repairOrder, repairRequest } from "./repair-messages.ts";
import type { ResourceName, Row } from "./rows.ts";

export const messages: Record<ResourceName, MessageOf> = {
  "natuurlijk-personen": (row, link) => ({
    id: row.id,
    code: row.code,
    soort: named("RELATIESOORT", text(row.soort)),
    status: named("RELATIESTATUS", text(row.status)),
    voorletters: row.voorletters,
    voornaam: row.voornaam,
    roepnaam: row.roepnaam,
    tussenvoegsels: row.tussenvoegsels,
    achternaam: row.achternaam,
    geslachtsnaam: row.geslachtsnaam,
    aanschrijfnaam: row.aanschrijfnaam,
    geboortedatum: row.geboortedatum,
    geslacht: named("GESLACHT", text(row.geslacht)),
    voorkeurstaal: named("TAAL", text(row.voorkeurstaal)),
    communicatievoorkeur: named("CONTACTGEGEVENSOORT", text(row.communicatievoorkeur)),
    bsn: row.bsn,
    idExtern: row.idExtern,
    nationaliteit: named("NATIONALITEIT", text(row.nationaliteit)),
    overlijdensdatum: row.overlijdensdatum,
    adressen: keys(row.adressen),
    contactgegevens: keys(row.contactgegevens),
    betaalgegevens: keys(row.betaalgegevens),
    communicatievoorkeuren: keys(row.communicatievoorkeuren),
    overeenkomsten: links(link, "huurovereenkomsten", row.overeenkomsten),
    "extra-attributen": row.extraAttributen,
  }),
  "relatie-adressen": (row, link) => ({
    id: row.id,
    soort: named("RELATIEADRESSOORT", text(row.soort)),
    begindatum: row.begindatum,
    einddatum: row.einddatum,
    adres: link("adressen", row.adres),
    relatie: { id: row.relatie, soort: named("RELATIESOORT", "NAT") },
  }),
  adressen: (row) => ({
    id: row.id,
    soort: named("ADRESSOORT", text(row.soort)),
    straatnaam: row.straatnaam,
    huisnummer: row.huisnummer,
    huisletter: row.huisletter,
    huisnummerToevoeging: row.huisnummerToevoeging,
    postcode: row.postcode,
    ...placeOf(row),
    adresregel1: row.adresregel1,
    adresregel2: row.adresregel2,
    postbusnummer: row.postbusnummer,
    land: named("LAND", text(row.land)),
  }),
  contactgegevens: (row) => ({
    id: row.id,
    soort: named("CONTACTGEGEVENSOORT", text(row.soort)),
    detailSoort: named("CONTACTGEGEVENDETAILSOORT", text(row.detailSoort)),
    omschrijving: row.omschrijving,
    waarde: row.waarde,
    vertrouwelijkheid: named("VERTROUWELIJKHEID", text(row.vertrouwelijkheid)),
    status: named("CONTACTGEGEVENSTATUS", text(row.status)),
    relatie: { id: row.relatie, soort: named("RELATIESOORT", "NAT") },
  }),
  betaalgegevens: (row) => ({
    id: row.id,
    soort: named("BETAALGEGEVENSOORT", text(row.soort)),
    iban: row.iban,
    rekeninghouder: row.rekeninghouder,
    primair: row.primair,
    begindatum: row.begindatum,
    einddatum: row.einddatum,
    relatie: { id: row.relatie, soort: named("RELATIESOORT", "NAT") },
  }),
  huurovereenkomsten: (row, link) => ({
    id: row.id,
    code: row.code,
    volgnummer: row.volgnummer,
    soort: named("OVEREENKOMSTSOORT", text(row.soort)),
    status: named("OVEREENKOMSTSTATUS", text(row.status)),
    begindatum: row.begindatum,
    einddatum: row.einddatum,
    opzegdatum: row.opzegdatum,
    brutohuur: money(row.brutohuur),
    startBrutohuur: money(row.startBrutohuur),
    waarborgsom: money(row.waarborgsom),
    betaalgegeven: link("betaalgegevens", row.betaalgegeven),
    prijscomponenten: keys(row.prijscomponenten),
    afwijkendeBetaler: link("natuurlijk-personen", row.afwijkendeBetaler),
    relaties: links(link, "natuurlijk-personen", row.relaties),
  }),
  prijscomponenten: (row) => ({
    id: row.id,
    naam: row.naam,
    soort: named("PRIJSCOMPONENTSOORT", text(row.soort)),
    detailSoort: named("PRIJSCOMPONENTDETAILSOORT", text(row.detailSoort)),
    begindatum: row.begindatum,
    einddatum: row.einddatum,
    bedrag: money(row.bedrag),
    overeenkomst: { id: row.overeenkomst, soort: named("OVEREENKOMSTSOORT", "HUU") },
  }),
  boekingen: (row, link) => ({
    id: row.id,
    code: row.code,
    soort: named("BOEKINGSOORT", text(row.soort)),
    detailSoort: named("BOEKINGDETAILSOORT", text(row.detailSoort)),
    status: named("BOEKINGSTATUS", text(row.status)),
    omschrijving: row.omschrijving,
    boekdatum: row.boekdatum,
    vervaldatum: row.vervaldatum,
    bedrag: money(row.bedrag),
    saldo: money(row.saldo),
    betalingskenmerk: row.betalingskenmerk,
    betaalgegeven: link("betaalgegevens", row.betaalgegeven),
    overeenkomst: link("huurovereenkomsten", row.overeenkomst),
  }),
  contactmomenten: contactMoment,
  onderhoudsverzoeken: repairRequest,
  onderhoudsorders: repairOrder,
  zaken: caseMessage,
  zaaktypen: caseType,
  zaakrollen: caseRole,
  zaakstatussen: caseStatus,
  informatieobjecten: documentMessage,
  ...(Object.fromEntries(furtherResources.map((name) => [name, furtherMessage])) as Record<
    FurtherResource,
    MessageOf
  >),
};

// A dwelling names its place with a key; a post box and an address abroad write it out.
function placeOf({ soort, woonplaats }: Row) {
  return { woonplaats: soort === "EEN" ? { naam: woonplaats } : woonplaats };
}

/** The standard knows no null: what is not there is left out. */
export function withoutNulls(message: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(message).filter(([, value]) => value !== null && value !== undefined),
  );
}
