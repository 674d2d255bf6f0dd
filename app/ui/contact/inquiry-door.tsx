// Before the page of who was asked to look, or is told of data: the same for every id, whether or not anybody was.

import type { Locale } from "#app/i18n/locale.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { CodeInput } from "../field.tsx";
import { Actions, Button, ErrorSummary, Form, type FormState } from "../form.tsx";
import { Done } from "../notice.tsx";

/** Sends: code, or the command request-code for one. Errors: code (with the tries that are left). */
export type InquiryDoorProps = FormState & { locale: Locale; asked: boolean; to?: "inquiry" | "notice" };

export function InquiryDoor({ locale, asked, formKey, errors, to = "inquiry" }: InquiryDoorProps) {
  const { kit, inquiry, notice } = textsIn(locale).pages;
  const words = to === "notice" ? notice : inquiry;
  return (
    <div className="narrow">
      <ErrorSummary errors={errors} words={kit} />
      {asked && <Done>{words.asked}</Done>}
      <h1>{words.title}</h1>
      <p className="lead">{words.lead}</p>
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
            {words.confirm}
          </Button>
        </Actions>
      </Form>
    </div>
  );
}
