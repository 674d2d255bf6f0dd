import { index, type RouteConfig, route } from "@remix-run/route-config";

export default [index("start-page.tsx"), route("verzoek/wie", "form-page.tsx")] satisfies RouteConfig;
