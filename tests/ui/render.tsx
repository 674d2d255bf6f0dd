// A screen within its page, as HTML.

import { renderToStaticMarkup } from "react-dom/server";
import { Page } from "#app/ui/page.tsx";
import { Shell } from "#app/ui/staff/shell.tsx";
import { organisation, type Screen } from "./screens.tsx";

export function renderScreen({ side, element }: Screen): string {
  if (side === "tenant") {
    return renderToStaticMarkup(
      <Page locale="nl" organisation={organisation} signedIn>
        {element}
      </Page>,
    );
  }
  const user = side === "staff" ? { name: "Sanne Bakker", role: "handler" as const } : null;
  return renderToStaticMarkup(
    <Shell locale="nl" user={user} open={37}>
      {element}
    </Shell>,
  );
}
