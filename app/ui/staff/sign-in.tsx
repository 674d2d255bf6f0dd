import type { Locale } from "#app/i18n/locale.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { Button, Form } from "../form.tsx";
import { Notice } from "../notice.tsx";

export type StaffSignInProps = { locale: Locale; failed: boolean };

export function StaffSignIn({ locale, failed }: StaffSignInProps) {
  const { signIn } = textsIn(locale).staff;
  return (
    <div className="door">
      <h1>{signIn.title}</h1>
      {failed && (
        <Notice tone="danger">
          <p role="alert">{signIn.failed}</p>
        </Notice>
      )}
      <p>{signIn.lead}</p>
      <Form formKey={null}>
        <Button>{signIn.go}</Button>
      </Form>
    </div>
  );
}

/** Signed in at the association, but without a role here. */
export function NoRole({ locale }: { locale: Locale }) {
  const { noRole } = textsIn(locale).staff;
  return (
    <div className="door">
      <h1>{noRole.title}</h1>
      <p>{noRole.lead}</p>
      <p>{noRole.who}</p>
    </div>
  );
}

/** Somebody opened more dossiers today than the work asks for. */
export function EnoughRead({ locale, most }: { locale: Locale; most: number }) {
  const { enoughRead } = textsIn(locale).staff;
  return (
    <div className="door">
      <h1>{enoughRead.title}</h1>
      <p>{enoughRead.lead(most)}</p>
      <p>{enoughRead.what}</p>
    </div>
  );
}
