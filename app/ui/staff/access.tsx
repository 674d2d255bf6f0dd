// A dossier that is not the reader's: taken over with one button, or opened for today with a reason.

import type { Obstacle } from "#app/domain/decide.ts";
import { staffPaths } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { TextArea } from "../field.tsx";
import { Actions, Button, ErrorSummary, Form, type FormState } from "../form.tsx";
import { Card, Notice } from "../notice.tsx";
import { BackLink } from "../step-line.tsx";
import { DossierFacts, type DossierFactsProps } from "./dossier-facts.tsx";
import { ObstacleNotice } from "./obstacle-notice.tsx";

/** Gives take-dossier and open-with-reason (reason). Errors: reason. */
export type AccessProps = FormState &
  DossierFactsProps & {
    /** It is about the reader, who neither sees it nor does anything in it. */
    keptFrom: boolean;
    mayTake: boolean;
    /** It is of nobody: who reads it has taken it. */
    isNobodys: boolean;
    typedReason: string;
    obstacle: Obstacle | null;
  };

export function Access(props: AccessProps) {
  const { locale, errors, formKey, keptFrom, mayTake, isNobodys, typedReason } = props;
  const { pages, staff } = textsIn(locale);
  const { access, dossier } = staff;
  if (keptFrom) {
    return (
      <>
        <BackLink href={staffPaths.queue} words={dossier} />
        <DossierFacts {...props} />
        <Notice tone="info" title={access.keptFrom}>
          <p>{access.keptFromWhat}</p>
        </Notice>
      </>
    );
  }
  return (
    <>
      <BackLink href={staffPaths.queue} words={dossier} />
      <ErrorSummary errors={errors} words={pages.kit} />
      <ObstacleNotice obstacle={props.obstacle} locale={locale} />
      <DossierFacts {...props} />
      <p>{isNobodys ? access.nobodys : access.lead}</p>
      {mayTake && (
        <Card title={access.take}>
          <p>{isNobodys ? access.takeNobodys : access.takeOver}</p>
          <Form formKey={formKey}>
            <Actions>
              <Button command="take-dossier">{dossier.actions.take}</Button>
            </Actions>
          </Form>
        </Card>
      )}
      <Card title={access.look}>
        <Form formKey={formKey}>
          <TextArea
            id="reason"
            label={access.reason}
            hint={access.hint}
            value={typedReason}
            error={errors.reason}
            words={pages.kit}
          />
          <Actions>
            <Button command="open-with-reason" quiet={mayTake}>
              {access.open}
            </Button>
          </Actions>
        </Form>
      </Card>
    </>
  );
}
