import { bytes, type ShownTime } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { pathsIn } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { Button, Form } from "../form.tsx";
import { Card } from "../notice.tsx";
import { Time } from "../time.tsx";

/** Gives: record-download, as a form: fetching is an act, a link would be followed by machines. */
export type DownloadCardProps = {
  locale: Locale;
  formKey: string | null;
  number: string;
  /** Of what was added to the answer: as the how manyth. */
  part?: number;
  download:
    | { state: "ready"; size: number; until: ShownTime; timesLeft: number }
    | { state: "preparing" | "expired" | "used-up" };
};

export function DownloadCard({ locale, formKey, number, part, download }: DownloadCardProps) {
  const texts = textsIn(locale).pages.download;
  if (download.state !== "ready") {
    return (
      <Card title={texts.title}>
        <p>{texts.states[download.state]}</p>
      </Card>
    );
  }
  return (
    <Card title={texts.title}>
      <p>{texts.about}</p>
      <ul className="ticks">
        {texts.inside.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
      <dl className="rows stacked">
        <div>
          <dt>{texts.size}</dt>
          <dd>{bytes(download.size, locale)}</dd>
        </div>
        <div>
          <dt>{texts.until}</dt>
          <dd>
            <Time at={download.until} />
          </dd>
        </div>
        <div>
          <dt>{texts.left}</dt>
          <dd>{texts.times(download.timesLeft)}</dd>
        </div>
      </dl>
      <Form formKey={formKey} action={pathsIn(locale).download(number, part)}>
        <Button command="record-download">{texts.get}</Button>
      </Form>
      <p className="small">{texts.care}</p>
    </Card>
  );
}
