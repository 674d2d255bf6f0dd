// One question with its answers as cards: radios, or checkboxes where more than one may be chosen.

import { ErrorText, Hint } from "./field.tsx";
import type { KitTexts } from "./form.tsx";

export type Choice = { value: string; label: string; hint?: string };

export type ChoicesProps = {
  name: string;
  legend: string;
  /** The legend is the heading of the page: where a page has one question. */
  heading?: boolean;
  several?: boolean;
  hint?: string;
  error?: string | null;
  chosen: string[];
  choices: Choice[];
  words: KitTexts;
};

/** The first answer has the name as its id, so that an error leads to it. */
export function Choices({
  name,
  legend,
  heading,
  several,
  hint,
  error,
  chosen,
  choices,
  words,
}: ChoicesProps) {
  const describedBy = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(" ");
  return (
    <div className="field" data-invalid={error ? "" : undefined}>
      <fieldset aria-describedby={describedBy || undefined}>
        <legend className={heading ? undefined : "label"}>{heading ? <h1>{legend}</h1> : legend}</legend>
        <Hint id={name} text={hint} />
        <ErrorText id={name} text={error} words={words} />
        <div className="choices">
          {choices.map((choice, place) => {
            const id = place === 0 ? name : `${name}-${choice.value}`;
            return (
              <div className="choice" key={choice.value}>
                <input
                  type={several ? "checkbox" : "radio"}
                  id={id}
                  name={name}
                  value={choice.value}
                  defaultChecked={chosen.includes(choice.value)}
                  aria-describedby={choice.hint ? `${id}-about` : undefined}
                />
                <label htmlFor={id}>{choice.label}</label>
                {choice.hint && <p id={`${id}-about`}>{choice.hint}</p>}
              </div>
            );
          })}
        </div>
      </fieldset>
    </div>
  );
}
