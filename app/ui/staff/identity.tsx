// Who is it really: what was shown so far, what a colleague can establish, and why more care may be needed.

import type { Obstacle } from "#app/domain/decide.ts";
import type { AssuranceLevel, Caution, StaffMethod } from "#app/domain/identity.ts";
import { contactKinds } from "#app/domain/identity.ts";
import { type Place, places } from "#app/domain/relation.ts";
import type { ShownTime } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { staffPaths } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { Choices } from "../choices.tsx";
import { BirthDate, type DayParts, Select, TextArea, TextInput } from "../field.tsx";
import { Actions, Button, Form, type FormState } from "../form.tsx";
import { Card, Done, More, Notice } from "../notice.tsx";
import { Time } from "../time.tsx";
import { ClueRows, type ClueShown } from "./clues.tsx";
import { PartHead } from "./part-head.tsx";

/**
 * What the sources say now; "silent" when they do not answer. Where there is no connection: whether a number stands
 * there.
 */
export type ContactShown = { phones: string[] } | "silent" | "there" | "nowhere";

/** As it will be looked for; `foundNobody`: the last search. */
export type SearchShown = { lastName: string; birthDate: DayParts; choosable: boolean; foundNobody: boolean };

/** Where to look by hand first, and what the person wrote of it; `ended`: nobody was found. */
export type ByHandShown = { place: Place | null; clues: ClueShown[]; ended: boolean };

export type CautionShown = { caution: Caution; at: ShownTime; by: string | null; reason: string | null };

/**
 * Gives seek-person (lastName, birthDay, birthMonth, birthYear), find-by-hand (place, key, contacts),
 * end-search (places, searchReason), identify-person (method, seen or spoke), set-caution
 * (caution, reason) and lift-caution (caution, reason-<caution>). Errors: under the same names.
 */
export type IdentityProps = FormState & {
  locale: Locale;
  number: string;
  level: AssuranceLevel;
  /** What opening the answer takes in this dossier. */
  needed: AssuranceLevel;
  /** Where to look for the person, who is not known yet; null when they are. */
  search: SearchShown | null;
  /** Looking where there is no connection; null when the person is known. */
  byHand: ByHandShown | null;
  /** Somebody can be seen though nobody was found: then the document is held against the request. */
  mayBeSeen: boolean;
  /** null while nobody knows which person this is. */
  contact: ContactShown | null;
  /** The code for the tenant, on the one page that ever shows it. */
  given: { method: StaffMethod; code: string } | null;
  cautions: CautionShown[];
  /** Those that are not set. */
  otherCautions: Caution[];
  mayLift: boolean;
  /** Whether there is a page for a masked copy of an identity document. */
  hasCopyPage: boolean;
  typed: Record<string, string>;
  obstacle: Obstacle | null;
};

export function IdentityScreen(props: IdentityProps) {
  const { locale, number, level, needed, contact } = props;
  const { words, staff } = textsIn(locale);
  const texts = staff.identity;
  return (
    <div className="narrow">
      <PartHead page={props} words={texts} />
      <Card>
        <dl className="rows stacked">
          <div>
            <dt>{texts.shown}</dt>
            <dd>{words.levels[level]}</dd>
          </div>
          <div>
            <dt>{texts.needed}</dt>
            <dd>{words.levels[needed]}</dd>
          </div>
        </dl>
      </Card>
      {props.given && <GivenCode {...props.given} locale={locale} />}
      {contact === null && !props.mayBeSeen && (
        <Notice tone="warn" title={texts.unknown.title}>
          <p>{texts.unknown.text}</p>
          {props.search?.choosable && (
            <p>
              <a href={staffPaths.dossier(number)}>{texts.unknown.choose}</a>
            </p>
          )}
        </Notice>
      )}
      {props.byHand?.place && <LookByHand {...props} byHand={props.byHand} />}
      {props.search && <Search {...props} search={props.search} />}
      {props.byHand && !props.byHand.place && <LookByHand {...props} byHand={props.byHand} />}
      {(contact !== null || props.mayBeSeen) && <AtCounter {...props} />}
      {contact !== null && <CallBack {...props} contact={contact} />}
      {props.hasCopyPage && <LastWay {...props} />}
      <Cautions {...props} />
    </div>
  );
}

function Search({ locale, formKey, errors, search }: IdentityProps & { search: SearchShown }) {
  const { pages, staff } = textsIn(locale);
  const texts = staff.identity.search;
  return (
    <Card title={texts.title}>
      <p>{texts.about}</p>
      {search.foundNobody && (
        <Notice tone="info">
          <p role="status">{texts.nobody}</p>
        </Notice>
      )}
      <Form formKey={formKey}>
        <TextInput
          id="lastName"
          label={texts.lastName}
          error={errors.lastName}
          value={search.lastName}
          autoComplete="off"
          words={pages.kit}
        />
        <BirthDate
          label={texts.birthDate}
          hint={texts.birthDateHint}
          value={search.birthDate}
          errors={errors}
          words={pages.kit}
        />
        <Actions>
          <Button command="seek-person">{texts.go}</Button>
        </Actions>
      </Form>
    </Card>
  );
}

function LookByHand(props: IdentityProps & { byHand: ByHandShown }) {
  const { locale, byHand } = props;
  const { words, staff } = textsIn(locale);
  const texts = staff.identity.byHand;
  return (
    <Card title={texts.title}>
      {byHand.place && (
        <p>
          <b>{capital(words.places[byHand.place])}.</b> {texts.how[byHand.place]}
        </p>
      )}
      {byHand.clues.length > 0 && (
        <dl className="rows stacked">
          <ClueRows clues={byHand.clues} />
        </dl>
      )}
      <FoundByHand {...props} />
      {!byHand.ended && <NobodyFound {...props} />}
    </Card>
  );
}

const capital = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

function FoundByHand({ locale, formKey, errors, typed, byHand }: IdentityProps & { byHand: ByHandShown }) {
  const { pages, words, staff } = textsIn(locale);
  const texts = staff.identity.byHand;
  const { kit } = pages;
  return (
    <Form formKey={formKey}>
      <p>{texts.about}</p>
      <Select
        id="place"
        label={texts.place}
        value={typed.place ?? byHand.place ?? ""}
        error={errors.place}
        options={[
          { value: "", label: texts.choose },
          ...places.map((place) => ({ value: place, label: words.places[place] })),
        ]}
        words={kit}
      />
      <TextInput
        id="key"
        label={texts.key}
        hint={texts.keyHint}
        error={errors.key}
        value={typed.key}
        autoComplete="off"
        words={kit}
      />
      <Choices
        name="contacts"
        legend={texts.contacts}
        hint={texts.contactsHint}
        several
        chosen={[]}
        choices={contactKinds.map((kind) => ({
          value: kind,
          label: staff.dossier.person.byHand.kinds[kind],
        }))}
        words={kit}
      />
      <Actions>
        <Button command="find-by-hand">{texts.found}</Button>
      </Actions>
    </Form>
  );
}

function NobodyFound({ locale, formKey, errors, typed }: IdentityProps) {
  const { pages, words, staff } = textsIn(locale);
  const texts = staff.identity.byHand;
  return (
    <More title={texts.end} open={Boolean(errors.places ?? errors.searchReason)}>
      <p>{texts.endAbout}</p>
      <Form formKey={formKey}>
        <Choices
          name="places"
          legend={texts.places}
          several
          error={errors.places}
          chosen={places.filter((place) => typed.places === place)}
          choices={places.map((place) => ({ value: place, label: words.places[place] }))}
          words={pages.kit}
        />
        <TextArea
          id="searchReason"
          label={texts.reason}
          hint={texts.reasonHint}
          error={errors.searchReason}
          value={typed.searchReason}
          words={pages.kit}
        />
        <Actions>
          <Button command="end-search" quiet>
            {texts.ended}
          </Button>
        </Actions>
      </Form>
    </More>
  );
}

function GivenCode({ method, code, locale }: { method: StaffMethod; code: string; locale: Locale }) {
  const texts = textsIn(locale).staff.identity;
  return (
    <Card title={texts.given.title}>
      <Done>{texts.given.done[method]}</Done>
      <p>{texts.given.say}</p>
      <p className="big">
        <b>
          {code.slice(0, 4)} {code.slice(4)}
        </b>
      </p>
      <p className="small">{texts.given.once}</p>
    </Card>
  );
}

function LastWay({ locale, number }: IdentityProps) {
  const texts = textsIn(locale).staff.idCopy;
  return (
    <Card title={texts.card}>
      <p>{texts.about}</p>
      <p>
        <a href={staffPaths.idCopy(number)}>{texts.link}</a>
      </p>
    </Card>
  );
}

function AtCounter(props: IdentityProps) {
  const texts = textsIn(props.locale).staff.identity.counter;
  return (
    <Card title={texts.title}>
      <p>{texts.about}</p>
      <Establish {...props} method="counter" box="seen" texts={texts} />
    </Card>
  );
}

function CallBack(props: IdentityProps & { contact: ContactShown }) {
  const { contact } = props;
  const texts = textsIn(props.locale).staff.identity.callBack;
  if (contact === "silent") {
    return (
      <Card title={texts.title}>
        <p>{texts.silent}</p>
      </Card>
    );
  }
  if (contact === "nowhere") {
    return (
      <Card title={texts.title}>
        <p>{texts.nowhere}</p>
      </Card>
    );
  }
  if (contact === "there") {
    return (
      <Card title={texts.title}>
        <p>{texts.there}</p>
        <Establish
          {...props}
          method="call-back"
          box="spoke"
          texts={{ ...texts, confirm: texts.confirmThere }}
        />
      </Card>
    );
  }
  if (contact.phones.length === 0) {
    return (
      <Card title={texts.title}>
        <p>{texts.none}</p>
      </Card>
    );
  }
  return (
    <Card title={texts.title}>
      <p>{texts.about}</p>
      <ul className="links">
        {contact.phones.map((phone) => (
          <li key={phone}>
            <bdi>{phone}</bdi>
          </li>
        ))}
      </ul>
      <Establish {...props} method="call-back" box="spoke" texts={texts} />
    </Card>
  );
}

type EstablishProps = IdentityProps & {
  method: StaffMethod;
  /** What must be ticked. */
  box: "seen" | "spoke";
  texts: { legend: string; confirm: string; go: string };
};

function Establish({ locale, formKey, errors, method, box, texts }: EstablishProps) {
  return (
    <Form formKey={formKey}>
      <input type="hidden" name="method" value={method} />
      <Choices
        name={box}
        legend={texts.legend}
        several
        error={errors[box]}
        chosen={[]}
        choices={[{ value: "yes", label: texts.confirm }]}
        words={textsIn(locale).pages.kit}
      />
      <Actions>
        <Button command="identify-person">{texts.go}</Button>
      </Actions>
    </Form>
  );
}

function Cautions(props: IdentityProps) {
  const { locale, formKey, errors, cautions, otherCautions, typed } = props;
  const { pages, staff } = textsIn(locale);
  const texts = staff.identity.cautions;
  return (
    <Card title={texts.title}>
      <p>{texts.about}</p>
      {cautions.length === 0 && <p>{texts.none}</p>}
      {cautions.map((shown) => (
        <SetCaution key={shown.caution} {...props} shown={shown} />
      ))}
      {otherCautions.length > 0 && (
        <More title={texts.add} open={Boolean(errors.caution ?? errors.reason)}>
          <Form formKey={formKey}>
            <Select
              id="caution"
              label={texts.which}
              value={typed.caution}
              error={errors.caution}
              options={[
                { value: "", label: texts.choose },
                ...otherCautions.map((caution) => ({ value: caution, label: staff.cautions[caution] })),
              ]}
              words={pages.kit}
            />
            <TextArea
              id="reason"
              label={texts.reason}
              hint={texts.reasonHint}
              value={typed.reason}
              error={errors.reason}
              words={pages.kit}
            />
            <Actions>
              <Button command="set-caution" quiet>
                {texts.set}
              </Button>
            </Actions>
          </Form>
        </More>
      )}
    </Card>
  );
}

function SetCaution({
  shown,
  locale,
  formKey,
  errors,
  mayLift,
  typed,
}: IdentityProps & { shown: CautionShown }) {
  const { pages, staff } = textsIn(locale);
  const texts = staff.identity.cautions;
  const { caution, at, by, reason } = shown;
  const field = `reason-${caution}`;
  return (
    <section className="caution">
      <h3>{staff.cautions[caution]}</h3>
      <p className="small">
        <Time at={at} /> · {by ?? staff.dossier.system}
      </p>
      <p>{reason ?? texts.unwritten[caution] ?? texts.found}</p>
      {caution === "on-behalf" ? null : mayLift ? (
        <More title={texts.lift} open={Boolean(errors[field])}>
          <Form formKey={formKey}>
            <input type="hidden" name="caution" value={caution} />
            <TextArea
              id={field}
              label={texts.liftReason}
              value={typed[field]}
              error={errors[field]}
              words={pages.kit}
            />
            <Actions>
              <Button command="lift-caution" quiet about={staff.cautions[caution]}>
                {texts.lift}
              </Button>
            </Actions>
          </Form>
        </More>
      ) : (
        <p className="small">{texts.officerOnly}</p>
      )}
    </section>
  );
}
