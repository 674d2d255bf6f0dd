// Which page of a long list an address asks for.

/** The page in "?blad=2"; 1 for anything else. */
export function pageIn(request: Request): number {
  const page = Number(new URL(request.url).searchParams.get("blad") ?? "1");
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
