import type { Hold } from "#app/domain/release.ts";
import type { ShownTime } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { Notice } from "../notice.tsx";
import { type OrganisationShown, PhoneLink } from "../page.tsx";

/** Why the answer cannot be opened now, and from when it can. */
export type HeldShown = { why: Hold["why"]; until: ShownTime };

type HeldProps = { held: HeldShown; locale: Locale; organisation: OrganisationShown };

export function Held({ held: { why, until }, locale, organisation }: HeldProps) {
  const { held } = textsIn(locale).pages;
  return (
    <Notice tone="warn" title={held.title}>
      <p>{held.why[why]}</p>
      <p>
        {held.until(until.text)} {held.anew}
      </p>
      <p>
        {held.notYou} <PhoneLink phone={organisation.phone} />
      </p>
    </Notice>
  );
}
