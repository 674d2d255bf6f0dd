// Which page of a long list an address asks for.

import { localeAt, queryNames } from "#app/i18n/addresses.ts";

/** The page in "?blad=2"; 1 for anything else. */
export function pageIn(request: Request): number {
  const { pathname, searchParams } = new URL(request.url);
  const page = Number(searchParams.get(queryNames.page[localeAt(pathname)]) ?? "1");
  return Number.isSafeInteger(page) && page > 0 && page < 100_000 ? page : 1;
}

export function pagingOf(page: number, size: number, total: number) {
  const first = total === 0 ? 0 : (page - 1) * size + 1;
  return {
    page,
    pages: Math.max(1, Math.ceil(total / size)),
    first,
    last: Math.min(page * size, total),
    total,
  };
}
