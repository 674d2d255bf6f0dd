// Single keys in the review, each with a button that does the same. What they do in the browser: public/review-keys.js.

import type { Locale } from "#app/i18n/locale.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { More } from "../notice.tsx";

/** The keys, as the script and the explanation know them. */
const keyOf = { give: "1", withhold: "2", mask: "3", next: "n", help: "?" } as const;

/** What they mean and what was done last; or where they are switched on. */
export function Keys({ areOn, ownPage, locale }: { areOn: boolean; ownPage: string; locale: Locale }) {
  const texts = textsIn(locale).staff.review.keys;
  if (!areOn) {
    return (
      <p className="small">
        <a href={ownPage}>{texts.off}</a> {texts.offRest}
      </p>
    );
  }
  const { said } = texts;
  return (
    <div
      data-keys=""
      data-give={said.give}
      data-withhold={said.withhold}
      data-ground={said.ground}
      data-mask={said.mask}
      data-next={said.next}
      data-none={said.none}
    >
      <More title={texts.title}>
        <p>
          {texts.about} <a href={ownPage}>{texts.own}</a>
        </p>
        <ul className="points">
          {(["give", "withhold", "mask", "next"] as const).map((act) => (
            <li key={act}>
              <kbd>{keyOf[act]}</kbd> {texts.means[act]}
            </li>
          ))}
          <li>
            <kbd>{keyOf.help}</kbd> {texts.help}
          </li>
        </ul>
      </More>
      <p role="status" data-said="" />
      <script src="/review-keys.js" defer />
    </div>
  );
}

type KeyButtonsProps = { recordId: string; title: string; next: string | null; locale: Locale };

/** Within the form of a record. */
export function KeyButtons({ recordId, title, next, locale }: KeyButtonsProps) {
  const texts = textsIn(locale).staff.review.keys;
  return (
    <div className="decision">
      {(["give", "withhold"] as const).map((act) => (
        <button
          key={act}
          type="submit"
          className="btn"
          name="choice"
          value={act}
          data-key={keyOf[act]}
          aria-keyshortcuts={keyOf[act]}
        >
          {`${texts[act]} (${keyOf[act]})`}
          <span className="vh"> {title}</span>
        </button>
      ))}
      <a className="btn" href={`#alsoBlack-${recordId}`} data-key={keyOf.mask} aria-keyshortcuts={keyOf.mask}>
        {`${texts.mask} (${keyOf.mask})`}
        <span className="vh"> {title}</span>
      </a>
      {next && (
        <a className="btn" href={next} data-key={keyOf.next} aria-keyshortcuts={keyOf.next}>
          {next.startsWith("#") || next.includes("#record-") ? texts.next : texts.toOutcome} ({keyOf.next})
        </a>
      )}
    </div>
  );
}
