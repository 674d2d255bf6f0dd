// Every address of the portal, and the file behind it.

import { index, layout, prefix, type RouteConfig, route } from "@remix-run/route-config";

export default [
  route("gezond", "routes/health.ts"),

  layout("routes/tenant/layout.tsx", [
    index("routes/tenant/start.tsx"),
    ...prefix("verzoek", [
      route("wat", "routes/tenant/choose-right.tsx"),
      route("wie", "routes/tenant/who-are-you.tsx"),
      route("antwoord", "routes/tenant/how-to-answer.tsx"),
      route("gegevens", "routes/tenant/what-to-see.tsx"),
      route("controleren", "routes/tenant/check-answers.tsx"),
      route("ontvangen", "routes/tenant/confirmation.tsx"),
    ]),
    ...prefix("mijn", [
      index("routes/tenant/my-requests.tsx"),
      route("inloggen", "routes/tenant/sign-in.tsx"),
      route("code", "routes/tenant/enter-code.tsx"),
      ...prefix(":number", [
        index("routes/tenant/status.tsx"),
        route("bewijs", "routes/tenant/prove.tsx"),
        route("brieven/:letterId", "routes/tenant/letter.tsx"),
        route("openen", "routes/tenant/open-answer.tsx"),
        route("gegevens/:theme", "routes/tenant/answer.tsx"),
      ]),
    ]),
    route("*", "routes/not-found.tsx"),
  ]),
  route("mijn/uitloggen", "routes/tenant/sign-out.ts"),
  route("mijn/:number/download", "routes/tenant/download.ts"),

  ...prefix("medewerker", [
    index("routes/staff/home.ts"),
    route("terug", "routes/staff/sign-in-return.ts"),
    route("uitloggen", "routes/staff/sign-out.ts"),
    layout("routes/staff/layout.tsx", [
      route("inloggen", "routes/staff/sign-in.tsx"),
      route("geen-toegang", "routes/staff/no-role.tsx"),
      route("verzoeken", "routes/staff/queue.tsx"),
      ...prefix("verzoeken/:number", [
        index("routes/staff/dossier.tsx"),
        route("beoordelen/:theme", "routes/staff/review.tsx"),
        route("uitkomst", "routes/staff/outcome.tsx"),
        route("brieven/:letterId", "routes/staff/letter.tsx"),
      ]),
    ]),
  ]),
] satisfies RouteConfig;
