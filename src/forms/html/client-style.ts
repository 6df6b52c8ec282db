/** The look of a form that someone answers alone: one screen at a time. */
export const clientStyle = `
.on-paper { display: none; }
header.client { padding-block: 0.75rem; }
.client h1 { margin-block-start: 0.75rem; }
.top { display: flex; flex-wrap: wrap; gap: 0.5rem; justify-content: flex-end; align-items: center; }
.top .tools { margin: 0; gap: 0.5rem; }
#leave { margin-inline-end: auto; background: var(--danger); border-color: var(--danger); color: var(--card); }
.leaves .top { flex-wrap: nowrap; }
.leaves .top button { padding-inline: 0.5rem; }
.leaves header.client { position: sticky; inset-block-start: 0; z-index: 3; }
.lead { font-weight: 600; color: var(--muted); }
.alone .errors { margin-block: 0 1.25rem; }
.alone #progress { font-weight: 600; color: var(--muted); margin: 0 0 0.5rem; }
.alone .stage > h2 { margin-block-end: 1rem; }
.alone :is(#steps, #passed) { margin-block-end: 1.25rem; }
.review { gap: 0; margin: 0; }
.review > div { grid-template-columns: 1fr auto; gap: 0.1rem 1rem; padding-block: 0.75rem; border-block-end: 1px solid var(--line); }
.review > div:last-child { border: 0; }
.review dt { grid-column: 1; }
.review dd { grid-column: 1; }
.review dd:last-child { grid-column: 2; grid-row: 1 / 3; }
.review button { margin: 0; }
[tabindex='-1']:focus-visible { outline: none; }
@media screen {
  .js .stage:not(.here), .js .more:not(.open) { display: none; }
  .js:not([data-stage='start']) .client > .wrap { display: flex; flex-flow: row-reverse wrap; justify-content: space-between; align-items: center; gap: 0.5rem 1rem; }
  .js:not([data-stage='start']) .client #tools { order: 1; flex-basis: 100%; }
  .js:not([data-stage='start']) .client h1 { font-size: 1rem; margin: 0; color: var(--muted); }
  .js:not([data-stage='start']) .leaves h1 { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
  .js:not([data-stage='start']) .leaves .top { flex: 1; }
  .js[data-stage='staff'] #head h2 { display: none; }
  .js:not([data-stage='start']) .top:not(:has(+ .open)) .languages { display: none; }
  .js:not([data-stage='start']) main { padding-block-start: 0.75rem; }
  .one .alone #questions > section > h2 { display: none; }
  .one .alone #questions > section > h2 + * { margin-block-start: 0; }
  .one .alone #questions > section { min-block-size: 0; }
  .one .alone #head .item { display: block; }
  .js .alone #head .item { border: 0; }
}
`;
