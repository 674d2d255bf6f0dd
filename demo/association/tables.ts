// The tables of the make-believe housing system, made anew each time.

export const tables = `
drop table if exists natuurlijk_personen, adressen, relatie_adressen, contactgegevens,
  betaalgegevens, huurovereenkomsten, prijscomponenten, boekingen;

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
  geslacht text not null,
  voorkeurstaal text not null,
  communicatievoorkeur text,
  bsn text,
  extra_attributen jsonb not null
);
create table adressen (
  id text collate "C" primary key,
  soort text not null,
  straatnaam text not null,
  huisnummer text not null,
  huisletter text,
  huisnummer_toevoeging text,
  postcode text not null,
  woonplaats text not null,
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
  omschrijving text
);
create table betaalgegevens (
  id text collate "C" primary key,
  relatie text not null,
  soort text not null,
  iban text not null,
  rekeninghouder text not null,
  primair boolean not null,
  begindatum date not null
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
`;
