// Several people in one message: each of the others is written down, and gets a dossier of their own.

import type { Obstacle } from "#app/domain/decide.ts";
import type { Asker } from "#app/domain/representation.ts";
import { askers } from "#app/domain/representation.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { staffPaths } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { Choices } from "../choices.tsx";
import { Actions, Button, Form, type FormState } from "../form.tsx";
import { Card } from "../notice.tsx";
import type { PersonValues } from "../tenant/person-fields.tsx";
import { AboutWhom, HowToAnswer } from "./intake.tsx";
import { PartHead } from "./part-head.tsx";

/** Somebody in the list, ready to read. */
type Other = {
  name: string;
  birthDate: string;
  asker: Asker;
  answerBy: "portal" | "post";
  email: string | null;
};

/**
 * Gives: add-person (the fields of the intake), remove-person (place), separate-request. An error belongs to the field
 * of its name.
 */
export type SeparateProps = FormState & {
  locale: Locale;
  number: string;
  people: Other[];
  /** The dossiers of others of the same message. */
  others: string[];
  typed: Record<string, string>;
  person: PersonValues;
  obstacle: Obstacle | null;
  /** Nobody can be separated from it any more. */
  closed: boolean;
};

export function SeparateScreen(props: SeparateProps) {
  const { locale, others, people, closed } = props;
  const texts = textsIn(locale).staff.separate;
  return (
    <div className="narrow">
      <PartHead page={props} words={texts} />
      <p className="lead">{texts.lead}</p>
      {others.length > 0 && (
        <Card title={texts.others}>
          <ul className="links">
            {others.map((number) => (
              <li key={number}>
                <a href={staffPaths.dossier(number)}>{number}</a>
              </li>
            ))}
          </ul>
        </Card>
      )}
      {people.length > 0 && <People {...props} />}
      {!closed && <Add {...props} />}
    </div>
  );
}

function People({ locale, people, formKey, closed }: SeparateProps) {
  const { staff } = textsIn(locale);
  const { intake, separate: texts } = staff;
  return (
    <Card title={texts.list(people.length)}>
      <ul className="links">
        {people.map(({ name, birthDate, asker, answerBy, email }, place) => (
          <li key={`${name} ${birthDate}`}>
            <span>
              <b>
                <bdi>{name}</bdi>
              </b>
              , {birthDate}
              <br />
              <span className="small">
                {intake.askers[asker].label}. {answerBy === "portal" ? intake.portal : intake.post}
                {email && (
                  <>
                    : <bdi>{email}</bdi>
                  </>
                )}
              </span>
            </span>
            <Form formKey={null}>
              <input type="hidden" name="place" value={place} />
              <Button command="remove-person" quiet about={name}>
                {texts.remove}
              </Button>
            </Form>
          </li>
        ))}
      </ul>
      {!closed && (
        <>
          <p>{texts.what}</p>
          <Form formKey={formKey}>
            <Actions>
              <Button command="separate-request">{texts.send(people.length)}</Button>
            </Actions>
          </Form>
        </>
      )}
    </Card>
  );
}

function Add(page: SeparateProps) {
  const { locale, typed, errors, people } = page;
  const { pages, staff } = textsIn(locale);
  const { intake, separate: texts } = staff;
  return (
    <section className="stack" aria-labelledby="add-title">
      <h2 id="add-title">{people.length > 0 ? texts.next : texts.first}</h2>
      <Form formKey={null}>
        <AboutWhom page={page} />
        <Choices
          name="forWhom"
          legend={texts.forWhom}
          hint={texts.forWhomHint}
          error={errors.forWhom}
          chosen={[typed.forWhom ?? ""]}
          choices={askers
            .filter((asker) => asker !== "heir")
            .map((value) => ({ value, ...intake.askers[value], ...texts.askers[value] }))}
          words={pages.kit}
        />
        <HowToAnswer page={page} />
        <Actions>
          <Button command="add-person" quiet={people.length > 0}>
            {texts.add}
          </Button>
        </Actions>
      </Form>
    </section>
  );
}
