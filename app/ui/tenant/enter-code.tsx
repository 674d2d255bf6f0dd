import type { Locale } from "#app/i18n/locale.ts";
import { pathsIn } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { CodeInput } from "../field.tsx";
import { Actions, Button, ErrorSummary, Form, type FormState } from "../form.tsx";
import { Done } from "../notice.tsx";
import { BackLink } from "../step-line.tsx";

/** Sends: code, or the command request-code for a new one. Errors: code (with the tries that are left). */
export type EnterCodeProps = FormState & { locale: Locale; resent: boolean };

export function EnterCode({ locale, resent, formKey, errors }: EnterCodeProps) {
  const { kit, enterCode } = textsIn(locale).pages;
  return (
    <div className="narrow">
      <BackLink href={pathsIn(locale).signIn} words={kit} />
      <ErrorSummary errors={errors} words={kit} />
      {resent && <Done>{enterCode.resent}</Done>}
      <h1>{enterCode.title}</h1>
      <p className="lead">{enterCode.lead}</p>
      <Form formKey={formKey}>
        <CodeInput
          id="code"
          label={enterCode.code}
          hint={enterCode.codeHint}
          error={errors.code}
          words={kit}
        />
        <Actions>
          <Button command="give-proof">{enterCode.confirm}</Button>
        </Actions>
      </Form>
      <h2>{enterCode.noneTitle}</h2>
      <p>{enterCode.none}</p>
      <Form formKey={null}>
        <Button command="request-code" quiet>
          {enterCode.resend}
        </Button>
      </Form>
    </div>
  );
}
