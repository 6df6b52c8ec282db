import type { Said } from '../../../model/index.js';
import { circleOf, read } from '../../../reading/index.js';
import { namesSaid } from '../../../words/index.js';
import { rule } from '../../rule.js';
import { scoresIn } from '../../scored.js';

export const inACircle = rule<{ names: Said; several: boolean; what: 'condition' | 'score' }>({
  code: 'L-71',
  name: 'in-a-circle',
  group: 'L',
  severity: 'error',
  weight: 'supporting',
  message: {
    sv: ({ names, several, what }) =>
      what === 'score'
        ? several
          ? `${names.sv} räknas ut av varandra i en ring, så ingen av dem får något värde: rätta formlerna.`
          : `${names.sv} räknas ut av sig själv och får inget värde: rätta formeln.`
        : several
          ? `Villkoren för ${names.sv} hänger på varandra i en ring, så ingen av frågorna ställs: rätta villkoren.`
          : `Villkoret för ${names.sv} läser frågans eget svar, så frågan ställs aldrig: rätta villkoret.`,
    en: ({ names, several, what }) =>
      what === 'score'
        ? several
          ? `${names.en} are worked out from each other in a circle, so none of them gets a value: correct the formulas.`
          : `${names.en} is worked out from itself and gets no value: correct the formula.`
        : several
          ? `The conditions of ${names.en} hang on each other in a circle, so none of the items is asked: correct the conditions.`
          : `The condition of ${names.en} reads the item’s own answer, so it is never asked: correct the condition.`,
  },
  *check(design) {
    for (const instrument of design.instruments) {
      for (const { item, circle } of read(design).conditions(instrument)) {
        if (circle && isFirst(circle, instrument.items))
          yield { ...made('condition', circle, `${item.path}/condition`), instruments: [instrument.name] };
      }
    }
    for (const { instrument, scale } of scoresIn(design)) {
      const circle = circleOf(instrument, scale);
      if (circle && isFirst(circle, instrument.scales))
        yield { ...made('score', circle, `${scale.path}/formula`), instruments: [instrument.name] };
    }
  },
});

const made = (what: 'condition' | 'score', circle: readonly string[], path: string) => ({
  path,
  params: { names: namesSaid(circle), several: circle.length > 1, what },
});
/** Said once of each circle, at the first in it. */
const isFirst = ([own, ...others]: readonly string[], all: readonly { name: string }[]): boolean => {
  const place = (wanted: string | undefined) => all.findIndex(({ name }) => name === wanted);
  return others.every((other) => place(other) > place(own));
};
