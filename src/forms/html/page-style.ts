import { clientStyle } from './client-style.js';
import { printStyle } from './print-style.js';
import { scaleStyle } from './scale-style.js';

/** The look on a screen. No address, no font and no picture is loaded. Sizes in rem, so that the reader's own size holds. */
const screenStyle = `
:root {
  color-scheme: light dark;
  --page: #f3f6f7; --card: #ffffff; --text: #15222a; --muted: #465660; --line: #cbd5da; --edge: #5d6f79;
  --accent: #0a5873; --on-accent: #ffffff; --soft: #e3f0f5; --danger: #a01227; --danger-soft: #fdf0f1;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #0f171c; --card: #172229; --text: #e9eff2; --muted: #b4c1c8; --line: #33444e; --edge: #8799a3;
    --accent: #84cdea; --on-accent: #08202b; --soft: #1d3642; --danger: #ffa3ac; --danger-soft: #391a20;
  }
}
*, *::before, *::after { box-sizing: border-box; }
html { scroll-padding-block: 5.5rem 1rem; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
html[data-text='1'] { font-size: 125%; }
html[data-text='2'] { font-size: 150%; }
body {
  margin: 0; background: var(--page); color: var(--text); overflow-wrap: anywhere;
  font: 1.0625rem/1.55 system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Helvetica Neue', Arial, sans-serif;
}
[hidden] { display: none !important; }
.wrap { max-inline-size: 46rem; margin-inline: auto; padding-inline: min(1rem, 4vw); }
.sr { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip { position: absolute; inset-block-start: -10rem; inset-inline-start: 1rem; z-index: 3; padding: 0.75rem 1rem; background: var(--card); color: var(--accent); }
.skip:focus { inset-block-start: 0.5rem; }
a { color: var(--accent); text-underline-offset: 0.15em; }
h1, h2, h3 { line-height: 1.25; margin: 0; text-wrap: balance; }
h1 { font-size: clamp(1.6rem, 1.3rem + 1.5vw, 2.25rem); letter-spacing: -0.01em; }
h2 { font-size: 1.35rem; }
h3 { font-size: 1.0625rem; }
p { margin: 0.5rem 0; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 0.25rem; }
header { background: var(--card); border-block-end: 1px solid var(--line); border-block-start: 0.375rem solid var(--accent); padding-block: 1.5rem; }
header p { margin: 0 0 0.35rem; color: var(--muted); }
header p.who { margin: 0.5rem 0 0; font-size: 1.125rem; }
.tools, .sizes { display: flex; flex-wrap: wrap; gap: 0.5rem; }
.tools { margin-block-start: 0.75rem; gap: 0.5rem 1rem; }
.sizes button { padding-inline: 0.5rem; line-height: 1; }
[data-size='1'] { font-size: 1.25em; }
[data-size='2'] { font-size: 1.5em; }
main { padding-block: 1.5rem 4rem; }
.card { background: var(--card); border: 1px solid var(--line); border-radius: 0.75rem; padding: 1.25rem min(1rem, 4vw); margin-block-end: 1.25rem; }
.card > h2 + * { margin-block-start: 0.75rem; }
dl { margin: 0.75rem 0 0; display: grid; gap: 0.75rem; }
dl > div { display: grid; gap: 0.1rem; }
dt { font-weight: 600; }
dd { margin: 0; }
dl ul { margin: 0; padding-inline-start: 1.25rem; }
.note { color: var(--muted); }
.pre { white-space: pre-line; }
dl + .item, dl + .tell { margin-block-start: 1.25rem; }
.tell { border-inline-start: 0.25rem solid var(--accent); background: var(--soft); padding: 0.75rem min(1rem, 4vw); border-radius: 0.25rem; }
.bar {
  position: sticky; inset-block-start: 0; z-index: 2; background: var(--page); padding-block: 0.6rem;
  border-block-end: 1px solid var(--line); margin-block-end: 1.25rem;
}
.bar p { margin: 0 0 0.3rem; font-weight: 600; font-variant-numeric: tabular-nums; font-size: 1rem; }
progress { display: block; inline-size: 100%; block-size: 0.5rem; appearance: none; border: 0; border-radius: 1rem; background: var(--line); overflow: hidden; accent-color: var(--accent); }
progress::-webkit-progress-bar { background: var(--line); }
progress::-webkit-progress-value { background: var(--accent); border-radius: 1rem; }
progress::-moz-progress-bar { background: var(--accent); }
.item { padding-block: 1.5rem; border-block-start: 1px solid var(--line); min-inline-size: 0; }
.item:first-of-type { border-block-start: 0; padding-block-start: 1rem; }
.item:last-child { padding-block-end: 0.25rem; }
fieldset { margin: 0; padding: 0; border: 0; min-inline-size: 0; }
legend { padding: 0; inline-size: 100%; }
legend, .label { display: block; font-weight: 600; font-size: 1.125rem; line-height: 1.4; white-space: pre-line; margin-block-end: 0.5rem; }
.number { color: var(--muted); font-variant-numeric: tabular-nums; }
.optional { font-weight: 400; color: var(--muted); font-size: 1rem; }
.part { padding-block-start: 1.5rem; border-block-start: 1px solid var(--line); }
.part > h3 { font-size: 1.2rem; }
.stem { font-weight: 600; font-size: 1.125rem; }
.part .item legend, .part .item .label { font-size: 1.0625rem; }
.columns { display: none; }
.help { color: var(--muted); margin: 0 0 0.6rem; white-space: pre-line; }
.error { color: var(--danger); font-weight: 600; margin: 0.4rem 0 0; }
.error:empty, .if { display: none; }
html:not(.js) .if { display: block; }
html:not(.js) .js-only { display: none; }
.if { font-style: italic; color: var(--muted); margin: 0 0 0.5rem; }
[dir='rtl'] p[dir='ltr'], [dir='rtl'] .if { text-align: right; }
.options { display: grid; gap: 0.5rem; }
.option {
  display: flex; align-items: flex-start; gap: 0.75rem; min-block-size: 2.75rem; padding: 0.6rem 0.85rem;
  border: 1px solid var(--edge); border-radius: 0.5rem; cursor: pointer; background: var(--card);
}
.option input { flex: none; inline-size: 1.35rem; block-size: 1.35rem; margin: 0.1rem 0 0; accent-color: var(--accent); }
.option:hover { border-color: var(--accent); background: var(--soft); }
.option:has(:checked) { border-color: var(--accent); box-shadow: inset 0 0 0 1px var(--accent); background: var(--soft); }
.option:has(:focus-visible) { outline: 3px solid var(--accent); outline-offset: 2px; }
.option input:focus-visible { outline: none; }
.option > span { min-inline-size: 0; }
.pair { grid-template-columns: 1fr 1fr; }
.scale { min-inline-size: min(100%, 14rem); max-inline-size: 100%; }
/* As wide as the steps, never wider: each end stands over its step. */
.ends { justify-content: space-between; gap: 1.5rem; inline-size: 0; min-inline-size: 100%; color: var(--muted); margin: 0 0 0.4rem; }
.ends > :last-child { text-align: end; }
.steps { display: flex; flex-wrap: wrap; gap: 0.4rem; }
.steps .option { align-items: center; font-weight: 600; font-variant-numeric: tabular-nums; line-height: 1.2; }
.steps .option input { margin: 0; }
input[type='text'], input[type='date'], textarea {
  display: block; inline-size: 100%; min-block-size: 2.75rem; padding: 0.6rem 0.75rem; font: inherit; color: inherit;
  background: var(--card); border: 1px solid var(--edge); border-radius: 0.5rem;
}
textarea { min-block-size: 7rem; resize: vertical; }
input.short, input[type='date'] { max-inline-size: 14rem; }
.with-unit { display: flex; align-items: center; gap: 0.75rem; }
.with-unit > span { flex: none; }
.with-unit input { flex: 1; min-inline-size: 0; }
[aria-invalid='true'] { border-color: var(--danger); border-width: 2px; }
button {
  font: inherit; font-weight: 600; min-block-size: 2.75rem; min-inline-size: 2.75rem; padding: 0.6rem 1.1rem; cursor: pointer;
  border-radius: 0.5rem; border: 1px solid var(--edge); background: var(--card); color: var(--text);
}
button:hover { border-color: var(--accent); background: var(--soft); }
button.main, button[aria-pressed='true'] { background: var(--accent); border-color: var(--accent); color: var(--on-accent); }
button.main:hover { text-decoration: underline; text-underline-offset: 0.2em; }
button.quiet { border-color: transparent; background: none; color: var(--accent); text-decoration: underline; text-underline-offset: 0.15em; padding-inline: 0.25rem; font-weight: 400; margin-block-start: 0.35rem; }
.buttons { display: flex; flex-wrap: wrap; gap: 0.75rem; margin-block-start: 1rem; }
.errors { border: 2px solid var(--danger); background: var(--danger-soft); border-radius: 0.5rem; padding: 1rem; margin-block-start: 1rem; }
.errors ul { padding-inline-start: 1.25rem; margin: 0.25rem 0 0.75rem; }
.errors li { padding-block: 0.35rem; white-space: pre-line; }
.status:empty { display: none; }
.mirror, .boxes, .rules, .paper { display: none; }
.files { list-style: none; padding: 0; margin: 0; }
@media (min-width: 40rem) {
  .card { padding: 1.75rem; }
  dl > div { grid-template-columns: 11rem 1fr; gap: 1rem; }
}
@media (min-width: 40rem), print {
  html:not(.one) .matrix .item { padding-block: 0.35rem; }
  html:not(.one) .matrix .columns, html:not(.one) .matrix fieldset { display: grid; grid-template-columns: 2fr 3fr; gap: 0 1rem; align-items: center; }
  html:not(.one) .matrix .columns { align-items: end; padding-block: 0.75rem 0.35rem; color: var(--muted); }
  /* A legend that floats is laid out as anything else. */
  html:not(.one) .matrix legend { float: inline-start; inline-size: auto; margin: 0; font-weight: 400; grid-column: 1; }
  html:not(.one) .matrix :is(.options, .scale) { grid-column: 2; grid-row: 1; inline-size: auto; min-inline-size: 0; }
  html:not(.one) .matrix :is(.help, .error, .quiet) { grid-column: 1 / -1; justify-self: start; }
  html:not(.one) .matrix :is(.options, .steps, .cells) { display: flex; flex-wrap: nowrap; gap: 0.25rem; }
  html:not(.one) .matrix :is(.options .option, .steps .option, .cells > span) { flex: 1 1 0; inline-size: auto; min-inline-size: 1.5rem; text-align: center; }
  html:not(.one) .matrix .option { justify-content: center; align-items: center; padding: 0.35rem 0.1rem; }
  html:not(.one) .matrix .options .option > span { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  html:not(.one) .matrix .item .ends { display: none; }
  html:not(.one) .matrix .columns .ends { margin: 0; inline-size: auto; }
  html:not(.one) .matrix:has(.options) :is(.columns, fieldset) { grid-template-columns: 1fr 3fr; }
  html:not(.one) .matrix:has(.options) .cells { font-size: 0.8rem; hyphens: auto; }
}
@media screen {
  .one .part:not(:has(.now)) { display: none; }
  .one .part { border: 0; padding-block-start: 0.5rem; }
  .one form section:not(.now, :has(.now)), .one .about:not(.now), .one .item:not(.now) { display: none; }
  .one .item.now { border: 0; }
  .one form section { min-block-size: 18rem; }
}
@media screen {
  .number[data-now]::before { content: attr(data-now); }
  .number[data-now] > span { display: none; }
}
@media (max-width: 30rem) {
  body { hyphens: auto; }
  .buttons button { inline-size: 100%; }
}
@media (prefers-reduced-motion: no-preference) {
  .option, button { transition: background-color 0.12s, border-color 0.12s; }
}
@media (forced-colors: active) { .option:has(:checked) { outline: 2px solid Highlight; } }
`;

/**
 * The look of all pages. No white space at its ends: a browser counts it when it compares with the hash in the page's
 * Content-Security-Policy, but the W3C's checker does not.
 */
export const pageStyle = (scaleStyle + screenStyle + clientStyle + printStyle).trim();
