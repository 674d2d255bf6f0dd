// The end of a request without data: one colleague proposes it, another decides.

import type { RefusalGround, SilentGround } from "#app/domain/outcomes.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { TextArea } from "../field.tsx";
import { Actions, Button, Form, type FormState } from "../form.tsx";
import { Card, More, Notice } from "../notice.tsx";
import { ReturnProposal } from "./return-proposal.tsx";
import { type Signed, SignedLine } from "./signed-line.tsx";

export type RefusalShown = {
  refusal: (Signed & { ground: RefusalGround; reason: string; own: boolean; approved: Signed | null }) | null;
  returned: (Signed & { reason: string }) | null;
};

type RefusalProps = FormState &
  RefusalShown & {
    locale: Locale;
    /** On which ground it can be proposed now; null when it cannot. */
    ground: SilentGround | null;
    /** What was typed as the reason. */
    reason: string;
    /** Nothing else can be done. */
    open?: boolean;
  };

/** Gives propose-refusal (reason), approve-refusal and return-proposal (reason). Errors: reason. */
export function Refusal(props: RefusalProps) {
  const { locale, refusal, returned, ground } = props;
  const { outcome } = textsIn(locale).staff;
  return (
    <>
      {returned && (
        <Notice tone="warn" title={outcome.returned}>
          <SignedLine text={outcome.returnedBy} by={returned} />
          <p>{returned.reason}</p>
        </Notice>
      )}
      {refusal && <Proposed {...props} refusal={refusal} />}
      {!refusal && ground && <Propose {...props} ground={ground} />}
    </>
  );
}

function Propose({ locale, formKey, errors, ground, reason, open }: RefusalProps & { ground: SilentGround }) {
  const { pages, staff } = textsIn(locale);
  const texts = staff.refuse;
  return (
    <Card title={texts.titles[ground]}>
      <p>{texts.about[ground]}</p>
      <More title={texts.open} open={open || Boolean(errors.reason)}>
        <Form formKey={formKey}>
          <TextArea
            id="reason"
            label={texts.reason}
            hint={texts.reasonHint}
            value={reason}
            error={errors.reason}
            words={pages.kit}
          />
          <Actions>
            <Button command="propose-refusal" quiet>
              {texts.propose}
            </Button>
          </Actions>
        </Form>
      </More>
    </Card>
  );
}

type ProposedProps = RefusalProps & { refusal: NonNullable<RefusalProps["refusal"]> };

function Proposed(props: ProposedProps) {
  const { locale, formKey, reason, refusal } = props;
  const { refuse: texts, outcome, refusals } = textsIn(locale).staff;
  return (
    <>
      <Card title={refusals[refusal.ground]}>
        <SignedLine text={outcome.proposedBy} by={refusal} />
        <p>{refusal.reason}</p>
      </Card>
      {refusal.approved && (
        <Notice tone="ok" title={outcome.approved}>
          <SignedLine text={outcome.approvedBy} by={refusal.approved} />
        </Notice>
      )}
      {!refusal.approved && refusal.own && (
        <Notice tone="info">
          <p>{outcome.own}</p>
        </Notice>
      )}
      {!refusal.approved && !refusal.own && (
        <>
          <Form formKey={formKey} className="card">
            <p>{texts.approveHint}</p>
            <Button command="approve-refusal">{outcome.approve}</Button>
          </Form>
          <ReturnProposal {...props} reason={reason} />
        </>
      )}
    </>
  );
}
