// Repairs and contact as messages of the standard.

import { named } from "./code-names.ts";
import type { MessageOf } from "./message-parts.ts";
import { keys, links, text } from "./message-parts.ts";

export const repairRequest: MessageOf = (row, link) => ({
  id: row.id,
  code: row.code,
  onderhoudSoort: named("ONDERHOUDSOORT", text(row.onderhoudSoort)),
  omschrijving: row.omschrijving,
  status: named("ONDERHOUDSVERZOEKSTATUS", text(row.status)),
  melddatum: row.melddatum,
  alternatiefContactgegeven: row.alternatiefContactgegeven,
  onderhoudsorders: keys(row.onderhoudsorders),
  relaties: links(link, "natuurlijk-personen", row.relaties),
});

export const repairOrder: MessageOf = (row, link) => ({
  id: row.id,
  code: row.code,
  onderhoudSoort: named("ONDERHOUDSOORT", text(row.onderhoudSoort)),
  omschrijving: row.omschrijving,
  status: named("ONDERHOUDSORDERSTATUS", text(row.status)),
  opdrachtdatum: row.opdrachtdatum,
  begindatum: row.begindatum,
  technischGereeddatum: row.technischGereeddatum,
  uitvoerendeSoort: named("UITVOERENDESOORT", text(row.uitvoerendeSoort)),
  onderhoudsverzoeken: keys(row.onderhoudsverzoeken),
  overeenkomst: link("huurovereenkomsten", row.overeenkomst),
  relaties: links(link, "natuurlijk-personen", row.relaties),
});

export const contactMoment: MessageOf = (row, link) => ({
  id: row.id,
  code: row.code,
  soort: named("CONTACTMOMENTSOORT", text(row.soort)),
  onderwerp: row.onderwerp,
  omschrijving: row.omschrijving,
  datum: row.datum,
  kanaal: named("COMMUNICATIEKANAAL", text(row.kanaal)),
  richting: named("COMMUNICATIERICHTING", text(row.richting)),
  relaties: keys(row.relaties),
  zaak: link("zaken", row.zaak),
});
