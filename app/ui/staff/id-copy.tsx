// A masked copy of an identity document: asked for with the reason why nothing milder will do, opened with a reason,
// compared, and gone.

import type { Obstacle } from "#app/domain/decide.ts";
import { copyResults, type IdCopy } from "#app/domain/id-copy.ts";
import type { ShownTime } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { staffPaths } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { Choices } from "../choices.tsx";
import { TextArea } from "../field.tsx";
import { Actions, Button, Form, type FormState } from "../form.tsx";
import { Card, More } from "../notice.tsx";
import { Time } from "../time.tsx";
import { PartHead } from "./part-head.tsx";

type CopyShown = Pick<IdCopy, "copyId" | "state"> & {
  since: ShownTime;
  until: string;
  reason: string | null;
  note: string | null;
  askedByMe: boolean;
  /** The pictures, once this colleague opened them; null while they are closed. */
  pictures: string[] | null;
  /** Whom it must fit. */
  persons: { of: "request" | "file"; name: string; birthDate: string }[];
};

/**
 * Gives ask-id-copy (reason), open-copy (openReason), judge-id-copy (copyId, result, note) and close-id-copy (copyId,
 * closeReason). Errors: under the same names.
 */
export type StaffIdCopyProps = FormState & {
  locale: Locale;
  number: string;
  /** The language of the tenant's letters. */
  writesIn: Locale;
  /** The association asks for no copies. */
  isOff: boolean;
  /** Why nobody can ask for one now. */
  cannotAsk: Obstacle | null;
  /** The last one that was asked for. */
  copy: CopyShown | null;
  typed: Record<string, string>;
  obstacle: Obstacle | null;
};

type WithCopy = StaffIdCopyProps & { copy: CopyShown };

export function StaffIdCopyScreen(props: StaffIdCopyProps) {
  const { locale, number, copy, isOff, cannotAsk } = props;
  const { idCopy: texts, obstacles } = textsIn(locale).staff;
  const isRunning = copy !== null && ["asked", "sent", "badly-covered"].includes(copy.state);
  return (
    <div className="narrow">
      <PartHead page={props} words={texts} back={staffPaths.identity(number)} />
      <p className="lead">{texts.lead}</p>
      {copy && <State {...props} copy={copy} />}
      {copy?.state === "sent" && <Compare {...props} copy={copy} />}
      {isRunning && <Close {...props} copy={copy} />}
      {!isRunning && (isOff || cannotAsk) && (
        <p className="blocked">{isOff || !cannotAsk ? texts.off : obstacles[cannotAsk]}</p>
      )}
      {!isRunning && !isOff && !cannotAsk && <Ask {...props} />}
    </div>
  );
}

function State({ locale, copy }: WithCopy) {
  const { idCopy: texts } = textsIn(locale).staff;
  const isRunning = ["asked", "sent", "badly-covered"].includes(copy.state);
  return (
    <Card title={texts.states[copy.state]}>
      <dl className="rows stacked">
        <div>
          <dt>{texts.since}</dt>
          <dd>
            <Time at={copy.since} />
          </dd>
        </div>
        {isRunning && (
          <div>
            <dt>{texts.until}</dt>
            <dd>{copy.until}</dd>
          </div>
        )}
        {copy.reason !== null && (
          <div>
            <dt>{texts.why}</dt>
            <dd className="own-words">{copy.reason}</dd>
          </div>
        )}
        {copy.note !== null && (
          <div>
            <dt>{texts.note}</dt>
            <dd className="own-words">{copy.note}</dd>
          </div>
        )}
      </dl>
    </Card>
  );
}

function Compare(props: WithCopy) {
  const { locale, number, copy } = props;
  const { idCopy: texts } = textsIn(locale).staff;
  return (
    <Card title={texts.sentTitle}>
      <p>{texts.unread}</p>
      {copy.pictures === null ? (
        <Open {...props} />
      ) : (
        <>
          <p>{texts.keep}</p>
          {copy.pictures.map((fileId, place) => (
            <p key={fileId}>
              <img
                src={staffPaths.idCopyPicture(number, fileId)}
                alt={texts.picture(place + 1)}
                width="100%"
              />
            </p>
          ))}
          <h3>{texts.compare}</h3>
          <dl className="rows stacked">
            {copy.persons.map(({ of, name, birthDate }) => (
              <div key={of}>
                <dt>{texts.persons[of]}</dt>
                <dd>
                  <bdi>{name}</bdi>, {birthDate}
                </dd>
              </div>
            ))}
          </dl>
          <Judge {...props} />
        </>
      )}
    </Card>
  );
}

function Open({ locale, formKey, errors, typed }: WithCopy) {
  const { pages, staff } = textsIn(locale);
  const { idCopy: texts } = staff;
  return (
    <Form formKey={formKey}>
      <p>{texts.closedOff}</p>
      <TextArea
        id="openReason"
        label={texts.openReason}
        value={typed.openReason}
        error={errors.openReason}
        words={pages.kit}
      />
      <Actions>
        <Button command="open-copy">{texts.open}</Button>
      </Actions>
    </Form>
  );
}

function Judge({ locale, formKey, errors, typed, copy }: WithCopy) {
  const { pages, staff } = textsIn(locale);
  const { idCopy: texts } = staff;
  const results = copyResults.filter((result) => !(copy.askedByMe && result === "fits"));
  return (
    <Form formKey={formKey}>
      <input type="hidden" name="copyId" value={copy.copyId} />
      <Choices
        name="result"
        legend={texts.result}
        hint={copy.askedByMe ? texts.notYou : undefined}
        error={errors.result}
        chosen={[typed.result ?? ""]}
        choices={results.map((result) => ({ value: result, label: texts.results[result] }))}
        words={pages.kit}
      />
      <TextArea
        id="note"
        label={texts.resultNote}
        hint={texts.resultNoteHint}
        optional
        value={typed.note}
        error={errors.note}
        words={pages.kit}
      />
      <Actions>
        <Button command="judge-id-copy">{texts.judge}</Button>
      </Actions>
    </Form>
  );
}

function Close({ locale, formKey, errors, typed, copy }: WithCopy) {
  const { pages, staff } = textsIn(locale);
  const { idCopy: texts } = staff;
  return (
    <More title={texts.closeTitle} open={Boolean(errors.closeReason)}>
      <Form formKey={formKey}>
        <input type="hidden" name="copyId" value={copy.copyId} />
        <TextArea
          id="closeReason"
          label={texts.closeReason}
          value={typed.closeReason}
          error={errors.closeReason}
          words={pages.kit}
        />
        <Actions>
          <Button command="close-id-copy" quiet>
            {texts.close}
          </Button>
        </Actions>
      </Form>
    </More>
  );
}

function Ask({ locale, formKey, errors, typed, writesIn }: StaffIdCopyProps) {
  const { pages, staff } = textsIn(locale);
  const { idCopy: texts } = staff;
  return (
    <Form formKey={formKey}>
      <TextArea
        id="reason"
        label={texts.reason}
        hint={writesIn === "en" ? texts.reasonHintEnglish : texts.reasonHint}
        value={typed.reason}
        error={errors.reason}
        words={pages.kit}
      />
      <Actions>
        <Button command="ask-id-copy">{texts.ask}</Button>
      </Actions>
    </Form>
  );
}
