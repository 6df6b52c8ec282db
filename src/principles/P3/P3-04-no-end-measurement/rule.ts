import { read } from '../../../reading/index.js';
import { edit, fix, momentName } from '../../fixing.js';
import { rule } from '../../rule.js';

export const noEndMeasurement = rule<{ instrument: string; during: boolean }>({
  code: 'P3-04',
  name: 'no-end-measurement',
  group: 'P3',
  severity: 'warning',
  weight: 'essential',
  verdict: 'does not',
  message: {
    sv: ({ instrument, during }) =>
      during
        ? `${instrument} mäts vid start och under insatsen men inte nära avslutet: mät en gång till vid avslut.`
        : `${instrument} mäts bara en gång: mät samma sak igen vid avslut.`,
    en: ({ instrument, during }) =>
      during
        ? `${instrument} is measured at start and during the intervention but not near the end: measure once more at end.`
        : `${instrument} is measured only once: measure the same thing again at end.`,
  },
  *check(design) {
    const { series, open, baselines, onlyDuring, compared } = read(design).overTime;
    if (series.length > 0 || open.length > 0 || compared) return;
    const again = onlyDuring[0];
    const first = again ?? baselines[0];
    if (!first) return;
    const { collect, instrument } = first;
    yield {
      path: collect.path,
      params: { instrument, during: again !== undefined },
      verdict: again ? 'partly' : 'does not',
      instruments: [instrument],
      at: collect.at,
    };
  },
  fixes({ path, params: { instrument } }, design) {
    return [
      fix(
        `Mät ${instrument} också vid avslut`,
        `Measure ${instrument} at end too`,
        edit(`${path}/at`, 'add-last', momentName(design, 'end')),
      ),
    ];
  },
});
