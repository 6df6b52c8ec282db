import type { Said } from '../../../model/index.js';
import { read } from '../../../reading/index.js';
import { refusedWords, sentence } from '../../../words/index.js';
import { rule } from '../../rule.js';

export const layoutNotAnalysed = rule<{ why: Said }>({
  code: 'T-03',
  name: 'layout-not-analysed',
  group: 'T',
  severity: 'warning',
  weight: 'supporting',
  message: {
    sv: ({ why }) =>
      `${sentence(why.sv)} Inget resultat prövas, och ingen precision räknas: jämför två parallella grupper, eller bestäm före datainsamlingen vem som gör analysen vid sidan av.`,
    en: ({ why }) =>
      `${sentence(why.en)} No outcome is tested and no precision computed: compare two parallel groups, or decide before data collection who makes the analysis separately.`,
  },
  *check(design) {
    const { refused } = read(design).comparison;
    if (refused) yield { path: refused.comparison.path, params: { why: refusedWords[refused.why] } };
  },
});
