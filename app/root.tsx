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
  const titles = { missing: notFound.title, often: tooOften.title, broken: serverError.title };
  const title = titles[problemOf(error)];
  return [{ title: pageTitle(texts, title, data?.organisation.name ?? "") }];
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
  const organisation = root?.organisation ?? { name: "", phone: "", openingHours: "", website: "/" };
  const problem = problemOf(error);
  const shown = { locale, organisation };
  return (
    <Page locale={locale} organisation={organisation} signedIn={false} twin={twinOf({ pathname, search })}>
      {problem === "missing" && <NotFound {...shown} />}
      {problem === "often" && <TooOften {...shown} minutes={minutesIn(error)} />}
      {problem === "broken" && <ServerError {...shown} />}
    </Page>
  );
}

function problemOf(error: unknown): "missing" | "often" | "broken" {
  if (!isRouteErrorResponse(error)) return "broken";
  if (error.status === 404) return "missing";
  return error.status === 429 ? "often" : "broken";
}

/** How long to wait, as the limits say it in the body. */
function minutesIn(error: unknown): number {
  return isRouteErrorResponse(error) ? Number(error.data) || 1 : 1;
}
