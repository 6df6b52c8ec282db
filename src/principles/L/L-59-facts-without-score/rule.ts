import { measureName, read, scoresOf } from '../../../reading/index.js';
import { edit, firstOf, fix } from '../../fixing.js';
import { rule } from '../../rule.js';

export const factsWithoutScore = rule<{ measure: string; several: boolean }>({
  code: 'L-59',
  name: 'facts-without-score',
  group: 'L',
  severity: 'warning',
  weight: 'supporting',
  message: {
    sv: ({ measure, several }) =>
      several
        ? `${measure} har flera poäng, så det framgår inte vilken av dem uppgifterna vid indikatorn gäller: ange vilken.`
        : `${measure} är ingen poäng, så ingenting räknas med uppgifterna vid indikatorn: ange vilken poäng de gäller, eller ta bort dem.`,
    en: ({ measure, several }) =>
      several
        ? `${measure} has several scores, so it is not said which of them the facts with the indicator are of: state which.`
        : `${measure} is no score, so nothing is counted with the facts of the indicator: state which score they are of, or remove them.`,
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
          params: { measure: measureName(indicator), several: scores.length > 1 },
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
      return fix(
        `Låt uppgifterna gälla ${name}`,
        `Let the facts be of ${name}`,
        edit(`${path}/measure`, 'replace', name),
      );
    });
  },
});
