import type { Said } from '../../../model/index.js';
import { effectOf, itemsOf } from '../../../model/index.js';
import { namesSaid } from '../../../words/index.js';
import { rule } from '../../rule.js';
import { partName, scoresIn } from '../../scored.js';

export const directionDisagrees = rule<{ scale: string; items: Said; better?: 'higher' | 'lower' }>({
  code: 'L-79',
  name: 'direction-disagrees',
  group: 'L',
  severity: 'warning',
  weight: 'supporting',
  message: {
    sv: ({ scale, items, better }) =>
      `${
        better
          ? `Det bra svaret på ${items.sv} ger en ${better === 'higher' ? 'lägre' : 'högre'} poäng i ${scale}, där ${better === 'higher' ? 'högre' : 'lägre'} är bättre`
          : `I ${scale} drar det bra svaret på ${items.sv} åt motsatt håll mot de andra frågorna`
      }: vänd i formeln, som vänd(fråga), eller rätta riktningen.`,
    en: ({ scale, items, better }) =>
      `${
        better
          ? `The good answer to ${items.en} gives a ${better === 'higher' ? 'lower' : 'higher'} score in ${scale}, where ${better} is better`
          : `In ${scale} the good answer to ${items.en} pulls the opposite way to the other items`
      }: reverse it in the formula, as in reverse(item), or correct the direction.`,
  },
  *check(design) {
    for (const { instrument, scale, formula } of scoresIn(design)) {
      const sides = itemsOf(formula.value).flatMap((name) => {
        const better = instrument.items.find((item) => item.name === name)?.better;
        const effect = effectOf(name, formula.value);
        if (!better || !effect) return [];
        return [
          { name, side: (effect === 'rises') === (better === 'higher') ? ('higher' as const) : ('lower' as const) },
        ];
      });
      const most = sides.filter(({ side }) => side === 'higher').length * 2 >= sides.length ? 'higher' : 'lower';
      const wrong = sides.filter(({ side }) => side !== (scale.better ?? most)).map(({ name }) => name);
      if (wrong.length === 0) continue;
      yield {
        path: scale.better ? `${scale.path}/better` : scale.path,
        params: {
          scale: partName(instrument, scale),
          items: namesSaid(wrong),
          ...(scale.better && { better: scale.better }),
        },
        instruments: [instrument.name],
      };
    }
  },
});
