import { redirect } from "@remix-run/node";
import { paths } from "#app/ui/paths.ts";

export function loader() {
  return redirect(paths.staff.queue);
}
