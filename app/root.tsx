// The page around every screen: language, stylesheet, and what is said when something goes wrong.

import type { HeadersFunction, LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  useLocation,
  useRouteError,
  useRouteLoaderData,
} from "@remix-run/react";
import type { ReactNode } from "react";
import { localeAt, localeOf } from "./i18n/addresses.ts";
import { textsIn } from "./i18n/texts.ts";
import { alternatesOf, twinOf } from "./i18n/twins.ts";
import type { TurnRefused } from "./server/guard.ts";
import { organisationShown } from "./server/organisation.ts";
import { Page } from "./ui/page.tsx";
import styles from "./ui/styles.css?url";
import { NotFound, ServerError, TooOften } from "./ui/tenant/dead-ends.tsx";
import { pageTitle } from "./ui/title.ts";

export const links: LinksFunction = () => [
  { rel: "stylesheet", href: styles },
  { rel: "icon", href: "/favicon.svg", type: "image/svg+xml" },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const alternates = alternatesOf(new URL(request.url).pathname).map(({ locale, path }) => ({
    locale,
    href: new URL(path, context.office.config.publicOrigin).href,
  }));
  return { organisation: await organisationShown(context.office, localeOf(request)), alternates };
}

/** What a thrown answer says in its headers: how long to wait. */
export const headers: HeadersFunction = ({ errorHeaders }) => errorHeaders ?? new Headers();

export const meta: MetaFunction<typeof loader> = ({ data, error, location }) => {
  const texts = textsIn(localeAt(location.pathname));
  const { notFound, serverError, tooOften } = texts.pages;
  const refused = refusedTurn(error);
  const missing = isRouteErrorResponse(error) && error.status === 404;
  const { title } = refused ? tooOften : missing ? notFound : serverError;
  return [{ title: pageTitle(texts, title, (refused ?? data)?.organisation.name ?? "") }];
};

export function Layout({ children }: { children: ReactNode }) {
  const root = useRouteLoaderData<typeof loader>("root");
  return (
    <html lang={localeAt(useLocation().pathname)}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        {root?.alternates.map(({ locale, href }) => (
          <link key={locale} rel="alternate" hrefLang={locale} href={href} />
        ))}
        <Meta />
        <Links />
      </head>
      <body>{children}</body>
    </html>
  );
}

export default function Root() {
  return <Outlet />;
}

export function ErrorBoundary() {
  const error = useRouteError();
  const { pathname, search } = useLocation();
  const locale = localeAt(pathname);
  const root = useRouteLoaderData<typeof loader>("root");
  const refused = refusedTurn(error);
  const unknown = { name: "", phone: "", openingHours: "", website: "/" };
  const organisation = (refused ?? root)?.organisation ?? unknown;
  const missing = isRouteErrorResponse(error) && error.status === 404;
  const shown = { locale, organisation };
  return (
    <Page locale={locale} organisation={organisation} signedIn={false} twin={twinOf({ pathname, search })}>
      {refused && <TooOften {...shown} minutes={refused.minutes} />}
      {!refused && (missing ? <NotFound {...shown} /> : <ServerError {...shown} />)}
    </Page>
  );
}

/** What is said to somebody whose network must wait; null for every other error. */
function refusedTurn(error: unknown): TurnRefused | null {
  return isRouteErrorResponse(error) && error.status === 429 ? (error.data as TurnRefused) : null;
}
