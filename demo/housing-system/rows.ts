// Rows of the housing system's database, with what each resource tells beside its own table.

import type { FurtherResource } from "./further-resources.ts";
import { furtherResources } from "./further-resources.ts";

export type Row = Record<string, unknown> & { id: string };

/** Queries by resource. Every column can be a filter when the resource names it. */
export const queries = {
  "natuurlijk-personen": `
    select p.*,
      array(select a.id from relatie_adressen a
        where a.relatie = p.id and (a.einddatum is null or a.einddatum >= current_date) order by a.id) as adressen,
      array(select c.id from contactgegevens c where c.relatie = p.id order by c.id) as contactgegevens,
      array(select b.id from betaalgegevens b where b.relatie = p.id order by b.id) as betaalgegevens,
      array(select v.id from verdere_gegevens v
        where v.resource = 'communicatievoorkeuren' and p.id = any (v.relaties) order by v.id) as communicatievoorkeuren,
      array(select h.id from huurovereenkomsten h where p.id = any (h.relaties) order by h.id) as overeenkomsten,
      array(select c.waarde from contactgegevens c where c.relatie = p.id) as waarden
    from natuurlijk_personen p`,
  "relatie-adressen": "select * from relatie_adressen",
  adressen: "select * from adressen",
  contactgegevens: "select * from contactgegevens",
  betaalgegevens: "select * from betaalgegevens",
  huurovereenkomsten: `
    select h.*,
      array(select p.id from prijscomponenten p where p.overeenkomst = h.id order by p.id) as prijscomponenten
    from huurovereenkomsten h`,
  prijscomponenten: "select * from prijscomponenten",
  boekingen: "select * from boekingen",
  contactmomenten: "select * from contactmomenten",
  onderhoudsverzoeken: `
    select v.*,
      array(select o.id from onderhoudsorders o where o.onderhoudsverzoeken @> array[v.id] order by o.id)
        as onderhoudsorders
    from onderhoudsverzoeken v`,
  onderhoudsorders: "select * from onderhoudsorders",
  zaken: `
    select z.*,
      array(select r.id from zaakrollen r where r.zaak = z.id order by r.id) as rollen,
      array(select r.relatie from zaakrollen r where r.zaak = z.id) as rolrelaties,
      array(select s.id from zaakstatussen s where s.zaak = z.id order by s.begindatum, s.id) as zaakstatussen
    from zaken z`,
  zaaktypen: "select * from zaaktypen",
  zaakrollen: "select * from zaakrollen",
  zaakstatussen: "select * from zaakstatussen",
  informatieobjecten: "select * from informatieobjecten",
  ...(Object.fromEntries(
    furtherResources.map((name) => [name, `select * from verdere_gegevens where resource = '${name}'`]),
  ) as Record<FurtherResource, string>),
} as const;

export type ResourceName = keyof typeof queries;
