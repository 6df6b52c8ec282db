import { edit, fix, momentName } from '../../fixing.js';
import { readTime } from '../../reading/series.js';
import { rule } from '../../rule.js';

export const nothingCollected = rule<{ collected: boolean }>({
  code: 'P3-01',
  name: 'nothing-collected',
  group: 'P3',
  severity: 'warning',
  weight: 'essential',
  verdict: 'not stated',
  message: {
    sv: ({ collected }) =>
      collected
        ? 'Det sägs inte när resultaten mäts: ange mättillfällen, minst vid start och vid avslut.'
        : 'Det sägs inte vad som mäts: lägg till en mätning vid start och vid avslut.',
    en: ({ collected }) =>
      collected
        ? 'It is not said when results are measured: name the timepoints, at least at start and at end.'
        : 'It is not said what is measured: add a collect at start and at end.',
  },
  *check(design) {
    const time = readTime(design);
    if (time.noneAtStart || time.timesStated || time.compared) return;
    const first = time.results[0];
    yield { path: first?.collect.path ?? design.path, params: { collected: first !== undefined } };
  },
  fixes(_, design) {
    const untimed = new Set(readTime(design).results.map(({ collect }) => collect.path));
    if (untimed.size === 0) return [];
    const times = `${momentName(design, 'start')}, ${momentName(design, 'end')}`;
    return [
      fix(
        'Mät vid start och vid avslut',
        'Measure at start and at end',
        ...[...untimed].map((path) => edit(path, 'add-clause', `at ${times}`)),
      ),
    ];
  },
});
