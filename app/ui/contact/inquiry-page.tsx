// What somebody outside the desk was asked: one part of one dossier, who is meant, and until when. Nothing else.

import type { FootageFact } from "#app/domain/inquiries.ts";
import type { ShownTime } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { type Texts, textsIn } from "#app/i18n/texts.ts";
import { acceptedFiles } from "../accepted-files.ts";
import { Choices } from "../choices.tsx";
import { Fact } from "../fact.tsx";
import { FileInput, TextArea, TextInput } from "../field.tsx";
import { Actions, Button, ErrorSummary, Form, type FormState } from "../form.tsx";
import { Card, Done, Notice } from "../notice.tsx";
import { Time } from "../time.tsx";

export type InquiryPageProps = FormState & {
  locale: Locale;
  number: string;
  source: string;
  sliceId: string | null;
  /** Who is meant; null where images alone tell, and while nothing is looked up. */
  person: { name: string; born: string; address: string } | null;
  footage: { label: FootageFact; value: string }[];
  instruction: string | null;
  elements: string[];
  dueOn: ShownTime;
  state: "open" | "answered" | "declined" | "over";
  isLate: boolean;
  /** What they said of the images; null where they said nothing, or none were asked. */
  images: { overwrittenOn: string | null } | null;
  receipt: { at: ShownTime; pieces: number } | null;
  uploads: { files: number; megabytes: number };
  typed: Record<string, string>;
};

export function InquiryPage(props: InquiryPageProps) {
  const { locale, state, errors, sliceId, footage, isLate } = props;
  const { kit, inquiry } = textsIn(locale).pages;
  const keepOnly = sliceId === null;
  if (state !== "open") return <Closed {...props} />;
  return (
    <div className="narrow">
      <ErrorSummary errors={errors} words={kit} />
      {isLate && <Done>{inquiry.late}</Done>}
      <h1>{keepOnly ? inquiry.keepTitle : inquiry.lookTitle}</h1>
      <p className="lead">{keepOnly ? inquiry.keepLead : inquiry.lookLead}</p>
      <What {...props} />
      {footage.length > 0 && <Images {...props} />}
      {sliceId !== null && <Answer {...props} sliceId={sliceId} />}
      <Decline {...props} />
    </div>
  );
}

function Closed({ locale, state, receipt, images }: InquiryPageProps) {
  const { inquiry } = textsIn(locale).pages;
  const said = { answered: inquiry.done, declined: inquiry.declined, over: inquiry.over, open: "" };
  return (
    <div className="narrow">
      <h1>{inquiry.receipt}</h1>
      <Done>{images?.overwrittenOn ? inquiry.isGone(images.overwrittenOn) : said[state]}</Done>
      {receipt && (
        <dl className="rows">
          <Fact label={inquiry.receivedOn}>
            <Time at={receipt.at} />
          </Fact>
          <Fact label={inquiry.received}>{inquiry.pieces(receipt.pieces)}</Fact>
        </dl>
      )}
    </div>
  );
}

function What({ locale, number, source, person, footage, instruction, elements, dueOn }: InquiryPageProps) {
  const { inquiry } = textsIn(locale).pages;
  return (
    <Card>
      <dl className="rows">
        <Fact label={inquiry.number}>{number}</Fact>
        <Fact label={inquiry.where}>{source}</Fact>
        <Fact label={inquiry.dueOn}>
          <Time at={dueOn} />
        </Fact>
        {person && (
          <>
            <Fact label={inquiry.who}>
              <bdi>{person.name}</bdi>
            </Fact>
            <Fact label={inquiry.born}>{person.born}</Fact>
            <Fact label={inquiry.home}>
              <bdi>{person.address}</bdi>
            </Fact>
          </>
        )}
        {footage.map(({ label, value }) => (
          <Fact key={label} label={inquiry.facts[label]}>
            <bdi>{value}</bdi>
          </Fact>
        ))}
        {elements.length > 0 && <Fact label={inquiry.elements}>{elements.join(", ")}</Fact>}
        {instruction && (
          <Fact label={inquiry.instruction}>
            <span lang="nl">{instruction}</span>
          </Fact>
        )}
      </dl>
    </Card>
  );
}

function Images({ locale, images, errors, typed, formKey }: InquiryPageProps) {
  const { kit, inquiry } = textsIn(locale).pages;
  if (images?.overwrittenOn) {
    return (
      <Notice tone="info">
        <p>{inquiry.isGone(images.overwrittenOn)}</p>
      </Notice>
    );
  }
  return (
    <Card title={inquiry.images}>
      {images && <p>{inquiry.isKept}</p>}
      <Form formKey={formKey}>
        <Choices
          name="kept"
          legend={inquiry.kept}
          error={errors.kept}
          chosen={typed.kept ? [typed.kept] : []}
          choices={[
            ...(images ? [] : [{ value: "yes", label: inquiry.keptYes }]),
            { value: "no", label: inquiry.keptNo },
          ]}
          words={kit}
        />
        <TextInput
          id="goneOn"
          label={inquiry.goneOn}
          hint={inquiry.goneOnHint}
          error={errors.goneOn}
          value={typed.goneOn}
          size="medium"
          optional
          words={kit}
        />
        <Actions>
          <Button command="report-footage">{inquiry.tell}</Button>
        </Actions>
      </Form>
    </Card>
  );
}

type AnswerProps = InquiryPageProps & { sliceId: string };

function Answer({ locale, sliceId, errors, typed, formKey, uploads }: AnswerProps) {
  const { kit, inquiry } = textsIn(locale).pages;
  const id = (name: string) => `${name}-${sliceId}`;
  return (
    <Card title={inquiry.answer}>
      <Form formKey={formKey} withFiles>
        <TextArea
          id={id("written")}
          name="written"
          label={inquiry.written}
          hint={inquiry.writtenHint}
          error={errors[id("written")]}
          value={typed.written}
          optional
          words={kit}
        />
        <FileInput
          id={id("files")}
          name="files"
          label={inquiry.files}
          hint={inquiry.filesHint(uploads.files, uploads.megabytes)}
          error={errors[id("files")]}
          accept={acceptedFiles}
          optional
          words={kit}
        />
        <Choices
          name="nothing"
          legend={inquiry.sure}
          several
          chosen={typed.nothing ? [typed.nothing] : []}
          choices={[{ value: "yes", label: inquiry.nothing }]}
          words={kit}
        />
        <TextArea
          id={id("searched")}
          name="searched"
          label={inquiry.searched}
          hint={inquiry.searchedHint}
          error={errors[id("searched")]}
          value={typed.searched}
          words={kit}
        />
        <Actions>
          <Button command="hand-in">{inquiry.send}</Button>
        </Actions>
      </Form>
    </Card>
  );
}

function Decline({ locale, errors, typed, formKey }: InquiryPageProps) {
  const { kit, inquiry } = textsIn(locale).pages;
  const reasons: (keyof Texts["pages"]["inquiry"]["reasons"])[] = ["not-mine", "not-in-time"];
  return (
    <details className="more" open={"why" in errors || "reason" in errors}>
      <summary>{inquiry.cannot}</summary>
      <Form formKey={formKey}>
        <Choices
          name="why"
          legend={inquiry.why}
          error={errors.why}
          chosen={typed.why ? [typed.why] : []}
          choices={reasons.map((value) => ({ value, label: inquiry.reasons[value] }))}
          words={kit}
        />
        <TextArea
          id="reason"
          label={inquiry.reason}
          hint={inquiry.reasonHint}
          error={errors.reason}
          value={typed.reason}
          words={kit}
        />
        <Actions>
          <Button command="decline-inquiry" quiet>
            {inquiry.tellUs}
          </Button>
        </Actions>
      </Form>
    </details>
  );
}
