import type { SliceState } from "#app/domain/dossier.ts";
import type { Theme } from "#app/domain/records.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { Badge } from "../badge.tsx";
import { Button, Form } from "../form.tsx";
import { Card, type Tone } from "../notice.tsx";
import { Progress } from "../progress.tsx";
import { Cell, Row, RowHeader, Table } from "../table.tsx";

export type SliceRow = {
  sliceId: string;
  /** The name of the source and its part: "Huursysteem, boekingen". */
  source: string;
  theme: Theme;
  state: SliceState;
  records: number;
  attempt: number;
  /** Such as "timeout"; null when the last try gave no error. */
  errorCode: string | null;
};
type GatheringProps = { slices: SliceRow[]; formKey: string | null; locale: Locale };

const tones = {
  running: "info",
  done: "ok",
  empty: "neutral",
  failed: "danger",
} as const satisfies Record<SliceState, Tone>;

export function Gathering({ slices, formKey, locale }: GatheringProps) {
  const { sections, gathering } = textsIn(locale).staff.dossier;
  const done = slices.filter((slice) => slice.state === "done" || slice.state === "empty").length;
  return (
    <Card title={sections.gathering}>
      {slices.length === 0 ? (
        <p>{gathering.none}</p>
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
              <SliceLine key={slice.sliceId} slice={slice} formKey={formKey} locale={locale} />
            ))}
          </Table>
        </>
      )}
    </Card>
  );
}

type SliceLineProps = { slice: SliceRow; formKey: string | null; locale: Locale };

function SliceLine({ slice, formKey, locale }: SliceLineProps) {
  const { dossier, themes } = textsIn(locale).staff;
  const { gathering } = dossier;
  return (
    <Row>
      <RowHeader>{slice.source}</RowHeader>
      <Cell>{themes[slice.theme]}</Cell>
      <Cell>
        <Badge tone={tones[slice.state]}>{gathering.states[slice.state]}</Badge>
        {slice.errorCode && (
          <span className="small">
            <code>{slice.errorCode}</code>
          </span>
        )}
        {slice.state === "failed" && (
          <Form formKey={formKey} className="inline">
            <input type="hidden" name="sliceId" value={slice.sliceId} />
            <Button command="retry-source" quiet about={slice.source}>
              {gathering.retry}
            </Button>
          </Form>
        )}
      </Cell>
      <Cell label={gathering.columns.records}>{slice.records}</Cell>
      <Cell label={gathering.columns.attempts}>{slice.attempt}</Cell>
    </Row>
  );
}
