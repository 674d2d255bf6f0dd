// A backup took the place of the database: what that means, and how two colleagues open the portal again.

import { type HeldKind, heldKinds } from "#app/domain/recovery.ts";
import type { ShownTime } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { Choices } from "../choices.tsx";
import { Actions, Button, ErrorSummary, Form, type FormState } from "../form.tsx";
import { Card, Notice } from "../notice.tsx";
import { Cell, Row, RowHeader, Table } from "../table.tsx";
import { Time } from "../time.tsx";

export type HeldLine = { kind: HeldKind; count: number; numbers: string[] };
type Shown = {
  why: "restored" | "older";
  begunAt: ShownTime;
  backupAt: ShownTime | null;
  lastSeenAt: ShownTime | null;
  ready: boolean;
  erased: number;
  sends: HeldKind[];
  proposedBy: string | null;
  unlocked: { at: ShownTime; by: string } | null;
  /** Whether the reader may open the portal, and whether the proposal is their own. */
  may: boolean;
  isOwn: boolean;
};
/** Gives propose-unlocking and unlock (sends, several). Errors: under sends. */
export type RecoveryProps = FormState & { locale: Locale; recovery: Shown | null; held: HeldLine[] };

export function Recovery(props: RecoveryProps) {
  const { locale, recovery, errors } = props;
  const { pages, staff } = textsIn(locale);
  const texts = staff.recovery;
  if (!recovery)
    return (
      <>
        <h1>{texts.title}</h1>
        <p>{texts.never}</p>
      </>
    );
  const open = { ...props, recovery };
  return (
    <>
      <ErrorSummary errors={errors} words={pages.kit} />
      <h1>{texts.title}</h1>
      <WhatHappened {...open} />
      {recovery.ready && <Held {...open} />}
      {!recovery.unlocked && <Opening {...open} />}
    </>
  );
}

type There = RecoveryProps & { recovery: Shown };

function WhatHappened({ locale, recovery }: There) {
  const texts = textsIn(locale).staff.recovery;
  const { why, begunAt, backupAt, lastSeenAt, ready, erased, unlocked } = recovery;
  return (
    <Notice tone={unlocked ? "ok" : "warn"} title={unlocked ? texts.isOpen : texts.isLocked}>
      <p>
        {texts[why]} <Time at={begunAt} />.
      </p>
      {backupAt && (
        <p>
          {texts.backupAt} <Time at={backupAt} />.
        </p>
      )}
      {lastSeenAt && (
        <p>
          {texts.lastSeenAt} <Time at={lastSeenAt} />. {texts.lost}
        </p>
      )}
      <p>{ready ? texts.erased(erased) : texts.notReady}</p>
      {unlocked && (
        <p>
          {texts.openedBy} <bdi>{recovery.proposedBy}</bdi> {texts.and} <bdi>{unlocked.by}</bdi>,{" "}
          <Time at={unlocked.at} />.
        </p>
      )}
    </Notice>
  );
}

const numbersShown = 20;

function answerOf(kind: HeldKind, { proposedBy, sends }: Shown): "again" | "not" | "open" {
  if (!proposedBy) return "open";
  return sends.includes(kind) ? "again" : "not";
}

function Held({ locale, held, recovery }: There) {
  const { columns, caption, kinds, answers, none, more } = textsIn(locale).staff.recovery;
  return (
    <Table id="held" className="one-column" caption={caption} columns={Object.values(columns)}>
      {held.map(({ kind, count, numbers }) => (
        <Row key={kind}>
          <RowHeader>{kinds[kind]}</RowHeader>
          <Cell label={columns.count}>{count}</Cell>
          <Cell label={columns.numbers}>
            {numbers.slice(0, numbersShown).join(", ") || none}
            {numbers.length > numbersShown && ` ${more(numbers.length - numbersShown)}`}
          </Cell>
          <Cell label={columns.after}>{answers[answerOf(kind, recovery)]}</Cell>
        </Row>
      ))}
    </Table>
  );
}

function Opening(props: There) {
  const { locale, formKey, recovery } = props;
  const texts = textsIn(locale).staff.recovery;
  const { may, ready, proposedBy, isOwn, sends } = recovery;
  if (!may) return <p>{texts.who}</p>;
  if (!ready) return <p>{texts.wait}</p>;
  return (
    <>
      {proposedBy && (
        <Card title={texts.second.title}>
          <p>
            <bdi>{proposedBy}</bdi> {texts.second.proposed}
          </p>
          {isOwn ? (
            <p>{texts.second.own}</p>
          ) : (
            <Form formKey={formKey}>
              {sends.map((kind) => (
                <input key={kind} type="hidden" name="sends" value={kind} />
              ))}
              <Actions>
                <Button command="unlock">{texts.second.open}</Button>
              </Actions>
            </Form>
          )}
        </Card>
      )}
      <Propose {...props} />
    </>
  );
}

function Propose({ locale, formKey, errors, recovery }: There) {
  const { pages, staff } = textsIn(locale);
  const texts = staff.recovery;
  return (
    <Card title={recovery.proposedBy ? texts.propose.anew : texts.propose.title}>
      <p>{texts.propose.check}</p>
      <Form formKey={formKey}>
        <Choices
          name="sends"
          legend={texts.propose.legend}
          hint={texts.propose.hint}
          several
          error={errors.sends}
          chosen={recovery.sends}
          choices={heldKinds.map((kind) => ({ value: kind, label: texts.kinds[kind] }))}
          words={pages.kit}
        />
        <Actions>
          <Button command="propose-unlocking" quiet={recovery.proposedBy !== null}>
            {texts.propose.button}
          </Button>
        </Actions>
      </Form>
    </Card>
  );
}
