// Who works at the desk, and what was last changed about that.

import type { Role } from "#app/domain/actors.ts";
import type { StaffChange } from "#app/domain/colleagues.ts";
import type { ShownTime } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { staffPaths } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { Card } from "../notice.tsx";
import { Cell, Row, RowHeader, Table } from "../table.tsx";
import { Time } from "../time.tsx";

type ColleagueRow = {
  id: string;
  name: string;
  role: Role;
  hasAccount: boolean;
  hasPasskey: boolean;
  lastSignedIn: ShownTime | null;
  away: ShownTime | null;
  /** How many open dossiers they handle. */
  open: number;
  mayOpen: boolean;
};
/** By is null for a command on the server. */
type Change = { id: string; by: string | null; about: string; what: StaffChange; at: ShownTime };
/** Somebody opened a dossier of somebody else, with a reason that stands in its log. */
type Opened = { id: string; name: string; number: string; at: ShownTime };
export type ColleaguesProps = {
  locale: Locale;
  colleagues: ColleagueRow[];
  /** Null where that is not for the reader. */
  opened: Opened[] | null;
  changes: Change[];
};

export function Colleagues({ locale, colleagues, opened, changes }: ColleaguesProps) {
  const texts = textsIn(locale).staff.colleagues;
  return (
    <>
      <h1>{texts.title}</h1>
      <Table
        id="colleagues"
        className="one-column"
        caption={texts.caption}
        columns={Object.values(texts.columns)}
      >
        {colleagues.map((colleague) => (
          <Line key={colleague.id} locale={locale} colleague={colleague} />
        ))}
      </Table>
      {opened && <OpenedOfOthers locale={locale} opened={opened} />}
      <Changes locale={locale} changes={changes} />
    </>
  );
}

function Line({ locale, colleague }: { locale: Locale; colleague: ColleagueRow }) {
  const { colleagues: texts, frame } = textsIn(locale).staff;
  const { columns } = texts;
  const { id, name, role, lastSignedIn, away, open, mayOpen } = colleague;
  return (
    <Row>
      <RowHeader>
        <bdi>{mayOpen ? <a href={staffPaths.colleague(id)}>{name}</a> : name}</bdi>
      </RowHeader>
      <Cell label={columns.role}>{frame.roles[role]}</Cell>
      <Cell label={columns.way}>{waysOf(colleague, locale)}</Cell>
      <Cell label={columns.lastSignedIn}>
        {lastSignedIn ? <Time at={lastSignedIn} /> : <i>{texts.never}</i>}
      </Cell>
      <Cell label={columns.away}>{away ? <Time at={away} /> : <i>{texts.there}</i>}</Cell>
      <Cell label={columns.open}>{open}</Cell>
    </Row>
  );
}

function waysOf({ hasAccount, hasPasskey }: ColleagueRow, locale: Locale): string {
  const { account, passkey, noWay } = textsIn(locale).staff.colleagues;
  return [hasAccount && account, hasPasskey && passkey].filter(Boolean).join(", ") || noWay;
}

function OpenedOfOthers({ locale, opened }: { locale: Locale; opened: Opened[] }) {
  const texts = textsIn(locale).staff.colleagues.opened;
  return (
    <Card title={texts.title}>
      {opened.length === 0 && <p>{texts.none}</p>}
      <ol className="history">
        {opened.map(({ id, name, number, at }) => (
          <li key={id}>
            <p>
              <bdi>{name}</bdi> {texts.what} <a href={staffPaths.log(number)}>{number}</a>
            </p>
            <p className="when">
              <Time at={at} />
            </p>
          </li>
        ))}
      </ol>
    </Card>
  );
}

function Changes({ locale, changes }: Pick<ColleaguesProps, "locale" | "changes">) {
  const texts = textsIn(locale).staff.colleagues.changes;
  return (
    <Card title={texts.title}>
      {changes.length === 0 && <p>{texts.none}</p>}
      <ol className="history">
        {changes.map(({ id, by, about, what, at }) => (
          <li key={id}>
            <p>
              <bdi>{about}</bdi> {texts.what[what]}
            </p>
            <p className="when">
              <Time at={at} />, {texts.by} {by ? <bdi>{by}</bdi> : texts.command}
            </p>
          </li>
        ))}
      </ol>
    </Card>
  );
}
