// The plain pages of the demo's own doors: sign-in, mail and post.

import { createHash } from "node:crypto";

/** Markup that is safe to send. Everything else is escaped. */
export type Html = { markup: string };

export function html(parts: TemplateStringsArray, ...values: (Html | Html[] | string | number)[]): Html {
  const rest = values.map((value, index) => show(value) + parts[index + 1]);
  return { markup: parts[0] + rest.join("") };
}

function show(value: Html | Html[] | string | number): string {
  if (Array.isArray(value)) return value.map(show).join("");
  if (typeof value === "object") return value.markup;
  return String(value).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

export function page(title: string, body: Html): string {
  const whole = html`<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${{ markup: css }}</style>
</head>
<body>
<main>
<h1>${title}</h1>
${body}
</main>
</body>
</html>`;
  return whole.markup;
}

const css = `
:root { color-scheme: light dark; font: 1.125rem/1.5 system-ui, sans-serif; }
body { margin: 0; background: light-dark(#fff, #16181d); color: light-dark(#1b1d22, #f2f3f5); }
main { max-width: 46rem; margin: 0 auto; padding: 2rem 1rem; }
h1 { font-size: 1.75rem; line-height: 1.2; }
a { color: light-dark(#0b4f9e, #9cc7ff); }
ul { list-style: none; padding: 0; }
li { border-top: 1px solid light-dark(#c4c8cf, #4a4f59); padding: 0.75rem 0; }
li span, dt { color: light-dark(#4c515b, #c1c6cf); }
button { font: inherit; width: 100%; padding: 0.75rem 1rem; text-align: left; cursor: pointer;
  border: 2px solid light-dark(#0b4f9e, #9cc7ff); border-radius: 0.5rem; background: none; color: inherit; }
:focus-visible { outline: 3px solid light-dark(#0b4f9e, #9cc7ff); outline-offset: 3px; }
iframe { width: 100%; height: 32rem; border: 1px solid light-dark(#6b717c, #8a909b); background: #fff; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; }
`;

const cssHash = createHash("sha256").update(css).digest("base64");

/** What a page may load; forms may lead on to these origins. */
export function contentPolicy({ formsTo = [] }: { formsTo?: string[] } = {}): string {
  const forms = ["'self'", ...formsTo].join(" ");
  return `default-src 'none'; style-src 'sha256-${cssHash}'; frame-src 'self'; form-action ${forms}; frame-ancestors 'none'; base-uri 'none'`;
}

/** "maandag 2 maart 2026 om 14:05" */
export function dutchMoment(at: Date): string {
  return new Intl.DateTimeFormat("nl-NL", {
    dateStyle: "full",
    timeStyle: "short",
    timeZone: "Europe/Amsterdam",
  }).format(at);
}
