// Pages where the way ends, each with what can be done now.

import type { ReactNode } from "react";
import type { Locale } from "#app/i18n/locale.ts";
import { pathsIn } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { ButtonLink } from "../form.tsx";
import { type OrganisationShown, PhoneLink } from "../page.tsx";

export type DeadEndProps = { locale: Locale; organisation: OrganisationShown };

/** The same for what does not exist and for what belongs to somebody else. */
export function NotFound({ locale, organisation }: DeadEndProps) {
  const { notFound, kit } = textsIn(locale).pages;
  return (
    <DeadEnd title={notFound.title} text={notFound.text}>
      <p>
        {kit.call} <PhoneLink phone={organisation.phone} />
      </p>
      <ButtonLink href={pathsIn(locale).start}>{notFound.home}</ButtonLink>
    </DeadEnd>
  );
}

export function ServerError({ locale, organisation }: DeadEndProps) {
  const { serverError, kit } = textsIn(locale).pages;
  return (
    <DeadEnd title={serverError.title} text={serverError.text}>
      <p>
        {serverError.hurry} {kit.call} <PhoneLink phone={organisation.phone} />
      </p>
    </DeadEnd>
  );
}

/** Too much came from one network; nothing that was filled in is gone. */
export function TooOften({ locale, organisation, minutes }: DeadEndProps & { minutes: number }) {
  const { tooOften, serverError, kit } = textsIn(locale).pages;
  return (
    <DeadEnd title={tooOften.title} text={tooOften.text(minutes)}>
      <p>{tooOften.kept}</p>
      <p>
        {serverError.hurry} {kit.call} <PhoneLink phone={organisation.phone} />
      </p>
    </DeadEnd>
  );
}

export function DraftExpired({ locale }: { locale: Locale }) {
  const { draftExpired } = textsIn(locale).pages;
  return (
    <DeadEnd title={draftExpired.title} text={draftExpired.text}>
      <ButtonLink href={pathsIn(locale).draft.right}>{draftExpired.again}</ButtonLink>
    </DeadEnd>
  );
}

export function AlreadySent({ locale, number }: { locale: Locale; number: string }) {
  const { alreadySent } = textsIn(locale).pages;
  return (
    <DeadEnd title={alreadySent.title} text={alreadySent.text}>
      <p className="big">
        {alreadySent.number} <b>{number}</b>
      </p>
      <ButtonLink href={pathsIn(locale).status(number)}>{alreadySent.see}</ButtonLink>
    </DeadEnd>
  );
}

function DeadEnd({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  return (
    <div className="narrow dead-end">
      <h1>{title}</h1>
      <p className="lead">{text}</p>
      {children}
    </div>
  );
}
