// What is said about a typed code, in the words of the tenant's language.

import type { Texts } from "#app/i18n/texts.ts";
import type { CodeVerdict } from "./identity-check.ts";

export function codeError(verdict: CodeVerdict, said: Texts["pages"]["errors"]): string {
  switch (verdict.state) {
    case "expired":
      return said.codeExpired;
    case "too-many-tries":
      return said.tooMany;
    case "wrong":
      return verdict.triesLeft > 0 ? said.codeWrong(verdict.triesLeft) : said.tooMany;
    case "right":
      throw new Error("Nothing is wrong with this code");
  }
}
