// The five answers: when, what now, must I do something, what can I do, who can I call.

import type { Role } from "#app/domain/actors.ts";
import type { Phase } from "#app/domain/dossier.ts";
import { yearsKept } from "#app/domain/forgetting.ts";
import type { LetterKind } from "#app/domain/letters.ts";
import type { TellingKind } from "#app/domain/notices.ts";
import type { ByHand } from "#app/domain/relation.ts";
import { isDecidedByPart, type Right } from "#app/domain/rights.ts";
import type { ShownTime } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { pathsIn } from "#app/i18n/paths.ts";
import { type Texts, textsIn } from "#app/i18n/texts.ts";
import { Actions, Button, ButtonLink, Form } from "../form.tsx";
import { Live } from "../live.tsx";
import { Card, More, Notice, Panel } from "../notice.tsx";
import { type OrganisationShown, PhoneLink } from "../page.tsx";
import { Progress } from "../progress.tsx";
import { Time } from "../time.tsx";
import { type Step, Timeline } from "../timeline.tsx";
import { Held, type HeldShown } from "./held.tsx";

export type MustDo =
  | "show-authority"
  | "prove"
  | "prove-more"
  | "come-by"
  | "answer-question"
  | "read-answer";

export type StatusProps = {
  locale: Locale;
  organisation: OrganisationShown;
  number: string;
  right: Right;
  phase: Phase;
  /** "woensdag 23 december 2026" */
  due: ShownTime;
  /** How that day was counted, in sentences. */
  dueWhy: string[];
  /** No last day as long as the tenant does not answer. */
  standsStill: boolean;
  /** Past the last day without an answer. */
  late: boolean;
  mustDo: MustDo | null;
  /** As who a colleague looks for the person, until everything was found: the same whether or not somebody is known. */
  byHand: ByHand | null;
  /** Why nobody can open the answer now; null when nothing holds it. */
  held: HeldShown | null;
  hasMailbox: boolean;
  /** A colleague asked who it is. */
  asksIdentity: boolean;
  /** While gathering: places done, of all. */
  progress: { done: number; total: number } | null;
  /** When each step was reached; null when not yet. */
  reached: {
    received: ShownTime;
    proven: ShownTime | null;
    gathered: ShownTime | null;
    reviewed: ShownTime | null;
    answered: ShownTime | null;
    withdrawn: ShownTime | null;
    attached: ShownTime | null;
  };
  letters: { letterId: string; kind: LetterKind; at: ShownTime }[];
  /** On which days colleagues looked, by role; null where this browser has not shown a contact on file. */
  looks: { role: Role; day: ShownTime }[] | null;
  /** The browsers that can see this request, and when each was last used; null as with the looks. */
  browsers: { here: boolean; seen: ShownTime }[] | null;
  /** When a colleague wrote what nobody answered yet; null where there is no such message, or not for this browser. */
  wrote: ShownTime | null;
  /** By way of exception a masked copy of an identity document is asked for, and this browser may send it. */
  asksCopy: boolean;
  /** Nothing needs to be shown: it works at once. */
  noProof: boolean;
  /** The letter that answers, where nothing but a letter does. */
  answerLetter: string | null;
  /** Since when data stand still, whether all of them, and until when if that was told. */
  restricted: { since: ShownTime; all: boolean; until: ShownTime | null } | null;
  /** What was decided is carried out: how many steps are done, and from which day the rest begins if that is later. */
  carrying: { done: number; total: number; from: ShownTime | null } | { doneAt: ShownTime } | null;
  /** What is asked to be paid and by when, or that it was; null where nothing is, or not for this browser. */
  fee: { state: "open"; amount: string; until: string; letterId: string | null } | { state: "paid" } | null;
  /** The newest complaint about this request; null when there is none. */
  complaint: { state: "open" | "settled"; at: ShownTime } | null;
  /** Who had the data and was told what became of them; none where this browser may not know. */
  told: { noticeId: string; kind: TellingKind; name: string; on: ShownTime }[];
  /** How far it is with a file that goes to another organisation; null where none does, or not for this browser. */
  handover: HandoverStanding | null;
  /** Until when it can be downloaded, and when all of it goes; null while it is not over. */
  kept: Kept | null;
};

export type HandoverStanding = {
  state: "owed" | "waiting" | "ready" | "fetched" | "withdrawn" | "over";
  /** Null where nobody said it, and once it was forgotten. */
  name: string | null;
  /** Until when, or when it ended. */
  day: ShownTime | null;
};

type Kept = {
  /** Null: there is no file, or not for this browser. */
  download: ShownTime | null;
  /** What was gathered for the answer is not there any more. */
  dataGone: boolean;
  /** Null: something is still to be done, so that no day is known. */
  goes: ShownTime | null;
  /** A complaint or a case keeps it. */
  held: boolean;
};

export function Status(props: StatusProps) {
  const { words, pages } = textsIn(props.locale);
  const { status, kit } = pages;
  const { locale, number, right } = props;
  return (
    <>
      <p className="kicker">
        {status.kicker} <bdi>{number}</bdi>
      </p>
      <h1>{words.rights[right].title}</h1>
      <Live href={pathsIn(locale).live(number)} refreshed={status.refreshed}>
        <div className="two">
          <div>
            {props.late && <LateNotice {...props} />}
            {props.held && <Held {...props} held={props.held} />}
            {props.asksIdentity && <IdentityAsked {...props} />}
            <StatusPanel {...props} />
            {props.wrote && <Wrote {...props} at={props.wrote} />}
            {props.asksCopy && <CopyAsked {...props} />}
            {props.carrying && <Carrying {...props} carrying={props.carrying} />}
            {props.restricted && <Restricted {...props} restricted={props.restricted} />}
            {props.handover && <HandedOver {...props} handover={props.handover} />}
            {props.told.length > 0 && <Told {...props} />}
            {props.fee && <FeeNotice {...props} fee={props.fee} />}
            {props.complaint && <ComplaintNotice {...props} complaint={props.complaint} />}
            {props.byHand && (
              <Card title={pages.byHand.title}>
                <p>{pages.byHand.how[props.byHand]}</p>
                <p>{pages.byHand.notAlone}</p>
              </Card>
            )}
            <p className="refresh">
              <a href={pathsIn(locale).status(number)}>{status.refresh}</a>
            </p>
            <h2>{status.timelineTitle}</h2>
            <Timeline steps={stepsOf(props, pages)} words={kit} />
          </div>
          <aside>
            <Letters {...props} />
            <Card title={status.actionsTitle}>
              <ul className="links">
                {props.mustDo && (
                  <li>
                    <a href={hrefOf(props.mustDo, props)}>{doing(props.mustDo, props)}</a>
                  </li>
                )}
                {props.hasMailbox && (
                  <li>
                    <a href={pathsIn(locale).mailbox(number)}>{status.mailbox}</a>
                  </li>
                )}
                {!isEnded(props) && (
                  <li>
                    <a href={pathsIn(locale).messages(number)}>
                      {right === "rectification" ? pages.messages.addProof : pages.messages.add}
                    </a>
                  </li>
                )}
                {!isEnded(props) && (
                  <li>
                    <a href={pathsIn(locale).withdraw(number)}>{status.stop}</a>
                  </li>
                )}
                <li>
                  <a href={pathsIn(locale).draft.right}>{status.another}</a>
                </li>
                <li>
                  <a href={pathsIn(locale).complaint(number)}>{pages.complaint.title}</a>
                </li>
              </ul>
            </Card>
            <Card title={status.contactTitle}>
              <p>{status.contact}</p>
              <p className="big">
                <PhoneLink phone={props.organisation.phone} />
              </p>
              <p className="small">{props.organisation.openingHours}</p>
              <p className="small">{status.contactStop}</p>
            </Card>
            {props.kept && <KeptUntil {...props} kept={props.kept} />}
            {props.looks && <Looks {...props} looks={props.looks} />}
            <SignOutEverywhere {...props} />
          </aside>
        </div>
      </Live>
    </>
  );
}

function StatusPanel(props: StatusProps) {
  const { locale, right, phase, due, dueWhy, mustDo, progress, reached, late } = props;
  const { pages } = textsIn(locale);
  const { status } = pages;
  const title = phaseTitle(right, phase, locale);
  return (
    <>
      <Panel>
        <p className="big">
          {isStopped(phase) || reached.answered ? (
            <b>{title}</b>
          ) : props.standsStill ? (
            <b>{status.standsStill}</b>
          ) : (
            <>
              {late ? status.lateDue : status.dueBy}{" "}
              <b>
                <Time at={due} />
              </b>
            </>
          )}
        </p>
        {isStopped(phase) && <p>{status.lines[phase]}</p>}
        {phase !== "identity-needed" && phase !== "answered" && !isStopped(phase) && (
          <p>
            {title}. {lineOf(right, phase, status)}
          </p>
        )}
        {(mustDo || props.fee?.state !== "open") && (
          <p>{mustDo ? status.mustDo[mustDo] : status.nothingToDo}</p>
        )}
        {progress && <Progress {...progress} text={status.gathered(progress.done, progress.total)} />}
        {mustDo && <ButtonLink href={hrefOf(mustDo, props)}>{doing(mustDo, props)}</ButtonLink>}
      </Panel>
      {!isEnded(props) && (
        <More title={status.whyTitle}>
          <p>{dueWhy.join(" ")}</p>
        </More>
      )}
    </>
  );
}

/** What the tenant reads of a phase. */
export function phaseTitle(right: Right, phase: Phase, locale: Locale): string {
  const { words } = textsIn(locale);
  return (isDecidedByPart(right) ? words.phasesByPart : words.phases)[phase];
}

function lineOf(right: Right, phase: Phase, { byPart, lines }: Texts["pages"]["status"]): string {
  if (!isDecidedByPart(right)) return lines[phase];
  return phase === "reviewing" || phase === "answered" ? byPart[phase] : lines[phase];
}

function doing(mustDo: MustDo, { locale, right }: StatusProps): string {
  const { status } = textsIn(locale).pages;
  return mustDo === "read-answer" && isDecidedByPart(right) ? status.byPart.readAnswer : status.do[mustDo];
}

/** GDPR art. 12(5)(a), 15(3): what it costs, and what somebody can choose. */
function FeeNotice({ locale, number, fee }: StatusProps & { fee: NonNullable<StatusProps["fee"]> }) {
  const { fee: texts } = textsIn(locale).pages.status;
  if (fee.state === "paid") {
    return (
      <Notice tone="ok">
        <p>{texts.paid}</p>
      </Notice>
    );
  }
  return (
    <Notice tone="warn" title={texts.title}>
      <p>{texts.until(fee.amount, fee.until)}</p>
      <p>{texts.choose}</p>
      {fee.letterId && (
        <p>
          <a href={pathsIn(locale).letter(number, fee.letterId)}>{texts.read}</a>
        </p>
      )}
    </Notice>
  );
}

/** GDPR art. 18: that it stands still, what may be done all the same, and until when. */
function Carrying({ locale, carrying }: StatusProps & { carrying: NonNullable<StatusProps["carrying"]> }) {
  const { carrying: texts } = textsIn(locale).pages.status;
  if ("doneAt" in carrying) {
    return (
      <Notice tone="ok" title={texts.doneTitle}>
        <p>
          {texts.done} <Time at={carrying.doneAt} />.
        </p>
      </Notice>
    );
  }
  const { done, total, from } = carrying;
  return (
    <Notice tone="info" title={texts.title}>
      <p>{texts.what}</p>
      {from && (
        <p>
          {texts.from} <Time at={from} />.
        </p>
      )}
      {total > 0 && !from && <Progress done={done} total={total} text={texts.progress(done, total)} />}
    </Notice>
  );
}

function Restricted({
  locale,
  restricted,
}: StatusProps & { restricted: NonNullable<StatusProps["restricted"]> }) {
  const { restricted: texts } = textsIn(locale).pages.status;
  return (
    <Notice tone="info" title={texts.title}>
      <p>
        {texts.since} <Time at={restricted.since} />. {restricted.all ? texts.all : texts.some}
      </p>
      <p>{texts.may}</p>
      <p>
        {restricted.until ? (
          <>
            {texts.until} <Time at={restricted.until} />.
          </>
        ) : (
          texts.before
        )}
      </p>
    </Notice>
  );
}

/** GDPR art. 20(2): to whom the file goes, and how far that is. */
function HandedOver({ locale, number, handover }: StatusProps & { handover: HandoverStanding }) {
  const { handover: texts } = textsIn(locale).pages.status;
  const { state, name, day } = handover;
  const isUnderWay = state === "owed" || state === "waiting" || state === "ready";
  return (
    <Notice tone={state === "fetched" ? "ok" : state === "owed" ? "warn" : "info"} title={texts.title}>
      <p>{texts.states[state]}</p>
      {name && (
        <p>
          {texts.to} <bdi>{name}</bdi>.
        </p>
      )}
      {day && (
        <p>
          {isUnderWay ? texts.until : texts.on} <Time at={day} />.
        </p>
      )}
      {isUnderWay && (
        <p>
          <a href={pathsIn(locale).handOver(number)}>{texts.open}</a>
        </p>
      )}
    </Notice>
  );
}

/** GDPR art. 19: whom we told, by name. */
function Told({ locale, told }: StatusProps) {
  const { told: texts } = textsIn(locale).pages.status;
  return (
    <Card title={texts.title}>
      <p>{texts.lead}</p>
      <ul className="links">
        {told.map(({ noticeId, kind, name, on }) => (
          <li key={noticeId}>
            <bdi>{name}</bdi>
            <span className="small">
              {texts.kinds[kind]}, <Time at={on} />
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** Ended without an answer of its own. */
const isStopped = (phase: Phase) => phase === "withdrawn" || phase === "attached";
const isEnded = ({ phase }: StatusProps) => phase === "answered" || isStopped(phase);

function IdentityAsked({ locale, number }: StatusProps) {
  const { status } = textsIn(locale).pages;
  return (
    <Notice tone="warn" title={status.question}>
      <p>{status.questionWhy}</p>
      <p>
        <a href={pathsIn(locale).question(number)}>{status.readQuestion}</a>
      </p>
    </Notice>
  );
}

function CopyAsked({ locale, number }: StatusProps) {
  const { idCopy: texts } = textsIn(locale).pages;
  return (
    <Notice tone="info" title={texts.card}>
      <p>{texts.cardAbout}</p>
      <p>
        <a href={pathsIn(locale).idCopy(number)}>{texts.go}</a>
      </p>
    </Notice>
  );
}

function Wrote({ locale, number, at }: StatusProps & { at: ShownTime }) {
  const { messages: texts } = textsIn(locale).pages;
  return (
    <Notice tone="info" title={texts.new}>
      <p>
        {texts.newOn} <Time at={at} />.
      </p>
      <p>
        <a href={pathsIn(locale).messages(number)}>{texts.read}</a>
      </p>
    </Notice>
  );
}

function LateNotice({ locale }: StatusProps) {
  const { status } = textsIn(locale).pages;
  return (
    <Notice tone="danger" title={status.late}>
      <p>{status.lateHelp}</p>
    </Notice>
  );
}

function ComplaintNotice({
  locale,
  number,
  complaint: { state, at },
}: StatusProps & { complaint: NonNullable<StatusProps["complaint"]> }) {
  const { status } = textsIn(locale).pages.complaint;
  return (
    <Notice tone={state === "settled" ? "ok" : "info"} title={status[state]}>
      <p>
        {state === "settled" ? status.answered : status.since} <Time at={at} />.
      </p>
      <p>
        <a href={pathsIn(locale).complaint(number)}>{state === "settled" ? status.read : status.see}</a>
      </p>
    </Notice>
  );
}

function Letters({ locale, number, letters }: StatusProps) {
  const { words, pages } = textsIn(locale);
  return (
    <Card title={pages.status.lettersTitle}>
      {letters.length === 0 && <p>{pages.status.noLetters}</p>}
      <ul className="links">
        {letters.map((letter) => (
          <li key={letter.letterId}>
            <a href={pathsIn(locale).letter(number, letter.letterId)}>{words.letters[letter.kind]}</a>
            <span className="small">
              <Time at={letter.at} />
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function KeptUntil({ locale, kept: { download, dataGone, goes, held } }: StatusProps & { kept: Kept }) {
  const { kept } = textsIn(locale).pages.status;
  return (
    <Card title={kept.title}>
      {download && (
        <p>
          {kept.download} <Time at={download} />.
        </p>
      )}
      {dataGone && <p>{kept.dataGone}</p>}
      {goes && (
        <p>
          {kept.goes} <Time at={goes} />.
        </p>
      )}
      {!goes && <p>{held ? kept.held : kept.open(yearsKept)}</p>}
    </Card>
  );
}

function Looks({ locale, looks }: StatusProps & { looks: NonNullable<StatusProps["looks"]> }) {
  const { status } = textsIn(locale).pages;
  return (
    <Card title={status.looksTitle}>
      {looks.length === 0 && <p>{status.noLooks}</p>}
      <ul className="links">
        {looks.map(({ role, day }) => (
          <li key={`${role} ${day.iso}`}>
            {status.looked[role]}
            <span className="small">
              <Time at={day} />
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function SignOutEverywhere({ locale, number, browsers }: StatusProps) {
  const { status } = textsIn(locale).pages;
  return (
    <More title={status.everywhereTitle}>
      {browsers && (
        <ul className="links">
          {browsers.map(({ here, seen }) => (
            <li key={seen.iso}>
              {here ? status.thisBrowser : status.otherBrowser}
              <span className="small">
                {status.lastUsed} <Time at={seen} />
              </span>
            </li>
          ))}
        </ul>
      )}
      <p>{status.everywhere}</p>
      <Form formKey={null} action={pathsIn(locale).signOut}>
        <input type="hidden" name="everywhere" value={number} />
        <Actions>
          <Button quiet>{status.signOutEverywhere}</Button>
        </Actions>
      </Form>
    </More>
  );
}

function hrefOf(mustDo: MustDo, { number, locale, answerLetter }: StatusProps): string {
  const paths = pathsIn(locale);
  if (mustDo === "answer-question") return paths.question(number);
  if (mustDo !== "read-answer") return paths.prove(number);
  return answerLetter ? paths.letter(number, answerLetter) : paths.openAnswer(number);
}

const usualSteps = ["received", "proven", "gathered", "reviewed", "answered"] as const;

/** Not all of it is proven, or looked up. */
function byPart({ reached, noProof, progress }: Pick<StatusProps, "reached" | "noProof" | "progress">) {
  return usualSteps.filter((step) => {
    if (step === "proven") return !noProof;
    return step !== "gathered" || reached.gathered !== null || progress !== null;
  });
}

/** Of what was taken back, or goes on elsewhere: as far as it came. */
function stepsIn({ reached, right, noProof, progress }: StatusProps) {
  const usual = isDecidedByPart(right) ? byPart({ reached, noProof, progress }) : usualSteps;
  const last = (["withdrawn", "attached"] as const).filter((step) => reached[step] !== null);
  if (last.length === 0) return usual;
  return [...usual.filter((step) => reached[step] !== null), ...last];
}

function stepsOf(props: StatusProps, { status }: Texts["pages"]): Step[] {
  const { reached, due, standsStill, right } = props;
  const order = stepsIn(props);
  const now = order.find((step) => reached[step] === null);
  return order.map((step) => {
    const at = reached[step];
    // While the clock stands still there is no last day to promise.
    const promised = step === "answered" && !at && !standsStill;
    return {
      ...(step === "reviewed" && isDecidedByPart(right) ? status.byPart.reviewed : status.timeline[step]),
      state: at ? "done" : step === now ? "now" : "todo",
      when: at ? (
        <Time at={at} />
      ) : promised ? (
        <>
          {status.by} <Time at={due} />
        </>
      ) : step === now ? (
        status.busy
      ) : null,
    };
  });
}
