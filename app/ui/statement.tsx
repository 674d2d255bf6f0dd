// The privacy statement as a page: the one in force, an older one, or the draft as it would be.

import type { Organisation } from "#app/domain/register.ts";
import { rightNames } from "#app/domain/rights.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { pathsIn } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { ButtonLink } from "./form.tsx";
import { More } from "./notice.tsx";
import { PhoneLink } from "./page.tsx";
import { SummaryList } from "./summary-list.tsx";
import { Cell, Row, RowHeader, Table } from "./table.tsx";

/** Data used in the same way; null is what the register does not say. */
export type GroupShown = {
  labels: string[];
  bases: string[] | null;
  retention: string | null;
  recipients: string[] | null;
  origin: string | null;
};

export type StatementShown = {
  locale: Locale;
  organisation: Organisation;
  purposes: { id: string; label: string; groups: GroupShown[] }[];
  /** Data of which the register says no purpose. */
  withoutPurpose: GroupShown[];
  recipients: { name: string; why: string }[];
  origins: { origin: string | null; labels: string[] }[];
  special: string[];
  cameras: { label: string; retention: string | null }[];
  transfers: string;
  automatedDecisions: string;
  complaints: string[];
};

/** All but the heading of the page. */
export function Statement(props: StatementShown) {
  return (
    <>
      <Who {...props} />
      <Purposes {...props} />
      <Elsewhere {...props} />
      <Must {...props} />
      <Rights {...props} />
      <Complain {...props} />
    </>
  );
}

function Who({ locale, organisation }: StatementShown) {
  const { pages } = textsIn(locale);
  const { who } = pages.statement;
  const { name, place, address, phone, openingHours, email, website, signatory } = organisation;
  return (
    <>
      <h2>{who.title}</h2>
      <p>{who.about(name, place)}</p>
      <SummaryList
        title={name}
        words={pages.kit}
        rows={[
          { label: who.address, value: address.join(", ") },
          {
            label: who.phone,
            value: (
              <>
                <PhoneLink phone={phone} /> ({openingHours})
              </>
            ),
          },
          { label: who.email, value: <a href={`mailto:${email}`}>{email}</a> },
          { label: who.website, value: <a href={website}>{website}</a> },
          { label: who.answersFor, value: organisation.privacyOfficerRole },
          { label: who.board, value: `${signatory.name}, ${signatory.role}` },
        ]}
      />
    </>
  );
}

/** Each opens: read whole they are too long, and most people look for one. On paper all are open. */
function Purposes({ locale, purposes, withoutPurpose }: StatementShown) {
  const { statement } = textsIn(locale).pages;
  const words = statement.purposes;
  return (
    <>
      <h2>{words.title}</h2>
      <p>{words.lead}</p>
      {purposes.map(({ id, label, groups }) => (
        <More key={id} title={capital(label)}>
          {groups.length === 0 && <p>{statement.unknown}</p>}
          {groups.length > 0 && <Groups id={`data-${id}`} caption={label} groups={groups} locale={locale} />}
          <p className="again">
            <a href={pathsIn(locale).askAbout(id)}>
              {words.ask}
              <span className="vh">{words.askAbout(label)}</span>
            </a>
          </p>
        </More>
      ))}
      {withoutPurpose.length > 0 && (
        <More title={words.others}>
          <p>
            {words.othersWhy} {statement.unknown}
          </p>
          <Groups id="data-others" caption={words.others} groups={withoutPurpose} locale={locale} />
        </More>
      )}
    </>
  );
}

type GroupsProps = { id: string; caption: string; groups: GroupShown[]; locale: Locale };

function Groups({ id, caption, groups, locale }: GroupsProps) {
  const { statement } = textsIn(locale).pages;
  const { columns, caption: captionOf } = statement.purposes;
  return (
    <Table
      id={id}
      className="one-column slices"
      caption={captionOf(caption)}
      columns={Object.values(columns)}
    >
      {groups.map(({ labels, bases, retention, recipients, origin }) => (
        <Row key={labels.join()}>
          <RowHeader>{capital(labels.join(", "))}</RowHeader>
          <Cell label={columns.bases}>{bases ? capital(bases.join(", ")) : statement.unknown}</Cell>
          <Cell label={columns.retention}>{retention ?? statement.unknown}</Cell>
          <Cell label={columns.recipients}>{recipients?.join(", ") ?? statement.unknown}</Cell>
          <Cell label={columns.origin}>{origin ? capital(origin) : statement.unknown}</Cell>
        </Row>
      ))}
    </Table>
  );
}

/** Who gets data, where they come from, what asks for more care, and what happens far away or by machine. */
function Elsewhere(props: StatementShown) {
  const { locale, recipients, origins, special, cameras } = props;
  const { statement } = textsIn(locale).pages;
  return (
    <>
      <h2>{statement.recipients.title}</h2>
      <p>{statement.recipients.lead}</p>
      <ul className="points">
        {recipients.map(({ name, why }) => (
          <li key={name}>
            <b>{name}</b>: {why}
          </li>
        ))}
      </ul>
      <h2>{statement.origins.title}</h2>
      <ul className="points">
        {origins.map(({ origin, labels }) => (
          <li key={labels.join()}>
            <b>{capital(origin ?? statement.unknown)}</b>
            {origin && ":"} {labels.join(", ")}
          </li>
        ))}
      </ul>
      {special.length > 0 && (
        <>
          <h2>{statement.special.title}</h2>
          <p>{statement.special.lead}</p>
          <Listed items={special} />
          <p>{statement.special.care}</p>
        </>
      )}
      {cameras.length > 0 && (
        <>
          <h2>{statement.cameras.title}</h2>
          <Listed
            items={cameras.map(
              ({ label, retention }) => `${capital(label)}. ${retention ?? statement.unknown}`,
            )}
          />
          <p>{statement.cameras.ask}</p>
        </>
      )}
      <h2>{statement.transfers}</h2>
      <p>{props.transfers}</p>
      <h2>{statement.automated}</h2>
      <p>{props.automatedDecisions}</p>
    </>
  );
}

function Must({ locale }: StatementShown) {
  const { must } = textsIn(locale).pages.statement;
  return (
    <>
      <h2>{must.title}</h2>
      <p>{must.about}</p>
      <p>{must.consent}</p>
    </>
  );
}

function Rights({ locale }: StatementShown) {
  const { words, pages } = textsIn(locale);
  const { rights } = pages.statement;
  const { draft } = pathsIn(locale);
  return (
    <>
      <h2>{rights.title}</h2>
      <p>
        {rights.lead} {rights.more}
      </p>
      <ul className="points">
        {rightNames.map((right) => (
          <li key={right}>
            <a href={draft.right}>{words.rights[right].title}</a>: {words.rights[right].about}
          </li>
        ))}
      </ul>
      <p className="again">
        <ButtonLink href={draft.right}>{rights.start}</ButtonLink>
      </p>
    </>
  );
}

function Complain({ locale, complaints }: StatementShown) {
  const { complain } = textsIn(locale).pages.statement;
  return (
    <>
      <h2>{complain.title}</h2>
      <p>{complain.lead}</p>
      <Listed items={complaints} />
    </>
  );
}

function Listed({ items }: { items: string[] }) {
  return (
    <ul className="points">
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
