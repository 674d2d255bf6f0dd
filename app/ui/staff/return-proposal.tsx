import type { Locale } from "#app/i18n/locale.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { TextArea } from "../field.tsx";
import { Button, Form, type FormState } from "../form.tsx";

type ReturnProposalProps = FormState & { locale: Locale; reason: string };

/** Gives return-proposal (reason). Errors: reason. */
export function ReturnProposal({ locale, formKey, errors, reason }: ReturnProposalProps) {
  const { pages, staff } = textsIn(locale);
  const texts = staff.outcome;
  return (
    <Form formKey={formKey} className="card">
      <TextArea
        id="reason"
        label={texts.reason}
        hint={texts.reasonHint}
        error={errors.reason}
        value={reason}
        words={pages.kit}
      />
      <Button command="return-proposal" quiet>
        {texts.return}
      </Button>
    </Form>
  );
}
