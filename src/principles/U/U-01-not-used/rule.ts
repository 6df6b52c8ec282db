import { edit, fix, statement } from '../../fixing.js';
import { prompt } from '../../prompts.js';
import { rule } from '../../rule.js';

export const notUsed = rule<{ denied: boolean; secondary: boolean }>({
  code: 'U-01',
  name: 'not-used',
  group: 'U',
  severity: 'information',
  weight: 'supporting',
  message: {
    sv: ({ denied, secondary }) =>
      denied
        ? 'Resultaten sägs inte användas: bestäm vem som ska använda dem, och till vad.'
        : secondary
          ? 'Det sägs inte vad verksamheten själv använder resultaten till: ange vem som använder dem, och till vad.'
          : 'Det sägs inte vad resultaten används till: ange vem som använder dem, och till vad.',
    en: ({ denied, secondary }) =>
      denied
        ? 'The results are said not to be used: decide who is to use them, and for what.'
        : secondary
          ? 'It is not said what the service itself uses the results for: say who uses them, and for what.'
          : 'It is not said what the results are used for: say who uses them, and for what.',
  },
  *check(design) {
    if (!design.collects.some(({ none }) => !none)) return;
    const denied = design.uses.find(({ none }) => none);
    const used = design.uses.some(({ none, secondary }) => !none && !secondary);
    if (used) return;
    yield {
      path: denied?.path ?? design.path,
      params: { denied: denied !== undefined, secondary: design.uses.some(({ secondary }) => secondary) },
      ...(!denied && { unsaid: true as const }),
    };
  },
  fixes({ path, params: { denied } }) {
    const text = prompt('vad resultaten används till', 'what the results are used for');
    const by = prompt('vem som använder dem', 'who uses them');
    const use = statement`use ${text} by ${by}`;
    const at = denied ? edit(path, 'replace', use) : edit('design', 'add-inside', use);
    return [fix('Ange vad resultaten används till', 'State what the results are used for', at)];
  },
});
