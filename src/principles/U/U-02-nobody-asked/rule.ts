import { edit, fix, statement } from '../../fixing.js';
import { prompt } from '../../prompts.js';
import { rule } from '../../rule.js';

export const nobodyAsked = rule<{ denied: boolean }>({
  code: 'U-02',
  name: 'nobody-asked',
  group: 'U',
  severity: 'hint',
  weight: 'supporting',
  message: {
    sv: ({ denied }) =>
      denied
        ? 'Det sägs att ingen frågar efter resultaten: ta reda på vem som skulle ha nytta av dem, och kom överens om vad de vill veta.'
        : 'Det sägs inte vem som frågar efter resultaten: ange vem som vill ha dem.',
    en: ({ denied }) =>
      denied
        ? 'It is said that nobody asks for the results: find out who would benefit from them, and agree on what they want to know.'
        : 'It is not said who asks for the results: say who wants them.',
  },
  *check(design) {
    if (!design.collects.some(({ none }) => !none)) return;
    if (design.demands.some((one) => 'by' in one)) return;
    const denied = design.demands.find((one) => 'none' in one);
    yield {
      path: denied?.path ?? design.path,
      params: { denied: denied !== undefined },
      ...(!denied && { unsaid: true as const }),
    };
  },
  fixes({ path, params: { denied } }) {
    const demand = statement`demand ${prompt('vem som vill ha resultaten', 'who wants the results')}`;
    const at = denied ? edit(path, 'replace', demand) : edit('design', 'add-inside', demand);
    return [fix('Ange vem som frågar efter resultaten', 'State who asks for the results', at)];
  },
});
