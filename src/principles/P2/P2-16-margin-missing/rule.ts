import type { Said } from '../../../model/index.js';
import { isMarginOf, lacksMargin, read } from '../../../reading/index.js';
import { titledSaid } from '../../../words/index.js';
import { rule } from '../../rule.js';

/** `percent`, `points`: stated so, where the main measure has the other. */
type Missing = 'all' | 'percent' | 'points';

export const marginMissing = rule<{ outcome: Said; missing: Missing }>({
  code: 'P2-16',
  name: 'margin-missing',
  group: 'P2',
  severity: 'information',
  weight: 'supporting',
  message: {
    sv: ({ outcome, missing }) =>
      ({
        all: `Målet för ${outcome.sv} är att bibehålla, men det sägs inte hur stor försämring som kan godtas: ange en \`marginal\`, i poäng eller i procent, som den som kan området har bestämt före datainsamlingen.`,
        percent: `Marginalen för ${outcome.sv} är i procent, men huvudmåttet är ett tal: ange den i poäng.`,
        points: `Marginalen för ${outcome.sv} är i poäng, men huvudmåttet är ett svar som räknas: ange den i procent.`,
      })[missing],
    en: ({ outcome, missing }) =>
      ({
        all: `The goal of ${outcome.en} is to maintain, but it is not said how large a deterioration can be accepted: state a \`margin\`, in points or in percent, that somebody who knows the field has decided before data collection.`,
        percent: `The margin of ${outcome.en} is in percent, but the main measure is a number: state it in points.`,
        points: `The margin of ${outcome.en} is in points, but the main measure is an answer that is counted: state it in percent.`,
      })[missing],
  },
  *check(design) {
    const reading = read(design);
    for (const { outcome, judged } of reading.tests) {
      const { margin, path } = outcome;
      const { value } = judged;
      const params = { outcome: titledSaid(outcome) };
      if (margin && margin.value > 0 && !isMarginOf(margin, value)) {
        yield { path, params: { ...params, missing: margin.percent ? 'percent' : 'points' } };
        continue;
      }
      const isAsked = reading.hypotheses(outcome).some((one) => lacksMargin(one, value));
      if (isAsked && !margin) yield { path, params: { ...params, missing: 'all' }, unsaid: true };
    }
  },
});
