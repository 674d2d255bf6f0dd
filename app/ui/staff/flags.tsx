// What marks a dossier beside its ordinary way, and who may take the mark away.

import { type Flag, flags } from "#app/domain/flags.ts";
import type { ShownTime } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { Badge } from "../badge.tsx";
import { Select, TextArea, TextInput } from "../field.tsx";
import { Actions, Button, Form, type FormState } from "../form.tsx";
import { Card, More } from "../notice.tsx";
import { Time } from "../time.tsx";

type RaisedShown = {
  flag: Flag;
  since: ShownTime;
  /** The tenant's own complaint has none. */
  reason: string | null;
  by: string | null;
  /** Until when a breach is to be reported, and whether that is over. */
  report: { until: ShownTime; late: boolean } | null;
  holds: boolean;
};

export type FlagsShown = {
  raised: RaisedShown[];
  /** The reader is the privacy officer. */
  mayLower: boolean;
  typed: { flag: string; knownOn: string; knownAt: string; flagReason: string; reason: string };
};

type FlagsProps = FormState & { flags: FlagsShown; locale: Locale };

export function Flags(props: FlagsProps) {
  const { locale, flags: shown, errors } = props;
  const { dossier } = textsIn(locale).staff;
  const texts = dossier.flags;
  const wrong = [errors.flag, errors.flagReason, errors.knownOn].some(Boolean);
  return (
    <Card title={dossier.sections.flags}>
      {shown.raised.length === 0 && <p>{texts.none}</p>}
      {shown.raised.map((raised) => (
        <Raised key={raised.flag} {...props} raised={raised} />
      ))}
      {shown.raised.length > 0 && !shown.mayLower && <p className="small">{texts.officerOnly}</p>}
      {shown.raised.length < flags.length && (
        <More title={texts.add} open={wrong}>
          <Raise {...props} />
        </More>
      )}
    </Card>
  );
}

function Raised({
  raised: { flag, since, reason, by, report, holds },
  flags: shown,
  locale,
  formKey,
  errors,
}: FlagsProps & { raised: RaisedShown }) {
  const { pages, staff } = textsIn(locale);
  const texts = staff.dossier.flags;
  const lowerId = `lower-${flag}`;
  return (
    <div className="flag">
      <p>
        <Badge tone={flag === "breach" ? "danger" : "warn"}>{texts.names[flag]}</Badge>
      </p>
      <p className="small">
        {texts.since[flag]} <Time at={since} />
        {by && " · "}
        {by && <bdi>{by}</bdi>}
      </p>
      {report && (
        <p>{report.late ? texts.reportLate(report.until.text) : texts.reportUntil(report.until.text)}</p>
      )}
      <p className="own-words">{reason === null ? texts.byTenant : <bdi>{reason}</bdi>}</p>
      {holds && <p className="small">{texts.holds}</p>}
      {shown.mayLower && (
        <details className="more" open={errors[lowerId] !== undefined}>
          <summary>
            {texts.lower} <span className="vh">{texts.names[flag]}</span>
          </summary>
          <Form formKey={formKey}>
            <input type="hidden" name="flag" value={flag} />
            <TextArea
              id={lowerId}
              name="reason"
              label={texts.lowerReason}
              hint={texts.lowerHint[flag]}
              value={errors[lowerId] ? shown.typed.reason : ""}
              error={errors[lowerId]}
              words={pages.kit}
            />
            <Actions>
              <Button command="lower-flag" quiet about={texts.names[flag]}>
                {texts.lower}
              </Button>
            </Actions>
          </Form>
        </details>
      )}
    </div>
  );
}

function Raise({ flags: shown, locale, formKey, errors }: FlagsProps) {
  const { pages, staff } = textsIn(locale);
  const texts = staff.dossier.flags;
  const { raised, typed } = shown;
  const left = flags.filter((flag) => raised.every((one) => one.flag !== flag));
  return (
    <Form formKey={formKey}>
      <Select
        id="flag"
        label={texts.which}
        value={typed.flag}
        error={errors.flag}
        options={[
          { value: "", label: texts.choose },
          ...left.map((flag) => ({ value: flag, label: texts.names[flag] })),
        ]}
        words={pages.kit}
      />
      {left.includes("breach") && (
        <>
          <TextInput
            id="knownOn"
            label={texts.knownOn}
            hint={texts.knownOnHint}
            value={typed.knownOn}
            error={errors.knownOn}
            size="medium"
            autoComplete="off"
            words={pages.kit}
          />
          <TextInput
            id="knownAt"
            label={texts.knownAt}
            hint={texts.knownAtHint}
            value={typed.knownAt}
            size="short"
            autoComplete="off"
            words={pages.kit}
          />
        </>
      )}
      <TextArea
        id="flagReason"
        label={texts.reason}
        hint={texts.reasonHint}
        value={typed.flagReason}
        error={errors.flagReason}
        words={pages.kit}
      />
      <Actions>
        <Button command="raise-flag" quiet>
          {texts.raise}
        </Button>
      </Actions>
    </Form>
  );
}
