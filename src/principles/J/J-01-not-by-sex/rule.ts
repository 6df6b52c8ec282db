import { edit, fix } from '../../fixing.js';
import { rule } from '../../rule.js';

export const notBySex = rule<{ denied: boolean }>({
  code: 'J-01',
  name: 'not-by-sex',
  group: 'J',
  severity: 'information',
  weight: 'supporting',
  message: {
    sv: ({ denied }) =>
      denied
        ? 'Resultaten redovisas inte efter kön: särredovisa kön, eller godta avvikelsen och säg varför det inte går.'
        : 'Det sägs inte att resultaten redovisas efter kön: planera för det från början med särredovisning av kön.',
    en: ({ denied }) =>
      denied
        ? 'Results are not reported by sex: disaggregate by sex, or accept the deviation and say why it cannot be done.'
        : 'It is not said that results are reported by sex: plan for it from the start by disaggregating by sex.',
  },
  *check(design) {
    const [first] = design.compilations;
    const variables = design.compilations.flatMap(({ disaggregate }) => disaggregate ?? []);
    if (!first || variables.some((one) => 'variable' in one && one.variable === 'sex')) return;
    const denied = variables.some((one) => 'variable' in one && one.variable === 'none');
    yield { path: first.path, params: { denied }, ...(!denied && { unsaid: true as const }) };
  },
  fixes({ path, params: { denied } }, design, { thresholds }) {
    const compilation = design.compilations.find((one) => one.path === path);
    if (!compilation) return [];
    const bySex = denied
      ? edit(`${path}/disaggregate`, 'replace', 'sex')
      : compilation.disaggregate
        ? edit(`${path}/disaggregate`, 'add-last', 'sex')
        : edit(path, 'add-inside', 'disaggregate sex');
    return [
      fix(
        'Särredovisa kön',
        'Disaggregate by sex',
        bySex,
        ...(compilation.suppressBelow === undefined
          ? [edit(path, 'add-inside', `suppress below ${thresholds.smallestCell}`)]
          : []),
      ),
    ];
  },
});
