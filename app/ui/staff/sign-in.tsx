import type { Locale } from "#app/i18n/locale.ts";
import { type SignInAgain, staffPaths } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { Button, Form } from "../form.tsx";
import { Notice } from "../notice.tsx";
import { WithPasskey } from "./passkey.tsx";

export type StaffSignInProps = {
  locale: Locale;
  /** How colleagues sign in here: at the association's identity provider, with a passkey, or either. */
  ways: { provider: boolean; passkey: boolean };
  /** What did not work just now. */
  failed: "provider" | "passkey" | null;
  /** For what a colleague who is in signs in again. */
  again: SignInAgain | null;
};

export function StaffSignIn({ locale, ways, failed, again }: StaffSignInProps) {
  const { signIn } = textsIn(locale).staff;
  return (
    <div className="door">
      <h1>{signIn.title}</h1>
      {failed && (
        <Notice tone="danger">
          <p role="alert">{signIn.failed[failed]}</p>
        </Notice>
      )}
      {again && <p>{signIn.again[again.before]}</p>}
      {ways.provider && (
        <>
          <p>{signIn.lead}</p>
          <Form formKey={null} action={staffPaths.signIn}>
            <input type="hidden" name="way" value="provider" />
            <Again again={again} />
            <Button>{signIn.go}</Button>
          </Form>
        </>
      )}
      {ways.passkey && (
        <>
          <p>{ways.provider ? signIn.orPasskey : signIn.passkeyLead}</p>
          <WithPasskey locale={locale}>
            <Form formKey={null} action={staffPaths.signIn}>
              <input type="hidden" name="way" value="passkey" />
              <Again again={again} />
              <Button quiet={ways.provider}>{signIn.passkey}</Button>
            </Form>
          </WithPasskey>
        </>
      )}
    </div>
  );
}

function Again({ again }: { again: SignInAgain | null }) {
  return again ? <input type="hidden" name={again.before} value={again.about} /> : null;
}

/** Leads to signing in once more, from a page that asks for it. */
export function SignInFirst({ locale, again, why }: { locale: Locale; again: SignInAgain; why: string }) {
  return (
    <Form formKey={null} action={staffPaths.signIn} className="card">
      <p>{why}</p>
      <Again again={again} />
      <Button>{textsIn(locale).staff.signIn.onceMore}</Button>
    </Form>
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
