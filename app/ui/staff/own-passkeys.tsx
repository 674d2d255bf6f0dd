// With which devices a colleague signs in: one more, or one less.

import type { ShownTime } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { staffPaths } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { Button, Form } from "../form.tsx";
import { Card, Notice } from "../notice.tsx";
import { Time } from "../time.tsx";
import { WithPasskey } from "./passkey.tsx";

type OwnPasskey = {
  id: string;
  madeAt: ShownTime;
  usedAt: ShownTime | null;
  backedUp: boolean;
  /** There are two of it: it signs nobody in any more. */
  stopped: boolean;
  /** Without it nobody could sign in. */
  last: boolean;
};

/** Gives add-passkey, or remove-passkey with its id. */
export type OwnPasskeysProps = {
  locale: Locale;
  passkeys: OwnPasskey[];
  /** Signed in too long ago to change anything here. */
  mustSignIn: boolean;
};

export function OwnPasskeys({ locale, passkeys, mustSignIn }: OwnPasskeysProps) {
  const texts = textsIn(locale).staff.ownPasskeys;
  return (
    <div className="narrow">
      <h1>{texts.title}</h1>
      <p>{texts.lead}</p>
      {passkeys.map((passkey, place) => (
        <Kept
          key={passkey.id}
          locale={locale}
          passkey={passkey}
          title={texts.one(place + 1)}
          mayRemove={!mustSignIn}
        />
      ))}
      {mustSignIn ? (
        <Card>
          <p>{texts.signInFirst}</p>
          <WithPasskey locale={locale}>
            <Form formKey={null} action={staffPaths.signIn}>
              <input type="hidden" name="way" value="passkey" />
              <input type="hidden" name="to" value="passkeys" />
              <Button>{texts.signIn}</Button>
            </Form>
          </WithPasskey>
        </Card>
      ) : (
        <Form formKey={null}>
          <Button command="add-passkey">{texts.add}</Button>
        </Form>
      )}
    </div>
  );
}

type KeptProps = { locale: Locale; passkey: OwnPasskey; title: string; mayRemove: boolean };

function Kept({ locale, passkey, title, mayRemove }: KeptProps) {
  const texts = textsIn(locale).staff.ownPasskeys;
  return (
    <Card title={title}>
      {passkey.stopped && (
        <Notice tone="danger">
          <p>{texts.stopped}</p>
        </Notice>
      )}
      <dl className="rows">
        <div>
          <dt>{texts.made}</dt>
          <dd>
            <Time at={passkey.madeAt} />
          </dd>
        </div>
        <div>
          <dt>{texts.used}</dt>
          <dd>{passkey.usedAt ? <Time at={passkey.usedAt} /> : texts.notYet}</dd>
        </div>
        <div>
          <dt>{texts.kept}</dt>
          <dd>{passkey.backedUp ? texts.inAccount : texts.onDevice}</dd>
        </div>
      </dl>
      {passkey.last && <p>{texts.last}</p>}
      {mayRemove && !passkey.last && (
        <Form formKey={null}>
          <input type="hidden" name="passkey" value={passkey.id} />
          <Button command="remove-passkey" about={title} quiet>
            {texts.remove}
          </Button>
        </Form>
      )}
    </Card>
  );
}
