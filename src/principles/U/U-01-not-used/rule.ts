import { edit, fix, statement } from '../../fixing.js';
import { prompt } from '../../prompts.js';
import { rule } from '../../rule.js';

export const notUsed = rule<{ denied: boolean }>({
  code: 'U-01',
  name: 'not-used',
  group: 'U',
  severity: 'information',
  weight: 'supporting',
  message: {
    sv: ({ denied }) =>
      denied
        ? 'Resultaten används inte: bestäm vem som ska använda dem till vad, eller sluta samla in.'
        : 'Det sägs inte vad resultaten används till: ange vem som använder dem, och till vad.',
    en: ({ denied }) =>
      denied
        ? 'The results are not used: decide who is to use them for what, or stop collecting.'
        : 'It is not said what the results are used for: say who uses them, and for what.',
  },
  *check(design) {
    if (!design.collects.some(({ none }) => !none)) return;
    const denied = design.uses.find(({ none }) => none);
    const used = design.uses.some(({ none, secondary }) => !none && !secondary);
    if (!used) yield { path: denied?.path ?? design.path, params: { denied: denied !== undefined } };
  },
  fixes({ path, params: { denied } }) {
    const text = prompt('vad resultaten används till', 'what the results are used for');
    const by = prompt('vem som använder dem', 'who uses them');
    const use = statement`use ${text} by ${by}`;
    const at = denied ? edit(path, 'replace', use) : edit('design', 'add-inside', use);
    return [fix('Ange vad resultaten används till', 'State what the results are used for', at)];
  },
});
