import { read } from '../../../reading/index.js';
import { rule } from '../../rule.js';

export const nothingAfterEnd = rule<object>({
  code: 'P3-16',
  name: 'nothing-after-end',
  group: 'P3',
  severity: 'hint',
  weight: 'supporting',
  message: {
    sv: () =>
      'Det sägs inte om något mäts en tid efter avslut, så att det syns om resultatet håller i sig: ange det, eller lägg gärna till en mätning längre fram.',
    en: () =>
      'It is not said whether anything is measured some time after the end, so that one can see whether the result lasts: state it, or preferably add a measurement later on.',
  },
  *check(design) {
    const results = read(design).evidence.filter(({ bearing }) => bearing === 'result' || bearing === 'unknown');
    const phases = results.flatMap(({ collect }) => collect.at.flatMap((at) => [...read(design).time.phases(at)]));
    const [first] = results;
    const bounded = phases.length === 0 || phases.some((phase) => phase === 'end' || phase === 'start');
    if (!first || !bounded || phases.includes('after')) return;
    yield { path: first.collect.path, params: {}, unsaid: true };
  },
});
