// What the codes mean, for the few that the make-believe association uses.

const codeNames: Record<string, Record<string, string>> = {
  RELATIESOORT: { NAT: "Natuurlijke persoon" },
  RELATIESTATUS: { ACT: "Actief", INA: "Inactief" },
  GESLACHT: { M: "Mannelijk", V: "Vrouwelijk" },
  TAAL: { NLD: "Nederlands", TUR: "Turks", ENG: "Engels", POL: "Pools", TIR: "Tigrinya" },
  NATIONALITEIT: { ERI: "Eritrese" },
  RELATIEADRESSOORT: { WOO: "Woonadres", POS: "Postadres" },
  ADRESSOORT: { EEN: "Eenheid adres", POS: "Postadres", BUI: "Buitenlands adres" },
  LAND: { NLD: "Nederland", FRA: "Frankrijk" },
  VERTROUWELIJKHEID: { GEH: "Geheim", VER: "Vertrouwelijk" },
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
  CONTACTMOMENTSOORT: { HUU: "Huur", REP: "Reparatie", OVL: "Overlast", ALG: "Algemeen" },
  COMMUNICATIEKANAAL: { TEL: "Telefoon", EMA: "E-mail", BAL: "Balie", BRI: "Brief", BEZ: "Huisbezoek" },
  COMMUNICATIERICHTING: { INK: "Inkomend", UIT: "Uitgaand" },
  ONDERHOUDSOORT: { REP: "Reparatie", WMO: "WMO Aanpassing", PLN: "Planmatig" },
  ONDERHOUDSVERZOEKSTATUS: { REG: "Geregistreerd", INB: "In behandeling", AFG: "Afgehandeld" },
  ONDERHOUDSORDERSTATUS: { PLN: "Order gepland", TEC: "Technisch gereed", AFG: "Afgehandeld" },
  UITVOERENDESOORT: { LEV: "Leverancier", VAK: "Vakgroep" },
  ZAAKTYPESOORT: {
    SOC: "Sociale melding",
    WOO: "Woonfraude",
    FIN: "Financiële problematiek",
    ORG: "Klacht over organisatie",
  },
  ZAAKTYPEDETAILSOORT: {
    GEL: "Geluidsoverlast",
    RUZ: "Burenruzie",
    STA: "Stankoverlast",
    HEN: "Hennepkwekerij",
    ONR: "Onrechtmatige bewoning",
    PSY: "Psychische problematiek",
    HUA: "Huurachterstand",
  },
  ZAAKROL: {
    MEL: "Melder",
    BEK: "Beklaagde",
    BEH: "Behandelaar",
    BEL: "Belanghebbende",
    KLG: "Klager",
    OVE: "Overige betrokkene",
  },
  ZAAKSTATUSSOORT: { AAN: "Aangemaakt", INB: "In behandeling", GES: "Gesloten" },
  INFORMATIEOBJECTSOORT: {
    DOC: "Document",
    KOP: "Kopie",
    NOT: "Notitie",
    OVE: "Overeenkomst",
    FOT: "Foto",
    VER: "Verslag",
  },
  INFORMATIEOBJECTFORMAAT: { pdf: "application/pdf", txt: "text/plain", jpg: "image/jpeg" },
};

/** A code as the standard sends it; nothing for no code. */
export function named(list: string, code: string | null | undefined) {
  if (!code) return null;
  const naam = codeNames[list]?.[code];
  return naam ? { code, naam } : { code };
}
