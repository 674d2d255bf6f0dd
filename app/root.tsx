// The page around every screen: language, stylesheet, and what is said when something goes wrong.

import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  useRouteError,
  useRouteLoaderData,
} from "@remix-run/react";
import type { ReactNode } from "react";
import { textsIn } from "./i18n/texts.ts";
import { organisationShown } from "./server/organisation.ts";
import { Page } from "./ui/page.tsx";
import styles from "./ui/styles.css?url";
import { NotFound, ServerError } from "./ui/tenant/dead-ends.tsx";
import { pageTitle } from "./ui/title.ts";

export const links: LinksFunction = () => [
  { rel: "stylesheet", href: styles },
  { rel: "icon", href: "/favicon.svg", type: "image/svg+xml" },
];

export async function loader({ context }: LoaderFunctionArgs) {
  return { organisation: await organisationShown(context.office) };
}

export const meta: MetaFunction<typeof loader> = ({ data, error }) => {
  const { notFound, serverError } = textsIn("nl").pages;
  const missing = isRouteErrorResponse(error) && error.status === 404;
  const title = missing ? notFound.title : serverError.title;
  return [{ title: pageTitle(textsIn("nl"), title, data?.organisation.name ?? "") }];
};

export function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="nl">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
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
  const root = useRouteLoaderData<typeof loader>("root");
  const organisation = root?.organisation ?? { name: "", phone: "", openingHours: "", website: "/" };
  const missing = isRouteErrorResponse(error) && error.status === 404;
  return (
    <Page locale="nl" organisation={organisation} signedIn={false}>
      {missing ? (
        <NotFound locale="nl" organisation={organisation} />
      ) : (
        <ServerError locale="nl" organisation={organisation} />
      )}
    </Page>
  );
}
