// All Dutch texts. Their type is the norm for every other language.

import { bundle } from "./nl/bundle.ts";
import { emails } from "./nl/emails.ts";
import { letters } from "./nl/letters.ts";
import { pages } from "./nl/pages.ts";
import { staff } from "./nl/staff.ts";
import { words } from "./nl/words.ts";

export const nl = { words, pages, staff, letters, emails, bundle };
