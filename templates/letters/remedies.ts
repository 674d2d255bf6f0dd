// What somebody can do who does not agree (GDPR art. 12(4), 77, 79; UAVG art. 35, 36; Woningwet art. 55b(3)).

import type { Block } from "#app/domain/letters.ts";
import type { Organisation } from "#app/domain/register.ts";
import type { LetterTexts } from "#app/i18n/nl/letters.ts";

/** The national authority, the same for every association. */
const authority = {
  website: "https://autoriteitpersoonsgegevens.nl/een-tip-of-klacht-indienen-bij-de-ap",
  address: "Postbus 93374, 2509 AJ Den Haag",
};

export function complaintToAuthority({ remedies: words }: LetterTexts): string {
  return `${words.authority} ${words.authorityWhere(authority.website, authority.address)}`;
}

/** After the last day of the answer the court's term of six weeks does not run: UAVG art. 35(2). */
export function remedies(
  texts: LetterTexts,
  organisation: Organisation,
  late: boolean,
  title = texts.remedies.title,
): Block[] {
  const words = texts.remedies;
  const { name, address, complaintsCommittee } = organisation;
  return [
    { kind: "heading", duties: [], text: title },
    { kind: "list", duties: ["REM-board"], items: [words.board(name, address.join(", "))] },
    {
      kind: "list",
      duties: ["REM-committee"],
      items: [words.committee(complaintsCommittee.name, complaintsCommittee.address.join(", "))],
    },
    { kind: "list", duties: ["REM-authority", "ACC8"], items: [complaintToAuthority(texts)] },
    { kind: "list", duties: ["REM-mediation"], items: [words.mediation] },
    { kind: "list", duties: ["REM-court"], items: [late ? words.courtLate : words.court] },
    { kind: "paragraph", duties: [], text: words.choose },
  ];
}
