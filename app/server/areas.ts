// The areas of the site: what shares the first part of its address. Remix tries every route of its build for every
// page, several times over; with all of them in one build that cost more than drawing the page.

import type { ServerBuild } from "@remix-run/node";

/** The area of an address as it was asked for: "/en/request/who" is in "en/request", "/" in "". */
export function areaOf(path: string): string {
  const [first = "", second = ""] = path
    .slice(1)
    .toLowerCase()
    .replace(/\.data$/, "")
    .split("/");
  return first === "en" && second ? `en/${second}` : first;
}

/** A build for each area, with the routes of that area and what stands around them. */
export function buildsByArea(build: ServerBuild): Map<string, ServerBuild> {
  const paths = Object.values(build.routes).flatMap((route) => route?.path ?? []);
  const areas = new Set(["", ...paths.map((path) => areaOf(`/${path}`))]);
  return new Map([...areas].map((area) => [area, buildOf(build, area)]));
}

function buildOf(build: ServerBuild, area: string): ServerBuild {
  const { assets } = build;
  return {
    ...build,
    routes: routesOf(build.routes, area),
    assets: { ...assets, routes: routesOf(assets.routes, area) },
  };
}

type Routes<Route> = Record<string, Route>;

function routesOf<Route extends { path?: string } | undefined>(routes: Routes<Route>, area: string) {
  const kept = Object.entries(routes).filter(([, route]) => {
    const path = route?.path;
    return !path || path === "*" || areaOf(`/${path}`) === area;
  });
  return Object.fromEntries(kept);
}
