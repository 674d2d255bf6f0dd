// All English texts. Staff read Dutch, so their part is the same.

import { bundle } from "./en/bundle.ts";
import { certificate } from "./en/certificate.ts";
import { clock } from "./en/clock.ts";
import { emails } from "./en/emails.ts";
import { letters } from "./en/letters.ts";
import { pages } from "./en/pages.ts";
import { sms } from "./en/sms.ts";
import { words } from "./en/words.ts";
import { staff } from "./nl/staff.ts";
import type { Texts } from "./nl.ts";

export const en: Texts = { words, pages, staff, letters, emails, sms, bundle, certificate, clock };
