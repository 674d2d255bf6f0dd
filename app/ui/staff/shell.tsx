// The page around every screen of staff: the menu at the side, the work beside it.

import type { ReactNode } from "react";
import type { Role } from "#app/domain/actors.ts";
import { worksOn } from "#app/domain/need-to-know.ts";
import type { ShownTime } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { staffPaths } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { Notice } from "../notice.tsx";
import { Brand } from "../page.tsx";
import { Time } from "../time.tsx";

export type ShellProps = {
  locale: Locale;
  /** Who is signed in; null on the way in. The role is null when nobody gave one yet. */
  user: { id: string; name: string; role: Role | null; ownPasskeys?: boolean } | null;
  /** Under which part of the menu this page falls. */
  part:
    | "dossiers"
    | "intake"
    | "calendar"
    | "later"
    | "colleagues"
    | "holidays"
    | "connections"
    | "register"
    | null;
  /** Open dossiers, beside the menu; null when not counted. */
  open: number | string | null;
  /** Of what is kept for a time, how much waits for a colleague; null where it is not theirs. */
  asking: number | null;
  /** What does not go on by itself now; null on the way in. */
  trouble: { mailWaitingSince: ShownTime | null; lateWork: number; busyReaders: string[] } | null;
  children: ReactNode;
};

export function Shell({ locale, user, part, open, asking, trouble, children }: ShellProps) {
  const { pages, staff } = textsIn(locale);
  const { frame } = staff;
  return (
    <div className="shell">
      <a className="skip" href="#inhoud">
        {pages.kit.skip}
      </a>
      <header className="side">
        <Brand name={frame.product} about={null} href={staffPaths.queue} />
        {user?.role && (
          <nav aria-label={frame.menu}>
            <ul>
              <li>
                <a href={staffPaths.queue} aria-current={part === "dossiers" ? "page" : undefined}>
                  {frame.dossiers}
                  {open !== null && <b className="count">{open}</b>}
                </a>
              </li>
              <li>
                <a href={staffPaths.calendar} aria-current={part === "calendar" ? "page" : undefined}>
                  {frame.calendar}
                </a>
              </li>
              {asking !== null && (
                <li>
                  <a href={staffPaths.laters} aria-current={part === "later" ? "page" : undefined}>
                    {frame.laters}
                    {asking > 0 && <b className="count">{asking}</b>}
                  </a>
                </li>
              )}
              {worksOn(user.role) && (
                <li>
                  <a href={staffPaths.intake} aria-current={part === "intake" ? "page" : undefined}>
                    {frame.intake}
                  </a>
                </li>
              )}
              <li>
                <a href={staffPaths.colleagues} aria-current={part === "colleagues" ? "page" : undefined}>
                  {frame.colleagues}
                </a>
              </li>
              <li>
                <a href={staffPaths.holidays} aria-current={part === "holidays" ? "page" : undefined}>
                  {frame.holidays}
                </a>
              </li>
              <li>
                <a href={staffPaths.connections} aria-current={part === "connections" ? "page" : undefined}>
                  {frame.connections}
                </a>
              </li>
              <li>
                <a href={staffPaths.register} aria-current={part === "register" ? "page" : undefined}>
                  {frame.register}
                </a>
              </li>
            </ul>
          </nav>
        )}
        {user && <Account locale={locale} user={user} />}
      </header>
      <main id="inhoud" tabIndex={-1}>
        {trouble && <Trouble locale={locale} trouble={trouble} />}
        {children}
      </main>
    </div>
  );
}

function Trouble({ locale, trouble }: { locale: Locale; trouble: NonNullable<ShellProps["trouble"]> }) {
  const texts = textsIn(locale).staff.trouble;
  const { mailWaitingSince, lateWork, busyReaders } = trouble;
  return (
    <>
      {mailWaitingSince && (
        <Notice tone="warn" title={texts.mail}>
          <p>
            {texts.mailSince} <Time at={mailWaitingSince} />. {texts.mailWhat}
          </p>
        </Notice>
      )}
      {busyReaders.length > 0 && (
        <Notice tone="warn" title={texts.readers}>
          <p>{texts.readersWhat(busyReaders.join(", "))}</p>
        </Notice>
      )}
      {lateWork > 0 && (
        <Notice tone="warn" title={texts.work}>
          <p>{texts.workWhat(lateWork)}</p>
        </Notice>
      )}
    </>
  );
}

function Account({ locale, user }: { locale: Locale; user: NonNullable<ShellProps["user"]> }) {
  const { frame } = textsIn(locale).staff;
  return (
    <div className="account">
      <p>
        <span className="vh">{frame.signedInAs} </span>
        <b>
          <bdi>{user.name}</bdi>
        </b>
        {user.role && <small>{frame.roles[user.role]}</small>}
      </p>
      {user.role && (
        <p>
          <a href={staffPaths.colleague(user.id)}>{frame.ownPage}</a>
        </p>
      )}
      {user.ownPasskeys && (
        <p>
          <a href={staffPaths.passkeys}>{frame.passkeys}</a>
        </p>
      )}
      <form method="post" action={staffPaths.signOut}>
        <button type="submit" className="link">
          {frame.signOut}
        </button>
      </form>
    </div>
  );
}
