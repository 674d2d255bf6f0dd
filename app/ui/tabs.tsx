import type { KitTexts } from "./form.tsx";

export type Tab = { href: string; label: string; count?: number | string; current: boolean };

/** Tabs that are links: each view has its own address. */
export function Tabs({ label, tabs }: { label: string; tabs: Tab[] }) {
  return (
    <nav className="tabs" aria-label={label}>
      <ul>
        {tabs.map((tab) => (
          <li key={tab.href}>
            <a href={tab.href} aria-current={tab.current ? "page" : undefined}>
              {tab.label} {tab.count !== undefined && <span className="n">{tab.count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Which part of a long list is shown; the address of a page is made by who knows it. */
export type Paging = {
  page: number;
  pages: number;
  first: number;
  last: number;
  total: number;
  /** There are more, which nobody counted. */
  orMore?: boolean;
};

/** "10000+" where there are more. */
export const totalOf = ({ total, orMore }: Paging) => (orMore ? `${total}+` : total);

type PagerProps = { paging: Paging; hrefOf: (page: number) => string; words: KitTexts };

export function Pager({ paging, hrefOf, words }: PagerProps) {
  const { page, pages, first, last } = paging;
  if (pages < 2) return null;
  return (
    <nav className="pages" aria-label={words.pages}>
      <p>{words.shown(first, last, totalOf(paging))}</p>
      <ul>
        {page > 1 && (
          <li>
            <a href={hrefOf(page - 1)} rel="prev">
              {words.previous}
            </a>
          </li>
        )}
        {pagesAround(page, pages).map((near) => (
          <li key={near}>
            <a
              href={hrefOf(near)}
              aria-current={near === page ? "page" : undefined}
              aria-label={words.page(near)}
            >
              {near}
            </a>
          </li>
        ))}
        {page < pages && (
          <li>
            <a href={hrefOf(page + 1)} rel="next">
              {words.next}
            </a>
          </li>
        )}
      </ul>
    </nav>
  );
}

function pagesAround(page: number, pages: number): number[] {
  return Array.from({ length: pages }, (_, place) => place + 1).filter(
    (near) => near === 1 || near === pages || Math.abs(near - page) <= 1,
  );
}
