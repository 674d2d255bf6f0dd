// What colleagues look up by hand for a dossier: a card for each place, until somebody has looked everywhere.

import type { Obstacle } from "#app/domain/decide.ts";
import type { Theme } from "#app/domain/records.ts";
import type { ShownTime } from "#app/i18n/format.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { staffPaths } from "#app/i18n/paths.ts";
import { textsIn } from "#app/i18n/texts.ts";
import { acceptedFiles } from "../accepted-files.ts";
import { Choices } from "../choices.tsx";
import { Fact } from "../fact.tsx";
import { FileInput, TextArea } from "../field.tsx";
import { Actions, Button, ButtonLink, Form, type FormState } from "../form.tsx";
import { Card } from "../notice.tsx";
import { Progress } from "../progress.tsx";
import { Time } from "../time.tsx";
import { AskSomebody, Inquiries, type InquiryShown } from "./inquiries.tsx";
import { PartHead } from "./part-head.tsx";

export type TaskShown = {
  sliceId: string;
  source: string;
  owner: string | null;
  theme: Theme;
  instruction: string | null;
  /** What can stand there, in words. */
  elements: string[];
  dueOn: ShownTime | null;
  typed: Record<string, string>;
  connection: string;
};

/**
 * Gives: hand-in (sliceId, written, nothing, files, searched), and what `inquiries.tsx` gives. Errors: written-<sliceId>, files-<sliceId>,
 * searched-<sliceId>.
 */
export type TasksProps = FormState & {
  locale: Locale;
  number: string;
  /** How many were handed in, or go on without. */
  done: number;
  tasks: TaskShown[];
  /** How much can be brought, and whether it is scanned for viruses. */
  uploads: { files: number; megabytes: number; scanned: boolean };
  obstacle: Obstacle | null;
  /** Whom we asked outside the desk. */
  inquiries: InquiryShown[];
  /** Whom the register names, by the source about which they are asked. */
  contacts: { id: string; name: string }[];
};

export function TasksScreen(props: TasksProps) {
  const { locale, number, tasks, done } = props;
  const texts = textsIn(locale).staff.tasks;
  const all = tasks.length + done;
  return (
    <div className="narrow">
      <PartHead page={props} words={texts} />
      {all === 0 ? (
        <p className="lead">{texts.none}</p>
      ) : (
        <>
          <p className="lead">{tasks.length > 0 ? texts.lead : texts.allDone}</p>
          <Progress done={done} total={all} text={texts.progress(done, all)} />
          {tasks.length === 0 && <ButtonLink href={staffPaths.dossier(number)}>{texts.further}</ButtonLink>}
        </>
      )}
      {tasks.map((task, place) => (
        <Task key={task.sliceId} task={task} first={place === 0} {...props} />
      ))}
      <Inquiries locale={locale} inquiries={props.inquiries} />
    </div>
  );
}

type TaskProps = TasksProps & { task: TaskShown; first: boolean };

/** The first one is open: most go through them in their order. */
function Task({ task, first, formKey, errors, uploads, locale, contacts }: TaskProps) {
  const { pages, staff } = textsIn(locale);
  const texts = staff.tasks;
  const { sliceId, typed } = task;
  const [written, files, searched] = ["written", "files", "searched"].map((name) => `${name}-${sliceId}`) as [
    string,
    string,
    string,
  ];
  return (
    <Card title={task.source}>
      {task.instruction && <p>{task.instruction}</p>}
      <dl className="rows">
        <Fact label={texts.theme}>{staff.themes[task.theme]}</Fact>
        {task.elements.length > 0 && <Fact label={texts.elements}>{task.elements.join(", ")}</Fact>}
        {task.owner && <Fact label={texts.owner}>{task.owner}</Fact>}
        {task.dueOn && (
          <Fact label={texts.dueOn}>
            <Time at={task.dueOn} />
          </Fact>
        )}
      </dl>
      <details className="more" open={first || [written, files, searched].some((id) => id in errors)}>
        <summary>
          {texts.looked} <span className="vh">{task.source}</span>
        </summary>
        <Form formKey={formKey} withFiles>
          <input type="hidden" name="sliceId" value={sliceId} />
          <TextArea
            id={written}
            name="written"
            label={texts.written}
            hint={texts.writtenHint}
            error={errors[written]}
            value={typed.written}
            optional
            words={pages.kit}
          />
          <FileInput
            id={files}
            name="files"
            label={texts.files}
            hint={texts.filesHint(uploads.files, uploads.megabytes)}
            error={errors[files]}
            accept={acceptedFiles}
            optional
            words={pages.kit}
          />
          {!uploads.scanned && <p className="small">{texts.notScanned}</p>}
          <Choices
            name="nothing"
            id={`nothing-${sliceId}`}
            legend={texts.sure}
            several
            chosen={typed.nothing ? [typed.nothing] : []}
            choices={[{ value: "yes", label: texts.nothing }]}
            words={pages.kit}
          />
          <TextArea
            id={searched}
            name="searched"
            label={texts.searched}
            hint={texts.searchedHint}
            error={errors[searched]}
            value={typed.searched}
            words={pages.kit}
          />
          <Actions>
            <Button command="hand-in" about={task.source}>
              {texts.go}
            </Button>
          </Actions>
        </Form>
      </details>
      {contacts.length > 0 && <AskSomebody {...{ locale, formKey, task, contacts }} />}
    </Card>
  );
}
