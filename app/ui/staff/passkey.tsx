// Making a passkey, and the part of a page that uses one. It needs script: the browser alone can ask the device.

import type { ReactNode } from "react";
import type { Role } from "#app/domain/actors.ts";
import type { ShownTime } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { staffPaths } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { Button, Form } from "../form.tsx";
import { Notice } from "../notice.tsx";
import { Time } from "../time.tsx";

/** Its form is sent with the answer of the device. */
export function WithPasskey({ locale, children }: { locale: Locale; children: ReactNode }) {
  const { said, noScript } = textsIn(locale).staff.passkey;
  return (
    <div
      data-passkey={staffPaths.beginPasskey}
      data-cancelled={said.cancelled}
      data-known={said.known}
      data-unable={said.unable}
      data-too-often={said.tooOften}
      data-failed={said.failed}
    >
      <p className="error" role="alert" data-passkey-said="" />
      <noscript>
        <p>{noScript}</p>
      </noscript>
      {children}
      <script src="/passkey.js" defer />
    </div>
  );
}

export type InvitationProps = {
  locale: Locale;
  association: string;
  /** Goes back with the form. */
  token: string;
  name: string;
  role: Role;
  /** The colleague who asked; null for the administrator of the portal. */
  invitedBy: string | null;
  until: ShownTime;
  failed: boolean;
};

export function Invitation({ locale, association, token, failed, ...invited }: InvitationProps) {
  const { frame, passkey } = textsIn(locale).staff;
  const { invitation: texts } = passkey;
  return (
    <div className="door">
      <h1>{texts.title}</h1>
      {failed && (
        <Notice tone="danger">
          <p role="alert">{texts.failed}</p>
        </Notice>
      )}
      <p>{texts.lead(association)}</p>
      <dl className="rows">
        <div>
          <dt>{texts.invitedBy}</dt>
          <dd>
            <bdi>{invited.invitedBy ?? texts.administrator}</bdi>
          </dd>
        </div>
        <div>
          <dt>{texts.name}</dt>
          <dd>
            <bdi>{invited.name}</bdi>
          </dd>
        </div>
        <div>
          <dt>{texts.role}</dt>
          <dd>{frame.roles[invited.role]}</dd>
        </div>
        <div>
          <dt>{texts.until}</dt>
          <dd>
            <Time at={invited.until} />
          </dd>
        </div>
      </dl>
      <p>{texts.what}</p>
      <WithPasskey locale={locale}>
        <Form formKey={null}>
          <input type="hidden" name="invitation" value={token} />
          <Button>{texts.go}</Button>
        </Form>
      </WithPasskey>
    </div>
  );
}

/** The link was used, is over, or never was one. */
export function InvitationOver({ locale }: { locale: Locale }) {
  const { over } = textsIn(locale).staff.passkey;
  return (
    <div className="door">
      <h1>{over.title}</h1>
      <p>{over.lead}</p>
      <p>{over.what}</p>
      <p>
        <a href={staffPaths.signIn}>{over.signIn}</a>
      </p>
    </div>
  );
}
