import type { Design, Said } from '../../../model/index.js';
import { read } from '../../../reading/index.js';
import { instrumentsSaid } from '../../../words/index.js';
import { edit, fix, momentName } from '../../fixing.js';
import { rule } from '../../rule.js';

export const nothingCollected = rule<{ collected: boolean; instrument?: Said }>({
  code: 'P3-01',
  name: 'nothing-collected',
  group: 'P3',
  severity: 'warning',
  weight: 'essential',
  verdict: 'not stated',
  message: {
    sv: ({ collected, instrument }) =>
      instrument
        ? `Det sägs inte när ${instrument.sv} mäts, och ett resultat vilar på det: ange mättillfällen.`
        : collected
          ? 'Det sägs inte när resultaten mäts: ange mättillfällen, minst vid start och vid avslut.'
          : 'Det sägs inte vad som mäts: lägg till en mätning vid start och vid avslut.',
    en: ({ collected, instrument }) =>
      instrument
        ? `It is not said when measurements with ${instrument.en} are made, and an outcome rests on them: name the timepoints.`
        : collected
          ? 'It is not said when results are measured: name the timepoints, at least at start and at end.'
          : 'It is not said what is measured: add a collect at start and at end.',
  },
  *check(design) {
    const time = read(design).overTime;
    const [first] = time.results;
    if (!time.noneAtStart && !time.timesStated && !time.compared) {
      yield { path: first?.collect.path ?? design.path, params: { collected: first !== undefined } };
      return;
    }
    // The others are measured at some time; what an outcome or a goal rests on is to have one of its own.
    const silent = time.untimed.filter(({ at, root }) => at.length === 0 && restsOn(design, root));
    const [one] = silent;
    if (one) {
      const instruments = [...new Set(silent.map(({ instrument }) => instrument))];
      yield {
        path: one.collect.path,
        params: { collected: true, instrument: instrumentsSaid(design, instruments) },
        verdict: null,
        unsaid: true,
        instruments,
      };
    }
  },
  fixes(_, design) {
    const untimed = new Set(
      read(design)
        .overTime.untimed.filter(({ at }) => at.length === 0)
        .map(({ collect }) => collect.path),
    );
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

/** Some outcome or criterion is read from the instrument. */
function restsOn(design: Design, root: string): boolean {
  const { outcomes, instruments } = read(design);
  return outcomes.some(({ own }) => own.some(({ instrument }) => instruments.root(instrument) === root));
}
