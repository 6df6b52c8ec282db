import { fix, procedureEdit, statement } from '../../fixing.js';
import { prompt } from '../../prompts.js';
import { mainCoverages } from '../../reading/attrition.js';
import { hasProcedure } from '../../reading/procedure.js';
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
        ? 'Det finns ingen bestämd rutin för insamlingen: ange metod, instruktion och var svaren registreras.'
        : 'Insamlingen är inte planerad: bestäm före start vem som frågar, när, hur och var svaren registreras.',
    en: ({ planned }) =>
      planned
        ? 'There is no set procedure for collecting: state method, instruction and where answers are recorded.'
        : 'Collection is not planned: decide before the start who asks, when, how and where answers are recorded.',
  },
  *check(design) {
    const unplanned = [design.procedure, ...design.collects].find((one) => one?.planned === 'no');
    if (unplanned) {
      yield { path: unplanned.path, params: { planned: false } };
    } else if (!hasProcedure(design) && (mainCoverages(design).length > 0 || design.attritions.length > 0)) {
      yield { path: design.procedure?.path ?? design.path, params: { planned: true } };
    }
  },
  fixes({ params: { planned } }, design) {
    if (!planned) return [];
    const text = prompt('vilken rutin som gäller, eller var den finns', 'which procedure applies, or where it is');
    return [fix('Ange en manual', 'State a manual', procedureEdit(design, statement`manual ${text}`))];
  },
});
