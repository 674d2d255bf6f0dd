// Messages about a request, from both sides, and the form to add something to it.

import type { ShownTime } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { pathsIn } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { TextArea } from "../field.tsx";
import { Actions, Button, ErrorSummary, Form, type FormState } from "../form.tsx";
import { Card } from "../notice.tsx";
import { BackLink } from "../step-line.tsx";
import { Time } from "../time.tsx";
import { FilesSent, FilesToSend, type MostSent, type SentFile } from "./sent-files.tsx";

export type MessageShown = {
  messageId: string;
  by: "tenant" | "staff";
  words: string | null;
  files: SentFile[];
  isErased: boolean;
  at: ShownTime;
};

/** Gives message and files. Errors: under the same names. */
export type MessagesProps = FormState & {
  locale: Locale;
  number: string;
  /** The newest first. */
  messages: MessageShown[];
  /** The request goes on. */
  mayWrite: boolean;
  /** A correction can be proven. */
  takesProof: boolean;
  most: MostSent;
  typed: string;
};

export function Messages(props: MessagesProps) {
  const { locale, number, messages, mayWrite, takesProof, errors } = props;
  const { kit, messages: texts } = textsIn(locale).pages;
  return (
    <div className="narrow">
      <BackLink href={pathsIn(locale).status(number)} words={kit} />
      <ErrorSummary errors={errors} words={kit} />
      <h1>{texts.title}</h1>
      <p className="lead">{mayWrite ? texts.lead : texts.ended}</p>
      {mayWrite && takesProof && <p>{texts.proof}</p>}
      {mayWrite && <Write {...props} />}
      {messages.map((message) => (
        <Message key={message.messageId} locale={locale} message={message} />
      ))}
    </div>
  );
}

function Message({ locale, message }: { locale: Locale; message: MessageShown }) {
  const { messages: texts } = textsIn(locale).pages;
  const { by, words, files, isErased, at } = message;
  return (
    <Card title={by === "tenant" ? texts.mine : texts.ours}>
      {words !== null && <p className="own-words">{words}</p>}
      <FilesSent locale={locale} files={files} />
      {isErased && (
        <p>
          <i>{texts.erased}</i>
        </p>
      )}
      <p className="small">
        <Time at={at} />
      </p>
    </Card>
  );
}

function Write({ locale, formKey, errors, typed, most }: MessagesProps) {
  const { kit, messages: texts } = textsIn(locale).pages;
  return (
    <Form formKey={formKey} withFiles>
      <TextArea
        id="message"
        label={texts.label}
        hint={texts.hint}
        value={typed}
        error={errors.message}
        words={kit}
      />
      <FilesToSend locale={locale} most={most} error={errors.files} />
      <Actions>
        <Button>{texts.send}</Button>
      </Actions>
    </Form>
  );
}
