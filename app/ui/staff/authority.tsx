// Who asks for another: what must be seen, what was seen, and what to do where nobody may ask.

import type { Obstacle } from "#app/domain/decide.ts";
import { type Theme, themes } from "#app/domain/records.ts";
import { type Capacity, isByMandate, isMinor, representations } from "#app/domain/representation.ts";
import type { ShownTime } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { Badge } from "../badge.tsx";
import { Choices } from "../choices.tsx";
import { TextInput } from "../field.tsx";
import { Actions, Button, Form, type FormState } from "../form.tsx";
import { Card, Notice } from "../notice.tsx";
import { Time } from "../time.tsx";
import { PartHead } from "./part-head.tsx";
import { Refusal, type RefusalShown } from "./refusal.tsx";
import { type Signed, SignedLine } from "./signed-line.tsx";

/**
 * Gives show-authority (until, theme, seen), propose-refusal (reason), approve-refusal and return-proposal (reason).
 * Errors: under the same names.
 */
export type AuthorityProps = FormState &
  RefusalShown & {
    locale: Locale;
    number: string;
    capacity: Capacity;
    /** Null when the words of the request were erased. */
    asked: { by: string | null; about: string; born: string } | null;
    authority: (Signed & { themes: Theme[]; until: ShownTime; ended: boolean }) | null;
    typed: { until: string; reason: string; themes: Theme[] };
    obstacle: Obstacle | null;
  };

export function AuthorityScreen(props: AuthorityProps) {
  const { locale, capacity, asked, authority, refusal } = props;
  const { words, staff } = textsIn(locale);
  const texts = staff.authority;
  const { proof, matters, answerTo } = representations[capacity];
  const rows = [
    ...(asked?.by ? [{ label: texts.askedBy, value: asked.by }] : []),
    { label: texts.as, value: words.capacities[capacity] },
    ...(asked ? [{ label: texts.about, value: `${asked.about}, ${asked.born}` }] : []),
    ...(proof ? [{ label: texts.matters, value: themesIn(staff.themes, matters) }] : []),
    ...(proof ? [{ label: texts.answerTo, value: texts.answersTo[answerTo] }] : []),
  ];
  const holds = authority !== null && !authority.ended;
  return (
    <div className="narrow">
      <PartHead page={props} words={texts} />
      <Card>
        {isMinor(capacity) && (
          <p>
            <Badge tone="warn">{texts.minor}</Badge>
          </p>
        )}
        <dl className="rows stacked">
          {rows.map((row) => (
            <div key={row.label}>
              <dt>{row.label}</dt>
              <dd>
                <bdi>{row.value}</bdi>
              </dd>
            </div>
          ))}
        </dl>
      </Card>
      {authority && (
        <Notice tone={authority.ended ? "warn" : "ok"} title={authority.ended ? texts.ended : texts.shown}>
          <SignedLine text={texts.shownBy} by={authority} />
          <p>
            {texts.until} <Time at={authority.until} />. {themesIn(staff.themes, authority.themes)}.
          </p>
        </Notice>
      )}
      {!refusal && proof !== null && <Show {...props} again={holds} />}
      <Refusal
        {...props}
        reason={props.typed.reason}
        ground={holds ? null : capacity === "heir" ? "deceased" : "no-authority"}
        open={proof === null}
      />
    </div>
  );
}

const themesIn = (names: Record<Theme, string>, shown: readonly Theme[]) =>
  shown.map((theme) => names[theme]).join(", ");

function Show({ locale, formKey, errors, capacity, typed, again }: AuthorityProps & { again: boolean }) {
  const { pages, staff } = textsIn(locale);
  const texts = staff.authority;
  const { proof } = representations[capacity];
  return (
    <Card title={again ? texts.show.again : texts.show.title}>
      {proof && <p>{texts.proofs[proof]}</p>}
      <p>{texts.show.keep}</p>
      <Form formKey={formKey}>
        <Choices
          name="seen"
          legend={texts.show.legend}
          several
          error={errors.seen}
          chosen={[]}
          choices={[{ value: "yes", label: texts.show.confirm }]}
          words={pages.kit}
        />
        {isByMandate(capacity) && (
          <Choices
            name="theme"
            legend={texts.show.themes}
            several
            error={errors.theme}
            chosen={typed.themes}
            choices={themes.map((theme) => ({ value: theme, label: staff.themes[theme] }))}
            words={pages.kit}
          />
        )}
        <TextInput
          id="until"
          label={texts.show.until}
          hint={texts.show.untilHint}
          value={typed.until}
          error={errors.until}
          autoComplete="off"
          words={pages.kit}
        />
        <Actions>
          <Button command="show-authority">{texts.show.go}</Button>
        </Actions>
      </Form>
    </Card>
  );
}
