import type { Design, Item } from '../../../src/model/index.js';
import { emptyDesign, emptyInstrument } from '../fixture.js';
import { hostileTexts } from '../hostile.js';

/** Texts that mean something to pyxform, Markdown, HTML, Excel or XML. */
export const markup: string[] = [
  ...hostileTexts,
  // biome-ignore lint/suspicious/noTemplateCurlyInString: that it is not filled in is the point
  'Hej ${namn} och ${case}, {{1 + 1}} }} \\{{ instance("x")/root/item[name = ${case}]/label',
  '**fet** __fet__ *kursiv* _kursiv_ ett_ord_med_streck \\*inte\\* \\\\ \\',
  '# Rubrik\n## Rubrik\n   # Rubrik\nUnderstruken\n===\nOch\n---\n***',
  '- punkt\n- punkt\n+ punkt\n* punkt\n1. ett\n2. två\n3) tre\n17. sjutton',
  '> citat\n    kod\n\tkod\n```\nkod\n```\n~~~\nkod\n~~~\n`kod` ``kod`` `',
  '[länk](http://example.org) ![bild](x.png) [a][b] [b]: http://example.org\n[b]: http://example.org\n<http://example.org>',
  '&lt;b&gt; &amp; &#60;i&#62; &nbsp; &copy <b>fet</b> <span style="color:red">röd</span> <!-- x --> <?x?> < 5 <5',
  '_x0041_ _x000D_ ]]> -- =SUM(A1) +1 -1 @x',
  'Text med\u00a0hårt\u2028mellanslag ‘citat’ ”citat” – – −5',
  ' \t ',
  '-',
];

const item = (text: string, at: number): Item => {
  const code = `i${at + 1}`;
  return {
    path: `item/${code}`,
    name: code,
    code,
    variable: `hot${code}`,
    text: { text, translations: { en: `${text} en` } },
    help: { text },
    kind: {
      type: 'choice',
      ordered: false,
      options: [text, 'b'].map((one, index) => ({
        path: `o${index}`,
        name: `o${index}`,
        code: String(index + 1),
        text: { text: one },
      })),
    },
  };
};

/** A design of which every text is one of those. */
export const hostile: Design = {
  ...emptyDesign(),
  path: 'design/hot',
  name: 'hot',
  code: 'hot',
  title: { text: markup.join(' ') },
  languages: ['sv', 'en'],
  purposes: markup.map((text, index) => ({ path: `purpose/${index}`, text: { text }, kinds: [], questions: [] })),
  timepoints: [{ path: 'timepoint/start', name: 'start', code: 'start', implicit: true, timings: [] }],
  instruments: [{ ...emptyInstrument('hot'), title: { text: markup[0] ?? '' }, items: markup.map(item) }],
  collects: [
    { path: 'collect/0', measures: [{ instrument: 'hot' }], from: [{ kind: 'client' }], at: ['start'], fallbacks: [] },
  ],
};
