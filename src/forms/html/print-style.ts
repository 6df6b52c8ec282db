/**
 * The look on paper, to be filled in with a pen: black on white, at least 12 points, a box or a ring for each answer,
 * lines to write on, all questions whether or not an answer has hidden them, and no question cut in two. Every sheet
 * but the first has the form and the code at its top (`--running` and `--code`, see `page.ts`), and all have a number;
 * browsers that cannot do that leave it out.
 */
export const printStyle = `
@page {
  margin: 18mm 15mm 17mm;
  @top-left { content: var(--left); font-size: 0.85rem; white-space: pre-wrap; }
  @top-right { content: var(--right); font-size: 0.85rem; }
  @bottom-center { content: counter(page) '/' counter(pages); font-size: 0.85rem; }
}
@page :first {
  margin-top: 12mm;
  @top-left { content: none; }
  @top-right { content: none; }
}
@media print {
  :root {
    color-scheme: light; --page: #fff; --card: #fff; --text: #000; --muted: #000; --line: #999; --edge: #444;
    --accent: #000; --soft: #fff; --left: var(--running); --right: var(--code);
    font-family: system-ui, 'Segoe UI', Roboto, 'Noto Sans', Arial, sans-serif;
  }
  :root[dir='rtl'] { --left: var(--code); --right: var(--running); }
  html { font-size: 12pt; }
  html[data-text='1'] { font-size: 15pt; }
  html[data-text='2'] { font-size: 18pt; }
  body { background: #fff; font-size: 1rem; line-height: 1.4; }
  .wrap { max-inline-size: none; padding: 0; }
  h1 { font-size: 1.8rem; }
  h2 { font-size: 1.3rem; }
  legend, .label, .optional { font-size: 1rem; }
  header { border: 0; padding: 0 0 2mm; }
  header p.who { font-size: 1rem; margin-block-start: 1mm; }
  main { padding: 0; }
  .card { border: 0; border-block-start: 1.5pt solid #000; border-radius: 0; padding: 3mm 0 0; margin-block-end: 5mm; }
  dl { gap: 1.2mm; }
  .bar, .skip, .tools, .finish, .screen, button, .error, .alone #progress, .status { display: none !important; }
  .on-paper { display: block; }
  #head h2 { display: none; }
  header.client { position: static; }
  .part[hidden] { display: block !important; }
  .item, .item[hidden] { display: block !important; break-inside: avoid; padding-block: 3.5mm; border-block-start: 0.8pt dotted #777; }
  .item:last-child { padding-block-end: 3.5mm; }
  h2, h3, legend, .label, .help, .if, .ends, #questions :is(.note, dl) { break-after: avoid; }
  .note, .help { margin-block: 0 1.5mm; }
  .note, .if, .help, dl > div { break-inside: avoid; }
  .if { display: block; }
  .paper { display: block; margin: 0 0 5mm; padding: 2.5mm 3mm; border: 0.8pt solid #000; }
  .pair-print { display: grid; grid-template-columns: 1fr 1fr; gap: 8mm; }
  .pair-print .item { border: 0; padding: 0; display: grid !important; grid-template-rows: auto auto 1fr; align-items: end; }
  .option { border: 0; padding: 0.8mm 0; min-block-size: 0; box-shadow: none !important; background: none !important; break-inside: avoid; }
  .options { gap: 0; }
  .option input { appearance: none; inline-size: 4.6mm; block-size: 4.6mm; border: 0.8pt solid #000; background: #fff; margin: 0.3mm 0 0; }
  .option input[type='radio'] { border-radius: 50%; }
  .option input:checked { background: #000; box-shadow: inset 0 0 0 0.8mm #fff; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .scale { min-inline-size: 90mm; }
  .steps { display: flex; flex-wrap: wrap; gap: 2mm 0; }
  .steps .option { flex: 1 0 14mm; padding-inline: 0; }
  .steps:has(:nth-child(13)) .option { flex-basis: 8.5mm; }
  .ends { margin: 0 0 1mm; }
  .item input[type='text'], .item input[type='date'], .item textarea { display: none; }
  .mirror { display: block; min-block-size: 9mm; border-block-end: 0.8pt solid #000; inline-size: 100%; white-space: pre-wrap; align-content: end; }
  .mirror.short { max-inline-size: 55mm; flex: 1; }
  .mirror:empty:has(+ .boxes, + .rules) { display: none; }
  .mirror:empty + .rules { display: block; }
  .rules i { display: block; block-size: 9mm; border-block-end: 0.8pt solid #000; }
  .mirror:empty + .boxes { display: flex; gap: 4mm; margin-block-start: 1mm; }
  [dir='rtl'] .boxes { justify-content: flex-end; }
  .boxes > div { text-align: center; }
  .boxes i { display: inline-block; inline-size: 7mm; block-size: 8.5mm; border: 0.8pt solid #000; margin-inline-end: -0.8pt; }
  .boxes small { display: block; font-size: 1rem; }
  a { color: #000; }
}
`;
