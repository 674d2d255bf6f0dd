// The messages of a dossier, from both sides: what the tenant added, and what colleagues told.

import type { Obstacle } from "#app/domain/decide.ts";
import type { AttachedFile } from "#app/domain/files.ts";
import type { ShownTime } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { Badge } from "../badge.tsx";
import { TextArea } from "../field.tsx";
import { Actions, Button, Form, type FormState } from "../form.tsx";
import { Card } from "../notice.tsx";
import { Time } from "../time.tsx";
import { PartHead } from "./part-head.tsx";
import { Files } from "./record-review.tsx";

type MessageShown = {
  messageId: string;
  by: "tenant" | "staff";
  /** The colleague who wrote it. */
  writer: string | null;
  words: string | null;
  files: AttachedFile[];
  isErased: boolean;
  isRead: boolean;
  at: ShownTime;
};

/** Gives write-message (message) and read-message (messageId). Errors: message. */
export type StaffMessagesProps = FormState & {
  locale: Locale;
  number: string;
  /** The language of the tenant's letters. */
  writesIn: Locale;
  hasMailbox: boolean;
  /** The newest first. */
  messages: MessageShown[];
  /** Why nobody can write now. */
  cannotWrite: Obstacle | null;
  typed: string;
  obstacle: Obstacle | null;
};

export function StaffMessagesScreen(props: StaffMessagesProps) {
  const { locale, messages, cannotWrite } = props;
  const { messages: texts, obstacles } = textsIn(locale).staff;
  return (
    <div className="narrow">
      <PartHead page={props} words={texts} />
      <p className="lead">{texts.lead}</p>
      {cannotWrite ? <p className="blocked">{obstacles[cannotWrite]}</p> : <Write {...props} />}
      {messages.length === 0 && <p>{texts.none}</p>}
      {messages.map((message) => (
        <Message key={message.messageId} page={props} message={message} />
      ))}
    </div>
  );
}

function Message({ page, message }: { page: StaffMessagesProps; message: MessageShown }) {
  const { locale, number } = page;
  const { messages: texts } = textsIn(locale).staff;
  const { messageId, by, writer, words, files, isErased, isRead, at } = message;
  const isOfTenant = by === "tenant";
  return (
    <Card title={isOfTenant ? texts.tenant : `${texts.colleague} ${writer}`}>
      {isOfTenant && (
        <p className="badges">
          <Badge tone={isRead ? "ok" : "warn"}>{isRead ? texts.isRead : texts.unread}</Badge>
        </p>
      )}
      {words !== null && <p className="own-words">{words}</p>}
      {files.length > 0 && <Files files={files} number={number} locale={locale} />}
      {isErased && (
        <p>
          <i>{texts.erased}</i>
        </p>
      )}
      <p className="small">
        <Time at={at} />
      </p>
      {isOfTenant && !isRead && (
        <Form formKey={null}>
          <input type="hidden" name="messageId" value={messageId} />
          <Actions>
            <Button command="read-message" quiet>
              {texts.read}
            </Button>
          </Actions>
        </Form>
      )}
    </Card>
  );
}

function Write({ locale, formKey, errors, typed, writesIn, hasMailbox }: StaffMessagesProps) {
  const { pages, staff } = textsIn(locale);
  const { messages: texts } = staff;
  return (
    <Form formKey={formKey}>
      <TextArea
        id="message"
        label={texts.label}
        hint={writesIn === "en" ? texts.hintEnglish : texts.hint}
        value={typed}
        error={errors.message}
        words={pages.kit}
      />
      <p className="small">{hasMailbox ? texts.byMail : texts.byPost}</p>
      <Actions>
        <Button command="write-message">{texts.send}</Button>
      </Actions>
    </Form>
  );
}
