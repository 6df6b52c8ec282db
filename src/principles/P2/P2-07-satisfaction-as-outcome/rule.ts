import type { Design, Said, Word } from '../../../model/index.js';
import { type MeasureRef, read, statedMeasures } from '../../../reading/index.js';
import { instrumentSaid, instrumentsSaid, listSaid, titledSaid } from '../../../words/index.js';
import { edit, firstOf, fix } from '../../fixing.js';
import { rule } from '../../rule.js';

export const satisfactionAsOutcome = rule<{ outcome: Said; instruments: Said; about: Said }>({
  code: 'P2-07',
  name: 'satisfaction-as-outcome',
  group: 'P2',
  severity: 'warning',
  weight: 'essential',
  verdict: 'partly',
  message: {
    sv: ({ outcome, instruments, about }) =>
      `${instruments.sv} sägs mäta ${about.sv} och inte resultat, och kan då inte visa ${outcome.sv}: välj en indikator som mäter resultatet.`,
    en: ({ outcome, instruments, about }) =>
      `Answers to ${instruments.en} are said to be about ${about.en} and not results, and so cannot show ${outcome.en}: choose an indicator that measures the outcome.`,
  },
  *check(design) {
    const chains = read(design).chains;
    const verdict = chains.some(({ complete }) => complete) ? null : 'partly';
    for (const { outcome, own, measures, unfit, measured } of chains) {
      if (unfit.length === 0 || own.length === 0) continue;
      yield {
        path: outcome.path,
        params: {
          outcome: titledSaid(outcome),
          instruments: instrumentsSaid(design, unfit),
          about: aboutSaid(
            design,
            measures.filter(({ instrument }) => unfit.includes(instrument)),
          ),
        },
        verdict: measured ? null : verdict,
        instruments: unfit,
      };
    }
  },
  fixes({ path, instruments = [] }, design) {
    const outcome = read(design).chains.find((chain) => chain.outcome.path === path)?.outcome;
    const wrong = outcome?.indicators.filter(
      ({ measure }) => 'instrument' in measure && instruments.includes(measure.instrument),
    );
    const [only, ...more] = wrong ?? [];
    if (!only || more.length > 0 || outcome?.successes.some(({ measure }) => measure)) return [];
    const results = read(design).evidence.filter(({ bearing }) => bearing === 'result');
    return firstOf([...new Set(results.map(({ instrument }) => instrument))]).map((instrument) => {
      const said = instrumentSaid(design, instrument);
      return fix(
        `Visa resultatet med ${said.sv}`,
        `Show the outcome by ${said.en}`,
        edit(only.path, 'replace', `indicator ${instrument}`),
      );
    });
  },
});

const abouts: Readonly<Partial<Record<Word<'Measures'>, Said>>> = {
  experience: { sv: 'hur insatsen upplevdes', en: 'how the service was experienced' },
  output: { sv: 'vad som har gjorts', en: 'what has been done' },
  fidelity: { sv: 'hur insatsen genomförs', en: 'how the intervention is carried out' },
  background: { sv: 'bakgrunden', en: 'the background' },
  planning: { sv: 'planeringen', en: 'the planning' },
};
/** What the design itself says that they measure. */
function aboutSaid(design: Design, measures: readonly MeasureRef[]): Said {
  const words = measures.flatMap(({ instrument, part }) => [
    ...statedMeasures(read(design).instruments, instrument, part),
  ]);
  return listSaid([...new Set(words)].flatMap((one) => abouts[one] ?? []));
}
