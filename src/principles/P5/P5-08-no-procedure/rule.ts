import { isMajority, mainCoverages, read } from '../../../reading/index.js';
import { fix, procedureEdit, statement } from '../../fixing.js';
import { prompt } from '../../prompts.js';
import { rule } from '../../rule.js';

export const noProcedure = rule<{ planned: boolean }>({
  code: 'P5-08',
  name: 'no-procedure',
  group: 'P5',
  severity: 'warning',
  weight: 'essential',
  verdict: 'partly',
  message: {
    sv: ({ planned }) =>
      planned
        ? 'Det sägs inte vilken rutin insamlingen följer: ange instruktion, och var svaren registreras.'
        : 'Insamlingen är inte planerad: bestäm före start vem som frågar, när, hur och var svaren registreras.',
    en: ({ planned }) =>
      planned
        ? 'It is not said which procedure the collection follows: state the instruction, and where answers are recorded.'
        : 'Collection is not planned: decide before the start who asks, when, how and where answers are recorded.',
  },
  *check(design) {
    const reading = read(design);
    const { routine, denial } = reading.collection;
    const isFollowed = mainCoverages(reading).some((one) => isMajority(one.actual ?? one.aim));
    if (denial !== undefined) {
      // Unplanned, and nothing known of whom it reaches: there is no systematic collection.
      yield { path: denial, params: { planned: false }, verdict: isFollowed ? 'partly' : 'does not' };
    } else if (routine === 'unsaid' && (mainCoverages(reading).length > 0 || design.attritions.length > 0)) {
      yield { path: design.procedure?.path ?? design.path, params: { planned: true }, unsaid: true };
    }
  },
  fixes({ params: { planned } }, design) {
    if (!planned) return [];
    const text = prompt('vilken rutin som gäller, eller var den finns', 'which procedure applies, or where it is');
    return [fix('Ange en manual', 'State a manual', procedureEdit(design, statement`manual ${text}`))];
  },
});
