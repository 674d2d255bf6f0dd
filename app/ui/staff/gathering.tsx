import type { Theme } from "#app/domain/records.ts";
import type { ShownTime } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { type Texts, textsIn } from "#app/i18n/texts.ts";
import { Badge } from "../badge.tsx";
import { TextArea } from "../field.tsx";
import { Button, Form } from "../form.tsx";
import { Card, type Tone } from "../notice.tsx";
import { Progress } from "../progress.tsx";
import { Cell, Row, RowHeader, Table } from "../table.tsx";
import { Time } from "../time.tsx";
import type { Errors } from "../title.ts";
import type { PersonMatchShown } from "./person-match.tsx";

/** How the gathering of a slice stands: "not asked" and "nothing found" must never look alike. */
export type SliceStanding =
  | "not-asked"
  | "asking"
  | "asking-again"
  | "done"
  | "empty"
  | "failed"
  | "waived"
  | "closed"
  | "by-hand"
  /** Its connection stands still: it waits, which is no failure. */
  | "paused";

export type SliceRow = {
  sliceId: string;
  /** The name of the source and its part: "Huursysteem, boekingen". */
  source: string;
  theme: Theme;
  standing: SliceStanding;
  records: number;
  lastTry: ShownTime | null;
  /** Such as "timeout"; null when the last try gave no error. */
  errorCode: string | null;
  /** Why the answer goes out without it; null when it does not. */
  waivedBecause: string | null;
  /** It gave a record that hangs on somebody else: then no answer is built. */
  foreign: boolean;
  mayRetry: boolean;
  /** A colleague brings it. */
  byHand: boolean;
  /** "officer-only": it can be done, but not by the reader. */
  waiving: "offered" | "officer-only" | null;
  /** It was missing from the answer, and the reader can say that it can never be found. */
  mayClose: boolean;
};

export type GatheringProps = {
  slices: SliceRow[];
  /** The reason that was typed, by slice. */
  typedReasons: Record<string, string>;
  person: PersonMatchShown;
  formKey: string | null;
  errors: Errors;
  locale: Locale;
};

const tones = {
  "not-asked": "neutral",
  asking: "info",
  "asking-again": "warn",
  done: "ok",
  empty: "neutral",
  failed: "danger",
  waived: "warn",
  closed: "neutral",
  "by-hand": "warn",
  paused: "warn",
} as const satisfies Record<SliceStanding, Tone>;

const settled: SliceStanding[] = ["done", "empty", "waived", "closed"];

export function Gathering(props: GatheringProps) {
  const { slices, person, locale } = props;
  const { sections, gathering } = textsIn(locale).staff.dossier;
  const done = slices.filter(({ standing }) => settled.includes(standing)).length;
  return (
    <Card title={sections.gathering}>
      {slices.length === 0 ? (
        <p>{person.state === "not-sought" ? gathering.never : gathering.none}</p>
      ) : (
        <>
          <Progress done={done} total={slices.length} text={gathering.progress(done, slices.length)} />
          <Table
            id="gathering"
            className="slices"
            caption={gathering.caption}
            columns={Object.values(gathering.columns)}
          >
            {slices.map((slice) => (
              <SliceLine key={slice.sliceId} slice={slice} {...props} />
            ))}
          </Table>
        </>
      )}
    </Card>
  );
}

type SliceLineProps = Omit<GatheringProps, "slices"> & { slice: SliceRow };

function SliceLine(props: SliceLineProps) {
  const { slice, locale } = props;
  const { dossier, themes } = textsIn(locale).staff;
  const { gathering } = dossier;
  const { standing } = slice;
  const whoActs: Partial<Record<SliceStanding, string>> = gathering.whoActs;
  return (
    <Row>
      <RowHeader>{slice.source}</RowHeader>
      <Cell>{themes[slice.theme]}</Cell>
      <Cell>
        <Badge tone={tones[standing]}>{gathering.standings[standing]}</Badge>{" "}
        {slice.records > 0 && gathering.records(slice.records)}
        <p className="small">
          {slice.lastTry && (
            <>
              {gathering.lastTry} <Time at={slice.lastTry} />
            </>
          )}{" "}
          {slice.errorCode && <code>{slice.errorCode}</code>}
        </p>
        {whoActs[standing] && <p className="small">{whoActs[standing]}</p>}
        {slice.foreign && <p className="small">{gathering.foreign}</p>}
        {slice.waivedBecause && (
          <p className="small">
            {gathering.because} {slice.waivedBecause}
          </p>
        )}
        <Settling {...props} />
      </Cell>
    </Row>
  );
}

/** After the answer for ever, before it for as long as it takes. */
function withoutIt({ mayClose, waiving }: SliceRow, texts: Texts["staff"]["dossier"]["gathering"]) {
  if (mayClose) {
    return {
      command: "close-gap",
      go: texts.close,
      reason: texts.closeReason,
      hint: texts.closeHint,
    } as const;
  }
  if (waiving !== "offered") return null;
  return {
    command: "waive-slice",
    go: texts.waive,
    reason: texts.waiveReason,
    hint: texts.waiveHint,
  } as const;
}

/** What a colleague can do about a source that gave no answer. */
function Settling({ slice, typedReasons, formKey, errors, locale }: SliceLineProps) {
  const { pages, staff } = textsIn(locale);
  const { gathering } = staff.dossier;
  const { sliceId, source } = slice;
  const reasonId = `reason-${sliceId}`;
  const without = withoutIt(slice, gathering);
  return (
    <>
      {slice.mayRetry && (
        <Form formKey={formKey} className="inline">
          <input type="hidden" name="sliceId" value={sliceId} />
          <Button command="retry-source" quiet about={source}>
            {slice.byHand ? gathering.lookAgain : gathering.retry}
          </Button>
        </Form>
      )}
      {slice.waiving === "officer-only" && <p className="small">{gathering.officerOnly}</p>}
      {without && (
        <details className="more" open={errors[reasonId] !== undefined}>
          <summary>
            {without.go} <span className="vh">{source}</span>
          </summary>
          <Form formKey={formKey}>
            <input type="hidden" name="sliceId" value={sliceId} />
            <TextArea
              id={reasonId}
              name="reason"
              label={without.reason}
              hint={without.hint}
              error={errors[reasonId]}
              value={typedReasons[sliceId]}
              words={pages.kit}
            />
            <Button command={without.command} quiet about={source}>
              {without.go}
            </Button>
          </Form>
        </details>
      )}
    </>
  );
}
