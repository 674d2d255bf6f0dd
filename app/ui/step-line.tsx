import type { KitTexts } from "./form.tsx";

type StepLineProps = { now: number; steps: string[]; words: KitTexts };

/** How far the form is, in words and as a line. It stands above the form: a screen reader skips loose text inside. */
export function StepLine({ now, steps, words }: StepLineProps) {
  return (
    <nav className="steps" aria-label={words.progress}>
      <p>{words.step(now, steps.length)}</p>
      <ol>
        {steps.map((step, place) => (
          <li
            key={step}
            data-done={place + 1 < now ? "" : undefined}
            aria-current={place + 1 === now ? "step" : undefined}
          >
            <span>{step}</span>
          </li>
        ))}
      </ol>
    </nav>
  );
}

export function BackLink({ href, words }: { href: string; words: KitTexts | { back: string } }) {
  return (
    <p className="back">
      <a href={href}>{words.back}</a>
    </p>
  );
}
