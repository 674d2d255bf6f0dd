// All Dutch texts.

import { bundle } from "./nl/bundle.ts";
import { certificate } from "./nl/certificate.ts";
import { clock } from "./nl/clock.ts";
import { emails } from "./nl/emails.ts";
import { letters } from "./nl/letters.ts";
import { pages } from "./nl/pages.ts";
import { sms } from "./nl/sms.ts";
import { staff } from "./nl/staff.ts";
import { words } from "./nl/words.ts";

export const nl = { words, pages, staff, letters, emails, sms, bundle, certificate, clock };

/** Dutch is the norm: every other language must have the same texts. */
export type Texts = typeof nl;
