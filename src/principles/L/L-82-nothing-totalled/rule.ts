import type { Said } from '../../../model/index.js';
import { itemsOf } from '../../../model/index.js';
import { counted } from '../../../words/index.js';
import { rule } from '../../rule.js';
import { partName, scoresIn } from '../../scored.js';

export const nothingTotalled = rule<{ scale: string; items: Said }>({
  code: 'L-82',
  name: 'nothing-totalled',
  group: 'L',
  severity: 'hint',
  weight: 'supporting',
  message: {
    sv: ({ scale, items }) =>
      `${scale} har gränser men ingen formel är angiven, fast ${items.sv} i instrumentet inte räknas med någonstans: ange formeln om poängen är deras.`,
    en: ({ scale, items }) =>
      `${scale} has limits but no formula is stated, although ${items.en} of the instrument are counted nowhere: state the formula if the score is theirs.`,
  },
  *check(design) {
    for (const instrument of design.instruments) {
      const used = new Set(
        scoresIn({ ...design, instruments: [instrument] }).flatMap(({ formula }) => itemsOf(formula.value)),
      );
      const free = instrument.items.filter(
        ({ name, kind }) => !used.has(name) && (kind?.type === 'rating' || (kind?.type === 'choice' && kind.ordered)),
      );
      // One alone is no score.
      if (free.length < 2) continue;
      for (const scale of instrument.scales) {
        if (scale.formula || !scale.range) continue;
        const items = counted(free.length, ['skattad fråga', 'skattade frågor'], ['rated item', 'rated items']);
        yield {
          path: scale.path,
          params: { scale: partName(instrument, scale), items },
          instruments: [instrument.name],
        };
      }
    }
  },
});
