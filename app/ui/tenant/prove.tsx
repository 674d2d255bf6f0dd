import type { ToShow } from "#app/domain/dossier.ts";
import type { ByHand } from "#app/domain/relation.ts";
import type { LoginEnding } from "#app/i18n/addresses.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { pathsIn } from "#app/i18n/paths.ts";
import { type Texts, textsIn } from "#app/i18n/texts.ts";
import { Badge } from "../badge.tsx";
import { CodeInput } from "../field.tsx";
import { Actions, Button, ButtonLink, ErrorSummary, Form, type FormState } from "../form.tsx";
import { Card, Done, Notice, type Tone } from "../notice.tsx";
import { type OrganisationShown, PhoneLink } from "../page.tsx";
import { BackLink } from "../step-line.tsx";
import { LoginButtons, LoginEnded, type LoginShown } from "./logins.tsx";
import { Representing } from "./representing.tsx";

const proofWays = ["mailbox-on-file", "sms-on-file", "letter-to-home"] as const;
export type ProofWay = (typeof proofWays)[number];
/** What is typed on this page: a code that was sent, or one that a colleague gave by mouth. */
export const typedWays = [...proofWays, "from-staff"] as const;
export type ProofState = "open" | "asked" | "done";

/**
 * Gives request-code or give-proof, with way and code, or login. Errors stand under `code-${way}`. The states say
 * what was asked in this dossier, never whether an address is known.
 */
export type ProveProps = FormState & {
  locale: Locale;
  organisation: OrganisationShown;
  number: string;
  /** Of each way that the association offers. */
  states: Partial<Record<ProofWay, ProofState>>;
  /** Whether a number may be on file that a colleague can call. */
  callBack: boolean;
  /** As who a colleague looks for the person first. */
  byHand: ByHand | null;
  logins: LoginShown[];
  /** How the login ended from which this browser comes back with nothing; null for any other look at the page. */
  loginEnding: LoginEnding | null;
  /** How many of the two contacts on file this browser has shown, in whatever way. */
  proved: 0 | 1 | 2;
  /** What this browser has shown is enough for the answer. */
  opens: boolean;
  /** No code that was sent is enough for this request. */
  comeBy: boolean;
  /** What who asks for another must still show. */
  toShow: ToShow | null;
  /** A colleague asked for a masked copy of an identity document: whether one is to be sent now; null where nobody did. */
  copy: "awaited" | "over" | null;
};

export function Prove(props: ProveProps) {
  const { locale, organisation, number, states, proved, opens, toShow, formKey, errors, loginEnding } = props;
  const { kit, prove, representing, byHand: searching, idCopy: copying } = textsIn(locale).pages;
  const withCodes = Object.keys(states).length > 0;
  const lead = props.byHand ? searching.inSight : prove.lead;
  // The person whom a mandate is about confirms it with codes; nobody else who asks for another can.
  const byCodes = toShow === null ? !props.comeBy : toShow === "mandate";
  const comeBy = props.comeBy && toShow === null;
  const agreed = toShow === "mandate" && proved === 2;
  return (
    <div className="narrow">
      <BackLink href={pathsIn(locale).status(number)} words={kit} />
      <ErrorSummary errors={errors} words={kit} />
      <LoginEnded locale={locale} ending={loginEnding} />
      {(opens || proved > 0) && (
        <Done>{opens ? prove.allDone : agreed ? representing.agreed : prove.halfDone}</Done>
      )}
      <p className="kicker">
        {prove.number} <bdi>{number}</bdi>
      </p>
      <h1>{toShow ? representing.title : prove.title}</h1>
      {toShow && <Representing {...props} toShow={toShow} untitled />}
      {toShow === null && byCodes && <p className="lead">{lead}</p>}
      {!opens && props.byHand && props.callBack && <p>{searching.callBack}</p>}
      {comeBy && (
        <Notice tone="warn" title={prove.comeBy.title}>
          <p>{prove.comeBy.text}</p>
          <p>
            <PhoneLink phone={organisation.phone} /> ({organisation.openingHours})
          </p>
        </Notice>
      )}
      {opens && <ButtonLink href={pathsIn(locale).status(number)}>{prove.toStatus}</ButtonLink>}
      {!opens && byCodes && withCodes && <p className="small">{prove.progress(proved)}</p>}
      <Logins {...props} />
      {(byCodes ? proofWays : []).flatMap((way) => {
        const state = states[way];
        const pages = textsIn(locale).pages;
        const shown = { way, formKey, error: errors[`code-${way}`], pages };
        return state ? [<Way key={way} {...shown} state={state} />] : [];
      })}
      {!opens && props.copy && (
        <Card title={copying.card}>
          <p>{props.copy === "awaited" ? copying.cardAbout : copying.cardEnded}</p>
          <p>
            <a href={pathsIn(locale).idCopy(number)}>
              {props.copy === "awaited" ? copying.go : copying.read}
            </a>
          </p>
        </Card>
      )}
      {!opens && toShow !== "nothing" && <WithStaff {...props} comeBy={!byCodes || toShow !== null} />}
      {byCodes && withCodes && toShow === null && (
        <>
          <h2>{prove.opensTitle}</h2>
          <ol className="numbered">
            {prove.opens.map((step) => (
              <li key={step.title}>
                <h3>{step.title}</h3>
                <p>{step.text}</p>
              </li>
            ))}
          </ol>
        </>
      )}
      <h2>{prove.otherTitle}</h2>
      <p>
        {prove.other} {kit.call} <PhoneLink phone={organisation.phone} />
      </p>
    </div>
  );
}

function Logins({ locale, logins, opens, comeBy, formKey }: ProveProps) {
  const { login: texts } = textsIn(locale).pages;
  // Where more care is needed an account that a housemate may use is not enough.
  const counts = ({ method, done }: LoginShown) => !done && !(comeBy && method === "portal-login");
  const useful = opens ? [] : logins.filter(counts);
  const isDone = logins.some(({ done }) => done);
  if (useful.length === 0 && !isDone) return null;
  return (
    <Card title={texts.title}>
      {isDone && <p>{texts.done}</p>}
      {useful.length > 0 && <p>{texts.about}</p>}
      <LoginButtons locale={locale} logins={useful} formKey={formKey} weighed />
    </Card>
  );
}

function WithStaff({ locale, formKey, errors, comeBy, callBack }: ProveProps) {
  const { kit, prove } = textsIn(locale).pages;
  const { staff } = prove;
  const ways = callBack ? staff.ways : staff.ways.slice(0, 1);
  return (
    <Card title={comeBy ? staff.code : staff.title}>
      {(comeBy ? [] : ways).map(({ title, text }) => (
        <p key={title}>
          <b>{title}.</b> {text}
        </p>
      ))}
      <p>{staff.after}</p>
      <Form formKey={formKey}>
        <input type="hidden" name="way" value="from-staff" />
        <CodeInput
          id="code-from-staff"
          name="code"
          label={staff.code}
          hint={staff.hint}
          error={errors["code-from-staff"]}
          words={kit}
        />
        <Actions>
          <Button command="give-proof" quiet>
            {prove.confirm}
          </Button>
        </Actions>
      </Form>
    </Card>
  );
}

type WayProps = {
  way: ProofWay;
  state: ProofState;
  formKey: string | null;
  error: string | undefined;
  pages: Texts["pages"];
};

const tones = { open: "neutral", asked: "warn", done: "ok" } as const satisfies Record<ProofState, Tone>;

function Way({ way, state, formKey, error, pages: { kit, prove } }: WayProps) {
  const texts = prove.ways[way];
  return (
    <section className="card way" data-state={state}>
      <div className="head">
        <h2>{texts.title}</h2>
        <Badge tone={tones[state]}>{prove.state[state]}</Badge>
      </div>
      {state === "open" && (
        <>
          <p>{texts.about}</p>
          <AskCode way={way} formKey={formKey} text={texts.ask} />
        </>
      )}
      {state === "asked" && (
        <>
          <p role="status">{texts.asked}</p>
          <Form formKey={formKey}>
            <input type="hidden" name="way" value={way} />
            <CodeInput
              id={`code-${way}`}
              name="code"
              label={prove.code[way]}
              hint={texts.hint}
              error={error}
              letters={way === "letter-to-home"}
              words={kit}
            />
            <Actions>
              <Button command="give-proof">{prove.confirm}</Button>
            </Actions>
          </Form>
          <AskCode way={way} formKey={formKey} text={texts.again} quiet />
        </>
      )}
      {state === "done" && <p>{texts.done}</p>}
    </section>
  );
}

type AskCodeProps = { way: ProofWay; formKey: string | null; text: string; quiet?: boolean };

function AskCode({ way, formKey, text, quiet }: AskCodeProps) {
  return (
    <Form formKey={formKey} className="again">
      <input type="hidden" name="way" value={way} />
      {quiet ? (
        <button type="submit" className="link" name="command" value="request-code">
          {text}
        </button>
      ) : (
        <Button command="request-code">{text}</Button>
      )}
    </Form>
  );
}
