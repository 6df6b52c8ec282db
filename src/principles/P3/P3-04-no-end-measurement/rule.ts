import type { Said } from '../../../model/index.js';
import { read } from '../../../reading/index.js';
import { instrumentSaid } from '../../../words/index.js';
import { edit, fix, momentName } from '../../fixing.js';
import { rule } from '../../rule.js';

export const noEndMeasurement = rule<{ instrument: Said; during: boolean }>({
  code: 'P3-04',
  name: 'no-end-measurement',
  group: 'P3',
  severity: 'warning',
  weight: 'essential',
  verdict: 'does not',
  message: {
    sv: ({ instrument, during }) =>
      during
        ? `${instrument.sv} mäts vid start och under insatsen, men ingen mätning nära avslutet är angiven: mät en gång till vid avslut.`
        : `${instrument.sv} mäts vid start, men ingen mätning vid avslut är angiven: mät samma sak igen vid avslut.`,
    en: ({ instrument, during }) =>
      during
        ? `${instrument.en} is measured at start and during the intervention, but no measurement near the end is stated: measure once more at end.`
        : `${instrument.en} is measured at start, but no measurement at end is stated: measure the same thing again at end.`,
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
      params: { instrument: instrumentSaid(design, instrument), during: again !== undefined },
      verdict: again ? 'partly' : 'does not',
      instruments: [instrument],
      at: collect.at,
    };
  },
  fixes({ path, params: { instrument } }, design) {
    return [
      fix(
        `Mät ${instrument.sv} också vid avslut`,
        `Measure ${instrument.en} at end too`,
        edit(`${path}/at`, 'add-last', momentName(design, 'end')),
      ),
    ];
  },
});
