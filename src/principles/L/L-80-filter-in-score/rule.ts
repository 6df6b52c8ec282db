import type { Said } from '../../../model/index.js';
import { read } from '../../../reading/index.js';
import { namesSaid } from '../../../words/index.js';
import { rule } from '../../rule.js';
import { gathered, partName, scoresIn } from '../../scored.js';

export const filterInScore = rule<{ scale: string; filters: Said; items: Said }>({
  code: 'L-80',
  name: 'filter-in-score',
  group: 'L',
  severity: 'warning',
  weight: 'supporting',
  message: {
    sv: ({ scale, filters, items }) =>
      `${scale} räknar ja och nej på ${filters.sv} som 1 och 0 poäng, fast det bara avgör om ${items.sv} ställs: ta bort det ur formeln om manualen inte räknar det.`,
    en: ({ scale, filters, items }) =>
      `${scale} counts yes and no to ${filters.en} as 1 and 0 points, although it only decides whether ${items.en} is asked: take it out of the formula unless the manual counts it.`,
  },
  *check(design) {
    for (const { instrument, scale, formula } of scoresIn(design)) {
      const conditions = read(design).conditions(instrument);
      const kindOf = (name: string) => instrument.items.find((one) => one.name === name)?.kind?.type;
      const found = gathered(formula.value).flatMap(({ call, terms }) => {
        if (call !== 'sum' && call !== 'mean') return [];
        const names = terms.flatMap((term) => ('item' in term ? [term.item] : []));
        // Where yes is counted throughout, the one that decides is counted with the others.
        const decided = conditions.filter(({ item }) => names.includes(item.name) && kindOf(item.name) !== 'yes-no');
        return decided.flatMap(({ item, reads }) =>
          reads
            .filter(({ name, kind }) => kind?.type === 'yes-no' && names.includes(name))
            .map(({ name }) => ({ filter: name, item: item.name })),
        );
      });
      if (found.length === 0) continue;
      yield {
        path: `${scale.path}/formula`,
        params: {
          scale: partName(instrument, scale),
          filters: namesSaid(found.map(({ filter }) => filter)),
          items: namesSaid(found.map(({ item }) => item)),
        },
        instruments: [instrument.name],
      };
    }
  },
});
