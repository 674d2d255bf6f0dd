import type { LoginMethod } from "#app/domain/identity.ts";
import type { LoginEnding } from "#app/i18n/addresses.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { Actions, Button, Form } from "../form.tsx";
import { Notice } from "../notice.tsx";

/** Where the tenant can sign in to show who they are; offered to everybody, known here or not. */
export type LoginShown = { id: string; name: string; method: LoginMethod; done: boolean };

type LoginButtonsProps = { locale: Locale; logins: LoginShown[]; formKey: string | null };

/** Gives login. What each is worth is said where that still counts. */
export function LoginButtons({ locale, logins, formKey, weighed }: LoginButtonsProps & { weighed: boolean }) {
  const { login: texts } = textsIn(locale).pages;
  return logins.map(({ id, name, method }) => (
    <Form key={id} formKey={formKey}>
      <input type="hidden" name="login" value={id} />
      {weighed && <p>{texts.worth[method]}</p>}
      <Actions>
        <Button>{texts.go(name)}</Button>
      </Actions>
    </Form>
  ));
}

/** For a browser that comes back from a login with nothing. */
export function LoginEnded({ locale, ending }: { locale: Locale; ending: LoginEnding | null }) {
  if (!ending) return null;
  const { title, text } = textsIn(locale).pages.login.endings[ending];
  return (
    <Notice tone="warn" title={title}>
      <p>{text}</p>
    </Notice>
  );
}
