import { isLost, read } from '../../../reading/index.js';
import { rule } from '../../rule.js';

export const attritionUndivided = rule<{ times: number }>({
  code: 'P5-17',
  name: 'attrition-undivided',
  group: 'P5',
  severity: 'information',
  weight: 'supporting',
  message: {
    sv: ({ times }) =>
      `Det sägs inte vid vilket av de ${times} mättillfällena bortfallet uppstår: ange det för varje tillfälle, för det är oftast störst vid avslut.`,
    en: ({ times }) =>
      `It is not said at which of the ${times} timepoints the attrition arises: state it for each of them, since it is mostly largest at the end.`,
  },
  *check(design) {
    const all = read(design).evidence;
    for (const attrition of design.attritions) {
      const { path, at, instruments, magnitude } = attrition;
      const some = magnitude === 'large' || magnitude === 'small' || isLost(attrition);
      if (at || !some) continue;
      const roots = instruments && new Set(instruments.map((name) => read(design).instruments.root(name)));
      const times = new Set(all.filter(({ root }) => !roots || roots.has(root)).flatMap(({ collect }) => collect.at));
      if (times.size > 1) yield { path, params: { times: times.size }, unsaid: true, instruments };
    }
  },
});
