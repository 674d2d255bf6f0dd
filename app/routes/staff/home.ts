import { redirect } from "@remix-run/node";
import { staffPaths } from "#app/i18n/paths.ts";

export function loader() {
  return redirect(staffPaths.queue);
}
