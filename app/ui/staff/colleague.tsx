// Whether a colleague is there, which role they have, and where they are signed in.

import { type Role, roles } from "#app/domain/actors.ts";
import type { ShownTime } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { staffPaths } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { Select, TextInput } from "../field.tsx";
import { Actions, Button, ErrorSummary, Form, type FormState } from "../form.tsx";
import { Card } from "../notice.tsx";
import { BackLink } from "../step-line.tsx";
import { Time } from "../time.tsx";
import { Away } from "./away.tsx";
import { SignInFirst } from "./sign-in.tsx";

/** Gives set-away with until, end-away, keys-on, keys-off, change-role with role, or end-sessions. Errors: until, role. */
export type ColleagueProps = FormState & {
  locale: Locale;
  id: string;
  name: string;
  role: Role;
  /** The reader's own page: their role is for somebody else to change. */
  own: boolean;
  /** How many open dossiers they handle. */
  handles: number;
  /** Single keys decide in the review. */
  keys: boolean;
  away: ShownTime | null;
  sessions: { here: boolean; made: ShownTime; used: ShownTime }[];
  /** Signed in too long ago to change a role or to end sessions. */
  mustSignIn: boolean;
  typed: { until: string; role: string };
};

export function Colleague(props: ColleagueProps) {
  const { locale, id, name, role, own, handles, errors, mustSignIn } = props;
  const { pages, staff } = textsIn(locale);
  const texts = staff.colleague;
  return (
    <div className="narrow">
      <BackLink href={staffPaths.colleagues} words={texts} />
      <ErrorSummary errors={errors} words={pages.kit} />
      <h1>
        <bdi>{name}</bdi>
      </h1>
      <p>
        {staff.frame.roles[role]} · {texts.handles}: {handles}
      </p>
      <Absence {...props} />
      {own && <Keys {...props} />}
      {mustSignIn && (
        <SignInFirst locale={locale} again={{ before: "access", about: id }} why={texts.signInFirst} />
      )}
      {!own && !mustSignIn && <RoleForm {...props} />}
      <Sessions {...props} />
    </div>
  );
}

function Absence({ locale, own, away, typed, errors, formKey }: ColleagueProps) {
  const { pages, staff } = textsIn(locale);
  const texts = staff.colleague.away;
  return (
    <Card title={texts.title}>
      <p>{own ? texts.own : texts.other}</p>
      {away && (
        <Form formKey={formKey}>
          <p>
            <Away until={away} locale={locale} />
          </p>
          <Button command="end-away" quiet>
            {own ? texts.ownEnd : texts.otherEnd}
          </Button>
        </Form>
      )}
      <Form formKey={formKey}>
        <TextInput
          id="until"
          label={texts.until}
          hint={texts.untilHint}
          value={typed.until}
          error={errors.until}
          size="medium"
          autoComplete="off"
          words={pages.kit}
        />
        <Actions>
          <Button command="set-away" quiet>
            {texts.set}
          </Button>
        </Actions>
      </Form>
    </Card>
  );
}

/** Off until somebody wants them: who speaks to a computer, or brushes a key, decides nothing by it (WCAG 2.1.4). */
function Keys({ locale, keys, formKey }: ColleagueProps) {
  const texts = textsIn(locale).staff.colleague.keys;
  return (
    <Card title={texts.title}>
      <p>{texts.about}</p>
      <p>{keys ? texts.areOn : texts.areOff}</p>
      <Form formKey={formKey}>
        <Actions>
          <Button command={keys ? "keys-off" : "keys-on"} quiet>
            {keys ? texts.off : texts.on}
          </Button>
        </Actions>
      </Form>
    </Card>
  );
}

function RoleForm({ locale, typed, errors, formKey }: ColleagueProps) {
  const { pages, staff } = textsIn(locale);
  const texts = staff.colleague.role;
  return (
    <Card title={texts.title}>
      <p>{texts.about}</p>
      <Form formKey={formKey}>
        <Select
          id="role"
          label={texts.choose}
          value={typed.role}
          error={errors.role}
          options={roles.map((value) => ({ value, label: staff.frame.roles[value] }))}
          words={pages.kit}
        />
        <Actions>
          <Button command="change-role" quiet>
            {texts.go}
          </Button>
        </Actions>
      </Form>
    </Card>
  );
}

function Sessions({ locale, own, sessions, mustSignIn, formKey }: ColleagueProps) {
  const texts = textsIn(locale).staff.colleague.sessions;
  const ending = own ? sessions.filter(({ here }) => !here) : sessions;
  return (
    <Card title={own ? texts.ownTitle : texts.title}>
      {own && <p>{texts.own}</p>}
      {!own && <p>{sessions.length === 0 ? texts.none : texts.count(sessions.length)}</p>}
      {own && <Browsers locale={locale} sessions={sessions} />}
      {ending.length > 0 && !mustSignIn && (
        <Form formKey={formKey}>
          <Actions>
            <Button command="end-sessions" quiet>
              {own ? texts.endOthers : texts.endAll}
            </Button>
          </Actions>
        </Form>
      )}
    </Card>
  );
}

function Browsers({ locale, sessions }: Pick<ColleagueProps, "locale" | "sessions">) {
  const texts = textsIn(locale).staff.colleague.sessions;
  return (
    <ul className="links">
      {sessions.map(({ here, made, used }) => (
        <li key={`${made.iso} ${used.iso}`}>
          {here ? texts.here : texts.other}
          <span className="small">
            {texts.made} <Time at={made} />
          </span>
          <span className="small">
            {texts.used} <Time at={used} />
          </span>
        </li>
      ))}
    </ul>
  );
}
