// The form, its buttons and its list of errors. Plain HTML: everything works without script.

import type { ReactNode } from "react";
import type { Texts } from "#app/i18n/texts.ts";
import type { Errors } from "./title.ts";

export type KitTexts = Texts["pages"]["kit"];

/** What every screen with a form is given. */
export type FormState = {
  /** Makes a form count once; null where sending twice does no harm. */
  formKey: string | null;
  errors: Errors;
};

type FormProps = {
  formKey: string | null;
  action?: string;
  className?: string;
  /** The form sends files. */
  withFiles?: boolean;
  children: ReactNode;
};

export function Form({ formKey, action, className, withFiles, children }: FormProps) {
  return (
    <form
      method="post"
      action={action}
      className={className}
      encType={withFiles ? "multipart/form-data" : undefined}
      noValidate
    >
      {formKey && <input type="hidden" name="formKey" value={formKey} />}
      {children}
    </form>
  );
}

type ButtonProps = {
  children: ReactNode;
  /** The command that this button gives. */
  command?: string;
  /** Not the first thing to do on this page. */
  quiet?: boolean;
  /** What the button is about, for who cannot see its place. */
  about?: string;
};

export function Button({ children, command, quiet, about }: ButtonProps) {
  return (
    <button
      type="submit"
      className={quiet ? "btn" : "btn primary"}
      name={command && "command"}
      value={command}
    >
      {children}
      {about && <span className="vh"> {about}</span>}
    </button>
  );
}

export function ButtonLink({
  href,
  quiet,
  children,
}: {
  href: string;
  quiet?: boolean;
  children: ReactNode;
}) {
  return (
    <a className={quiet ? "btn" : "btn primary"} href={href}>
      {children}
    </a>
  );
}

export function Actions({ children }: { children: ReactNode }) {
  return <div className="actions">{children}</div>;
}

// A written autofocus moves the focus without script, so that what went wrong is read first.
const takesFocus = { tabIndex: -1, autoFocus: true };

/** Takes the focus by itself and leads to each field. */
export function ErrorSummary({ errors, words }: { errors: Errors; words: KitTexts }) {
  const wrong = Object.entries(errors);
  if (wrong.length === 0) return null;
  return (
    <div className="summary" role="alert" {...takesFocus} aria-labelledby="error-summary">
      <h2 id="error-summary">{words.errorTitle}</h2>
      <p>{words.errorLead}</p>
      <ul>
        {wrong.map(([field, text]) => (
          <li key={field}>
            <a href={`#${field}`}>{text}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
