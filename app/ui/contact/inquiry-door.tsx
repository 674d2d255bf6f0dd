// Before the page of who was asked to look: the same for every id, whether or not anybody was asked.

import type { Locale } from "#app/i18n/locale.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { CodeInput } from "../field.tsx";
import { Actions, Button, ErrorSummary, Form, type FormState } from "../form.tsx";
import { Done } from "../notice.tsx";

/** Sends: code, or the command request-code for one. Errors: code (with the tries that are left). */
export type InquiryDoorProps = FormState & { locale: Locale; asked: boolean };

export function InquiryDoor({ locale, asked, formKey, errors }: InquiryDoorProps) {
  const { kit, inquiry } = textsIn(locale).pages;
  return (
    <div className="narrow">
      <ErrorSummary errors={errors} words={kit} />
      {asked && <Done>{inquiry.asked}</Done>}
      <h1>{inquiry.title}</h1>
      <p className="lead">{inquiry.lead}</p>
      <Form formKey={null}>
        <Actions>
          <Button command="request-code" quiet={asked}>
            {inquiry.ask}
          </Button>
        </Actions>
      </Form>
      <Form formKey={formKey}>
        <CodeInput id="code" label={inquiry.code} hint={inquiry.codeHint} error={errors.code} words={kit} />
        <Actions>
          <Button command="enter-code" quiet={!asked}>
            {inquiry.confirm}
          </Button>
        </Actions>
      </Form>
    </div>
  );
}
