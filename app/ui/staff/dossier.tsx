// One dossier: the clock and the next step first, then who asks, what was gathered and what happened.

import type { Obstacle } from "#app/domain/decide.ts";
import type { Attention, Phase } from "#app/domain/dossier.ts";
import type { ContactKind } from "#app/domain/identity.ts";
import type { LetterKind } from "#app/domain/letters.ts";
import type { Theme } from "#app/domain/records.ts";
import type { Relation } from "#app/domain/relation.ts";
import type { Hold } from "#app/domain/release.ts";
import type { Capacity } from "#app/domain/representation.ts";
import type { Right } from "#app/domain/rights.ts";
import type { HoldBack } from "#app/domain/turns.ts";
import type { ShownTime } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { staffPaths } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import type { Due } from "../badge.tsx";
import { Actions, Button, ErrorSummary, Form } from "../form.tsx";
import { Live } from "../live.tsx";
import { Card, Notice } from "../notice.tsx";
import { BackLink } from "../step-line.tsx";
import { Time } from "../time.tsx";
import type { Errors } from "../title.ts";
import type { WantedShown } from "../wish-rows.tsx";
import { ApplicantCard, type ApplicantShown, type IdentityShown, type IntakeShown } from "./applicant.tsx";
import { Assign, type AssignShown } from "./assign.tsx";
import { Complaints, type ComplaintsShown } from "./complaints.tsx";
import { Conflicts, type ConflictsShown } from "./conflicts.tsx";
import { DossierHead } from "./dossier-head.tsx";
import { EarlierRequests, type EarlierShown } from "./earlier.tsx";
import { Flags, type FlagsShown } from "./flags.tsx";
import { Gathering, type SliceRow } from "./gathering.tsx";
import { History, type HistoryEntry } from "./history.tsx";
import { type NextStep, NextSteps } from "./next-steps.tsx";
import { Notes, type NotesShown } from "./notes.tsx";
import { ObstacleNotice } from "./obstacle-notice.tsx";
import { PersonMatch, type PersonMatchShown } from "./person-match.tsx";

/**
 * Gives: take-dossier, choose-person (connection, key), retry-source (sliceId), waive-slice (sliceId, reason).
 * add-note (note), assign-dossier (staffId),
 * attach-request (to), detach-request,
 * note-conflict (conflictOf, conflictWhy), lift-conflict (conflictOf),
 * raise-flag (flag, flagReason, knownOn, knownAt), lower-flag (flag, reason), settle-complaint (complaintId, answer).
 * Errors: reason-<sliceId>, note, staffId, conflictOf, conflictWhy, flag, flagReason, knownOn, lower-<flag>, answer-<complaintId>.
 */
export type DossierProps = {
  locale: Locale;
  formKey: string | null;
  number: string;
  right: Right;
  phase: Phase;
  attention: Attention | null;
  /** The connections for which it waits: somebody stopped them, or they are not asked now. */
  waitsFor: WaitsFor[];
  due: Due;
  /** How the last day was counted, in sentences. */
  dueWhy: string[];
  received: ShownTime;
  handler: string | null;
  /** Who handled it and does not work here any more. */
  handlerLeft: string | null;
  /** The last day that the handler is away. */
  away: ShownTime | null;
  applicant: ApplicantShown | null;
  /** An answer left that gave something. */
  wasGiven: boolean;
  /** Why the tenant cannot open the answer now. */
  held: { why: Hold["why"]; until: ShownTime } | null;
  /** What stands in the housing system for a short time only. */
  newContacts: { contact: ContactKind; since: ShownTime }[];
  /** What the answer was without: by when it should be filled, and the places that nobody took up yet. */
  owed: { dueOn: ShownTime; isOver: boolean; places: string[] } | null;
  onBehalf: Capacity | null;
  relation: Relation;
  scope: Theme[];
  wanted: WantedShown | null;
  /** Where the review begins: who asks for another may not ask everything. */
  firstTheme: Theme | undefined;
  answerBy: "portal" | "post";
  intake: IntakeShown | null;
  identity: IdentityShown;
  person: PersonMatchShown;
  /** What the same person asked before; null when that is nothing. */
  earlier: EarlierShown | null;
  /** The earlier request in which this one goes on. */
  attached: string | null;
  /** The earlier request that was chosen. */
  attachTo: string;
  slices: SliceRow[];
  typedReasons: Record<string, string>;
  errors: Errors;
  letters: { letterId: string; kind: LetterKind; at: ShownTime }[];
  history: HistoryEntry[];
  /** The steps that come into view here, each with what stands in its way. */
  next: NextStep[];
  /** Why the command that was just given was not carried out. */
  obstacle: Obstacle | null;
  notes: NotesShown;
  /** To whom the reader may hand it over; null when that is not for them. */
  assign: AssignShown | null;
  conflicts: ConflictsShown;
  /** The log is for the reader too. */
  mayLog: boolean;
  flags: FlagsShown;
  complaints: ComplaintsShown;
};

type WaitsFor = { name: string; since: ShownTime | null } & (
  | { by: string; reason: string }
  | { hold: { why: HoldBack["why"]; until: ShownTime } }
);

function WaitsFor({ one, locale }: { one: WaitsFor; locale: Locale }) {
  const texts = textsIn(locale).staff.connections;
  return (
    <p>
      <a href={staffPaths.connections}>{one.name}</a>:{" "}
      {one.since && (
        <>
          {texts.since} <Time at={one.since} />
          {"by" in one ? ", " : ". "}
        </>
      )}
      {"by" in one ? (
        <>
          {texts.by} <bdi>{one.by}</bdi>. {texts.because} {one.reason}
        </>
      ) : (
        <>
          {texts.holds[one.hold.why]} <Time at={one.hold.until} />.
        </>
      )}
    </p>
  );
}

function Owed({ owed, locale }: { owed: NonNullable<DossierProps["owed"]>; locale: Locale }) {
  const { attentions, dossier } = textsIn(locale).staff;
  const { by, over, making } = dossier.owed;
  const { short, what } = attentions["supplement-owed"];
  return (
    <Notice tone={owed.isOver ? "danger" : "warn"} title={short}>
      <p>{what}</p>
      <p>
        {owed.isOver ? over : by} <Time at={owed.dueOn} />.
      </p>
      {owed.places.length === 0 && <p>{making}</p>}
      <ul>
        {owed.places.map((place) => (
          <li key={place}>{place}</li>
        ))}
      </ul>
    </Notice>
  );
}

export function DossierScreen(props: DossierProps) {
  const { locale, attention, formKey } = props;
  const { pages, staff } = textsIn(locale);
  const { dossier } = staff;
  return (
    <>
      <BackLink href={staffPaths.queue} words={dossier} />
      <ErrorSummary errors={props.errors} words={pages.kit} />
      <ObstacleNotice obstacle={props.obstacle} locale={locale} />
      <Live href={staffPaths.live(props.number)} refreshed={dossier.refreshed}>
        <DossierHead {...props} />
        {attention && attention !== "supplement-owed" && (
          <Notice tone="warn" title={staff.attentions[attention].short}>
            <p>{staff.attentions[attention].what}</p>
            {attention === "request-disputed" && <CheckForBreach {...props} />}
            {attention === "breach-found" && <ReportBreach {...props} />}
          </Notice>
        )}
        {props.waitsFor.length > 0 && (
          <Notice tone="warn" title={staff.connections.waits.short}>
            {props.waitsFor.map((one) => (
              <WaitsFor key={one.name} one={one} locale={locale} />
            ))}
            <p>{staff.connections.waits.what}</p>
          </Notice>
        )}
        {props.owed && <Owed owed={props.owed} locale={locale} />}
        {props.attached && (
          <Notice tone="info" title={staff.phases.attached}>
            <p>
              {dossier.attached.where} <a href={staffPaths.dossier(props.attached)}>{props.attached}</a>
            </p>
            <p className="small">{dossier.attached.mistake}</p>
            <Form formKey={formKey}>
              <Actions>
                <Button command="detach-request" quiet>
                  {dossier.attached.detach}
                </Button>
              </Actions>
            </Form>
          </Notice>
        )}
        <ContactsChanged {...props} />
        <div className="two">
          <aside>
            <NextSteps
              steps={props.next}
              number={props.number}
              firstTheme={props.firstTheme}
              canAdd={(props.owed?.places.length ?? 0) > 0}
              formKey={formKey}
              locale={locale}
            />
            {props.assign && <Assign {...props} assign={props.assign} />}
            <ApplicantCard {...props} />
            <Flags {...props} />
            <Conflicts {...props} />
            <Letters {...props} />
          </aside>
          <div>
            <PersonMatch {...props} />
            {props.earlier && <EarlierRequests earlier={props.earlier} locale={locale} />}
            <Gathering {...props} />
            <Complaints {...props} />
            <Notes {...props} />
            <History entries={props.history} locale={locale} />
          </div>
        </div>
      </Live>
      <p className="refresh">
        <a href={staffPaths.dossier(props.number)}>{dossier.refresh}</a> ·{" "}
        <a href={staffPaths.retention(props.number)}>{staff.retention.title}</a>
        {props.mayLog && " · "}
        {props.mayLog && <a href={staffPaths.log(props.number)}>{staff.log.link}</a>}
      </p>
    </>
  );
}

function CheckForBreach({ locale, wasGiven }: DossierProps) {
  const { maybeSeen, notSeen } = textsIn(locale).staff.dossier.flags;
  return (
    <p>
      <b>{wasGiven ? maybeSeen : notSeen}</b>
    </p>
  );
}

function ReportBreach({ locale, flags }: DossierProps) {
  const { reportLate, reportUntil } = textsIn(locale).staff.dossier.flags;
  const report = flags.raised.find(({ flag }) => flag === "breach")?.report;
  if (!report) return null;
  return (
    <p>
      <b>{report.late ? reportLate(report.until.text) : reportUntil(report.until.text)}</b>
    </p>
  );
}

function ContactsChanged({ locale, held, newContacts }: DossierProps) {
  const { dossier } = textsIn(locale).staff;
  return (
    <>
      {held && (
        <Notice tone="warn" title={dossier.held.title}>
          <p>{dossier.held.why[held.why]}</p>
          <p>{dossier.held.until(held.until.text)}</p>
        </Notice>
      )}
      {newContacts.length > 0 && (
        <Notice tone="warn" title={dossier.newContacts.title}>
          {newContacts.map(({ contact, since }) => (
            <p key={`${contact} ${since.iso}`}>{dossier.newContacts.since[contact](since.text)}</p>
          ))}
          <p>{dossier.newContacts.what}</p>
        </Notice>
      )}
    </>
  );
}

function Letters({ locale, number, letters }: DossierProps) {
  const { words, staff } = textsIn(locale);
  return (
    <Card title={staff.dossier.sections.letters}>
      {letters.length === 0 && <p>{staff.dossier.letters.none}</p>}
      <ul className="links">
        {letters.map((letter) => (
          <li key={letter.letterId}>
            <a href={staffPaths.letter(number, letter.letterId)}>{words.letters[letter.kind]}</a>
            <span className="small">
              <Time at={letter.at} />
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
