import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

export const meta: MetaFunction = () => [{ title: "Een kale bladzijde" }];

export function loader() {
  return { greeting: "Welkom" };
}

export default function BarePage() {
  return <h1>{useLoaderData<typeof loader>().greeting}</h1>;
}
