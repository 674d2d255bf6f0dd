import { notFound } from "#app/server/guard.ts";

export function loader() {
  throw notFound();
}

export default function NotFoundPage() {
  return null;
}
