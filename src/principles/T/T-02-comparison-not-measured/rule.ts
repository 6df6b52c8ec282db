import { read } from '../../../reading/index.js';
import { instrumentSaid } from '../../../words/index.js';
import { edit, firstOf, fix, statement } from '../../fixing.js';
import { rule } from '../../rule.js';

export const comparisonNotMeasured = rule<object>({
  code: 'T-02',
  name: 'comparison-not-measured',
  group: 'T',
  severity: 'information',
  weight: 'supporting',
  message: {
    sv: () => 'Det sägs inte att samma sak mäts i jämförelsegruppen: ange i vilket instrument den jämförs.',
    en: () =>
      'It is not said that the same is measured in the comparison group: state in which instrument it is compared.',
  },
  *check(design) {
    const { group, data } = read(design).comparison;
    if (!group || data !== 'unsaid' || design.claim?.level !== 'effect') return;
    yield { path: group.path, params: {}, unsaid: true };
  },
  fixes({ path }, design) {
    const results = read(design).evidence.filter(({ bearing }) => bearing === 'result');
    return firstOf([...new Set(results.map(({ instrument }) => instrument))]).map((instrument) =>
      fix(
        `Ange att ${instrumentSaid(design, instrument).sv} jämförs`,
        `State that ${instrumentSaid(design, instrument).en} is compared`,
        edit(path, 'add-clause', statement`in ${instrument}`),
      ),
    );
  },
});
