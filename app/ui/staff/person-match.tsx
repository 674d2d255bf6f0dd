// Whether the tenant was found in the system. Where several people fit, a colleague chooses.

import type { Phase } from "#app/domain/dossier.ts";
import type { ContactKind } from "#app/domain/identity.ts";
import type { PersonRef } from "#app/domain/records.ts";
import type { Place } from "#app/domain/relation.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { staffPaths } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { Badge } from "../badge.tsx";
import { Choices } from "../choices.tsx";
import { Actions, Button, Form, type FormState } from "../form.tsx";
import { Card } from "../notice.tsx";

export type Trait = "last-name" | "first-name" | "birth-date" | "address";
export type CandidateShown = {
  person: PersonRef;
  name: string;
  birthDate: string;
  address: string;
  agrees: Trait[];
  contradicts: Trait[];
};
export type PersonMatchShown =
  | { state: "sought" | "sought-by-hand" | "not-sought" | "not-found" }
  | { state: "searched"; places: Place[] }
  | {
      state: "found";
      /** `earlier`: what is asked here can go on there. */
      others: { number: string; phase: Phase; earlier: boolean }[];
      /** Where there is no connection: who found them, where, and what stands there. */
      byHand: { by: string; place: Place; key: string; contacts: ContactKind[] } | null;
    }
  | { state: "ambiguous"; candidates: CandidateShown[] };

type PersonMatchProps = {
  person: PersonMatchShown;
  attachTo: string;
  formKey: string | null;
  errors: FormState["errors"];
  locale: Locale;
};

export function PersonMatch(props: PersonMatchProps) {
  const { person, formKey, locale } = props;
  const { words, staff } = textsIn(locale);
  const { dossier, phases } = staff;
  return (
    <Card title={dossier.sections.person}>
      <p>{dossier.person[person.state]}</p>
      {person.state === "searched" && (
        <ul className="links">
          {person.places.map((place) => (
            <li key={place}>{words.places[place]}</li>
          ))}
        </ul>
      )}
      {person.state === "found" && person.byHand && <FoundThere found={person.byHand} locale={locale} />}
      {person.state === "found" && person.others.length > 0 && (
        <>
          <h3>{dossier.person.others}</h3>
          <ul className="links">
            {person.others.map(({ number, phase }) => (
              <li key={number}>
                <a href={staffPaths.dossier(number)}>{number}</a>
                <span className="small">{phases[phase]}</span>
              </li>
            ))}
          </ul>
          <Attach
            {...props}
            numbers={person.others.flatMap((other) => (other.earlier ? other.number : []))}
          />
        </>
      )}
      {person.state === "ambiguous" && (
        <ul className="candidates">
          {person.candidates.map((candidate) => (
            <li key={`${candidate.person.connection}/${candidate.person.key}`}>
              <Candidate candidate={candidate} formKey={formKey} locale={locale} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function Attach({ numbers, attachTo, errors, formKey, locale }: PersonMatchProps & { numbers: string[] }) {
  const { pages, staff } = textsIn(locale);
  const texts = staff.dossier.person.attach;
  if (numbers.length === 0) return null;
  return (
    <Form formKey={formKey}>
      <Choices
        name="to"
        legend={texts.to}
        hint={texts.hint}
        error={errors.to}
        chosen={[attachTo]}
        choices={numbers.map((number) => ({ value: number, label: number }))}
        words={pages.kit}
      />
      <Actions>
        <Button command="attach-request" quiet>
          {texts.send}
        </Button>
      </Actions>
    </Form>
  );
}

type FoundThereProps = {
  found: NonNullable<Extract<PersonMatchShown, { state: "found" }>["byHand"]>;
  locale: Locale;
};

function FoundThere({ found, locale }: FoundThereProps) {
  const { words, staff } = textsIn(locale);
  const texts = staff.dossier.person.byHand;
  const contacts = found.contacts.map((kind) => texts.kinds[kind]).join(", ");
  const rows = [
    { label: texts.place, value: words.places[found.place] },
    { label: texts.key, value: found.key },
    { label: texts.contacts, value: contacts || texts.none },
    { label: texts.by, value: found.by },
  ];
  return (
    <dl className="rows stacked">
      {rows.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <bdi>{value}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}

type CandidateProps = { candidate: CandidateShown; formKey: string | null; locale: Locale };

function Candidate({ candidate, formKey, locale }: CandidateProps) {
  const texts = textsIn(locale).staff.dossier.person;
  const { person, name, birthDate, address, agrees, contradicts } = candidate;
  return (
    <Form formKey={formKey}>
      <input type="hidden" name="connection" value={person.connection} />
      <input type="hidden" name="key" value={person.key} />
      <h3>
        <bdi>{name}</bdi>
      </h3>
      <p>
        {texts.born} {birthDate}, <bdi>{address}</bdi>
      </p>
      <p className="badges">
        {agrees.map((trait) => (
          <Badge key={trait} tone="ok">{`${texts.agrees}: ${texts.parts[trait]}`}</Badge>
        ))}
        {contradicts.map((trait) => (
          <Badge key={trait} tone="danger">{`${texts.contradicts}: ${texts.parts[trait]}`}</Badge>
        ))}
      </p>
      <Button command="choose-person" quiet about={name}>
        {texts.choose}
      </Button>
    </Form>
  );
}
