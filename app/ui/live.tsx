// What follows the truth by itself where scripts run. The page has a link to refresh it where they do not.

import type { ReactNode } from "react";

type LiveProps = {
  /** The address of the event stream. */
  href: string;
  /** Said politely after a change: "De pagina is bijgewerkt." */
  refreshed: string;
  children: ReactNode;
};

export function Live({ href, refreshed, children }: LiveProps) {
  return (
    <>
      <div data-live={href}>{children}</div>
      <p className="vh" role="status" data-live-said={refreshed} />
      <script src="/enhance.js" defer />
    </>
  );
}
