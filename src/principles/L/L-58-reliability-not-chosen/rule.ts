import type { Design, Fact, Outcome, Said } from '../../../model/index.js';
import { read, scoresOf } from '../../../reading/index.js';
import { measureSaid, numberWords } from '../../../words/index.js';
import { edit, factWritten, fix } from '../../fixing.js';
import { rule } from '../../rule.js';

interface Params {
  measure: Said;
  /** How many are stated; missing: the measure is no score. */
  stated?: number;
}

export const reliabilityNotChosen = rule<Params>({
  code: 'L-58',
  name: 'reliability-not-chosen',
  group: 'L',
  severity: 'warning',
  weight: 'supporting',
  message: {
    sv: ({ measure, stated }) =>
      `Kriteriet räknar tillförlitlig förändring, men ${
        stated === undefined
          ? `${measure.sv} är ingen poäng: gör en poäng till huvudmått, eller räkna förändringen utan ”tillförlitligt”`
          : stated === 0
            ? `ingen reliabilitet är angiven för ${measure.sv}: ange den vid indikatorn, med källa`
            : `${stated} reliabiliteter är angivna för ${measure.sv}: ange vid indikatorn vilken av dem ni räknar med`
      }.`,
    en: ({ measure, stated }) =>
      `The criterion counts reliable change, but ${
        stated === undefined
          ? `${measure.en} is no score: make a score the main measure, or count the change without “reliably”`
          : stated === 0
            ? `no reliability is stated for ${measure.en}: state it with the indicator, with its source`
            : `${stated} reliabilities are stated for ${measure.en}: state with the indicator which of them you count with`
      }.`,
  },
  *check(design) {
    for (const { outcome } of read(design).outcomes) {
      const success = outcome.successes.find(({ reliably }) => reliably);
      const main = mainOf(design, outcome);
      if (!success || !main || !('instrument' in main.measure)) continue;
      const [score] = scoresOf(read(design), outcome, main);
      const stated = score?.facts.filter(isReliability).length;
      if (stated === 1) continue;
      yield {
        path: success.path,
        params: {
          measure: measureSaid(design, score ? { instrument: score.instrument, part: score.scale.name } : main.measure),
          stated,
        },
        instruments: [main.measure.instrument],
        at: success.at,
      };
    }
  },
  fixes({ path }, design) {
    const has = ({ successes }: Outcome) => successes.some((one) => one.path === path);
    const outcome = read(design).outcomes.find((one) => has(one.outcome))?.outcome;
    const main = outcome && mainOf(design, outcome);
    const scores = main ? scoresOf(read(design), outcome, main) : [];
    const [score] = scores;
    // A fact of an indicator with several scores would be of none of them.
    if (!main || !score || scores.length > 1) return [];
    return score.facts
      .filter(isReliability)
      .map((fact) =>
        fix(
          `Räkna med reliabiliteten ${called(fact, 'sv')}`,
          `Count with the reliability ${called(fact, 'en')}`,
          edit(main.path, 'add-inside', factWritten(fact)),
        ),
      );
  },
});

const isReliability = ({ kind }: Fact): boolean => kind === 'reliability';

/** The indicator that the outcome is tested by. */
const mainOf = (design: Design, outcome: Outcome) =>
  read(design).tests.find((one) => one.outcome === outcome)?.judged.indicator;

/** `0,94 (alfa, alla frågor)`. */
function called({ value, text }: Fact, language: 'sv' | 'en'): string {
  const number = numberWords(value, language);
  return text ? `${number} (${text.translations?.[language] ?? text.text})` : number;
}
