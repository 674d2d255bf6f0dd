// Every screen in its states. Tenants have theirs in each language.

import type { ReactElement } from "react";
import { type Locale, locales, staffLocale } from "#app/i18n/locale.ts";
import { doorScreens, staffScreens } from "./staff-screens.tsx";
import { tenantScreens } from "./tenant-screens.tsx";

export type Screen = {
  name: string;
  side: "tenant" | "staff" | "door";
  locale: Locale;
  element: ReactElement;
};

const screensOf = (side: Screen["side"], locale: Locale, elements: Record<string, ReactElement>): Screen[] =>
  Object.entries(elements).map(([name, element]) => ({ name, side, locale, element }));

export const screens: Screen[] = [
  ...locales.flatMap((locale) => screensOf("tenant", locale, tenantScreens(locale))),
  ...screensOf("staff", staffLocale, staffScreens),
  ...screensOf("door", staffLocale, doorScreens),
];
