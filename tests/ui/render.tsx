// A screen within its page, as HTML.

import { renderToStaticMarkup } from "react-dom/server";
import { pathsIn } from "#app/i18n/paths.ts";
import { twinOf } from "#app/i18n/twins.ts";
import { Page } from "#app/ui/page.tsx";
import { Shell } from "#app/ui/staff/shell.tsx";
import type { Screen } from "./screens.tsx";
import { organisationIn } from "./tenant-screens.tsx";

export function renderScreen({ side, locale, element }: Screen): string {
  if (side === "tenant") {
    return renderToStaticMarkup(
      <Page
        locale={locale}
        organisation={organisationIn(locale)}
        signedIn
        twin={twinOf({ pathname: pathsIn(locale).start, search: "" })}
      >
        {element}
      </Page>,
    );
  }
  const user = side === "staff" ? { id: "sanne", name: "Sanne Bakker", role: "handler" as const } : null;
  return renderToStaticMarkup(
    <Shell locale={locale} user={user} part="dossiers" open={37} asking={0} trouble={null}>
      {element}
    </Shell>,
  );
}
