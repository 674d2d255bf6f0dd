// The look of the pages in a bundle. They stand alone on somebody's computer, so the style is inside them.

export const pageStyle = `
:root {
  color-scheme: light dark;
  --bg: #f7f6f2; --surface: #fff; --text: #17272b; --muted: #4b5d61; --brand: #0b5563; --line: #d9d5c8;
  --bar: #000; --bar-ink: #fff;
}
@media (prefers-color-scheme: dark) {
  :root {
    --bg: #10181a; --surface: #172124; --text: #e9efee; --muted: #a9b9bb; --brand: #6fd0df; --line: #33444a;
    --bar: #000; --bar-ink: #fff;
  }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--bg); color: var(--text); font: 1.0625rem/1.55 "Atkinson Hyperlegible Next", Verdana, Arial, sans-serif; }
main { max-inline-size: 52rem; margin-inline: auto; padding: 2.5rem 1.25rem 4rem; }
h1, h2, h3 { line-height: 1.25; text-wrap: balance; overflow-wrap: anywhere; }
h1 { font-size: clamp(1.75rem, 1.5rem + 1.3vw, 2.5rem); margin: 0 0 1rem; }
h2 { font-size: 1.5rem; margin: 3rem 0 0.75rem; color: var(--brand); }
h3 { font-size: 1.0625rem; margin: 0 0 0.5rem; }
h3::first-letter { text-transform: uppercase; }
p { max-inline-size: 38rem; margin: 0 0 1rem; }
a { color: var(--brand); text-underline-offset: 0.15em; }
a:focus-visible { outline: 3px solid var(--text); outline-offset: 2px; box-shadow: 0 0 0 6px #ffbf00; }
dl { margin: 0; }
dt { color: var(--muted); }
dd { margin: 0; overflow-wrap: anywhere; white-space: pre-line; }
.from { color: var(--muted); margin: 0 0 0.25rem; }
.lead { font-size: 1.1875rem; }
.summary, .record { background: var(--surface); border: 1px solid var(--line); border-radius: 16px; padding: 1.25rem 1.5rem; margin: 0 0 1rem; }
.summary > div, .record dl > div { display: grid; grid-template-columns: minmax(9rem, 15rem) 1fr; gap: 0.25rem 1.5rem; padding: 0.4rem 0; }
.record dl > div + div, .summary > div + div { border-block-start: 1px solid var(--line); }
.record dl > div:last-child, .summary > div:last-child { padding-block-end: 0; }
.summary > div:first-child { padding-block-start: 0; }
summary { color: var(--brand); cursor: pointer; padding: 0.6rem 0; }
.fold > summary { margin-block-end: 1rem; font-size: 1.1875rem; font-weight: 700; }
.contents { padding: 0; list-style: none; }
.contents li { padding: 0.4rem 0; }
.contents span { color: var(--muted); }
.covered { background: var(--bar); color: var(--bar-ink); padding: 0.15rem 0.5rem; box-decoration-break: clone; -webkit-box-decoration-break: clone; }
.left { border-inline-start: 4px solid var(--brand); padding-inline-start: 1rem; }
.pages ol { display: flex; flex-wrap: wrap; gap: 0.5rem; padding: 0; list-style: none; }
.pages li > * { display: grid; place-items: center; min-inline-size: 2.75rem; min-block-size: 2.75rem; border: 1px solid var(--line); border-radius: 10px; background: var(--surface); }
.pages [aria-current] { font-weight: 700; border: 2px solid var(--brand); }
@media (max-width: 34rem) {
  .summary > div, .record dl > div { grid-template-columns: 1fr; }
  .summary, .record { padding: 1rem 1.125rem; }
}
@media (forced-colors: active) { .covered { border: 2px solid; } }
@media print {
  @page { margin: 18mm 16mm; }
  :root { --bg: #fff; --surface: #fff; --text: #000; --muted: #333; --brand: #000; --line: #999; }
  body { font-size: 10.5pt; }
  main { padding: 0; max-inline-size: none; }
  nav { display: none; }
  .record { padding: 0.5rem 0; border: 0; border-block-start: 1px solid #000; border-radius: 0; }
  .record dl > div { padding: 0.1rem 0; break-inside: avoid; }
  details::details-content { content-visibility: visible; block-size: auto; }
  summary { list-style: none; padding: 0.1rem 0; }
  h2, h3 { break-after: avoid; }
  .covered { background: #000; color: #fff; print-color-adjust: exact; -webkit-print-color-adjust: exact; border: 1px solid #000; }
}
`;
