// The page around every screen: language, stylesheet, and what is said when something goes wrong.

import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
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
import { NotFound, ServerError } from "./ui/tenant/dead-ends.tsx";
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

export const meta: MetaFunction<typeof loader> = ({ data, error, location }) => {
  const texts = textsIn(localeAt(location.pathname));
  const { notFound, serverError } = texts.pages;
  const missing = isRouteErrorResponse(error) && error.status === 404;
  const title = missing ? notFound.title : serverError.title;
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
  const missing = isRouteErrorResponse(error) && error.status === 404;
  return (
    <Page locale={locale} organisation={organisation} signedIn={false} twin={twinOf({ pathname, search })}>
      {missing ? (
        <NotFound locale={locale} organisation={organisation} />
      ) : (
        <ServerError locale={locale} organisation={organisation} />
      )}
    </Page>
  );
}
