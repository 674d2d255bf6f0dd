// What somebody wants, as rows to read: to check before it is sent, and for a colleague.

import type { WishLists } from "#app/domain/wish-lists.ts";
import type { Wish, WishWords } from "#app/domain/wishes.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { textsIn } from "#app/i18n/texts.ts";
import type { SummaryRow } from "./summary-list.tsx";

export type WantedShown = { wish: Wish; words: WishWords; lists: Pick<WishLists, "elements" | "purposes"> };

export function wishRows({ wish, words, lists }: WantedShown, locale: Locale): SummaryRow[] {
  const texts = textsIn(locale).pages.wishes;
  const { correction, erasure, restriction, portability, objection, consent, unsorted } = texts;
  const yesNo = (yes: boolean) => (yes ? texts.yes : texts.no);
  const written = (label: string, text: string | undefined): SummaryRow[] =>
    text ? [{ label, value: <bdi className="own-words">{text}</bdi> }] : [];
  const labelOf = (id: string | null) => lists.elements.find((element) => element.id === id)?.label;
  const which = (ids: string[] | null, everything: string) => {
    const labels = ids?.map((id) => labelOf(id) ?? id) ?? [everything];
    return labels.length > 0 ? [{ label: texts.elements, value: labels.join(", ") }] : [];
  };
  switch (wish.right) {
    case "rectification":
      return [
        ...wish.items.flatMap(({ element }, row): SummaryRow[] => {
          const said = words.corrections?.[row];
          const what = labelOf(element) ?? said?.what ?? "";
          const now = said?.now ? `${correction.now} ${said.now}` : null;
          return [
            {
              label: wish.items.length > 1 ? correction.row(row + 1) : correction.only,
              value: (
                <bdi>
                  {[what, now, `${correction.wanted} ${said?.wanted ?? ""}`].map(
                    (line) =>
                      line && (
                        <span key={line} className="line">
                          {line}
                        </span>
                      ),
                  )}
                </bdi>
              ),
            },
          ];
        }),
        { label: correction.pause, value: yesNo(wish.pause) },
      ];
    case "erasure":
      return [
        ...which(wish.elements, erasure.everything),
        ...written(texts.otherWhat, words.what),
        ...(wish.why ? [{ label: erasure.why, value: erasure.reasons[wish.why] }] : []),
        { label: erasure.pause, value: yesNo(wish.pause) },
      ];
    case "restriction":
      return [
        { label: restriction.title, value: restriction.reasons[wish.why] },
        ...which(wish.elements, restriction.everything),
        ...written(texts.otherWhat, words.what),
        ...written(restriction.until, words.until),
      ];
    case "portability":
      return [
        ...which(wish.elements, portability.everything),
        { label: portability.to, value: portability.tos[wish.to] },
        ...written(portability.name, words.receiver?.name),
        ...written(portability.contact, words.receiver?.contact),
        ...written(portability.technical, words.receiver?.technical),
        { label: portability.format, value: portability.formats[wish.format].label },
      ];
    case "objection":
      return [
        { label: objection.title, value: objection.targets[wish.against].label },
        ...written(objection.situation, words.situation),
        ...(wish.against === "marketing" ? [] : [{ label: objection.pause, value: yesNo(wish.pause) }]),
      ];
    case "consent":
      return [
        {
          label: consent.title,
          value: lists.purposes
            .filter(({ id }) => wish.purposes.includes(id))
            .map(({ label }) => label)
            .join(", "),
        },
      ];
    case "unsorted":
      return written(unsorted.words, words.situation);
  }
}
