import type { ReactNode } from "react";
import type { KitTexts } from "./form.tsx";

export type Step = { title: string; state: "done" | "now" | "todo"; when: ReactNode; text: string };

/** How far something is, step by step. The state is said in words too. */
export function Timeline({ steps, words }: { steps: Step[]; words: KitTexts }) {
  const said = { done: words.stepDone, now: words.stepNow, todo: words.stepTodo };
  return (
    <ol className="timeline">
      {steps.map((step) => (
        <li key={step.title} data-state={step.state} aria-current={step.state === "now" ? "step" : undefined}>
          <h3>
            {step.title}
            <span className="vh"> {said[step.state]}</span>
          </h3>
          {step.when && <p className="when">{step.when}</p>}
          {step.text && <p>{step.text}</p>}
        </li>
      ))}
    </ol>
  );
}
