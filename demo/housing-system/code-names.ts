// What the codes mean, for the few that the make-believe association uses.

const codeNames: Record<string, Record<string, string>> = {
  RELATIESOORT: { NAT: "Natuurlijke persoon" },
  RELATIESTATUS: { ACT: "Actief" },
  GESLACHT: { M: "Mannelijk", V: "Vrouwelijk" },
  TAAL: { NLD: "Nederlands", TUR: "Turks", ENG: "Engels" },
  RELATIEADRESSOORT: { WOO: "Woonadres" },
  ADRESSOORT: { EEN: "Eenheid adres" },
  LAND: { NLD: "Nederland" },
  CONTACTGEGEVENSOORT: { EMA: "E-mail", MOB: "Mobiele telefoon", POS: "Post" },
  CONTACTGEGEVENDETAILSOORT: { PRI: "Privé", ICE: "In case of emergency" },
  CONTACTGEGEVENSTATUS: { GEV: "Gevalideerd" },
  BETAALGEGEVENSOORT: { BAN: "Bankrekening" },
  OVEREENKOMSTSOORT: { HUU: "Huurovereenkomst" },
  OVEREENKOMSTSTATUS: { LOP: "Lopend", BEE: "Beëindigd" },
  PRIJSCOMPONENTSOORT: { NET: "Netto Huur", SER: "Service" },
  PRIJSCOMPONENTDETAILSOORT: { KAL: "Kale huur", SCH: "Schoonmaak van gemeenschappelijke ruimten" },
  BOEKINGSOORT: { VOR: "Vordering", ONT: "Ontvangst" },
  BOEKINGDETAILSOORT: { PRO: "Prolongatie", BAN: "Bank", STO: "Storno" },
  BOEKINGSTATUS: { FIA: "Gefiatteerd" },
};

/** A code as the standard sends it; nothing for no code. */
export function named(list: string, code: string | null | undefined) {
  if (!code) return null;
  const naam = codeNames[list]?.[code];
  return naam ? { code, naam } : { code };
}
