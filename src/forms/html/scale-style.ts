/** The sizes of text that can be chosen, by the attribute that says so, and the largest part of a letter's own size that they are. */
const sizes = [
  [':root', 1],
  ["[data-text='1']", 1.25],
  ["[data-text='2']", 1.5],
] as const;
/** From so many steps a scale can lack room; from so many it has none on any screen, since the page is no wider. */
const few = 4;
const many = 13;

const column =
  '{ --steps: column; --step: 100%; --inner: row; --ends: none; --word: static; --word-size: auto; --word-clip: none; --word-space: normal; --step-gap: 0.75rem; --step-edge: 0.85rem; }';

/**
 * The width of a screen, in rem, at which a row of steps just has no room: the steps with what is between them, the edges of the
 * card and of the page, and a little to spare.
 */
function narrow(steps: number, size: number): number {
  const row = (steps * 3.15 - 0.4) * size + 0.35;
  const small = Math.min(row + 4 * size, row / 0.84);
  return small < 40 ? small : row + 5.5 * size;
}

/** At least so many steps are one column where the screen is so narrow. In a table on a broad screen the steps share the room. */
function rule([root, size]: (typeof sizes)[number], steps: number): string {
  const scale = `.scale:has(> .steps > :nth-child(${steps}))`;
  const anywhere = `${root} ${scale} ${column}`;
  const width = narrow(steps, size);
  if (width < 40) return `@media (max-width: ${width.toFixed(2)}em) { ${anywhere} }`;
  const broad = `${root} :not(.matrix) > .item ${scale}, ${root}.one .item ${scale} ${column}`;
  const screen = steps < many ? `(max-width: ${width.toFixed(2)}em)` : '(min-width: 0)';
  return `@media (max-width: 39.99em) { ${anywhere} }\n@media ${screen} { ${broad} }`;
}

/** A scale is one row where its steps have room, else one column with the words at its ends: never two rows. */
export const scaleStyle = `
.scale { inline-size: var(--step, fit-content); }
.ends { display: var(--ends, flex); }
.steps { flex-direction: var(--steps, row); }
.steps .option { inline-size: var(--step, 2.75rem); flex-direction: var(--inner, column); gap: var(--step-gap, 0.25rem); padding: 0.5rem var(--step-edge, 0.25rem); }
.steps .word {
  position: var(--word, absolute); inline-size: var(--word-size, 1px); block-size: var(--word-size, 1px);
  clip-path: var(--word-clip, inset(50%)); white-space: var(--word-space, nowrap); font-weight: 400;
}
@media screen {
${sizes.flatMap((size) => Array.from({ length: many - few + 1 }, (_, index) => rule(size, few + index))).join('\n')}
}
`;
