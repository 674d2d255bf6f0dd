// Rows of the housing system's database, with what each resource tells beside its own table.

export type Row = Record<string, unknown> & { id: string };

/** Queries by resource. Every column can be a filter when the resource names it. */
export const queries = {
  "natuurlijk-personen": `
    select p.*,
      array(select a.id from relatie_adressen a where a.relatie = p.id order by a.id) as adressen,
      array(select c.id from contactgegevens c where c.relatie = p.id order by c.id) as contactgegevens,
      array(select b.id from betaalgegevens b where b.relatie = p.id order by b.id) as betaalgegevens,
      array(select h.id from huurovereenkomsten h where p.id = any (h.relaties) order by h.id) as overeenkomsten
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
} as const;

export type ResourceName = keyof typeof queries;
