import { rule } from '../../rule.js';

export const noConclusion = rule<{ partly: boolean }>({
  code: 'P5-07',
  name: 'no-conclusion',
  group: 'P5',
  severity: 'warning',
  weight: 'essential',
  verdict: 'does not',
  message: {
    sv: ({ partly }) =>
      partly
        ? 'Verksamheten kan bara delvis dra slutsatser av sammanställningen: ta reda på vad som fattas.'
        : 'Verksamheten säger själv att inga slutsatser går att dra: ändra insamlingen innan mer sammanställs.',
    en: ({ partly }) =>
      partly
        ? 'The operation can draw conclusions from what is compiled only in part: find out what is lacking.'
        : 'The operation itself says that no conclusions can be drawn: change the collection before compiling more.',
  },
  *check(design) {
    for (const { path, conclusion, instruments } of design.compilations) {
      if (conclusion !== 'no' && conclusion !== 'partly') continue;
      const partly = conclusion === 'partly' || instruments !== undefined;
      yield { path, params: { partly: conclusion === 'partly' }, verdict: partly ? 'partly' : 'does not', instruments };
    }
  },
});
