import type { Said } from '../../../model/index.js';
import { read, scoresOf } from '../../../reading/index.js';
import { measureSaid } from '../../../words/index.js';
import { edit, firstOf, fix } from '../../fixing.js';
import { rule } from '../../rule.js';

export const factsWithoutScore = rule<{ measure: Said; scores: 'several' | 'none' | 'other' }>({
  code: 'L-59',
  name: 'facts-without-score',
  group: 'L',
  severity: 'warning',
  weight: 'supporting',
  message: {
    sv: ({ measure, scores }) =>
      scores === 'several'
        ? `${measure.sv} har flera poäng, så det framgår inte vilken av dem uppgifterna vid indikatorn gäller: ange vilken.`
        : `${measure.sv} ${scores === 'none' ? 'har ingen angiven poäng' : 'är ingen poäng'}, så ingenting räknas med uppgifterna vid indikatorn: ange vilken poäng de gäller, eller ta bort dem.`,
    en: ({ measure, scores }) =>
      scores === 'several'
        ? `${measure.en} has several scores, so it is not said which of them the facts with the indicator are of: state which.`
        : `${measure.en} ${scores === 'none' ? 'has no score that is stated' : 'is no score'}, so nothing is counted with the facts of the indicator: state which score they are of, or remove them.`,
  },
  *check(design) {
    for (const { outcome } of read(design).outcomes) {
      for (const indicator of outcome.indicators) {
        if (!indicator.facts) continue;
        const scores = scoresOf(read(design), outcome, indicator);
        if (scores.length === 1) continue;
        const { measure, path } = indicator;
        yield {
          path,
          params: {
            measure: measureSaid(design, indicator.measure),
            scores:
              scores.length > 1 ? 'several' : 'instrument' in measure && measure.part === undefined ? 'none' : 'other',
          },
          ...('instrument' in measure && { instruments: [measure.instrument] }),
        };
      }
    }
  },
  fixes({ path }, design) {
    const scores = read(design).outcomes.flatMap(({ outcome }) =>
      outcome.indicators.filter((one) => one.path === path).flatMap((one) => scoresOf(read(design), outcome, one)),
    );
    return firstOf(scores).map(({ instrument, scale }) => {
      const name = `${instrument}.${scale.name}`;
      const said = measureSaid(design, { instrument, part: scale.name });
      return fix(
        `Låt uppgifterna gälla ${said.sv}`,
        `Let the facts be of ${said.en}`,
        edit(`${path}/measure`, 'replace', name),
      );
    });
  },
});
