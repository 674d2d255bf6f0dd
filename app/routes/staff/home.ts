import { redirect } from "@remix-run/node";
import { paths } from "#app/i18n/paths.ts";

export function loader() {
  return redirect(paths.staff.queue);
}
