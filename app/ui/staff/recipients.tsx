// Who had data of which something became: a colleague says who did, and sees what each of them says of it (GDPR art. 19).

import type { Obstacle } from "#app/domain/decide.ts";
import { confirmations, excuses, type RemindedOfNotice, type TellingKind } from "#app/domain/notices.ts";
import type { ShownTime } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { Choices } from "../choices.tsx";
import { Fact } from "../fact.tsx";
import { TextArea, TextInput } from "../field.tsx";
import { Actions, Button, Form, type FormState } from "../form.tsx";
import { Card, More, Notice } from "../notice.tsx";
import { Time } from "../time.tsx";
import { PartHead } from "./part-head.tsx";

export type NoticeShown = {
  noticeId: string;
  name: string;
  role: "processor" | "controller" | "unknown";
  receives: "always" | "with-consent" | "by-law";
  knownBy: "name-and-address" | "customer-number" | null;
  /** "call": whatever the register has, a colleague calls. */
  way: "mailbox" | "post" | "none" | "call";
  mailbox: string | null;
  /** As the register expects it, or as a colleague ticked it. */
  ticked: boolean;
  isOpen: boolean;
  state:
    | "not-had"
    | "to-tell"
    | "to-call"
    | "bounced"
    | "told"
    | "declined"
    | "processed"
    | "not-held"
    | "impossible"
    | "disproportionate";
  toldOn: ShownTime | null;
  reminders: { whom: RemindedOfNotice; at: ShownTime }[];
  confirmed: { at: ShownTime; byStaff: boolean } | null;
  /** Why it cannot be, or need not be. */
  reason: string | null;
};

export type TellingShown = {
  place: number;
  kind: TellingKind;
  on: ShownTime;
  tellBy: ShownTime;
  data: string[];
  step: "looking" | "choose" | "nobody" | "none-chosen" | "told";
  notices: NoticeShown[];
  /** By what recipients know the person. */
  known: { knownAs: string; customerNumber: string };
};

/**
 * Gives choose-recipients (telling, chosen, knownAs, customerNumber), confirm-notice (noticeId, what),
 * excuse-notice (noticeId, why, reason).
 */
export type RecipientsProps = FormState & {
  locale: Locale;
  number: string;
  tellings: TellingShown[];
  mayChoose: boolean;
  mayExcuse: boolean;
  obstacle: Obstacle | null;
};

export function RecipientsScreen(props: RecipientsProps) {
  const { locale, tellings } = props;
  const texts = textsIn(locale).staff.recipients;
  const isSettled =
    tellings.length > 0 &&
    tellings.every(
      ({ step, notices }) =>
        step !== "looking" && step !== "choose" && notices.every(({ isOpen }) => !isOpen),
    );
  return (
    <div className="narrow">
      <PartHead page={props} words={texts} />
      <p className="lead">{tellings.length > 0 ? texts.lead : texts.none}</p>
      {isSettled && (
        <Notice tone="ok">
          <p>{texts.settled}</p>
        </Notice>
      )}
      {tellings.map((telling) => (
        <TellingCard key={telling.place} {...props} telling={telling} />
      ))}
    </div>
  );
}

type OfTelling = RecipientsProps & { telling: TellingShown };

/** One thing that happened, with whom it may concern. */
export function TellingCard(props: OfTelling) {
  const { locale, telling, mayChoose } = props;
  const texts = textsIn(locale).staff.recipients;
  const { kind, on, data, step } = telling;
  return (
    <Card title={texts.kinds[kind]}>
      <div className="stack">
        <dl className="rows">
          <Fact label={texts.data}>{data.join(", ")}</Fact>
          <Fact label={texts.on}>
            <Time at={on} />
          </Fact>
          {(step === "looking" || step === "choose") && (
            <Fact label={texts.tellBy}>
              <Time at={telling.tellBy} />
            </Fact>
          )}
        </dl>
        {step === "looking" && <p>{texts.looking}</p>}
        {step === "nobody" && <p>{texts.nobody}</p>}
        {step === "none-chosen" && <p>{texts.noneChosen}</p>}
        {step === "choose" && mayChoose && <Choose {...props} />}
        {step === "told" &&
          telling.notices.map((notice) => <Told key={notice.noticeId} {...props} notice={notice} />)}
      </div>
    </Card>
  );
}

/** Who always gets such data is ticked; of each is said how it hears it. */
function Choose({ locale, telling, errors, formKey }: OfTelling) {
  const { pages, staff } = textsIn(locale);
  const texts = staff.recipients;
  const { known, place } = telling;
  const [knownAs, customerNumber] = [`knownAs-${place}`, `customerNumber-${place}`];
  const byNumber = telling.notices.filter(({ knownBy }) => knownBy === "customer-number");
  return (
    <Form formKey={formKey} className="stack">
      <input type="hidden" name="telling" value={place} />
      <Choices
        name="chosen"
        id={`chosen-${place}`}
        legend={texts.choose}
        hint={texts.chooseHint}
        several
        chosen={telling.notices.filter(({ ticked }) => ticked).map(({ noticeId }) => noticeId)}
        choices={telling.notices.map(({ noticeId, name, receives, role, way }) => ({
          value: noticeId,
          label: name,
          hint: [texts.receives[receives], texts.roles[role], texts.ways[way]].join(", "),
        }))}
        words={pages.kit}
      />
      <TextArea
        id={knownAs}
        name="knownAs"
        label={texts.knownAs}
        hint={texts.knownAsHint}
        value={known.knownAs}
        error={errors[knownAs]}
        rows={3}
        words={pages.kit}
      />
      {byNumber.length > 0 && (
        <TextInput
          id={customerNumber}
          name="customerNumber"
          label={texts.customerNumber}
          hint={`${texts.customerNumberHint} ${byNumber.map(({ name }) => name).join(", ")}.`}
          value={known.customerNumber}
          error={errors[customerNumber]}
          size="medium"
          words={pages.kit}
        />
      )}
      <Actions>
        <Button command="choose-recipients">{texts.send}</Button>
      </Actions>
    </Form>
  );
}

type OfNotice = OfTelling & { notice: NoticeShown };

function Told(props: OfNotice) {
  const { locale, notice, mayChoose, mayExcuse } = props;
  const texts = textsIn(locale).staff.recipients;
  const { name, state, way, mailbox, toldOn, reminders, confirmed, reason } = notice;
  const isToCall = state === "to-tell" && way === "none";
  return (
    <div className="notice-told">
      <h3>
        <bdi>{name}</bdi>
      </h3>
      <dl className="rows">
        <Fact label={texts.state}>{isToCall ? texts.states.call : texts.states[state]}</Fact>
        {state !== "not-had" && (
          <Fact label={texts.way}>
            {texts.ways[way]}
            {mailbox && (
              <>
                : <bdi>{mailbox}</bdi>
              </>
            )}
          </Fact>
        )}
        {toldOn && (
          <Fact label={texts.toldOn}>
            <Time at={toldOn} />
          </Fact>
        )}
        {reminders.map(({ whom, at }) => (
          <Fact key={whom} label={whom === "recipient" ? texts.reminded : texts.escalated[whom]}>
            <Time at={at} />
          </Fact>
        ))}
        {confirmed && (
          <Fact label={texts.confirmedOn}>
            <Time at={confirmed.at} />
            {confirmed.byStaff && `, ${texts.byStaff}`}
          </Fact>
        )}
        {reason && (
          <Fact label={texts.why}>
            <bdi>{reason}</bdi>
          </Fact>
        )}
      </dl>
      {notice.isOpen && mayChoose && <Confirm {...props} />}
      {notice.isOpen && mayExcuse && <Skip {...props} />}
    </div>
  );
}

function Confirm({ locale, notice, errors, formKey }: OfNotice) {
  const { pages, staff } = textsIn(locale);
  const texts = staff.recipients;
  const box = `what-${notice.noticeId}`;
  return (
    <More title={texts.confirm} about={notice.name} open={box in errors}>
      <Form formKey={formKey} className="stack">
        <input type="hidden" name="noticeId" value={notice.noticeId} />
        <Choices
          name="what"
          id={box}
          legend={texts.what}
          hint={texts.confirmHint}
          error={errors[box]}
          chosen={[]}
          choices={confirmations.map((value) => ({ value, label: texts.whats[value] }))}
          words={pages.kit}
        />
        <Button command="confirm-notice" about={notice.name}>
          {texts.record}
        </Button>
      </Form>
    </More>
  );
}

function Skip({ locale, notice, errors, formKey }: OfNotice) {
  const { pages, staff } = textsIn(locale);
  const texts = staff.recipients;
  const [why, reason] = [`why-${notice.noticeId}`, `reason-${notice.noticeId}`];
  return (
    <More title={texts.excuse} about={notice.name} open={why in errors || reason in errors}>
      <Form formKey={formKey} className="stack">
        <input type="hidden" name="noticeId" value={notice.noticeId} />
        <Choices
          name="why"
          id={why}
          legend={texts.excuseWhy}
          hint={texts.excuseHint}
          error={errors[why]}
          chosen={[]}
          choices={excuses.map((value) => ({ value, label: texts.excuses[value] }))}
          words={pages.kit}
        />
        <TextArea
          id={reason}
          name="reason"
          label={texts.excuseReason}
          error={errors[reason]}
          words={pages.kit}
        />
        <Button command="excuse-notice" quiet about={notice.name}>
          {texts.record}
        </Button>
      </Form>
    </More>
  );
}
