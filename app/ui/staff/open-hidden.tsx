// What is hidden on a page of staff, opened with a reason.

import type { Locale } from "#app/i18n/locale.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { TextArea } from "../field.tsx";
import { Button, Form, type FormState } from "../form.tsx";
import { Card, More } from "../notice.tsx";

type OpenHiddenProps = FormState & { locale: Locale; typedReason: string; about: string };

/** Gives open-hidden: openReason. Errors stand under `openReason`. */
export function OpenHidden({ locale, formKey, errors, typedReason, about }: OpenHiddenProps) {
  const { pages, staff } = textsIn(locale);
  const texts = staff.review.openHidden;
  return (
    <Card title={texts.title}>
      <p>{about}</p>
      <More title={texts.open} open={Boolean(errors.openReason)}>
        <Form formKey={formKey}>
          <TextArea
            id="openReason"
            label={texts.reason}
            hint={texts.hint}
            value={typedReason}
            error={errors.openReason}
            words={pages.kit}
          />
          <Button command="open-hidden" quiet>
            {texts.go}
          </Button>
        </Form>
      </More>
    </Card>
  );
}
