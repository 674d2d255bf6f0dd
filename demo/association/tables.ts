// The tables of the make-believe housing system, made anew each time.

export const tables = `
drop table if exists natuurlijk_personen, adressen, relatie_adressen, contactgegevens,
  betaalgegevens, huurovereenkomsten, prijscomponenten, boekingen, contactmomenten,
  onderhoudsverzoeken, onderhoudsorders, zaken, zaaktypen, zaakrollen, zaakstatussen, informatieobjecten, verdere_gegevens;

create table natuurlijk_personen (
  id text collate "C" primary key,
  code text not null unique,
  soort text not null,
  status text not null,
  voorletters text,
  voornaam text,
  roepnaam text,
  tussenvoegsels text,
  achternaam text not null,
  geslachtsnaam text,
  aanschrijfnaam text not null,
  geboortedatum date not null,
  geslacht text,
  voorkeurstaal text,
  communicatievoorkeur text,
  bsn text,
  id_extern text,
  nationaliteit text,
  overlijdensdatum date,
  extra_attributen jsonb not null
);
create table adressen (
  id text collate "C" primary key,
  soort text not null,
  straatnaam text,
  huisnummer text,
  huisletter text,
  huisnummer_toevoeging text,
  postcode text,
  woonplaats text,
  adresregel1 text,
  adresregel2 text,
  postbusnummer text,
  land text not null
);
create table relatie_adressen (
  id text collate "C" primary key,
  relatie text not null,
  adres text not null,
  soort text not null,
  begindatum date not null,
  einddatum date
);
create table contactgegevens (
  id text collate "C" primary key,
  relatie text not null,
  soort text not null,
  detail_soort text,
  status text not null,
  waarde text not null,
  omschrijving text,
  vertrouwelijkheid text
);
create table betaalgegevens (
  id text collate "C" primary key,
  relatie text not null,
  soort text not null,
  iban text not null,
  rekeninghouder text not null,
  primair boolean not null,
  begindatum date not null,
  einddatum date
);
create table huurovereenkomsten (
  id text collate "C" primary key,
  code text not null unique,
  soort text not null,
  status text not null,
  volgnummer text not null,
  begindatum date not null,
  einddatum date,
  opzegdatum date,
  brutohuur numeric(10, 2) not null,
  start_brutohuur numeric(10, 2) not null,
  waarborgsom numeric(10, 2) not null,
  relaties text[] not null,
  afwijkende_betaler text,
  betaalgegeven text
);
create table prijscomponenten (
  id text collate "C" primary key,
  overeenkomst text not null,
  naam text not null,
  soort text not null,
  detail_soort text not null,
  begindatum timestamptz not null,
  einddatum timestamptz,
  bedrag numeric(10, 2) not null
);
create table boekingen (
  id text collate "C" primary key,
  code text not null unique,
  overeenkomst text not null,
  betaalgegeven text,
  soort text not null,
  detail_soort text not null,
  status text not null,
  omschrijving text not null,
  boekdatum date not null,
  vervaldatum date,
  bedrag numeric(10, 2) not null,
  saldo numeric(10, 2) not null,
  betalingskenmerk text
);
create index on boekingen (overeenkomst, id);
create index on prijscomponenten (overeenkomst, id);
create table contactmomenten (
  id text collate "C" primary key,
  code text not null,
  soort text,
  onderwerp text not null,
  omschrijving text not null,
  datum timestamptz not null,
  kanaal text not null,
  richting text not null,
  relaties text[] not null,
  zaak text
);
create table onderhoudsverzoeken (
  id text collate "C" primary key,
  code text not null,
  onderhoud_soort text not null,
  omschrijving text not null,
  status text not null,
  melddatum timestamptz not null,
  alternatief_contactgegeven text,
  relaties text[] not null
);
create table onderhoudsorders (
  id text collate "C" primary key,
  code text not null,
  onderhoud_soort text not null,
  omschrijving text not null,
  status text not null,
  opdrachtdatum timestamptz not null,
  begindatum timestamptz,
  technisch_gereeddatum timestamptz,
  uitvoerende_soort text not null,
  onderhoudsverzoeken text[] not null,
  overeenkomst text,
  relaties text[] not null
);
create index on onderhoudsorders using gin (onderhoudsverzoeken);
create table zaaktypen (
  id text collate "C" primary key,
  code text not null,
  soort text not null,
  detail_soort text,
  omschrijving text not null,
  vertrouwelijkheid text
);
create table zaken (
  id text collate "C" primary key,
  code text not null,
  omschrijving text not null,
  toelichting text,
  begindatum timestamptz not null,
  einddatum timestamptz,
  registratiedatum timestamptz not null,
  resultaat_toelichting text,
  archiefstatus text,
  relaties text[] not null,
  zaaktype text not null
);
create table zaakrollen (
  id text collate "C" primary key,
  soort text not null,
  begindatum timestamptz not null,
  toelichting_rol text,
  relatie text not null,
  zaak text not null
);
create table zaakstatussen (
  id text collate "C" primary key,
  soort text not null,
  begindatum timestamptz not null,
  toelichting text,
  zaak text not null,
  zaakrol text
);
create table informatieobjecten (
  id text collate "C" primary key,
  code text not null,
  soort text not null,
  titel text not null,
  beschrijving text,
  registratiedatum timestamptz not null,
  auteur text,
  formaat text not null,
  bestandsnaam text not null,
  bestandsgrootte integer not null,
  bestand text,
  vertrouwelijkheid text,
  relaties text[] not null,
  overeenkomsten text[] not null,
  zaken text[] not null
);
create table verdere_gegevens (
  id text collate "C" primary key,
  resource text not null,
  relaties text[] not null,
  overeenkomst text,
  geheel text,
  bericht jsonb not null
);
`;
