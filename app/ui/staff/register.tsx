// The register: what we use personal data for, what is missing in it, and the one draft of its next version.

import type { EditablePart } from "#app/domain/register-fields.ts";
import type { RegisterWarning } from "#app/domain/register-warnings.ts";
import type { ShownTime } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { pathsIn, staffPaths } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { TextArea } from "../field.tsx";
import { Actions, Button, ErrorSummary, Form, type FormState } from "../form.tsx";
import { Card, More, Notice } from "../notice.tsx";
import { type DifferenceShown, RegisterDifference } from "../register-difference.tsx";
import { Cell, Row, RowHeader, Table } from "../table.tsx";
import { Time } from "../time.tsx";
import { RegisterTables, type TablesShown } from "./register-tables.tsx";

type Draft = {
  baseVersion: number;
  changedAt: ShownTime;
  makers: string[];
  /** Who proposed it, once somebody did. */
  proposedBy: string | null;
  /** Another version came into force since it began. */
  isOld: boolean;
  /** Of what is shown here: only that is published. */
  sum: string;
  differences: DifferenceShown[];
};

/** Gives begin-draft, discard-draft, propose-register, publish-register (sum) and return-register (sum, reason). */
export type RegisterProps = FormState & {
  locale: Locale;
  inForce: { version: number; from: ShownTime; proposedBy: string | null; publishedBy: string | null };
  draft: Draft | null;
  /** Of the draft, where there is one. */
  warnings: RegisterWarning[];
  gaps: { id: string; statement: string; system: string; about: string }[];
  tables: TablesShown;
  mayChange: boolean;
  mayPublish: boolean;
  /** Who looks worked on this draft. */
  isMaker: boolean;
  /** Why nothing was done. */
  obstacle: string | null;
  typedReason: string;
  changes: { id: string; what: string; why: string; by: string; at: ShownTime }[];
};

export function RegisterPage(props: RegisterProps) {
  const { locale, errors, obstacle, inForce } = props;
  const { pages, staff } = textsIn(locale);
  const texts = staff.register;
  const { statement, statementVersions } = pathsIn(locale);
  return (
    <>
      <ErrorSummary errors={errors} words={pages.kit} />
      {obstacle && (
        <div role="alert">
          <Notice tone="danger" title={obstacle}>
            {null}
          </Notice>
        </div>
      )}
      <h1>{texts.title}</h1>
      <p>{texts.lead}</p>
      <Card title={texts.inForce(inForce.version)}>
        <p>
          {texts.since} <Time at={inForce.from} />.{" "}
          {inForce.publishedBy && inForce.proposedBy
            ? texts.publishedBy(inForce.publishedBy, inForce.proposedBy)
            : texts.byCommand}{" "}
          {texts.running}
        </p>
        <p>
          <a href={statement}>{texts.toStatement}</a>
        </p>
        <p>
          <a href={statementVersions}>{texts.toVersions}</a>
        </p>
      </Card>
      <DraftCard {...props} />
      <Warnings {...props} />
      <RegisterTables {...props} mayEdit={mayEdit(props)} />
      <Changes {...props} />
    </>
  );
}

const mayEdit = ({ draft, mayChange }: RegisterProps) =>
  mayChange && draft !== null && draft.proposedBy === null;

function DraftCard(props: RegisterProps) {
  const { locale, draft, mayChange, formKey } = props;
  const { draft: texts } = textsIn(locale).staff.register;
  if (!draft) {
    return (
      <Card title={texts.title}>
        <p>{mayChange ? texts.none : texts.noneForReader}</p>
        {mayChange && (
          <Form formKey={formKey}>
            <Actions>
              <Button command="begin-draft">{texts.begin}</Button>
            </Actions>
          </Form>
        )}
      </Card>
    );
  }
  return (
    <Card title={texts.title}>
      <p>
        {texts.about(draft.baseVersion)} {texts.changedAt} <Time at={draft.changedAt} />.{" "}
        {draft.makers.length > 0 && texts.makers(draft.makers.join(", "))}
      </p>
      {draft.isOld && (
        <Notice tone="warn">
          <p>{texts.old}</p>
        </Notice>
      )}
      <p>
        <a href={staffPaths.registerPreview("nl")}>{texts.preview}</a>
      </p>
      <p>
        <a href={staffPaths.registerPreview("en")}>{texts.previewEn}</a>
      </p>
      <h3>{texts.difference}</h3>
      <RegisterDifference locale={locale} differences={draft.differences} />
      {draft.proposedBy ? <Decide {...props} draft={draft} /> : <Propose {...props} />}
    </Card>
  );
}

function Propose({ locale, mayChange, formKey }: RegisterProps) {
  const { draft: texts } = textsIn(locale).staff.register;
  if (!mayChange) return null;
  return (
    <Form formKey={formKey}>
      <p className="hint again">{texts.proposeHint}</p>
      <Actions>
        <Button command="propose-register">{texts.propose}</Button>
        <Button command="discard-draft" quiet>
          {texts.discard}
        </Button>
      </Actions>
    </Form>
  );
}

function Decide(props: RegisterProps & { draft: Draft }) {
  const { locale, draft, mayPublish, isMaker, formKey } = props;
  const { draft: texts } = textsIn(locale).staff.register;
  return (
    <>
      <Notice tone="info" title={texts.proposed(draft.proposedBy ?? "")}>
        <p>{isMaker ? texts.own : texts.second}</p>
      </Notice>
      {mayPublish && !isMaker && (
        <Form formKey={formKey}>
          <input type="hidden" name="sum" value={draft.sum} />
          <p className="hint">{texts.publishHint}</p>
          <Actions>
            <Button command="publish-register">{texts.publish}</Button>
          </Actions>
        </Form>
      )}
      {mayPublish && <Return {...props} />}
    </>
  );
}

function Return({ locale, draft, errors, typedReason, formKey }: RegisterProps & { draft: Draft }) {
  const { pages, staff } = textsIn(locale);
  const { draft: texts } = staff.register;
  return (
    <Form formKey={formKey}>
      <input type="hidden" name="sum" value={draft.sum} />
      <TextArea
        id="reason"
        label={texts.reason}
        hint={texts.reasonHint}
        value={typedReason}
        error={errors.reason}
        rows={2}
        words={pages.kit}
      />
      <Actions>
        <Button command="return-register" quiet>
          {texts.send}
        </Button>
      </Actions>
    </Form>
  );
}

const partOf = (what: RegisterWarning["what"]): EditablePart => {
  if (what.startsWith("purpose")) return "purposes";
  return what.startsWith("recipient") ? "recipients" : "elements";
};

function Warnings(props: RegisterProps) {
  const { locale, warnings, gaps } = props;
  const texts = textsIn(locale).staff.register;
  const { columns } = texts.gaps;
  return (
    <>
      <Card title={texts.warnings.title}>
        <p>{warnings.length > 0 ? texts.warnings.lead : texts.warnings.none}</p>
        <ul className="points">
          {warnings.map(({ what, id, name }) => (
            <li key={`${what} ${id}`}>
              {mayEdit(props) ? (
                <a href={staffPaths.registerItem(partOf(what), id)}>{name[locale]}</a>
              ) : (
                <b>{name[locale]}</b>
              )}
              {": "}
              {texts.warnings.kinds[what]}
            </li>
          ))}
        </ul>
      </Card>
      {(gaps.length > 0 || mayEdit(props)) && (
        <More title={`${texts.gaps.title} (${texts.warnings.count(gaps.length)})`}>
          <Table
            id="gaps"
            className="one-column slices"
            caption={texts.gaps.lead}
            columns={Object.values(columns)}
          >
            {gaps.map(({ id, statement, system, about }) => (
              <Row key={id}>
                <RowHeader>
                  {mayEdit(props) ? <a href={staffPaths.registerItem("gaps", id)}>{statement}</a> : statement}
                </RowHeader>
                <Cell label={columns.system}>{system}</Cell>
                <Cell label={columns.about}>{about}</Cell>
              </Row>
            ))}
          </Table>
          {mayEdit(props) && (
            <p>
              <a href={staffPaths.registerNew("gaps")}>{texts.tables.add.gaps}</a>
            </p>
          )}
        </More>
      )}
    </>
  );
}

function Changes({ locale, changes }: RegisterProps) {
  const texts = textsIn(locale).staff.register.changes;
  return (
    <Card title={texts.title}>
      {changes.length === 0 && <p>{texts.none}</p>}
      <ol className="history">
        {changes.map(({ id, what, why, by, at }) => (
          <li key={id}>
            <p>
              {what}
              {why && `: ${why}`}
            </p>
            <p className="when">
              <Time at={at} />, {texts.by} <bdi>{by}</bdi>
            </p>
          </li>
        ))}
      </ol>
    </Card>
  );
}
