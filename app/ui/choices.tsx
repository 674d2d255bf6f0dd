// One question with its answers as cards: radios, or checkboxes where more than one may be chosen.

import { ErrorText, Hint } from "./field.tsx";
import type { KitTexts } from "./form.tsx";

export type Choice = { value: string; label: string; hint?: string };

export type ChoicesProps = {
  name: string;
  /** Of the first answer, where several forms of a page have the same name. */
  id?: string;
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

/** The first answer has the name as its id unless it is given one, so that an error leads to it. */
export function Choices({
  name,
  id = name,
  legend,
  heading,
  several,
  hint,
  error,
  chosen,
  choices,
  words,
}: ChoicesProps) {
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return (
    <div className="field" data-invalid={error ? "" : undefined}>
      <fieldset aria-describedby={describedBy || undefined}>
        <legend className={heading ? undefined : "label"}>{heading ? <h1>{legend}</h1> : legend}</legend>
        <Hint id={id} text={hint} />
        <ErrorText id={id} text={error} words={words} />
        <div className="choices">
          {choices.map((choice, place) => {
            const own = place === 0 ? id : `${id}-${choice.value}`;
            return (
              <div className="choice" key={choice.value}>
                <input
                  type={several ? "checkbox" : "radio"}
                  id={own}
                  name={name}
                  value={choice.value}
                  defaultChecked={chosen.includes(choice.value)}
                  aria-describedby={choice.hint ? `${own}-about` : undefined}
                />
                <label htmlFor={own}>{choice.label}</label>
                {choice.hint && <p id={`${own}-about`}>{choice.hint}</p>}
              </div>
            );
          })}
        </div>
      </fieldset>
    </div>
  );
}
