// How each connection answers, what waits for it, and the places where a colleague looks by hand.

import type { ConnectionEvent, ConnectionStanding, FailureKind } from "#app/domain/connections.ts";
import type { Theme } from "#app/domain/records.ts";
import type { HoldBack, Pace } from "#app/domain/turns.ts";
import type { ShownTime } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { Badge } from "../badge.tsx";
import { Fact } from "../fact.tsx";
import { TextArea } from "../field.tsx";
import { Actions, Button, ErrorSummary, Form, type FormState } from "../form.tsx";
import { Card, More, type Tone } from "../notice.tsx";
import { Cell, Row, RowHeader, Table } from "../table.tsx";
import { Time } from "../time.tsx";

/** A kind in words, and the code for whoever looks after the system. */
type Failure = { kind: FailureKind; code: string };

type Unsettled = { waiting: number; failed: number };

export type ConnectionShown = Unsettled & {
  id: string;
  name: string;
  kind: "vera" | "sql" | "files";
  themes: Theme[];
  standing: ConnectionStanding;
  lastGood: ShownTime | null;
  lastFailed: { at: ShownTime; failure: Failure } | null;
  failingSince: ShownTime | null;
  paused: { by: string; at: ShownTime; reason: string } | null;
  /** Why it is not asked now, though nobody stopped it. */
  hold: { why: HoldBack["why"]; until: ShownTime } | null;
  /** Null for a folder: nobody else waits for it. */
  pace: Pace | null;
  /** Failure is null when it answered. */
  tested: { at: ShownTime; failure: Failure | null } | null;
};

type ByHand = Unsettled & { id: string; name: string; theme: Theme | null; lastGood: ShownTime | null };

/**
 * Gives test-connection, pause-connection (reason) and resume-connection, each with connection. Errors:
 * reason-<connection>.
 */
export type ConnectionsProps = FormState & {
  locale: Locale;
  connections: ConnectionShown[];
  byHand: ByHand[];
  changes: {
    id: string;
    type: ConnectionEvent["type"];
    name: string;
    why: string;
    by: string;
    at: ShownTime;
  }[];
  /** Null where nothing scans files; signatures are null when the scanner does not answer. */
  scanner: { signatures: ShownTime | null; old: boolean } | null;
  /** Only the privacy officer stops a connection. */
  mayPause: boolean;
  typedReasons: Record<string, string>;
};

const tones = {
  works: "ok",
  fails: "danger",
  open: "danger",
  paused: "warn",
  "never-asked": "neutral",
} as const satisfies Record<ConnectionStanding, Tone>;

export function Connections(props: ConnectionsProps) {
  const { locale, connections, errors } = props;
  const { pages, staff } = textsIn(locale);
  const texts = staff.connections;
  return (
    <>
      <ErrorSummary errors={errors} words={pages.kit} />
      <h1>{texts.title}</h1>
      <p>{texts.about}</p>
      <p>{texts.clock}</p>
      <p>{texts.holdsBack}</p>
      {connections.map((one) => (
        <ConnectionCard key={one.id} one={one} {...props} />
      ))}
      <Scanner {...props} />
      <ByHandPlaces {...props} />
      <Changes {...props} />
    </>
  );
}

type ConnectionTexts = ReturnType<typeof textsIn>["staff"]["connections"];
type CardProps = ConnectionsProps & { one: ConnectionShown };

function ConnectionCard(props: CardProps) {
  const { one, locale } = props;
  const { connections: texts, themes } = textsIn(locale).staff;
  const { facts } = texts;
  return (
    <section className="card" aria-labelledby={`connection-${one.id}`}>
      <h2 id={`connection-${one.id}`}>{one.name}</h2>
      <p>
        <Badge tone={tones[one.standing]}>{texts.standings[one.standing]}</Badge> <Since {...props} />
      </p>
      <dl className="rows">
        <Fact label={facts.kind}>{texts.kinds[one.kind]}</Fact>
        <Fact label={facts.purpose}>{texts.purpose(one.themes.map((theme) => themes[theme]))}</Fact>
        <Fact label={facts.lastGood}>{one.lastGood ? <Time at={one.lastGood} /> : facts.never}</Fact>
        <Fact label={facts.lastFailed}>
          {one.lastFailed ? (
            <>
              <Time at={one.lastFailed.at} />.{" "}
              <FailureSaid failure={one.lastFailed.failure} locale={locale} />
            </>
          ) : (
            facts.never
          )}
        </Fact>
        <Fact label={facts.waiting}>{texts.unsettled(one.waiting, one.failed)}</Fact>
        {one.pace && <Fact label={facts.pace}>{paceSaid(one.pace, texts)}</Fact>}
        {one.tested && (
          <Fact label={facts.tested}>
            <Time at={one.tested.at} />.{" "}
            {one.tested.failure ? (
              <FailureSaid failure={one.tested.failure} locale={locale} />
            ) : (
              texts.testGood
            )}
          </Fact>
        )}
      </dl>
      <Doing {...props} />
    </section>
  );
}

function paceSaid({ perSecond, atOnce, quiet }: Pace, texts: ConnectionTexts): string {
  const often = texts.pace(perSecond, atOnce);
  return quiet ? `${often}. ${texts.quiet(quiet.from, quiet.until)}` : often;
}

/** Since when it fails and when it is tried again; or who stopped it, when and why. */
function Since({ one, locale }: CardProps) {
  const texts = textsIn(locale).staff.connections;
  const { paused, standing, failingSince, hold } = one;
  if (paused) {
    return (
      <>
        {texts.since} <Time at={paused.at} />, {texts.by} <bdi>{paused.by}</bdi>. {texts.because}{" "}
        {paused.reason}
      </>
    );
  }
  return (
    <>
      {(standing === "fails" || standing === "open") && failingSince && (
        <>
          {texts.since} <Time at={failingSince} />.{" "}
        </>
      )}
      {hold && (
        <>
          {texts.holds[hold.why]} <Time at={hold.until} />.
        </>
      )}
    </>
  );
}

function FailureSaid({ failure, locale }: { failure: Failure; locale: Locale }) {
  return (
    <>
      {textsIn(locale).staff.connections.failures[failure.kind]} <code>{failure.code}</code>
    </>
  );
}

function Doing({ one, locale, formKey, mayPause, errors, typedReasons }: CardProps) {
  const { pages, staff } = textsIn(locale);
  const texts = staff.connections;
  const { id, name, paused } = one;
  const reasonId = `reason-${id}`;
  return (
    <>
      <Form formKey={formKey}>
        <input type="hidden" name="connection" value={id} />
        <Actions>
          <Button command="test-connection" quiet about={name}>
            {one.hold?.why === "no-answer" ? texts.tryNow : texts.test}
          </Button>
          {paused && mayPause && (
            <Button command="resume-connection" about={name}>
              {texts.resume}
            </Button>
          )}
        </Actions>
      </Form>
      {!paused && mayPause && (
        <More title={texts.pause} about={name} open={errors[reasonId] !== undefined}>
          <Form formKey={formKey}>
            <input type="hidden" name="connection" value={id} />
            <TextArea
              id={reasonId}
              name="reason"
              label={texts.reason}
              hint={texts.reasonHint}
              error={errors[reasonId]}
              value={typedReasons[id]}
              words={pages.kit}
            />
            <Button command="pause-connection" about={name}>
              {texts.pause}
            </Button>
          </Form>
        </More>
      )}
    </>
  );
}

function Scanner({ locale, scanner }: ConnectionsProps) {
  const texts = textsIn(locale).staff.connections.scanner;
  return (
    <Card title={texts.title}>
      <p>
        {scanner && (
          <>
            <Badge tone={scanner.old ? "warn" : "ok"}>{scanner.old ? texts.old : texts.good}</Badge>{" "}
          </>
        )}
        {!scanner && texts.none}
        {scanner?.signatures && (
          <>
            {texts.madeAt} <Time at={scanner.signatures} />.
          </>
        )}
        {scanner && !scanner.signatures && texts.silent}
      </p>
      {scanner?.old && <p>{texts.what}</p>}
    </Card>
  );
}

function ByHandPlaces({ locale, byHand }: ConnectionsProps) {
  const { connections: texts, themes } = textsIn(locale).staff;
  const { columns } = texts.byHand;
  return (
    <Table
      id="by-hand"
      className="one-column"
      caption={texts.byHand.caption}
      columns={Object.values(columns)}
    >
      {byHand.map(({ id, name, theme, lastGood, waiting }) => (
        <Row key={id}>
          <RowHeader>{name}</RowHeader>
          <Cell label={columns.theme}>{theme ? themes[theme] : texts.byHand.everything}</Cell>
          <Cell label={columns.lastGood}>{lastGood ? <Time at={lastGood} /> : texts.facts.never}</Cell>
          <Cell label={columns.waiting}>{waiting}</Cell>
        </Row>
      ))}
    </Table>
  );
}

function Changes({ locale, changes }: ConnectionsProps) {
  const texts = textsIn(locale).staff.connections;
  return (
    <Card title={texts.changes.title}>
      {changes.length === 0 && <p>{texts.changes.none}</p>}
      <ol className="history">
        {changes.map(({ id, type, name, why, by, at }) => (
          <li key={id}>
            <p>
              {name} {texts.changes[type]}
              {why && `: ${why}`}
            </p>
            <p className="when">
              <Time at={at} />
              {by && (
                <>
                  , {texts.by} <bdi>{by}</bdi>
                </>
              )}
            </p>
          </li>
        ))}
      </ol>
    </Card>
  );
}
