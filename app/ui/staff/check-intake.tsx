// A request that a colleague wrote down, to read back and check before it is recorded.

import type { Obstacle } from "#app/domain/decide.ts";
import type { Phase } from "#app/domain/dossier.ts";
import type { IntakeChannel } from "#app/domain/receipt.ts";
import { type Theme, themes } from "#app/domain/records.ts";
import type { Relation } from "#app/domain/relation.ts";
import type { Capacity } from "#app/domain/representation.ts";
import type { Right } from "#app/domain/rights.ts";
import type { WishLists } from "#app/domain/wish-lists.ts";
import type { Wish, WishWords } from "#app/domain/wishes.ts";
import type { ShownTime } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { staffPaths } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { Badge, type Due, DueBadge } from "../badge.tsx";
import { Actions, Button, Form } from "../form.tsx";
import { Card, Notice } from "../notice.tsx";
import { BackLink } from "../step-line.tsx";
import { SummaryList } from "../summary-list.tsx";
import { Time } from "../time.tsx";
import { wishRows } from "../wish-rows.tsx";
import { ObstacleNotice } from "./obstacle-notice.tsx";
import { phaseTones } from "./queue.tsx";

/** Gives: receive-request. */
export type CheckIntakeProps = {
  locale: Locale;
  formKey: string;
  draftId: string;
  /** What to say to who called or came by, in their language; null where nobody listens. */
  aloud: string[] | null;
  writesIn: Locale;
  channel: IntakeChannel;
  received: ShownTime;
  lateReason: string | null;
  /** The last day, the sentences that say how it was counted, and whether it is over. */
  due: { at: ShownTime; why: string[]; over: boolean };
  asks: { right: Right; scope: Theme[]; wanted: { wish: Wish; words: WishWords } | null }[];
  lists: Pick<WishLists, "elements" | "purposes">;
  relation: Relation;
  clue: string | null;
  /** Ready to read. */
  person: { name: string; birthDate: string; address: string };
  /** Who asks for the person above. */
  asker: { name: string; address: string; capacity: Capacity } | null;
  /** Asks for themselves, and cannot yet. */
  tooYoung: boolean;
  answerBy: "portal" | "post";
  email: string | null;
  same: { dossiers: { number: string; phase: Phase; due: Due }[]; silent: boolean };
  obstacle: Obstacle | null;
};

export function CheckIntake(props: CheckIntakeProps) {
  const { locale, draftId, aloud, due, obstacle } = props;
  const { staff } = textsIn(locale);
  const { check } = staff.intake;
  return (
    <>
      <BackLink href={staffPaths.intakeAgain(draftId)} words={{ back: check.change }} />
      <ObstacleNotice obstacle={obstacle} locale={locale} />
      <h1>{check.title}</h1>
      <div className="two">
        <aside>
          <Same {...props} />
        </aside>
        <div>
          {aloud && (
            <Notice tone="info" title={check.aloud}>
              <blockquote className="aloud" lang={props.writesIn}>
                <p>{aloud.join(" ")}</p>
              </blockquote>
              <p className="small">{check.aloudHint}</p>
            </Notice>
          )}
          <Card title={check.due}>
            <p>
              <b>
                <Time at={due.at} />
              </b>
            </p>
            <p className="small">{due.why.join(" ")}</p>
          </Card>
          {due.over && (
            <Notice tone="warn">
              <p>{check.over}</p>
            </Notice>
          )}
          <Written {...props} />
          <Form formKey={props.formKey}>
            <Actions>
              <Button command="receive-request">{check.send}</Button>
            </Actions>
          </Form>
        </div>
      </div>
    </>
  );
}

function Same({ locale, same }: CheckIntakeProps) {
  const { staff } = textsIn(locale);
  const { check } = staff.intake;
  return (
    <Card title={check.same}>
      <p className="small">{same.dossiers.length > 0 ? check.sameHint : check.sameNone}</p>
      {same.silent && <p className="small">{check.sameSilent}</p>}
      {same.dossiers.length > 0 && (
        <ul className="links">
          {same.dossiers.map(({ number, phase, due }) => (
            <li key={number}>
              <a href={staffPaths.dossier(number)}>{number}</a>
              <span className="badges">
                <Badge tone={phaseTones[phase]}>{staff.phases[phase]}</Badge>
                <DueBadge due={due} words={staff.due} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function Written(props: CheckIntakeProps) {
  const { locale, person, asker, clue, lateReason } = props;
  const { pages, words, staff } = textsIn(locale);
  const { intake, channels } = staff;
  const { check } = intake;
  return (
    <>
      <SummaryList
        title={intake.parts.receipt}
        rows={[
          { label: check.channel, value: channels[props.channel] },
          { label: check.received, value: <Time at={props.received} /> },
          ...(lateReason ? [{ label: check.lateReason, value: <bdi>{lateReason}</bdi> }] : []),
        ]}
        words={pages.kit}
      />
      {props.asks.map(({ right, scope, wanted }) => (
        <SummaryList
          key={right}
          title={props.asks.length > 1 ? words.rights[right].name : intake.parts.asked}
          rows={[
            { label: intake.right, value: words.rights[right].name },
            ...(wanted
              ? wishRows({ ...wanted, lists: props.lists }, locale)
              : [{ label: check.about, value: scopeShown(locale, scope) }]),
          ]}
          words={pages.kit}
        />
      ))}
      {asker && (
        <SummaryList
          title={check.asker}
          rows={[
            { label: check.name, value: <bdi>{asker.name}</bdi> },
            { label: check.address, value: <bdi>{asker.address}</bdi> },
            { label: check.as, value: words.capacities[asker.capacity] },
          ]}
          words={pages.kit}
        />
      )}
      <SummaryList
        title={intake.parts.who}
        rows={[
          { label: check.name, value: <bdi>{person.name}</bdi> },
          { label: check.birthDate, value: person.birthDate },
          { label: check.address, value: <bdi>{person.address}</bdi> },
          { label: check.relation, value: pages.relation.relations[props.relation].label },
          ...(clue ? [{ label: check.clue, value: <bdi>{clue}</bdi> }] : []),
        ]}
        words={pages.kit}
      />
      {props.tooYoung && (
        <Notice tone="warn">
          <p>{check.tooYoung}</p>
        </Notice>
      )}
      <SummaryList
        title={intake.parts.answer}
        rows={[
          { label: check.answerBy, value: props.answerBy === "portal" ? intake.portal : intake.post },
          { label: check.email, value: props.email ? <bdi>{props.email}</bdi> : check.noEmail },
          { label: check.locale, value: intake.locales[props.writesIn] },
        ]}
        words={pages.kit}
      />
    </>
  );
}

function scopeShown(locale: Locale, scope: Theme[]): string {
  const { staff } = textsIn(locale);
  const everything = scope.length === themes.length;
  return everything ? staff.intake.everything : scope.map((theme) => staff.themes[theme]).join(", ");
}
