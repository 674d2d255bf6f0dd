// The queue is a clock: what must be ready first stands first.

import type { Attention, Phase } from "#app/domain/dossier.ts";
import type { Right } from "#app/domain/rights.ts";
import type { ShownTime } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { staffPaths } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { Badge, type Due, DueBadge } from "../badge.tsx";
import { EmptyState, type Tone } from "../notice.tsx";
import { Cell, Row, RowHeader, Table } from "../table.tsx";
import { Pager, type Paging, Tabs, totalOf } from "../tabs.tsx";
import { Away } from "./away.tsx";

export const queueTabs = [
  "open",
  "mine",
  "nobody",
  "week",
  "late",
  "approval",
  "unproven",
  "supplement",
  "recipients",
  "to-carry-out",
  "ended",
] as const;
export type QueueTab = (typeof queueTabs)[number];

export type QueueRow = {
  number: string;
  /** Null once it has been erased, and where it is not for the reader. */
  name: string | null;
  /** Somebody else works on it. */
  hidden: boolean;
  right: Right;
  phase: Phase;
  attention: Attention | null;
  /** It waits for a connection that stands still. */
  waits: boolean;
  due: Due;
  handler: string | null;
  /** The last day that the handler is away. */
  away: ShownTime | null;
};
export type QueueProps = {
  locale: Locale;
  tab: QueueTab;
  /** "1000+" where not all were counted. */
  counts: Record<QueueTab, number | string>;
  rows: QueueRow[];
  paging: Paging;
};

/** Read from the address: ?lijst=late&blad=2 */
export const queueHref = (tab: QueueTab, page = 1) =>
  `${staffPaths.queue}?lijst=${tab}${page > 1 ? `&blad=${page}` : ""}`;

export const phaseTones = {
  "identity-needed": "neutral",
  gathering: "info",
  reviewing: "info",
  approving: "warn",
  preparing: "info",
  answered: "ok",
  withdrawn: "neutral",
  attached: "neutral",
} as const satisfies Record<Phase, Tone>;

export function Queue({ locale, tab, counts, rows, paging }: QueueProps) {
  const { pages, staff } = textsIn(locale);
  const { queue } = staff;
  return (
    <>
      <h1>{queue.title}</h1>
      <Tabs
        label={queue.views}
        tabs={queueTabs.map((name) => ({
          href: queueHref(name),
          label: queue.tabs[name],
          count: counts[name],
          current: name === tab,
        }))}
      />
      {rows.length === 0 ? (
        <EmptyState title={queue.empty[tab]} />
      ) : (
        <Table
          id="queue"
          className="queue"
          caption={queue.caption(paging.first, paging.last, totalOf(paging))}
          columns={Object.values(queue.columns)}
        >
          {rows.map((row) => (
            <QueueLine key={row.number} row={row} locale={locale} />
          ))}
        </Table>
      )}
      <Pager paging={paging} hrefOf={(page) => queueHref(tab, page)} words={pages.kit} />
    </>
  );
}

function QueueLine({ row, locale }: { row: QueueRow; locale: Locale }) {
  const { words, staff } = textsIn(locale);
  return (
    <Row>
      <RowHeader>
        <a href={staffPaths.dossier(row.number)}>{row.number}</a>
      </RowHeader>
      <Cell>
        {row.name ? <bdi>{row.name}</bdi> : <i>{row.hidden ? staff.queue.notYours : staff.queue.noName}</i>}
      </Cell>
      <Cell>{words.rights[row.right].name}</Cell>
      <Cell>
        <span className="badges">
          <Badge tone={phaseTones[row.phase]}>{staff.phases[row.phase]}</Badge>
          {row.attention && <Badge tone="danger">{staff.attentions[row.attention].short}</Badge>}
          {row.waits && <Badge tone="warn">{staff.connections.waits.short}</Badge>}
        </span>
      </Cell>
      <Cell place="due">
        <DueBadge due={row.due} words={staff.due} />
      </Cell>
      <Cell>
        <span className="badges">
          {row.handler ? <bdi>{row.handler}</bdi> : <i>{staff.queue.noHandler}</i>}
          <Away until={row.away} locale={locale} />
        </span>
      </Cell>
    </Row>
  );
}
