// A question with its label above it, and under the label what helps and what is wrong.

import type { HTMLInputAutoCompleteAttribute, ReactNode } from "react";
import type { KitTexts } from "./form.tsx";
import type { Errors } from "./title.ts";

type FieldProps = {
  id: string;
  label: string;
  hint?: string | null;
  error?: string | null;
  optional?: boolean;
  words: KitTexts;
};

/** What ties a control to its hint and its error. */
function tiesOf({ id, hint, error, optional }: FieldProps) {
  return {
    id,
    "aria-describedby": [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ") || undefined,
    "aria-invalid": error ? true : undefined,
    "aria-required": optional ? undefined : true,
  };
}

function Field({ children, ...field }: FieldProps & { children: ReactNode }) {
  const { id, label, hint, error, optional, words } = field;
  return (
    <div className="field" data-invalid={error ? "" : undefined}>
      <label className="label" htmlFor={id}>
        {label} {optional && <span className="opt">{words.optional}</span>}
      </label>
      <Hint id={id} text={hint} />
      <ErrorText id={id} text={error} words={words} />
      {children}
    </div>
  );
}

export type TextInputProps = FieldProps & {
  /** The name under which it is sent; the id when not given. */
  name?: string;
  value?: string;
  size?: "short" | "medium" | "code";
  type?: "text" | "email";
  inputMode?: "numeric";
  autoComplete?: HTMLInputAutoCompleteAttribute;
};

export function TextInput({ name, value, size, type, inputMode, autoComplete, ...field }: TextInputProps) {
  return (
    <Field {...field}>
      <input
        {...tiesOf(field)}
        className={size ? `input ${size}` : "input"}
        name={name ?? field.id}
        type={type ?? "text"}
        inputMode={inputMode}
        autoComplete={autoComplete}
        spellCheck={false}
        defaultValue={value}
      />
    </Field>
  );
}

/** A code that was sent: of digits, unless it has letters too. */
export function CodeInput({ letters, ...field }: FieldProps & { name?: string; letters?: boolean }) {
  return (
    <TextInput
      {...field}
      size="code"
      inputMode={letters ? undefined : "numeric"}
      autoComplete="one-time-code"
    />
  );
}

type TextAreaProps = FieldProps & { name?: string; value?: string; rows?: number };

export function TextArea({ name, value, rows = 4, ...field }: TextAreaProps) {
  return (
    <Field {...field}>
      <textarea
        {...tiesOf(field)}
        className="input"
        name={name ?? field.id}
        rows={rows}
        defaultValue={value}
      />
    </Field>
  );
}

export function FileInput({ name, accept, ...field }: FieldProps & { name: string; accept: string }) {
  return (
    <Field {...field}>
      <input {...tiesOf(field)} className="input" name={name} type="file" accept={accept} multiple />
    </Field>
  );
}

export type SelectProps = FieldProps & {
  name?: string;
  value?: string;
  options: { value: string; label: string }[];
};

export function Select({ name, value, options, ...field }: SelectProps) {
  return (
    <Field {...field}>
      <select {...tiesOf(field)} className="input" name={name ?? field.id} defaultValue={value}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}

export type DayParts = { day: string; month: string; year: string };
const parts = ["day", "month", "year"] as const;
const partIds = { day: "birthDay", month: "birthMonth", year: "birthYear" } as const;

type BirthDateProps = { label: string; hint: string; value: DayParts; errors: Errors; words: KitTexts };

/** Three boxes. An error of the whole date belongs to the first one: birthDay. */
export function BirthDate({ label, hint, value, errors, words }: BirthDateProps) {
  const wrong = parts.filter((part) => errors[partIds[part]]);
  const describedBy = ["birthDate-hint", ...wrong.map((part) => `${partIds[part]}-error`)].join(" ");
  return (
    <div className="field" data-invalid={wrong.length > 0 ? "" : undefined}>
      <fieldset aria-describedby={describedBy}>
        <legend className="label">{label}</legend>
        <Hint id="birthDate" text={hint} />
        {wrong.map((part) => (
          <ErrorText key={part} id={partIds[part]} text={errors[partIds[part]]} words={words} />
        ))}
        <div className="date">
          {parts.map((part) => (
            <div key={part}>
              <label htmlFor={partIds[part]}>{words[part]}</label>
              <input
                className={part === "year" ? "input year" : "input"}
                id={partIds[part]}
                name={partIds[part]}
                inputMode="numeric"
                autoComplete={`bday-${part}`}
                aria-required
                aria-invalid={errors[partIds[part]] ? true : undefined}
                defaultValue={value[part]}
              />
            </div>
          ))}
        </div>
      </fieldset>
    </div>
  );
}

export function Hint({ id, text }: { id: string; text: string | null | undefined }) {
  return text ? (
    <p className="hint" id={`${id}-hint`}>
      {text}
    </p>
  ) : null;
}

export function ErrorText({ id, text, words }: { id: string; text?: string | null; words: KitTexts }) {
  return text ? (
    <p className="error" id={`${id}-error`}>
      <span className="vh">{words.errorPrefix} </span>
      {text}
    </p>
  ) : null;
}
