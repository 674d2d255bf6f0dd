// To staff, when somebody who was told stopped a request or a change of address: number only.

import type { EmailTexts } from "#app/i18n/nl/emails.ts";
import { composeEmail, type Email, type EmailFacts } from "./email.tsx";
import { opens, toStaff } from "./frame.ts";

export type StoppedFacts = EmailFacts & { link: string };
type Stopped = "requestDisputed" | "changeStopped";

const stopped =
  (what: Stopped) =>
  (texts: EmailTexts, facts: StoppedFacts): Promise<Email> =>
    composeEmail({
      ...toStaff(texts, facts),
      heading: texts[what].heading,
      paragraphs: [texts[what].body(facts.number), texts[what].what],
      action: opens(texts, texts[what].action, facts.link),
    });

export const requestDisputed = stopped("requestDisputed");
export const changeStopped = stopped("changeStopped");
